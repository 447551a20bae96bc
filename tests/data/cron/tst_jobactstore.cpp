#include "data/cron/jobactbed.h"

#include "local/actionlog.h"

#include <QFile>
#include <QTemporaryDir>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// Jobs made in pg_cron, on a server whose jobs do not run.
class JobActStoreTest : public JobActBed
{
    Q_OBJECT

private slots:
    void initTestCase() { begin(); }

    void init() { empty(); }

    void makesJobsOfAllKinds_data() { addJobsOfAllKinds(); }
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

    /// The last but one of these takes the server of some versions down.
    void aScheduleThatPgCronDoesNotTakeIsNotSent_data()
    {
        QTest::addColumn<QString>("schedule");
        QTest::addColumn<bool>("refused");
        QTest::newRow("none") << QString() << true;
        QTest::newRow("no minute 60") << u"60 0 31 2 *"_s << true;
        QTest::newRow("minute 59") << u"59 0 31 2 *"_s << false;
        QTest::newRow("a step without end") << u"1-59/2147483647 0 31 2 *"_s << true;
        QTest::newRow("a step of 59") << u"1-59/59 0 31 2 *"_s << false;
    }
    void aScheduleThatPgCronDoesNotTakeIsNotSent()
    {
        QFETCH(QString, schedule);
        QFETCH(bool, refused);
        JobDraft wanted = draft(u"a"_s);
        wanted.schedule = schedule;
        const auto id = await(m_store->create(wanted, QUuid::createUuid()));
        QCOMPARE(!id.has_value(), refused);
        QCOMPARE(jobs(), refused ? 0 : 1);
        if (id)
            return;
        QCOMPARE(id.error().kind, ErrorKind::Invalid);
        QCOMPARE(id.error().subject, u"schedule"_s);
        QVERIFY(id.error().serverWords.isEmpty()); // nobody was asked
        QVERIFY(!id.error().hint.isEmpty());
    }

    /// Up to 1.4 a name is cut at 63 bytes, and what was asked for is then another job.
    void aNameThatWouldBeCutIsRefused()
    {
        QVERIFY(made(draft(QString(63, u'n'))) > 0);
        const auto longer = await(m_store->create(draft(QString(64, u'n')), QUuid::createUuid()));
        QCOMPARE(longer.has_value(), isCurrent());
        QCOMPARE(jobs(), isCurrent() ? 2 : 1);
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
};

QTEST_GUILESS_MAIN(JobActStoreTest)
#include "tst_jobactstore.moc"
