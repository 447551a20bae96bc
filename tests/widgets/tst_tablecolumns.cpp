#include "models/tablemodel.h"
#include "widgets/table/cellmargins.h"
#include "widgets/table/elidedapart.h"
#include "widgets/table/statedelegate.h"
#include "widgets/table/tableview.h"

#include <QContextMenuEvent>
#include <QHeaderView>
#include <QHelpEvent>
#include <QMenu>
#include <QSettings>
#include <QStandardItemModel>
#include <QTemporaryDir>
#include <QTest>
#include <QToolTip>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

enum Column { Id, State, Name, When, Url, Rare, ColumnCount };

/// Rows with a number, a state and texts.
class ColumnsModel : public QStandardItemModel
{
public:
    ColumnsModel() : QStandardItemModel(0, ColumnCount)
    {
        setHorizontalHeaderLabels({u"Id"_s, u"State"_s, u"Name"_s, u"When"_s, u"URL"_s, u"Rare"_s});
        setHeaderData(Id, Qt::Horizontal, int(Qt::AlignRight | Qt::AlignVCenter), Qt::TextAlignmentRole);
        setHeaderData(State, Qt::Horizontal, QStringList{u"ok"_s, u"trying again"_s}, TableModel::WordsRole);
    }
    void add(const QStringList &texts)
    {
        QList<QStandardItem *> items;
        for (const QString &text : texts)
            items.append(new QStandardItem(text));
        items.at(State)->setData(QVariant::fromValue(HealthState::Healthy), TableModel::StateRole);
        appendRow(items);
    }
    void addUsual() { add({u"17"_s, u"ok"_s, u"orders"_s, u"just now"_s, u"https://host/in"_s, u"rare"_s}); }
};

const QList<ColumnRule> rules{{.column = State}, {.column = Id}, {.column = Name, .most = 12},
    {.column = When, .rank = 2}, {.column = Url, .width = ColumnRule::Width::Rest, .rank = 1, .address = true},
    {.column = Rare, .rank = ColumnRule::onRequest}};

std::unique_ptr<TableView> tableOn(ColumnsModel &model, int width = 900)
{
    auto table = std::make_unique<TableView>();
    table->setModel(&model);
    table->setItemDelegateForColumn(State, new StateDelegate(TableModel::StateRole, table.get()));
    table->setColumnRules(rules, u"columns"_s);
    table->resize(width, 300);
    table->show();
    return table;
}

QList<int> widthsOf(const TableView &table)
{
    QList<int> widths;
    for (int column = 0; column < ColumnCount; ++column)
        widths.append(table.columnWidth(column));
    return widths;
}

/// From where to where there may be text in each column.
QList<std::pair<int, int>> placesOf(const TableView &table)
{
    QList<std::pair<int, int>> places;
    for (int column = 0; column < ColumnCount; ++column) {
        const QMargins margins = cellMargins(*table.horizontalHeader(), column);
        const int left = table.columnViewportPosition(column);
        if (!table.isColumnHidden(column))
            places.append({left + margins.left(), left + table.columnWidth(column) - margins.right()});
    }
    return places;
}

QStringList shownColumns(const TableView &table)
{
    QStringList names;
    for (int visual = 0; visual < ColumnCount; ++visual) {
        const int column = table.horizontalHeader()->logicalIndex(visual);
        if (!table.isColumnHidden(column))
            names.append(table.model()->headerData(column, Qt::Horizontal).toString());
    }
    return names;
}

int neededFor(const TableView &table, int row, int column)
{
    const auto *delegate = qobject_cast<RowDelegate *>(table.itemDelegateForIndex(table.model()->index(row, column)));
    QStyleOptionViewItem option;
    option.initFrom(&table);
    option.widget = &table;
    return delegate->sizeHint(option, table.model()->index(row, column)).width();
}

} // namespace

class TableColumnsTest : public QObject
{
    Q_OBJECT

private slots:
    void theOrderIsThatOfTheRules()
    {
        ColumnsModel model;
        model.addUsual();
        const auto table = tableOn(model);
        QCOMPARE(shownColumns(*table), (QStringList{u"State"_s, u"Id"_s, u"Name"_s, u"When"_s, u"URL"_s}));
    }

