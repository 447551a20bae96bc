#include "panels/testbench/benchstage.h"

#include <QSpinBox>

using namespace signalbox;
using test::Bench;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The receiver of the bench on canned answers: what is forwarded into it, and endpoints that are pointed to it and back.
class BenchReceiverTest : public QObject
{
    Q_OBJECT

private slots:
    void forwardsADeliveryIntoTheReceiver()
    {
        Bench bench;
        QVERIFY(bench.openBench());
        bench.panel->openLink(u"forward/48213"_s);
        auto *table = bench.named<TableView>(u"Received requests"_s);
        QVERIFY(QTest::qWaitFor([&] { return table->model()->rowCount() == 1; }));
        QCOMPARE(table->model()->index(0, 0).data().toString(), u"valid"_s);
        QVERIFY(table->model()->index(0, 2).data().toString().contains(u"/forward/48213"_s));
        const QString headers = bench.read(u"Headers of the request"_s);
        QVERIFY2(headers.contains(u"webhook-id: 0193a6e0-5b1c-7c3e-9d2f-4f6b8a1c2d3e"_s), qPrintable(headers));
        QVERIFY(headers.contains(u"X-Tenant: berlin"_s) && !headers.contains(u"[redacted]"_s));
        const QString notice = u"Delivery 48213 was forwarded here: 200 OK."_s;
        QVERIFY(QTest::qWaitFor([&] { return bench.named<PlainLabel>(u"Notice"_s)->plainText() == notice; }));
        QVERIFY(bench.header()->sentence().contains(u"127.0.0.1"_s));
        QVERIFY(bench.click(u"Examine"_s));
        QVERIFY(bench.shown(u"Headers"_s)->toPlainText().contains(u"webhook-id"_s));
    }

    void pointsAnEndpointHereAndBack()
    {
        Bench bench;
        QVERIFY(bench.openBench());
        QVERIFY(bench.click(u"Local receiver"_s));
        QVERIFY(bench.click(u"Point it here"_s));
        QVERIFY(bench.question());
        QVERIFY(bench.samples.urlChanges.isEmpty());
        QVERIFY(bench.click(u"Point trip_events here"_s));
        QCOMPARE(bench.samples.urlChanges.size(), 1);
        const QString before = u"https://hooks.example.com/tripsage/trip_events"_s;
        QCOMPARE(bench.samples.urlChanges.first().expected, before);
        QVERIFY(bench.samples.urlChanges.first().url.startsWith(u"http://127.0.0.1:"_s));
        QVERIFY(bench.click(u"Stop the receiver"_s)); // asks, as the endpoint would lead nowhere
        QVERIFY(bench.question());
        QVERIFY(bench.panel->leave());
        const QString here = bench.samples.urlChanges.first().url;
        const auto words = [&] { return bench.named<PlainLabel>(u"Where the endpoint leads"_s)->plainText(); };
        QVERIFY2(words().startsWith(u"trip_events leads here"_s), qPrintable(words()));
        bench.panel.reset();
        QVERIFY(bench.openBench()); // remembered over a restart
        QVERIFY(bench.click(u"Local receiver"_s));
        QVERIFY2(words().contains(u"leads to "_s + here + u", where nothing listens"_s), qPrintable(words()));
        QVERIFY(bench.click(u"Start the receiver"_s)); // where the endpoint looks for it
        QVERIFY2(words().startsWith(u"trip_events leads here"_s), qPrintable(words()));
        QVERIFY(!bench.named<QLineEdit>(u"Secret to verify with, kept nowhere"_s)->text().isEmpty());
        QVERIFY(bench.click(u"Put it back"_s));
        QCOMPARE(bench.samples.urlChanges.size(), 2);
        QCOMPARE(bench.samples.urlChanges.last().url, before);
        QVERIFY(bench.button(u"Point it here"_s));
    }

