#include "data/storefixture.h"

#include "data/cron/jobactstore.h"
#include "data/postgres/pgconnection.h"
#include "local/actionlog.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Never due.
const QString never = u"0 0 31 2 *"_s;

JobDraft draft(const QString &name, const QString &command = u"select 1"_s)
{
    return {name, never, command, u"postgres"_s, u"postgres"_s, true};
}

pg::Patience patience()
{
    pg::Patience patience;
    patience.deadline = 10s;
    return patience;
}

} // namespace

/// Writes to pg_cron, on a server whose jobs do not run.
class JobActStoreTest : public QObject
{
    Q_OBJECT

private:
    void exec(const QString &sql) { VERIFY_RESULT(m_fixture.server.exec(sql)); }
    QString value(const QString &sql) const { return m_fixture.server.value(sql); }
    /// name|schedule|command|database|username|active
    QString row(qint64 jobId) const
    {
        return value(
            u"select concat_ws('|', coalesce(jobname::text, '-'), schedule, command, database, username, active::text)"
            " from cron.job where jobid = %1"_s.arg(jobId));
    }
    qint64 jobs() const { return value(u"select count(*) from cron.job"_s).toLongLong(); }
    qint64 made(const JobDraft &draft)
    {
        const auto id = await(m_store->create(draft, QUuid::createUuid()));
        if (!id)
            QTest::qFail(qPrintable(describe(id.error())), __FILE__, __LINE__);
        return id.value_or(0);
    }
    bool isCurrent() const
    {
        return value(u"select extversion !~ '^1\\.[0-4]([.-]|$)' from pg_extension"
                     " where extname = 'pg_cron'"_s)
            == "t"_L1;
    }
    void makeRoles()
    {
        exec(
            u"create role hosted login bypassrls in role pg_monitor; create role plain login; create role worker login;"
            "create role bare login;"
            "grant usage on schema cron to hosted, plain; grant select on cron.job, cron.job_run_details to hosted, "
            "plain;"
            "grant execute on all functions in schema cron to hosted"_s);
        exec(u"create database other"_s);
    }

private slots:
    void initTestCase()
    {
        VERIFY_RESULT(m_fixture.start());
        makeRoles();
        m_connection = m_fixture.connect();
        QVERIFY(m_connection);
        m_store = std::make_unique<JobActStore>(*m_connection);
    }

    void init() { exec(u"truncate cron.job, cron.job_run_details"_s); }

    void makesJobsOfAllKinds_data()
    {
        QTest::addColumn<JobDraft>("wanted");
        QTest::addColumn<QString>("stored");
        QTest::newRow("named") << draft(u"a"_s) << u"a|0 0 31 2 *|select 1|postgres|postgres|true"_s;
        QTest::newRow("unnamed") << draft({}) << u"-|0 0 31 2 *|select 1|postgres|postgres|true"_s;
        QTest::newRow("this database and role") << JobDraft{u"a"_s, never, u"select 1"_s, {}, {}, true}
                                                << u"a|0 0 31 2 *|select 1|postgres|postgres|true"_s;
        for (const QString &name : {u"a"_s, QString()}) {
            const QString shown = name.isEmpty() ? u"-"_s : name;
            const auto line
                = [&name](const char *tag) { return (name.isEmpty() ? "unnamed, " : "named, ") + QByteArray(tag); };
            JobDraft paused = draft(name);
            paused.active = false;
            QTest::newRow(line("paused").constData())
                << paused << shown + u"|0 0 31 2 *|select 1|postgres|postgres|false"_s;
            JobDraft elsewhere = draft(name);
            elsewhere.database = u"other"_s;
            QTest::newRow(line("in another database").constData())
                << elsewhere << shown + u"|0 0 31 2 *|select 1|other|postgres|true"_s;
            JobDraft others = draft(name);
            others.username = u"worker"_s;
            others.active = false;
            QTest::newRow(line("of another role").constData())
                << others << shown + u"|0 0 31 2 *|select 1|postgres|worker|false"_s;
        }
    }
    void makesJobsOfAllKinds()
    {
        QFETCH(JobDraft, wanted);
        QFETCH(QString, stored);
        const QUuid key = QUuid::createUuid();
        const auto id = await(m_store->create(wanted, key));
        VERIFY_RESULT(id);
        QCOMPARE(row(*id), stored);
        QCOMPARE(await(m_store->createdWith(wanted, key)).value(), std::optional(*id));
    }

