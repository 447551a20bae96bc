#include "panels/metrics/plotruns.h"
#include "widgets/chart/timeticks.h"
#include "widgets/chart/valueticks.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Instant at(const char *text)
{
    return *Instant::fromPostgres(text);
}

QString labels(const QList<TimeTick> &ticks)
{
    QStringList all;
    for (const TimeTick &tick : ticks)
        all.append(tick.label);
    return all.join(u' ');
}

} // namespace

class MetricPlotTest : public QObject
{
    Q_OBJECT

private slots:
    void timesAreRound_data()
    {
        QTest::addColumn<Instant>("from");
        QTest::addColumn<Instant>("to");
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("expected");
        QTest::newRow("an hour") << at("2026-11-22 12:26:40+00") << at("2026-11-22 13:26:40+00") << "UTC"_ba
                                 << u"12:30 12:40 12:50 13:00 13:10 13:20"_s;
        QTest::newRow("six hours, in local time") << at("2026-11-22 06:26:00+00") << at("2026-11-22 12:26:00+00")
                                                  << "Asia/Kathmandu"_ba << u"13:00 14:00 15:00 16:00 17:00 18:00"_s;
        QTest::newRow("a day") << at("2026-11-21 12:26:00+00") << at("2026-11-22 12:26:00+00") << "UTC"_ba
                               << u"16:00 20:00 22 Nov 04:00 08:00 12:00"_s;
        QTest::newRow("a day that skips an hour") << at("2026-03-28 23:30:00+00") << at("2026-03-29 04:30:00+00")
                                                  << "Europe/Berlin"_ba << u"01:00 03:00 04:00 05:00 06:00"_s;
        QTest::newRow("two weeks") << at("2026-11-08 12:26:00+00") << at("2026-11-22 12:26:00+00") << "UTC"_ba
                                   << u"11 Nov 14 Nov 17 Nov 20 Nov"_s;
        QTest::newRow("nothing") << at("2026-11-08 12:26:00+00") << at("2026-11-08 12:26:00+00") << "UTC"_ba
                                 << QString();
    }
    void timesAreRound()
    {
        QFETCH(Instant, from);
        QFETCH(Instant, to);
        QFETCH(QByteArray, zone);
        QFETCH(QString, expected);
        QLocale::setDefault(QLocale::c());
        QCOMPARE(labels(timeTicks(from, to, QTimeZone(zone), 6)), expected);
    }

    void valuesAreRoundAndHoldTheData_data()
    {
        QTest::addColumn<double>("low");
        QTest::addColumn<double>("high");
        QTest::addColumn<QList<double>>("expected");
        QTest::newRow("from zero") << 9.9 << 23.6 << QList<double>{0, 5, 10, 15, 20, 25};
        QTest::newRow("far from zero") << 99.2 << 99.9 << QList<double>{99.2, 99.4, 99.6, 99.8, 100};
        QTest::newRow("flat zero") << 0.0 << 0.0 << QList<double>{0, 0.2, 0.4, 0.6, 0.8, 1};
        QTest::newRow("below zero") << -3.0 << 4.0 << QList<double>{-4, -2, 0, 2, 4};
        QTest::newRow("no number") << std::numeric_limits<double>::quiet_NaN() << 1.0 << QList<double>{0, 1};
    }
    void valuesAreRoundAndHoldTheData()
    {
        QFETCH(double, low);
        QFETCH(double, high);
        QFETCH(QList<double>, expected);
        const QList<double> ticks = valueTicks(low, high, 5);
        QCOMPARE(ticks.size(), expected.size());
        for (int i = 0; i < ticks.size(); ++i)
            QVERIFY(qAbs(ticks.at(i) - expected.at(i)) < 1e-6);
    }

    void gapsFollowTheRhythmOfTheSeries()
    {
        MetricHistory history;
        history.bucket = 5s; // far shorter than the five minutes between values
        for (const int minute : {0, 5, 10, 16, 20, 40, 45, 90})
            history.points.append({at("2026-11-22 00:00:00+00") + minute * std::chrono::microseconds(1min), 1, 1, 1});
        const QList<PlotRun> expected{{0, 4}, {5, 6}, {7, 7}};
        QCOMPARE(plotRuns(history), expected);
        history.points.clear();
        QVERIFY(plotRuns(history).isEmpty());
    }
};

QTEST_GUILESS_MAIN(MetricPlotTest)
#include "tst_metricplot.moc"
