#include "widgets/timeline/timelinelegend.h"

#include <QImage>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

/// Each kind of bar with its word, and no two alike.
class TimelineLegendTest : public QObject
{
    Q_OBJECT

    static QImage pictureOf(const TimelineBar &bar)
    {
        TimelineLegend legend;
        legend.setEntries({{bar, QString()}});
        legend.resize(legend.sizeHint());
        return legend.grab().toImage();
    }

private slots:
    void isAsWideAsItsWords()
    {
        TimelineLegend legend;
        QCOMPARE(legend.sizeHint().width(), 0);
        legend.setEntries({{{}, u"ran"_s}});
        const int one = legend.sizeHint().width();
        legend.setEntries({{{}, u"ran"_s}, {{}, u"to come"_s}});
        QVERIFY(legend.sizeHint().width() > 2 * one);
        QCOMPARE(legend.accessibleDescription(), u"ran, to come"_s);
    }

    void noTwoLookAlike()
    {
        using Fill = TimelineBar::Fill;
        const QList<TimelineBar> bars{{.state = HealthState::Healthy}, {.state = HealthState::Failing, .failed = 1},
            {.state = HealthState::Failing, .fill = Fill::Hollow},
            {.state = HealthState::Unknown, .fill = Fill::Hatched},
            {.state = HealthState::Running, .fill = Fill::Outline}};
        QList<QImage> pictures;
        for (const TimelineBar &bar : bars) {
            const QImage picture = pictureOf(bar);
            QVERIFY(!picture.isNull());
            QVERIFY(!pictures.contains(picture));
            pictures.append(picture);
        }
    }
};

QTEST_MAIN(TimelineLegendTest)
#include "tst_timelinelegend.moc"
