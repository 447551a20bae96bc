#include "domain/metrics/boardlayout.h"
#include "domain/metrics/boardwords.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

MetricSeries named(const QString &type, const QString &name)
{
    return {.type = type, .name = name};
}

QStringList titles(const BoardLayout &board)
{
    QStringList all;
    for (const BoardChart &chart : board.charts)
        all.append(chartTitle(chart));
    return all;
}

QList<MetricSeries> ofAnInstallation()
{
    QList<MetricSeries> series;
    for (const char *name : {"active", "idle", "idle_in_transaction", "limit", "other"})
        series.append(named(u"connections"_s, QString::fromLatin1(name)));
    for (const char *name : {"cache_hit_ratio", "cache_hit_ratio_lately", "deadlocks", "longest_transaction", "size"})
        series.append(named(u"database"_s, QString::fromLatin1(name)));
    for (const char *name : {"failed", "run_time", "runs"})
        series.append(named(u"cron"_s, QString::fromLatin1(name)));
    for (const char *name : {"calls", "mean_time", "mean_time_lately"})
        series.append(named(u"queries"_s, QString::fromLatin1(name)));
    for (const char *name : {"delivered", "failed", "oldest_due", "queue_depth"})
        series.append(named(u"webhooks"_s, QString::fromLatin1(name)));
    return series;
}

} // namespace

/// Which charts a board begins with, and how a layout is kept.
class BoardLayoutTest : public QObject
{
    Q_OBJECT

private slots:
    void anInstallationHasNineCharts()
    {
        const BoardLayout board = defaultBoard(ofAnInstallation());
        QCOMPARE(titles(board),
            (QStringList{u"Connections"_s, u"Cache hits"_s, u"Size"_s, u"Longest transaction"_s, u"Queue"_s,
                u"Deliveries"_s, u"Cron runs"_s, u"Queries"_s, u"Deadlocks"_s}));
        const BoardChart &connections = board.charts.at(0);
        QVERIFY(connections.isStacked);
        QCOMPARE(connections.lines.size(), 5);
        QVERIFY(isLimit(connections.lines.last()));
        QCOMPARE(board.charts.at(1).lines, (QList<MetricKey>{{u"database"_s, u"cache_hit_ratio_lately"_s, {}}}));
        QCOMPARE(board.charts.at(7).lines,
            (QList<MetricKey>{{u"queries"_s, u"calls"_s, {}}, {u"queries"_s, u"mean_time_lately"_s, {}}}));
    }

    void whatIsNotThereIsLeftOut()
    {
        const BoardLayout board = defaultBoard({named(u"database"_s, u"cache_hit_ratio"_s),
            named(u"database"_s, u"active_connections"_s), named(u"queries"_s, u"mean_time"_s)});
        QCOMPARE(titles(board), (QStringList{u"Connections"_s, u"Cache hits"_s, u"Queries"_s}));
        QVERIFY(!board.charts.first().isStacked);
        QCOMPARE(board.charts.at(1).lines.first().name, u"cache_hit_ratio"_s);
    }

    void ofUnknownSeriesTheFirstNineAreShown_data()
    {
        QTest::addColumn<int>("series");
        QTest::addColumn<int>("charts");
        QTest::newRow("none") << 0 << 0;
        QTest::newRow("eight") << 8 << 8;
        QTest::newRow("nine") << 9 << 9;
        QTest::newRow("ten") << 10 << 9;
    }
    void ofUnknownSeriesTheFirstNineAreShown()
    {
        QFETCH(int, series);
        QList<MetricSeries> all;
        for (int i = 0; i < series; ++i)
            all.append(named(u"mine"_s, u"n%1"_s.arg(i)));
        const BoardLayout board = defaultBoard(all);
        QTEST(int(board.charts.size()), "charts");
        if (series > 0)
            QCOMPARE(titles(board).first(), u"mine / n0"_s);
    }

    void aLayoutComesBackAsItWas()
    {
        BoardLayout board = defaultBoard(ofAnInstallation());
        board.charts[2].title = u"Größe <b>\n"_s;
        board.charts[3].columns = 3;
        board.charts[4].rows = 2;
        const QByteArray text = QJsonDocument(toJson(board)).toJson();
        const auto again = boardFromJson(QJsonDocument::fromJson(text).object());
        QVERIFY(again);
        QVERIFY(*again == board);
        QVERIFY(boardFromJson(toJson(BoardLayout())) == BoardLayout()); // all charts removed is a board, too
    }

    void anyTextCanBeRead_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<int>("charts"); // -1: nothing of it is understood
        QTest::newRow("nothing") << "{}"_ba << -1;
        QTest::newRow("no list") << R"({"charts": {"a": 1}})"_ba << -1;
        QTest::newRow("no charts in it") << R"({"charts": [1, "a", null, [], {}, {"lines": []}]})"_ba << -1;
        QTest::newRow("one of three")
            << R"({"charts": [3, {"lines": [{"type": "a", "name": "b"}]}, {"lines": [7]}]})"_ba << 1;
    }
    void anyTextCanBeRead()
    {
        QFETCH(QByteArray, text);
        QFETCH(int, charts);
        const auto board = boardFromJson(QJsonDocument::fromJson(text).object());
        QCOMPARE(board ? int(board->charts.size()) : -1, charts);
    }

    void sizesStayOnTheBoard()
    {
        const QByteArray text = R"({"charts": [{"columns": 99, "rows": -4, "lines":
            [{"type": "a", "name": "b"}, {"type": "a", "name": "b"}, {"type": "a", "name": "b", "member": "m"}]}]})";
        const auto board = boardFromJson(QJsonDocument::fromJson(text).object());
        QVERIFY(board);
        const BoardChart &chart = board->charts.first();
        QCOMPARE(chart.columns, 3);
        QCOMPARE(chart.rows, 1);
        QCOMPARE(chart.lines.size(), 2);
        QVERIFY(chart.isFromZero);
    }

    void namesOfOthersAreShownAsTheyAre()
    {
        const MetricKey hostile{u"<b>x</b>"_s, u"a\n\u202eb"_s, u"m\t"_s};
        QVERIFY(lineNameWithType(hostile).startsWith("<b>x</b> / a"_L1));
        QVERIFY(!lineNameWithType(hostile).contains(u'\n') && !lineNameWithType(hostile).contains(QChar(0x202e)));
        QCOMPARE(chartTitle({.lines = {{u"a"_s, u"x"_s, {}}, {u"a"_s, u"y"_s, {}}}}), u"a"_s);
        QCOMPARE(chartTitle({.lines = {{u"a"_s, u"x"_s, {}}, {u"b"_s, u"y"_s, {}}}}), u"a / x and 1 more"_s);
    }
};

QTEST_GUILESS_MAIN(BoardLayoutTest)
#include "tst_boardlayout.moc"
