#include "models/cron/jobrunmodel.h"
#include "panels/cron/cronstage.h"
#include "support/waiting.h"
#include "widgets/text/textpane.h"

#include <QHeaderView>
#include <QScrollBar>
#include <QSignalSpy>

using namespace signalbox;
using namespace signalbox::test;
using namespace std::chrono_literals;

/// What the pages show: jobs found as one types, all runs, and what runs now.
class CronPagesTest : public QObject
{
    Q_OBJECT

private:
    static bool go(const CronStage &stage, const QString &page)
    {
        for (auto *button : stage.panel->findChildren<QAbstractButton *>()) {
            if (button->text().startsWith(page) && button->isVisible()) {
                QTest::mouseClick(button, Qt::LeftButton);
                return stage.settle();
            }
        }
        return false;
    }

private slots:
    void jobsAreFoundAsOneTypes()
    {
        CronStage stage;
        QVERIFY(stage.openCron());
        stage.panel->focusFilter();
        auto *search = stage.named<QLineEdit>(u"Search jobs"_s);
        QCOMPARE(stage.panel->focusWidget(), search);
        QTest::keyClicks(search, u"retain run"_s);
        QCOMPARE(stage.names(), (QStringList{u"retain-run-history"_s}));
        QTest::keyClick(search, Qt::Key_Escape);
        QCOMPARE(stage.names().size(), 12);
        QCOMPARE(stage.panel->focusWidget(), stage.jobs());
    }

    void aRefreshKeepsWhatIsSelected()
    {
        CronStage stage;
        QVERIFY(stage.openCron());
        QVERIFY(stage.clickJob(u"retain-metrics"_s));
        QVERIFY(stage.clickJob(u"webhook-pump"_s, Qt::ControlModifier));
        const int scrolled = stage.jobs()->verticalScrollBar()->value();
        for (CronJob &job : stage.samples.cron.jobs) {
            if (job.name == "webhook-pump"_L1)
                job.lastRun->status = RunStatus::Failed; // goes to the top
        }
        QVERIFY(stage.refresh());
        QCOMPARE(stage.jobs()->selectionModel()->selectedRows().size(), 2);
        QCOMPARE(stage.selected(), u"webhook-pump"_s);
        QCOMPARE(stage.jobs()->verticalScrollBar()->value(), scrolled);
    }

    void whatIsHiddenIsSaidWithWhatHelps()
    {
        CronStage stage;
        QVERIFY(stage.openCron());
        QCOMPARE(stage.strip(u"What is hidden"_s), QString());
        stage.samples.cron.othersHidden = true;
        QVERIFY(stage.refresh());
        const QString said = stage.strip(u"What is hidden"_s);
        QVERIFY2(
            said.startsWith("Hidden by row level security: this role sees only its own jobs"_L1), qPrintable(said));
        QVERIFY2(said.endsWith("alter role \"tester\" bypassrls;"_L1), qPrintable(said));
    }

    void groupsHaveHeadings()
    {
        CronStage stage;
        stage.samples.cron.jobs.first().username = u"billing"_s;
        QVERIFY(stage.openCron());
        const auto headings = [&] {
            QStringList groups;
            for (int row = 0; row < stage.jobs()->model()->rowCount(); ++row) {
                if (stage.jobs()->headings().heightAbove(row) > 0)
                    groups.append(stage.jobs()->model()->index(row, 0).data(TableModel::GroupRole).toString());
            }
            return groups;
        };
        QCOMPARE(headings(), QStringList());
        const int width = stage.jobs()->horizontalHeader()->length();
        QVERIFY(stage.click(u"Role"_s));
        QCOMPARE(stage.jobs()->horizontalHeader()->length(), width);
        QCOMPARE(headings().size(), 2);
        QCOMPARE(headings().first(), u"billing"_s);
        QVERIFY(stage.click(u"State"_s));
        QCOMPARE(headings().first(), u"failing"_s);
        QVERIFY(stage.clickJob(u"vacuum-tables"_s));
        QCOMPARE(stage.selected(), u"vacuum-tables"_s);
        QVERIFY(stage.click(u"No groups"_s));
        QCOMPARE(headings(), QStringList());
    }

