#include "data/storefixture.h"

#include "data/deliveries/deliveryexportstore.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

/// Exports of the delivery log against a real server.
class DeliveryExportTest : public QObject
{
    Q_OBJECT

private:
    void exec(const QString &sql) { VERIFY_RESULT(m_fixture.server.exec(sql)); }

    QString path() const { return m_folder.filePath(u"export"_s); }

    QByteArray written() const
    {
        QFile file(path());
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    Result<ExportProgress> exported(
        const DeliveryFilter &filter, ExportFormat format, ProjectConnection *connection = nullptr)
    {
        DeliveryExportStore store(connection ? *connection : *m_connection);
        const auto run = store.make({filter, format, path()});
        std::optional<Result<ExportProgress>> outcome;
        QObject::connect(run.get(), &DeliveryExport::finished, this,
            [&outcome](const Result<ExportProgress> &result) { outcome = result; });
        run->start();
        waitFor([&outcome] { return outcome.has_value(); }, std::chrono::seconds(60));
        return outcome.value_or(tl::unexpected(Error{ErrorKind::Timeout, u"The export did not end"_s, {}, {}, {}, {}}));
    }

private slots:
    void initTestCase()
    {
        VERIFY_RESULT(m_fixture.start());
        m_connection = m_fixture.connect();
        QVERIFY(m_connection);
    }

    void init()
    {
        QFile::remove(path());
        exec(
            u"truncate public.webhook_configs, public.webhook_logs, public.webhook_attempts restart identity cascade;"
            "insert into public.webhook_configs (name, url, events)"
            " values ('one', 'http://127.0.0.1/', array['e']), ('=cmd|''/c calc''!A1', 'http://127.0.0.1/', array['e'])"_s);
    }

    void jsonStringsSayTheSame_data()
    {
        QTest::addColumn<QByteArray>("value");
        for (const char *value : {"", "a\"b\\c", "\x01\x1f\x7f\n\t", "\xc3\xa4 \xe2\x80\xae", "<script>"})
            QTest::newRow(value) << QByteArray(value);
    }
    void jsonStringsSayTheSame()
    {
        QFETCH(QByteArray, value);
        QByteArray json = "[";
        appendJsonString(json, value);
        const auto document = QJsonDocument::fromJson(json + ']');
        QCOMPARE(document[0].toString().toUtf8(), value);
    }
    void bytesThatAreNoTextAreReplaced()
    {
        QByteArray json;
        appendJsonString(json, "a\xff");
        QCOMPARE(json, "\"a\xef\xbf\xbd\""_ba);
    }

    void jsonLinesHoldEveryDeliveryOnce()
    {
        exec(u"insert into public.webhook_logs (webhook_config_id, event_type, payload, state, response_status)"
             " select 1 + n % 2, 'e', jsonb_build_object('n', n), case when n % 10 = 0 then 'failed' else 'delivered' "
             "end,"
             " case when n % 10 = 0 then 500 else 200 end from generate_series(1, 12345) n"_s);
        const auto outcome = exported({}, ExportFormat::JsonLines);
        VERIFY_RESULT(outcome);
        QCOMPARE(outcome->rows, 12345);
        const QByteArray text = written();
        QCOMPARE(text.size(), outcome->bytes);
        QByteArrayList lines = text.split('\n');
        QCOMPARE(lines.takeLast(), ""_ba);
        QCOMPARE(lines.size(), 12345);
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const QJsonObject line = QJsonDocument::fromJson(lines[i]).object();
            QCOMPARE(line[u"id"].toInteger(), 12345 - i);
            QCOMPARE(line[u"payload"][u"n"].toInteger(), 12345 - i);
            QVERIFY(line[u"message_id"].isNull());
        }
    }

    void onlyWhatTheFilterMatchesIsWritten()
    {
        exec(u"insert into public.webhook_logs (id, webhook_config_id, event_type, payload, state, error_message)"
             " overriding system value values (5, 1, 'rare', '{}', 'failed', 'refused: token=abc'),"
             " (900000, 2, 'common', '{}', 'delivered', null), (2000000, 1, 'rare', '{}', 'failed', '=1+1')"_s);
        DeliveryFilter filter;
        filter.wanted.events = {u"rare"_s};
        const auto outcome = exported(filter, ExportFormat::Csv); // far more ids apart than one page looks at
        VERIFY_RESULT(outcome);
        QCOMPARE(outcome->rows, 2);
        const QByteArrayList lines = written().split('\n');
        QCOMPARE(lines.size(), 4);
        QVERIFY(lines[0].startsWith("id,created_at,"));
        QVERIFY(lines[1].startsWith("2000000,"));
        QVERIFY(lines[1].contains(",\"'=1+1\","));
        QVERIFY(lines[2].startsWith("5,"));
        QVERIFY(!lines[2].contains("abc"));
    }

