#include "http/localreceiver.h"
#include "http/signature.h"
#include "panels/testbench/benchstage.h"
#include "panels/testbench/testbenchpanel.h"

#include <QSignalSpy>
#include <QSpinBox>

using namespace signalbox;
using test::Bench;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using test::secret;

namespace {

class FixedResolver final : public HostResolver
{
public:
    QHostAddress address{QHostAddress::LocalHost};
    Async<QList<QHostAddress>> resolve(const QString &) override
    {
        return readyResult<QList<QHostAddress>>(QList<QHostAddress>{address});
    }
};

SendAnswer settledAnswer(int status)
{
    SendAnswer answer;
    answer.way = SendWay::Database;
    answer.stage = SendStage::Answered;
    answer.startedAt = test::sampleNow;
    answer.status = status;
    answer.phases = {{SendPhase::Queued, 40ms}, {SendPhase::Settling, 900ms}};
    answer.body = u"{\"ok\": true}"_s;
    answer.bodyBytes = 12;
    answer.attempts = 1;
    return answer;
}

} // namespace

/// The bench on canned answers: what is typed, sent and kept, and what the lab says.
class TestBenchTest : public QObject
{
    Q_OBJECT

private slots:
    void theFirstClickSendsATest()
    {
        Bench bench;
        bench.samples.following = {SendAnswer{SendWay::Database}, settledAnswer(200)};
        QVERIFY(bench.open(u"testbench"_s)); // at the live interval, which is also that of following
        bench.choose(u"Endpoint"_s, u"trip_events"_s);
        QCOMPARE(bench.named<QLineEdit>(u"URL"_s)->text(), u"https://hooks.example.com/tripsage/trip_events"_s);
        bench.choose(u"Event type"_s, u"test.webhook"_s);
        QVERIFY(QTest::qWaitFor([&] { return !bench.shown(u"Payload"_s)->toPlainText().isEmpty(); }));
        QVERIFY(bench.click(u"Send through the database"_s));
        QVERIFY(bench.becomes(u"200 OK"_s));
        QCOMPARE(bench.samples.sentDrafts.size(), 1);
        QCOMPARE(bench.samples.sentDrafts.first().endpoint, u"trip_events"_s);
        QCOMPARE(bench.samples.sentDrafts.first().eventType, u"test.webhook"_s);
        QVERIFY(bench.summary().contains(u"48213"_s));
        QVERIFY(bench.read(u"Body of the answer"_s).contains(u"ok"_s));
    }