    void columnsStayWhereTheyWereMovedWhenTheGroupingChanges()
    {
        CronStage stage;
        QVERIFY(stage.openCron());
        QHeaderView *header = stage.jobs()->horizontalHeader();
        header->moveSection(header->visualIndex(CronJobModel::NextRun), 0);
        for (const QString &grouping : {u"Role"_s, u"Database"_s, u"No groups"_s}) {
            QVERIFY(stage.click(grouping));
            QCOMPARE(header->logicalIndex(0), int(CronJobModel::NextRun));
        }
    }

    void howLongRunsUsuallyTakeIsInSight_data()
    {
        QTest::addColumn<int>("width");
        QTest::newRow("the panel") << 1280;
        QTest::newRow("the window, less its navigation") << 1100;
    }
    void howLongRunsUsuallyTakeIsInSight()
    {
        QFETCH(int, width);
        CronStage stage;
        QVERIFY(stage.openCron());
        stage.panel->resize(width, 800);
        QTest::qWait(0);
        QVERIFY(!stage.jobs()->isColumnHidden(CronJobModel::Usual));
        QVERIFY(!stage.jobs()->isColumnHidden(CronJobModel::Slow));
        QVERIFY(stage.jobs()->isColumnHidden(CronJobModel::Findings)); // the name is marked instead
    }

    void theNextRunsAndTheZoneAreSaid()
    {
        CronStage stage;
        QVERIFY(stage.openCron());
        QVERIFY(stage.clickJob(u"cleanup-expired-search-cache"_s));
        const auto next = [&] { return stage.named<PlainLabel>(u"Next run"_s)->plainText(); };
        QVERIFY2(next().contains("03:00:00 CET"_L1), qPrintable(next()));
        QVERIFY(stage.named<PlainLabel>(u"Later runs"_s)->plainText().contains("2026-11-27 03:00"_L1)); // the fifth
        QVERIFY(stage.click(u"UTC"_s));
        QVERIFY2(next().contains("02:00:00 UTC"_L1), qPrintable(next()));
        QVERIFY(stage.click(u"Server"_s));
        QVERIFY2(next().contains("02:00:00"_L1), qPrintable(next()));
    }

    void anUnknownZoneIsNotTakenForUtc()
    {
        CronStage stage;
        stage.samples.cron.timeZone = u"Middle-earth/Shire"_s;
        QVERIFY(stage.openCron());
        QVERIFY(stage.clickJob(u"cleanup-expired-search-cache"_s));
        const QString next = stage.named<PlainLabel>(u"Next run"_s)->plainText();
        QVERIFY2(next.startsWith("No next run"_L1) && next.contains("Middle-earth/Shire"_L1), qPrintable(next));
    }

    void whyItFailedIsSaidInWords()
    {
        CronStage stage;
        QVERIFY(stage.openCron());
        QVERIFY(stage.clickJob(u"generate-memory-embeddings"_s));
        const QString why = stage.named<PlainLabel>(u"Message of the last run"_s)->plainText();
        QVERIFY2(why.contains("timeout"_L1, Qt::CaseInsensitive) || why.contains("time"_L1), qPrintable(why));
        QVERIFY(why.size() > 60); // with what to do
        QVERIFY(stage.clickJob(u"vacuum-tables"_s));
        QVERIFY(!stage.named<PlainLabel>(u"Message of the last run"_s)->isVisible());
    }

    void whatTheLinterFindsIsCountedInTheList()
    {
        CronStage stage;
        for (CronJob &job : stage.samples.cron.jobs)
            job.command = job.name == "vacuum-tables"_L1 ? u"copy trips to stdout"_s : u"select 1"_s;
        QVERIFY(stage.openCron());
        const auto hints = [&](const QString &name, int role = Qt::DisplayRole) {
            return stage.jobs()->model()->index(int(stage.names().indexOf(name)), CronJobModel::Findings).data(role);
        };
        QCOMPARE(hints(u"vacuum-tables"_s).toString(), u"1"_s);
        QCOMPARE(hints(u"vacuum-tables"_s, TableModel::StateRole).value<HealthState>(), HealthState::Attention);
        QVERIFY(!hints(u"vacuum-tables"_s, Qt::ToolTipRole).toString().isEmpty());
        QCOMPARE(hints(u"retain-metrics"_s).toString(), QString());
        QVERIFY(!hints(u"retain-metrics"_s, TableModel::StateRole).isValid());
        const auto name = [&](const QString &job, int role) {
            return stage.jobs()->model()->index(int(stage.names().indexOf(job)), CronJobModel::Name).data(role);
        };
        QCOMPARE(name(u"vacuum-tables"_s, TableModel::StateRole).value<HealthState>(), HealthState::Attention);
        QVERIFY(name(u"vacuum-tables"_s, Qt::ToolTipRole).toString().endsWith("copy trips to stdout"_L1));
        QVERIFY(name(u"vacuum-tables"_s, Qt::ToolTipRole)
                    .toString()
                    .startsWith(hints(u"vacuum-tables"_s, Qt::ToolTipRole).toString()));
        QCOMPARE(name(u"vacuum-tables"_s, Qt::AccessibleTextRole).toString(), u"vacuum-tables, 1 hint(s)"_s);
        QVERIFY(!name(u"retain-metrics"_s, TableModel::StateRole).isValid());
        QVERIFY(stage.clickJob(u"vacuum-tables"_s));
        QVERIFY(stage.named<PlainLabel>(u"Finding 1"_s)->isVisibleTo(stage.panel.get()));
    }