    void aPointingThatSomebodyEndedIsOver()
    {
        Bench bench;
        QVERIFY(bench.openBench());
        QVERIFY(bench.click(u"Local receiver"_s));
        QVERIFY(bench.click(u"Point it here"_s));
        QVERIFY(bench.click(u"Point trip_events here"_s));
        QVERIFY(bench.refresh());
        QVERIFY(bench.button(u"Put it back"_s));
        const auto trip = std::ranges::find(bench.samples.endpoints, u"trip_events"_s, &WebhookEndpoint::name);
        trip->url = u"https://elsewhere.example.com/"_s;
        QVERIFY(bench.refresh());
        QVERIFY(!bench.button(u"Put it back"_s));
        const QString words = bench.named<PlainLabel>(u"Where the endpoint leads"_s)->plainText();
        QVERIFY2(words.contains(u"leads to https://elsewhere.example.com/ now"_s), qPrintable(words));
        QVERIFY(bench.click(u"Stop the receiver"_s)); // nothing to ask about
        QVERIFY(!bench.question());
        QVERIFY(bench.click(u"Point it here"_s));
        QVERIFY(bench.click(u"Point trip_events here"_s));
        QCOMPARE(bench.samples.urlChanges.last().expected, u"https://elsewhere.example.com/"_s);
    }

    void anAddressWithACredentialIsNotRemembered()
    {
        Bench bench;
        bench.samples.endpoints.first().url = u"https://me:hunter2@hooks.example.com/"_s;
        QVERIFY(bench.openBench());
        QVERIFY(bench.click(u"Local receiver"_s));
        QVERIFY(bench.click(u"Point it here"_s));
        QVERIFY(bench.click(u"Point trip_events here"_s));
        QVERIFY(bench.samples.urlChanges.isEmpty());
        QVERIFY(bench.named<PlainLabel>(u"Notice"_s)->plainText().contains(u"holds a credential"_s));
        bench.context.settings->sync();
        QFile settings(bench.context.settings->fileName());
        QVERIFY(settings.open(QIODevice::ReadOnly) && !settings.readAll().contains("hunter2"));
    }

    void aPointingWhoseAnswerWasLostIsLookedUp_data()
    {
        QTest::addColumn<bool>("changed");
        QTest::newRow("it was changed") << true;
        QTest::newRow("it was not") << false;
    }

    void aPointingWhoseAnswerWasLostIsLookedUp()
    {
        QFETCH(bool, changed);
        Bench bench;
        QVERIFY(bench.openBench());
        QVERIFY(bench.click(u"Local receiver"_s));
        QVERIFY(bench.click(u"Point it here"_s));
        const auto notice = [&] { return bench.named<PlainLabel>(u"Notice"_s)->plainText(); };
        const Error lost{ErrorKind::Lost, u"The connection broke."_s, {}, {}, {}, {}};
        bench.samples.urlError = lost;
        bench.samples.urlChangesDespiteError = changed;
        bench.samples.error = lost; // nor can it be looked up yet
        QVERIFY(bench.click(u"Point trip_events here"_s));
        QVERIFY(QTest::qWaitFor([&] { return notice().contains(u"not known where trip_events leads"_s); }));
        QVERIFY(bench.button(u"Put it back"_s)->isEnabled());
        bench.samples.error.reset();
        QVERIFY(bench.refresh());
        QVERIFY(QTest::qWaitFor([&] { return (bench.button(u"Put it back"_s) != nullptr) == changed; }));
        QCOMPARE(notice().contains(u"leads where it did"_s), !changed);
        QCOMPARE(bench.samples.urlChanges.size(), 1); // never sent twice
    }

    void theReceiverAnswersAsChosen()
    {
        Bench bench;
        QVERIFY(bench.openBench());
        QVERIFY(bench.click(u"Local receiver"_s));
        QVERIFY(bench.click(u"Start the receiver"_s));
        const QString url = bench.named<QLineEdit>(u"URL of the receiver"_s)->text();
        bench.choose(u"What it answers"_s, u"Answers 429, try again"_s);
        bench.named<QSpinBox>(u"Seconds"_s)->setValue(7);
        QVERIFY(bench.click(u"Send"_s));
        bench.write(u"URL"_s, url + u"/any"_s);
        bench.writePayload(u"{}"_s);
        QVERIFY(bench.click(u"Send from this computer"_s));
        QVERIFY(bench.becomes(u"429 Too Many Requests"_s));
        QVERIFY(bench.read(u"Headers of the answer"_s).contains(u"Retry-After: 7"_s));
    }
};

QTEST_MAIN(BenchReceiverTest)
#include "tst_benchreceiver.moc"
