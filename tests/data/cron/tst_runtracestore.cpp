#include "data/storefixture.h"

#include "data/cron/runtracestore.h"
#include "data/deliveries/deliverydetailstore.h"
#include "domain/cron/netcalls.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

/// Which run made a delivery, and what a run made: told from the backend and the time, and only where both leave no doubt.
class RunTraceStoreTest : public QObject
{
    Q_OBJECT

private:
    void exec(const QString &sql) { VERIFY_RESULT(m_fixture.server.exec(sql)); }

    /// `end`: SQL, as are all times here.
    void addRun(qint64 id, const QString &pid, const QString &start, const QString &end,
        const QString &status = u"succeeded"_s, const QString &user = u"postgres"_s)
    {
        exec(
            u"insert into cron.job_run_details (runid, jobid, job_pid, database, username, command, status, start_time,"
            " end_time) values (%1, 9, %2, 'postgres', '%6', 'select 1', '%5', %3, %4)"_s.arg(
                QString::number(id), pid, start, end, status, user));
    }
    void addDelivery(const QString &pid, const QString &at, const QString &state = u"delivered"_s)
    {
        exec(u"insert into public.webhook_logs (event_type, payload, state, created_at, made_by_pid)"
             " values ('digest.ready', '{}', '%3', %2, %1)"_s.arg(pid, at, state));
    }
    static QString at(const QString &offset)
    {
        return u"timestamptz '2026-11-22 12:00:00+00' + interval '%1'"_s.arg(offset);
    }
    /// Of the newest delivery, by its number; 0: none.
    qint64 maker(ProjectConnection &connection)
    {
        const auto newest = m_fixture.server.value(u"select max(id) from public.webhook_logs"_s).toLongLong();
        const auto detail = await(DeliveryDetailStore(connection).detail(newest));
        if (!detail || !detail->unread.isEmpty())
            return -1;
        return detail->maker ? detail->maker->runId : 0;
    }
    QString counted(qint64 run)
    {
        const auto made = await(RunTraceStore(*m_connection).deliveriesOf(run));
        return made ? u"%1 %2 %3%4"_s.arg(made->delivered)
                          .arg(made->failed)
                          .arg(made->underWay)
                          .arg(made->partial ? u"+"_s : QString())
                    : describe(made.error());
    }
    QString pidOf(const QString &backend) const
    {
        return m_fixture.server.value(
            u"select pid from pg_stat_activity where backend_type = '%1' limit 1"_s.arg(backend));
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
        exec(u"truncate cron.job_run_details; truncate public.webhook_logs restart identity cascade;"
             "truncate net._http_response; select setval('cron.runid_seq', 1000000)"_s);
    }

    /// The run from 12:00 to 12:01.
    void theTimeHasToFit_data()
    {
        QTest::addColumn<QString>("made"); // from 12:00 on
        QTest::addColumn<QString>("pid");
        QTest::addColumn<bool>("isIts");
        QTest::newRow("meanwhile") << u"10 s"_s << u"77"_s << true;
        QTest::newRow("pg_cron was late to note its begin") << u"-5 s"_s << u"77"_s << true;
        QTest::newRow("too early") << u"-5.001 s"_s << u"77"_s << false;
        QTest::newRow("pg_cron was early to note its end") << u"65 s"_s << u"77"_s << true;
        QTest::newRow("too late") << u"65.001 s"_s << u"77"_s << false;
        QTest::newRow("by another backend") << u"10 s"_s << u"78"_s << false;
        QTest::newRow("nobody knows by whom") << u"10 s"_s << u"null"_s << false;
    }
    void theTimeHasToFit()
    {
        QFETCH(QString, made);
        QFETCH(QString, pid);
        QFETCH(bool, isIts);
        addRun(11, u"77"_s, at(u"0 s"_s), at(u"60 s"_s));
        addDelivery(pid, at(made));
        QCOMPARE(maker(*m_connection), isIts ? 11 : 0);
        QCOMPARE(counted(11), isIts ? u"1 0 0"_s : u"0 0 0"_s);
    }

    void aNumberThatIsUsedAgainIsNotMistaken()
    {
        addRun(11, u"77"_s, at(u"-1 day"_s), at(u"-1 day 1 min"_s));
        addRun(12, u"77"_s, at(u"0 s"_s), at(u"60 s"_s));
        addRun(14, u"77"_s, at(u"1 day"_s), at(u"1 day 1 min"_s));
        addDelivery(u"77"_s, at(u"30 s"_s));
        QCOMPARE(maker(*m_connection), 12);
        addRun(13, u"77"_s, at(u"20 s"_s), at(u"40 s"_s));
        QCOMPARE(maker(*m_connection), 0); // which of the two?
    }

