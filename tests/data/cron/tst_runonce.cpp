#include "data/storefixture.h"

#include "data/cron/jobactstore.h"
#include "data/postgres/sqlcatalogue.h"
#include "domain/cron/oneshotmark.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A server whose jobs run, and pg_cron in it.
class CronServer
{
public:
    explicit CronServer(const QMap<QString, QString> &parameters) : server(TestServer::Content::Bare, parameters) { }

    Result<void> start()
    {
        if (const auto started = server.start(); !started)
            return started;
        const auto made = server.exec(u"create extension pg_cron; create role plain login; create role worker login;"
                                      "grant usage on schema cron to plain;"
                                      "create table done (what text); grant insert on done to worker, plain"_s);
        if (!made)
            return tl::unexpected(made.error());
        const auto scheduler = [this] {
            return server.value(u"select count(*) from pg_stat_activity where application_name like 'pg_cron %'"_s);
        };
        waitFor([&] { return scheduler() == "1"_L1; });
        return {};
    }
    std::unique_ptr<ProjectConnection> connect(const QString &role = u"postgres"_s) const
    {
        const auto catalogue = SqlCatalogue::load();
        if (!catalogue)
            return nullptr;
        auto connection = std::make_unique<ProjectConnection>(server.spec(u"postgres"_s, role), *catalogue);
        return await(connection->open()) ? std::move(connection) : nullptr;
    }

    TestServer server;
};

// Never due by themselves.
const QString never = u"0 0 31 2 *"_s;

} // namespace

/// Runs that are asked for, carried out by the real scheduler.
class RunOnceTest : public QObject
{
    Q_OBJECT

private:
    struct Asked {
        qint64 jobId = 0;
        QUuid key = QUuid::createUuid();
        OneShotRun oneShot;
        std::optional<OneShotRun> ended;
    };

    void exec(const QString &sql) { VERIFY_RESULT(m_cron.server.exec(sql)); }
    QString value(const QString &sql) const { return m_cron.server.value(sql); }
    qint64 newJob(const QString &call) { return value(u"select "_s + call).toLongLong(); }
    bool isCurrent() const
    {
        return value(u"select extversion !~ '^1\\.[0-4]([.-]|$)' from pg_extension where extname = 'pg_cron'"_s)
            == "t"_L1;
    }
    QString mark(const QUuid &key, const QString &due) const
    {
        return u"'/* signalbox once %1 job 1 due ' || extract(epoch from now() - interval '%2')::bigint || ' after 0 */"
               " select 1'"_s.arg(key.toString(QUuid::WithoutBraces), due);
    }
    QString nameOf(const QUuid &key) const { return u"x-once-"_s + key.toString(QUuid::WithoutBraces); }

private slots:
    void initTestCase()
    {
        VERIFY_RESULT(m_cron.start());
        exec(u"create database other"_s);
        VERIFY_RESULT(m_cron.server.exec(u"create table done (what text)"_s, u"other"_s));
        m_connection = m_cron.connect();
        QVERIFY(m_connection);
        m_store = std::make_unique<JobActStore>(*m_connection);
    }

    void init() { exec(u"truncate cron.job"_s); }

