#include "models/tablemodel.h"
#include "widgets/look/theme.h"
#include "widgets/table/tableview.h"

#include <QHeaderView>
#include <QSortFilterProxyModel>
#include <QStandardItemModel>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

/// Headings stand above the rows of their groups, and are in nobody's way.
class GroupHeadingsTest : public QObject
{
    Q_OBJECT

private:
    /// Rows named after the group that they stand in, and a number.
    struct Fixture {
        QStandardItemModel model{0, 2};
        TableView table;

        explicit Fixture(const QStringList &groups = {u"a"_s, u"a"_s, u"b"_s, u"c"_s, u"c"_s})
        {
            for (const QString &group : groups)
                append(group);
            table.setModel(&model);
            table.setColumnRules({{.column = 0}, {.column = 1, .width = ColumnRule::Width::Rest}}, u"columns"_s);
            table.resize(400, 400);
            table.headings().setShown(true);
            table.show();
        }
        void append(const QString &group)
        {
            QList<QStandardItem *> row{
                new QStandardItem(u"%1%2"_s.arg(group).arg(model.rowCount())), new QStandardItem(u"text"_s)};
            for (QStandardItem *item : row)
                item->setData(group, TableModel::GroupRole);
            model.appendRow(row);
        }
        /// The rows with a heading above them.
        QList<int> headed() const
        {
            QList<int> rows;
            for (int row = 0; row < model.rowCount(); ++row) {
                if (table.rowHeight(row) > table.verticalHeader()->defaultSectionSize())
                    rows.append(row);
            }
            return rows;
        }
        QPoint onHeading(int row) const { return {100, table.rowViewportPosition(row) + 6}; }
        /// How many colours are in the heading: one where nothing is written.
        qsizetype colours(int row) const
        {
            const int top = table.rowViewportPosition(row);
            const QImage image = table.viewport()->grab({0, top, 200, table.headings().heightAbove(row) - 2}).toImage();
            QSet<QRgb> colours;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    colours.insert(image.pixel(x, y));
            }
            return colours.size();
        }
    };

private slots:
    void everyGroupHasOne()
    {
        Fixture f;
        QCOMPARE(f.headed(), (QList<int>{0, 2, 3}));
        QCOMPARE(f.model.rowCount(), 5);
        f.table.headings().setShown(false);
        QCOMPARE(f.headed(), QList<int>());
    }

    void theyFollowTheRows()
    {
        Fixture f;
        f.append(u"d"_s);
        QCOMPARE(f.headed(), (QList<int>{0, 2, 3, 5}));
        f.model.removeRow(2);
        QCOMPARE(f.headed(), (QList<int>{0, 2, 4}));
        f.model.item(1)->setData(u"c"_s, TableModel::GroupRole); // of a, to those of c
        QCOMPARE(f.headed(), (QList<int>{0, 1, 4}));
        f.model.clear();
        QCOMPARE(f.headed(), QList<int>());
    }

    void theyFollowTheOrder()
    {
        Fixture f;
        QSortFilterProxyModel sorted;
        sorted.setSourceModel(&f.model);
        f.table.setModel(&sorted);
        f.table.headings().setShown(true);
        sorted.sort(0, Qt::DescendingOrder);
        QCOMPARE(f.headed(), (QList<int>{0, 2, 3}));
        sorted.sort(0, Qt::AscendingOrder);
        sorted.setFilterFixedString(u"c"_s);
        QCOMPARE(f.table.rowHeight(0) > f.table.rowHeight(1), true);
    }

    void theyAreWritten_data()
    {
        QTest::addColumn<bool>("dark");
        QTest::newRow("light") << false;
        QTest::newRow("dark") << true;
    }
    void theyAreWritten()
    {
        QFETCH(bool, dark);
        Fixture f;
        f.table.setPalette(Theme::palette(dark));
        f.table.selectRow(2); // its tint does not reach up
        QVERIFY(f.colours(2) > 2);
        QCOMPARE(f.table.viewport()->grab({390, f.onHeading(2).y(), 1, 1}).toImage().pixelColor(0, 0),
            f.table.palette().color(QPalette::Base));
    }

    void aCellIsBelowItsHeading()
    {
        Fixture f;
        const int usual = f.table.verticalHeader()->defaultSectionSize();
        for (int row = 0; row < 5; ++row)
            QCOMPARE(f.table.visualRect(f.model.index(row, 1)).height(), usual);
        QCOMPARE(f.table.visualRect(f.model.index(2, 1)).bottom() + 1, f.table.rowViewportPosition(3));
        QTest::mouseClick(
            f.table.viewport(), Qt::LeftButton, {}, f.table.visualRect(f.model.index(3, 1)).topLeft() + QPoint(9, 1));
        QCOMPARE(f.table.currentIndex().row(), 3);
    }

    void aClickOnAHeadingChangesNothing()
    {
        Fixture f;
        f.table.selectRow(4);
        QTest::mouseClick(f.table.viewport(), Qt::LeftButton, {}, f.onHeading(2));
        QTest::mouseDClick(f.table.viewport(), Qt::LeftButton, {}, f.onHeading(2));
        QCOMPARE(f.table.selectionModel()->selectedRows().size(), 1);
        QCOMPARE(f.table.currentIndex().row(), 4);
    }

    void keysKnowOfNone()
    {
        Fixture f;
        f.table.selectRow(0);
        for (int row = 1; row < 5; ++row) {
            QTest::keyClick(&f.table, Qt::Key_Down);
            QCOMPARE(f.table.currentIndex().row(), row);
        }
        QTest::keyClick(&f.table, Qt::Key_A, Qt::ControlModifier);
        QCOMPARE(f.table.selectionModel()->selectedRows().size(), 5);
        QCOMPARE(f.table.selectedText().count(u'\n'), 5); // and the titles
    }
};

QTEST_MAIN(GroupHeadingsTest)
#include "tst_groupheadings.moc"
