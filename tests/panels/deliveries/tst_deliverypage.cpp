#include "panels/panelstage.h"

#include "models/deliveries/relateddeliverymodel.h"
#include "panels/deliveries/deliverycopymenu.h"
#include "panels/deliveries/deliverydetailview.h"
#include "panels/deliveries/detailsection.h"
#include "support/heartbeat.h"
#include "support/hostiletexts.h"
#include "support/waiting.h"
#include "widgets/json/jsonview.h"
#include "widgets/text/textpane.h"

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>

using namespace signalbox;
using namespace signalbox::test;
using namespace std::chrono_literals;

namespace {

constexpr double allowedStall = 100; // milliseconds of computing in one go, above the same page with harmless texts

/// Puts a text into every place where one from the server can stand.
void fill(DeliveryDetail &detail, const QString &text)
{
    Delivery &delivery = detail.delivery;
    const QString line = text.left(1000); // what the statements cut names and messages to
    delivery.endpointName = line;
    delivery.eventType = line;
    delivery.errorMessage = line;
    detail.messageId = line;
    detail.url = text.left(4096);
    detail.requestedBy = line;
    detail.orderKey = line;
    detail.payload = text.left(65'536);
    detail.payloadBytes = text.toUtf8().size();
    detail.responseBody = text.left(65'536);
    detail.responseBytes = text.toUtf8().size();
    for (DeliveryAttempt &attempt : detail.attempts) {
        attempt.url = text.left(4096);
        attempt.errorMessage = line;
        attempt.requestHeaders = QStringList(20, text.left(4096));
        attempt.responseHeaders = QStringList(20, text.left(4096));
        attempt.responseBody = text.left(4096);
        attempt.responseBytes = text.size();
        attempt.secretFingerprint = text.left(64);
    }
    for (EndpointChange &change : detail.changes)
        change = {change.id, change.at, EndpointChange::Operation::Changed, text.left(200), line, line, line, line};
    for (RelatedDelivery &related : detail.related) {
        related.delivery.eventType = line;
        related.delivery.errorMessage = line;
    }
    detail.triggers = {{line, line, line, true, line}};
    FunctionInvocation invocation;
    invocation.functionName = invocation.eventType = invocation.messageId = line;
    invocation.error = text.left(2000);
    invocation.effects = text.left(4096);
    invocation.traceParent = text.left(100);
    detail.functionWork = {invocation, invocation};
    detail.runs = {{1, 1, line, {}}};
    detail.maker = detail.runs.first();
    detail.unread = {line};
    if (detail.breaker) {
        detail.breaker->inFlightLimit = 7;
        detail.breaker->limitReason = text.left(500);
    }
}

} // namespace

/// Everything about one delivery on one page.
class DeliveryPageTest : public QObject
{
    Q_OBJECT

private:
    static QAction *copyAction(const Stage &stage, const QString &text)
    {
        for (auto *menu : stage.panel->findChildren<DeliveryCopyMenu *>()) {
            for (QAction *action : menu->actions()) {
                if (action->text() == text)
                    return action;
            }
        }
        return nullptr;
    }
    static DeliveryDetailView *page(const Stage &stage) { return stage.panel->findChild<DeliveryDetailView *>(); }
    static DetailSection *section(const Stage &stage, const QString &start)
    {
        for (auto *candidate : stage.panel->findChildren<DetailSection *>()) {
            if (candidate->findChild<QToolButton *>()->text().startsWith(start))
                return candidate;
        }
        return nullptr;
    }
    static JsonView *body(const Stage &stage, const QString &name) { return stage.named<JsonView>(name); }

private slots:
    void theRunThatMadeItIsOneClickAway()
    {
        Stage stage;
        stage.samples.changeDetail = [](DeliveryDetail &detail) {
            detail.maker = ConcurrentRun{4711, 9, u"chat-digest"_s, detail.delivery.createdAt};
        };
        QVERIFY(stage.open(u"webhooks"_s));
        stage.panel->openLink(u"delivery/%1"_s.arg(stage.samples.deliveries.first().id));
        QVERIFY(stage.settle());
        const auto *origin = stage.named<PlainLabel>(u"What made it"_s);
        QVERIFY2(origin->plainText().endsWith("Made by run 4711 of chat-digest."_L1), qPrintable(origin->plainText()));
        QVERIFY(!origin->plainText().contains("perhaps"_L1));
        const QSignalSpy links(stage.panel.get(), &Panel::linkRequested);
        auto *link = stage.button(u"Show run 4711"_s);
        QVERIFY(link);
        page(stage)->ensureWidgetVisible(link);
        QVERIFY(stage.click(u"Show run 4711"_s));
        QCOMPARE(links.size(), 1);
        QCOMPARE(links.first().at(0).toString(), u"cron"_s);
        QCOMPARE(links.first().at(1).toString(), u"run/4711"_s);

        stage.samples.changeDetail = nullptr;
        QVERIFY(stage.refresh());
        QVERIFY(!link->isVisible());
        QVERIFY(origin->plainText().contains("perhaps its cause: sandbox-traffic (run 90012)"_L1));
    }

    void whatTheFunctionDidIsThereWhereItDidSomething()
    {
        Stage stage;
        QVERIFY(stage.open(u"webhooks"_s));
        DetailSection *work = section(stage, u"What the function did"_s);
        QVERIFY(work && !work->isVisible());
        FunctionInvocation invocation;
        invocation.messageId = u"0193a6e0-5b1c-7c3e-9d2f-4f6b8a1c2d3e"_s;
        invocation.functionName = u"trip-events"_s;
        invocation.state = InvocationState::Done;
        invocation.attempts = 3;
        invocation.repeats = 2;
        invocation.status = 200;
        invocation.createdAt = sampleNow - 5min;
        invocation.startedAt = sampleNow - 1min;
        invocation.finishedAt = sampleNow - 1min + 412ms;
        invocation.effects = u"{\"notifications\": 2, \"mails\": 1}"_s;
        invocation.traceParent = u"00-0193a6e05b1c7c3e9d2f4f6b8a1c2d3e-00f067aa0ba902b7-01"_s;
        stage.samples.changeDetail = [&](DeliveryDetail &detail) { detail.functionWork = {invocation}; };
        QVERIFY(stage.refresh());
        QVERIFY(work->isVisible());
        const auto fact = [&](const QString &name) {
            const auto *label = stage.named<PlainLabel>(name);
            return label ? label->plainText() : QString();
        };
        QCOMPARE(fact(u"Function"_s), u"trip-events"_s);
        QCOMPARE(fact(u"What the function did"_s), u"1 mail(s), 2 notification(s)"_s);
        QVERIFY2(fact(u"Begun"_s).endsWith(", took 412 ms"_L1), qPrintable(fact(u"Begun"_s)));
        QVERIFY2(fact(u"Tries"_s).startsWith("3, the first "_L1), qPrintable(fact(u"Tries"_s)));
        QCOMPARE(fact(u"Answered"_s), u"HTTP 200"_s);
        QVERIFY(fact(u"Asked again"_s).startsWith("2 time(s)"_L1));
        QCOMPARE(fact(u"Trace id"_s), u"0193a6e05b1c7c3e9d2f4f6b8a1c2d3e"_s);
        auto *copy = stage.button(u"Copy trace id"_s);
        QVERIFY(copy);
        page(stage)->ensureWidgetVisible(copy);
        QVERIFY(stage.click(u"Copy trace id"_s));
        QCOMPARE(QApplication::clipboard()->text(), u"0193a6e05b1c7c3e9d2f4f6b8a1c2d3e"_s);
        QVERIFY(stage.notice().contains("Trace id copied"_L1));
        const QSignalSpy links(stage.panel.get(), &Panel::linkRequested);
        QVERIFY(stage.click(u"Show in Functions"_s));
        QCOMPARE(links.first(), (QVariantList{u"functions"_s, u"message/"_s + invocation.messageId}));
        QVERIFY(stage.refresh());
        QCOMPARE(stage.button(u"Copy trace id"_s), copy); // the same again is left alone

        invocation.state = InvocationState::Failed;
        invocation.error = u"mail service away"_s;
        invocation.finishedAt.reset();
        invocation.traceParent = u"odd"_s;
        invocation.attempts = 1;
        QVERIFY(stage.refresh());
        QCOMPARE(fact(u"What the function did"_s), u"mail service away"_s);
        QCOMPARE(fact(u"Trace id"_s), QString());
        QCOMPARE(fact(u"Tries"_s), QString());
        QVERIFY(!fact(u"Begun"_s).contains("took"_L1));
        stage.samples.changeDetail = nullptr;
        QVERIFY(stage.refresh());
        QVERIFY(!work->isVisible());
    }

    void saysWhatHappenedAndWhatToDo()
    {
        Stage stage;
        QVERIFY(stage.open(u"webhooks"_s));
        const auto delivery = std::find_if(stage.samples.deliveries.cbegin(), stage.samples.deliveries.cend(),
            [](const Delivery &d) { return d.state == DeliveryState::Failed && d.responseStatus == 401; });
        stage.panel->openLink(u"delivery/%1"_s.arg(delivery->id));
        QVERIFY(stage.settle());
        const QString sentence = stage.named<PlainLabel>(u"State of the delivery"_s)->plainText();
        QVERIFY2(sentence.contains("booking_events refuses the signature (401) since"_L1), qPrintable(sentence));
        QVERIFY(sentence.contains("its secret was changed at"_L1));
        QVERIFY(stage.named<PlainLabel>(u"What to do"_s)->plainText().contains("Restore the former secret"_L1));
        auto *facts = stage.named<PlainLabel>(u"What this was concluded from"_s);
        QVERIFY(!facts->isVisible());
        QVERIFY(stage.click(u"Why"_s));
        QVERIFY(facts->isVisible());
        QVERIFY(facts->plainText().contains("1a2b3c4d"_L1));
        QVERIFY(stage.named<PlainLabel>(u"Breaker"_s)->plainText().startsWith("open"_L1));
        QVERIFY(stage.named<PlainLabel>(u"What made it"_s)->plainText().contains("webhook_flight_booking_events"_L1));
        QVERIFY(stage.named<PlainLabel>(u"Changes of the endpoint"_s)->plainText().contains("secret changed"_L1));
    }

    void leadsElsewhere()
    {
        Stage stage;
        QVERIFY(stage.open(u"webhooks"_s));
        const QSignalSpy links(stage.panel.get(), &Panel::linkRequested);
        const qint64 id = *stage.webhooks()->selectedDelivery();
        QVERIFY(stage.click(u"Open endpoint"_s));
        QVERIFY(stage.click(u"Send to local receiver"_s));
        QCOMPARE(links.size(), 2);
        QCOMPARE(links.at(0), (QVariantList{u"endpoints"_s, u"endpoint/trip_events"_s}));
        QCOMPARE(links.at(1), (QVariantList{u"testbench"_s, u"forward/%1"_s.arg(id)}));
        auto *related = stage.named<TableView>(u"Related deliveries"_s);
        const qint64 other = related->model()->index(0, RelatedDeliveryModel::Id).data().toLongLong();
        related->setCurrentIndex(related->model()->index(0, 0));
        QTest::keyClick(related, Qt::Key_Return);
        QVERIFY(stage.settle());
        QCOMPARE(*stage.webhooks()->selectedDelivery(), other);

        const QSignalSpy edits(page(stage), &DeliveryDetailView::editRequested);
        QVERIFY(stage.click(u"Edit and resend"_s));
        QCOMPARE(edits.size(), 1);
    }

    void showsWhatAnAttemptSentAndGot()
    {
        Stage stage;
        QVERIFY(stage.open(u"webhooks"_s));
        DetailSection *attempt = section(stage, u"Headers and answer of attempt 1"_s);
        QVERIFY(attempt && !attempt->isOpen());
        attempt->setOpen(true);
        auto *headers = stage.named<TextPane>(u"Request headers"_s);
        QVERIFY(headers->isVisible());
        QVERIFY(headers->text().text.contains("webhook-signature: v1,[redacted]"_L1));
        QVERIFY(stage.refresh());
        QVERIFY(attempt->isOpen());
    }

    void loadsTheRestOnDemand()
    {
        Stage stage;
        stage.samples.changeDetail = [](DeliveryDetail &detail) { detail.payloadBytes = 12'000'000; };
        const QString whole = bigJson(300'000);
        stage.samples.longText = DeliveryText{whole, whole.size(), true};
        QVERIFY(stage.open(u"webhooks"_s));
        JsonView *payload = body(stage, u"Payload"_s);
        QVERIFY(payload->note().startsWith("Only the beginning"_L1));
        QVERIFY(stage.click(u"Load all 11.4 MiB"_s) || stage.click(u"Load all 12 MB"_s));
        QVERIFY(waitFor([&] { return payload->isReady() && payload->body() == whole; }));
        QVERIFY(payload->note().isEmpty());
        payload->findChild<TextPane *>()->verticalScrollBar()->setValue(500);
        QVERIFY(stage.refresh());
        QCOMPARE(payload->body(), whole); // what was loaded stays
        QCOMPARE(payload->findChild<TextPane *>()->verticalScrollBar()->value(), 500);
    }

    void whatIsOpenAndScrolledToStays()
    {
        Stage stage;
        QVERIFY(stage.open(u"webhooks"_s));
        section(stage, u"Last response"_s)->setOpen(false);
        QScrollBar *bar = page(stage)->verticalScrollBar();
        QVERIFY(bar->maximum() > 60);
        bar->setValue(60);
        stage.samples.changeDetail = [](DeliveryDetail &detail) { detail.delivery.attemptCount = 2; };
        QVERIFY(stage.refresh());
        QCOMPARE(bar->value(), 60);
        QVERIFY(!section(stage, u"Last response"_s)->isOpen());
        const QByteArray layout = page(stage)->saveLayout();
        page(stage)->restoreLayout("x");
        QCOMPARE(page(stage)->saveLayout(), layout);
    }

    void copiesOneAndSeveral()
    {
        Stage stage;
        QVERIFY(stage.open(u"webhooks"_s));
        QAction *curl = copyAction(stage, u"Copy as cURL"_s);
        QVERIFY(curl);
        curl->trigger();
        QVERIFY(waitFor([] { return QApplication::clipboard()->text().contains("--data-raw"_L1); }));
        QVERIFY(!QApplication::clipboard()->text().contains("redacted"_L1));
        QVERIFY(waitFor([&] { return stage.notice().contains("copied as cURL"_L1); }));

        stage.deliveries()->selectAll();
        QMenu menu;
        emit stage.deliveries()->contextMenuRequested(&menu);
        const QList<QAction *> actions = menu.actions();
        const auto json = std::find_if(actions.cbegin(), actions.cend(),
            [](const QAction *action) { return action->text() == "Copy as JSON"_L1; });
        QVERIFY(json != actions.cend());
        (*json)->trigger();
        QVERIFY(stage.settle());
        QVERIFY(waitFor([&] {
            return QApplication::clipboard()->text().startsWith("[\n{"_L1)
                || stage.notice().contains("can be copied at once"_L1);
        }));
    }

    /// What is open beside the list is in the list, or is said not to be.
    void theListAndThePageGoTogether()
    {
        Stage stage;
        QVERIFY(stage.open(u"webhooks"_s));
        const qint64 before = *stage.webhooks()->selectedDelivery();
        stage.panel->openLink(u"filter/state:failed"_s);
        QVERIFY(stage.settle());
        const qint64 chosen = *stage.webhooks()->selectedDelivery();
        const auto shown = std::ranges::find(stage.samples.deliveries, chosen, &Delivery::id);
        QVERIFY(shown != stage.samples.deliveries.end() && shown->state == DeliveryState::Failed);
        auto *outside = stage.named<PlainLabel>(u"Place in the list"_s);
        QVERIFY(!outside || outside->plainText().isEmpty());
        const auto delivered = std::ranges::find(stage.samples.deliveries, DeliveryState::Delivered, &Delivery::state);
        QVERIFY(delivered != stage.samples.deliveries.end());
        stage.panel->openLink(u"delivery/%1"_s.arg(delivered->id)); // the filter leaves it out
        QVERIFY(stage.settle());
        QVERIFY(stage.refresh());
        QCOMPARE(*stage.webhooks()->selectedDelivery(), delivered->id);
        QVERIFY(stage.named<PlainLabel>(u"Place in the list"_s)->plainText().contains("filter leaves"_L1));
        stage.panel->openLink(u"filter/"_s);
        QVERIFY(stage.settle());
        stage.panel->openLink(u"delivery/%1"_s.arg(before));
        QVERIFY(stage.settle());
        QVERIFY(stage.named<PlainLabel>(u"Place in the list"_s)->plainText().isEmpty());
    }

    void goesOnWithItsEndpointAndAtF5()
    {
        Stage stage;
        stage.samples.changeDetail
            = [](DeliveryDetail &detail) { detail.breaker = EndpointBreaker{.state = EndpointBreaker::State::Open}; };
        QVERIFY(stage.open(u"webhooks"_s));
        const auto breaker = [&] { return stage.named<PlainLabel>(u"Breaker"_s)->plainText(); };
        QVERIFY(breaker().startsWith("open"_L1));
        stage.samples.changeDetail = [](DeliveryDetail &detail) {
            detail.breaker = EndpointBreaker{.state = EndpointBreaker::State::HalfOpen};
        };
        QVERIFY(stage.tick());
        QVERIFY(breaker().startsWith("open"_L1)); // read a moment ago
        stage.clock->advance(10s);
        QVERIFY(stage.tick());
        QVERIFY(breaker().startsWith("half open"_L1));
        stage.samples.changeDetail
            = [](DeliveryDetail &detail) { detail.breaker = EndpointBreaker{.state = EndpointBreaker::State::Closed}; };
        QVERIFY(stage.refresh());
        QVERIFY(breaker().startsWith("closed"_L1));
    }

    void saysWhereItWentAndWhereItWouldGo()
    {
        Stage stage;
        stage.samples.changeDetail = [](DeliveryDetail &detail) {
            detail.attempts.last().url = u"https://then.example.com/"_s;
            detail.url = u"https://now.example.com/"_s;
            detail.changes = {{7, sampleNow, EndpointChange::Operation::Changed, u"url"_s,
                u"https://then.example.com/"_s, u"https://now.example.com/"_s, {}, u"anna"_s}};
        };
        QVERIFY(stage.open(u"webhooks"_s));
        QCOMPARE(stage.named<PlainLabel>(u"Sent to"_s)->plainText(), u"https://then.example.com/"_s);
        QCOMPARE(stage.named<PlainLabel>(u"URL now"_s)->plainText(), u"https://now.example.com/"_s);
        const QSignalSpy links(stage.panel.get(), &Panel::linkRequested);
        QVERIFY(stage.click(u"Put the former URL back\u2026"_s));
        QCOMPARE(links.size(), 1);
        QVERIFY(links.at(0).at(1).toString().startsWith("former-url/"_L1));
    }

    void whatBlocksItsKeyIsSkippedAfterAQuestion()
    {
        Stage stage;
        bool blocks = true;
        stage.samples.changeDetail = [&blocks](DeliveryDetail &detail) {
            detail.delivery.state = DeliveryState::Failed;
            detail.orderKey = u"1184"_s;
            detail.delivery.blocking = blocks;
        };
        stage.samples.replays.skipOne = [&blocks](qint64) { return readyResult<bool>(std::exchange(blocks, false)); };
        QVERIFY(stage.open(u"webhooks"_s));
        const qint64 id = *stage.webhooks()->selectedDelivery();
        QVERIFY(stage.named<PlainLabel>(u"State of the delivery"_s)->plainText().contains("blocks the key 1184"_L1));
        QCOMPARE(stage.named<PlainLabel>(u"Key"_s)->plainText(), u"1184"_s);
        QVERIFY(stage.click(u"Skip"_s));
        QVERIFY(stage.dialog());
        QVERIFY(stage.samples.replays.skips.isEmpty());
        QTest::mouseClick(stage.dialog()->findChild<QAbstractButton *>(u"go"_s), Qt::LeftButton);
        QVERIFY(waitFor([&] { return !stage.dialog(); }) && stage.settle());
        QCOMPARE(stage.samples.replays.skips, QList{id});
        QVERIFY2(stage.notice().contains("was skipped"_L1), qPrintable(stage.notice()));
        QVERIFY(waitFor([&] { return !stage.button(u"Skip"_s); })); // it blocks nothing any more
        QVERIFY(stage.button(u"Replay this delivery"_s));
    }

    void aSkipWhoseAnswerWasLostIsLookedUp_data()
    {
        QTest::addColumn<bool>("done");
        QTest::newRow("it was skipped") << true;
        QTest::newRow("it was not") << false;
    }
    void aSkipWhoseAnswerWasLostIsLookedUp()
    {
        QFETCH(bool, done);
        Stage stage;
        bool blocks = true;
        stage.samples.changeDetail = [&blocks](DeliveryDetail &detail) {
            detail.delivery.state = DeliveryState::Failed;
            detail.delivery.blocking = blocks;
        };
        stage.samples.replays.skipOne = [&blocks, done](qint64) {
            blocks = !done;
            return readyError<bool>({ErrorKind::Lost, u"The connection broke."_s, {}, {}, {}, {}});
        };
        QVERIFY(stage.open(u"webhooks"_s));
        QVERIFY(stage.click(u"Skip"_s));
        QTest::mouseClick(stage.dialog()->findChild<QAbstractButton *>(u"go"_s), Qt::LeftButton);
        QVERIFY(waitFor([&] { return !stage.dialog(); }) && stage.settle());
        QCOMPARE(stage.samples.replays.skips.size(), 1); // never sent twice
        QVERIFY2(stage.notice().contains(done ? "was skipped"_L1 : "was not skipped"_L1), qPrintable(stage.notice()));
        QVERIFY(waitFor([&] { return (stage.button(u"Skip"_s) == nullptr) == done; }));
    }

    void onlyWhatBlocksIsSkipped()
    {
        Stage stage;
        stage.samples.changeDetail = [](DeliveryDetail &detail) {
            detail.delivery.state = DeliveryState::Failed;
            detail.orderKey = u"1184"_s;
        };
        QVERIFY(stage.open(u"webhooks"_s));
        QVERIFY(stage.button(u"Replay this delivery"_s));
        QVERIFY(!stage.button(u"Skip"_s));
        const auto known = stage.context.capabilities;
        stage.context.capabilities = [known] {
            Capabilities few = known();
            few.functions.remove(u"public.skip_webhook"_s);
            return few;
        };
        stage.samples.changeDetail = [](DeliveryDetail &detail) {
            detail.delivery.state = DeliveryState::Failed;
            detail.delivery.blocking = true;
        };
        QVERIFY(stage.open(u"webhooks"_s));
        QVERIFY(!stage.button(u"Skip"_s)->isEnabled());
        QVERIFY(stage.button(u"Skip"_s)->toolTip().contains("skip_webhook()"_L1));
    }

    void whatWaitsLeadsToWhatBlocksIt()
    {
        Stage stage;
        const qint64 blocker = stage.samples.deliveries.at(3).id;
        stage.samples.changeDetail = [blocker](DeliveryDetail &detail) {
            if (detail.delivery.id == blocker)
                return;
            detail.delivery.state = DeliveryState::Pending;
            detail.delivery.errorMessage
                = u"Waiting: delivery %1 failed and blocks its key: replay or skip it"_s.arg(blocker);
        };
        QVERIFY(stage.open(u"webhooks"_s));
        QVERIFY(stage.webhooks()->selectedDelivery() != blocker);
        QVERIFY(stage.named<PlainLabel>(u"State of the delivery"_s)->plainText().contains("waits behind delivery"_L1));
        QVERIFY(stage.click(u"Open delivery %1"_s.arg(blocker)));
        QCOMPARE(*stage.webhooks()->selectedDelivery(), blocker);
        QVERIFY(!stage.button(u"Open delivery %1"_s.arg(blocker)));
    }

    void hostileTextsAreOnlyShown_data()
    {
        QTest::addColumn<QString>("text");
        for (const HostileText &hostile : hostileTexts())
            QTest::newRow(qPrintable(hostile.name)) << hostile.text;
    }
    void hostileTextsAreOnlyShown()
    {
        QFETCH(QString, text);
        Stage stage;
        QVERIFY(stage.open(u"webhooks"_s));
        for (DetailSection *part : stage.panel->findChildren<DetailSection *>())
            part->setOpen(true);
        const auto worstWhileShowing = [&](const QString &shown) {
            stage.samples.changeDetail = [shown](DeliveryDetail &detail) {
                fill(detail, shown);
                detail.changes = {{1, sampleNow, EndpointChange::Operation::Changed, shown.left(200), shown.left(1000),
                    {}, shown.left(1000), shown.left(200)}};
            };
            QTest::qWait(50);
            const Heartbeat heartbeat;
            stage.panel->openLink(u"delivery/%1"_s.arg(stage.samples.deliveries.at(shown == text ? 5 : 8).id));
            stage.settle();
            for (JsonView *view : stage.panel->findChildren<JsonView *>())
                waitFor([&] { return view->isReady(); });
            stage.panel->grab();
            QTest::qWait(50);
            return heartbeat.worstComputedMilliseconds();
        };
        const double more = leastStall(allowedStall, [&] {
            const double harmless = worstWhileShowing(u"harmless"_s);
            return worstWhileShowing(text) - harmless;
        });
        for (const QLabel *label : stage.panel->findChildren<QLabel *>())
            QVERIFY(label->textFormat() == Qt::PlainText || label->text().isEmpty());
        QVERIFY2(more <= allowedStall, qPrintable(u"%1 ms more than a harmless text"_s.arg(more)));
    }
};

QTEST_MAIN(DeliveryPageTest)
#include "tst_deliverypage.moc"