    /// All kinds of jobs at once, since each has to wait for the next minute.
    void runsOnceAndLeavesARowInTheHistory()
    {
        const QString longName = isCurrent() ? QString(300, u'ä') : QString(31, u'ä');
        QMap<QString, Asked> asked;
        asked[u"named"_s].jobId
            = newJob(u"cron.schedule('named', '0 0 31 2 *', 'insert into done values (''named'')')"_s);
        asked[u"unnamed"_s].jobId = newJob(u"cron.schedule('0 0 31 2 *', 'insert into done values (''unnamed'')')"_s);
        asked[u"long"_s].jobId
            = newJob(u"cron.schedule('%1', '0 0 31 2 *', 'insert into done values (''long'')')"_s.arg(longName));
        asked[u"fails"_s].jobId = newJob(u"cron.schedule('fails', '0 0 31 2 *', 'select 1 / 0')"_s);
        asked[u"other"_s].jobId = newJob(
            u"cron.schedule_in_database('other', '0 0 31 2 *', 'insert into done values (''other'')', 'other')"_s);
        asked[u"worker"_s].jobId
            = newJob(u"cron.schedule_in_database('worker', '0 0 31 2 *', 'insert into done values (current_user)',"
                     " 'postgres', 'worker', false)"_s);
        const QString jobsBefore = value(u"select string_agg(j::text, ';' order by jobid) from cron.job j"_s);

        for (Asked &one : asked) {
            const auto run = await(m_store->runOnce(one.jobId, one.key));
            VERIFY_RESULT(run);
            one.oneShot = *run;
            QVERIFY(run->dueAt);
            const auto wait = *run->dueAt - m_connection->clock()->now();
            QVERIFY2(wait > 0s && wait <= 66s, qPrintable(QString::number(wait.count())));
            const auto again = await(m_store->runOnce(one.jobId, one.key));
            VERIFY_RESULT(again);
            QCOMPARE(*again, *run);
            const auto waiting = await(m_store->oneShot(one.key));
            VERIFY_RESULT(waiting);
            QCOMPARE(waiting.value(), std::optional(*run));
        }
        QCOMPARE(value(u"select count(*) from cron.job"_s), QString::number(2 * asked.size()));
        QVERIFY(asked[u"unnamed"_s].oneShot.name.startsWith(u"job-%1-once-"_s.arg(asked[u"unnamed"_s].jobId)));
        QVERIFY(asked[u"long"_s].oneShot.name.startsWith(u"ää"_s));
        QCOMPARE(value(u"select jobname from cron.job where jobid = %1"_s.arg(asked[u"long"_s].oneShot.jobId)),
            asked[u"long"_s].oneShot.name);

        const auto allEnded = [&] {
            for (Asked &one : asked) {
                if (one.ended)
                    continue;
                const auto found = await(m_store->oneShot(one.key));
                if (!found || !*found)
                    return true; // verified below
                if ((*found)->cleanedUp)
                    one.ended = *found;
            }
            return std::ranges::all_of(asked, [](const Asked &one) { return one.ended.has_value(); });
        };
        QVERIFY(waitFor(allEnded, 100s));
        for (const Asked &one : asked) {
            QVERIFY(one.ended && one.ended->run);
            QCOMPARE(one.ended->jobId, one.oneShot.jobId);
            const bool fails = one.jobId == asked[u"fails"_s].jobId;
            QCOMPARE(one.ended->run->status, fails ? RunStatus::Failed : RunStatus::Succeeded);
            const auto mark = oneShotMarkOf(one.ended->run->command);
            QVERIFY(mark);
            QCOMPARE(*mark, (OneShotMark{one.jobId, one.key, *one.oneShot.dueAt}));
        }
        QCOMPARE(withoutOneShotMark(asked[u"fails"_s].ended->run->command), u"select 1 / 0"_s);
        QCOMPARE(asked[u"named"_s].ended->run->returnMessage, u"INSERT 0 1"_s);
        QCOMPARE(value(u"select string_agg(what, ',' order by what) from done"_s), u"long,named,unnamed,worker"_s);
        QCOMPARE(m_cron.server.value(u"select string_agg(what, ',') from done"_s, u"other"_s), u"other"_s);
        QCOMPARE(value(u"select string_agg(j::text, ';' order by jobid) from cron.job j"_s), jobsBefore);

        // The key has been used: it is found in the history, and runs nothing any more.
        const Asked &named = asked[u"named"_s];
        const auto past = await(m_store->oneShot(named.key));
        VERIFY_RESULT(past);
        QVERIFY(*past && (*past)->cleanedUp && (*past)->run);
        QCOMPARE((*past)->run->runId, named.ended->run->runId);
        const auto again = await(m_store->runOnce(named.jobId, named.key));
        VERIFY_RESULT(again);
        QVERIFY(again->cleanedUp);
        QCOMPARE(value(u"select string_agg(j::text, ';' order by jobid) from cron.job j"_s), jobsBefore);
    }

    void anUnusedKeyHasNothing()
    {
        const auto nothing = await(m_store->oneShot(QUuid::createUuid()));
        VERIFY_RESULT(nothing);
        QVERIFY(!*nothing);
    }

