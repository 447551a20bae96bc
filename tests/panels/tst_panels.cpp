#include "models/cron/cronjobmodel.h"
#include "models/deliveries/deliverylogmodel.h"
#include "panels/metrics/metricchart.h"
#include "panels/panelstack.h"
#include "panels/panelstage.h"
#include "widgets/look/turningsplitter.h"
#include "widgets/table/newrowspill.h"
#include "widgets/text/textpane.h"

#include <QComboBox>
#include <QHeaderView>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

using namespace signalbox;
using test::Stage;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Error refused{ErrorKind::Permission, u"It may not be read."_s, u"cron.job"_s,
    u"ERROR:  permission denied for schema cron"_s, u"grant usage on schema cron"_s, u"42501"_s};

} // namespace

class PanelsTest : public QObject
{
    Q_OBJECT

private slots:
    void showsData_data() { readingPanels(); }
    void showsData()
    {
        QFETCH(QString, id);
        Stage stage;
        QVERIFY(stage.open(id));
        QCOMPARE(stage.panel->state(), Panel::State::Data);
        QVERIFY(!stage.header()->sentence().isEmpty());
        const QList<TableView *> tables = stage.panel->findChildren<TableView *>();
        QVERIFY(std::ranges::any_of(
            tables, [](const TableView *table) { return table->isVisible() && table->model()->rowCount() > 0; }));
        QCOMPARE(stage.named<PlainLabel>(u"Time zone"_s)->plainText(), u"Times in Europe/Berlin (UTC+1)"_s);
        QCOMPARE(stage.header()->age(), u"Live"_s);
        stage.clock->advance(5h);
        stage.samples.error = refused;
        QVERIFY(stage.refresh());
        QCOMPARE(stage.header()->age(), u"Data from 5 h ago"_s);
    }

    void saysWhatWouldFillIt_data() { readingPanels(); }
    void saysWhatWouldFillIt()
    {
        QFETCH(QString, id);
        Stage stage;
        stage.samples.empty = true;
        QVERIFY(stage.open(id));
        QCOMPARE(stage.panel->state(), Panel::State::Empty);
        QCOMPARE(stage.placeholderText().count(u'\n'), 1);
        stage.samples.empty = false;
        QVERIFY(stage.refresh());
        QCOMPARE(stage.panel->state(), Panel::State::Data);
    }

    void offersWhatWouldFillIt_data() { readingPanels(); }
    void offersWhatWouldFillIt()
    {
        QFETCH(QString, id);
        Stage stage;
        int installs = 0;
        stage.context.install = [&installs] { ++installs; };
        stage.samples.empty = true;
        QVERIFY(stage.open(id));
        QSignalSpy links(stage.panel.get(), &Panel::linkRequested);
        auto *button = stage.panel->findChild<StatePlaceholder *>()->findChild<QPushButton *>(u"placeholderAction"_s);
        QVERIFY(button->isVisible());
        QVERIFY(!stage.placeholderText().contains(u'`') && !stage.placeholderText().contains(u"migrate"_s));
        const bool installing = button->text().startsWith(u"Install the automation"_s);
        button->click();
        QVERIFY(stage.settle());
        const bool made = id == "endpoints"_L1 && stage.panel->state() == Panel::State::Data;
        QCOMPARE(installs, installing ? 1 : 0);
        QVERIFY2(installing || made || links.size() == 1, qPrintable(button->text()));
    }

    void whatIsMissingCanBeInstalled_data()
    {
        QTest::addColumn<ErrorKind>("kind");
        QTest::addColumn<bool>("here"); // whether it can be installed from here
        QTest::addColumn<Capabilities>("capabilities");
        QTest::addColumn<bool>("offered");
        const Capabilities here;
        QTest::newRow("missing") << ErrorKind::MissingObject << true << here << true;
        QTest::newRow("not from here") << ErrorKind::MissingObject << false << here << false;
        QTest::newRow("on a standby") << ErrorKind::MissingObject << true << Capabilities{.standby = true} << false;
        QTest::newRow("another database is meant")
            << ErrorKind::MissingObject << true << Capabilities{.schedulerDatabase = u"trips"_s} << false;
        QTest::newRow("not permitted") << ErrorKind::Permission << true << here << false;
    }
    void whatIsMissingCanBeInstalled()
    {
        QFETCH(ErrorKind, kind);
        QFETCH(bool, here);
        QFETCH(Capabilities, capabilities);
        Stage stage;
        int installs = 0;
        if (here)
            stage.context.install = [&installs] { ++installs; };
        stage.context.capabilities = [capabilities] { return capabilities; };
        stage.samples.error = Error{.kind = kind, .what = u"It is not there."_s};
        QVERIFY(stage.open(u"cron"_s));
        QAbstractButton *install = stage.button(u"Install the automation..."_s);
        QTEST(install != nullptr, "offered");
        if (install)
            install->click();
        QCOMPARE(installs, install ? 1 : 0);
    }