    /// Not while the panel opens.
    void whatTheDatabaseLacksComesLater()
    {
        CronStage stage;
        for (CronJob &job : stage.samples.cron.jobs)
            job.command = job.name == "vacuum-tables"_L1 ? u"select app.tidy()"_s : u"select 1"_s;
        stage.samples.jobs.surroundings.unresolved = {{CommandName::Kind::Function, u"app"_s, u"tidy"_s}};
        QVERIFY(stage.openCron());
        QVERIFY(stage.clickJob(u"vacuum-tables"_s));
        QVERIFY(stage.samples.jobs.lookedAround.isEmpty());
        const auto isFound = [&] {
            const auto *finding = stage.named<PlainLabel>(u"Finding 1"_s);
            return finding && finding->isVisibleTo(stage.panel.get());
        };
        QVERIFY(!isFound());
        QVERIFY(stage.refresh());
        QCOMPARE(stage.samples.jobs.lookedAround.size(), 1);
        QCOMPARE(stage.samples.jobs.lookedAround.first().size(), stage.samples.cron.jobs.size());
        QTRY_VERIFY(isFound());
        QVERIFY(stage.refresh());
        QCOMPARE(stage.samples.jobs.lookedAround.size(), 2);
    }

    void keysInCommandsAreNotShown()
    {
        CronStage stage;
        const QString secret = u"sb_secret_"_s + u"A1b2C3d4E5f6G7h8I9j0K1l2"_s;
        for (CronJob &job : stage.samples.cron.jobs)
            job.command = u"select net.http_post('https://a', headers := '{\"apikey\": \"%1\"}')"_s.arg(secret);
        QVERIFY(stage.openCron());
        QVERIFY(!stage.named<TextPane>(u"Command"_s)->text().text.contains(secret));
        const QModelIndex name = stage.jobs()->model()->index(0, CronJobModel::Name);
        QVERIFY(!name.data(Qt::ToolTipRole).toString().contains(secret));
    }

    void theHistoryIsOfAllJobsAndSaysHowFarItLooked()
    {
        CronStage stage;
        QVERIFY(stage.openCron());
        auto *runs = stage.named<TableView>(u"Runs"_s);
        QCOMPARE(runs->model()->rowCount(), 0); // nobody looks yet
        QVERIFY(go(stage, u"History"_s));
        QVERIFY(runs->model()->rowCount() >= 100);
        QCOMPARE(runs->model()->index(0, JobRunModel::Job).data().toString(), u"webhook-pump"_s);
        const QString look = stage.named<PlainLabel>(u"How far back the list goes"_s)->plainText();
        QVERIFY2(look.contains("looked back to 2026-11-2"_L1), qPrintable(look));
        const int before = runs->model()->rowCount();
        QVERIFY(stage.click(u"Look further back"_s));
        QTRY_VERIFY(runs->model()->rowCount() > before);
        QVERIFY(stage.clickRow(runs, 1, JobRunModel::Message));
        QCOMPARE(stage.named<TextPane>(u"Message of the run"_s)->text().text, u"VACUUM"_s);
        QVERIFY(stage.named<TextPane>(u"Command of the run"_s)->text().text.contains("retain"_L1));
    }