    void bigPayloadsMakeSmallPages()
    {
        exec(u"insert into public.webhook_logs (webhook_config_id, event_type, payload, state)"
             " select 2, 'e', jsonb_build_object('n', string_agg(md5(n::text || m::text), '')), 'delivered'"
             " from generate_series(1, 8) n cross join generate_series(1, 40000) m group by n"_s);
        DeliveryExportStore store(*m_connection);
        const auto run = store.make({{}, ExportFormat::Csv, path()});
        QSignalSpy progressed(run.get(), &DeliveryExport::progressed);
        QSignalSpy finished(run.get(), &DeliveryExport::finished);
        run->start();
        QVERIFY(waitFor([&] { return finished.size() == 1; }, std::chrono::seconds(60)));
        QVERIFY(progressed.size() > 1);
        QCOMPARE(run->progress().rows, 8);
        QVERIFY(written().contains("\"'=cmd|'/c calc'!A1\""));
    }

    void nothingToExportIsAnEmptyFile()
    {
        const auto outcome = exported({}, ExportFormat::JsonLines);
        VERIFY_RESULT(outcome);
        QCOMPARE(outcome->rows, 0);
        QVERIFY(QFile::exists(path()));
        QCOMPARE(written(), ""_ba);
    }

    void cancellingLeavesNoFile()
    {
        exec(u"insert into public.webhook_logs (webhook_config_id, event_type, payload, state)"
             " select 1, 'e', '{}', 'delivered' from generate_series(1, 30000)"_s);
        DeliveryExportStore store(*m_connection);
        const auto run = store.make({{}, ExportFormat::Csv, path()});
        connect(run.get(), &DeliveryExport::progressed, run.get(), &DeliveryExport::cancel);
        std::optional<Result<ExportProgress>> outcome;
        QObject::connect(run.get(), &DeliveryExport::finished, this,
            [&outcome](const Result<ExportProgress> &result) { outcome = result; });
        run->start();
        QVERIFY(waitFor([&outcome] { return outcome.has_value(); }));
        QVERIFY(!outcome->has_value());
        QCOMPARE(outcome->error().kind, ErrorKind::Cancelled);
        QVERIFY(waitFor([this] { return QDir(m_folder.path()).isEmpty(QDir::Files); }));
    }

    void aFolderThatIsNotThereIsSaid()
    {
        DeliveryExportStore store(*m_connection);
        const auto run = store.make({{}, ExportFormat::Csv, u"/nowhere/export.csv"_s});
        std::optional<Result<ExportProgress>> outcome;
        QObject::connect(run.get(), &DeliveryExport::finished, this,
            [&outcome](const Result<ExportProgress> &result) { outcome = result; });
        run->start();
        QVERIFY(waitFor([&outcome] { return outcome.has_value(); }));
        QCOMPARE(outcome->error().kind, ErrorKind::Local);
        QCOMPARE(outcome->error().subject, u"/nowhere/export.csv"_s);
    }

    void handmadeTablesAreExportedToo()
    {
        StoreFixture handmade(StoreFixture::Content::Handmade);
        VERIFY_RESULT(handmade.start());
        const auto connection = handmade.connect();
        QVERIFY(connection);
        const qint64 count = handmade.server.value(u"select count(*) from public.webhook_logs"_s).toLongLong();
        const auto outcome = exported({}, ExportFormat::JsonLines, connection.get());
        VERIFY_RESULT(outcome);
        QCOMPARE(outcome->rows, count);
        QVERIFY(count > 0);
    }

private:
    QTemporaryDir m_folder;
    StoreFixture m_fixture{StoreFixture::Content::Migrated};
    std::unique_ptr<ProjectConnection> m_connection;
};

QTEST_GUILESS_MAIN(DeliveryExportTest)
#include "tst_deliveryexport.moc"
