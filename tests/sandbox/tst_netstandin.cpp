#include "http/localreceiver.h"
#include "sandbox/netstandin.h"
#include "support/testserver.h"
#include "support/verify.h"
#include "support/waiting.h"
#include "support/wireanswers.h"

#include <QFile>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class NetStandInTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<TestServer> m_server;
    std::unique_ptr<LocalReceiver> m_receiver;
    QList<HttpRequest> m_hits;

    std::unique_ptr<NetStandIn> startedStandIn()
    {
        auto standIn = std::make_unique<NetStandIn>(m_server->spec(), *SandboxConnection::loadCalls());
        standIn->start();
        return standIn;
    }

    QString post(const QString &path, int timeout = 5000, const QString &body = u"'{\"n\": 1}'"_s)
    {
        return m_server->value(
            u"select net.http_post(url := '%1%2', body := %3::jsonb, timeout_milliseconds := %4)"_s.arg(
                m_receiver->baseUrl().toString(), path, body, QString::number(timeout)));
    }
    QStringList answerTo(const QString &id)
    {
        const auto rows
            = m_server->exec(u"select status_code, error_msg, timed_out, content_type, content, headers::text, created "
                             "from net._http_response where id = %1"_s.arg(id));
        return rows && !rows->isEmpty() ? rows->first() : QStringList();
    }
    QStringList awaitedAnswer(const QString &id)
    {
        waitFor([this, &id] { return !answerTo(id).isEmpty(); }, 20s);
        return answerTo(id);
    }

