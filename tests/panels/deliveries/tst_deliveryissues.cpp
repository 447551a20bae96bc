#include "panels/panelstage.h"

#include "models/deliveries/deliveryissuemodel.h"
#include "panels/deliveries/deliveryissuelist.h"
#include "panels/deliveries/deliverytimeline.h"
#include "panels/deliveries/deliverywords.h"
#include "widgets/chart/histogramstrip.h"
#include "widgets/look/pagetab.h"

#include <QAbstractItemModelTester>
#include <QPlainTextEdit>
#include <QSignalSpy>

using namespace signalbox;
using namespace signalbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The strip above the deliveries and the page of issues, with clicks and keys.
class DeliveryIssuesTest : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Stage> m_stage;

    HistogramStrip *strip() const { return m_stage->named<HistogramStrip>(u"Deliveries over time"_s); }
    DeliveryTimeline *timeline() const { return m_stage->panel->findChild<DeliveryTimeline *>(); }
    DeliveryIssueList *list() const { return m_stage->panel->findChild<DeliveryIssueList *>(); }
    TableView *table() const { return m_stage->named<TableView>(u"Issues"_s); }
    QPlainTextEdit *editor() const { return m_stage->named<QPlainTextEdit>(u"Note for the team"_s); }
    QString label(const QString &name) const { return m_stage->named<PlainLabel>(name)->plainText(); }
    PageTab *issuesTab() const
    {
        const auto tabs = m_stage->panel->findChildren<PageTab *>();
        const auto tab = std::ranges::find(tabs, u"Issues"_s, &PageTab::text);
        return tab == tabs.end() ? nullptr : *tab;
    }
    QPoint middleOf(int bar) const { return strip()->barRect(bar).center().toPoint(); }
    bool showIssues() const
    {
        QTest::mouseClick(issuesTab(), Qt::LeftButton);
        return m_stage->settle() && table()->isVisible();
    }
    void openEditor() const
    {
        QVERIFY(m_stage->click(u"Acknowledge…"_s));
        QVERIFY(editor()->isVisible());
    }

