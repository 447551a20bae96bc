#include "data/storefixture.h"

#include "data/deliveries/deliverystore.h"
#include "data/deliveries/payloadindexstore.h"
#include "local/actionlog.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <libpq-fe.h>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = PayloadIndex::State;

/// The index of the payloads on a real server: what is told of it, made, cancelled, refused.
class PayloadIndexStoreTest : public QObject
{
    Q_OBJECT

private:
    using Connection = std::unique_ptr<PGconn, decltype(&PQfinish)>;

    PayloadIndex state() const { return await(m_store->state()).value_or(PayloadIndex()); }
    QString indexes() const
    {
        return m_fixture.server.value(u"select count(*) from pg_class where relname like 'webhook_logs_payload%'"_s);
    }
    /// A transaction that has written to the table: a build waits for its end.
    Connection writer() const
    {
        Connection connection(PQconnectdb(m_fixture.server.uri().toUtf8().constData()), &PQfinish);
        PQclear(PQexec(
            connection.get(), "begin; insert into public.webhook_logs (event_type, payload) values ('x', '{}')"));
        return connection;
    }
    bool isWaiting() const
    {
        const PayloadIndex index = state();
        return index.state == State::Building && index.phase == PayloadIndex::Phase::Waiting && index.total > 0;
    }

    StoreFixture m_fixture{StoreFixture::Content::Migrated};
    QTemporaryDir m_folder;
    std::shared_ptr<ActionLog> m_log = std::make_shared<ActionLog>(m_folder.filePath(u"actions.log"_s));
    std::unique_ptr<ProjectConnection> m_connection;
    std::unique_ptr<PayloadIndexStore> m_store;

private slots:
    void initTestCase()
    {
        VERIFY_RESULT(m_fixture.start());
        VERIFY_RESULT(m_fixture.server.exec(
            u"insert into public.webhook_logs (event_type, payload, state, message_id, created_at, completed_at)"
            " select 'trip.created', jsonb_build_object('trip_id', n, 'note', repeat('quiet room ', n % 30)), "
            "'delivered',"
            " gen_random_uuid(), now(), now() from generate_series(1, 20000) n"_s));
        VERIFY_RESULT(m_fixture.server.exec(u"analyze public.webhook_logs"_s));
    }

    void init()
    {
        VERIFY_RESULT(m_fixture.server.exec(u"drop index if exists public.webhook_logs_payload"_s));
        m_connection = m_fixture.connect();
        QVERIFY(m_connection);
        m_connection->setActionLog(m_log);
        m_store = std::make_unique<PayloadIndexStore>(*m_connection);
    }
    void cleanup()
    {
        m_store.reset();
        m_connection.reset();
    }

    void isMadeWhileDeliveriesAreWritten()
    {
        const PayloadIndex before = state();
        QCOMPARE(before.state, State::Absent);
        QVERIFY(before.mayCreate);
        QCOMPARE(before.owner, u"postgres"_s);

        Connection other = writer();
        const auto made = m_store->create();
        QVERIFY(waitFor([this] { return isWaiting(); }));
        VERIFY_RESULT(m_fixture.server.exec(
            u"insert into public.webhook_logs (event_type, payload) values ('y', '{}')"_s)); // is not blocked
        const auto twice = await(m_store->create());
        QVERIFY(!twice);
        QCOMPARE(twice.error().kind, ErrorKind::Invalid);

        QSignalSpy probed(m_connection.get(), &ProjectConnection::reconnected);
        other.reset();
        const auto after = await(made);
        VERIFY_RESULT(after);
        QCOMPARE(after->state, State::Ready);
        QVERIFY(waitFor([&] { return !probed.isEmpty(); }));
        QVERIFY(m_connection->capabilities().indexes.contains(u"webhook_logs_payload"_s));

        const qint64 size
            = m_fixture.server.value(u"select pg_relation_size('public.webhook_logs_payload')"_s).toLongLong();
        QVERIFY2(before.aboutBytes.value_or(0) > size / 4 && *before.aboutBytes < size * 4,
            qPrintable(u"%1, expected %2"_s.arg(size).arg(before.aboutBytes.value_or(0))));
        DeliveryStore webhooks(*m_connection);
        DeliveryFilter filter;
        filter.payloads = {u"{\"trip_id\": 4711}"_s};
        const auto count = await(webhooks.count(filter));
        VERIFY_RESULT(count);
        QCOMPARE(*count, 1);
    }