    void theHistoryIsNarrowedByWhatIsTyped()
    {
        CronStage stage;
        QVERIFY(stage.openCron());
        QVERIFY(go(stage, u"History"_s));
        stage.panel->focusFilter();
        QTest::keyClicks(stage.panel->focusWidget(), u"status:failed"_s);
        QTRY_COMPARE(stage.samples.historyFilters.last().wanted.statuses, (QList<RunStatus>{RunStatus::Failed}));
        QVERIFY(stage.settle());
        const auto *runs = stage.named<TableView>(u"Runs"_s)->model();
        QVERIFY(runs->rowCount() > 0);
        QCOMPARE(runs->index(0, JobRunModel::Status).data().toString(), u"failed"_s);
        QVERIFY(stage.panel->leave());
        QTRY_VERIFY(stage.samples.historyFilters.last().isEmpty());
        QVERIFY(!stage.panel->leave());
    }

    void linksLeadToJobsRunsAndFilters()
    {
        CronStage stage;
        QVERIFY(stage.openCron());
        stage.panel->openLink(u"job/vacuum-tables"_s);
        QCOMPARE(stage.selected(), u"vacuum-tables"_s);
        stage.panel->openLink(u"job/12"_s);
        QCOMPARE(stage.selected(), u"webhook-pump"_s);
        stage.panel->openLink(u"filter/status:failed"_s);
        QVERIFY(stage.settle());
        QCOMPARE(stage.samples.historyFilters.last().wanted.statuses, (QList<RunStatus>{RunStatus::Failed}));
        stage.panel->openLink(u"filter/"_s);
        stage.panel->openLink(u"run/90011"_s);
        QTRY_COMPARE(stage.named<PlainLabel>(u"Selected run"_s)->plainText(), u"vacuum-tables, run 90011"_s);
    }

