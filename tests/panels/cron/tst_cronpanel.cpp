#include "models/cron/cronjobmodel.h"
#include "panels/panelstage.h"
#include "widgets/text/textpane.h"

#include <QLabel>
#include <QScrollBar>
#include <QTemporaryDir>

using namespace signalbox;
using test::refusedRead;
using test::Stage;
using namespace Qt::StringLiterals;

/// What the cron panel is for: the job that fails, and what is told of it.
class CronPanelTest : public QObject
{
    Q_OBJECT

private slots:
    void takesTheFocusOnceThereIsSomething()
    {
        Stage stage;
        stage.samples.error = refusedRead;
        QVERIFY(stage.open(u"cron"_s));
        QVERIFY(QTest::qWaitForWindowActive(stage.panel.get()));
        stage.panel->takeFocus();
        QCOMPARE(stage.panel->focusWidget(), stage.button(u"Try again"_s));
        stage.samples.error.reset();
        QTest::keyClick(stage.panel->focusWidget(), Qt::Key_Space);
        QVERIFY(stage.settle());
        QCOMPARE(stage.panel->focusWidget(), stage.named<TableView>(u"Jobs"_s));
        auto *command = stage.named<TextPane>(u"Command"_s);
        command->setFocus();
        QTest::keyClick(command, Qt::Key_Escape);
        QCOMPARE(stage.panel->focusWidget(), stage.named<TableView>(u"Jobs"_s));
    }

    void theCommandIsAsHighAsItsLines()
    {
        Stage stage;
        for (CronJob &job : stage.samples.cron.jobs)
            job.command = u"select 1"_s;
        QVERIFY(stage.open(u"cron"_s));
        const auto *command = stage.named<TextPane>(u"Command"_s);
        QCOMPARE(command->maximumHeight(), command->heightForLines(1));
        for (CronJob &job : stage.samples.cron.jobs)
            job.command = u"select "_s + u"a_long_name, "_s.repeated(20);
        QVERIFY(stage.refresh());
        QVERIFY(command->text().lineCount() > 2); // wrapped
        QCOMPARE(command->maximumHeight(), command->heightForLines(command->text().lineCount()));
        QCOMPARE(command->text().columns <= command->wrapColumns(), true);
    }

    void aSampleIsNoQuestion()
    {
        Stage stage;
        for (CronJob &job : stage.samples.cron.jobs)
            job.lastRun = JobRun{.status = RunStatus::Succeeded, .sample = true};
        QVERIFY(stage.open(u"cron"_s));
        const auto *jobs = stage.named<TableView>(u"Jobs"_s);
        const QModelIndex status = jobs->model()->index(0, CronJobModel::LastStatus);
        QVERIFY(status.data(TableModel::SampleRole).toBool());
        QVERIFY(!jobs->model()->index(0, CronJobModel::Name).data(TableModel::SampleRole).toBool());
        QVERIFY(status.data(Qt::ToolTipRole).toString().contains(u"Sample history"_s));
        QVERIFY(stage.named<PlainLabel>(u"Message of the last run"_s)->plainText().contains(u"Sample history"_s));
    }

    void layoutIsRemembered()
    {
        QTemporaryDir folder;
        Stage stage;
        stage.context.settings = std::make_shared<QSettings>(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        QVERIFY(stage.open(u"cron"_s));
        stage.named<TableView>(u"Jobs"_s)->setColumnWidth(0, 291);
        stage.panel.reset();
        QVERIFY(stage.context.settings->contains(u"panel/cron/columns"_s));
        QVERIFY(stage.open(u"cron"_s));
        QCOMPARE(stage.named<TableView>(u"Jobs"_s)->columnWidth(0), 291);
    }

    void whatFailsIsSelected()
    {
        Stage stage;
        QVERIFY(stage.open(u"cron"_s));
        QVERIFY(stage.header()->sentence().startsWith("2 of 11 active"_L1));
        QCOMPARE(stage.named<PlainLabel>(u"Selected job"_s)->plainText(), u"generate-memory-embeddings"_s);
        TableView *runs = stage.named<TableView>(u"Runs of the selected job"_s);
        QVERIFY(runs->model()->rowCount() > 10);
        TableView *jobs = stage.named<TableView>(u"Jobs"_s);
        QCOMPARE(jobs->currentIndex().row(), 0); // what fails comes first
        QVERIFY(stage.clickRow(jobs, 2, CronJobModel::Name));
        QCOMPARE(stage.named<PlainLabel>(u"Selected job"_s)->plainText(), u"archive-old-completed-trips"_s);
        QVERIFY(stage.named<TextPane>(u"Command"_s)->text().text.contains(u"archive-old-completed-trips"_s));
    }

    void aRefreshKeepsSelectionAndScroll()
    {
        Stage stage;
        QVERIFY(stage.open(u"cron"_s));
        TableView *jobs = stage.named<TableView>(u"Jobs"_s);
        QVERIFY(stage.clickRow(jobs, 6, CronJobModel::Name));
        const QString name = jobs->currentIndex().siblingAtColumn(CronJobModel::Name).data().toString();
        TableView *runs = stage.named<TableView>(u"Runs of the selected job"_s);
        runs->verticalScrollBar()->setValue(120);
        const int scrolled = runs->verticalScrollBar()->value();
        stage.samples.cron.jobs.removeFirst();
        QVERIFY(stage.refresh());
        QCOMPARE(jobs->currentIndex().row(), 5);
        QCOMPARE(jobs->currentIndex().siblingAtColumn(CronJobModel::Name).data().toString(), name);
        QCOMPARE(runs->verticalScrollBar()->value(), scrolled);
    }

    void thatTheSchedulerIsDeadIsSaid()
    {
        Stage stage;
        stage.samples.cron.scheduler = Liveness::Dead;
        QVERIFY(stage.open(u"cron"_s));
        QVERIFY(stage.header()->sentence().contains(u"scheduler is not running"_s));
    }

    void hostileTextStaysText()
    {
        Stage stage;
        const QString evil = u"<img src='http://evil.example/x'><b>bold</b>\u202E"_s;
        for (CronJob &job : stage.samples.cron.jobs) {
            job.name = evil;
            job.command = evil;
            job.lastRun->returnMessage = evil;
        }
        QVERIFY(stage.open(u"cron"_s));
        for (const QLabel *label : stage.panel->findChildren<QLabel *>()) {
            QCOMPARE(label->textFormat(), Qt::PlainText);
            QVERIFY(!label->text().contains(QChar(u'\u202E')));
        }
        const auto *model = stage.named<TableView>(u"Jobs"_s)->model();
        for (int column = 0; column < model->columnCount(); ++column)
            QVERIFY(!model->index(0, column).data(Qt::ToolTipRole).toString().contains(u"<img"_s));
    }
};

QTEST_MAIN(CronPanelTest)
#include "tst_cronpanel.moc"
