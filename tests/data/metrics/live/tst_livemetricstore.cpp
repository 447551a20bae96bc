#include "data/storefixture.h"

#include "data/metrics/live/livemetricstore.h"
#include "domain/metrics/live/blockingtree.h"

#include <QElapsedTimer>
#include <QTest>

#include <libpq-fe.h>

#include <algorithm>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// A session of somebody else.
class LiveClient
{
public:
    explicit LiveClient(const QString &uri) : m_connection(PQconnectdb(uri.toUtf8().constData()), &PQfinish) { }

    int pid() const { return PQbackendPID(m_connection.get()); }
    bool exec(const char *sql)
    {
        const std::unique_ptr<PGresult, decltype(&PQclear)> answer(PQexec(m_connection.get(), sql), &PQclear);
        return PQresultStatus(answer.get()) == PGRES_COMMAND_OK || PQresultStatus(answer.get()) == PGRES_TUPLES_OK;
    }
    bool send(const char *sql) { return PQsendQuery(m_connection.get(), sql) == 1; }
    bool isWaiting() { return PQconsumeInput(m_connection.get()) == 1 && PQisBusy(m_connection.get()); }
    /// What the statement that was sent came to: its SQLSTATE, or "done".
    QString finalOutcome()
    {
        if (!waitFor([this] { return !isWaiting(); }))
            return u"waiting"_s;
        QString outcome = u"done"_s;
        while (PGresult *answer = PQgetResult(m_connection.get())) {
            if (PQresultStatus(answer) == PGRES_FATAL_ERROR)
                outcome = QString::fromLatin1(PQresultErrorField(answer, PG_DIAG_SQLSTATE));
            PQclear(answer);
        }
        return outcome;
    }

private:
    std::unique_ptr<PGconn, decltype(&PQfinish)> m_connection;
};

} // namespace

/// What goes on now, from the server's own views.
class LiveMetricStoreTest : public QObject
{
    Q_OBJECT

private:
    struct Watcher {
        std::unique_ptr<ProjectConnection> connection;
        std::unique_ptr<LiveMetricStore> store;

        LiveSample sample() const { return await(store->sample()).value_or(LiveSample()); }
        std::optional<LiveBackend> backend(int pid) const
        {
            for (const LiveBackend &backend : sample().backends) {
                if (backend.processId == pid)
                    return backend;
            }
            return {};
        }
    };
    Watcher watcher(const QString &role = u"postgres"_s)
    {
        Watcher watcher{m_fixture.connect(role), nullptr};
        watcher.store = std::make_unique<LiveMetricStore>(*watcher.connection);
        return watcher;
    }
    LiveClient client(const QString &name = u"somebody"_s, const QString &role = u"postgres"_s) const
    {
        return LiveClient(m_fixture.server.uri(u"postgres"_s, role) + u"&application_name="_s + name);
    }

private slots:
    void initTestCase()
    {
        VERIFY_RESULT(m_fixture.start());
        VERIFY_RESULT(m_fixture.server.exec(u"create table locked (a integer); insert into locked values (0);"
                                            "create role worker login; create role looker login;"
                                            "grant pg_monitor to looker"_s));
    }

    void sessionsByTheirState()
    {
        const Watcher watching = watcher();
        const LiveSessions before = watching.sample().sessions;
        QCOMPARE(before.hidden, 0);
        QVERIFY(before.ours >= 2); // both sessions of this connection
        LiveClient idle = client();
        LiveClient open = client();
        QVERIFY(open.exec("begin"));
        LiveClient failed = client();
        QVERIFY(failed.exec("begin"));
        QVERIFY(!failed.exec("select 1/0"));
        LiveClient active = client();
        QVERIFY(active.send("select pg_sleep(60)"));
        QVERIFY(waitFor([&] {
            const LiveSessions now = watching.sample().sessions;
            return now.active == before.active + 1 && now.idle == before.idle + 1
                && now.idleInTransaction == before.idleInTransaction + 1 && now.aborted == before.aborted + 1;
        }));
        const LiveSample sample = watching.sample();
        QCOMPARE(sample.sessions.ours, before.ours);
        QVERIFY(sample.waits.contains(LiveWait{u"Timeout"_s, u"PgSleep"_s, 1}));
        QVERIFY(sample.oldestTransaction && *sample.oldestTransaction <= sample.at);
        QCOMPARE(QString::number(sample.mostSessions), m_fixture.server.value(u"show max_connections"_s));
    }