    void refusesWhatCannotBeRun()
    {
        const auto gone = await(m_store->runOnce(4711, QUuid::createUuid()));
        QVERIFY(!gone);
        QCOMPARE(gone.error().kind, ErrorKind::MissingObject);

        exec(u"grant select on cron.job, cron.job_run_details to plain; alter role plain bypassrls"_s);
        const qint64 foreign = newJob(u"cron.schedule('foreign', '0 0 31 2 *', 'select 1')"_s);
        const qint64 elsewhere
            = newJob(u"cron.schedule_in_database('elsewhere', '0 0 31 2 *', 'select 1', 'other', 'plain')"_s);
        const qint64 own = newJob(u"cron.schedule_in_database('own', '0 0 31 2 *', 'select 1', 'postgres', 'plain')"_s);
        const auto connection = m_cron.connect(u"plain"_s);
        QVERIFY(connection);
        JobActStore store(*connection);
        if (isCurrent()) { // the zone is a setting there
            const auto hidden = await(store.runOnce(own, QUuid::createUuid()));
            QVERIFY(!hidden);
            QVERIFY2(hidden.error().hint.contains("grant pg_read_all_settings to \"plain\""_L1),
                qPrintable(hidden.error().hint));
            exec(u"grant pg_read_all_settings to plain"_s);
        }
        const auto others = await(store.runOnce(foreign, QUuid::createUuid()));
        QVERIFY(!others);
        QCOMPARE(others.error().kind, ErrorKind::Permission);
        const auto other = await(store.runOnce(elsewhere, QUuid::createUuid()));
        QVERIFY(!other);
        QVERIFY(other.error().hint.contains("cron.schedule_in_database"_L1));
        QCOMPARE(value(u"select count(*) from cron.job"_s), u"3"_s);
        VERIFY_RESULT(await(store.runOnce(own, QUuid::createUuid())));
        QCOMPARE(value(u"select count(*) from cron.job"_s), u"4"_s);
    }

    void aRunThatHasNotBegunCanBeWithdrawn()
    {
        const qint64 id = newJob(u"cron.schedule('a', '0 0 31 2 *', 'select 1')"_s);
        const QUuid key = QUuid::createUuid();
        const QUuid other = QUuid::createUuid();
        VERIFY_RESULT(await(m_store->runOnce(id, key)));
        VERIFY_RESULT(await(m_store->runOnce(id, other)));
        QCOMPARE(value(u"select count(*) from cron.job"_s), u"3"_s);
        QCOMPARE(await(m_store->withdraw(key)).value(), true);
        QCOMPARE(value(u"select count(*) from cron.job"_s), u"2"_s);
        QCOMPARE(await(m_store->oneShot(key)).value(), std::nullopt);
        QVERIFY(await(m_store->oneShot(other)).value());
        QCOMPARE(await(m_store->withdraw(key)).value(), true); // again
        QCOMPARE(await(m_store->withdraw(QUuid::createUuid())).value(), true);
        QCOMPARE(value(u"select count(*) from cron.job"_s), u"2"_s);
    }

    void aRunThatHasBegunIsLeftAlone()
    {
        exec(u"truncate cron.job_run_details"_s);
        const QUuid key = QUuid::createUuid();
        const qint64 id = newJob(u"cron.schedule('%1', '%2', %3)"_s.arg(nameOf(key), never, mark(key, u"0 minutes"_s)));
        exec(u"insert into cron.job_run_details (jobid, runid, start_time, command, status) select jobid,"
             " nextval('cron.runid_seq'), now(), command, 'running' from cron.job where jobid = %1"_s.arg(id));
        QCOMPARE(await(m_store->withdraw(key)).value(), false);
        QCOMPARE(value(u"select count(*) from cron.job"_s), u"1"_s);
        exec(u"truncate cron.job"_s); // somebody took it away: it ran all the same
        QCOMPARE(await(m_store->withdraw(key)).value(), false);
        exec(u"truncate cron.job_run_details"_s);
    }

