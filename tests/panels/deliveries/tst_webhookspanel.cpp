#include "models/deliveries/deliverylogmodel.h"
#include "panels/panelstage.h"
#include "widgets/look/turningsplitter.h"
#include "widgets/table/newrowspill.h"

#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QTemporaryDir>
#include <QToolButton>

using namespace signalbox;
using test::Stage;
using namespace Qt::StringLiterals;

/// The list of deliveries: found, narrowed, read on and left again.
class WebhooksPanelTest : public QObject
{
    Q_OBJECT

private slots:
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

    void aRefreshKeepsSelectionAndScroll()
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
};

QTEST_MAIN(WebhooksPanelTest)
#include "tst_webhookspanel.moc"
