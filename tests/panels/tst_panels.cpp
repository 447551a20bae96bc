#include "panels/panelstack.h"
#include "panels/panelstage.h"
#include "widgets/chart/plotview.h"

#include <QComboBox>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace signalbox;
using test::refusedRead;
using test::Stage;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// What every panel keeps: its four faces, its names, its focus, and that nobody who is not seen works.
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
        const QList<PlotView *> charts = stage.panel->findChildren<PlotView *>();
        QVERIFY(std::ranges::any_of(tables, [](const TableView *table) {
            return table->isVisible() && table->model()->rowCount() > 0;
        }) || std::ranges::any_of(charts, [](const PlotView *chart) {
            return chart->isVisible() && !chart->plot().lines.isEmpty();
        }));
        QCOMPARE(stage.named<PlainLabel>(u"Time zone"_s)->plainText(), u"Times in Europe/Berlin (UTC+1)"_s);
        QCOMPARE(stage.header()->age(), u"Live"_s);
        stage.clock->advance(5h);
        stage.samples.error = refusedRead;
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
        const bool asks = id == "functions"_L1 && stage.dialog();
        QVERIFY2(installing || made || asks || links.size() == 1, qPrintable(button->text()));
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

    void saysWhyItIsUnavailable_data() { readingPanels(); }
    void saysWhyItIsUnavailable()
    {
        QFETCH(QString, id);
        Stage stage;
        stage.samples.error = refusedRead;
        QVERIFY(stage.open(id));
        QCOMPARE(stage.panel->state(), Panel::State::Unavailable);
        for (const QString &part : {refusedRead.serverWords, refusedRead.hint, refusedRead.subject})
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
        const auto shown = [&stage] {
            const auto *chart = stage.panel->findChild<PlotView *>();
            return chart && chart->isVisible() ? int(chart->plot().lines.first().points.size())
                                               : stage.panel->findChild<TableView *>()->model()->rowCount();
        };
        const int before = shown();
        stage.samples.error = refusedRead;
        QVERIFY(stage.refresh());
        QCOMPARE(stage.panel->state(), Panel::State::Data);
        QCOMPARE(shown(), before);
        QVERIFY(stage.header()->warning().contains(refusedRead.serverWords));
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

    /// The focus comes with the data when it is not there yet.
    void thePanelTakesTheFocusIntoItsTableOrChart()
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
            const bool isChart = qobject_cast<PlotView *>(QApplication::focusWidget());
            QVERIFY2(table || isChart || entry.id == "testbench"_L1, qPrintable(entry.id));
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
