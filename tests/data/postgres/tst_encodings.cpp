#include "data/storefixture.h"

#include "data/cron/cronstore.h"
#include "data/deliveries/deliverydetailstore.h"
#include "data/deliveries/deliveryexportstore.h"
#include "data/deliveries/deliverystore.h"
#include "data/endpoints/endpointstore.h"
#include "data/health/healthstore.h"
#include "data/postgres/sqlcatalogue.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

/// A byte that is no UTF-8 costs the text that holds it, and nothing beside it: in a database that stores any bytes, and in
/// one whose bytes mean something else.
class EncodingsTest : public QObject
{
    Q_OBJECT

private:
    /// pg_cron lives in one database of a server, and its tables are all that is read of it.
    static QString cronTables()
    {
        return u"create schema cron;"
               "create table cron.job (jobid bigint, schedule text, command text, nodename text, nodeport integer,"
               " database text, username text, active boolean, jobname text);"
               "create table cron.job_run_details (jobid bigint, runid bigint primary key, job_pid integer, database "
               "text,"
               " username text, command text, status text, return_message text, start_time timestamptz,"
               " end_time timestamptz);"
               "insert into cron.job values (1, '* * * * *', e'select ''\\xff''', '', 0, 'x', 'postgres', true, "
               "e'b\\xff'),"
               " (2, '* * * * *', 'select 1', '', 0, 'x', 'postgres', true, 'plain');"
               "insert into cron.job_run_details values (1, 1, 1, 'x', 'postgres', e'select ''\\xff''', 'failed',"
               " e'no \\xff', now(), now())"_s;
    }

    static QString rows()
    {
        return u"insert into public.webhook_configs (name, url, secret, events) values"
               " (e'caf\\xff', e'https://\\xff.example.com/', null, array['plain', e'odd.\\xff']);"
               "insert into public.webhook_logs (webhook_config_id, event_type, payload, response_status, "
               "response_body,"
               " error_message, created_at) values"
               " (3, e'odd.\\xff', e'{\"a\": \"\\xff\"}', 500, e'body \\xff', e'error \\xff', now()),"
               " (1, 'plain', '{\"a\": 1}', 200, 'ok', null, now())"_s;
    }

    std::unique_ptr<ProjectConnection> opened(const QString &database) const
    {
        auto connection = std::make_unique<ProjectConnection>(m_fixture.server.spec(database), *SqlCatalogue::load());
        const auto open = await(connection->open());
        return open ? std::move(connection) : nullptr;
    }