    void explainsEveryColumn_data() { panels(); }
    void explainsEveryColumn()
    {
        QFETCH(QString, id);
        Stage stage;
        QVERIFY(stage.open(id));
        for (const TableView *table : stage.panel->findChildren<TableView *>()) {
            for (int column = 0; column < table->model()->columnCount(); ++column) {
                const auto text
                    = [&](int role) { return table->model()->headerData(column, Qt::Horizontal, role).toString(); };
                QVERIFY2(text(Qt::ToolTipRole).contains(u'.'),
                    qPrintable(table->accessibleName() + u": "_s + text(Qt::DisplayRole)));
            }
        }
    }

    void takesTheFocusOnceThereIsSomething()
    {
        Stage stage;
        stage.samples.error = refused;
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

    void tablesAreAsHighAsTheirRows()
    {
        Stage stage;
        QVERIFY(stage.open(u"extensions"_s));
        stage.panel->resize(1100, 1000);
        QTest::qWait(0);
        for (const QString &name : {u"Extensions"_s, u"Settings"_s, u"Publication members"_s}) {
            const auto *table = stage.named<TableView>(name);
            const int content = table->horizontalHeader()->height() + table->verticalHeader()->length();
            QVERIFY2(table->height() >= content && table->height() <= content + 4, qPrintable(name));
        }
    }

    void saysWhyItIsUnavailable_data() { readingPanels(); }
    void saysWhyItIsUnavailable()
    {
        QFETCH(QString, id);
        Stage stage;
        stage.samples.error = refused;
        QVERIFY(stage.open(id));
        QCOMPARE(stage.panel->state(), Panel::State::Unavailable);
        for (const QString &part : {refused.serverWords, refused.hint, refused.subject})
            QVERIFY2(stage.placeholderText().contains(part), qPrintable(stage.placeholderText()));
        stage.samples.error.reset();
        QVERIFY(stage.click(u"Try again"_s));
        QCOMPARE(stage.panel->state(), Panel::State::Data);
    }

    void keepsOldDataWhenARefreshFails_data() { panels(); }
    void keepsOldDataWhenARefreshFails()
    {
        QFETCH(QString, id);
        Stage stage;
        QVERIFY(stage.open(id));
        const int rows = stage.panel->findChild<TableView *>()->model()->rowCount();
        stage.samples.error = refused;
        QVERIFY(stage.refresh());
        QCOMPARE(stage.panel->state(), Panel::State::Data);
        QCOMPARE(stage.panel->findChild<TableView *>()->model()->rowCount(), rows);
        QVERIFY(stage.header()->warning().contains(refused.serverWords));
        stage.samples.error.reset();
        QVERIFY(stage.refresh());
        QVERIFY(stage.header()->warning().isEmpty());
        stage.samples.error = Error{ErrorKind::Cancelled, u"Superseded."_s, {}, {}, {}, {}};
        QVERIFY(stage.refresh());
        QVERIFY(stage.header()->warning().isEmpty());
    }

    void asksOnlyWhileItCanBeSeen_data() { panels(); }
    void asksOnlyWhileItCanBeSeen()
    {
        QFETCH(QString, id);
        Stage stage;
        stage.context.liveInterval = 40ms;
        QVERIFY(stage.open(id));
        const int first = stage.samples.asked;
        QVERIFY(QTest::qWaitFor([&] { return stage.samples.asked > first + 3; }));
        stage.panel->hide();
        QVERIFY(stage.settle());
        const int hidden = stage.samples.asked;
        QTest::qWait(300); // several intervals: nothing to wait for but their absence
        QCOMPARE(stage.samples.asked, hidden);
        stage.panel->show();
        QVERIFY(QTest::qWaitFor([&] { return stage.samples.asked > hidden; }));
    }

    void namesEveryControl_data() { panels(); }
    void namesEveryControl()
    {
        QFETCH(QString, id);
        Stage stage;
        QVERIFY(stage.open(id));
        const auto unnamed = [](const QWidget *widget) {
            const auto *button = qobject_cast<const QAbstractButton *>(widget);
            return widget->accessibleName().isEmpty() && !(button && !button->text().isEmpty());
        };
        for (const QWidget *widget : stage.panel->findChildren<QWidget *>()) {
            const bool control = qobject_cast<const QAbstractButton *>(widget)
                || qobject_cast<const QTableView *>(widget) || qobject_cast<const QComboBox *>(widget)
                || qobject_cast<const QPlainTextEdit *>(widget);
            const bool ours = !QByteArray(widget->metaObject()->className()).startsWith("QTableCorner");
            if (control && ours && widget->isVisible())
                QVERIFY2(!unnamed(widget), widget->metaObject()->className());
        }
    }

    void returnPressesAndEscapeLeaves()
    {
        Stage stage;
        QVERIFY(stage.open(u"webhooks"_s));
        stage.panel->activateWindow();
        QVERIFY(QTest::qWaitForWindowActive(stage.panel.get()));
        stage.panel->takeFocus();
        QCOMPARE(QApplication::focusWidget(), stage.deliveries());
        QAbstractButton *why = stage.panel->findChild<QToolButton *>(u"why"_s);
        QTRY_VERIFY(why->isVisible());
        why->setFocus();
        QTest::keyClick(why, Qt::Key_Return);
        QVERIFY(why->isChecked());
        QTest::keyClick(why, Qt::Key_Escape);
        QCOMPARE(QApplication::focusWidget(), stage.deliveries());
        QAbstractButton *issues = stage.button(u"Issues"_s);
        issues->setFocus();
        QTest::keyClick(issues, Qt::Key_Return);
        QVERIFY(stage.named<TableView>(u"Issues"_s)->isVisible());
        QTest::keyClick(issues, Qt::Key_Escape);
        QVERIFY(stage.deliveries()->isVisible());
    }

    /// The focus comes with the data when it is not there yet.
    void thePanelTakesTheFocusIntoItsTable()
    {
        for (const PanelEntry &entry : allPanels()) {
            Stage stage;
            stage.panel.reset(entry.create(stage.context, nullptr));
            stage.panel->show();
            stage.panel->activateWindow();
            QVERIFY(QTest::qWaitForWindowActive(stage.panel.get()));
            stage.panel->takeFocus();
            QVERIFY(stage.settle());
            const auto *table = qobject_cast<TableView *>(QApplication::focusWidget());
            QVERIFY2(table || entry.id == "testbench"_L1, qPrintable(entry.id));
            QVERIFY2(QApplication::focusWidget() != stage.panel.get(), qPrintable(entry.id));
            QVERIFY2(!table || table->currentIndex().isValid(), qPrintable(entry.id));
        }
    }

    void panelsAreMadeWhenFirstShown()
    {
        Stage stage;
        PanelStack stack(allPanels(), stage.context);
        stack.show();
        QCOMPARE(stack.count(), 0);
        stack.showPanel(u"metrics"_s);
        QCOMPARE(stack.count(), 1);
        QCOMPARE(stack.currentId(), u"metrics"_s);
        stack.showPanel(u"no such panel"_s);
        QCOMPARE(stack.currentId(), u"cron"_s);
        stack.showPanel(u"metrics"_s);
        QCOMPARE(stack.count(), 2);
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

    void cronSelectsWhatFails()
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

    void cronRefreshKeepsSelectionAndScroll()
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

    void cronSaysThatTheSchedulerIsDead()
    {
        Stage stage;
        stage.samples.cron.scheduler = Liveness::Dead;
        QVERIFY(stage.open(u"cron"_s));
        QVERIFY(stage.header()->sentence().contains(u"scheduler is not running"_s));
    }

    void webhooksRefreshKeepsSelectionAndScroll()
    {
        Stage stage;
        QVERIFY(stage.open(u"webhooks"_s));
        TableView *table = stage.deliveries();
        table->verticalScrollBar()->setValue(27 * 20);
        QVERIFY(stage.clickRow(table, 24, 0));
        const qint64 selected = *stage.webhooks()->selectedDelivery();
        const QRect before = table->visualRect(table->currentIndex());
        stage.addDelivery();
        QVERIFY(stage.refresh());
        QCOMPARE(*stage.webhooks()->selectedDelivery(), selected);
        QCOMPARE(table->visualRect(table->currentIndex()), before);
    }

    void newRowsWaitBehindThePill()
    {
        Stage stage;
        QVERIFY(stage.open(u"webhooks"_s));
        TableView *table = stage.deliveries();
        auto *pill = stage.panel->findChild<NewRowsPill *>();
        const auto newestOnShow = [&] { return table->model()->index(0, 0).data(TableModel::KeyRole).toLongLong(); };
        const auto newest = [&] { return stage.samples.deliveries.first().id; };
        stage.addDelivery();
        QVERIFY(stage.refresh());
        QCOMPARE(newestOnShow(), newest()); // at the top they come at once
        QVERIFY(!pill->isVisible());
        table->verticalScrollBar()->setValue(300);
        stage.addDelivery();
        stage.addDelivery();
        QVERIFY(stage.refresh());
        QCOMPARE(newestOnShow(), newest() - 2);
        QVERIFY(pill->isVisible());
        QVERIFY(pill->text().startsWith(u'2'));
        QTest::mouseClick(pill, Qt::LeftButton);
        QCOMPARE(newestOnShow(), newest());
        QVERIFY(table->isAtTop());
        QVERIFY(!pill->isVisible());
    }

    void scrollingReadsOlderDeliveries()
    {
        Stage stage;
        QVERIFY(stage.open(u"webhooks"_s));
        TableView *table = stage.deliveries();
        const int rows = table->model()->rowCount();
        QVERIFY(rows < stage.samples.deliveries.size());
        QVERIFY(QTest::qWaitFor([&] {
            table->scrollToBottom();
            return table->model()->rowCount() == stage.samples.deliveries.size();
        }));
    }

    void filterNarrowsAndEscapeLeavesIt()
    {
        Stage stage;
        QVERIFY(stage.open(u"webhooks"_s));
        stage.panel->focusFilter();
        auto *field = stage.named<QLineEdit>(u"Filter"_s);
        QTest::keyClicks(field, u"state:failed"_s);
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(stage.settle());
        TableView *table = stage.deliveries();
        QVERIFY(table->model()->rowCount() > 0);
        for (int row = 0; row < table->model()->rowCount(); ++row)
            QCOMPARE(table->model()->index(row, DeliveryLogModel::Status).data().toString(), u"failed"_s);
        QTest::keyClicks(field, u" status:"_s); // not a filter yet, so the last one stays
        QTest::keyClick(field, Qt::Key_Return);
        QVERIFY(stage.settle());
        QVERIFY(table->isVisible());
        stage.panel->openLink(u"filter/state:failed endpoint:ai_processing"_s);
        QVERIFY(stage.settle());
        QCOMPARE(stage.panel->state(), Panel::State::Data);
        QVERIFY(!table->isVisible());
        QVERIFY(stage.panel->leave());
        QVERIFY(stage.settle());
        QVERIFY(table->isVisible());
        QVERIFY(!stage.panel->leave());
    }

    void deliveriesAreCountedWhenAsked()
    {
        Stage stage;
        QVERIFY(stage.open(u"webhooks"_s));
        QVERIFY(!stage.button(u"Count"_s)); // the line is only there while the list is narrowed
        stage.panel->openLink(u"filter/state:failed"_s);
        QVERIFY(stage.settle());
        QVERIFY(stage.click(u"Count"_s));
        const auto *count = stage.named<PlainLabel>(u"How many deliveries match"_s);
        const QString exact = QLocale(QLocale::English).toString(stage.samples.deliveries.size());
        QTRY_COMPARE(count->plainText(), u"Deliveries: "_s + exact);
    }

    void filterAndViewsAreRemembered()
    {
        QTemporaryDir folder;
        Stage stage;
        stage.context.settings = std::make_shared<QSettings>(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
        const QStringList views{u"Night"_s, u"state:failed since:today"_s};
        stage.context.settings->setValue(u"panel/webhooks/views"_s, views);
        QVERIFY(stage.open(u"webhooks"_s));
        const int all = stage.deliveries()->model()->rowCount();
        stage.panel->openLink(u"filter/state:failed"_s);
        QVERIFY(stage.settle());
        const int failed = stage.deliveries()->model()->rowCount();
        QVERIFY(failed < all);
        stage.panel.reset();
        QVERIFY(stage.open(u"webhooks"_s));
        QCOMPARE(stage.named<QLineEdit>(u"Filter"_s)->text(), u"state:failed"_s);
        QCOMPARE(stage.deliveries()->model()->rowCount(), failed);
        auto *menu = stage.named<QToolButton>(u"Saved views"_s)->menu();
        emit menu->aboutToShow();
        menu->actions().first()->trigger();
        QCOMPARE(stage.named<QLineEdit>(u"Filter"_s)->text(), views.last());
        QCOMPARE(stage.context.settings->value(u"panel/webhooks/views"_s).toStringList(), views);
    }

    void aLinkShowsADeliveryThatIsNotLoaded()
    {
        Stage stage;
        QVERIFY(stage.open(u"webhooks"_s));
        const qint64 old = stage.samples.deliveries.at(900).id;
        stage.panel->openLink(u"delivery/%1"_s.arg(old));
        QVERIFY(stage.settle());
        QCOMPARE(*stage.webhooks()->selectedDelivery(), old);
        const auto *sentence = stage.named<PlainLabel>(u"State of the delivery"_s);
        QVERIFY(sentence->isVisible());
        QVERIFY2(sentence->plainText().contains(QString::number(old)), qPrintable(sentence->plainText()));
        QVERIFY(stage.refresh());
        QCOMPARE(*stage.webhooks()->selectedDelivery(), old);
        stage.panel->openLink(u"delivery/none"_s);
        QCOMPARE(*stage.webhooks()->selectedDelivery(), old);
    }

    void detailStandsBesideTheListWhereThereIsRoom()
    {
        Stage stage;
        QVERIFY(stage.open(u"webhooks"_s));
        const auto *split = stage.panel->findChild<TurningSplitter *>();
        QCOMPARE(split->orientation(), Qt::Vertical);
        stage.panel->resize(1600, 1000);
        QTRY_COMPARE(split->orientation(), Qt::Horizontal);
        QVERIFY(split->sizes().first() > split->sizes().last());
    }

    void replayByClickFollowsTheNewDelivery()
    {
        Stage stage;
        QVERIFY(stage.open(u"webhooks"_s));
        QVERIFY(stage.clickRow(stage.deliveries(), 2, 0));
        const qint64 original = *stage.webhooks()->selectedDelivery();
        QVERIFY(stage.click(u"Replay this delivery"_s));
        const qint64 replayed = stage.samples.deliveries.first().id;
        QCOMPARE(stage.samples.replayKeys.size(), 1);
        QVERIFY(!stage.samples.replayKeys.first().isNull());
        QCOMPARE(*stage.webhooks()->selectedDelivery(), replayed);
        QVERIFY(stage.notice().contains(QString::number(original)));
        QVERIFY(stage.notice().contains(QString::number(replayed)));
        QTRY_COMPARE(stage.deliveries()->currentIndex().row(), 0);
        const auto sentence = [&] { return stage.named<PlainLabel>(u"State of the delivery"_s)->plainText(); };
        QVERIFY(sentence().contains(u"A replay of %1"_s.arg(original)));
        stage.samples.deliveries.first().state = DeliveryState::Delivered;
        stage.samples.deliveries.first().responseStatus = 200;
        QVERIFY(stage.refresh());
        QVERIFY2(sentence().contains(u"accepted it with 200"_s), qPrintable(sentence()));
        QVERIFY(!stage.notice().isEmpty());
        QVERIFY(stage.click(u"Replay this delivery"_s));
        QVERIFY(stage.samples.replayKeys.at(0) != stage.samples.replayKeys.at(1)); // one key a click
    }

    void replayWithUnknownOutcomeKeepsItsKey()
    {
        Stage stage;
        QVERIFY(stage.open(u"webhooks"_s));
        const qint64 original = *stage.webhooks()->selectedDelivery();
        stage.samples.replayError = Error{ErrorKind::Lost, u"The connection broke."_s, {}, {}, {}, {}};
        QVERIFY(stage.click(u"Replay this delivery"_s));
        QCOMPARE(*stage.webhooks()->selectedDelivery(), original);
        QVERIFY(stage.notice().contains(u"not known"_s));
        QVERIFY(stage.clickRow(stage.deliveries(), 4, 0)); // looks elsewhere in between
        QVERIFY(stage.clickRow(stage.deliveries(), 0, 0));
        stage.samples.replayError.reset();
        QVERIFY(stage.click(u"Check the replay"_s));
        QCOMPARE(stage.samples.replayKeys.size(), 2);
        QCOMPARE(stage.samples.replayKeys.at(0), stage.samples.replayKeys.at(1));
        QVERIFY(*stage.webhooks()->selectedDelivery() != original);
    }

    void replayThatIsRefusedSaysWhy()
    {
        Stage stage;
        QVERIFY(stage.open(u"webhooks"_s));
        stage.samples.replayError = refused;
        QVERIFY(stage.click(u"Replay this delivery"_s));
        QVERIFY(stage.notice().contains(refused.serverWords));
        QVERIFY(stage.button(u"Replay this delivery"_s)->isEnabled());
    }

    void replayOnProductionWantsTheNameTyped()
    {
        Stage stage;
        stage.context.profile = {.name = u"tripsage-prod"_s, .environment = Environment::Production};
        QVERIFY(stage.open(u"webhooks"_s));
        QVERIFY(stage.click(u"Replay this delivery"_s));
        QVERIFY(stage.dialog());
        auto *typed = stage.dialog()->findChild<QLineEdit *>();
        auto *go = stage.dialog()->findChild<QAbstractButton *>(u"go"_s);
        QVERIFY(!go->isEnabled());
        QTest::keyClicks(typed, u"tripsage"_s);
        QTest::keyClick(typed, Qt::Key_Return);
        QVERIFY(!go->isEnabled());
        QTest::keyClick(stage.dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!stage.dialog());
        QVERIFY(stage.samples.replayKeys.isEmpty());

        QVERIFY(stage.click(u"Replay this delivery"_s));
        QTest::keyClicks(stage.dialog()->findChild<QLineEdit *>(), u"tripsage-prod"_s);
        QTest::mouseClick(stage.dialog()->findChild<QAbstractButton *>(u"go"_s), Qt::LeftButton);
        QVERIFY(stage.settle());
        QCOMPARE(stage.samples.replayKeys.size(), 1);
    }

    void replayNeedsTheFunction()
    {
        Stage stage;
        stage.context.capabilities = [] { return Capabilities(); };
        QVERIFY(stage.open(u"webhooks"_s));
        QVERIFY(!stage.button(u"Replay this delivery"_s)->isEnabled());
        QVERIFY(stage.button(u"Replay this delivery"_s)->accessibleDescription().contains(u"Install the automation"_s));
    }

    void metricsFollowSeriesAndRange()
    {
        Stage stage;
        QVERIFY(stage.open(u"metrics"_s));
        auto *chart = stage.panel->findChild<MetricChart *>();
        QCOMPARE(chart->history().query.name, u"active_connections"_s);
        QVERIFY(stage.clickRow(stage.named<TableView>(u"Series"_s), 3, 1));
        QCOMPARE(chart->history().query.name, u"deadlocks"_s);
        QVERIFY(stage.click(u"14 d"_s));
        QCOMPARE(chart->history().query.to - chart->history().query.from, std::chrono::microseconds(14 * 24h));
        QVERIFY(!stage.named<PlainLabel>(u"Values over the range"_s)->plainText().isEmpty());
    }

    void chartCursorReadsTheNearestValue()
    {
        Stage stage;
        QVERIFY(stage.open(u"metrics"_s));
        auto *chart = stage.panel->findChild<MetricChart *>();
        QTest::keyClick(chart, Qt::Key_End);
        QCOMPARE(chart->cursorPoint(), int(chart->history().points.size()) - 1);
        QTest::keyClick(chart, Qt::Key_Left);
        QCOMPARE(chart->cursorPoint(), int(chart->history().points.size()) - 2);
        QVERIFY(chart->accessibleDescription().contains(u"CET"_s));
        QTest::mouseMove(chart->viewport(), QPoint(chart->viewport()->width() / 3, 80));
        QTRY_VERIFY(chart->cursorPoint() < int(chart->history().points.size()) / 2);
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

private:
    /// Those that are nothing without the database; the test bench works without it.
    void readingPanels()
    {
        QTest::addColumn<QString>("id");
        for (const PanelEntry &entry : allPanels()) {
            if (entry.id != "testbench"_L1)
                QTest::newRow(qPrintable(entry.id)) << entry.id;
        }
    }
    void panels()
    {
        QTest::addColumn<QString>("id");
        for (const PanelEntry &entry : allPanels())
            QTest::newRow(qPrintable(entry.id)) << entry.id;
    }
};

QTEST_MAIN(PanelsTest)
#include "tst_panels.moc"
