#include "domain/cron/jobediting.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

class JobEditingTest : public QObject
{
    Q_OBJECT

private:
    static JobDraft draft()
    {
        return {u"nightly"_s, u"0 2 * * *"_s, u"delete from cache"_s, u"postgres"_s, u"app"_s, true};
    }

private slots:
    void aCopyIsPausedAndHasANameOfItsOwn()
    {
        CronJob job{
            .jobId = 3, .name = u"nightly"_s, .schedule = u"@daily"_s, .command = u"select 1"_s, .active = true};
        QCOMPARE(draftOf(job).name, u"nightly"_s);
        QVERIFY(draftOf(job).active);
        QCOMPARE(copyOf(job).name, u"nightly-copy"_s);
        QVERIFY(!copyOf(job).active);
        job.name.clear();
        QCOMPARE(copyOf(job).name, QString());
    }

    void changesAreSaidPartByPart()
    {
        JobDraft mine = draft();
        QVERIFY(changesInWords(draft(), mine).isEmpty());
        mine.schedule = u"0 3 * * *"_s;
        mine.active = false;
        QCOMPARE(changesInWords(draft(), mine),
            (QStringList{u"schedule: from \"0 2 * * *\" to \"0 3 * * *\""_s, u"it is paused"_s}));
        QCOMPARE(changesInWords({}, draft()).size(), 5); // all but that it is active, which a new job is
    }

    void theGraceIsSaidKeptAndRebased()
    {
        using namespace std::chrono_literals;
        JobEdit edit{draft(), draft()};
        edit.mine.grace = 2min;
        QCOMPARE(changesInWords(edit.base, edit.mine), QStringList{u"grace: from 30 s to 2 min 00 s"_s});
        QCOMPARE(editFromKept(keptEdit(edit)), edit);
        JobDraft theirs = draft();
        theirs.grace = 5min;
        QCOMPARE(rebased(edit, theirs).mine.grace, 2min);
        QCOMPARE(rebased({draft(), draft()}, theirs).mine.grace, 5min);
        for (const auto grace : {0s, std::chrono::seconds(24h + 1s)}) { // by hand
            edit.mine.grace = grace;
            QCOMPARE(editFromKept(keptEdit(edit))->mine.grace, std::nullopt);
        }
        for (const auto grace : {1s, std::chrono::seconds(24h)}) {
            edit.mine.grace = grace;
            QCOMPARE(editFromKept(keptEdit(edit))->mine.grace, grace);
        }
    }

    void secretsAreNotSaid()
    {
        JobDraft mine = draft();
        mine.command = u"select net.http_post(headers := '{\"Authorization\": \"Bearer %1\"}')"_s.arg(secret());
        QVERIFY(!changesInWords(draft(), mine).join(u'\n').contains(secret()));
    }

    void whatCannotBeSentIsSaid()
    {
        QVERIFY(obstaclesTo(draft()).isEmpty());
        JobDraft empty;
        QCOMPARE(obstaclesTo(empty).size(), 2);
        empty.schedule = u"  "_s;
        empty.command = u"select 1"_s;
        QCOMPARE(obstaclesTo(empty).size(), 1);
    }

    void editsAreKeptAndReadBack()
    {
        JobEdit edit{draft(), draft()};
        edit.mine.command = u"delete from cache where \"ä\" = 'x'\n"_s;
        edit.mine.active = false;
        QCOMPARE(editFromKept(keptEdit(edit)), std::optional(edit));
        QVERIFY(!editFromKept("{}"));
        QVERIFY(!editFromKept("nonsense"));
    }

    void editsWithSecretsAreNotKept()
    {
        JobEdit edit{draft(), draft()};
        edit.mine.command = u"select net.http_post(headers := '{\"Authorization\": \"Bearer %1\"}')"_s.arg(secret());
        QVERIFY(keptEdit(edit).isEmpty());
        std::swap(edit.base, edit.mine);
        QVERIFY(keptEdit(edit).isEmpty());
    }

    void editsGoOverWhatSomebodyElseChanged()
    {
        JobEdit edit{draft(), draft()};
        edit.mine.schedule = u"@hourly"_s;
        JobDraft theirs = draft();
        theirs.command = u"select 2"_s;
        theirs.schedule = u"@weekly"_s;
        const JobEdit over = rebased(edit, theirs);
        QCOMPARE(over.base, theirs);
        QCOMPARE(over.mine.schedule, u"@hourly"_s); // mine
        QCOMPARE(over.mine.command, u"select 2"_s); // theirs
    }

private:
    static QString secret() { return u"sb_secret_"_s + u"A1b2C3d4E5f6G7h8I9j0K1l2"_s; }
};

QTEST_GUILESS_MAIN(JobEditingTest)
#include "tst_jobediting.moc"
