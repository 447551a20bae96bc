#include "panels/metrics/metricsentence.h"
#include "panels/panelstage.h"
#include "widgets/state/stateicon.h"

#include <QTest>

using namespace signalbox;
using namespace signalbox::test;
using namespace std::chrono_literals;

namespace {

MetricSeries aged(const QString &name, std::chrono::microseconds age)
{
    return {.type = u"pub"_s, .name = name, .newestAt = sampleNow - age, .newestValue = 1};
}

} // namespace

/// Whether metrics are written, in one sentence and one state.
class MetricSentenceTest : public QObject
{
    Q_OBJECT

private slots:
    void saysHowOldTheyAre_data()
    {
        QTest::addColumn<QList<MetricSeries>>("series");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<HealthState>("state");
        const MetricSeries fresh = aged(u"fresh"_s, 6min);
        const MetricSeries late = aged(u"late"_s, 9min);
        const MetricSeries old = aged(u"old"_s, 16min);
        MetricSeries future{.type = u"pub"_s, .name = u"future"_s, .fromTheFuture = true};
        MetricSeries both = fresh;
        both.fromTheFuture = true;
        QTest::newRow("fresh") << QList{fresh} << u"1 series, the newest value 6 min ago"_s << HealthState::Healthy;
        QTest::newRow("nine minutes") << QList{late} << u"1 series, the newest value 9 min ago; 1 of them late"_s
                                      << HealthState::Attention;
        QTest::newRow("some old") << QList{fresh, old}
                                  << u"2 series, the newest value 6 min ago; 1 of them no longer written"_s
                                  << HealthState::Attention;
        QTest::newRow("all old") << QList{old}
                                 << u"1 series, the newest value 16 min ago: nothing writes metrics at the moment"_s
                                 << HealthState::Unknown;
        QTest::newRow("future")
            << QList{both}
            << u"1 series, the newest value 6 min ago; values dated in the future, in 1 of them, are left out"_s
            << HealthState::Attention;
        QTest::newRow("only future")
            << QList{fresh, future}
            << u"2 series, the newest value 6 min ago; 1 of them no longer written; values dated in the future, in 1 of them, are left out"_s
            << HealthState::Attention;
    }
    void saysHowOldTheyAre()
    {
        QFETCH(QList<MetricSeries>, series);
        QFETCH(HealthState, state);
        Stage stage;
        stage.samples.series = series;
        QVERIFY(stage.open(u"metrics"_s));
        QTEST(stage.header()->sentence(), "sentence");
        QCOMPARE(stage.header()->findChild<StateIcon *>()->state(), state);
    }

    void saysWhatIsOverItsLimit_data()
    {
        QTest::addColumn<QList<double>>("values");
        QTest::addColumn<QString>("sentence");
        QTest::addColumn<HealthState>("state");
        QTest::newRow("below") << QList<double>{9.99} << u"1 series, the newest value 6 min ago"_s
                               << HealthState::Healthy;
        QTest::newRow("attention") << QList<double>{10}
                                   << u"1 of 1 series over the limit: pub / n0. 1 series, the newest value 6 min ago"_s
                                   << HealthState::Attention;
        QTest::newRow("critical") << QList<double>{9, 10,
            20} << u"2 of 3 series over the limit: pub / n2 and pub / n1. 3 series, the newest value 6 min ago"_s
                                  << HealthState::Failing;
        QTest::newRow("many")
            << QList<double>{10, 10, 10, 10}
            << u"4 of 4 series over the limit: pub / n0, pub / n1 and 2 more. 4 series, the newest value 6 min ago"_s
            << HealthState::Attention;
    }
    void saysWhatIsOverItsLimit()
    {
        QFETCH(QList<double>, values);
        QList<MetricSeries> series;
        QList<MetricThreshold> inForce;
        for (const double value : values) {
            series.append(aged(u"n%1"_s.arg(series.size()), 6min));
            series.last().newestValue = value;
            inForce.append({.key = {u"pub"_s, series.last().name, {}}, .warn = 10, .critical = 20});
        }
        const MetricsSentence sentence = metricsSentence(series, inForce, sampleNow);
        QTEST(sentence.words, "sentence");
        QTEST(sentence.state, "state");
    }

    void ratesAreJudgedAndOldValuesAreNot()
    {
        const QList<MetricThreshold> inForce{{.key = {u"pub"_s, u"n"_s, {}}, .warn = 10}};
        MetricSeries series = aged(u"n"_s, 6min);
        series.cumulative = true;
        series.newestValue = 1000;
        series.newestRate = 9;
        QCOMPARE(metricsSentence({series}, inForce, sampleNow).state, HealthState::Healthy);
        series.newestRate = 11;
        QCOMPARE(metricsSentence({series}, inForce, sampleNow).state, HealthState::Attention);
        series.newestAt = sampleNow - 16min;
        QVERIFY(!metricsSentence({series}, inForce, sampleNow).words.contains(u"limit"_s));
    }
};

QTEST_MAIN(MetricSentenceTest)
#include "tst_metricsentence.moc"