    void exportsNeedNotWaitForIt()
    {
        Connection other = writer();
        const auto made = m_store->create();
        QVERIFY(waitFor([this] { return isWaiting(); }));
        DeliveryStore webhooks(*m_connection);
        VERIFY_RESULT(await(webhooks.count({})));
        QVERIFY(!made.isFinished());
        other.reset();
        VERIFY_RESULT(await(made));
    }

    void cancelledLeavesNothing()
    {
        Connection other = writer();
        const auto made = m_store->create();
        QVERIFY(waitFor([this] { return isWaiting(); }));
        m_store->cancel();
        QVERIFY(waitFor([this] { return state().state == State::Invalid; }));
        other.reset(); // taking away waits for it too
        const auto answer = await(made);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Cancelled);
        QCOMPARE(indexes(), u"0"_s);
        QCOMPARE(state().state, State::Absent);
    }

    void cancelledBeforeTheServerWasAsked()
    {
        const auto made = m_store->create();
        m_store->cancel();
        const auto answer = await(made);
        QVERIFY(!answer);
        QCOMPARE(answer.error().kind, ErrorKind::Cancelled);
        QCOMPARE(indexes(), u"0"_s);
    }

    void whatAnAbortedBuildLeftIsReplaced()
    {
        VERIFY_RESULT(m_fixture.server.exec(
            u"create index webhook_logs_payload on public.webhook_logs using gin (payload jsonb_path_ops);"
            " update pg_index set indisvalid = false where indexrelid = 'public.webhook_logs_payload'::regclass"_s));
        QCOMPARE(state().state, State::Invalid);
        const auto made = await(m_store->create());
        VERIFY_RESULT(made);
        QCOMPARE(made->state, State::Ready);
    }

    void aBuildThatLostItsSessionIsTakenAwayByTheNext()
    {
        Connection other = writer();
        auto made = m_store->create();
        QVERIFY(waitFor([this] { return isWaiting(); }));
        cleanup(); // as a window that is closed
        m_connection = m_fixture.connect();
        QVERIFY(m_connection);
        m_store = std::make_unique<PayloadIndexStore>(*m_connection);
        QVERIFY(waitFor([this] { return state().state == State::Invalid; }));
        other.reset();
        const auto again = await(m_store->create());
        VERIFY_RESULT(again);
        QCOMPARE(again->state, State::Ready);
    }

    void onlyTheOwnerMay()
    {
        VERIFY_RESULT(
            m_fixture.server.exec(u"create role looker login; grant usage on schema public, signalbox to looker;"
                                  " grant select on all tables in schema public to looker"_s));
        cleanup();
        m_connection = m_fixture.connect(u"looker"_s);
        QVERIFY(m_connection);
        m_store = std::make_unique<PayloadIndexStore>(*m_connection);
        QVERIFY(!state().mayCreate);
        const auto made = await(m_store->create());
        QVERIFY(!made);
        QCOMPARE(made.error().kind, ErrorKind::Permission);
        QVERIFY2(made.error().hint.contains(u"grant \"postgres\" to \"looker\";"_s), qPrintable(made.error().hint));

        // What another builds is seen without the right to see what it does.
        Connection other = writer();
        Connection owner(PQconnectdb(m_fixture.server.uri().toUtf8().constData()), &PQfinish);
        QVERIFY(PQsendQuery(owner.get(),
            "create index concurrently webhook_logs_payload on public.webhook_logs"
            " using gin (payload jsonb_path_ops)"));
        QVERIFY(waitFor([this] { return state().state == State::Building; }));
        QCOMPARE(state().phase, PayloadIndex::Phase::Unknown);
        other.reset();
        QVERIFY(waitFor([this] { return state().state == State::Ready; }));
    }

    void everyBuildIsInTheActionLog()
    {
        VERIFY_RESULT(await(m_store->create()));
        const auto lines = [this] {
            QFile file(m_log->filePath());
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        QVERIFY(
            waitFor([&] { return lines().contains("deliveries/payload_index_create") && lines().contains("done"); }));
    }
};

QTEST_GUILESS_MAIN(PayloadIndexStoreTest)
#include "tst_payloadindexstore.moc"
