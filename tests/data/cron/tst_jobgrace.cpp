#include "data/storefixture.h"

#include "data/cron/cronstore.h"
#include "data/cron/jobactstore.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// How late a job may begin, written with the job and read with it.
class JobGraceTest : public QObject
{
    Q_OBJECT

    StoreFixture m_fixture{StoreFixture::Content::Migrated};
    std::unique_ptr<ProjectConnection> m_connection;
    std::unique_ptr<JobActStore> m_store;

    static JobDraft draft(const QString &name)
    {
        return {name, u"0 0 31 2 *"_s, u"select 1"_s, u"postgres"_s, u"postgres"_s, true};
    }
    void exec(const QString &sql) { VERIFY_RESULT(m_fixture.server.exec(sql)); }
    QString value(const QString &sql) const { return m_fixture.server.value(sql); }
    QString row(qint64 jobId) const { return value(u"select j from cron.job j where jobid = %1"_s.arg(jobId)); }
    QString graceOf(qint64 jobId) const
    {
        return value(u"select string_agg(grace::text, ' ') from signalbox.job_grace where jobid = %1"_s.arg(jobId));
    }
    qint64 made(const JobDraft &draft)
    {
        const auto id = await(m_store->create(draft, QUuid::createUuid()));
        if (!id)
            QTest::qFail(qPrintable(describe(id.error())), __FILE__, __LINE__);
        return id.value_or(0);
    }

private slots:
    void initTestCase()
    {
        VERIFY_RESULT(m_fixture.start());
        m_connection = m_fixture.connect();
        QVERIFY(m_connection);
        m_store = std::make_unique<JobActStore>(*m_connection);
    }
    void init() { exec(u"truncate cron.job, signalbox.job_grace"_s); }

    void itIsKept()
    {
        const qint64 id = made(draft(u"a"_s));
        JobEdit edit{draft(u"a"_s), draft(u"a"_s)};
        edit.mine.grace = 2min;
        const QString before = row(id);
        QCOMPARE(await(m_store->change(id, edit)).value(), id);
        QCOMPARE(graceOf(id), u"00:02:00"_s);
        QCOMPARE(row(id), before);
        QCOMPARE(await(m_store->change(id, edit)).value(), id); // again
        const auto overview = await(CronStore(*m_connection).overview());
        VERIFY_RESULT(overview);
        QCOMPARE(overview->jobs.first().grace, 2min);
        edit.base = edit.mine;
        edit.mine.grace = 24h;
        edit.mine.command = u"select 2"_s;
        QCOMPARE(await(m_store->change(id, edit)).value(), id);
        QCOMPARE(graceOf(id), u"24:00:00"_s);
        edit.mine.grace = 5s; // over what is another one by now
        edit.mine.command = u"select 3"_s;
        QCOMPARE(await(m_store->change(id, edit)).error().subject, u"version"_s);
        QCOMPARE(graceOf(id), u"24:00:00"_s);
        JobDraft other = draft(u"b"_s);
        other.grace = 1s;
        QCOMPARE(graceOf(made(other)), u"00:00:01"_s);
    }

    void whereItCannotBeKeptNothingIsChanged()
    {
        const qint64 id = made(draft(u"a"_s));
        exec(u"alter table signalbox.job_grace rename to job_grace_away"_s);
        const auto connection = m_fixture.connect();
        exec(u"alter table signalbox.job_grace_away rename to job_grace"_s);
        QVERIFY(connection);
        JobEdit edit{draft(u"a"_s), draft(u"a"_s)};
        edit.mine.grace = 2min;
        edit.mine.schedule = u"1 1 31 2 *"_s;
        const QString before = row(id);
        const auto refused = await(JobActStore(*connection).change(id, edit));
        QVERIFY(!refused);
        QCOMPARE(refused.error().subject, u"signalbox.job_grace"_s);
        QCOMPARE(row(id), before);
        edit.mine.name = u"b"_s;
        QVERIFY(await(JobActStore(*connection).create(edit.mine, QUuid::createUuid()))); // without it
    }

    /// The copy has it; what was the old number's goes with the next look.
    void aNewNumberTakesItAlong()
    {
        exec(u"create role renamer login; grant usage on schema cron, signalbox to renamer;"
             "grant select on cron.job, cron.job_run_details to renamer;"
             "grant select, insert, update on signalbox.job_grace to renamer;"
             "create policy renamer on signalbox.job_grace to renamer using (true)"_s);
        const auto connection = m_fixture.connect(u"renamer"_s);
        QVERIFY(connection);
        JobActStore store(*connection);
        JobDraft base = draft(u"a"_s);
        base.username = u"renamer"_s;
        base.grace = 2min;
        const auto id = await(store.create(base, QUuid::createUuid()));
        VERIFY_RESULT(id);
        JobEdit edit{base, base};
        edit.mine.name = u"b"_s;
        const auto copy = await(store.change(*id, edit));
        VERIFY_RESULT(copy);
        QVERIFY(*copy != *id);
        QCOMPARE(graceOf(*copy), u"00:02:00"_s);
        exec(u"select signalbox.watch_scheduler()"_s);
        QCOMPARE(graceOf(*id), QString());
        QCOMPARE(graceOf(*copy), u"00:02:00"_s);
    }
};

QTEST_GUILESS_MAIN(JobGraceTest)
#include "tst_jobgrace.moc"
