#include "panels/panelstage.h"
#include "panels/replay/replaydesk.h"
#include "widgets/json/jsoneditor.h"
#include "widgets/text/diffview.h"

#include <QComboBox>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QSettings>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QToolButton>

using namespace signalbox;
using namespace signalbox::test;

namespace {

const Error lost{ErrorKind::Lost, u"The connection broke."_s, {}, {}, {}, {}};
const Error refused{ErrorKind::Server, u"The server refused the statement."_s, {},
    u"ERROR:  value out of range <b>x</b>"_s, u"Choose another rate."_s, u"22003"_s};

} // namespace

/// Bulk replays and edit and resend, by clicks and keys.
class ReplayPanelsTest : public QObject
{
    Q_OBJECT

    static QAction *menuAction(const Stage &stage, const QString &text)
    {
        auto *button = stage.panel->findChild<ReplayDesk *>()->button();
        emit button->menu()->aboutToShow();
        for (QAction *action : button->menu()->actions()) {
            if (action->text().startsWith(text))
                return action;
        }
        return nullptr;
    }
    static bool openReview(const Stage &stage)
    {
        QAction *recover = menuAction(stage, u"Recover everything"_s);
        if (!recover || !recover->isEnabled())
            return false;
        recover->trigger();
        return stage.settle() && stage.dialog();
    }
    static QAbstractButton *inDialog(const Stage &stage, const QString &name)
    {
        return stage.dialog()->findChild<QAbstractButton *>(name);
    }
    static QString words(const Stage &stage, const QString &accessibleName)
    {
        const auto *label = stage.named<PlainLabel>(accessibleName);
        return label && !label->isHidden() ? label->plainText() : QString();
    }
    static QPlainTextEdit *editorOf(const Stage &stage)
    {
        return stage.dialog()->findChild<JsonEditor *>()->findChild<QPlainTextEdit *>();
    }

private slots:
    void theReviewSaysEverythingFirst()
    {
        Stage stage;
        QVERIFY(stage.open(u"webhooks"_s));
        QVERIFY(openReview(stage));
        QCOMPARE(stage.samples.replays.reviewed.size(), 1);
        QCOMPARE(stage.samples.replays.reviewed.first().filter.wanted.states, QList{DeliveryState::Failed});
        QCOMPARE(stage.samples.replays.reviewed.first().words, u"state:failed"_s);
        QVERIFY(words(stage, u"What would be replayed"_s).contains(u"41 delivery(s)"_s));
        QVERIFY(words(stage, u"What stays behind"_s).contains(u"3 was(were) delivered since"_s));
        QStringList said;
        for (const auto *label : stage.dialog()->findChildren<PlainLabel *>())
            said.append(label->plainText());
        const QString all = said.join(u'\n');
        for (const QString &part : {u"https://hooks.example.com/v2/bookings"_s, u"Its secret was replaced"_s,
                 u"Nothing changed there"_s, u"same message id"_s, u"new timestamp and signature"_s})
            QVERIFY2(all.contains(part), qPrintable(part));
        QAbstractButton *replay = inDialog(stage, u"replay"_s);
        QCOMPARE(replay->text(), u"Replay 37 delivery(s)"_s);
        QTest::mouseClick(inDialog(stage, u"skipSucceeded"_s), Qt::LeftButton, {}, QPoint(8, 8));
        QCOMPARE(replay->text(), u"Replay 40 delivery(s)"_s);
        QVERIFY(stage.samples.replays.starts.isEmpty());
    }

    void whatWasReviewedIsStarted()
    {
        Stage stage;
        QVERIFY(stage.open(u"webhooks"_s));
        QVERIFY(openReview(stage));
        stage.dialog()->findChild<QSpinBox *>(u"rate"_s)->setValue(120);
        stage.dialog()->findChild<QSpinBox *>(u"stopRate"_s)->setValue(20);
        QTest::mouseClick(inDialog(stage, u"canary"_s), Qt::LeftButton, {}, QPoint(8, 8));
        QTest::mouseClick(inDialog(stage, u"replay"_s), Qt::LeftButton);
        QVERIFY(stage.settle());
        QTRY_VERIFY(!stage.dialog());
        QCOMPARE(stage.samples.replays.starts.size(), 1);
        const SampleReplays::Start &start = stage.samples.replays.starts.first();
        QCOMPARE(start.ids, stage.samples.replays.preview.ids);
        QCOMPARE(start.options, (ReplayOptions{.ratePerMinute = 120, .stopErrorRate = 0.2, .canary = false}));
        QCOMPARE(start.title, u"state:failed"_s);
        QVERIFY(!start.key.isNull());
        QVERIFY(words(stage, u"State of the bulk replay"_s).startsWith(u"Replaying: 0 of 41"_s));
    }