private slots:
    void initTestCase()
    {
        if (PostgresBinaries::find() && PostgresBinaries::find()->hasNet)
            QSKIP("The server has pg_net itself: there is no stand-in");
        m_server = std::make_unique<TestServer>();
        VERIFY_RESULT(m_server->start());
        for (const QString &name : {u"10_roles"_s, u"30_net_standin"_s}) {
            QFile file(u":/sql/sandbox/%1.sql"_s.arg(name));
            QVERIFY(file.open(QIODevice::ReadOnly));
            VERIFY_RESULT(m_server->exec(QString::fromUtf8(file.readAll())));
        }
    }

    void init()
    {
        VERIFY_RESULT(m_server->exec(u"truncate net.http_request_queue, net._http_response"_s));
        m_hits.clear();
        m_receiver = std::make_unique<LocalReceiver>();
        connect(
            m_receiver.get(), &LocalReceiver::requestReceived, this, [this](const HttpRequest &hit) { m_hits << hit; });
        VERIFY_RESULT(m_receiver->listen());
    }

    void cleanupTestCase() { m_server.reset(); }

    void sendsAndStores()
    {
        const auto standIn = startedStandIn();
        const QString id = post(u"/ok/trip_events"_s, 5000, u"'{\"b\":1,  \"a\": 12345678901234567890}'"_s);
        const QStringList answer = awaitedAnswer(id);
        QCOMPARE(answer.value(0), u"200"_s);
        QVERIFY(answer.value(1).isNull());
        QCOMPARE(answer.value(2), u"f"_s);
        QCOMPARE(answer.value(3), u"application/json"_s);
        QCOMPARE(answer.value(4), uR"({"received":true,"endpoint":"trip_events"})"_s);
        QCOMPARE(m_hits.size(), 1);
        QCOMPARE(m_hits.first().body, R"({"a": 12345678901234567890, "b": 1})"_ba);
        QCOMPARE(headerValue(m_hits.first().headers, "content-type"), "application/json"_ba);
        QCOMPARE(m_server->value(
                     u"select application_name from pg_stat_activity where application_name like 'signalbox%'"_s),
            u"signalbox pg_net stand-in"_s);
    }

    void reportsErrorsInPgNetsWords()
    {
        QTcpServer closed;
        QVERIFY(closed.listen(QHostAddress::LocalHost));
        const QString refused = u"http://127.0.0.1:%1/"_s.arg(closed.serverPort());
        closed.close();
        const auto standIn = startedStandIn();
        const QString status = post(u"/status/500"_s);
        const QString reset = post(u"/close"_s);
        const QString hang = post(u"/hang"_s, 300);
        const QString refusedId = m_server->value(u"select net.http_post('%1')"_s.arg(refused));
        const QString unknownId = m_server->value(u"select net.http_post('http://no-such-host.invalid/')"_s);
        QCOMPARE(awaitedAnswer(status).value(0), u"500"_s);
        QCOMPARE(awaitedAnswer(reset).value(1), u"Server returned nothing (no headers, no data)"_s);
        const QStringList late = awaitedAnswer(hang);
        QVERIFY(late.value(0).isNull());
        QVERIFY2(late.value(1).startsWith("Timeout of 300 ms reached"_L1), qPrintable(late.value(1)));
        QCOMPARE(late.value(2), u"t"_s);
        QCOMPARE(awaitedAnswer(refusedId).value(1), u"Couldn't connect to server"_s);
        QCOMPARE(awaitedAnswer(unknownId).value(1), u"Couldn't resolve host name"_s);
    }

    void followsARedirectWithoutTheBody()
    {
        const auto standIn = startedStandIn();
        const QStringList answer = awaitedAnswer(post(u"/redirect"_s));
        QCOMPARE(answer.value(0), u"200"_s);
        QVERIFY(answer.value(5).contains("/ok/redirected"_L1));
        QCOMPARE(m_hits.size(), 2);
        QCOMPARE(m_hits.last().method, "GET"_ba);
        QCOMPARE(m_hits.last().body, QByteArray());
    }

    void neverSendsLargeBodies()
    {
        const auto standIn = startedStandIn();
        const QString large = post(u"/ok/large"_s, 500, u"to_jsonb(repeat('x', 65534))"_s);
        const QString small = post(u"/ok/small"_s, 500, u"to_jsonb(repeat('x', 65533))"_s);
        QVERIFY(awaitedAnswer(large).value(1).startsWith("Timeout of 500 ms reached"_L1));
        QCOMPARE(awaitedAnswer(small).value(0), u"200"_s);
        QCOMPARE(m_hits.size(), 1);
    }

    void keepsBytesThatAreNoText()
    {
        const auto standIn = startedStandIn();
        const QString id = post(u"/garbage"_s);
        QVERIFY(waitFor([this, &id] {
            return m_server->value(u"select count(*) from net._http_response where id = %1"_s.arg(id)) == "1"_L1;
        }));
        QCOMPARE(
            m_server->value(u"select encode(textsend(content), 'hex') from net._http_response where id = %1"_s.arg(id)),
            u"fffe8000c3280aeda080"_s.left(6));
    }

    void makesOfOddAnswersWhatPgNetDoes()
    {
        WireServer server;
        QVERIFY(server.start());
        QMap<QString, WireCase> cases;
        for (const WireCase &one : wireCases()) {
            if (one.name != "s308") // leads to another host
                cases.insert(m_server->value(u"select net.http_post('%1')"_s.arg(server.urlOf(one.name))), one);
        }
        const auto standIn = startedStandIn();
        QVERIFY(waitFor(
            [this, &cases] {
                return m_server->value(u"select count(*) from net._http_response"_s).toInt() == cases.size();
            },
            30s));
        for (auto one = cases.cbegin(); one != cases.cend(); ++one) {
            const QStringList answer = answerTo(one.key());
            const QString expected = one->netError.isEmpty() ? QString::number(one->status) : QString();
            QVERIFY2(answer.value(0) == expected, one->name + ": status " + answer.value(0).toUtf8());
            QVERIFY2(answer.value(1) == one->netError, one->name + ": " + answer.value(1).toUtf8());
            QCOMPARE(answer.value(2), u"f"_s);
        }
    }

    void holdsABatchUntilItsSlowestIsDone()
    {
        VERIFY_RESULT(m_server->exec(
            u"begin; select net.http_post('%1/ok/fast', '{}'); "
            "select net.http_post('%1/slow/1500', '{}'); commit"_s.arg(m_receiver->baseUrl().toString())));
        const auto standIn = startedStandIn();
        QSignalSpy stored(standIn.get(), &NetStandIn::batchStored);
        QVERIFY(waitFor([this] { return m_hits.size() == 2; }));
        QCOMPARE(m_server->value(u"select count(*) from net._http_response"_s), u"0"_s);
        QVERIFY(waitFor([&stored] { return stored.size() == 1; }));
        QCOMPARE(stored.first().first().toInt(), 2);
        QCOMPARE(m_server->value(u"select count(distinct created) from net._http_response"_s), u"1"_s);
        QVERIFY(m_server->value(u"select max(clock_timestamp() - created) > '1.4 seconds' from net._http_response"_s)
            == "t"_L1);
    }

    void forgetsAnswersAfterTheTtl()
    {
        VERIFY_RESULT(m_server->exec(
            u"insert into net._http_response (id, created) values (1000, now() - interval '2 hours'), (1001, now())"_s));
        const auto standIn = startedStandIn();
        QVERIFY(waitFor([this] {
            return m_server->value(u"select string_agg(id::text, ',') from net._http_response"_s) == "1001"_L1;
        }));
    }

    void onlyOneSenderAtATime()
    {
        const auto first = startedStandIn();
        QVERIFY(first->isSender());
        const auto second = startedStandIn();
        QVERIFY(!second->isSender());
        QSignalSpy stopped(first.get(), &NetStandIn::stopped);
        first->stop(1s);
        QCOMPARE(stopped.size(), 1);
        QVERIFY(waitFor([&second] { return second->isSender(); }));
        QCOMPARE(awaitedAnswer(post(u"/ok/x"_s)).value(0), u"200"_s);
    }

    void putsBackWhatWasNotAnswered()
    {
        VERIFY_RESULT(m_server->exec(
            u"begin; select net.http_post('%1/ok/fast', '{\"a\": 1}'); "
            "select net.http_post('%1/hang', '{\"b\": 2}', headers := '{\"X-One\": \"1\"}'); commit"_s.arg(
                m_receiver->baseUrl().toString())));
        const auto standIn = startedStandIn();
        QVERIFY(waitFor([this] { return m_hits.size() == 2; }));
        const QString before = u"2"_s;
        QSignalSpy stopped(standIn.get(), &NetStandIn::stopped);
        standIn->stop(200ms);
        QVERIFY(waitFor([&stopped] { return stopped.size() == 1; }));
        QCOMPARE(m_server->value(u"select string_agg(status_code::text, ',') from net._http_response"_s), u"200"_s);
        const auto rows = m_server->exec(
            u"select method, url, headers ->> 'X-One', convert_from(body, 'UTF8'), timeout_milliseconds from net.http_request_queue"_s);
        QVERIFY(rows);
        QCOMPARE(*rows,
            (QList<QStringList>{
                {u"POST"_s, m_receiver->baseUrl().toString() + "/hang"_L1, u"1"_s, uR"({"b": 2})"_s, u"5000"_s}}));
    }

    void comesBackAfterACrashOfTheServer()
    {
        const auto standIn = startedStandIn();
        QCOMPARE(awaitedAnswer(post(u"/ok/x"_s)).value(0), u"200"_s);
        post(u"/hang"_s);
        QVERIFY(waitFor([this] { return m_hits.size() == 2; }));
        QVERIFY(m_server->kill9());
        QVERIFY(waitFor([&standIn] { return !standIn->isSender(); }));
        VERIFY_RESULT(m_server->restart());
        QVERIFY(waitFor([&standIn] { return standIn->isSender(); }));
        const QString id = post(u"/ok/again"_s);
        QCOMPARE(id, u"1"_s);
        QCOMPARE(awaitedAnswer(id).value(0), u"200"_s);
    }

    void losesNothingWhenTheServerIsKilled()
    {
        constexpr int count = 300;
        TestServer server(TestServer::Content::Migrated);
        VERIFY_RESULT(server.start());
        VERIFY_RESULT(server.exec(u"update cron.job set active = false; "
                                  "update public.webhook_configs set is_active = true, url = '%1/slow/20', "
                                  "retry_config = '{\"max_in_flight\": 1000}' where name = 'trip_events'"_s.arg(
                                      m_receiver->baseUrl().toString())));
        NetStandIn standIn(server.spec(), *SandboxConnection::loadCalls());
        standIn.start();
        VERIFY_RESULT(server.exec(u"select public.send_webhook_with_retry('trip_events', 'trip.collaborator.added', "
                                  u"jsonb_build_object('n', n)) "
                                  "from generate_series(1, %1) as n"_s.arg(count)));
        QVERIFY(waitFor([this] { return m_hits.size() >= 50; }));
        QVERIFY(server.kill9());
        VERIFY_RESULT(server.restart());

        const auto delivered = [&server] {
            (void)server.exec(u"select absorbed from public.webhook_reconcile()"_s);
            return server.value(u"select count(*) from public.webhook_logs where state = 'delivered'"_s).toInt();
        };
        QVERIFY2(waitFor([&delivered] { return delivered() == count; }, 60s), qPrintable(QString::number(delivered())));
        QMap<QByteArray, int> hitsByMessage;
        for (const HttpRequest &hit : std::as_const(m_hits))
            ++hitsByMessage[headerValue(hit.headers, "webhook-id")];
        QCOMPARE(hitsByMessage.size(), count);
        QVERIFY2(
            m_hits.size() <= count + 200, qPrintable(QString::number(m_hits.size()))); // one batch may go out twice
    }

    void comesBackAfterAFreeze()
    {
        const auto standIn = startedStandIn();
        QVERIFY(standIn->isSender());
        QVERIFY(m_server->freeze());
        QVERIFY(waitFor([&standIn] { return !standIn->isSender(); }, 30s));
        QVERIFY(m_server->thaw());
        QVERIFY(waitFor([&standIn] { return standIn->isSender(); }, 30s));
        QCOMPARE(awaitedAnswer(post(u"/ok/x"_s)).value(0), u"200"_s);
    }

    void startsAnewWhenAskedTo()
    {
        const auto standIn = startedStandIn();
        const QString pid = u"select pid from pg_stat_activity where application_name = 'signalbox pg_net stand-in'"_s;
        const QString before = m_server->value(pid);
        QVERIFY(!before.isEmpty());
        QCOMPARE(m_server->value(u"select net.worker_restart()"_s), u"t"_s);
        QVERIFY(waitFor(
            [this, &pid, &before] { return !m_server->value(pid).isEmpty() && m_server->value(pid) != before; }));
        QCOMPARE(awaitedAnswer(post(u"/ok/x"_s)).value(0), u"200"_s);
    }
};

QTEST_GUILESS_MAIN(NetStandInTest)
#include "tst_netstandin.moc"
