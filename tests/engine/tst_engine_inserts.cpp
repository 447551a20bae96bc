#include "engine/enginefixture.h"
#include "engine/pumps.h"

#include <QFile>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// A user's INSERT may take this long, on a busy machine, and wait this long for a lock.
const QString impatience = u"set statement_timeout = '2s'; set lock_timeout = '300ms'"_s;
const QString insert = u"insert into public.chat_messages (session_id, role, content) values "
                       "('22222222-2222-4222-8222-222222222222', 'user', %1)"_s;

} // namespace

/// Whatever is wrong with an endpoint or with pg_net: the INSERT of a user succeeds, waits for nobody, and the event
/// ends in a defined state with words.
class EngineInsertsTest : public QObject
{
    Q_OBJECT

    EngineFixture m_engine;

    std::unique_ptr<PgClient> user()
    {
        auto client = m_engine.client(u"authenticated"_s);
        client->exec(uR"(set request.jwt.claims = '{"sub": "11111111-1111-4111-8111-111111111111"}')"_s);
        client->exec(impatience);
        return client;
    }

    bool pumpUntilSettled()
    {
        Pumps pumps(1, m_engine.server().uri());
        return m_engine.waitUntilSettled(60s);
    }

    /// "<state> <words>" of every delivery, in order.
    QStringList outcomes()
    {
        const auto rows = m_engine.server().exec(
            u"select concat_ws(' ', l.state, l.error_message) from public.webhook_logs l order by l.id"_s);
        QStringList texts;
        for (const QStringList &row : rows.value_or(Rows()))
            texts << row.constFirst();
        return texts;
    }