    void aRunWithoutAnEndHasToBeThere_data()
    {
        QTest::addColumn<QString>("backend"); // empty: none of that number
        QTest::addColumn<QString>("status");
        QTest::addColumn<QString>("start"); // its backend is younger than the server
        QTest::addColumn<bool>("isIts");
        const QString now = u"now()"_s;
        QTest::newRow("runs") << u"checkpointer"_s << u"running"_s << now << true;
        QTest::newRow("its begin is not noted yet") << u"checkpointer"_s << u"sending"_s << now << true;
        QTest::newRow("given up") << u"checkpointer"_s << u"failed"_s << now << false;
        QTest::newRow("gone") << QString() << u"running"_s << now << false;
        QTest::newRow("gone, and its number is another's")
            << u"checkpointer"_s << u"running"_s << u"now() - interval '1 day'"_s << false;
    }
    void aRunWithoutAnEndHasToBeThere()
    {
        QFETCH(QString, backend);
        QFETCH(QString, status);
        QFETCH(QString, start);
        QFETCH(bool, isIts);
        const QString pid = backend.isEmpty() ? u"4194999"_s : pidOf(backend);
        addRun(11, pid, start, u"null"_s, status);
        addDelivery(pid, u"now()"_s);
        QCOMPARE(maker(*m_connection), isIts ? 11 : 0);
        QCOMPARE(counted(11), isIts ? u"1 0 0"_s : u"0 0 0"_s);
    }