    void aRunThatTheListDoesNotComeToIsLookedFor()
    {
        CronStage stage;
        QVERIFY(stage.openCron());
        const JobRun old = stage.samples.allRuns({}, 10'000).runs.last();
        stage.panel->openLink(u"run/%1"_s.arg(old.runId));
        QTRY_VERIFY(stage.named<PlainLabel>(u"Selected run"_s)->plainText().endsWith(u"run %1"_s.arg(old.runId)));
        QCOMPARE(stage.samples.historyFilters.last().runIds, (QList<qint64>{old.runId}));
        stage.panel->openLink(u"run/1"_s); // gone
        QTRY_COMPARE(stage.samples.historyFilters.last().runIds, (QList<qint64>{1}));
        QVERIFY(stage.settle());
        QCOMPARE(stage.named<TableView>(u"Runs"_s)->model()->rowCount(), 0);
    }

    void aRunListsTheDeliveriesThatItMade()
    {
        CronStage stage;
        stage.samples.jobs.made[90'011] = {.delivered = 10, .failed = 2, .underWay = 1};
        stage.samples.jobs.made[90'010] = {.failed = 1, .partial = true};
        QVERIFY(stage.openCron());
        stage.panel->openLink(u"run/90011"_s);
        const auto made = [&stage] { return stage.named<PlainLabel>(u"Deliveries of the run"_s); };
        QTRY_COMPARE(made()->plainText(), u"It made 13 delivery(s): 2 failed, 1 under way and 10 delivered."_s);
        QVERIFY(made()->isVisible());
        QVERIFY(!stage.named<PlainLabel>(u"What the run only queued"_s)->isVisible());
        QCOMPARE(stage.samples.jobs.askedForAnswers, 0);
        const QSignalSpy links(stage.panel.get(), &Panel::linkRequested);
        QVERIFY(stage.click(u"Show its 13 delivery(s)"_s));
        QCOMPARE(links.size(), 1);
        QCOMPARE(links.first().at(0).toString(), u"webhooks"_s);
        QCOMPARE(links.first().at(1).toString(), u"filter/run:90011"_s);

        stage.samples.jobs.made[90'011] = {.delivered = 11, .failed = 2};
        QVERIFY(stage.refresh());
        QTRY_COMPARE(made()->plainText(), u"It made 13 delivery(s): 2 failed and 11 delivered."_s);
        QVERIFY(stage.refresh()); // and nothing more can change

        stage.panel->openLink(u"run/90010"_s);
        QTRY_VERIFY2(made()->plainText().startsWith("It made at least 1 "_L1), qPrintable(made()->plainText()));
        stage.panel->openLink(u"run/90012"_s);
        QTRY_VERIFY(!made()->isVisible());
        QCOMPARE(stage.samples.jobs.traced, (QList<qint64>{90'011, 90'011, 90'010, 90'012}));
    }

    void aRunThatOnlyQueuedRequestsSaysSo()
    {
        CronStage stage;
        for (CronJob &job : stage.samples.cron.jobs) {
            if (job.name == "vacuum-tables"_L1)
                job.lastRun->command = u"select net.http_post('https://example.com/tick', '{\"n\": 1}')"_s;
        }
        stage.samples.jobs.netAnswers.answers
            = {{200, {}, sampleNow}, {std::nullopt, u"Timeout was reached"_s, sampleNow}, {200, {}, sampleNow}};
        QVERIFY(stage.openCron());
        stage.panel->openLink(u"run/90011"_s);
        const auto queued = [&stage] { return stage.named<PlainLabel>(u"What the run only queued"_s); };
        QTRY_VERIFY(queued()->isVisible());
        QVERIFY2(queued()->plainText().startsWith("net.http_post only queues a request"_L1),
            qPrintable(queued()->plainText()));
        const auto answers = [&stage] { return stage.named<PlainLabel>(u"Answers that may be of this run"_s); };
        QTRY_VERIFY(answers()->isVisible());
        QCOMPARE(answers()->plainText(),
            u"Answers of that time, which may be of this run: 200 (2 time(s)) and Timeout was reached (1 time(s))."_s);
        QCOMPARE(answers()->toolTip().count("13:26:00"_L1), 3);

        const auto *command = stage.named<TextPane>(u"Command of the run"_s);
        QVERIFY(command->text().text.startsWith("select net.http_post("_L1));
        QVERIFY(stage.click(u"Show the durable way"_s));
        QCOMPARE(stage.named<TextPane>(u"The durable way"_s), command);
        QVERIFY(command->text().text.contains(
            "select public.send_webhook_with_retry('vacuum_tables', 'cron.vacuum_tables', '{\"n\": 1}')"_L1));
        stage.panel->openLink(u"run/90012"_s);
        QTRY_VERIFY(!queued()->isVisible() && !answers()->isVisible());
        QVERIFY(!command->text().text.contains("send_webhook"_L1));
        QCOMPARE(stage.named<TextPane>(u"Command of the run"_s), command);
    }

    void whatRunsNowIsBrokenOffWithItsConsequencesTold()
    {
        CronStage stage;
        QVERIFY(stage.openCron());
        QVERIFY(go(stage, u"Running now"_s));
        QVERIFY(stage.named<PlainLabel>(u"Who is in its way"_s)->plainText().contains("4242"_L1));
        QVERIFY(stage.named<TextPane>(u"Statements"_s)->text().text.contains("lock table public.trips"_L1));
        QVERIFY(stage.click(u"Cancel run…"_s));
        QVERIFY2(stage.reviewed().contains("rolled back"_L1), qPrintable(stage.reviewed()));
        QVERIFY(stage.agree());
        QCOMPARE(stage.samples.jobs.cancelled.size(), 1);
        QCOMPARE(stage.samples.jobs.cancelled.first(), stage.samples.liveRuns.first());
        QVERIFY(stage.strip(u"Outcome of breaking off a run"_s).contains("was told"_L1));
        stage.samples.jobs.isRunning = false;
        QVERIFY(stage.click(u"Terminate process…"_s));
        QVERIFY(stage.agree());
        QCOMPARE(stage.samples.jobs.terminated.size(), 1);
        QVERIFY(stage.strip(u"Outcome of breaking off a run"_s).contains("over already"_L1));
    }

    void breakingOffNeedsARight()
    {
        CronStage stage;
        stage.samples.jobs.rights.signalBackends = false;
        QVERIFY(stage.openCron());
        QVERIFY(go(stage, u"Running now"_s));
        QVERIFY(!stage.button(u"Cancel run…"_s)->isEnabled());
        QVERIFY(stage.button(u"Cancel run…"_s)->toolTip().contains("pg_signal_backend"_L1));
        stage.samples.liveRuns.first().username = u"tester"_s; // its own
        QVERIFY(stage.refresh());
        QVERIFY(stage.button(u"Cancel run…"_s)->isEnabled());
    }

    void nothingRunning()
    {
        CronStage stage;
        stage.samples.liveRuns.clear();
        QVERIFY(stage.openCron());
        QVERIFY(go(stage, u"Running now"_s));
        QVERIFY(!stage.button(u"Cancel run…"_s));
    }
};

QTEST_MAIN(CronPagesTest)
#include "tst_cronpages.moc"