    QString standInSql()
    {
        QFile file(u":/sql/sandbox/30_net_standin.sql"_s);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

private slots:
    void initTestCase()
    {
        VERIFY_RESULT(m_engine.start());
        VERIFY_RESULT(m_engine.server().exec(
            u"alter role authenticated login;"
            "insert into auth.users (id, email) values ('11111111-1111-4111-8111-111111111111', 'user@example.org');"
            "insert into public.chat_sessions (id, user_id) values "
            "('22222222-2222-4222-8222-222222222222', '11111111-1111-4111-8111-111111111111')"_s));
        m_engine.startSender();
    }

    void init()
    {
        VERIFY_RESULT(m_engine.server().exec(
            u"truncate net._http_response; delete from public.webhook_logs; delete from public.webhook_configs;"
            "insert into public.webhook_configs (name, url, secret, events, retry_config) values "
            "('chat', %1, 'whsec_c2VjcmV0', '{chat.message.created}', "
            R"('{"max_retries": 1, "retry_delay": 50, "timeout_ms": 30000}'))"_s.arg(
                quoted(m_engine.receiver().url(u"/ok"_s)))));
    }

    void succeedsWithABrokenEndpoint_data()
    {
        QTest::addColumn<QString>("broken"); // assignments of webhook_configs
        QTest::addColumn<QString>("outcome");
        const QString notSent = u"failed Not sent: "_s;
        QTest::newRow("well") << u"is_active = true"_s << u"delivered"_s;
        QTest::newRow("down") << u"url = 'http://127.0.0.1:1/refused'"_s << u"failed Couldn't connect to server"_s;
        QTest::newRow("no such host") << u"url = 'http://no-such-host.invalid/'"_s
                                      << u"failed Couldn't resolve host name"_s;
        QTest::newRow("not for http") << u"url = 'ftp://example.org/'"_s << u"failed Unsupported protocol"_s;
        for (const QString &url : {u""_s, u"not a url"_s, u"http://"_s, u"http://[::1"_s})
            QTest::newRow(qPrintable(u"malformed URL "_s + url)) << u"url = %1"_s.arg(quoted(url)) << notSent;
        QTest::newRow("inactive") << u"is_active = false"_s << QString();
        QTest::newRow("neither active nor inactive") << u"is_active = null"_s << QString();
        QTest::newRow("subscribed to nothing") << u"events = '{}'"_s << QString();
        QTest::newRow("subscribed to null") << u"events = '{null}'"_s << QString();
        QTest::newRow("subscribed to a broken pattern") << u"events = '{[*(}'"_s << QString();
        QTest::newRow("retry_config null") << u"retry_config = null"_s << u"delivered"_s;
        for (const QString &config : {uR"("text")"_s, u"[]"_s, u"null"_s,
                 uR"({"max_retries": "many", "timeout_ms": -5, "retry_delay": {}, "jitter": [1]})"_s,
                 uR"({"max_retries": 1e99, "timeout_ms": 99999999999999999999, "backoff": "NaN"})"_s})
            QTest::newRow(qPrintable(u"retry_config "_s + config))
                << u"retry_config = %1"_s.arg(quoted(config)) << u"delivered"_s;
        for (const QString &headers : {u"[]"_s, uR"("text")"_s, u"null"_s, uR"({"a": {"b": 1}, "": "x", "c": null})"_s})
            QTest::newRow(qPrintable(u"headers "_s + headers))
                << u"headers = %1"_s.arg(quoted(headers)) << u"delivered"_s;
        QTest::newRow("secret that is not base64") << u"secret = 'whsec_!!!'"_s << notSent;
        QTest::newRow("secret that is in no vault") << u"secret = 'vault:missing'"_s << notSent;
    }
    void succeedsWithABrokenEndpoint()
    {
        QFETCH(QString, broken);
        QFETCH(QString, outcome);
        VERIFY_RESULT(m_engine.server().exec(u"update public.webhook_configs set "_s + broken));
        VERIFY_RESULT(user()->exec(insert.arg(u"'hello'"_s)));
        QVERIFY(pumpUntilSettled());
        const QStringList now = outcomes();
        QCOMPARE(now.size(), outcome.isEmpty() ? 0 : 1);
        QVERIFY2(now.join(u'\n').startsWith(outcome), qPrintable(now.join(u'\n')));
    }

    void succeedsWithoutAnyEndpoint()
    {
        VERIFY_RESULT(m_engine.server().exec(u"delete from public.webhook_configs"_s));
        VERIFY_RESULT(user()->exec(insert.arg(u"'hello'"_s)));
        QCOMPARE(outcomes(), QStringList());
    }

    void succeedsWithATextThatCannotBeSent()
    {
        VERIFY_RESULT(m_engine.server().exec(u"update public.webhook_configs set events = '{chat.message.process}'"_s));
        VERIFY_RESULT(user()->exec(insert.arg(u"repeat('€', 32768)"_s)));
        QCOMPARE(outcomes().size(), 1);
        QVERIFY2(outcomes().first().startsWith("failed The payload has "_L1), qPrintable(outcomes().first()));
    }

    void succeedsWithBrokenTables_data()
    {
        QTest::addColumn<QString>("breakSql");
        QTest::addColumn<QString>("repairSql");
        QTest::newRow("deliveries are refused by a constraint")
            << u"alter table public.webhook_logs add constraint broken check (event_type like 'x%') not valid"_s
            << u"alter table public.webhook_logs drop constraint broken"_s;
        QTest::newRow("webhook_configs is gone") << u"alter table public.webhook_configs rename to elsewhere"_s
                                                 << u"alter table public.elsewhere rename to webhook_configs"_s;
        QTest::newRow("webhook_logs is gone") << u"alter table public.webhook_logs rename to elsewhere"_s
                                              << u"alter table public.elsewhere rename to webhook_logs"_s;
        QTest::newRow("webhook_attempts is gone") << u"alter table public.webhook_attempts rename to elsewhere"_s
                                                  << u"alter table public.elsewhere rename to webhook_attempts"_s;
        QTest::newRow("the emitter is gone")
            << u"alter function signalbox.emit_event(text, jsonb) rename to elsewhere"_s
            << u"alter function signalbox.elsewhere(text, jsonb) rename to emit_event"_s;
    }
    void succeedsWithBrokenTables()
    {
        QFETCH(QString, breakSql);
        QFETCH(QString, repairSql);
        VERIFY_RESULT(m_engine.server().exec(breakSql));
        const auto inserted = user()->exec(insert.arg(u"'hello'"_s));
        VERIFY_RESULT(m_engine.server().exec(repairSql));
        VERIFY_RESULT(inserted);
    }

    void waitsForPgcrypto()
    {
        VERIFY_RESULT(m_engine.server().exec(u"drop extension pgcrypto"_s));
        const auto inserted = user()->exec(insert.arg(u"'hello'"_s));
        const QStringList without = outcomes();
        VERIFY_RESULT(m_engine.server().exec(u"create extension pgcrypto"_s));
        VERIFY_RESULT(inserted);
        QCOMPARE(without,
            QStringList{u"pending Not sent: extension pgcrypto is not installed, the request cannot be signed"_s});
        QVERIFY(pumpUntilSettled());
        QCOMPARE(outcomes(), QStringList{u"delivered"_s});
    }

    /// pg_net taken away while a request is under way, and made anew: ids start again, and what was under way is sent
    /// again rather than settled with the answer to something else.
    void outlivesPgNet()
    {
        const bool isStandIn = m_engine.hasStandIn();
        const auto session = user();
        VERIFY_RESULT(session->exec(insert.arg(u"'under way'"_s)));
        VERIFY_RESULT(
            m_engine.server().exec(isStandIn ? u"drop schema net cascade"_s : u"drop extension pg_net cascade"_s));
        VERIFY_RESULT(session->exec(insert.arg(u"'without pg_net'"_s)));
        QCOMPARE(outcomes().value(1), u"pending Waiting: extension pg_net is not installed"_s);
        VERIFY_RESULT(m_engine.server().exec(u"select dispatched from public.webhook_reconcile()"_s));

        VERIFY_RESULT(m_engine.server().exec(isStandIn ? standInSql() : u"create extension pg_net"_s));
        VERIFY_RESULT(session->exec(insert.arg(u"'with another pg_net'"_s)));
        QVERIFY(pumpUntilSettled());
        QCOMPARE(outcomes(), (QStringList{u"delivered"_s, u"delivered"_s, u"delivered"_s}));
        QCOMPARE(m_engine.server().value(u"select count(*) from public.webhook_attempts a join public.webhook_logs l "
                                         "on l.id = a.webhook_log_id where a.response_status is not null and "
                                         "a.response_body <> concat(l.message_id, ' ', a.attempt)"_s),
            u"0"_s);
    }

    void resendsWhatLostItsAnswer()
    {
        VERIFY_RESULT(user()->exec(insert.arg(u"'hello'"_s)));
        QVERIFY(waitFor(
            [this] { return m_engine.server().value(u"select count(*) from net._http_response"_s) != "0"_L1; }, 30s));
        VERIFY_RESULT(
            m_engine.server().exec(u"truncate net._http_response; update public.webhook_logs set timeout_ms = 100"_s));
        QVERIFY(waitFor([this] {
            return m_engine.server().value(u"select lost from public.webhook_reconcile(1000, '0')"_s) == "1"_L1;
        }));
        QVERIFY(pumpUntilSettled());
        QCOMPARE(outcomes(), QStringList{u"delivered"_s});
        QCOMPARE(m_engine.server().value(
                     u"select string_agg(a.lost::text, ',' order by a.attempt) from public.webhook_attempts a"_s),
            u"true,false"_s);
    }

    void sendsNothingThatWasRolledBack()
    {
        const int before = m_engine.receiver().hitCount();
        const auto session = user();
        VERIFY_RESULT(session->exec(u"begin"_s));
        VERIFY_RESULT(session->exec(insert.arg(u"'rolled back'"_s)));
        VERIFY_RESULT(session->exec(u"rollback"_s));
        VERIFY_RESULT(session->exec(u"begin"_s));
        VERIFY_RESULT(session->exec(u"savepoint here"_s));
        VERIFY_RESULT(session->exec(insert.arg(u"'rolled back to a savepoint'"_s)));
        VERIFY_RESULT(session->exec(u"rollback to here"_s));
        VERIFY_RESULT(session->exec(insert.arg(u"'committed'"_s)));
        VERIFY_RESULT(session->exec(u"commit"_s));
        QVERIFY(pumpUntilSettled());
        QCOMPARE(outcomes(), QStringList{u"delivered"_s});
        QCOMPARE(m_engine.receiver().hitCount(), before + 1);
    }

    /// Two users at once: neither waits for the other, nor for the pump or an administrator, nor the pump for them.
    void nobodyWaitsForAnybody_data()
    {
        QTest::addColumn<QString>("before");
        QTest::newRow("in the middle of an ordinary day") << QString();
        QTest::newRow("right after a crash") << u"delete from signalbox.net_epoch"_s;
        QTest::newRow("while the endpoint is edited")
            << u"begin; update public.webhook_configs set secret = 'another', "
               "is_active = true, name = name"_s;
    }
    void nobodyWaitsForAnybody()
    {
        QFETCH(QString, before);
        const auto administrator = m_engine.client(); // whose transaction, if any, stays open
        VERIFY_RESULT(administrator->exec(before));
        const auto pump = m_engine.client();
        VERIFY_RESULT(pump->exec(impatience));
        const auto one = user();
        const auto two = user();
        for (PgClient *session : {pump.get(), one.get(), two.get()})
            VERIFY_RESULT(session->exec(u"begin"_s));
        for (int i = 0; i < 3; ++i) {
            VERIFY_RESULT(one->exec(insert.arg(u"'one'"_s)));
            VERIFY_RESULT(two->exec(insert.arg(u"'two'"_s)));
            VERIFY_RESULT(pump->exec(u"select dispatched from public.webhook_reconcile()"_s));
        }
        VERIFY_RESULT(two->exec(u"commit"_s));
        VERIFY_RESULT(one->exec(u"commit"_s));
        VERIFY_RESULT(pump->exec(u"commit"_s));
        VERIFY_RESULT(administrator->exec(u"commit"_s));
        QVERIFY(pumpUntilSettled());
        QCOMPARE(outcomes(), QStringList(6, u"delivered"_s));
    }
};

QTEST_GUILESS_MAIN(EngineInsertsTest)
#include "tst_engine_inserts.moc"
