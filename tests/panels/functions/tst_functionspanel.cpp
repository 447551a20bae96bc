#include "panels/functions/deploydialog.h"
#include "panels/functions/environmentdialog.h"
#include "panels/functions/environmentrow.h"
#include "panels/functions/functionanswer.h"
#include "panels/functions/functionstage.h"
#include "panels/functions/sampleevent.h"
#include "support/hostiletexts.h"
#include "widgets/text/wrappedpane.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

using namespace signalbox;
using namespace signalbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The functions: how they are, what they did, and what can be done with them.
class FunctionsPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void cardsSayHowTheyAre()
    {
        FunctionStage stage;
        QVERIFY(stage.ready);
        QCOMPARE(stage.panel->findChildren<FunctionCard *>().size(), 2);
        QVERIFY(stage.said(u"trip-events"_s, u"State of the function"_s).startsWith(u"It did what it was asked"));
        QCOMPARE(stage.said(u"trip-events"_s, u"What it lacks"_s), QString());
        QCOMPARE(stage.said(u"trip-events"_s, u"What it leaves out"_s),
            u"It does without EMAIL_SERVICE_URL (not set: notifications are written, no mail is sent)."_s);
        QVERIFY(stage.said(u"trip-events"_s, u"What it has"_s).contains(u"CALENDAR_SYNC_URL"));
        QVERIFY(stage.said(u"trip-events"_s, u"Last day"_s).contains(u"412 done, 3 failed"_s));
        QVERIFY(stage.said(u"trip-events"_s, u"Last day"_s).contains(u"p50 84 ms, p95 310 ms"_s));
        QCOMPARE(stage.said(u"trip-events"_s, u"Version"_s), u"Version 1.0.0, spoke 40 s ago"_s);
        QVERIFY(stage.said(u"ai-processing"_s, u"State of the function"_s).contains(u"Since 2026-11-22 11:40:00"));
        QCOMPARE(stage.said(u"ai-processing"_s, u"What it lacks"_s), u"It lacks embedder."_s);
        QVERIFY(stage.said(u"ai-processing"_s, u"State of the function"_s).contains(u"OPENAI_API_KEY is not set"_s));
        QVERIFY(!stage.said(u"ai-processing"_s, u"What to do"_s).isEmpty());
        QVERIFY(stage.header()->sentence().startsWith(u"1 of 2 functions in trouble: ai-processing (not ready"_s)
            || stage.header()->sentence().startsWith(u"1 of 2 function(s) in trouble: ai-processing (not ready"_s));
        const QString remark = noticeIn(*stage.panel, u"About all functions"_s);
        QVERIFY2(remark.startsWith(u"The sandbox serves both functions"_s) && remark.contains(u"41 memor"_s),
            qPrintable(remark));
    }

    void aCardThatStaysIsTheSameWidget()
    {
        FunctionStage stage;
        FunctionCard *card = stage.card(u"ai-processing"_s);
        auto *link = stage.named<QAbstractButton>(u"Open endpoint ai_processing"_s);
        link->setFocus();
        stage.samples.functions.overview.functions[1].figures.done = 19;
        QVERIFY(stage.refresh());
        QCOMPARE(stage.card(u"ai-processing"_s), card);
        QVERIFY(stage.said(u"ai-processing"_s, u"Last day"_s).contains(u"19 done"_s));
        QCOMPARE(stage.named<QAbstractButton>(u"Open endpoint ai_processing"_s), link);
        stage.samples.functions.overview.functions.removeLast();
        QVERIFY(stage.refresh());
        QTRY_COMPARE(stage.panel->findChildren<FunctionCard *>().size(), 1);
    }

    void linksLeadToTheEndpoint()
    {
        FunctionStage stage;
        QSignalSpy links(stage.panel.get(), &Panel::linkRequested);
        QVERIFY(stage.press(u"Open endpoint trip_events"_s));
        QCOMPARE(links.takeFirst(), (QVariantList{u"endpoints"_s, u"endpoint/trip_events"_s}));
    }

    void theListIsNarrowedByClicksAndKeys()
    {
        FunctionStage stage;
        QCOMPARE(stage.cell(0, u"State"_s), u"running"_s);
        QCOMPARE(stage.cell(1, u"State"_s), u"failed"_s);
        QCOMPARE(stage.cell(1, u"Attempts"_s), u"3"_s);
        QVERIFY(stage.press(u"Invocations of ai-processing"_s));
        QVERIFY(stage.settle());
        QCOMPARE(stage.samples.functions.filters.last().functionName, u"ai-processing"_s);
        QTRY_COMPARE(stage.cell(0, u"Function"_s), u"ai-processing"_s);
        auto *state = stage.named<QComboBox>(u"State"_s);
        state->setCurrentIndex(state->findText(u"failed"_s));
        QTRY_COMPARE(stage.samples.functions.filters.last().state, InvocationState::Failed);
        stage.panel->focusFilter();
        auto *text = stage.named<QLineEdit>(u"Event or message"_s);
        QTest::keyClicks(text, u"memory."_s);
        QTRY_COMPARE(stage.samples.functions.filters.last().text, u"memory."_s);
        QVERIFY(stage.settle());
        QCOMPARE(stage.cell(0, u"Event"_s), u"memory.generate.embedding"_s);
        text->setFocus();
        QTest::keyClick(text, Qt::Key_Escape);
        QTRY_COMPARE(stage.samples.functions.filters.last(), InvocationFilter());
    }

    void olderOnesComeByScrolling()
    {
        FunctionStage stage;
        QCOMPARE(stage.table()->model()->rowCount(), 100);
        stage.table()->scrollToBottom();
        QTRY_COMPARE(stage.table()->model()->rowCount(), 200);
        stage.table()->scrollToBottom();
        QTRY_COMPARE(stage.table()->model()->rowCount(), 260);
    }

    void theSelectedOneIsShownWhole()
    {
        FunctionStage stage;
        QVERIFY(stage.clickRow(stage.table(), 1, 0));
        QCOMPARE(stage.detail(u"Selected invocation"_s), u"memory.generate.embedding in ai-processing"_s);
        QVERIFY(
            stage.named<WrappedPane>(u"The function's words"_s)->text().text.contains(u"OPENAI_API_KEY is not set"));
        QCOMPARE(stage.detail(u"Answered"_s), u"HTTP 503"_s);
        QVERIFY(stage.detail(u"Last begun"_s).endsWith(u"attempt 3"_s));
        QCOMPARE(stage.detail(u"Trace id"_s), u"4bf92f3577b34da6a3ce929d0e0003e7"_s);
        QVERIFY(stage.click(u"Copy trace id"_s));
        QCOMPARE(QGuiApplication::clipboard()->text(), u"4bf92f3577b34da6a3ce929d0e0003e7"_s);
        QVERIFY(stage.click(u"Copy message id"_s));
        QCOMPARE(QGuiApplication::clipboard()->text(), stage.samples.functions.invocations.at(1).messageId);
        QSignalSpy links(stage.panel.get(), &Panel::linkRequested);
        QVERIFY(stage.click(u"Open delivery 48212"_s));
        QCOMPARE(links.takeFirst(), (QVariantList{u"webhooks"_s, u"delivery/48212"_s}));
        QVERIFY(stage.click(u"Open endpoint"_s));
        QCOMPARE(links.takeFirst(), (QVariantList{u"endpoints"_s, u"endpoint/ai_processing"_s}));
        stage.table()->setFocus();
        QTest::keyClick(stage.table(), Qt::Key_Return);
        QCOMPARE(links.takeFirst(), (QVariantList{u"webhooks"_s, u"delivery/48212"_s}));
        QTest::keyClick(stage.table(), Qt::Key_Escape);
        QCOMPARE(stage.detail(u"Selected invocation"_s), QString());
    }

    void whatHasNoDeliveryCannotBeOpened()
    {
        FunctionStage stage;
        stage.panel->openLink(u"message/"_s + stage.samples.functions.invocations.at(10).messageId);
        QTRY_COMPARE(stage.detail(u"What became of it"_s),
            u"It was begun and never finished. Nothing of it stays, and sending it again does it."_s);
        QVERIFY(!stage.button(u"Open delivery"_s)->isEnabled());
        QVERIFY(!stage.button(u"Open endpoint"_s));
        QCOMPARE(stage.table()->model()->rowCount(), 1);
    }

    void theTableHasTheFocusWhereThereIsOne()
    {
        FunctionStage stage;
        stage.panel->takeFocus();
        QCOMPARE(stage.panel->focusWidget(), stage.table());
        stage.samples.functions.invocations.clear();
        QVERIFY(stage.refresh());
        stage.panel->takeFocus();
        QVERIFY(stage.card(u"trip-events"_s)->isAncestorOf(stage.panel->focusWidget()));
    }

    void aRefreshChangesTheDetail()
    {
        FunctionStage stage;
        QVERIFY(stage.clickRow(stage.table(), 0, 0));
        QCOMPARE(stage.detail(u"What became of it"_s), u"The function is at it."_s);
        FunctionInvocation &running = stage.samples.functions.invocations.first();
        running.state = InvocationState::Done;
        running.finishedAt = running.startedAt + 1s;
        running.effects = u"{\"mails\": 2}"_s;
        QVERIFY(stage.refresh());
        QCOMPARE(stage.detail(u"What it did"_s), u"mails: 2"_s);
    }

    void aCheckTellsWhatIsLacking()
    {
        FunctionStage stage;
        SendAnswer waiting;
        waiting.way = SendWay::Database;
        waiting.attempts = 1;
        stage.samples.following = {waiting,
            answered(503,
                u"{\"done\":false,\"reason\":\"embedder is away\",\"needs\":[{\"name\":\"database\",\"met\":true},"
                "{\"name\":\"embedder\",\"met\":false,\"words\":\"no key\"}]}"_s)};
        QVERIFY(stage.press(u"Check ai-processing"_s));
        QCOMPARE(stage.samples.sentDrafts.size(), 1);
        QCOMPARE(stage.samples.sentDrafts.first().endpoint, u"ai_processing"_s);
        QCOMPARE(stage.samples.sentDrafts.first().eventType, u"test.webhook"_s);
        QCOMPARE(stage.said(u"ai-processing"_s, u"Outcome of the check"_s), u"The check is on its way."_s);
        QVERIFY(!stage.named<QAbstractButton>(u"Check trip-events"_s)->isEnabled());
        const int asked = stage.samples.asked;
        QTRY_COMPARE(stage.said(u"ai-processing"_s, u"Outcome of the check"_s),
            u"It answered with 503: embedder is away. Without embedder: no key."_s);
        QVERIFY(stage.settle());
        QVERIFY(stage.samples.asked > asked + 1); // the state is read again
        QVERIFY(stage.named<QAbstractButton>(u"Check trip-events"_s)->isEnabled());
        QCOMPARE(stage.panel->focusWidget(), stage.named<QAbstractButton>(u"Check ai-processing"_s));
        QCOMPARE(stage.said(u"trip-events"_s, u"Outcome of the check"_s), QString());
    }

    void aCheckThatIsRefusedSaysSo()
    {
        FunctionStage stage;
        stage.samples.sendError = Error{.kind = ErrorKind::Permission, .what = u"It may not be called."_s};
        QVERIFY(stage.press(u"Check trip-events"_s));
        QCOMPARE(
            stage.said(u"trip-events"_s, u"Outcome of the check"_s), u"No check was sent. It may not be called."_s);
        QVERIFY(stage.named<QAbstractButton>(u"Check trip-events"_s)->isEnabled());
    }

    void productionAsksBeforeACheck()
    {
        FunctionStage stage;
        stage.context.profile = {.name = u"tripsage-prod"_s, .environment = Environment::Production};
        QVERIFY(stage.open(u"functions"_s));
        QVERIFY(stage.press(u"Check trip-events"_s));
        QDialog *review = stage.dialog();
        QVERIFY(review);
        auto *go = review->findChild<QAbstractButton *>(u"go"_s);
        QVERIFY(!go->isEnabled());
        QVERIFY(stage.samples.sentDrafts.isEmpty());
        QTest::keyClicks(review->findChild<QLineEdit *>(), u"tripsage-prod"_s);
        QVERIFY(go->isEnabled());
        QTest::mouseClick(go, Qt::LeftButton);
        QTRY_COMPARE(stage.samples.sentDrafts.size(), 1);
    }

    void answersAreReadInWords_data()
    {
        QTest::addColumn<SendAnswer>("answer");
        QTest::addColumn<HealthState>("state");
        QTest::addColumn<QString>("words");
        const QString good = u"{\"done\":true,\"effects\":{},\"needs\":[{\"name\":\"A_URL\",\"met\":false,"
                             "\"optional\":true,\"words\":\"no mail\"}]}"_s;
        QTest::newRow("good") << answered(200, good) << HealthState::Healthy
                              << u"It answered after 340 ms: it has what it needs. Without A_URL: no mail."_s;
        QTest::newRow("somebody else")
            << answered(200, u"<html>welcome</html>"_s) << HealthState::Attention
            << u"Something answered with 200 after 340 ms, but not as one of these functions does."_s;
        QTest::newRow("signature")
            << answered(401, {}) << HealthState::Failing
            << u"It answered with 401: it does not know the secret that signed this. Set the same "
               "secret on both sides, and verify_jwt = false."_s;
        QTest::newRow("not there") << answered(404, u"{\"code\":\"NOT_FOUND\"}"_s) << HealthState::Failing
                                   << u"It is not found there (404). Deploy it, or correct the endpoint's URL."_s;
        QTest::newRow("no reason") << answered(500, u"oops"_s) << HealthState::Failing
                                   << u"It answered with 500: HTTP 500."_s;
        SendAnswer none = answered(503, {});
        none.status.reset();
        none.words = u"Couldn't connect to server"_s;
        QTest::newRow("none") << none << HealthState::Failing << u"No answer came: Couldn't connect to server."_s;
        none.words.clear();
        QTest::newRow("not yet") << none << HealthState::Running << u"The check is on its way."_s;
    }
    void answersAreReadInWords()
    {
        QFETCH(SendAnswer, answer);
        QFETCH(HealthState, state);
        const CheckWords said = checkWords(answer);
        QTEST(said.words, "words");
        QCOMPARE(said.state, state);
    }

    void invokingOpensTheBenchWithOneOfItsEvents()
    {
        FunctionStage stage;
        QSignalSpy links(stage.panel.get(), &Panel::linkRequested);
        QVERIFY(stage.press(u"Invoke ai-processing"_s));
        QCOMPARE(links.takeFirst(), (QVariantList{u"testbench"_s, u"event/test.webhook/ai_processing"_s}));
        EdgeFunction function = stage.samples.functions.overview.functions.at(1);
        const QStringList offered{u"chat.message.created"_s, u"memory.generate.embedding"_s, u"test.webhook"_s};
        QCOMPARE(sampleEvent(function, offered), (SampleEvent{u"memory.generate.embedding"_s, u"ai_processing"_s}));
        FunctionEndpoint all = function.endpoints.first();
        all.name = u"all/of it"_s;
        all.events = {u"**"_s};
        function.endpoints.first().isActive = false;
        function.endpoints.append(all);
        QCOMPARE(sampleEvent(function, offered), (SampleEvent{u"memory.generate.embedding"_s, u"all/of it"_s}));
        function.name = u"not-ours"_s;
        QCOMPARE(sampleEvent(function, offered), (SampleEvent{u"chat.message.created"_s, u"all/of it"_s}));
    }

    void theBenchKeepsWhatWasTyped()
    {
        Stage stage;
        QVERIFY(stage.open(u"testbench"_s));
        auto *event = stage.named<QComboBox>(u"Event type"_s);
        QTest::keyClicks(event->lineEdit(), u".mine"_s);
        const QString typed = event->currentText();
        stage.panel->openLink(u"event/chat.message.created/trip_events"_s);
        QVERIFY(stage.settle());
        QCOMPARE(event->currentText(), u"chat.message.created"_s);
        QCOMPARE(stage.named<QComboBox>(u"Endpoint"_s)->currentText(), u"trip_events"_s);
        QCOMPARE(stage.named<QLineEdit>(u"URL"_s)->text(), stage.samples.endpoints.first().url);
        QVERIFY(stage.click(u"Put back what was there"_s));
        QCOMPARE(event->currentText(), typed);
    }

    void withoutFunctionsItSaysWhatWouldBringThem()
    {
        Stage stage;
        for (EdgeFunction &function : stage.samples.functions.overview.functions)
            function = EdgeFunction{.name = function.name};
        stage.samples.functions.overview.local = LocalServing{false, u"Deno is not installed."_s};
        QVERIFY(stage.open(u"functions"_s));
        QCOMPARE(stage.panel->state(), Panel::State::Empty);
        QVERIFY(stage.placeholderText().contains(u"Deno is not installed."_s));
        QVERIFY(stage.click(u"Deploy the functions..."_s));
        QVERIFY(stage.panel->findChild<DeployDialog *>());
        stage.samples.functions.overview.functions[0].figures.lastFailedAt = stage.clock->now();
        QVERIFY(stage.refresh());
        QCOMPARE(stage.panel->state(), Panel::State::Data);
    }

    void whatIsMissingCanBeInstalled()
    {
        Stage stage;
        int installs = 0;
        stage.context.install = [&installs] { ++installs; };
        stage.samples.error
            = Error{.kind = ErrorKind::MissingObject, .what = u"Table function_invocations is missing."_s};
        QVERIFY(stage.open(u"functions"_s));
        QCOMPARE(stage.panel->state(), Panel::State::Unavailable);
        QVERIFY(stage.click(u"Install the automation..."_s));
        QCOMPARE(installs, 1);
    }

    void hostileWordsAreShownPlainly()
    {
        Stage stage;
        for (EdgeFunction &function : stage.samples.functions.overview.functions) {
            function.report->version = hostileTexts().first().text;
            function.endpoints.first().name = u"<b>name</b>\u202E"_s + QString(300, u'x');
            for (FunctionNeed &need : function.report->needs)
                need.words = u"<img src=x>\u202E"_s + QString(3000, u'y');
        }
        for (FunctionInvocation &one : stage.samples.functions.invocations) {
            one.error = QString(20'000, u'z') + u"\u202E<b>"_s;
            one.state = InvocationState::Failed;
        }
        QVERIFY(stage.open(u"functions"_s));
        for (const auto *label : stage.panel->findChildren<QLabel *>()) {
            QVERIFY2(!label->text().contains(QChar(0x202e)), qPrintable(label->accessibleName()));
            QCOMPARE(label->textFormat(), Qt::PlainText);
        }
        QVERIFY(stage.panel->minimumSizeHint().width() <= 844);
        for (auto *card : stage.panel->findChildren<FunctionCard *>())
            QVERIFY2(card->width() <= stage.panel->width(), qPrintable(card->accessibleName()));
    }
};

QTEST_MAIN(FunctionsPanelTest)
#include "tst_functionspanel.moc"