    void ctrlReturnSendsFromThisComputer()
    {
        LocalReceiver receiver;
        QSignalSpy requests(&receiver, &LocalReceiver::requestReceived);
        QVERIFY(receiver.listen());
        Bench bench;
        QVERIFY(bench.openBench());
        bench.write(u"URL"_s, receiver.baseUrl().toString() + u"/ok/x"_s);
        bench.writePayload(u"{\"n\": 12345678901234567890}"_s);
        QVERIFY(bench.click(u"Signing"_s));
        bench.write(u"Signing secret"_s, secret);
        QCOMPARE(bench.named<QLineEdit>(u"Signing secret"_s)->echoMode(), QLineEdit::Password);
        bench.panel->activateWindow();
        QTest::keyClick(bench.shown(u"Payload"_s), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(bench.becomes(u"200 OK"_s));
        const auto request = requests.first().first().value<HttpRequest>();
        QCOMPARE(request.body, "{\"n\": 12345678901234567890}"_ba);
        const SignatureHeaders headers{headerValue(request.headers, "webhook-id"),
            headerValue(request.headers, "webhook-timestamp"), headerValue(request.headers, "webhook-signature")};
        QCOMPARE(Signature::verify({secret}, headers, request.body, bench.clock->now()), SignatureVerdict::Valid);
        QVERIFY(!headerValue(request.headers, "X-Webhook-Signature").isEmpty());
        QVERIFY(bench.samples.sentDrafts.isEmpty());
        for (const QString &file : {u"history.json"_s, u"drafts.json"_s, u"../../settings.ini"_s}) {
            bench.context.settings->sync();
            QFile kept(bench.folder.filePath(u"testbench/sandbox/"_s + file));
            QVERIFY2(QTest::qWaitFor([&] { return kept.exists(); }), qPrintable(kept.fileName()));
            QVERIFY(kept.open(QIODevice::ReadOnly));
            QVERIFY(!kept.readAll().contains("c2lnbmFs"));
        }
    }

    void anUnexpectedAddressIsAskedAboutOnce()
    {
        LocalReceiver receiver;
        QSignalSpy requests(&receiver, &LocalReceiver::requestReceived);
        QVERIFY(receiver.listen());
        Bench bench;
        bench.samples.resolver = std::make_shared<FixedResolver>();
        bench.context.sources = bench.samples.sources();
        QVERIFY(bench.openBench());
        bench.write(u"URL"_s, u"http://hooks.rebind.test:%1/ok/x"_s.arg(receiver.port()));
        bench.writePayload(u"{}"_s);
        QVERIFY(bench.click(u"Send from this computer"_s));
        QVERIFY(QTest::qWaitFor([&] { return bench.question(); }));
        QVERIFY2(bench.question()->text().contains(u"127.0.0.0/8"_s), qPrintable(bench.question()->text()));
        QVERIFY(bench.panel->leave()); // Escape declines
        QVERIFY(bench.becomes(u"not sent"_s));
        QCOMPARE(requests.size(), 0);
        QVERIFY(bench.click(u"Send from this computer"_s));
        QVERIFY(QTest::qWaitFor([&] { return bench.question(); }));
        QVERIFY(bench.click(u"Send it there"_s));
        QVERIFY(bench.becomes(u"200 OK"_s));
        QVERIFY(bench.click(u"Send from this computer"_s));
        QVERIFY(QTest::qWaitFor([&] { return requests.size() == 2; }));
        QVERIFY(!bench.question());
    }

    void productionWantsTheNameTyped()
    {
        Bench bench;
        bench.context.profile = {.name = u"tripsage-prod"_s, .environment = Environment::Production};
        bench.samples.following = {settledAnswer(204)};
        QVERIFY(bench.openBench());
        bench.choose(u"Endpoint"_s, u"trip_events"_s);
        bench.choose(u"Event type"_s, u"test.webhook"_s);
        bench.writePayload(u"{}"_s);
        QVERIFY(bench.click(u"Send through the database"_s));
        QVERIFY(bench.question());
        QVERIFY(!bench.button(u"Send it"_s)->isEnabled());
        QTest::keyClicks(bench.question()->findChild<QLineEdit *>(), u"tripsage-prod"_s);
        QVERIFY(bench.click(u"Send it"_s));
        QVERIFY(bench.becomes(u"204 No Content"_s));
        QCOMPARE(bench.samples.sentDrafts.size(), 1);
    }

    void aLostAnswerIsLookedFor()
    {
        Bench bench;
        bench.samples.sendError = Error{ErrorKind::Lost, u"The connection broke."_s, {}, {}, {}, {}};
        bench.samples.following = {settledAnswer(200)};
        QVERIFY(bench.openBench());
        bench.choose(u"Endpoint"_s, u"trip_events"_s);
        bench.choose(u"Event type"_s, u"test.webhook"_s);
        bench.writePayload(u"{}"_s);
        bench.samples.findError = Error{ErrorKind::Unreachable, u"Nobody answers."_s, {}, {}, {}, {}};
        QVERIFY(bench.click(u"Send through the database"_s));
        QVERIFY(bench.becomes(u"not known"_s));
        bench.samples.findError.reset();
        QVERIFY(bench.click(u"Look for it"_s));
        QVERIFY(bench.becomes(u"200 OK"_s));
        QCOMPARE(bench.samples.sentDrafts.size(), 1); // not sent twice
    }

    void aLostAnswerIsLookedForAtOnce()
    {
        Bench bench;
        bench.samples.sendError = Error{ErrorKind::Lost, u"The connection broke."_s, {}, {}, {}, {}};
        bench.samples.following = {settledAnswer(200)};
        QVERIFY(bench.openBench());
        QVERIFY(bench.click(u"Send through the database"_s));
        QVERIFY(bench.becomes(u"200 OK"_s));
        QCOMPARE(bench.samples.sentDrafts.size(), 1);
    }

    void followingCanBeCancelled()
    {
        Bench bench;
        bench.samples.following = {SendAnswer{SendWay::Database}};
        QVERIFY(bench.openBench());
        QVERIFY(bench.click(u"Send through the database"_s)); // the form starts with a test of the first endpoint
        QVERIFY(QTest::qWaitFor([&] { return bench.button(u"Show the delivery"_s); }));
        QCOMPARE(bench.headline(), u"under way"_s);
        QVERIFY(!bench.button(u"Send through the database"_s)->isEnabled());
        QVERIFY(bench.click(u"Cancel"_s));
        QVERIFY(bench.becomes(u"cancelled"_s));
        QVERIFY(bench.summary().contains(u"goes on in the database"_s));
    }

    void whatWasTypedSurvives()
    {
        Bench bench;
        QVERIFY(bench.openBench());
        bench.write(u"URL"_s, u"https://user:pw@hooks.example.com/x"_s);
        bench.writePayload(u"{\"mine\": 1}"_s);
        QVERIFY(bench.refresh());
        bench.choose(u"Event type"_s, u"chat.message.created"_s); // must not fill over what was written
        QTest::qWait(50);
        QCOMPARE(bench.shown(u"Payload"_s)->toPlainText(), u"{\"mine\": 1}"_s);
        bench.samples.error = Error{ErrorKind::Lost, u"The connection broke."_s, {}, {}, {}, {}};
        QVERIFY(bench.refresh());
        QCOMPARE(bench.panel->state(), Panel::State::Data);
        bench.panel.reset();
        bench.samples.error.reset();
        QVERIFY(bench.openBench());
        QVERIFY(bench.shown(u"Payload"_s)->toPlainText().contains(u"\"mine\": 1"_s));
        QCOMPARE(bench.named<QComboBox>(u"Event type"_s)->currentText(), u"chat.message.created"_s);
        QVERIFY(!bench.named<QLineEdit>(u"URL"_s)->text().contains(u"pw"_s));
    }

    void aKeptDraftSaysWhatToFillInAgain()
    {
        Bench bench;
        bench.context.settings->setValue(u"panel/testbench/draft/sandbox"_s, // of before
            "{\"endpoint\": \"\", \"url\": \"https://h.example.com/x\", \"event\": \"e\","_ba
            " \"headers\": [[\"X-Auth\", \"\"]], \"payload\": \"{}\"}");
        bench.context.settings->setValue(
            u"panel/testbench/draft/Trip / live"_s, "{\"payload\": \"{\\\"pwd\\\": \\\"hunter3\\\"}\"}"_ba);
        bench.context.settings->sync();
        QVERIFY(bench.openBench());
        QFile another(bench.folder.filePath(u"testbench/Trip%20%2F%20live/drafts.json"_s));
        QTRY_VERIFY(another.exists());
        QVERIFY(another.open(QIODevice::ReadOnly) && !another.readAll().contains("hunter3"));
        QTRY_VERIFY(!bench.context.settings->contains(u"panel/testbench/draft/Trip / live"_s));
        bench.context.settings->sync();
        QFile settings(bench.context.settings->fileName());
        QVERIFY(settings.open(QIODevice::ReadOnly) && !settings.readAll().contains("hunter3"));
        const auto note = [&] { return bench.named<PlainLabel>(u"Where the payload is from"_s)->plainText(); };
        QVERIFY(QTest::qWaitFor([&] { return note().contains(u"X-Auth"_s); }));
        QVERIFY(!bench.context.settings->contains(u"panel/testbench/draft/sandbox"_s));
        bench.writePayload(u"{\"api_key\": \"hunter2\", \"n\": 1}"_s);
        bench.panel.reset();
        QFile kept(bench.folder.filePath(u"testbench/sandbox/drafts.json"_s));
        QVERIFY(kept.open(QIODevice::ReadOnly) && !kept.readAll().contains("hunter2"));
        QVERIFY(bench.openBench());
        QVERIFY2(QTest::qWaitFor([&] { return note().contains(u"api_key"_s); }), qPrintable(note()));
        QVERIFY(bench.shown(u"Payload"_s)->toPlainText().contains(u"\"api_key\": \"***\""_s)); // still JSON
        QVERIFY(bench.button(u"Send from this computer"_s)->isEnabled());
        QCOMPARE(bench.named<QLineEdit>(u"URL"_s)->text(), u"https://h.example.com/x"_s);
    }

    void twoWindowsLoseNoDraft()
    {
        Bench one;
        QVERIFY(one.openBench());
        one.writePayload(u"{\"of\": \"one\"}"_s);
        const auto beside = [&one](Bench &bench) {
            bench.context.settings
                = std::make_shared<QSettings>(one.context.settings->fileName(), QSettings::IniFormat);
            return bench.openBench();
        };
        Bench other;
        QVERIFY(beside(other));
        other.writePayload(u"{\"of\": \"the other\"}"_s);
        one.panel.reset();
        other.panel.reset();
        Bench looking; // shows the newest and writes nothing
        QVERIFY(beside(looking));
        QVERIFY(looking.shown(u"Payload"_s)->toPlainText().contains(u"the other"_s));
        QVERIFY(looking.click(u"Put back what was there"_s));
        QVERIFY(looking.shown(u"Payload"_s)->toPlainText().contains(u"\"one\""_s));
        looking.panel.reset();
    }

    void aWindowThatOnlyLooksWritesNothing()
    {
        Bench bench;
        QVERIFY(bench.openBench());
        bench.writePayload(u"{\"mine\": 1}"_s);
        bench.panel.reset();
        const auto kept = [&bench] {
            QFile file(bench.folder.filePath(u"testbench/sandbox/drafts.json"_s));
            return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        };
        const QByteArray before = kept();
        QVERIFY(before.contains("mine"));
        QVERIFY(bench.openBench());
        bench.panel.reset();
        QCOMPARE(kept(), before);
    }

    void theUrlIsTheEndpointsOfToday()
    {
        Bench bench;
        QVERIFY(bench.openBench());
        bench.choose(u"Endpoint"_s, u"chat_events"_s);
        bench.writePayload(u"{\"mine\": 1}"_s);
        bench.panel.reset();
        const auto chat = std::ranges::find(bench.samples.endpoints, u"chat_events"_s, &WebhookEndpoint::name);
        const QString url = u"https://new.example.com/chat"_s;
        chat->url = url;
        QVERIFY(bench.openBench());
        QVERIFY(QTest::qWaitFor([&] { return bench.shown(u"Payload"_s)->toPlainText().contains(u"mine"_s); }));
        QCOMPARE(bench.named<QComboBox>(u"Endpoint"_s)->currentText(), u"chat_events"_s);
        QTRY_COMPARE(bench.named<QLineEdit>(u"URL"_s)->text(), url);
        chat->url = u"https://newer.example.com/chat"_s; // while it is open
        QVERIFY(bench.refresh());
        QCOMPARE(bench.named<QLineEdit>(u"URL"_s)->text(), chat->url);
        bench.write(u"URL"_s, u"https://mine.example.com/"_s); // nobody's but the user's
        QVERIFY(bench.refresh());
        QCOMPARE(bench.named<QLineEdit>(u"URL"_s)->text(), u"https://mine.example.com/"_s);

        bench.choose(u"Endpoint"_s, u"chat_events"_s);
        bench.samples.endpoints.removeIf([](const WebhookEndpoint &one) { return one.name == u"chat_events"_s; });
        QVERIFY(bench.refresh());
        QVERIFY(!bench.button(u"Send through the database"_s)->isEnabled());
        QVERIFY(bench.named<PlainLabel>(u"Why it cannot be sent"_s)->plainText().contains(u"chat_events"_s));
    }

    void aQuestionDoesNotOutliveItsAddress()
    {
        Bench bench;
        bench.context.profile = {.name = u"tripsage-prod"_s, .environment = Environment::Production};
        QVERIFY(bench.openBench());
        QVERIFY(bench.click(u"Send through the database"_s));
        QVERIFY(bench.question());
        bench.samples.endpoints.first().url = u"https://elsewhere.example.com/"_s;
        QVERIFY(bench.refresh());
        QVERIFY(!bench.question());
        QVERIFY(bench.samples.sentDrafts.isEmpty());
    }

    void sendingKeepsTheFocus()
    {
        Bench bench;
        bench.samples.following = {SendAnswer{SendWay::Database}};
        QVERIFY(bench.openBench());
        bench.panel->activateWindow();
        const auto focus = [&] { return bench.panel->focusWidget(); };
        QAbstractButton *send = bench.button(u"Send through the database"_s);
        send->setFocus();
        QTest::keyClick(send, Qt::Key_Space);
        QVERIFY(QTest::qWaitFor([&] { return bench.headline() == u"under way"_s; }));
        QVERIFY(focus() == bench.panel->findChild<AnswerView *>()); // nothing that a key would change or press
        bench.samples.following = {settledAnswer(200)};
        QVERIFY(bench.becomes(u"200 OK"_s));
        QCOMPARE(focus(), send);
        QPlainTextEdit *payload = bench.shown(u"Payload"_s);
        payload->setFocus();
        QTest::keyClick(payload, Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(bench.becomes(u"200 OK"_s));
        QCOMPARE(focus(), payload);
    }

    void aQuestionGivesTheFocusBack()
    {
        Bench bench;
        bench.context.profile = {.name = u"tripsage-prod"_s, .environment = Environment::Production};
        QVERIFY(bench.openBench());
        bench.panel->activateWindow();
        QAbstractButton *send = bench.button(u"Send through the database"_s);
        send->setFocus();
        QTest::keyClick(send, Qt::Key_Space);
        QVERIFY(bench.question() && bench.question()->isAncestorOf(bench.panel->focusWidget()));
        QTest::keyClick(bench.panel->focusWidget(), Qt::Key_Escape);
        QVERIFY(!bench.question());
        QCOMPARE(bench.panel->focusWidget(), send);
    }

    void theHistoryFillsTheFormAgain()
    {
        LocalReceiver receiver;
        QVERIFY(receiver.listen());
        Bench bench;
        QVERIFY(bench.openBench());
        for (const QString &path : {u"/ok/first"_s, u"/status/500"_s}) {
            bench.write(u"URL"_s, receiver.baseUrl().toString() + path);
            bench.writePayload(u"{\"path\": \"%1\"}"_s.arg(path));
            QVERIFY(bench.click(u"Send from this computer"_s));
            QVERIFY(bench.becomes(path.startsWith(u"/ok"_s) ? u"200 OK"_s : u"500 Internal Server Error"_s));
        }
        QVERIFY(bench.click(u"History"_s));
        auto *table = bench.named<TableView>(u"Sends before"_s);
        QCOMPARE(table->model()->rowCount(), 2);
        table->selectRow(1);
        QTest::keyClick(table, Qt::Key_Return);
        QCOMPARE(bench.named<QLineEdit>(u"URL"_s)->text(), receiver.baseUrl().toString() + u"/ok/first"_s);
        QCOMPARE(bench.headline(), u"200 OK"_s);
        bench.panel.reset();
        QVERIFY(bench.openBench());
        QVERIFY(QTest::qWaitFor([&] { return bench.named<TableView>(u"Sends before"_s)->model()->rowCount() == 2; }));
    }

    void aSequenceStopsAtTheFirstFailure()
    {
        LocalReceiver receiver;
        QSignalSpy requests(&receiver, &LocalReceiver::requestReceived);
        QVERIFY(receiver.listen());
        Bench bench;
        QVERIFY(bench.openBench());
        bench.writePayload(u"{}"_s);
        QVERIFY(bench.click(u"Sequences"_s));
        QTest::keyClicks(bench.named<QComboBox>(u"Name of the sequence"_s)->lineEdit(), u"smoke"_s);
        bench.write(u"URL"_s, receiver.baseUrl().toString() + u"/ok/1"_s);
        QVERIFY(bench.click(u"Send from this computer"_s));
        QVERIFY(bench.becomes(u"200 OK"_s));
        QVERIFY(bench.click(u"Sequences"_s));
        for (const QString &path : {u"/ok/1"_s, u"/status/500"_s, u"/ok/3"_s}) {
            bench.write(u"URL"_s, receiver.baseUrl().toString() + path);
            QVERIFY(bench.click(u"Add this send"_s));
        }
        requests.clear();
        QVERIFY(bench.click(u"Run"_s));
        const auto outcome = [&] { return bench.named<PlainLabel>(u"Outcome of the run"_s)->plainText(); };
        QVERIFY(QTest::qWaitFor([&] { return outcome().contains(u"Stopped"_s); }));
        QCOMPARE(requests.size(), 2);
        QVERIFY(bench.click(u"Stop at the first failure"_s));
        requests.clear();
        QVERIFY(bench.click(u"Run"_s));
        QVERIFY(QTest::qWaitFor([&] { return outcome().startsWith(u"2 of 3"_s); }));
        QCOMPARE(requests.size(), 3);
        bench.panel.reset();
        QVERIFY(bench.openBench());
        QVERIFY(QTest::qWaitFor(
            [&] { return bench.named<TableView>(u"Steps of the sequence"_s)->model()->rowCount() == 3; }));
    }

    void theLabSaysWhatIsWrong()
    {
        Bench bench;
        QVERIFY(bench.openBench());
        QVERIFY(bench.click(u"Signature lab"_s));
        const auto made = Signature::sign(secret, "msg_1", bench.clock->now(), "{\"a\": 1}");
        bench.shown(u"Headers"_s)
            ->setPlainText(u"webhook-id: msg_1\nwebhook-timestamp: %1\nwebhook-signature: %2"_s.arg(
                QString::fromLatin1(made->timestamp), QString::fromLatin1(made->signatures)));
        bench.shown(u"Body"_s)->setPlainText(u"{\"a\": 1}"_s);
        bench.write(u"Secret to check with"_s, secret);
        const auto verdict = [&] { return bench.named<PlainLabel>(u"Verdict on the signature"_s)->plainText(); };
        QVERIFY2(QTest::qWaitFor([&] { return verdict().contains(u"accepts it"_s); }), qPrintable(verdict()));
        bench.shown(u"Body"_s)->setPlainText(u"{\"a\": 1}\n"_s);
        QVERIFY2(QTest::qWaitFor([&] { return verdict().contains(u"without the line end"_s); }), qPrintable(verdict()));
        bench.write(u"Secret to check with"_s, u"another"_s);
        QVERIFY2(QTest::qWaitFor([&] { return verdict().contains(u"another secret"_s); }), qPrintable(verdict()));
    }

    void linksFillTheForm()
    {
        Bench bench;
        QVERIFY(bench.openBench());
        bench.panel->openLink(u"endpoint/chat_events"_s);
        QCOMPARE(bench.named<QComboBox>(u"Endpoint"_s)->currentText(), u"chat_events"_s);
        bench.panel->openLink(u"delivery/48211"_s);
        QVERIFY(bench.settle());
        QCOMPARE(bench.named<QComboBox>(u"Endpoint"_s)->currentText(), u"booking_events"_s);
        QVERIFY(bench.shown(u"Payload"_s)->toPlainText().contains(u"1249.90"_s));
        QVERIFY(bench.button(u"Put back what was there"_s));
        QVERIFY(bench.click(u"Put back what was there"_s));
        QCOMPARE(bench.named<QComboBox>(u"Endpoint"_s)->currentText(), u"chat_events"_s);
    }
};

QTEST_MAIN(TestBenchTest)
#include "tst_testbench.moc"