private slots:
    void init()
    {
        m_stage = std::make_unique<Stage>();
        QVERIFY(m_stage->open(u"webhooks"_s));
    }

    void theStripSaysWhatItShows()
    {
        QVERIFY(strip()->isVisible());
        QCOMPARE(strip()->bars().size(), 97);
        QVERIFY2(timeline()->text().startsWith("Made in the last 24 hours, up to "_L1), qPrintable(timeline()->text()));
        QVERIFY(timeline()->text().contains("12 open"_L1));
        QCOMPARE(strip()->accessibleDescription(), timeline()->text());
        QVERIFY(m_stage->click(u"7 d"_s));
        QVERIFY(timeline()->text().startsWith("Made in the last 7 days"_L1));
        QVERIFY(m_stage->samples.countedFilters.last().isEmpty()); // the list is not narrowed by it
    }

    void theStripSaysWhatItDoesNotCount()
    {
        m_stage->samples.countedUnknown = 1234;
        QVERIFY(m_stage->click(u"7 d"_s));
        QVERIFY2(
            timeline()->text().endsWith("open, 1,234 without a recorded outcome"_L1), qPrintable(timeline()->text()));
        m_stage->samples.countedInPart = true;
        QVERIFY(m_stage->click(u"24 h"_s));
        QVERIFY2(
            timeline()->text().endsWith("outcome; older ones are not counted yet"_L1), qPrintable(timeline()->text()));
    }

    void whatIsNotKnownIsNeverGreen()
    {
        QList<WebhookEndpoint> endpoints = {{.id = 1, .name = u"a"_s, .active = true}, {.id = 2, .name = u"b"_s}};
        QCOMPARE(DeliveryWords::state(endpoints, 0), HealthState::Healthy);
        endpoints[1].unknownLastHour = 3;
        QCOMPARE(DeliveryWords::state(endpoints, 0), HealthState::Attention);
        QVERIFY(DeliveryWords::sentence(endpoints, 0).contains("3 deliver"_L1));
        QVERIFY(DeliveryWords::sentence(endpoints, 0).contains("without a recorded outcome"_L1));
        endpoints[1].unknownLastHour = 0;
        endpoints[0].partial = true;
        QCOMPARE(DeliveryWords::state(endpoints, 0), HealthState::Attention);
        QVERIFY(DeliveryWords::sentence(endpoints, 0).startsWith("Not all deliveries"_L1));
        endpoints[0].failedLastHour = 1;
        QCOMPARE(DeliveryWords::state(endpoints, 0), HealthState::Failing);
        QVERIFY(DeliveryWords::sentence(endpoints, 0).endsWith("; not all deliveries are counted yet"_L1));
    }

    void pointingTellsTimeAndCounts()
    {
        const HistogramBar bar = strip()->bars().at(80);
        QTest::mouseMove(strip(), middleOf(80));
        QTRY_COMPARE(strip()->currentBar(), std::optional(80));
        QVERIFY2(timeline()->text().startsWith(u"2026-11-22 09:15 – 09:30 CET"_s), qPrintable(timeline()->text()));
        QVERIFY(timeline()->text().contains(u"%1 failed, %2 delivered"_s.arg(bar.counts.at(0)).arg(bar.counts.at(1))));
        QVERIFY(strip()->accessibleDescription().contains("09:15"_L1));
    }

    void aClickNarrowsToABar()
    {
        const HistogramBar bar = strip()->bars().at(40);
        QTest::mouseClick(strip(), Qt::LeftButton, {}, middleOf(40));
        QVERIFY(m_stage->settle());
        const DeliveryFilter filter = m_stage->samples.countedFilters.last();
        QCOMPARE(filter.since->at, bar.from);
        QCOMPARE(filter.until->at, bar.to);
        QCOMPARE(strip()->bars().size(), 15); // a minute each
        QVERIFY(m_stage->click(u"Whole range"_s));
        QVERIFY(m_stage->samples.countedFilters.last().isEmpty());
        QCOMPARE(strip()->bars().size(), 97);
    }

    void draggingNarrowsToSome()
    {
        QTest::mousePress(strip(), Qt::LeftButton, {}, middleOf(50));
        QTest::mouseMove(strip(), middleOf(46));
        QTest::mouseMove(strip(), middleOf(41));
        const HistogramBar first = strip()->bars().at(41);
        const HistogramBar last = strip()->bars().at(50);
        QTest::mouseRelease(strip(), Qt::LeftButton, {}, middleOf(41));
        QVERIFY(m_stage->settle());
        QCOMPARE(m_stage->samples.countedFilters.last().since->at, first.from);
        QCOMPARE(m_stage->samples.countedFilters.last().until->at, last.to);
        QTest::mouseDClick(strip(), Qt::LeftButton, {}, middleOf(3));
        QVERIFY(m_stage->settle());
        QVERIFY(m_stage->samples.countedFilters.last().isEmpty());
    }

    void theNewestBarLeavesTheEndOpen()
    {
        const int newest = int(strip()->bars().size()) - 1;
        QTest::mouseClick(strip(), Qt::LeftButton, {}, middleOf(newest));
        QVERIFY(m_stage->settle());
        QVERIFY(m_stage->samples.countedFilters.last().since);
        QVERIFY(!m_stage->samples.countedFilters.last().until);
    }

    void theKeysDoTheSame()
    {
        strip()->setFocus(Qt::TabFocusReason);
        QCOMPARE(strip()->currentBar(), std::optional(96)); // now
        QTest::keyClick(strip(), Qt::Key_Left);
        QCOMPARE(strip()->currentBar(), std::optional(95));
        QTest::keyClick(strip(), Qt::Key_Left, Qt::ShiftModifier);
        QTest::keyClick(strip(), Qt::Key_Left, Qt::ShiftModifier);
        const Instant from = strip()->bars().at(93).from;
        const Instant to = strip()->bars().at(95).to;
        QTest::keyClick(strip(), Qt::Key_Return);
        QVERIFY(m_stage->settle());
        QCOMPARE(m_stage->samples.countedFilters.last().since->at, from);
        QCOMPARE(m_stage->samples.countedFilters.last().until->at, to);
        QTest::keyClick(strip(), Qt::Key_Escape);
        QVERIFY(m_stage->settle());
        QVERIFY(m_stage->samples.countedFilters.last().isEmpty());
        QTest::keyClick(strip(), Qt::Key_Home);
        QCOMPARE(strip()->currentBar(), std::optional(0));
        QTest::keyClick(strip(), Qt::Key_Escape);
        QCOMPARE(strip()->currentBar(), std::nullopt);
    }

    void aRefreshKeepsTheCursorOnItsTime()
    {
        strip()->setFocus(Qt::TabFocusReason);
        QTest::keyClick(strip(), Qt::Key_PageUp);
        const Instant at = strip()->bars().at(*strip()->currentBar()).from;
        m_stage->clock->advance(15min);
        QVERIFY(m_stage->refresh());
        QCOMPARE(strip()->bars().at(*strip()->currentBar()).from, at);
    }

    void itIsNotReadMoreOftenThanItChanges()
    {
        const auto asked = m_stage->samples.countedFilters.size();
        QVERIFY(m_stage->tick());
        QCOMPARE(m_stage->samples.countedFilters.size(), asked);
        m_stage->clock->advance(5s);
        QVERIFY(m_stage->tick());
        QCOMPARE(m_stage->samples.countedFilters.size(), asked + 1);
        QVERIFY(m_stage->refresh()); // F5 means now
        QCOMPARE(m_stage->samples.countedFilters.size(), asked + 2);
    }

    void withoutARollupItSaysWhy()
    {
        m_stage = std::make_unique<Stage>();
        m_stage->samples.countError = Error{ErrorKind::MissingObject,
            u"The table public.webhook_rollup is not in this database"_s, {}, {}, u"Run `signalbox migrate`"_s, {}};
        QVERIFY(m_stage->open(u"webhooks"_s));
        QVERIFY(!strip()->isVisible());
        QVERIFY(timeline()->text().contains("webhook_rollup is not in this database. Run `signalbox migrate`"_L1));
        QVERIFY(m_stage->named<TableView>(u"Deliveries"_s)->isVisible());
        QTest::mouseClick(issuesTab(), Qt::LeftButton);
        QVERIFY(m_stage->settle());
        QVERIFY(list()->findChild<StatePlaceholder *>()->text().contains("signalbox migrate"_L1));
    }

    void theModelIsOne()
    {
        DeliveryIssueModel model(m_stage->context.sources.get<DeliveryIssueSource>(), *m_stage->clock);
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.refresh();
        QTRY_COMPARE(model.rowCount(), 3);
        QCOMPARE(model.attentionCount(), 1);
        QCOMPARE(model.index(0, DeliveryIssueModel::State).data().toString(), u"still going"_s);
        QCOMPARE(model.index(1, DeliveryIssueModel::State).data().toString(), u"acknowledged"_s);
        QCOMPARE(model.index(2, DeliveryIssueModel::State).data().toString(), u"stopped"_s);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
        model.setPeriod(24h);
        QTRY_COMPARE(model.rowCount(), 2); // the third was over by then
        QCOMPARE(removed.size(), 1);
        m_stage->samples.issues[0].note = IssueNote{1, IssueNote::Action::Acknowledged, {}, u"anna"_s, sampleNow};
        m_stage->samples.issues[1].note.reset();
        model.refresh();
        QTRY_COMPARE(model.row(0).endpointName, u"chat_events"_s); // what is open comes first
        QCOMPARE(resets.size(), 0);
    }

    void theIssuesInASentence()
    {
        QCOMPARE(issuesTab()->count(), qint64(1));
        QVERIFY(showIssues());
        QVERIFY2(list()->sentence().startsWith(
                     "booking_events refuses the signature or the credentials (401) since 03:41, 41 "_L1),
            qPrintable(list()->sentence()));
        QVERIFY(label(u"The last answer"_s).contains("Delivery 48211 was answered with 401"_L1));
        m_stage->samples.issues[1].note.reset();
        m_stage->clock->advance(30s);
        QVERIFY(m_stage->refresh());
        QCOMPARE(issuesTab()->count(), qint64(2));
        QVERIFY(list()->sentence().startsWith("2 issues are still going: "_L1));
    }

    void noIssuesIsGoodNews()
    {
        m_stage->samples.issues.clear();
        m_stage->clock->advance(30s);
        QVERIFY(m_stage->refresh());
        QCOMPARE(issuesTab()->count(), qint64(0));
        QTest::mouseClick(issuesTab(), Qt::LeftButton);
        QVERIFY(m_stage->settle());
        QVERIFY(list()->findChild<StatePlaceholder *>()->text().startsWith("No failures in the last 7 days"_L1));
    }

    void leadsToItsDeliveries()
    {
        QVERIFY(showIssues());
        QTest::keyClick(table(), Qt::Key_Return);
        QVERIFY(m_stage->settle());
        const DeliveryFilter filter = m_stage->samples.countedFilters.last();
        QCOMPARE(filter.wanted.endpoints, QStringList{u"booking_events"_s});
        QCOMPARE(filter.wanted.failureKinds, QStringList{u"http_401"_s});
        QCOMPARE(filter.since->ago, 7 * 24h);
        QVERIFY(m_stage->named<TableView>(u"Deliveries"_s)->isVisible());
    }

    void opensOnWhatWantsEyesFirst()
    {
        QVERIFY(showIssues());
        QCOMPARE(label(u"Selected issue"_s).section(u' ', 0, 0), u"booking_events"_s);
        m_stage->samples.issues[0].lastRecovered = true; // its last failure was replayed: it has stopped
        m_stage->samples.issues[1].note.reset();
        QVERIFY(m_stage->refresh());
        QCOMPARE(table()->model()->index(0, DeliveryIssueModel::Endpoint).data().toString(), u"chat_events"_s);
        QCOMPARE(label(u"Selected issue"_s).section(u' ', 0, 0), u"chat_events"_s);
        QVERIFY(m_stage->clickRow(table(), 1, 1)); // what a person chose stays
        QVERIFY(m_stage->refresh());
        QVERIFY(label(u"Selected issue"_s).section(u' ', 0, 0) != "chat_events"_L1);
    }

    void anIssueLeadsToCauseEndpointAndRecovery()
    {
        QVERIFY(showIssues());
        QVERIFY2(label(u"Cause and what to do"_s).contains("its secret was changed at"_L1),
            qPrintable(label(u"Cause and what to do"_s)));
        QVERIFY(label(u"Cause and what to do"_s).contains("Restore the former secret"_L1));
        const QSignalSpy links(m_stage->panel.get(), &Panel::linkRequested);
        QVERIFY(m_stage->click(u"Open endpoint"_s));
        QCOMPARE(links.size(), 1);
        QCOMPARE(links.at(0), (QVariantList{u"endpoints"_s, u"endpoint/booking_events"_s}));
        QVERIFY(m_stage->click(u"Open the last delivery"_s));
        QCOMPARE(m_stage->webhooks()->selectedDelivery(), m_stage->samples.issues.first().lastId);
        QTest::mouseClick(issuesTab(), Qt::LeftButton);
        QVERIFY(m_stage->settle());
        QVERIFY(m_stage->click(u"Replay what failed\u2026"_s));
        QTRY_VERIFY(m_stage->dialog());
        m_stage->dialog()->reject();
    }

    /// The tab counts what the badge counts, whatever period the page shows.
    void theCountDoesNotDependOnThePeriod()
    {
        QVERIFY(showIssues());
        m_stage->samples.issues[0].lastSeen = m_stage->clock->now() - 3 * 24h;
        m_stage->samples.issues[0].since = m_stage->samples.issues[0].lastSeen;
        QVERIFY(m_stage->refresh());
        QCOMPARE(issuesTab()->count(), qint64(1));
        QVERIFY(m_stage->click(u"24 h"_s));
        QCOMPARE(issuesTab()->count(), qint64(1));
    }

    void acknowledges()
    {
        QVERIFY(showIssues());
        openEditor();
        QTest::keyClicks(editor(), u"rotating it"_s);
        QTest::keyClick(editor(), Qt::Key_Return, Qt::ControlModifier);
        QVERIFY(m_stage->settle());
        QVERIFY(!editor()->isVisible());
        QCOMPARE(m_stage->samples.issues.first().note->text, u"rotating it"_s);
        QCOMPARE(issuesTab()->count(), qint64(0));
        QVERIFY(m_stage->click(u"Reopen"_s));
        QCOMPARE(m_stage->samples.issues.first().note->action, IssueNote::Action::Reopened);
        QCOMPARE(issuesTab()->count(), qint64(1));
        QCOMPARE(QSet<QUuid>(m_stage->samples.noteKeys.begin(), m_stage->samples.noteKeys.end()).size(), 2);
    }

    void aNoteSurvivesWhatGoesWrong()
    {
        QVERIFY(showIssues());
        openEditor();
        QTest::keyClicks(editor(), u"rotating it"_s);
        m_stage->samples.noteError = Error{ErrorKind::Permission, u"It may not be called"_s, {},
            u"permission denied for function acknowledge_webhook_issue"_s, {}, u"42501"_s};
        QVERIFY(m_stage->click(u"Acknowledge"_s));
        QVERIFY(label(u"What became of the note"_s).contains("permission denied"_L1));
        QCOMPARE(editor()->toPlainText(), u"rotating it"_s);

        m_stage->samples.noteError = Error{ErrorKind::Lost, u"The connection broke"_s, {}, {}, {}, {}};
        QVERIFY(m_stage->click(u"Acknowledge"_s));
        QVERIFY(label(u"What became of the note"_s).contains("does not add it twice"_L1));
        m_stage->clock->advance(30s);
        QVERIFY(m_stage->refresh());
        QCOMPARE(editor()->toPlainText(), u"rotating it"_s);
        QVERIFY(m_stage->clickRow(table(), 1, 1)); // another issue, and back
        QVERIFY(!editor()->isVisible());
        QVERIFY(m_stage->clickRow(table(), 0, 1));
        openEditor();
        QCOMPARE(editor()->toPlainText(), u"rotating it"_s);
        m_stage->samples.noteError.reset();
        QVERIFY(m_stage->click(u"Acknowledge"_s));
        const QList<QUuid> keys = m_stage->samples.noteKeys;
        QCOMPARE(keys.size(), 3);
        QVERIFY(keys.at(0) != keys.at(1)); // refused: another try is another note
        QCOMPARE(keys.at(1), keys.at(2)); // not known: the same one
    }

    void theNotesAreKept()
    {
        QVERIFY(showIssues());
        QVERIFY(m_stage->clickRow(table(), 1, 1));
        const QStringList notes = label(u"Notes about the issue"_s).split(u'\n');
        QCOMPARE(notes.size(), 3);
        QVERIFY(notes.first().startsWith("anna acknowledged it 2 h ago: The receiver is being moved"_L1));
        QVERIFY(notes.at(1).startsWith("ben reopened it"_L1));
    }

    void escapeLeavesInTurn()
    {
        QVERIFY(showIssues());
        openEditor();
        QTest::keyClick(editor(), Qt::Key_Escape);
        QVERIFY(!editor()->isVisible());
        QVERIFY(m_stage->panel->leave()); // to the deliveries
        QVERIFY(!table()->isVisible());
    }
};

QTEST_MAIN(DeliveryIssuesTest)
#include "tst_deliveryissues.moc"