    void neverOverwritesAJobOfThatName()
    {
        exec(u"select cron.schedule('taken', '1 1 31 2 *', 'select 2'); update cron.job set active = false"_s);
        const auto refused = await(m_store->create(draft(u"taken"_s), QUuid::createUuid()));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Invalid);
        QCOMPARE(refused.error().subject, u"name"_s);
        QCOMPARE(
            value(u"select concat_ws('|', schedule, command, active) from cron.job"_s), u"1 1 31 2 *|select 2|f"_s);

        JobDraft another = draft(u"taken"_s); // of another role it is another job
        another.username = u"worker"_s;
        QVERIFY(made(another) > 0);
        QCOMPARE(jobs(), 2);
    }

    void oneKeyMakesOneJob()
    {
        const JobDraft wanted = draft({});
        exec(u"select cron.schedule('0 0 31 2 *', 'select 1')"_s); // just like it, and older
        const QUuid key = QUuid::createUuid();
        QCOMPARE(await(m_store->createdWith(wanted, key)).value(), std::optional<qint64>()); // not sent yet
        const auto first = await(m_store->create(wanted, key));
        VERIFY_RESULT(first);
        QCOMPARE(await(m_store->create(wanted, key)).value(), *first);
        QCOMPARE(jobs(), 2);
        QCOMPARE(await(m_store->createdWith(wanted, key)).value(), std::optional(*first));
        QVERIFY(made(wanted) > *first); // another key, another job
        QCOMPARE(jobs(), 3);

        exec(u"delete from cron.job where jobid = %1"_s.arg(*first));
        const auto other = await(m_store->createdWith(draft({}, u"select 3"_s), key));
        QCOMPARE(other.value(), std::optional<qint64>());
    }

    void twoOfOneKeyDoNotWorkAtOnce()
    {
        PgConnection holder(m_fixture.server.spec(), u"holder"_s, std::make_shared<pg::WakeUp>());
        VERIFY_RESULT(holder.open(10s));
        const QUuid key = QUuid::createUuid();
        const QString lock = u"begin; select pg_advisory_xact_lock(hashtextextended('signalbox job %1', 0))"_s.arg(
            key.toString(QUuid::WithoutBraces));
        VERIFY_RESULT(holder.executeScript(lock.toUtf8(), {}, patience()));
        const auto busy = await(m_store->create(draft(u"a"_s), key));
        QVERIFY(!busy);
        QCOMPARE(busy.error().kind, ErrorKind::Timeout); // so it is looked up
        QCOMPARE(jobs(), 0);
        VERIFY_RESULT(holder.executeScript("commit", {}, patience()));
        VERIFY_RESULT(await(m_store->create(draft(u"a"_s), key)));
    }

    void whatPgCronRefusesIsSaid_data()
    {
        QTest::addColumn<JobDraft>("wanted");
        QTest::addColumn<QString>("subject");
        JobDraft schedule = draft(u"a"_s);
        schedule.schedule = u"61 * * * *"_s;
        QTest::newRow("schedule") << schedule << u"schedule"_s;
        JobDraft role = draft(u"a"_s);
        role.username = u"nobody"_s;
        QTest::newRow("role") << role << u"username"_s;
        role.username = u"pg_monitor"_s;
        QTest::newRow("role without login") << role << u"username"_s;
        JobDraft database = draft(u"a"_s);
        database.database = u"nowhere"_s;
        QTest::newRow("database") << database << u"database"_s;
    }
    void whatPgCronRefusesIsSaid()
    {
        QFETCH(JobDraft, wanted);
        QFETCH(QString, subject);
        const auto refused = await(m_store->create(wanted, QUuid::createUuid()));
        QVERIFY(!refused);
        QCOMPARE(refused.error().subject, subject);
        QVERIFY(!refused.error().serverWords.isEmpty());
        QCOMPARE(jobs(), 0);
    }

    /// Up to 1.4 a name is cut at 63 bytes, and what was asked for is then another job.
    void aNameThatWouldBeCutIsRefused()
    {
        QVERIFY(made(draft(QString(63, u'n'))) > 0);
        const auto longer = await(m_store->create(draft(QString(64, u'n')), QUuid::createUuid()));
        QCOMPARE(longer.has_value(), isCurrent());
        QCOMPARE(jobs(), isCurrent() ? 2 : 1);
    }

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

    void unscheduleCanBeUndone_data() { makesJobsOfAllKinds_data(); }
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

    void tellsWhatARoleMayDo()
    {
        const auto rightsOf = [&](const QString &role) {
            const auto connection = m_fixture.connect(role);
            const auto rights = await(JobActStore(*connection).rights());
            return rights.value_or(JobRights());
        };
        QCOMPARE(rightsOf(u"postgres"_s), (JobRights{true, true, true, true, true, true}));
        QCOMPARE(rightsOf(u"hosted"_s), (JobRights{true, true, true, false, false, false}));
        QCOMPARE(rightsOf(u"plain"_s), (JobRights{true, false, false, false, false, false}));
        exec(u"grant pg_signal_backend to plain"_s);
        QCOMPARE(rightsOf(u"plain"_s), (JobRights{true, false, false, false, false, true}));
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

    void withoutRightsOrWithoutPgCronTheGrantOrTheExtensionIsNamed()
    {
        StoreFixture bare(StoreFixture::Content::Bare);
        VERIFY_RESULT(bare.start());
        const auto without = bare.connect();
        QVERIFY(without);
        const auto closed = m_fixture.connect(u"bare"_s);
        QVERIFY(closed);
        for (const auto &[connection, kind] :
            {std::pair{without.get(), ErrorKind::MissingObject}, std::pair{closed.get(), ErrorKind::Permission}}) {
            JobActStore store(*connection);
            const QUuid key = QUuid::createUuid();
            QCOMPARE(await(store.rights()).error().kind, kind);
            QCOMPARE(await(store.create(draft(u"a"_s), key)).error().kind, kind);
            QCOMPARE(await(store.createdWith(draft(u"a"_s), key)).error().kind, kind);
            QCOMPARE(await(store.change(1, {draft(u"a"_s), draft(u"b"_s)})).error().kind, kind);
            QCOMPARE(await(store.setActive({1}, true)).error().kind, kind);
            QCOMPARE(await(store.unschedule(1, draft(u"a"_s))).error().kind, kind);
            QCOMPARE(await(store.runOnce(1, key)).error().kind, kind);
            QCOMPARE(await(store.oneShot(key)).error().kind, kind);
            QCOMPARE(await(store.sweepOneShots()).error().kind, kind);
        }
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

    void writesAreLoggedWithoutSecrets()
    {
        QTemporaryDir folder;
        const auto log = std::make_shared<ActionLog>(folder.filePath(u"actions.jsonl"_s));
        m_connection->setActionLog(log);
        const JobDraft base
            = draft(u"a"_s, u"select net.http_post('x', headers := '{\"Authorization\": \"Bearer hunter2\"}')"_s);
        const qint64 id = made(base);
        JobDraft mine = base;
        mine.command = u"select 'sb_secret_hunter2hunter2'"_s;
        VERIFY_RESULT(await(m_store->change(id, {base, mine})));
        VERIFY_RESULT(await(m_store->setActive({id}, false)));
        mine.active = false;
        VERIFY_RESULT(await(m_store->unschedule(id, mine)));
        m_connection->setActionLog({});
        const auto lines = [&] {
            QFile file(log->filePath());
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QTRY_COMPARE(lines().count('\n'), 8); // asked and done
        for (const char *action : {"cron/job_create", "cron/job_alter", "cron/jobs_set_active", "cron/job_unschedule"})
            QCOMPARE(lines().count(action), 2);
        QVERIFY2(!lines().contains("hunter2"), lines());
    }

private:
    StoreFixture m_fixture{StoreFixture::Content::Cron};
    std::unique_ptr<ProjectConnection> m_connection;
    std::unique_ptr<JobActStore> m_store;
};

QTEST_GUILESS_MAIN(JobActStoreTest)
#include "tst_jobactstore.moc"
