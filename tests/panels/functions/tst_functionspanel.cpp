#include "panels/functions/deploydialog.h"
#include "panels/functions/environmentdialog.h"
#include "panels/functions/environmentrow.h"
#include "panels/functions/functionanswer.h"
#include "panels/functions/functioncard.h"
#include "panels/functions/sampleevent.h"
#include "panels/panelstage.h"
#include "support/hostiletexts.h"
#include "widgets/state/statenotice.h"
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
using test::Stage;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The functions: how they are, what they did, and what can be done with them.
class FunctionsPanelTest : public QObject
{
    Q_OBJECT

private:
    struct FunctionStage : Stage {
        FunctionStage() { ready = open(u"functions"_s); }

        bool ready = false;
        FunctionCard *card(const QString &name) const
        {
            for (auto *card : panel->findChildren<FunctionCard *>()) {
                if (card->function().name == name)
                    return card;
            }
            return nullptr;
        }
        /// What a card says under that accessible name.
        QString said(const QString &function, const QString &about) const
        {
            for (const auto *label : card(function)->findChildren<PlainLabel *>()) {
                if (label->accessibleName() == about && label->isVisible())
                    return label->plainText();
            }
            return {};
        }
        bool press(const QString &accessibleName) const
        {
            auto *button = named<QAbstractButton>(accessibleName);
            if (!button || !button->isVisible() || !button->isEnabled())
                return false;
            QTest::mouseClick(button, Qt::LeftButton);
            return settle();
        }
        TableView *table() const { return named<TableView>(u"Invocations"_s); }
        QString cell(int row, const QString &column) const
        {
            const QAbstractItemModel *model = table()->model();
            for (int i = 0; i < model->columnCount(); ++i) {
                if (model->headerData(i, Qt::Horizontal).toString() == column)
                    return model->index(row, i).data().toString();
            }
            return u"no such column"_s;
        }
        QString detail(const QString &name) const
        {
            const auto *label = named<PlainLabel>(name);
            return label && label->isVisible() ? label->plainText() : QString();
        }
        template <typename D>
        D *openDialog(const QString &button)
        {
            if (!click(button))
                return nullptr;
            return panel->findChild<D *>();
        }
    };
    static QAbstractButton *buttonIn(const QWidget &widget, const QString &text)
    {
        for (auto *button : widget.findChildren<QAbstractButton *>()) {
            if ((button->text() == text || button->accessibleName() == text) && button->isVisible())
                return button;
        }
        return nullptr;
    }
    static QLineEdit *fieldIn(const QWidget &widget, const QString &name)
    {
        for (auto *field : widget.findChildren<QLineEdit *>()) {
            if (field->accessibleName() == name)
                return field;
        }
        return nullptr;
    }
    static QString noticeIn(const QWidget &widget, const QString &about)
    {
        for (const auto *notice : widget.findChildren<StateNotice *>()) {
            if (notice->about() == about && notice->isVisible())
                return notice->findChild<PlainLabel *>()->plainText();
        }
        return {};
    }
    static SendAnswer answered(int status, const QString &body)
    {
        SendAnswer answer;
        answer.way = SendWay::Database;
        answer.stage = status < 300 ? SendStage::Answered : SendStage::UnderWay;
        answer.status = status;
        answer.body = body;
        answer.words = status < 300 ? QString() : u"HTTP %1"_s.arg(status);
        answer.phases = {{SendPhase::Settling, 340ms}};
        answer.attempts = 1;
        return answer;
    }

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

    void aKeptSecretIsNotShownAndNotLost()
    {
        FunctionStage stage;
        auto *dialog = stage.openDialog<EnvironmentDialog>(u"Environment..."_s);
        QVERIFY(dialog);
        QLineEdit *key = fieldIn(*dialog, u"OPENAI_API_KEY"_s);
        QLineEdit *mail = fieldIn(*dialog, u"EMAIL_SERVICE_URL"_s);
        QCOMPARE(key->text(), QString());
        QVERIFY(key->placeholderText().startsWith(u"Kept"_s));
        QCOMPARE(key->echoMode(), QLineEdit::Password);
        QCOMPARE(mail->text(), u"https://mail.example.com/send"_s);
        QAbstractButton *save = buttonIn(*dialog, u"Save"_s);
        QVERIFY(!save->isEnabled());
        QLineEdit *secrets = fieldIn(*dialog, u"TRIP_EVENTS_SECRETS"_s);
        QTest::keyClicks(secrets, u"whsec_new"_s);
        QVERIFY(buttonIn(*dialog, u"Show TRIP_EVENTS_SECRETS"_s));
        QTest::mouseClick(buttonIn(*dialog, u"Show TRIP_EVENTS_SECRETS"_s), Qt::LeftButton);
        QCOMPARE(secrets->echoMode(), QLineEdit::Normal);
        mail->clear();
        QTest::keyClicks(mail, u"https://other.example.com"_s);
        QTest::mouseClick(save, Qt::LeftButton);
        QTRY_COMPARE(stage.samples.functions.environment,
            (FunctionEnvironment{{u"OPENAI_API_KEY"_s, u"sk-kept"_s}, {u"TRIP_EVENTS_SECRETS"_s, u"whsec_new"_s},
                {u"EMAIL_SERVICE_URL"_s, u"https://other.example.com"_s}}));
        QTRY_COMPARE(noticeIn(*dialog, u"Outcome"_s), u"Kept in the keychain."_s);
        QCOMPARE(secrets->text(), QString());
    }