    void anOrderOfTheUsersOutlivesOtherRules()
    {
        ColumnsModel model;
        model.addUsual();
        const auto table = tableOn(model);
        QList<ColumnRule> other = rules;
        std::swap(other[0], other[1]);
        table->setColumnRules(other, u"columns"_s);
        QCOMPARE(table->horizontalHeader()->logicalIndex(0), int(Id)); // nobody has moved anything yet
        table->horizontalHeader()->moveSection(table->horizontalHeader()->visualIndex(Name), 0);
        table->setColumnRules(rules, u"columns"_s);
        QCOMPARE(table->horizontalHeader()->logicalIndex(0), int(Name));
        QCOMPARE(table->horizontalHeader()->logicalIndex(1), int(Id));
    }

    void aColumnThatOtherRulesShowHasRoomForItsTitle()
    {
        ColumnsModel model;
        model.add({u"17"_s, u"ok"_s, u"orders"_s, u"now"_s, u"https://host/in"_s, u"x"_s});
        model.setHeaderData(Rare, Qt::Horizontal, u"A title that is long"_s);
        const auto table = tableOn(model);
        QVERIFY(table->isColumnHidden(Rare));
        QList<ColumnRule> others{{.column = Rare}};
        others.append(rules.first(rules.size() - 1));
        table->setColumnRules(others, u"columns"_s);
        QVERIFY(!table->isColumnHidden(Rare));
        QVERIFY(table->columnWidth(Rare) >= table->horizontalHeader()->sectionSizeHint(Rare));
    }

    void aStateIsWideEnoughBeforeItComes()
    {
        ColumnsModel model;
        model.addUsual();
        const auto table = tableOn(model);
        const QList<int> before = widthsOf(*table);
        model.add({u"18"_s, u"trying again"_s, u"orders"_s, u"just now"_s, u"https://host/in"_s, {}});
        QVERIFY(neededFor(*table, 1, State) <= table->columnWidth(State));
        QCOMPARE(widthsOf(*table), before);
    }

    void aStateThatNobodyForetoldIsNotCutEither()
    {
        ColumnsModel model;
        model.addUsual();
        const auto table = tableOn(model);
        model.add({u"18"_s, u"not preloaded here, a standby"_s, u"o"_s, u"w"_s, u"u"_s, {}});
        QVERIFY(neededFor(*table, 1, State) <= table->columnWidth(State));
        model.setData(model.index(0, Id), u"1,234,567,890,123"_s);
        QVERIFY(neededFor(*table, 0, Id) <= table->columnWidth(Id));
    }

    void widthsComeFromTheFirstRowsAndThenStandStill()
    {
        ColumnsModel model;
        const auto table = tableOn(model);
        const int empty = table->columnWidth(When);
        model.addUsual();
        QVERIFY(table->columnWidth(When) > empty);
        QVERIFY(neededFor(*table, 0, When) <= table->columnWidth(When));
        const auto before = placesOf(*table);
        for (int i = 0; i < 40; ++i) // also when the scroll bar comes
            model.add({u"18"_s, u"ok"_s, u"a much longer name"_s, u"71 days and more ago"_s, u"https://x"_s, {}});
        QTRY_VERIFY(table->verticalScrollBar()->isVisible());
        QCOMPARE(placesOf(*table), before);
    }

    void aLongNameTakesNoMoreThanItsShare()
    {
        ColumnsModel model;
        model.add({u"1"_s, u"ok"_s, QString(200, u'm'), u"now"_s, u"u"_s, {}});
        const auto table = tableOn(model);
        QCOMPARE(table->columnWidth(Name), 12 * table->fontMetrics().averageCharWidth() + columnGutter);
    }

    void titlesAreNeverCut()
    {
        ColumnsModel model;
        model.setHeaderData(Id, Qt::Horizontal, u"A long title of a number"_s);
        model.addUsual();
        const auto table = tableOn(model);
        const QFontMetrics metrics = table->horizontalHeader()->fontMetrics();
        for (int column = 0; column < ColumnCount; ++column) {
            const QMargins margins = cellMargins(*table->horizontalHeader(), column);
            const QString title = model.headerData(column, Qt::Horizontal).toString();
            if (!table->isColumnHidden(column))
                QVERIFY(
                    metrics.horizontalAdvance(title) <= table->columnWidth(column) - margins.left() - margins.right());
        }
    }