    void theSelectionIsReviewed()
    {
        Stage stage;
        QVERIFY(stage.open(u"webhooks"_s));
        QVERIFY(stage.clickRow(stage.deliveries(), 1, 0));
        const QRect third = stage.deliveries()->visualRect(stage.deliveries()->model()->index(3, 0));
        QTest::mouseClick(stage.deliveries()->viewport(), Qt::LeftButton, Qt::ControlModifier, third.center());
        QVERIFY(!menuAction(stage, u"Edit and resend"_s)->isEnabled());
        QAction *replay = menuAction(stage, u"Replay the 2 selected"_s);
        QVERIFY(replay && replay->isEnabled());
        replay->trigger();
        QVERIFY(stage.settle());
        const ReplaySelection &selection = stage.samples.replays.reviewed.first();
        QCOMPARE(selection.filter.ids.size(), 2);
        QCOMPARE(selection.picked, 2);
    }

    void escapeSendsNothingAndStopsTheCounting()
    {
        Stage stage;
        QVERIFY(stage.open(u"webhooks"_s));
        stage.samples.replays.previewError = refused;
        QVERIFY(openReview(stage));
        QVERIFY(stage.dialog()->findChild<StatePlaceholder *>()->text().contains(refused.serverWords));
        QTest::keyClick(stage.dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!stage.dialog());
        QCOMPARE(stage.samples.replays.cancelledPreviews, 1);
        QVERIFY(stage.samples.replays.starts.isEmpty());
    }

    void anotherOrderOfTooManyIsAnotherChoice()
    {
        Stage stage;
        QVERIFY(stage.open(u"webhooks"_s));
        stage.samples.replays.preview.more = true;
        QVERIFY(openReview(stage));
        QTest::keyClick(stage.dialog()->findChild<QComboBox *>(u"order"_s), Qt::Key_Down);
        QVERIFY(stage.settle());
        QCOMPARE(stage.samples.replays.orders, (QList{ReplayOrder::OldestFirst, ReplayOrder::NewestFirst}));
    }

    void theServersWordsStayReadable()
    {
        Stage stage;
        QVERIFY(stage.open(u"webhooks"_s));
        QVERIFY(openReview(stage));
        stage.samples.replays.startError = refused;
        QTest::mouseClick(inDialog(stage, u"replay"_s), Qt::LeftButton);
        QVERIFY(stage.settle());
        QVERIFY(words(stage, u"What became of the start"_s).contains(refused.serverWords));
        QVERIFY(words(stage, u"What became of the start"_s).contains(refused.hint));
        stage.samples.replays.startError.reset();
        QTest::mouseClick(inDialog(stage, u"replay"_s), Qt::LeftButton);
        QVERIFY(stage.settle());
        QTRY_VERIFY(!stage.dialog());
        QCOMPARE(stage.samples.replays.jobs.size(), 4);
    }