    void countersGoUp()
    {
        const Watcher watching = watcher();
        const LiveSample before = watching.sample();
        QVERIFY(before.counters && before.walPosition);
        VERIFY_RESULT(m_fixture.server.exec(u"insert into locked select generate_series(1, 1000)"_s));
        VERIFY_RESULT(m_fixture.server.exec(u"delete from locked where a > 0"_s));
        QVERIFY(waitFor([&] {
            const LiveSample now = watching.sample();
            return now.counters->rowsWritten >= before.counters->rowsWritten + 2000
                && now.counters->commits >= before.counters->commits + 2 && *now.walPosition > *before.walPosition;
        }));
    }

    void oneHoldsAndTwoWait()
    {
        LiveClient holder = client(u"holder"_s);
        QVERIFY(holder.exec("begin"));
        QVERIFY(holder.exec("update locked set a = 2 -- password=hunter2"));
        LiveClient first = client(u"first"_s);
        LiveClient second = client(u"second"_s);
        QVERIFY(first.send("update locked set a = 3"));
        const Watcher watching = watcher();
        QVERIFY(waitFor([&] { return watching.backend(first.pid()).has_value(); }));
        QVERIFY(second.send("update locked set a = 4"));
        QVERIFY(waitFor([&] { return watching.sample().lockWaiters == 2; }));
        const LiveSample sample = watching.sample();
        const QList<BlockingRow> tree = blockingTree(sample.backends);
        QCOMPARE(tree.size(), 3);
        QCOMPARE(tree[0].backend.processId, holder.pid());
        QCOMPARE(tree[0].waiters, 2);
        QCOMPARE(tree[0].backend.application, u"holder"_s);
        QCOMPARE(tree[0].backend.state, u"idle in transaction"_s);
        QVERIFY(tree[0].backend.query.startsWith("update locked"_L1));
        QVERIFY(!tree[0].backend.query.contains("hunter2"_L1));
        QVERIFY(tree[0].backend.transactionStartedAt);
        const LiveBackend waiting = *watching.backend(first.pid());
        QCOMPARE(waiting.waitsFor, QList{holder.pid()});
        QCOMPARE(waiting.relation, u"locked"_s); // by the lock of the row that it holds meanwhile
        QCOMPARE(waiting.lockMode, u"ShareLock"_s);
        QVERIFY(waiting.waitsSince && *waiting.waitsSince <= sample.at);
        QCOMPARE(waiting.waitEventType, u"Lock"_s);
    }

    void textsAreCutAfterTheirSecretsAreHidden()
    {
        LiveClient holder = client();
        QVERIFY(holder.exec("begin"));
        QByteArray sql = "update locked set a = 2 -- " + QByteArray(460, 'x')
            + " Authorization: Bearer eyJhbGciOiJIUzI1" + QByteArray(400, 'q');
        QVERIFY(holder.exec(sql.constData()));
        LiveClient waiting = client();
        QVERIFY(waiting.send("update locked set a = 3"));
        const Watcher watching = watcher();
        QVERIFY(waitFor([&] { return watching.backend(holder.pid()).has_value(); }));
        const QString shown = watching.backend(holder.pid())->query;
        QVERIFY(shown.size() <= 500);
        QVERIFY(!shown.contains("eyJ"_L1));
    }

