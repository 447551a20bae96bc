#include "widgets/chart/hourgrid.h"

#include <QLineEdit>
#include <QSignalSpy>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

class HourGridTest : public QObject
{
    Q_OBJECT

private:
    /// Beside another widget, which has the keyboard at first.
    struct Stage {
        QWidget window;
        QLineEdit *other = new QLineEdit(&window);
        HourGrid *grid = new HourGrid(&window);

        Stage()
        {
            grid->setRows(twoDays(), 24);
            grid->setGeometry(0, 40, 600, grid->sizeHint().height());
            window.resize(600, 300);
            other->setFocus();
            window.show();
        }
        bool isReady() { return QTest::qWaitForWindowActive(&window); }
    };

    /// Two days: the first one from six in the morning, the second one to six in the morning.
    static QList<HourRow> twoDays()
    {
        QList<HourRow> rows;
        for (const QString &title : {u"Sun"_s, u"Mon"_s}) {
            HourRow row{title, QList<HourCell>(24)};
            for (int hour = 0; hour < 24; ++hour)
                row.hours[hour] = {(hour < 6) == !rows.isEmpty(), hour, false, u"%1 %2"_s.arg(title).arg(hour)};
            rows.append(row);
        }
        return rows;
    }

private slots:
    void keysReadWhatIsThere()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        HourGrid &grid = *stage.grid;
        QSignalSpy changes(&grid, &HourGrid::readingChanged);
        grid.setFocus(Qt::TabFocusReason);
        QCOMPARE(grid.reading(), u"Sun 6"_s);
        QTest::keyClick(&grid, Qt::Key_Left); // nothing is there
        QCOMPARE(grid.reading(), u"Sun 6"_s);
        QTest::keyClick(&grid, Qt::Key_Right);
        QCOMPARE(grid.reading(), u"Sun 7"_s);
        QTest::keyClick(&grid, Qt::Key_Down); // not there either
        QCOMPARE(grid.reading(), u"Sun 7"_s);
        for (int i = 0; i < 17; ++i)
            QTest::keyClick(&grid, Qt::Key_Right);
        QCOMPARE(grid.reading(), u"Mon 0"_s);
        QCOMPARE(grid.accessibleDescription(), u"Mon 0"_s);
        QTest::keyClick(&grid, Qt::Key_Left);
        QCOMPARE(grid.reading(), u"Sun 23"_s);
        QCOMPARE(changes.size(), 20);
        stage.other->setFocus();
        QCOMPARE(grid.reading(), QString());
        QCOMPARE(grid.accessibleDescription(), QString());
        grid.setFocus(Qt::TabFocusReason); // and stands where it was
        QCOMPARE(grid.reading(), u"Sun 23"_s);
    }

    void theMouseReadsWhatIsThere()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        HourGrid &grid = *stage.grid;
        QTest::mouseMove(&grid, grid.cellRect(0, 8).center().toPoint());
        QCOMPARE(grid.reading(), u"Sun 8"_s);
        QTest::mouseMove(&grid, grid.cellRect(0, 2).center().toPoint());
        QCOMPARE(grid.reading(), QString());
        QTest::mouseMove(&grid, grid.cellRect(1, 5).center().toPoint());
        QCOMPARE(grid.reading(), u"Mon 5"_s);
        QTest::mouseMove(&grid, {2, int(grid.cellRect(1, 5).center().y())}); // on the title
        QCOMPARE(grid.reading(), QString());
        QTest::mouseClick(&grid, Qt::LeftButton, {}, grid.cellRect(1, 0).center().toPoint());
        QVERIFY(grid.hasFocus());
        QTest::keyClick(&grid, Qt::Key_Right); // goes on from there
        QCOMPARE(grid.reading(), u"Mon 1"_s);
    }

    void otherRowsKeepThePlaceWhereItIsThere()
    {
        Stage stage;
        QVERIFY(stage.isReady());
        HourGrid &grid = *stage.grid;
        grid.setFocus(Qt::TabFocusReason);
        QList<HourRow> other = twoDays();
        other[0].hours[6].words = u"another"_s;
        grid.setRows(other, 24);
        QCOMPARE(grid.reading(), u"another"_s);
        QCOMPARE(grid.accessibleDescription(), u"another"_s);
        grid.setRows({}, 24);
        QCOMPARE(grid.reading(), QString());
        QCOMPARE(grid.accessibleDescription(), QString());
    }

    void whatIsMarkedLooksAnotherWay()
    {
        HourGrid grid;
        QList<HourRow> rows = twoDays();
        rows[0].hours[8].value = rows[0].hours[9].value = 5;
        rows[0].hours[9].isMarked = true;
        grid.setRows(rows, 12);
        grid.resize(600, grid.sizeHint().height());
        const QImage image = grid.grab().toImage();
        const auto part
            = [&](int hour) { return image.copy(QRect(grid.cellRect(0, hour).center().toPoint(), QSize(6, 6))); };
        QVERIFY(part(8) != part(9));
        QVERIFY(part(8) != part(23)); // the greater the value, the stronger
        QCOMPARE(part(12), part(23)); // up to what is full
        QVERIFY(part(11) != part(12));
        QCOMPARE(part(2), part(3)); // not there
    }
};

QTEST_MAIN(HourGridTest)
#include "tst_hourgrid.moc"