    void aLostAnswerIsLookedUpByItsKey_data()
    {
        QTest::addColumn<bool>("wasStarted");
        QTest::newRow("started") << true;
        QTest::newRow("not started") << false;
    }
    void aLostAnswerIsLookedUpByItsKey()
    {
        QFETCH(bool, wasStarted);
        Stage stage;
        QVERIFY(stage.open(u"webhooks"_s));
        QVERIFY(openReview(stage));
        stage.samples.replays.startError = lost;
        stage.samples.replays.lostAnswer = wasStarted;
        stage.samples.replays.lookUpError = lost; // not back yet
        QTest::mouseClick(inDialog(stage, u"replay"_s), Qt::LeftButton);
        QVERIFY(stage.settle());
        QVERIFY(words(stage, u"What became of the start"_s).contains(u"not known"_s));
        QCOMPARE(inDialog(stage, u"replay"_s)->text(), u"Check whether it was started"_s);
        stage.samples.replays.lookUpError.reset();
        stage.samples.replays.startError.reset();
        QTest::mouseClick(inDialog(stage, u"replay"_s), Qt::LeftButton);
        QVERIFY(stage.settle());
        if (!wasStarted) {
            QVERIFY(words(stage, u"What became of the start"_s).contains(u"nothing was sent"_s));
            QTest::mouseClick(inDialog(stage, u"replay"_s), Qt::LeftButton);
            QVERIFY(stage.settle());
            QCOMPARE(stage.samples.replays.starts.at(0).key, stage.samples.replays.starts.at(1).key);
        }
        QTRY_VERIFY(!stage.dialog());
        QCOMPARE(stage.samples.replays.jobs.size(), 4);
    }

    void productionWantsTheNameTyped()
    {
        Stage stage;
        stage.context.profile = {.name = u"tripsage-prod"_s, .environment = Environment::Production};
        QVERIFY(stage.open(u"webhooks"_s));
        QVERIFY(openReview(stage));
        QVERIFY(!inDialog(stage, u"replay"_s)->isEnabled());
        auto *typed = stage.dialog()->findChild<QLineEdit *>(u"profileName"_s);
        QTest::keyClicks(typed, u"tripsage"_s);
        QTest::keyClick(typed, Qt::Key_Return);
        QVERIFY(stage.samples.replays.starts.isEmpty());
        QTest::keyClicks(typed, u"-prod"_s);
        QVERIFY(inDialog(stage, u"replay"_s)->isEnabled());
        QTest::keyClick(typed, Qt::Key_Return);
        QVERIFY(stage.settle());
        QCOMPARE(stage.samples.replays.starts.size(), 1);
    }

    void theStripFollowsAJobToItsReport()
    {
        Stage stage;
        QTemporaryDir folder;
        stage.context.settings = std::make_shared<QSettings>(folder.filePath(u"s.ini"_s), QSettings::IniFormat);
        QVERIFY(stage.open(u"webhooks"_s));
        QVERIFY(words(stage, u"State of the bulk replay"_s).startsWith(u"Replaying: 37 of 50"_s));
        QVERIFY(stage.click(u"Pause replay"_s));
        QVERIFY(words(stage, u"State of the bulk replay"_s).startsWith(u"The replay is paused at 37 of 50"_s));
        QVERIFY(stage.click(u"Resume replay"_s));

        // The window closes; the job goes on in the database, and its end is told when somebody looks again.
        stage.panel.reset();
        ReplayJob &job = stage.samples.replays.jobs.first();
        job.state = ReplayState::Done;
        job.sent = 46;
        job.delivered = 44;
        QVERIFY(stage.open(u"webhooks"_s));
        QCOMPARE(words(stage, u"State of the bulk replay"_s).section(u" \u00b7 "_s, 0, 0),
            u"The replay is done: 44 delivered, 2 failed again and 4 skipped"_s);
        QVERIFY(stage.click(u"Show the report"_s));
        QTRY_COMPARE(stage.named<TableView>(u"Messages of the bulk replay"_s)->model()->rowCount(), 50);
        QVERIFY(stage.click(u"Deliveries"_s));
        QVERIFY(stage.click(u"Close"_s));
        stage.panel.reset();
        QVERIFY(stage.open(u"webhooks"_s));
        QVERIFY(!stage.button(u"Show the report"_s));
    }

    void aJobIsSteeredAndItsProblemsStayReadable()
    {
        Stage stage;
        QVERIFY(stage.open(u"webhooks"_s));
        QVERIFY(stage.click(u"Replays"_s));
        QVERIFY(stage.refresh());
        stage.samples.replays.steerError = refused;
        QVERIFY(stage.click(u"Pause replay"_s));
        QVERIFY(words(stage, u"Problem with the chosen replay"_s).contains(refused.serverWords));
        stage.samples.replays.steerError = lost;
        QVERIFY(stage.click(u"Pause replay"_s));
        QVERIFY(words(stage, u"Problem with the chosen replay"_s).contains(u"not known whether that was done"_s));
        QVERIFY(stage.button(u"Pause replay"_s)->isEnabled());
        stage.samples.replays.steerError.reset();
        QVERIFY(stage.click(u"Cancel the rest"_s));
        QVERIFY(words(stage, u"State of the chosen replay"_s).startsWith(u"The replay was cancelled"_s));
        QVERIFY(!stage.button(u"Pause replay"_s));
    }