    QByteArray exported(ProjectConnection &connection) const
    {
        const QString path = m_folder.filePath(u"export"_s);
        DeliveryExportStore store(connection);
        const auto run = store.make({{}, ExportFormat::JsonLines, path});
        bool ended = false;
        QObject::connect(run.get(), &DeliveryExport::finished, run.get(), [&ended] { ended = true; });
        run->start();
        waitFor([&ended] { return ended; }, std::chrono::seconds(60));
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

private slots:
    void initTestCase()
    {
        VERIFY_RESULT(m_fixture.start());
        for (const auto &[name, encoding] : {std::pair(u"ascii"_s, u"SQL_ASCII"_s), {u"latin"_s, u"LATIN1"_s}}) {
            VERIFY_RESULT(m_fixture.server.exec(
                u"create database %1 encoding '%2' template template0 lc_collate 'C' lc_ctype 'C'"_s.arg(
                    name, encoding)));
            for (const QString &sql :
                {sqlFile(QStringLiteral(SIGNALBOX_SOURCE_DIR "/tests/data/handmade.sql")), cronTables(), rows()})
                VERIFY_RESULT(m_fixture.server.exec(sql, name));
        }
    }

    void aByteIsShownAndNothingElseIsLost_data()
    {
        QTest::addColumn<QString>("shown");
        QTest::newRow("ascii") << u"\uFFFD"_s;
        QTest::newRow("latin") << u"ÿ"_s; // what the byte means there
    }
    void aByteIsShownAndNothingElseIsLost()
    {
        QFETCH(QString, shown);
        const auto connection = opened(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(connection);

        DeliveryStore deliveries(*connection);
        const auto page = await(deliveries.page({}, {}));
        VERIFY_RESULT(page);
        QCOMPARE(page->deliveries.size(), 200);
        QCOMPARE(page->deliveries.at(0).eventType, u"plain"_s);
        const Delivery &odd = page->deliveries.at(1);
        QCOMPARE(odd.eventType, u"odd."_s + shown);
        QCOMPARE(odd.endpointName, u"caf"_s + shown);
        QCOMPARE(odd.errorMessage, u"error "_s + shown);
        const auto detail = await(DeliveryDetailStore(*connection).detail(odd.id));
        VERIFY_RESULT(detail);
        QCOMPARE(detail->payload, u"{\"a\": \"%1\"}"_s.arg(shown));
        QCOMPARE(detail->responseBody, u"body "_s + shown);
        const auto types = await(deliveries.eventTypes());
        VERIFY_RESULT(types);
        QVERIFY(types->contains(u"odd."_s + shown));
        QVERIFY(types->contains(u"plain"_s));

        DeliveryFilter words;
        words.words = {u"error"_s};
        const auto found = await(deliveries.page(words, {}));
        VERIFY_RESULT(found);
        QCOMPARE(found->deliveries.size(), 1);

        EndpointStore endpoints(*connection);
        const auto summaries = await(endpoints.summaries());
        VERIFY_RESULT(summaries);
        QCOMPARE(summaries->size(), 3);
        QCOMPARE(summaries->at(0).name, u"caf"_s + shown);
        QCOMPARE(summaries->at(0).events, (QStringList{u"plain"_s, u"odd."_s + shown}));
        const auto list = await(endpoints.list());
        VERIFY_RESULT(list);
        QCOMPARE(list->endpoints.at(0).url, u"https://%1.example.com/"_s.arg(shown));
        QCOMPARE(list->endpoints.at(0).events.size(), 2);

        const auto jobs = await(CronStore(*connection).overview());
        VERIFY_RESULT(jobs);
        QCOMPARE(jobs->jobs.size(), 2);
        QCOMPARE(jobs->jobs.at(0).name, u"b"_s + shown);
        QCOMPARE(jobs->jobs.at(0).command, u"select '%1'"_s.arg(shown));
        QCOMPARE(jobs->jobs.at(1).command, u"select 1"_s);
        QVERIFY(jobs->jobs.at(0).lastRun);
        QCOMPARE(jobs->jobs.at(0).lastRun->returnMessage, u"no "_s + shown);

        const auto health = await(HealthStore(*connection).facts());
        VERIFY_RESULT(health);
        QVERIFY(health->webhooks && health->cron && health->metrics && health->extensions);

        const QByteArray file = exported(*connection);
        QCOMPARE(file.count('\n'), 1002);
        QVERIFY(QUtf8StringView(file.constData(), file.size()).isValidUtf8());
        QVERIFY(file.contains(u"odd.%1"_s.arg(shown).toUtf8()));
    }

    void whatIsWrittenIsReadAgain()
    {
        for (const QString &database : {u"ascii"_s, u"latin"_s}) {
            const auto connection = opened(database);
            QVERIFY(connection);
            EndpointStore endpoints(*connection);
            EndpointDraft draft;
            draft.name = u"Zürich"_s; // in both
            draft.url = u"https://example.com/"_s;
            draft.events = {u"é.ß"_s};
            const auto id = await(endpoints.create(draft));
            VERIFY_RESULT(id);
            const auto stored = await(endpoints.detail(*id));
            VERIFY_RESULT(stored);
            QCOMPARE(stored->name, draft.name);
            QCOMPARE(stored->events, draft.events);
        }
    }

    void whatADatabaseCannotStoreIsSaid()
    {
        const auto connection = opened(u"latin"_s);
        QVERIFY(connection);
        DeliveryFilter words;
        words.words = {u"日本"_s};
        const auto found = await(DeliveryStore(*connection).page(words, {}));
        QVERIFY(!found);
        QVERIFY2(describe(found.error()).contains("LATIN1"_L1), qPrintable(describe(found.error())));
        VERIFY_RESULT(await(DeliveryStore(*connection).page({}, {}))); // and the session goes on
    }

private:
    QTemporaryDir m_folder;
    StoreFixture m_fixture{StoreFixture::Content::Bare};
};

QTEST_GUILESS_MAIN(EncodingsTest)
#include "tst_encodings.moc"
