#include "local/testbench/benchjournal.h"
#include "local/testbench/benchjson.h"
#include "support/waiting.h"

#include <QFile>
#include <QJsonDocument>
#include <QProcess>
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

const QString writerWord = u"--writer"_s;

SendDraft draftTo(const QString &url)
{
    SendDraft draft = sample().draft;
    draft.url = url;
    return draft;
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
            for (const SendRecord &record : records)
                journal.add(record);
            journal.save(sequence);
        }
        BenchJournal journal(path);
        std::ranges::reverse(records);
        QCOMPARE(finished(journal.history()), records.first(BenchJournal::mostRecords));
        QCOMPARE(finished(journal.sequences()), QList{sequence});
        for (const QString &name : {u"history.json"_s, u"history.json.lock"_s, u"sequences.json"_s, u""_s})
            QCOMPARE(QFile::permissions(path + u'/' + name) & QFile::Permissions(0x0077), QFile::Permissions());
    }

    void whatIsHiddenStaysJson()
    {
        SendDraft draft = sample().draft;
        draft.payload = u"{\"api_key\": \"s1\", \"b\": {\"password\": 12, \"n\": 12345678901234567890}, \"a\": [1]}"_s;
        draft.headers = {{u"Authorization"_s, u"Bearer s2"_s}, {u"X-Tenant"_s, u"berlin"_s}};
        const SendDraft kept = draftFromJson(draftToJson(draft));
        QCOMPARE(kept.payload,
            u"{\"api_key\": \"***\", \"b\": {\"password\": \"***\", \"n\": 12345678901234567890}, \"a\": [1]}"_s);
        QCOMPARE(missingCredentials(kept), (QStringList{u"Authorization"_s, u"api_key"_s, u"password"_s}));
        QCOMPARE(missingCredentials(sample().draft), QStringList());
    }

    void windowsKeepEachOthersEntries()
    {
        QTemporaryDir folder;
        BenchJournal one(folder.path());
        BenchJournal other(folder.path());
        QList<SendRecord> records;
        for (int i = 0; i < 40; ++i) {
            records.append(sample());
            (i % 2 == 0 ? one : other).add(records.last());
        }
        one.save(SendSequence{u"a"_s, true, {}});
        QVERIFY(finished(one.sequences()).size() == 1);
        other.save(SendSequence{u"b"_s, true, {}});
        QCOMPARE(finished(other.sequences()).size(), 2);
        one.removeSequence(u"a"_s);
        QCOMPARE(finished(one.sequences()), (QList{SendSequence{u"b"_s, true, {}}}));
        finished(other.sequences()); // all of its writes were made
        const QList<SendRecord> kept = finished(one.history());
        QCOMPARE(kept.size(), records.size());
        for (const SendRecord &record : records)
            QVERIFY(kept.contains(record));
    }

    void programsKeepEachOthersEntries()
    {
        QTemporaryDir folder;
        std::array<QProcess, 2> writers;
        for (QProcess &writer : writers)
            writer.start(QCoreApplication::applicationFilePath(), {writerWord, folder.path(), u"30"_s});
        for (QProcess &writer : writers)
            QVERIFY(writer.waitForFinished() && writer.exitCode() == 0);
        QCOMPARE(finished(BenchJournal(folder.path()).history()).size(), 60);
    }

    void theDraftGoesToTheNextWindow()
    {
        QTemporaryDir folder;
        const SendDraft first = draftTo(u"https://a.example/"_s);
        const SendDraft second = draftTo(u"https://b.example/"_s);
        {
            BenchJournal window(folder.path());
            QCOMPARE(finished(window.takeDrafts()), KeptDrafts());
            window.save(first);
            window.endDraft();
        }
        {
            BenchJournal window(folder.path());
            QCOMPARE(finished(window.takeDrafts()), (KeptDrafts{first, {}}));
            window.save(second); // in place of the first: it is the same draft, further on
            window.endDraft();
        }
        BenchJournal window(folder.path());
        QCOMPARE(finished(window.takeDrafts()), (KeptDrafts{second, {}}));
    }

    void twoWindowsLoseNoDraft()
    {
        QTemporaryDir folder;
        const SendDraft first = draftTo(u"https://a.example/"_s);
        const SendDraft second = draftTo(u"https://b.example/"_s);
        {
            BenchJournal one(folder.path());
            one.save(first);
            QVERIFY(finished(one.takeDrafts()).current); // written
            BenchJournal other(folder.path());
            QCOMPARE(finished(other.takeDrafts()), (KeptDrafts{first, {}})); // a copy: the first one is open
            other.save(second);
            other.endDraft();
            QVERIFY(finished(other.history()).isEmpty()); // after all before
            BenchJournal untouched(folder.path()); // closes last, and wrote nothing
            untouched.endDraft();
            one.endDraft();
        }
        BenchJournal window(folder.path());
        QCOMPARE(finished(window.takeDrafts()), (KeptDrafts{second, first}));
        BenchJournal next(folder.path());
        QCOMPARE(finished(next.takeDrafts()), (KeptDrafts{second, {}})); // offered once
    }

    void whatCannotBeReadIsKeptAside()
    {
        QTemporaryDir folder;
        const QString path = folder.filePath(u"history.json"_s);
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("[{\"id\": 5");
        file.close();
        QVERIFY(QFile::setPermissions(path, QFile::Permissions(0x6644)));
        BenchJournal journal(folder.path());
        journal.add(sample());
        QCOMPARE(finished(journal.history()).size(), 1);
        QFile aside(path + u".unreadable"_s);
        QVERIFY(aside.open(QIODevice::ReadOnly));
        QCOMPARE(aside.readAll(), "[{\"id\": 5"_ba);
        for (const QString &one : {path, aside.fileName()})
            QCOMPARE(QFile::permissions(one) & QFile::Permissions(0x0077), QFile::Permissions());
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
        journal.add(sample());
        journal.save(sample().draft);
        QCOMPARE(finished(journal.takeDrafts()), KeptDrafts());
        QVERIFY(finished(journal.history()).isEmpty());
    }
};

/// As another program it only writes.
int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.value(1) == writerWord) {
        BenchJournal journal(arguments.value(2));
        for (int i = 0; i < arguments.value(3).toInt(); ++i)
            journal.add(sample());
        return 0;
    }
    BenchJournalTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "tst_benchjournal.moc"