    void aKeptSecretCanBeRemoved()
    {
        FunctionStage stage;
        auto *dialog = stage.openDialog<EnvironmentDialog>(u"Environment..."_s);
        QTest::mouseClick(buttonIn(*dialog, u"Remove OPENAI_API_KEY"_s), Qt::LeftButton);
        QTest::mouseClick(buttonIn(*dialog, u"Save"_s), Qt::LeftButton);
        QTRY_COMPARE(stage.samples.functions.environment.value(u"OPENAI_API_KEY"_s), QString());
        QCOMPARE(stage.samples.functions.environment.value(u"EMAIL_SERVICE_URL"_s), u"https://mail.example.com/send"_s);
    }

    void theSecretsLineHoldsNoValue()
    {
        FunctionStage stage;
        auto *dialog = stage.openDialog<EnvironmentDialog>(u"Environment..."_s);
        QTest::mouseClick(buttonIn(*dialog, u"Copy secrets line"_s), Qt::LeftButton);
        const QString line = QGuiApplication::clipboard()->text();
        QVERIFY2(line.startsWith(u"supabase secrets set"_s), qPrintable(line));
        QVERIFY(line.contains(u"OPENAI_API_KEY=\"$OPENAI_API_KEY\""_s));
        QVERIFY(line.contains(u"EMAIL_SERVICE_URL"_s) && !line.contains(u"AI_PROCESSING_SECRETS"_s));
        QVERIFY(!line.contains(u"sk-kept"_s) && !line.contains(u"https"_s));
    }

    void aLockedKeychainLosesNothingThatWasTyped()
    {
        FunctionStage stage;
        stage.samples.functions.environmentError
            = Error{.kind = ErrorKind::Local, .what = u"The keychain is locked."_s, .hint = u"Unlock it."_s};
        auto *dialog = stage.openDialog<EnvironmentDialog>(u"Environment..."_s);
        QCOMPARE(noticeIn(*dialog, u"Outcome"_s), u"The keychain is locked. Unlock it."_s);
        QLineEdit *secrets = fieldIn(*dialog, u"TRIP_EVENTS_SECRETS"_s);
        QTest::keyClicks(secrets, u"whsec_new"_s);
        QTest::mouseClick(buttonIn(*dialog, u"Save"_s), Qt::LeftButton);
        QVERIFY(stage.settle());
        QCOMPARE(secrets->text(), u"whsec_new"_s);
        QTest::keyClick(dialog, Qt::Key_Escape);
        QVERIFY(dialog->isVisible());
        QVERIFY(noticeIn(*dialog, u"Outcome"_s).startsWith(u"What you typed is not kept yet"_s));
        stage.samples.functions.environmentError.reset();
        QTest::mouseClick(buttonIn(*dialog, u"Save"_s), Qt::LeftButton);
        QTRY_COMPARE(stage.samples.functions.environment.value(u"TRIP_EVENTS_SECRETS"_s), u"whsec_new"_s);
        QCOMPARE(
            stage.samples.functions.environment.value(u"OPENAI_API_KEY"_s), u"sk-kept"_s); // though it was not read
    }