    void aRunWhoseBackendHasGoneIsLookedAtTwice()
    {
        exec(u"truncate cron.job_run_details"_s);
        const QUuid key = QUuid::createUuid();
        const qint64 id = newJob(u"cron.schedule('%1', '%2', %3)"_s.arg(nameOf(key), never, mark(key, u"0 minutes"_s)));
        exec(u"insert into cron.job_run_details (jobid, runid, job_pid, start_time, command, status) select jobid,"
             " nextval('cron.runid_seq'), 2147483647, now(), command, 'running' from cron.job where jobid = %1"_s.arg(
                 id));
        const auto status = [&] {
            const auto found = await(m_store->oneShot(key));
            return found && *found && (*found)->run ? (*found)->run->status : RunStatus::Failed;
        };
        QCOMPARE(status(), RunStatus::Running);
        QTRY_COMPARE(status(), RunStatus::Unknown);
        QCOMPARE(value(u"select count(*) from cron.job"_s), u"1"_s); // left to a sweep
        exec(u"truncate cron.job"_s); // the history alone tells the same
        QCOMPARE(status(), RunStatus::Unknown);
        exec(u"truncate cron.job_run_details"_s);
    }

    /// What a window left behind that died: only ours, and only when nobody can be waiting for it.
    void sweepsWhatIsLeftOver()
    {
        struct Left {
            const char *what;
            QString due;
            QString run; // status and how long ago it ended; empty: it has none
            bool isSwept;
        };
        const QList<Left> all = {
            {"just ended", u"15 minutes"_s, u"'succeeded', now() - interval '9 minutes'"_s, false},
            {"ended", u"15 minutes"_s, u"'failed', now() - interval '11 minutes'"_s, true},
            {"ended by a crash", u"15 minutes"_s, u"'failed', null"_s, true},
            {"not begun", u"59 minutes"_s, {}, false},
            {"never began", u"62 minutes"_s, {}, true},
            {"to come", u"-1 minutes"_s, {}, false},
            {"goes on", u"3 hours"_s, u"'running', null"_s, false},
            {"stale", u"3 hours"_s, u"'sending', null"_s, true},
        };
        QStringList expected;
        exec(u"truncate cron.job_run_details"_s);
        const QString backend = u"(select pid from pg_stat_activity where application_name like 'pg_cron %' limit 1)"_s;
        for (const Left &left : all) {
            const QUuid key = QUuid::createUuid();
            const qint64 id = newJob(u"cron.schedule('%1', '%2', %3)"_s.arg(nameOf(key), never, mark(key, left.due)));
            QVERIFY2(id > 0, left.what);
            if (left.isSwept)
                expected.append(nameOf(key));
            if (left.run.isEmpty())
                continue;
            const bool goesOn = left.run.startsWith("'running'"_L1);
            exec(u"insert into cron.job_run_details (jobid, runid, job_pid, start_time, command, status, end_time) "
                 u"select"
                 " %1, nextval('cron.runid_seq'), %2, %3, '', %4"_s.arg(QString::number(id),
                     goesOn ? backend : u"2147483647"_s, goesOn ? u"now()"_s : u"now() - interval '15 minutes'"_s,
                     left.run));
        }
        const QUuid stranger = QUuid::createUuid(); // such a name, and not made by us
        newJob(u"cron.schedule('%1', '%2', 'select 1')"_s.arg(nameOf(stranger), never));
        newJob(u"cron.schedule('copy of one', '%1', %2)"_s.arg(never, mark(stranger, u"3 hours"_s)));

        const auto swept = await(m_store->sweepOneShots());
        VERIFY_RESULT(swept);
        QStringList names = *swept;
        names.sort();
        expected.sort();
        QCOMPARE(names, expected);
        QCOMPARE(value(u"select count(*) from cron.job"_s), QString::number(all.size() + 2 - expected.size()));
        QCOMPARE(await(m_store->sweepOneShots()).value(), QStringList());
        exec(u"truncate cron.job_run_details"_s);
    }

