#include "models/metrics/chartboard.h"

#include <QSignalSpy>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

QList<MetricSeries> seriesNamed(const QStringList &names)
{
    QList<MetricSeries> series;
    for (const QString &name : names)
        series.append({.type = u"mine"_s, .name = name});
    return series;
}

QString namesOf(const ChartBoard &board)
{
    QStringList names;
    for (const BoardChart &chart : board.charts())
        names.append(chart.lines.first().name);
    return names.join(u' ');
}

} // namespace

/// Charts are added, arranged, taken away and brought back.
class ChartBoardTest : public QObject
{
    Q_OBJECT

private slots:
    void theDefaultFollowsTheSeries()
    {
        ChartBoard board;
        QSignalSpy changed(&board, &ChartBoard::changed);
        board.setSeries(seriesNamed({u"a"_s, u"b"_s}));
        board.setSeries(seriesNamed({u"a"_s, u"b"_s}));
        QCOMPARE(changed.size(), 1);
        board.setSeries(seriesNamed({u"a"_s, u"b"_s, u"c"_s}));
        QCOMPARE(namesOf(board), u"a b c"_s);
        QVERIFY(board.isDefault() && board.saved().isEmpty());
    }

    void whatSomebodyArrangedStays()
    {
        ChartBoard board;
        board.setSeries(seriesNamed({u"a"_s, u"b"_s, u"c"_s}));
        board.move(2, 0);
        board.setSeries(seriesNamed({u"a"_s}));
        QCOMPARE(namesOf(board), u"c a b"_s);
        ChartBoard again;
        again.restore(board.saved());
        again.setSeries(seriesNamed({u"a"_s}));
        QCOMPARE(again.charts(), board.charts());
        again.reset();
        QCOMPARE(namesOf(again), u"a"_s);
        QVERIFY(again.saved().isEmpty());
    }

    void whatCannotBeReadIsTheDefault()
    {
        ChartBoard board;
        board.setSeries(seriesNamed({u"a"_s}));
        board.restore("[{]");
        QCOMPARE(namesOf(board), u"a"_s);
        QVERIFY(board.isDefault());
    }

    void sizesAndPlacesEndAtTheBoard_data()
    {
        QTest::addColumn<int>("columns");
        QTest::addColumn<int>("rows");
        QTest::addColumn<QSize>("size");
        QTest::newRow("as wished") << 3 << 2 << QSize(3, 2);
        QTest::newRow("too large") << 4 << 4 << QSize(3, 3);
        QTest::newRow("too small") << 0 << 0 << QSize(1, 1);
    }
    void sizesAndPlacesEndAtTheBoard()
    {
        QFETCH(int, columns);
        QFETCH(int, rows);
        ChartBoard board;
        board.setSeries(seriesNamed({u"a"_s, u"b"_s}));
        board.resize(0, columns, rows);
        QTEST(QSize(board.charts().first().columns, board.charts().first().rows), "size");
        board.move(0, 7);
        QCOMPARE(namesOf(board), u"b a"_s);
        board.move(1, -1);
        QCOMPARE(namesOf(board), u"a b"_s);
    }

    void theLastRemovalIsUndone()
    {
        ChartBoard board;
        board.setSeries(seriesNamed({u"a"_s, u"b"_s, u"c"_s}));
        bool couldUndo = false;
        connect(&board, &ChartBoard::changed, &board, [&] { couldUndo = board.canUndo(); });
        board.remove(1);
        QVERIFY(couldUndo);
        QCOMPARE(namesOf(board), u"a c"_s);
        board.undo();
        QCOMPARE(namesOf(board), u"a b c"_s);
        QVERIFY(board.isDefault() && !board.canUndo());
    }

    void aLaterChangeEndsTheUndo()
    {
        ChartBoard board;
        board.setSeries(seriesNamed({u"a"_s, u"b"_s}));
        board.remove(0);
        board.add({{u"mine"_s, u"z"_s, {}}});
        QVERIFY(!board.canUndo());
        board.undo();
        QCOMPARE(namesOf(board), u"b z"_s);
    }

    void theResetIsUndone()
    {
        ChartBoard board;
        board.setSeries(seriesNamed({u"a"_s, u"b"_s}));
        board.move(0, 1);
        board.reset();
        QCOMPARE(namesOf(board), u"a b"_s);
        board.undo();
        QCOMPARE(namesOf(board), u"b a"_s);
        QVERIFY(!board.isDefault());
    }

    void anEmptyBoardIsKept()
    {
        ChartBoard board;
        board.setSeries(seriesNamed({u"a"_s}));
        board.remove(0);
        ChartBoard again;
        again.setSeries(seriesNamed({u"a"_s}));
        again.restore(board.saved());
        QVERIFY(again.charts().isEmpty());
    }
};

QTEST_GUILESS_MAIN(ChartBoardTest)
#include "tst_chartboard.moc"
