#include "data/cron/jobactbed.h"

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What each role may do with jobs and with the backends that run them.
class JobRightsTest : public JobActBed
{
    Q_OBJECT

private slots:
    void initTestCase() { begin(); }

    void init() { empty(); }

    void tellsWhatARoleMayDo()
    {
        const auto rightsOf = [&](const QString &role) {
            const auto connection = m_fixture.connect(role);
            const auto rights = await(JobActStore(*connection).rights());
            return rights.value_or(JobRights());
        };
        QCOMPARE(rightsOf(u"postgres"_s), (JobRights{true, true, true, true, true, true, 32}));
        QCOMPARE(rightsOf(u"hosted"_s), (JobRights{true, true, true, false, false, false, 32}));
        QCOMPARE(rightsOf(u"plain"_s), (JobRights{.schedule = true})); // who may not see settings
        exec(u"grant pg_signal_backend to plain"_s);
        QCOMPARE(rightsOf(u"plain"_s), (JobRights{.schedule = true, .signalBackends = true}));
        exec(u"revoke pg_signal_backend from plain"_s);
    }

    /// As on Supabase: all functions, no more than SELECT on the table, and every row seen.
    void aHostedRoleWorksOnItsOwnJobs()
    {
        const qint64 foreign = made(draft(u"foreign"_s));
        const auto connection = m_fixture.connect(u"hosted"_s);
        QVERIFY(connection);
        JobActStore store(*connection);
        JobDraft base = draft(u"mine"_s);
        base.username = u"hosted"_s;
        const auto id = await(store.create(base, QUuid::createUuid()));
        VERIFY_RESULT(id);
        JobDraft mine = base;
        mine.schedule = u"1 1 31 2 *"_s;
        mine.active = false;
        VERIFY_RESULT(await(store.change(*id, {base, mine})));
        QCOMPARE(row(*id), u"mine|1 1 31 2 *|select 1|postgres|hosted|false"_s);

        JobDraft edited = draft(u"foreign"_s);
        edited.command = u"select 2"_s;
        const auto refused = await(store.change(foreign, {draft(u"foreign"_s), edited}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Permission);
        QVERIFY(refused.error().what.contains("postgres"_L1));
        const auto kept = await(store.unschedule(foreign, draft(u"foreign"_s)));
        QVERIFY(!kept);
        QCOMPARE(kept.error().kind, ErrorKind::Permission);
        QCOMPARE(await(store.setActive({foreign, *id}, true)).value(), (QList{foreign, *id})); // that one is so already
        const auto paused = await(store.setActive({foreign, *id}, false));
        QVERIFY(!paused);
        QVERIFY(paused.error().what.contains(u'1'));
        QVERIFY(row(*id).endsWith("true"_L1)); // none of them
        QCOMPARE(await(store.setActive({*id}, false)).value(), QList{*id});
        const auto given = await(store.change(*id, {mine, draft(u"mine"_s)}));
        QVERIFY(!given);
        QCOMPARE(given.error().kind, ErrorKind::Permission);
        QCOMPARE(await(store.unschedule(*id, mine)).value(), true);
    }

    /// Where cron.job may not be updated a new name takes a copy.
    void aHostedRoleRenamesByACopy_data()
    {
        QTest::addColumn<QString>("before");
        QTest::addColumn<QString>("after");
        QTest::addColumn<bool>("active");
        QTest::newRow("another name") << u"a"_s << u"b"_s << true;
        QTest::newRow("a name") << u""_s << u"b"_s << false;
        QTest::newRow("no name") << u"a"_s << u""_s << true;
        QTest::newRow("no name, paused") << u"a"_s << u""_s << false;
    }
    void aHostedRoleRenamesByACopy()
    {
        QFETCH(QString, before);
        QFETCH(QString, after);
        QFETCH(bool, active);
        const auto connection = m_fixture.connect(u"hosted"_s);
        QVERIFY(connection);
        JobActStore store(*connection);
        const JobDraft base{before, never, u"select 1"_s, u"postgres"_s, u"hosted"_s, active};
        const auto id = await(store.create(base, QUuid::createUuid()));
        VERIFY_RESULT(id);
        JobDraft mine = base;
        mine.name = after;
        mine.command = u"select 2"_s;
        const auto renamed = await(store.change(*id, {base, mine}));
        VERIFY_RESULT(renamed);
        QVERIFY(*renamed > *id);
        QCOMPARE(jobs(), 1);
        QCOMPARE(row(*renamed),
            u"%1|0 0 31 2 *|select 2|postgres|hosted|%2"_s.arg(
                after.isEmpty() ? u"-"_s : after, active ? u"true"_s : u"false"_s));
        QCOMPARE(await(store.change(*id, {base, mine})).value(), *renamed); // again
        QCOMPARE(jobs(), 1);

        JobDraft taken = mine;
        taken.name = u"taken"_s;
        VERIFY_RESULT(await(store.create(taken, QUuid::createUuid())));
        const auto refused = await(store.change(*renamed, {mine, taken}));
        QVERIFY(!refused);
        QCOMPARE(refused.error().subject, u"name"_s);
        QCOMPARE(jobs(), 2);
    }

    /// pg_cron revokes alter_job and schedule_in_database from PUBLIC; row level security shows this role its own jobs only.
    void aRoleWithoutTheGrantsDoesWhatItCan()
    {
        made(draft(u"hidden"_s));
        const auto connection = m_fixture.connect(u"plain"_s);
        QVERIFY(connection);
        JobActStore store(*connection);
        const JobDraft base{u"mine"_s, never, u"select 1"_s, {}, {}, true};
        const auto id = await(store.create(base, QUuid::createUuid()));
        VERIFY_RESULT(id);
        const JobDraft stored{u"mine"_s, never, u"select 1"_s, u"postgres"_s, u"plain"_s, true};
        JobDraft mine = stored;
        mine.schedule = u"1 1 31 2 *"_s;
        mine.command = u"select 2"_s;
        QCOMPARE(await(store.change(*id, {stored, mine})).value(), *id);
        QCOMPARE(row(*id), u"mine|1 1 31 2 *|select 2|postgres|plain|true"_s);

        JobDraft paused = mine;
        paused.active = false;
        for (const auto &refused :
            {await(store.change(*id, {mine, paused})), await(store.create(paused, QUuid::createUuid())),
                await(store.setActive({*id}, false)).map([](const QList<qint64> &) { return qint64(0); })}) {
            QVERIFY(!refused);
            QCOMPARE(refused.error().kind, ErrorKind::Permission);
            QVERIFY2(refused.error().hint.contains("grant execute on function cron."_L1)
                    && refused.error().hint.contains("to \"plain\""_L1),
                qPrintable(refused.error().hint));
        }
        QCOMPARE(await(store.unschedule(*id, mine)).value(), true);
        const auto hidden
            = await(store.unschedule(value(u"select jobid from cron.job"_s).toLongLong(), draft(u"hidden"_s)));
        VERIFY_RESULT(hidden); // for this role there is none
        QCOMPARE(jobs(), 1);
    }

    void onlyTheRunsOwnBackendIsSignalled()
    {
        const auto sleeper = [&] {
            auto connection = std::make_unique<PgConnection>(
                m_fixture.server.spec(u"postgres"_s, u"worker"_s), u"sleeper"_s, std::make_shared<pg::WakeUp>());
            return connection->open(60s) ? std::move(connection) : nullptr;
        };
        const auto connection = sleeper();
        QVERIFY(connection);
        const auto self = connection->execute(
            {"select pid, backend_start from pg_stat_activity where pid = pg_backend_pid()", {}}, {}, patience());
        VERIFY_RESULT(self);
        LiveRun run;
        run.processId = self->row(0).int32(0);
        run.backendStartedAt = *self->row(0).optInstant(1);
        LiveRun stranger = run;
        stranger.backendStartedAt = run.backendStartedAt - 1us;
        const auto alive = [&] {
            return value(u"select count(*) from pg_stat_activity where pid = %1"_s.arg(run.processId)) == "1"_L1;
        };
        QCOMPARE(await(m_store->terminateRun(stranger)).value(), false);
        QCOMPARE(await(m_store->cancelRun(stranger)).value(), false);
        QVERIFY(alive());

        for (const auto &[role, kind] :
            {std::pair{u"plain"_s, u"pg_read_all_stats"_s}, std::pair{u"hosted"_s, u"pg_signal_backend"_s}}) {
            const auto other = m_fixture.connect(role);
            const auto refused = await(JobActStore(*other).terminateRun(run));
            QVERIFY(!refused);
            QCOMPARE(refused.error().kind, ErrorKind::Permission);
            QVERIFY2(refused.error().hint.contains(kind), qPrintable(refused.error().hint));
        }
        QVERIFY(alive());
        QCOMPARE(await(m_store->cancelRun(run)).value(), true);
        QVERIFY(alive());
        QCOMPARE(await(m_store->terminateRun(run)).value(), true);
        QTRY_VERIFY(!alive());
        QCOMPARE(await(m_store->terminateRun(run)).value(), false);
    }
};

QTEST_GUILESS_MAIN(JobRightsTest)
#include "tst_jobrights.moc"