    /// However much history lies before and behind it. A run that is long under way is found among those that began since.
    void theHistoryMayBeLong_data()
    {
        QTest::addColumn<int>("since"); // how many runs began since
        QTest::addColumn<bool>("isFound");
        QTest::newRow("the last one") << 0 << true;
        QTest::newRow("far back") << 39'000 << true;
        QTest::newRow("too far back") << 41'000 << false;
    }
    void theHistoryMayBeLong()
    {
        QFETCH(int, since);
        QFETCH(bool, isFound);
        // One run an hour but 41,000 around noon, all of another backend.
        exec(u"insert into cron.job_run_details (runid, jobid, job_pid, status, start_time, end_time)"
             " select n, 1, 5, 'succeeded', t.start, t.start from generate_series(1, 90000) n cross join lateral"
             " (select timestamptz '2026-11-22 12:00:00+00' + case when n < 20000 then (n - 20000) * interval '1 hour'"
             "  when n > 61000 then (n - 61000) * interval '1 hour' else (n - 20000) * interval '1 ms' end as start) t;"
             "analyze cron.job_run_details"_s);
        exec(u"update cron.job_run_details set job_pid = 77, end_time = %2 where runid = %1"_s.arg(
            QString::number(61'000 - since), at(u"5 min"_s)));
        addDelivery(u"77"_s, at(u"1 min"_s));
        QCOMPARE(maker(*m_connection), isFound ? 61'000 - since : 0);
    }

    void whoSeesOnlyItsOwnRunsIsToldOfThose()
    {
        exec(u"create role watcher login; grant usage on schema cron, signalbox to watcher;"
             "grant select on cron.job, cron.job_run_details, public.webhook_configs to watcher;"
             "grant select on public.webhook_logs to watcher;"
             "create policy watched on public.webhook_logs for select to watcher using (true)"_s);
        addRun(999'001, u"77"_s, at(u"0 s"_s), at(u"60 s"_s), u"succeeded"_s, u"watcher"_s);
        addRun(999'002, u"78"_s, at(u"0 s"_s), at(u"60 s"_s));
        const auto watcher = m_fixture.connect(u"watcher"_s);
        QVERIFY(watcher);
        addDelivery(u"77"_s, at(u"1 s"_s));
        QCOMPARE(maker(*watcher), 999'001);
        addDelivery(u"78"_s, at(u"1 s"_s));
        QCOMPARE(maker(*watcher), 0);
        exec(u"drop policy watched on public.webhook_logs; drop owned by watcher; drop role watcher"_s);
    }

    void runsOfOtherBackendsAreNoPossibleCause()
    {
        addRun(999'001, u"77"_s, u"now() - interval '1 min'"_s, u"now()"_s);
        addRun(999'002, u"78"_s, u"now() - interval '1 min'"_s, u"now()"_s);
        const auto possible = [this](const QString &pid) {
            addDelivery(pid, u"now() - interval '30 s'"_s);
            const auto newest = m_fixture.server.value(u"select max(id) from public.webhook_logs"_s).toLongLong();
            const auto detail = await(DeliveryDetailStore(*m_connection).detail(newest));
            return detail ? detail->runs.size() : -1;
        };
        QCOMPARE(possible(u"null"_s), 2);
        QCOMPARE(possible(u"77"_s), 1);
        QCOMPARE(possible(u"79"_s), 0);
    }

    void deliveriesAreCountedByTheirOutcome()
    {
        addRun(11, u"77"_s, at(u"0 s"_s), at(u"60 s"_s));
        for (const QString &state :
            {u"delivered"_s, u"delivered"_s, u"delivered"_s, u"failed"_s, u"failed"_s, u"pending"_s, u"in_flight"_s})
            addDelivery(u"77"_s, at(u"1 s"_s), state);
        exec(u"insert into signalbox.deliveries_under_way (event_type, payload, state, created_at, made_by_pid)"
             " values ('digest.ready', '{}', 'pending', %1, 77)"_s.arg(at(u"2 s"_s)));
        QCOMPARE(counted(11), u"3 2 3"_s);
        QCOMPARE(counted(4711), u"0 0 0"_s);
    }

    void soManyAreLookedAt_data()
    {
        QTest::addColumn<int>("others");
        QTest::addColumn<QString>("counts");
        QTest::newRow("all") << 19'998 << u"1 0 0"_s;
        QTest::newRow("not all") << 19'999 << u"1 0 0+"_s;
    }
    void soManyAreLookedAt()
    {
        QFETCH(int, others);
        addRun(11, u"77"_s, at(u"0 s"_s), at(u"60 s"_s));
        exec(u"insert into public.webhook_logs (event_type, payload, state, created_at, made_by_pid)"
             " select 'other', '{}', 'delivered', %1, 5 from generate_series(1, %2) n"_s.arg(at(u"1 s"_s))
                 .arg(others));
        addDelivery(u"77"_s, at(u"2 s"_s));
        QTEST(counted(11), "counts");
    }

    void answersOfItsTimeAreRead()
    {
        addRun(11, u"77"_s, at(u"0 s"_s), at(u"60 s"_s));
        const auto answer = [this](const QString &status, const QString &error, const QString &when) {
            exec(u"insert into net._http_response (id, status_code, error_msg, created) values (1, %1, %2, %3)"_s.arg(
                status, error, at(when)));
        };
        answer(u"200"_s, u"null"_s, u"-0.001 s"_s);
        answer(u"201"_s, u"null"_s, u"0 s"_s);
        answer(u"null"_s, u"'Timeout was reached'"_s, u"70 s"_s);
        answer(u"202"_s, u"null"_s, u"70.001 s"_s);
        const auto answers = await(RunTraceStore(*m_connection).answersAround(11));
        VERIFY_RESULT(answers);
        QCOMPARE(answers->answers.size(), 2);
        QCOMPARE(answers->answers.first().status, 201);
        QVERIFY(!answers->answers.last().status);
        QCOMPARE(answers->answers.last().error, u"Timeout was reached"_s);
        QVERIFY(!answers->more);
        for (int i = 0; i < 18; ++i)
            answer(u"200"_s, u"null"_s, u"5 s"_s);
        QVERIFY(!await(RunTraceStore(*m_connection).answersAround(11))->more);
        answer(u"200"_s, u"null"_s, u"5 s"_s);
        const auto many = await(RunTraceStore(*m_connection).answersAround(11));
        QCOMPARE(many->answers.size(), 20);
        QVERIFY(many->more);
    }

    void theDurableFormMakesADelivery_data()
    {
        QTest::addColumn<QString>("command");
        QTest::newRow("of the command") << u"select net.http_post(url := 'https://example.com/tick',"
                                           " body := jsonb_build_object('n', 1)) as id"_s;
        QTest::newRow("an example") << u"select net.http_get('https://example.com/tick')"_s;
    }
    void theDurableFormMakesADelivery()
    {
        QFETCH(QString, command);
        exec(u"delete from public.webhook_configs where name = 'tick'"_s);
        const QString form = durableForm(command, u"Tick!"_s).text;
        exec(form);
        exec(form); // the endpoint is made once
        QCOMPARE(m_fixture.server.value(u"select count(*) from public.webhook_logs l join public.webhook_configs c"
                                        " on c.id = l.webhook_config_id where c.name = 'tick'"
                                        " and l.event_type = 'cron.tick'"_s),
            u"2"_s);
    }

    void anEarlierInstallationSaysThatItCannotTell()
    {
        addRun(11, u"77"_s, at(u"0 s"_s), at(u"60 s"_s));
        addDelivery(u"77"_s, at(u"1 s"_s));
        exec(u"alter table public.webhook_logs drop column made_by_pid"_s);
        const auto older = m_fixture.connect();
        QVERIFY(older);
        QCOMPARE(maker(*older), 0);
        const auto made = await(RunTraceStore(*older).deliveriesOf(11));
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::MissingObject);
    }

private:
    StoreFixture m_fixture{StoreFixture::Content::Migrated};
    std::unique_ptr<ProjectConnection> m_connection;
};

QTEST_GUILESS_MAIN(RunTraceStoreTest)
#include "tst_runtracestore.moc"