    void theChecklistHasTheExactCommands()
    {
        FunctionStage stage;
        stage.context.profile.host = u"db.abcdefghij0123456789.supabase.co"_s;
        QVERIFY(stage.open(u"functions"_s));
        auto *dialog = stage.openDialog<DeployDialog>(u"Deploy..."_s);
        QVERIFY(dialog);
        for (const QString &command : {u"supabase login"_s, u"supabase link --project-ref abcdefghij0123456789"_s,
                 u"supabase functions deploy trip-events ai-processing"_s,
                 u"https://abcdefghij0123456789.supabase.co/functions/v1/ai-processing"_s}) {
            QAbstractButton *copy = buttonIn(*dialog, u"Copy: "_s + command);
            QVERIFY2(copy, qPrintable(command));
            QTest::mouseClick(copy, Qt::LeftButton);
            QCOMPARE(QGuiApplication::clipboard()->text(), command);
        }
        const QString ways = noticeIn(*dialog, u"How far it is: Lead endpoints there"_s);
        QVERIFY2(ways.contains(u"Endpoint trip_events leads to trip-events"_s), qPrintable(ways));
        const QString answers = noticeIn(*dialog, u"How far it is: Check"_s);
        QVERIFY2(answers.contains(u"ai-processing: It lacks what it needs"_s), qPrintable(answers));
        stage.samples.following = {answered(200, u"{\"done\":true,\"needs\":[]}"_s)};
        QTest::mouseClick(buttonIn(*dialog, u"Check ai-processing"_s), Qt::LeftButton);
        QTRY_VERIFY(noticeIn(*dialog, u"How far it is: Check"_s)
                        .contains(u"ai-processing: It answered after 340 ms: it has what it needs."_s));
        QTest::mouseClick(buttonIn(*dialog, u"Environment..."_s), Qt::LeftButton);
        auto *environment = dialog->findChild<EnvironmentDialog *>();
        QVERIFY(environment && environment->isVisible());
        environment->close();
        QSignalSpy links(stage.panel.get(), &Panel::linkRequested);
        QTest::mouseClick(buttonIn(*dialog, u"Open endpoint trip_events"_s), Qt::LeftButton);
        QCOMPARE(links.takeFirst(), (QVariantList{u"endpoints"_s, u"endpoint/trip_events"_s}));
        QTRY_VERIFY(!stage.panel->findChild<DeployDialog *>());
    }

    void withoutAReferenceTheChecklistSaysWhereItIs()
    {
        FunctionStage stage;
        auto *dialog = stage.openDialog<DeployDialog>(u"Deploy..."_s);
        QTRY_VERIFY(buttonIn(*dialog, u"Copy: supabase link --project-ref <project-ref>"_s));
    }

    void theFunctionsAreSavedWhereTheyAreWanted()
    {
        FunctionStage stage;
        const QTemporaryDir project;
        auto *dialog = stage.openDialog<DeployDialog>(u"Deploy..."_s);
        const QString about = u"How far it is: Save the functions"_s;
        dialog->setFolder(project.path());
        QTRY_VERIFY(buttonIn(*dialog, u"Copy: cd '%1'"_s.arg(project.path())));
        QTRY_VERIFY(noticeIn(*dialog, about).contains(u" lacks "_s));
        const auto startingWith = [dialog](const QString &text) -> QAbstractButton * {
            for (auto *button : dialog->findChildren<QPushButton *>()) {
                if (button->text().startsWith(text) && button->isVisible())
                    return button;
            }
            return nullptr;
        };
        QTRY_VERIFY(startingWith(u"Save "_s));
        QTest::mouseClick(startingWith(u"Save "_s), Qt::LeftButton);
        QTRY_VERIFY(noticeIn(*dialog, about).contains(u"has all of them"_s));
        const QString function = project.filePath(u"supabase/functions/trip-events/index.ts"_s);
        QFile file(function);
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray ours = file.readAll();
        QVERIFY(ours.contains("export default"));
        file.write("\n# mine\n");
        file.close();
        dialog->setFolder(project.path());
        QTRY_VERIFY(noticeIn(*dialog, about).contains(u"differ"_s) || noticeIn(*dialog, about).contains(u"index.ts"_s));
        QTRY_VERIFY(startingWith(u"Replace "_s));
        QVERIFY(!startingWith(u"Save "_s));
        QTest::mouseClick(startingWith(u"Replace "_s), Qt::LeftButton);
        QTRY_VERIFY(noticeIn(*dialog, about).contains(u"has all of them"_s));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), ours);
    }

    void aProjectsOwnConfigIsAddedTo()
    {
        FunctionStage stage;
        const QTemporaryDir project;
        QVERIFY(QDir(project.path()).mkpath(u"supabase"_s));
        QFile config(project.filePath(u"supabase/config.toml"_s));
        QVERIFY(config.open(QIODevice::WriteOnly));
        const QByteArray theirs = "project_id = \"mine\"\n";
        config.write(theirs);
        config.close();
        auto *dialog = stage.openDialog<DeployDialog>(u"Deploy..."_s);
        const QString about = u"How far it is: Save the functions"_s;
        dialog->setFolder(project.path());
        QTRY_VERIFY(noticeIn(*dialog, about).contains(u"does not name the functions yet"_s));
        QTest::mouseClick(buttonIn(*dialog, u"Add to config.toml"_s), Qt::LeftButton);
        QTRY_VERIFY(!noticeIn(*dialog, about).contains(u"config.toml"_s));
        QVERIFY(config.open(QIODevice::ReadOnly));
        const QByteArray now = config.readAll();
        QVERIFY(now.startsWith(theirs));
        QCOMPARE(now.count("verify_jwt = false"), 2);
    }

    void hostileWordsAreShownPlainly()
    {
        Stage stage;
        for (EdgeFunction &function : stage.samples.functions.overview.functions) {
            function.report->version = test::hostileTexts().first().text;
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
