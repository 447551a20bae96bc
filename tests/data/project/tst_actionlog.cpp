#include "data/endpoints/endpointstore.h"
#include "data/replay/replaystore.h"
#include "data/storefixture.h"
#include "local/actionlog.h"

#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

/// Every write leaves a trace on this computer, and no secret does.
class ActionLogTest : public QObject
{
    Q_OBJECT

private:
    QList<QJsonObject> lines() const
    {
        QFile file(m_log->filePath());
        QList<QJsonObject> objects;
        if (file.open(QIODevice::ReadOnly)) {
            for (const QByteArray &line : file.readAll().split('\n')) {
                if (!line.isEmpty())
                    objects.append(QJsonDocument::fromJson(line).object());
            }
        }
        return objects;
    }

    bool hasLines(int count) const
    {
        return waitFor([&] { return lines().size() == count; });
    }

private slots:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_log = std::make_shared<ActionLog>(m_folder->filePath(u"deep/actions.jsonl"_s));
    }

    void appendsInOrderForTheOwnerOnly()
    {
        for (int i = 0; i < 50; ++i)
            m_log->append({{i}, u"a@b/c"_s, u"replay/replay"_s, {{u"id"_s, QString::number(i)}}, u"asked"_s, {}});
        QVERIFY(hasLines(50));
        const auto all = lines();
        for (int i = 0; i < 50; ++i)
            QCOMPARE(all.at(i).value(u"values"_s).toObject().value(u"id"_s).toString(), QString::number(i));
        QCOMPARE(QFileInfo(m_log->filePath()).permissions() & 0x0077, QFile::Permissions());
    }

    void keepsALongListShort()
    {
        m_log->append({{0}, u"a@b/c"_s, u"replay/start"_s, {{u"ids"_s, QString(800'000, u'1')}}, u"asked"_s, {}});
        QVERIFY(hasLines(1));
        const QString kept = lines().first().value(u"values"_s).toObject().value(u"ids"_s).toString();
        QVERIFY(kept.size() < 300);
        QVERIFY2(kept.endsWith(u"\u2026 (800000 characters)"_s), qPrintable(kept));
    }

    void leavesSecretsOut()
    {
        m_log->append(
            {{0}, u"a@b/c"_s, u"x"_s, {{u"secret"_s, u"hunter2"_s}, {u"url"_s, u"https://u:hunter2@example.com/"_s}},
                u"failed"_s, u"password=hunter2 was refused"_s});
        QVERIFY(hasLines(1));
        QFile file(m_log->filePath());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(!file.readAll().contains("hunter2"));
    }

    void writesAreRecordedAndReadsAreNot()
    {
        StoreFixture fixture(StoreFixture::Content::Migrated);
        VERIFY_RESULT(fixture.start());
        const auto connection = fixture.connect();
        QVERIFY(connection);
        connection->setActionLog(m_log);
        VERIFY_RESULT(await(EndpointStore(*connection).summaries()));
        const auto answer = await(ReplayStore(*connection).replay(4711, QUuid::createUuid()));
        QVERIFY(!answer);

        QVERIFY(hasLines(2));
        const auto all = lines();
        QCOMPARE(all.at(0).value(u"outcome"_s).toString(), u"asked"_s);
        QCOMPARE(all.at(0).value(u"action"_s).toString(), u"replay/replay"_s);
        QCOMPARE(all.at(0).value(u"values"_s).toObject().value(u"id"_s).toString(), u"4711"_s);
        QCOMPARE(all.at(1).value(u"outcome"_s).toString(), u"failed"_s);
        QVERIFY(all.at(1).value(u"words"_s).toString().contains(u"4711"_s));
    }

private:
    std::unique_ptr<QTemporaryDir> m_folder;
    std::shared_ptr<ActionLog> m_log;
};

QTEST_GUILESS_MAIN(ActionLogTest)
#include "tst_actionlog.moc"
