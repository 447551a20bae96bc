#include "data/cron/jobactbed.h"

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Jobs changed, paused and taken away, and what somebody else changed meanwhile.
class JobChangesTest : public JobActBed
{
    Q_OBJECT

private slots:
    void initTestCase() { begin(); }

    void init() { empty(); }

    void changesWhatDiffers_data()
    {
        QTest::addColumn<JobDraft>("base");
        QTest::addColumn<JobDraft>("mine");
        for (const QString &name : {u"a"_s, QString()}) {
            const JobDraft base = draft(name);
            const auto add = [&](const char *tag, auto edit) {
                JobDraft mine = base;
                edit(mine);
                QTest::addRow("%s, %s", name.isEmpty() ? "unnamed" : "named", tag) << base << mine;
            };
            add("nothing", [](JobDraft &) {});
            add("schedule", [](JobDraft &mine) { mine.schedule = u"1 1 31 2 *"_s; });
            add("command", [](JobDraft &mine) { mine.command = u"select ':x' -- '"_s; });
            add("database", [](JobDraft &mine) { mine.database = u"other"_s; });
            add("role", [](JobDraft &mine) { mine.username = u"worker"_s; });
            add("pause", [](JobDraft &mine) { mine.active = false; });
            add("name", [](JobDraft &mine) { mine.name = u"b"_s; });
            add("everything", [](JobDraft &mine) {
                mine = {u"b"_s, u"1 1 31 2 *"_s, u"select 2"_s, u"other"_s, u"worker"_s, false};
            });
        }
        JobDraft nameless = draft(u"a"_s);
        nameless.name.clear();
        QTest::newRow("name taken away") << draft(u"a"_s) << nameless;
    }
    void changesWhatDiffers()
    {
        QFETCH(JobDraft, base);
        QFETCH(JobDraft, mine);
        const qint64 id = made(base);
        const QString shown = u"%1|%2|%3|%4|%5|%6"_s.arg(mine.name.isEmpty() ? u"-"_s : mine.name, mine.schedule,
            mine.command, mine.database, mine.username, mine.active ? u"true"_s : u"false"_s);
        QCOMPARE(await(m_store->change(id, {base, mine})).value(), id);
        QCOMPARE(row(id), shown);
        QCOMPARE(await(m_store->change(id, {base, mine})).value(), id); // again
        QCOMPARE(row(id), shown);
    }

    void whatSomebodyElseChangedStays_data()
    {
        QTest::addColumn<QString>("change");
        QTest::newRow("name") << u"jobname = 'b'"_s;
        QTest::newRow("no name") << u"jobname = null"_s;
        QTest::newRow("schedule") << u"schedule = '1 1 31 2 *'"_s;
        QTest::newRow("command") << u"command = 'select 2'"_s;
        QTest::newRow("database") << u"database = 'other'"_s;
        QTest::newRow("role") << u"username = 'worker'"_s;
        QTest::newRow("pause") << u"active = false"_s;
    }
    void whatSomebodyElseChangedStays()
    {
        QFETCH(QString, change);
        const JobDraft base = draft(u"a"_s);
        const qint64 id = made(base);
        exec(u"update cron.job set "_s + change);
        const QString before = row(id);
        JobDraft mine = base;
        mine.command = u"select 3"_s;
        const auto changed = await(m_store->change(id, {base, mine}));
        QVERIFY(!changed);
        QCOMPARE(changed.error().kind, ErrorKind::Invalid);
        QCOMPARE(changed.error().subject, u"version"_s);
        const auto removed = await(m_store->unschedule(id, base));
        QVERIFY(!removed);
        QCOMPARE(removed.error().subject, u"version"_s);
        QCOMPARE(row(id), before);
    }

