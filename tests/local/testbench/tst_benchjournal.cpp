#include "local/testbench/benchjournal.h"
#include "local/testbench/benchjson.h"
#include "support/waiting.h"

#include <QFile>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

SendRecord sample()
{
    SendRecord record;
    record.id = QUuid::createUuid();
    record.draft = {u"trip_events"_s, u"https://hooks.example.com/x"_s, u"trip.created"_s,
        {{u"X-Tenant"_s, u"berlin"_s}}, u"{\"n\": 12345678901234567890}"_s};
    record.answer.way = SendWay::Database;
    record.answer.stage = SendStage::Answered;
    record.answer.startedAt = {1795350360LL * 1000000};
    record.answer.status = 201;
    record.answer.phases = {{SendPhase::Queued, 1ms}, {SendPhase::Settling, 2ms}};
    record.answer.headers = {{u"server"_s, u"a"_s}};
    record.answer.body = u"{\"ok\": true}"_s;
    record.answer.bodyBytes = 12;
    record.answer.deliveryId = 42;
    record.answer.attempts = 2;
    record.answer.isSpoiled = true;
    return record;
}

template <typename T>
T finished(const QFuture<T> &future)
{
    return waitFor([&future] { return future.isFinished(); }) ? future.result() : T();
}

} // namespace

class BenchJournalTest : public QObject
{
    Q_OBJECT

private slots:
    void keepsEverythingButSecrets()
    {
        const SendRecord plain = sample();
        QCOMPARE(recordFromJson(recordToJson(plain)), plain);
        SendRecord secret = plain;
        secret.draft.url = u"https://me:hunter2@hooks.example.com/x?token=hunter3"_s;
        secret.draft.headers = {{u"Authorization"_s, u"Bearer hunter4"_s}, {u"X-Note"_s, u"whsec_aHVudGVyNQ=="_s},
            {u"jwt"_s, u"hunter10"_s}, {u"X-Auth"_s, u"hunter11"_s}, {u"Subscription-Key"_s, u"hunter12"_s}};
        secret.draft.payload = u"{\"password\": \"hunter6\", \"n\": 1}"_s;
        secret.answer.headers = {{u"Set-Cookie"_s, u"hunter7"_s}};
        secret.answer.sentHeaders = {{u"webhook-signature"_s, u"v1,hunter8"_s}};
        secret.answer.body = u"api_key=hunter9"_s;
        const QByteArray kept = QJsonDocument(recordToJson(secret)).toJson();
        QVERIFY2(!kept.contains("hunter") && !kept.contains("aHVudGVy"), kept);
        QVERIFY(kept.contains("Authorization")); // its name tells what has to be filled in again
    }

    void cutsWhatIsLong()
    {
        SendRecord record = sample();
        record.answer.body = QString(1000000, u'x');
        record.answer.bodyBytes = 1000000;
        const SendRecord kept = recordFromJson(recordToJson(record));
        QVERIFY(kept.answer.body.size() <= 16 * 1024);
        QCOMPARE(kept.answer.bodyBytes, 1000000);
        for (const qsizetype more : {0, 1}) {
            record.answer.body = QString(16 * 1024 + more, u'x');
            QCOMPARE(recordFromJson(recordToJson(record)).answer.body.size(), 16 * 1024);
        }
    }

    void survivesTheProgram()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"deep/er"_s);
        QList<SendRecord> records;
        for (int i = 0; i < 250; ++i)
            records.append(sample());
        const SendSequence sequence{u"smoke"_s, false, {{SendWay::Database, records.first().draft}}};
        {
            BenchJournal journal(path);
            QVERIFY(finished(journal.history()).isEmpty());
            journal.saveHistory(records);
            journal.saveSequences({sequence});
        }
        BenchJournal journal(path);
        QCOMPARE(finished(journal.history()), records.first(BenchJournal::mostRecords));
        QCOMPARE(finished(journal.sequences()), QList{sequence});
        QCOMPARE(QFile::permissions(path + u"/history.json"_s) & (QFile::ReadGroup | QFile::ReadOther),
            QFile::Permissions());
    }

    void aBrokenFileIsAnEmptyOne()
    {
        QTemporaryDir folder;
        QFile file(folder.filePath(u"history.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[{\"answer\": {\"stage\": 99, \"phases\": [[77, 1], 3]}}, 5, \"x");
        file.close();
        QVERIFY(finished(BenchJournal(folder.path()).history()).isEmpty());
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[{\"answer\": {\"stage\": 99, \"phases\": [[77, 1], 3]}}, 5]");
        file.close();
        QCOMPARE(finished(BenchJournal(folder.path()).history()).size(), 2);
    }

    void withoutAFolderItKeepsNothing()
    {
        BenchJournal journal{QString()};
        journal.saveHistory({sample()});
        QVERIFY(finished(journal.history()).isEmpty());
    }
};

QTEST_GUILESS_MAIN(BenchJournalTest)
#include "tst_benchjournal.moc"
