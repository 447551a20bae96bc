#include "domain/cron/planner/recurringcrowds.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class RecurringCrowdsTest : public QObject
{
    Q_OBJECT

private:
    static constexpr std::chrono::days week{7};

    static Instant begin() // a Sunday
    {
        return Instant::fromDateTime(QDateTime::fromString(u"2026-11-29T00:30:00Z"_s, Qt::ISODate));
    }
    static TimeSpan whole() { return {begin(), begin() + week}; }
    static TimeSpan after(std::chrono::microseconds since, std::chrono::microseconds length = 40s)
    {
        return {begin() + since, begin() + since + length};
    }
    static QString words(const QList<TimeSpan> &spans) { return timesInWords(spans, whole(), QTimeZone::utc()); }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void theSameJobsAreOneRow()
    {
        const QList<RecurringCrowd> crowds = recurringCrowds({
            {after(1h, 10s), 9, {1, 2}},
            {after(2h, 100s), 12, {1, 3}},
            {after(25h, 30s), 10, {1, 2}},
        });
        QCOMPARE(crowds.size(), 2);
        QCOMPARE(crowds.at(0), (RecurringCrowd{{1, 3}, {after(2h, 100s)}, 12, 100s})); // most time in all
        QCOMPARE(crowds.at(1), (RecurringCrowd{{1, 2}, {after(1h, 10s), after(25h, 30s)}, 10, 30s}));
        QVERIFY(recurringCrowds({}).isEmpty());
    }

    void timesAreSaidAsTheyRecur()
    {
        QCOMPARE(words({}), QString());
        QCOMPARE(words({after(90min)}), u"Sun 29 Nov 02:00"_s);
        QList<TimeSpan> daily;
        for (int day = 0; day < 7; ++day)
            daily.append(after(90min + day * 24h));
        QCOMPARE(words(daily), u"every day at 02:00"_s);
        daily.removeAt(1);
        QCOMPARE(words(daily), u"Sun, Tue, Wed, Thu, Fri and Sat at 02:00"_s);
        QList<TimeSpan> hourly;
        for (int hour = 0; hour < 7 * 24; ++hour)
            hourly.append(after(35min + hour * 1h));
        QCOMPARE(words(hourly), u"every hour at minute 05"_s);
        hourly.removeLast();
        QCOMPARE(words(hourly), u"first Sun 29 Nov 01:05"_s);
        QCOMPARE(words({after(1h), after(3h + 7min)}), u"first Sun 29 Nov 01:30"_s);
    }

    void theZoneDecides()
    {
        QCOMPARE(timesInWords({after(0h)}, whole(), QTimeZone("Asia/Kathmandu")), u"Sun 29 Nov 06:15"_s);
        QCOMPARE(stretchInWords(after(0h, 20min), QTimeZone::utc()), u"Sun 29 Nov 00:30–00:50"_s);
        QCOMPARE(stretchInWords(after(0h, 20min), QTimeZone("Etc/GMT+1")), u"Sat 28 Nov 23:30–23:50"_s);
        QCOMPARE(stretchInWords(after(0h, 30min), QTimeZone("Etc/GMT+1")), u"Sat 28 Nov 23:30–Sun 29 Nov 00:00"_s);
    }
};

QTEST_APPLESS_MAIN(RecurringCrowdsTest)
#include "tst_recurringcrowds.moc"
