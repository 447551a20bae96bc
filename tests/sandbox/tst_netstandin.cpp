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
        m_server = std::make_unique<TestServer>();
        VERIFY_RESULT(m_server->start());
        if (m_server->server().binaries().hasNet)
            QSKIP("The server has pg_net itself: there is no stand-in");
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

    void keepsMethodAndBodyOfAMovedRequest_data()
    {
        QTest::addColumn<QByteArray>("status");
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("body");
        const QByteArray body = R"({"n": 1})";
        QTest::newRow("307") << "307 Temporary Redirect"_ba
                             << "POST"_ba << body;
        QTest::newRow("308") << "308 Permanent Redirect"_ba
                             << "POST"_ba << body;
        QTest::newRow("303") << "303 See Other"_ba
                             << "GET"_ba << QByteArray();
        QTest::newRow("301") << "301 Moved Permanently"_ba
                             << "GET"_ba << QByteArray();
    }
    void keepsMethodAndBodyOfAMovedRequest()
    {
        QFETCH(QByteArray, status);
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, body);
        const QByteArray target = m_receiver->baseUrl().toEncoded() + "/ok/moved";
        WireServer server({{.name = "moved",
            .answer = "HTTP/1.1 " + status + "\r\nContent-Length: 0\r\nLocation: " + target + "\r\n\r\n"}});
        QVERIFY(server.start());
        const auto standIn = startedStandIn();
        const QString id
            = m_server->value(uR"(select net.http_post('%1', '{"n": 1}'))"_s.arg(server.urlOf("moved"_ba)));
        QCOMPARE(awaitedAnswer(id).value(0), u"200"_s);
        QCOMPARE(m_hits.size(), 1);
        QCOMPARE(m_hits.first().method, method);
        QCOMPARE(m_hits.first().body, body);
    }

    void getsBodiesOutUpToTheLimit()
    {
        const auto standIn = startedStandIn();
        // to_jsonb() adds two quotation marks.
        const QString large = post(u"/ok/large"_s, 500, u"to_jsonb(repeat('x', 131071))"_s);
        const QString small = post(u"/ok/small"_s, 5000, u"to_jsonb(repeat('x', 131070))"_s);
        const QStringList answer = awaitedAnswer(large);
        QVERIFY2(
            answer.value(1).startsWith("Timeout of 500 ms reached. Total time: 5"_L1), qPrintable(answer.value(1)));
        QVERIFY2(answer.value(1).contains("TCP/SSL handshake time: 0.000000 ms, HTTP Request/Response time: 5"_L1),
            qPrintable(answer.value(1)));
        QCOMPARE(awaitedAnswer(small).value(0), u"200"_s);
        QCOMPARE(m_hits.size(), 1);

        VERIFY_RESULT(m_server->exec(u"update net.settings set body_limit = null"_s));
        const QString larger = post(u"/ok/larger"_s, 5000, u"to_jsonb(repeat('x', 500000))"_s);
        QCOMPARE(awaitedAnswer(larger).value(0), u"200"_s);
        VERIFY_RESULT(m_server->exec(u"update net.settings set body_limit = default"_s));
    }

    void takesAddressesOfAnyKindAndRefusesToGoThere()
    {
        const auto standIn = startedStandIn();
        const QString id = m_server->value(u"select net.http_post('ftp://example.org/')"_s);
        QCOMPARE(awaitedAnswer(id).value(1), u"Unsupported protocol"_s);
        QVERIFY(m_server->value(u"select net.http_post('example.org')"_s).contains("malformed URL"_L1));
    }

    void keepsNoEmptyContent()
    {
        const auto standIn = startedStandIn();
        const QStringList answer = awaitedAnswer(post(u"/bytes/0"_s));
        QCOMPARE(answer.value(0), u"200"_s);
        QVERIFY(answer.value(4).isNull());
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

    void onlyTheFirstWakeCutsThePauseShort()
    {
        const auto standIn = startedStandIn();
        const QString stamped = u"select extract(epoch from clock_timestamp()), net.http_post('%1/ok/x', '{}')"_s.arg(
            m_receiver->baseUrl().toString());
        QList<double> waits; // from the post to the start of its batch
        for (int i = 0; i < 3; ++i) {
            const auto posted = m_server->exec(stamped);
            VERIFY_RESULT(posted);
            awaitedAnswer(posted->first().at(1));
            waits << m_server
                         ->value(u"select extract(epoch from created) - %1 from net._http_response where id = %2"_s.arg(
                             posted->first().at(0), posted->first().at(1)))
                         .toDouble();
        }
        // The first gets it up, the second is the first wake since, and the third has to wait for the pause's end.
        QVERIFY2(waits.at(1) < waits.at(2) / 2, qPrintable(u"%1 and %2"_s.arg(waits.at(1)).arg(waits.at(2))));
        QCOMPARE(m_server->value(u"select count(*) from (select created - lag(created) over (order by id) as gap "
                                 "from net._http_response) g where g.gap >= '1 second'"_s),
            u"1"_s);
    }

    void sleepsUntilWoken()
    {
        const auto standIn = startedStandIn();
        QVERIFY(standIn->isSender());
        awaitedAnswer(post(u"/ok/first"_s));
        const QString standInIsAsleep
            = u"select wait_event = 'ClientRead' and query like '%commit%' and state = 'idle' "
              "and now() - state_change > '1100 ms' from pg_stat_activity "
              "where application_name = 'signalbox pg_net stand-in'"_s;
        QVERIFY(waitFor([this, &standInIsAsleep] { return m_server->value(standInIsAsleep) == "t"_L1; }));
        VERIFY_RESULT(m_server->exec(u"insert into net.http_request_queue (method, url, timeout_milliseconds) "
                                     "values ('GET', '%1/ok/unwoken', 5000)"_s.arg(m_receiver->baseUrl().toString())));
        QVERIFY(!waitFor([this] { return m_hits.size() > 1; }, 1500ms));
        VERIFY_RESULT(m_server->exec(u"select net.wake()"_s));
        QVERIFY(waitFor([this] { return m_hits.size() == 2; }));
    }

    void mayBeAsleepOnAFullQueueAfterALock()
    {
        SandboxConnection locker(m_server->spec(), u"locker"_s, *SandboxConnection::loadCalls());
        VERIFY_RESULT(locker.open());
        VERIFY_RESULT(locker.command("begin"));
        VERIFY_RESULT(locker.command("lock table net._http_response in access exclusive mode"));
        const auto standIn = startedStandIn();
        const QString before = m_server->value(u"select clock_timestamp()"_s);
        const QString id = post(u"/ok/locked"_s);
        const QString hasGivenUp
            = u"select query = 'rollback' and state = 'idle' and state_change > '%1' "
              "from pg_stat_activity where application_name = 'signalbox pg_net stand-in'"_s.arg(before);
        QVERIFY(waitFor([this, &hasGivenUp] { return m_server->value(hasGivenUp) == "t"_L1; }));
        VERIFY_RESULT(locker.command("commit"));
        QVERIFY(!waitFor([this] { return !m_hits.isEmpty(); }, 1500ms));
        QCOMPARE(m_server->value(u"select count(*) from net.http_request_queue"_s), u"1"_s);
        VERIFY_RESULT(m_server->exec(u"select net.wake()"_s));
        QCOMPARE(awaitedAnswer(id).value(0), u"200"_s);
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
        const QString id = post(u"/slow/500"_s);
        QVERIFY(waitFor([this] { return m_hits.size() == 1; }));
        QVERIFY(m_server->freeze());
        QVERIFY(waitFor([&standIn] { return !standIn->isSender(); }, 30s)); // it could not store the answer
        QVERIFY(m_server->thaw());
        QVERIFY(waitFor([&standIn] { return standIn->isSender(); }, 30s));
        QCOMPARE(awaitedAnswer(id).value(0), u"200"_s);
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