    /// While clocks go back a minute comes twice; before and after that it does not.
    void aMinuteThatComesTwiceIsRefused_data()
    {
        QTest::addColumn<int>("minutesToTheEnd"); // of summer time, from now
        QTest::addColumn<bool>("refused");
        QTest::newRow("within the first hour") << 30 << true;
        QTest::newRow("long before") << 120 << false;
        QTest::newRow("in the second hour") << -20 << false;
    }
    void aMinuteThatComesTwiceIsRefused()
    {
        if (!isCurrent())
            QSKIP("This pg_cron counts in UTC");
        QFETCH(int, minutesToTheEnd);
        QFETCH(bool, refused);
        // A zone of POSIX's kind: standard time is UTC, summer time an hour ahead from January on, until then.
        const QDateTime end = QDateTime::currentDateTimeUtc().addSecs(60 * (minutesToTheEnd + 60));
        const int day
            = end.date().dayOfYear() - (QDate::isLeapYear(end.date().year()) && end.date().month() > 2 ? 1 : 0);
        CronServer cron(
            {{u"cron.timezone"_s, u"STD0SUM-1,J1/0,J%1/%2"_s.arg(day).arg(end.time().toString(u"hh:mm:ss"_s))}});
        VERIFY_RESULT(cron.start());
        const auto connection = cron.connect();
        QVERIFY(connection);
        const qint64 id = cron.server.value(u"select cron.schedule('a', '0 0 31 2 *', 'select 1')"_s).toLongLong();
        const auto run = await(JobActStore(*connection).runOnce(id, QUuid::createUuid()));
        QCOMPARE(!run.has_value(), refused);
        if (!run)
            QVERIFY2(run.error().what.contains("STD0SUM"_L1), qPrintable(describe(run.error())));
    }

    void whereNothingWouldStartOrTellItIsRefused_data()
    {
        QTest::addColumn<QString>("setting");
        QTest::addColumn<QString>("value");
        QTest::addColumn<QString>("subject");
        QTest::newRow("no history") << u"cron.log_run"_s << u"off"_s << u"cron.schedule"_s;
        QTest::newRow("launches nothing") << u"cron.launch_active_jobs"_s << u"off"_s << u"cron.schedule"_s;
        QTest::newRow("a scheduler for another database")
            << u"cron.database_name"_s << u"template1"_s << u"cron.schedule"_s;
        QTest::newRow("no scheduler") << u"shared_preload_libraries"_s << u"pg_stat_statements"_s << u"pg_cron"_s;
    }
    void whereNothingWouldStartOrTellItIsRefused()
    {
        QFETCH(QString, setting);
        QFETCH(QString, value);
        QFETCH(QString, subject);
        if (setting == "cron.launch_active_jobs"_L1 && !isCurrent())
            QSKIP("This pg_cron does not know the setting");
        CronServer cron({});
        VERIFY_RESULT(cron.start());
        const qint64 id = cron.server.value(u"select cron.schedule('a', '0 0 31 2 *', 'select 1')"_s).toLongLong();
        VERIFY_RESULT(cron.server.exec(u"alter system set %1 = '%2'"_s.arg(setting, value)));
        VERIFY_RESULT(cron.server.restart());
        const auto connection = cron.connect();
        QVERIFY(connection);
        const auto run = await(JobActStore(*connection).runOnce(id, QUuid::createUuid()));
        QVERIFY(!run);
        QCOMPARE(run.error().kind, ErrorKind::Server);
        QCOMPARE(run.error().subject, subject);
        QCOMPARE(cron.server.value(u"select count(*) from cron.job"_s), u"1"_s);
    }

    void onAStandbyNothingIsWritten()
    {
        TestServer standby(TestServer::Content::Bare);
        VERIFY_RESULT(standby.startAsStandbyOf(m_cron.server));
        const auto catalogue = SqlCatalogue::load();
        VERIFY_RESULT(catalogue);
        ProjectConnection connection(standby.spec(), *catalogue);
        VERIFY_RESULT(await(connection.open()));
        JobActStore store(connection);
        const QUuid key = QUuid::createUuid();
        QCOMPARE(await(store.runOnce(1, key)).error().sqlState, u"25006"_s);
        QCOMPARE(await(store.create({u"a"_s, never, u"select 1"_s, {}, {}, true}, key)).error().sqlState, u"25006"_s);
        QCOMPARE(await(store.setActive({1}, false)).error().sqlState, u"25006"_s);
        QCOMPARE(await(store.withdraw(key)).error().sqlState, u"25006"_s);
        QCOMPARE(await(store.sweepOneShots()).value(), QStringList());
        VERIFY_RESULT(await(store.oneShot(key)));
        VERIFY_RESULT(await(store.rights()));
    }

private:
    CronServer m_cron{{{u"cron.timezone"_s, u"Asia/Kathmandu"_s}}}; // a quarter of an hour beside the others
    std::unique_ptr<ProjectConnection> m_connection;
    std::unique_ptr<JobActStore> m_store;
};

QTEST_GUILESS_MAIN(RunOnceTest)
#include "tst_runonce.moc"