    void aNumberKeepsTwiceTheDistanceFromWords()
    {
        ColumnsModel model;
        model.addUsual();
        const auto table = tableOn(model);
        const QHeaderView &header = *table->horizontalHeader();
        const auto between = [&header](int left, int right) {
            return cellMargins(header, left).right() + cellMargins(header, right).left();
        };
        QCOMPARE(between(Id, Name), 2 * columnGutter);
        QCOMPARE(between(Name, When), columnGutter);
        table->horizontalHeader()->moveSection(header.visualIndex(Id), 4);
        QCOMPARE(cellMargins(header, Id).right(), endMargin(header)); // nothing follows
    }

    void whatMattersLessLeavesWhereRoomIsShort()
    {
        ColumnsModel model;
        model.addUsual();
        const auto table = tableOn(model);
        QCOMPARE(shownColumns(*table).size(), 5);
        QList<QStringList> seen;
        for (int width = 900; width >= 40; --width) {
            table->resize(width, 300);
            const QStringList shown = shownColumns(*table);
            if (seen.isEmpty() || seen.last() != shown)
                seen.append(shown);
            if (shown.size() > 3)
                QCOMPARE(table->horizontalScrollBar()->maximum(), 0); // they leave before anything has to be scrolled
        }
        QCOMPARE(seen,
            (QList<QStringList>{{u"State"_s, u"Id"_s, u"Name"_s, u"When"_s, u"URL"_s},
                {u"State"_s, u"Id"_s, u"Name"_s, u"URL"_s}, {u"State"_s, u"Id"_s, u"Name"_s}}));
        table->resize(900, 300);
        QCOMPARE(shownColumns(*table).size(), 5);
    }

    void whatTheUserChoseIsKeptUntilItIsTakenBack()
    {
        QTemporaryDir folder;
        const auto settings = std::make_shared<QSettings>(folder.filePath(u"s.ini"_s), QSettings::IniFormat);
        ColumnsModel model;
        model.addUsual();
        const auto first = tableOn(model);
        first->rememberColumns(settings, u"columns"_s);
        const QList<int> untouched = widthsOf(*first);
        first->setColumnWidth(Name, 177);
        QCOMPARE(first->columnWidth(Url), untouched.at(Url) - (177 - untouched.at(Name))); // what is left over
        first->horizontalHeader()->moveSection(0, 2);
        choose(*first, u"Rare"_s);

        const auto second = tableOn(model);
        second->rememberColumns(settings, u"columns"_s);
        QCOMPARE(second->columnWidth(Name), 177);
        QCOMPARE(shownColumns(*second), (QStringList{u"Id"_s, u"Name"_s, u"State"_s, u"When"_s, u"URL"_s, u"Rare"_s}));
        choose(*second, u"Reset the columns"_s);
        QCOMPARE(widthsOf(*second), untouched);
        const auto third = tableOn(model);
        third->rememberColumns(settings, u"columns"_s);
        QCOMPARE(shownColumns(*third), (QStringList{u"State"_s, u"Id"_s, u"Name"_s, u"When"_s, u"URL"_s}));
    }

    void whatWasKeptOfAnotherTableIsNotTaken()
    {
        QTemporaryDir folder;
        const auto settings = std::make_shared<QSettings>(folder.filePath(u"s.ini"_s), QSettings::IniFormat);
        ColumnsModel model;
        model.addUsual();
        const auto table = tableOn(model);
        const QList<int> untouched = widthsOf(*table);
        for (const QVariant &kept : {QVariant(u"{\"columns\":5,\"widths\":{\"2\":400}}"_s),
                 QVariant(u"{\"columns\":6,\"order\":[9,9]}"_s), QVariant(QByteArray(100, '\x1'))}) {
            settings->setValue(u"columns"_s, kept);
            table->rememberColumns(settings, u"columns"_s);
            QCOMPARE(widthsOf(*table), untouched);
        }
    }

    void aColumnThatTheUserWantsDoesNotLeave()
    {
        ColumnsModel model;
        model.addUsual();
        const auto table = tableOn(model, 300);
        QVERIFY(table->isColumnHidden(When));
        choose(*table, u"When"_s);
        QVERIFY(!table->isColumnHidden(When));
        table->resize(200, 300);
        QVERIFY(!table->isColumnHidden(When));
    }

