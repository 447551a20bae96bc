#include "widgets/chart/timeticks.h"

#include <QLocale>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

class TimeTicksTest : public QObject
{
    Q_OBJECT

private:
    static Instant at(const char *text) { return *Instant::fromPostgres(text); }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale::c()); }
    void cleanupTestCase() { QLocale::setDefault(QLocale::system()); }

    void timesAreRound_data()
    {
        QTest::addColumn<Instant>("from");
        QTest::addColumn<Instant>("to");
        QTest::addColumn<QByteArray>("zone");
        QTest::addColumn<QString>("expected");
        const auto row
            = [](const char *name, const char *from, const char *to, const char *zone, const QString &ticks) {
                  QTest::newRow(name) << at(from) << at(to) << QByteArray(zone) << ticks;
              };
        row("ten seconds", "2026-11-22 12:26:40+00", "2026-11-22 12:26:50+00", "UTC",
            u"12:26:40 12:26:42 12:26:44 12:26:46 12:26:48 12:26:50"_s);
        row("half a minute, past midnight", "2026-11-22 23:59:45+00", "2026-11-23 00:00:15+00", "UTC",
            u"23:59:45 23:59:50 23:59:55 23 Nov 00:00:05 00:00:10 00:00:15"_s);
        row("six minutes", "2026-11-22 12:26:40+00", "2026-11-22 12:32:40+00", "UTC",
            u"12:27 12:28 12:29 12:30 12:31 12:32"_s);
        row("a day that skips an hour", "2026-03-28 23:30:00+00", "2026-03-29 04:30:00+00", "Europe/Berlin",
            u"01:00 03:00 04:00 05:00 06:00"_s);
        row("two weeks", "2026-11-08 12:26:00+00", "2026-11-22 12:26:00+00", "UTC", u"11 Nov 14 Nov 17 Nov 20 Nov"_s);
        row("half a year", "2025-10-10 00:00:00+00", "2026-04-10 00:00:00+00", "UTC", u"Nov Dec 2026 Feb Mar Apr"_s);
        row("a year", "2025-10-10 00:00:00+00", "2026-10-10 00:00:00+00", "Asia/Kathmandu",
            u"Nov 2026 Mar May Jul Sep"_s);
        row("ten years", "2016-10-10 00:00:00+00", "2026-10-10 00:00:00+00", "UTC", u"2018 2020 2022 2024 2026"_s);
        row("nothing", "2026-11-08 12:26:00+00", "2026-11-08 12:26:00+00", "UTC", QString());
    }
    void timesAreRound()
    {
        QFETCH(Instant, from);
        QFETCH(Instant, to);
        QFETCH(QByteArray, zone);
        QStringList labels;
        for (const TimeTick &tick : timeTicks(from, to, QTimeZone(zone), 6))
            labels.append(tick.label);
        QTEST(labels.join(u' '), "expected");
    }

    void anEndlessTimeHasNone()
    {
        QVERIFY(timeTicks(Instant::distantPast(), at("2026-11-08 12:26:00+00"), QTimeZone::utc(), 6).isEmpty());
        QVERIFY(timeTicks(at("2026-11-08 12:26:00+00"), Instant::distantFuture(), QTimeZone::utc(), 6).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TimeTicksTest)
#include "tst_timeticks.moc"