    void theReportIsNarrowedAndLeadsToTheDeliveries()
    {
        Stage stage;
        QVERIFY(stage.open(u"webhooks"_s));
        QVERIFY(stage.click(u"Replays"_s));
        auto *jobs = stage.named<TableView>(u"Bulk replays"_s);
        auto *items = stage.named<TableView>(u"Messages of the bulk replay"_s);
        QCOMPARE(jobs->model()->rowCount(), 3);
        QTRY_COMPARE(items->model()->rowCount(), 50);
        QVERIFY(stage.click(u"Failed again"_s));
        QTRY_COMPARE(items->model()->rowCount(), 2);
        items->selectRow(0);
        QTest::keyClick(items, Qt::Key_Return);
        QVERIFY(stage.settle());
        QCOMPARE(stage.webhooks()->selectedDelivery(), 4300 + 32);
        QVERIFY(!jobs->isVisible()); // but the list of deliveries
    }

    void manyMessagesComeByPages()
    {
        Stage stage;
        stage.samples.replays.jobs.first().total = 1000;
        QVERIFY(stage.open(u"webhooks"_s));
        QVERIFY(stage.click(u"Replays"_s));
        auto *items = stage.named<TableView>(u"Messages of the bulk replay"_s);
        QTRY_COMPARE(items->model()->rowCount(), 200);
        items->model()->fetchMore({});
        QTRY_COMPARE(items->model()->rowCount(), 400);
        QVERIFY(stage.refresh());
        QCOMPARE(items->model()->rowCount(), 400);
    }

    void withoutTheFunctionsItSaysWhatToDo()
    {
        Stage stage;
        stage.context.capabilities = [] { return Capabilities(); };
        stage.samples.replays.jobs.clear();
        stage.samples.replays.jobsError
            = Error{ErrorKind::MissingObject, u"No replays here."_s, {}, {}, u"Migrate."_s, {}};
        QVERIFY(stage.open(u"webhooks"_s));
        QVERIFY(!menuAction(stage, u"Recover everything"_s)->isEnabled());
        QVERIFY(menuAction(stage, u"Recover everything"_s)->toolTip().contains(u"Install the automation"_s));
        QVERIFY(stage.click(u"Replays"_s));
        QVERIFY(stage.refresh());
        QStringList said;
        for (const auto *placeholder : stage.panel->findChildren<StatePlaceholder *>())
            said.append(placeholder->text());
        QVERIFY2(said.join(u'\n').contains(u"No replays here."_s), qPrintable(said.join(u'\n')));
    }

    void anEditIsComparedAndSent()
    {
        Stage stage;
        QVERIFY(stage.open(u"webhooks"_s));
        QVERIFY(stage.clickRow(stage.deliveries(), 2, 0));
        const qint64 id = *stage.webhooks()->selectedDelivery();
        menuAction(stage, u"Edit and resend"_s)->trigger();
        QVERIFY(stage.settle());
        QPlainTextEdit *edit = editorOf(stage);
        QCOMPARE(edit->toPlainText(),
            u"{\n  \"id\": 42,\n  \"status\": \"booked\",\n  \"price\": 12345678901234567890\n}"_s);
        QVERIFY(!inDialog(stage, u"send"_s)->isEnabled()); // nothing is changed
        QTextCursor cursor = edit->document()->find(u"42"_s);
        edit->setTextCursor(cursor);
        QTest::keyClicks(edit, u"43,"_s);
        QVERIFY(!inDialog(stage, u"send"_s)->isEnabled()); // no JSON
        QTest::keyClick(edit, Qt::Key_Backspace);
        QVERIFY(inDialog(stage, u"send"_s)->isEnabled());
        auto *changes = stage.dialog()->findChild<DiffView *>();
        QTRY_VERIFY(changes->shownText().contains(u"-   \"id\": 42,\n+   \"id\": 43,"_s));
        QTest::mouseClick(inDialog(stage, u"send"_s), Qt::LeftButton);
        QVERIFY(stage.settle());
        QTRY_VERIFY(!stage.dialog());
        QCOMPARE(stage.samples.replays.resends.size(), 1);
        QVERIFY(stage.samples.replays.resends.first().payload.contains(u"\"id\": 43"_s));
        QVERIFY(stage.samples.replays.resends.first().payload.contains(u"12345678901234567890"_s));
        QCOMPARE(*stage.webhooks()->selectedDelivery(), id - 1);
        QVERIFY(stage.notice().contains(u"another payload"_s));
    }