    void aScheduleThatPgCronDoesNotTakeIsNotSent()
    {
        const JobDraft base = draft(u"a"_s);
        const qint64 id = made(base);
        const QString before = row(id);
        JobDraft mine = base;
        mine.schedule = u"1-59/2147483647 0 31 2 *"_s;
        const auto refused = await(m_store->change(id, {base, mine}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Invalid);
        QCOMPARE(refused.error().subject, u"schedule"_s);
        QCOMPARE(row(id), before);
        mine.schedule = u"1-59/59 0 31 2 *"_s;
        VERIFY_RESULT(await(m_store->change(id, {base, mine})));
    }

    /// Whoever wrote it: the job can still be paused, as long as its schedule is not given to pg_cron again.
    void aJobOfAFaultyScheduleCanBePaused()
    {
        const qint64 id = made(draft(u"a"_s));
        exec(u"update cron.job set schedule = '60 0 31 2 *'"_s);
        JobDraft base = draft(u"a"_s);
        base.schedule = u"60 0 31 2 *"_s;
        JobDraft paused = base;
        paused.active = false;
        VERIFY_RESULT(await(m_store->change(id, {base, paused})));
        QCOMPARE(row(id), u"a|60 0 31 2 *|select 1|postgres|postgres|false"_s);

        exec(u"update cron.job set username = 'plain', active = true"_s);
        base.username = u"plain"_s;
        JobDraft mine = base;
        mine.command = u"select 2"_s;
        const auto connection = m_fixture.connect(u"plain"_s); // which can only schedule it again
        QVERIFY(connection);
        const auto refused = await(JobActStore(*connection).change(id, {base, mine}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().subject, u"schedule"_s);
        QCOMPARE(refused.error().kind, ErrorKind::Invalid);
    }

    void aJobThatIsGoneIsNotChanged()
    {
        JobDraft mine = draft(u"a"_s);
        mine.command = u"select 2"_s;
        const auto changed = await(m_store->change(4711, {draft(u"a"_s), mine}));
        QVERIFY(!changed);
        QCOMPARE(changed.error().subject, u"version"_s);
        QCOMPARE(await(m_store->unschedule(4711, draft(u"a"_s))).value(), true); // as wanted
    }

    /// What somebody is just about to commit counts as well.
    void aChangeThatIsUnderWayIsWaitedFor()
    {
        const JobDraft base = draft(u"a"_s);
        const qint64 id = made(base);
        PgConnection other(m_fixture.server.spec(), u"other"_s, std::make_shared<pg::WakeUp>());
        VERIFY_RESULT(other.open(10s));
        VERIFY_RESULT(other.executeScript("begin; update cron.job set command = 'select 9'", {}, patience()));
        JobDraft mine = base;
        mine.command = u"select 2"_s;
        const auto change = m_store->change(id, {base, mine});
        QTRY_COMPARE(value(u"select count(*) from pg_stat_activity where wait_event_type = 'Lock'"_s), u"1"_s);
        VERIFY_RESULT(other.executeScript("commit", {}, patience()));
        const auto changed = await(change);
        QVERIFY(!changed);
        QCOMPARE(changed.error().subject, u"version"_s);
        QVERIFY(row(id).contains("select 9"_L1));
    }

    void aNameThatIsTakenIsRefused()
    {
        made(draft(u"taken"_s));
        const qint64 id = made(draft(u"a"_s));
        const auto changed = await(m_store->change(id, {draft(u"a"_s), draft(u"taken"_s)}));
        QVERIFY(!changed);
        QCOMPARE(changed.error().subject, u"name"_s);
        QVERIFY(row(id).startsWith("a|"_L1));
    }

    /// Only the first 64 KiB of a command are read: who writes them back, or unschedules, would lose the rest.
    void aCommandThatWasNotReadWholeIsLeftAlone()
    {
        const auto with = [&](int length, bool edited) {
            exec(u"truncate cron.job; select cron.schedule('a', '0 0 31 2 *', 'select ' || repeat('1', %1))"_s.arg(
                length - 7));
            const qint64 id = value(u"select jobid from cron.job"_s).toLongLong();
            const JobDraft base = draft(u"a"_s, u"select "_s + QString(std::min(length, 65536) - 7, u'1'));
            JobDraft mine = base;
            mine.schedule = u"1 1 31 2 *"_s;
            if (edited)
                mine.command = u"select 2"_s;
            return await(m_store->change(id, {base, mine}));
        };
        VERIFY_RESULT(with(65536, true));
        const auto refused = with(65537, true);
        QVERIFY(!refused);
        QCOMPARE(refused.error().subject, u"command"_s);
        VERIFY_RESULT(with(65537, false));
        QCOMPARE(value(u"select length(command) from cron.job"_s), u"65537"_s);

        const JobDraft stored{
            u"a"_s, u"1 1 31 2 *"_s, u"select "_s + QString(65529, u'1'), u"postgres"_s, u"postgres"_s, true};
        const auto removed = await(m_store->unschedule(value(u"select jobid from cron.job"_s).toLongLong(), stored));
        QVERIFY(!removed);
        QCOMPARE(removed.error().subject, u"command"_s);
        QCOMPARE(jobs(), 1);
    }

    void pausesAndResumesManyAtOnce()
    {
        const qint64 one = made(draft(u"one"_s));
        const qint64 two = made(draft({}));
        const qint64 three = made(draft(u"three"_s));
        QCOMPARE(await(m_store->setActive({three, one, 4711}, false)).value(), (QList{one, three}));
        QCOMPARE(value(u"select string_agg(active::text, ',' order by jobid) from cron.job"_s), u"false,true,false"_s);
        QCOMPARE(await(m_store->setActive({one, two}, true)).value(), (QList{one, two}));
        QCOMPARE(value(u"select string_agg(active::text, ',' order by jobid) from cron.job"_s), u"true,true,false"_s);
        QCOMPARE(await(m_store->setActive({}, true)).value(), QList<qint64>());
    }

    void unscheduleCanBeUndone_data() { addJobsOfAllKinds(); }
    void unscheduleCanBeUndone()
    {
        QFETCH(JobDraft, wanted);
        QFETCH(QString, stored);
        const qint64 id = made(wanted);
        exec(u"insert into cron.job_run_details (jobid, runid, status) values (%1, 1, 'succeeded')"_s.arg(id));
        JobDraft base = wanted;
        base.database = wanted.database.isEmpty() ? u"postgres"_s : wanted.database;
        base.username = wanted.username.isEmpty() ? u"postgres"_s : wanted.username;
        QCOMPARE(await(m_store->unschedule(id, base)).value(), true);
        QCOMPARE(jobs(), 0);
        QCOMPARE(value(u"select count(*) from cron.job_run_details"_s), u"1"_s);
        QCOMPARE(row(made(base)), stored);
    }
};

QTEST_GUILESS_MAIN(JobChangesTest)
#include "tst_jobchanges.moc"