    void aRoleWithoutRightsIsToldThatItIsHidden()
    {
        LiveClient holder = client();
        QVERIFY(holder.exec("begin"));
        QVERIFY(holder.exec("update locked set a = 2"));
        LiveClient waiting = client();
        QVERIFY(waiting.send("update locked set a = 3"));
        const Watcher worker = watcher(u"worker"_s);
        QVERIFY(waitFor([&] { return worker.sample().lockWaiters == 1; }));
        const LiveSample hidden = worker.sample();
        QVERIFY(hidden.sessions.hidden >= 2);
        const LiveBackend unseen = *worker.backend(holder.pid());
        QVERIFY(unseen.isHidden);
        QVERIFY(unseen.query.isEmpty());
        QVERIFY(!unseen.startedAt);
        QCOMPARE(worker.backend(waiting.pid())->waitsFor, QList{holder.pid()});
        const auto refused = await(worker.store->endSession(unseen));
        QVERIFY(!refused);
        QCOMPARE(refused.error().kind, ErrorKind::Permission);
        QVERIFY(refused.error().hint.contains("pg_monitor"_L1));
        const Watcher looker = watcher(u"looker"_s);
        QCOMPARE(looker.sample().sessions.hidden, 0);
        const auto forbidden = await(looker.store->endSession(*looker.backend(holder.pid())));
        QVERIFY(!forbidden);
        QCOMPARE(forbidden.error().kind, ErrorKind::Permission);
        QVERIFY(holder.exec("select 1")); // still there
    }

    void whereTheWalMayNotBeReadTheRestIs()
    {
        VERIFY_RESULT(m_fixture.server.exec(u"revoke execute on function pg_current_wal_lsn() from public"_s));
        const Watcher worker = watcher(u"worker"_s);
        const auto answer = await(worker.store->sample());
        VERIFY_RESULT(answer);
        QVERIFY(!answer->walPosition);
        QVERIFY(answer->counters);
        VERIFY_RESULT(await(worker.store->sample()));
        VERIFY_RESULT(m_fixture.server.exec(u"grant execute on function pg_current_wal_lsn() to public"_s));
    }

    void theQueueIsToldWhereItMayBeRead()
    {
        QVERIFY(!watcher().sample().queueLength);
        StoreFixture migrated(StoreFixture::Content::Migrated);
        VERIFY_RESULT(migrated.start());
        const auto connection = migrated.connect();
        LiveMetricStore store(*connection);
        const auto answer = await(store.sample());
        VERIFY_RESULT(answer);
        QVERIFY(answer->queueLength);
    }

    void cancelsAndEndsOnlyTheOneThatIsMeant()
    {
        LiveClient holder = client();
        QVERIFY(holder.exec("begin"));
        QVERIFY(holder.exec("update locked set a = 2"));
        LiveClient waiting = client();
        QVERIFY(waiting.send("update locked set a = 3"));
        const Watcher watching = watcher();
        QVERIFY(waitFor([&] { return watching.backend(waiting.pid()).has_value(); }));
        const LiveBackend meant = *watching.backend(waiting.pid());
        LiveBackend reused = meant; // the number is another one's by now
        reused.startedAt = *meant.startedAt - 1us;
        QCOMPARE(await(watching.store->cancelStatement(reused)), Result<bool>(false));
        QCOMPARE(await(watching.store->endSession(reused)), Result<bool>(false));
        QVERIFY(waiting.isWaiting());
        QCOMPARE(await(watching.store->cancelStatement(meant)), Result<bool>(true));
        QCOMPARE(waiting.finalOutcome(), u"57014"_s);
        QVERIFY(waiting.send("update locked set a = 3"));
        QVERIFY(waitFor([&] { return watching.backend(holder.pid()).has_value(); }));
        QCOMPARE(await(watching.store->endSession(*watching.backend(holder.pid()))), Result<bool>(true));
        QCOMPARE(waiting.finalOutcome(), u"done"_s); // it got its lock
        QVERIFY(!holder.exec("select 1"));
    }

    void aFrozenServerEndsInADeadlineAndComesBack()
    {
        const Watcher watching = watcher();
        VERIFY_RESULT(await(watching.store->sample()));
        QVERIFY(m_fixture.server.freeze());
        QElapsedTimer timer;
        timer.start();
        const auto answer = await(watching.store->sample());
        const qint64 took = timer.elapsed();
        QVERIFY(m_fixture.server.thaw());
        QVERIFY(!answer);
        QVERIFY(answer.error().kind == ErrorKind::Timeout || answer.error().kind == ErrorKind::Lost);
        QVERIFY2(took < 9000, qPrintable(QString::number(took)));
        QVERIFY(waitFor([&] { return await(watching.store->sample()).has_value(); }, 20s));
    }

private:
    StoreFixture m_fixture{StoreFixture::Content::Bare};
};

QTEST_GUILESS_MAIN(LiveMetricStoreTest)
#include "tst_livemetricstore.moc"