    void aDraftSurvivesItsWindow()
    {
        Stage stage;
        QVERIFY(stage.open(u"webhooks"_s));
        auto *desk = stage.panel->findChild<ReplayDesk *>();
        desk->edit(7);
        QVERIFY(stage.settle());
        editorOf(stage)->setPlainText(u"{\"half\": "_s);
        QTest::keyClick(stage.dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!stage.dialog());
        desk->edit(8);
        QVERIFY(stage.settle());
        QVERIFY(editorOf(stage)->toPlainText().contains(u"booked"_s));
        stage.dialog()->close();
        QTRY_VERIFY(!stage.dialog());
        desk->edit(7);
        QVERIFY(stage.settle());
        QCOMPARE(editorOf(stage)->toPlainText(), u"{\"half\": "_s);
        QTest::mouseClick(inDialog(stage, u"restore"_s), Qt::LeftButton);
        QVERIFY(editorOf(stage)->toPlainText().contains(u"booked"_s));
    }

    void aResendWithUnknownOutcomeKeepsItsKey()
    {
        Stage stage;
        QVERIFY(stage.open(u"webhooks"_s));
        auto *desk = stage.panel->findChild<ReplayDesk *>();
        desk->edit(7);
        QVERIFY(stage.settle());
        editorOf(stage)->setPlainText(u"{\"id\": 1}"_s);
        stage.samples.replays.resendError = lost;
        QTest::mouseClick(inDialog(stage, u"send"_s), Qt::LeftButton);
        QVERIFY(stage.settle());
        QVERIFY(words(stage, u"What became of the message"_s).contains(u"not known"_s));
        QVERIFY(editorOf(stage)->isReadOnly());
        QTest::keyClick(stage.dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!stage.dialog());
        desk->edit(7);
        QVERIFY(stage.settle());
        stage.samples.replays.resendError.reset();
        QCOMPARE(inDialog(stage, u"send"_s)->text(), u"Check whether it was sent"_s);
        QTest::mouseClick(inDialog(stage, u"send"_s), Qt::LeftButton);
        QVERIFY(stage.settle());
        QTRY_VERIFY(!stage.dialog());
        QCOMPARE(stage.samples.replays.resends.at(0).key, stage.samples.replays.resends.at(1).key);
    }

    void aRefusedResendMayBeCorrected()
    {
        Stage stage;
        QVERIFY(stage.open(u"webhooks"_s));
        stage.panel->findChild<ReplayDesk *>()->edit(7);
        QVERIFY(stage.settle());
        editorOf(stage)->setPlainText(u"{\"id\": 1}"_s);
        stage.samples.replays.resendError = refused;
        QTest::mouseClick(inDialog(stage, u"send"_s), Qt::LeftButton);
        QVERIFY(stage.settle());
        QVERIFY(words(stage, u"What became of the message"_s).contains(refused.serverWords));
        QVERIFY(!editorOf(stage)->isReadOnly());
        stage.samples.replays.resendError.reset();
        QTest::mouseClick(inDialog(stage, u"send"_s), Qt::LeftButton);
        QVERIFY(stage.settle());
        QVERIFY(stage.samples.replays.resends.at(0).key != stage.samples.replays.resends.at(1).key);
    }
};

QTEST_MAIN(ReplayPanelsTest)
#include "tst_replaypanels.moc"