    void theColumnsCanBeChosenWithTheKeyboard()
    {
        ColumnsModel model;
        model.addUsual();
        const auto table = tableOn(model);
        QContextMenuEvent menuKey(
            QContextMenuEvent::Keyboard, {10, 10}, table->viewport()->mapToGlobal(QPoint(10, 10)));
        QCoreApplication::sendEvent(table->viewport(), &menuKey);
        auto *menu = table->findChild<QMenu *>();
        QVERIFY(menu && menu->isVisible());
        QMenu *columns = menu->actions().last()->menu();
        QVERIFY(columns);
        QCOMPARE(columns->actions().size(), int(ColumnCount) + 2); // a line, and the way back
        menu->close();
    }

    void addressesAreToldApart_data()
    {
        QTest::addColumn<QString>("one");
        QTest::addColumn<QString>("other");
        const QString host = u"https://hooks.example.com/functions/v1/"_s;
        QTest::newRow("in the middle") << host + u"tenants/alpha/webhooks/incoming/events"_s
                                       << host + u"tenants/beta/webhooks/incoming/events"_s;
        QTest::newRow("one character") << host + u"stage-1/webhooks/incoming/events/all"_s
                                       << host + u"stage-2/webhooks/incoming/events/all"_s;
        QTest::newRow("longer by a part")
            << host + u"webhooks/incoming/events/all/of/them"_s << host + u"webhooks/new/incoming/events/all/of/them"_s;
        QTest::newRow("at the end") << host + u"webhooks/incoming/events/a"_s << host + u"webhooks/incoming/events/b"_s;
        QTest::newRow("at the beginning") << u"http"_s + host << host;
    }
    void addressesAreToldApart()
    {
        QFETCH(QString, one);
        QFETCH(QString, other);
        const QFontMetrics metrics{QFont()};
        const int width = metrics.horizontalAdvance(one) / 2;
        const QStringList all{one, other, u"http://elsewhere.test/"_s};
        const QString shown = elidedApart(one, all, metrics, width);
        QVERIFY2(shown != elidedApart(other, all, metrics, width), qPrintable(shown));
        QVERIFY2(metrics.horizontalAdvance(shown) <= width, qPrintable(shown));
        QVERIFY2(shown.contains(QChar(0x2026)), qPrintable(shown));
        QCOMPARE(elidedApart(one, all, metrics, metrics.horizontalAdvance(one) + 2), one); // there is room
    }

    void whatIsLikeNothingElseIsCutInTheMiddle()
    {
        const QFontMetrics metrics{QFont()};
        const QString text = u"https://hooks.example.com/functions/v1/tenants/alpha"_s;
        const int width = metrics.horizontalAdvance(text) / 2;
        QCOMPARE(elidedApart(text, {text, u"ftp://other"_s}, metrics, width),
            metrics.elidedText(text, Qt::ElideMiddle, width));
        QVERIFY(metrics.horizontalAdvance(elidedApart(text, {text + u"x"_s}, metrics, 12)) <= 12);
    }

    void aCutCellTellsTheWholeInPlainText()
    {
        ColumnsModel model;
        const QString address = u"https://<b>host</b>/"_s + QString(300, u'x').replace(u"xxxxx"_s, u"xxxx/"_s);
        model.add({u"1"_s, u"ok"_s, u"n"_s, u"w"_s, address, {}});
        const auto table = tableOn(model);
        const QRect cell = table->visualRect(model.index(0, Url));
        QHelpEvent help(QEvent::ToolTip, cell.center(), table->viewport()->mapToGlobal(cell.center()));
        QCoreApplication::sendEvent(table->viewport(), &help);
        QVERIFY(QToolTip::text().contains(u"&lt;b&gt;host"_s));
        QToolTip::hideText();
    }

private:
    static void choose(TableView &table, const QString &entry)
    {
        table.showColumnMenu({});
        auto *menu = table.findChild<QMenu *>();
        QVERIFY(menu);
        for (QAction *action : menu->actions()) {
            if (action->text() == entry)
                action->trigger();
        }
        menu->close();
        QTRY_VERIFY(!table.findChild<QMenu *>());
    }
};

QTEST_MAIN(TableColumnsTest)
#include "tst_tablecolumns.moc"
