#include "domain/cron/cronschedule.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class CronScheduleTest : public QObject
{
    Q_OBJECT

private:
    static Instant at(const QString &utc)
    {
        return Instant::fromDateTime(QDateTime::fromString(utc + u'Z', Qt::ISODate));
    }
    static QString text(std::optional<Instant> instant)
    {
        return instant ? instant->toDateTime().toString(u"yyyy-MM-ddTHH:mm:ss"_s) : u"never"_s;
    }
    static QString texts(const QList<Instant> &instants, const QString &format = u"MM-ddTHH:mm"_s)
    {
        QStringList all;
        for (const Instant instant : instants)
            all.append(instant.toDateTime().toString(format));
        return all.join(u' ');
    }
    static CronSchedule schedule(const QString &text, const QString &version = {})
    {
        return CronSchedule::parse(text, CronDialect::ofVersion(version)).value();
    }
    static QString ignored(const QString &text, const CronSchedule &schedule)
    {
        QStringList stretches;
        for (const CronRemark &remark : schedule.remarks()) {
            if (remark.kind == CronRemark::Kind::Ignored)
                stretches.append(text.mid(remark.start, remark.length));
        }
        return stretches.join(u' ');
    }

private slots:
    void acceptsWhatPgCronAccepts_data()
    {
        QTest::addColumn<QString>("ignored");
        const auto row = [](const char *schedule, const QString &ignored = {}) { QTest::newRow(schedule) << ignored; };
        row("* * * * *");
        row("  \t 0 0 1 1 0");
        row("0\t0 1  1\t0");
        row("0,15,30,45 0-6/2 */10 jan-MAR mon,Wed,5");
        row("0 0 * * 7");
        row("0 0 $ * *");
        row("5-1 * * * *");
        row("00 007 * * *");
        row("1 second");
        row("59 seconds");
        row("  30 SECONDS ");
        row("@hourly");
        row("@daily");
        row("@midnight");
        row("@weekly");
        row("@monthly");
        row("@yearly");
        row("@annually");
        row("@reboot");
        row("@restart");
        row("* * * * * *", u"*"_s);
        row("0 0 * * 0 # at night", u"# at night"_s);
        row("@daily at noon", u"at noon"_s);
        row("5#x * * * *", u"#x"_s);
        row("*5 * * * *", u"5"_s);
    }
    void acceptsWhatPgCronAccepts()
    {
        const QString text = QString::fromLatin1(QTest::currentDataTag());
        const auto parsed = CronSchedule::parse(text);
        QVERIFY2(parsed, parsed ? "" : qPrintable(describe(parsed.error())));
        QTEST(ignored(text, *parsed), "ignored");
        QVERIFY(!parsed->describe().isEmpty());
    }

    void rejectsWhatPgCronRejects_data()
    {
        QTest::addColumn<QString>("hint");
        const auto row = [](const char *schedule, const QString &hint) { QTest::newRow(schedule) << hint; };
        row("", u"five fields"_s);
        row("   ", u"five fields"_s);
        row("* * * *", u"five fields"_s);
        row("60 * * * *", u"0 to 59"_s);
        row("* 24 * * *", u"0 to 23"_s);
        row("* * 0 * *", u"1 to 31"_s);
        row("* * 32 * *", u"1 to 31"_s);
        row("* * * 13 *", u"1 to 12"_s);
        row("* * * * 8", u"0 to 7"_s);
        row("5-64/30 * * * *", u"0 to 59"_s);
        row("1/20 * * * *", u"step needs"_s);
        row("*/0 * * * *", u"at least 1"_s);
        row("*/x * * * *", u"\"x\""_s);
        row("1,,2 * * * *", u"\",\""_s);
        row("1- * * * *", u"neither"_s);
        row("0 12 1,15,$ * *", u"stands alone"_s);
        row("jan * * * *", u"\"jan\""_s);
        row("* * * january *", u"\"january\""_s);
        row("* * * * sunday", u"\"sunday\""_s);
        row("0 0 L * *", u"\"L\""_s);
        row("0 0 ? * *", u"\"?\""_s);
        row("0 0 * * $", u"\"$\""_s);
        row("-5 * * * *", u"\"-\""_s);
        row("99999999999 * * * *", u"0 to 59"_s);
        row("*/70 * * * *", u"at most 59"_s);
        row("60 seconds", u"1 to 59"_s);
        row("0 seconds", u"1 to 59"_s);
        row("5 minutes", u"\"minutes\""_s);
        row("@every 5m", u"After @"_s);
        row("@Daily", u"After @"_s);
        row("@", u"After @"_s);
        row("* * *\n* *", u"neither"_s);
    }
    void rejectsWhatPgCronRejects()
    {
        const auto parsed = CronSchedule::parse(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY(!parsed);
        QCOMPARE(parsed.error().kind, ErrorKind::Invalid);
        QFETCH(QString, hint);
        QVERIFY2(parsed.error().hint.contains(hint), qPrintable(parsed.error().hint));
    }

    void survivesAnyText()
    {
        QRandomGenerator random(1);
        const QString alphabet = u"0159*/,-$ @\t\nsecondjanmo#"_s;
        for (int round = 0; round < 20000; ++round) {
            QString text;
            for (int length = random.bounded(24); length > 0; --length)
                text += alphabet[random.bounded(int(alphabet.size()))];
            const auto parsed = CronSchedule::parse(text);
            if (parsed)
                QVERIFY(!parsed->describe().isEmpty());
            else
                QVERIFY(!parsed.error().hint.isEmpty());
        }
    }

    void findsTheNextRuns_data()
    {
        QTest::addColumn<QString>("schedule");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &schedule, const QString &after, const QString &expected) {
            QTest::newRow(name) << schedule << after << expected;
        };
        const QString noon = u"2026-11-22T12:00:00"_s; // a Sunday
        row("every minute", u"* * * * *"_s, noon, u"11-22T12:01 11-22T12:02 11-22T12:03"_s);
        row("strictly after", u"0 12 * * *"_s, noon, u"11-23T12:00 11-24T12:00 11-25T12:00"_s);
        row("within a minute", u"* * * * *"_s, u"2026-11-22T12:00:59"_s, u"11-22T12:01 11-22T12:02 11-22T12:03"_s);
        row("every 5", u"*/5 * * * *"_s, u"2026-11-22T12:58:00"_s, u"11-22T13:00 11-22T13:05 11-22T13:10"_s);
        row("list", u"15,45 3 * * *"_s, noon, u"11-23T03:15 11-23T03:45 11-24T03:15"_s);
        row("over the year", u"0 0 1 1 *"_s, noon, u"01-01T00:00 01-01T00:00 01-01T00:00"_s);
        row("Sunday as 7", u"0 4 * * 7"_s, noon, u"11-29T04:00 12-06T04:00 12-13T04:00"_s);
        row("Sunday as 0", u"0 4 * * 0"_s, noon, u"11-29T04:00 12-06T04:00 12-13T04:00"_s);
        row("names", u"0 0 * dec fri"_s, noon, u"12-04T00:00 12-11T00:00 12-18T00:00"_s);
        row("either day fires", u"0 0 1 * 5"_s, noon, u"11-27T00:00 12-01T00:00 12-04T00:00"_s);
        row("a star makes it both", u"0 0 */2 * 5"_s, noon, u"11-27T00:00 12-11T00:00 12-25T00:00"_s);
        row("a list that starts with a star", u"0 0 *,1 * 5"_s, noon, u"11-27T00:00 12-04T00:00 12-11T00:00"_s);
        row("last day", u"0 0 $ * *"_s, noon, u"11-30T00:00 12-31T00:00 01-31T00:00"_s);
        row("last day in leap and other years", u"0 0 $ 2 *"_s, noon, u"02-28T00:00 02-29T00:00 02-28T00:00"_s);
        row("last day or a weekday", u"0 0 $ * 1"_s, u"2026-11-24T00:00:00"_s,
            u"11-30T00:00 12-07T00:00 12-14T00:00"_s);
        row("31st only in long months", u"0 0 31 * *"_s, noon, u"12-31T00:00 01-31T00:00 03-31T00:00"_s);
        row("leap day", u"0 0 29 2 *"_s, noon, u"02-29T00:00 02-29T00:00 02-29T00:00"_s);
        row("30 February", u"0 0 30 2 *"_s, noon, u""_s);
        row("31 in short months", u"0 0 31 4,6,9,11 *"_s, noon, u""_s);
        row("a range backwards", u"5-1 * * * *"_s, noon, u""_s);
        row("backwards over midnight", u"0 22-2 * * *"_s, noon, u"11-22T22:00 11-22T23:00 11-23T00:00"_s);
        row("backwards over the year", u"0 0 1 11-2 *"_s, noon, u"12-01T00:00 01-01T00:00 02-01T00:00"_s);
        row("yearly", u"@yearly"_s, noon, u""_s);
        row("reboot", u"@reboot"_s, noon, u""_s);
        row("hourly", u"@hourly"_s, noon, u"11-22T13:00 11-22T14:00 11-22T15:00"_s);
        row("daily", u"@daily"_s, noon, u"11-23T00:00 11-24T00:00 11-25T00:00"_s);
        row("weekly", u"@weekly"_s, noon, u"11-29T00:00 12-06T00:00 12-13T00:00"_s);
        row("monthly", u"@monthly"_s, noon, u"12-01T00:00 01-01T00:00 02-01T00:00"_s);
    }
    void findsTheNextRuns()
    {
        QFETCH(QString, schedule);
        QFETCH(QString, after);
        QTEST(texts(CronScheduleTest::schedule(schedule).nextRuns(at(after), 3, QTimeZone::utc())), "expected");
    }

    void countsAnIntervalFromThePreviousRun()
    {
        const CronSchedule tenSeconds = schedule(u"10 seconds"_s);
        QCOMPARE(text(tenSeconds.nextRun(at(u"2026-11-22T12:00:07"_s), QTimeZone::utc())), u"2026-11-22T12:00:17"_s);
        QVERIFY(!tenSeconds.previousRun(at(u"2026-11-22T12:00:07"_s), QTimeZone::utc()));
        QCOMPARE(tenSeconds.interval(), 10s);
    }

    void followsDaylightSaving_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("schedule");
        QTest::addColumn<QString>("after");
        QTest::addColumn<QString>("expected");
        const auto row = [](const char *name, const QString &zone, const QString &schedule, const QString &after,
                             const QString &expected) { QTest::newRow(name) << zone << schedule << after << expected; };
        const QString berlin = u"Europe/Berlin"_s;
        // 29 March 2026: 02:00 becomes 03:00; 25 October 2026: 03:00 becomes 02:00.
        row("winter", berlin, u"0 2 * * *"_s, u"2026-01-10T00:00:00"_s, u"2026-01-10T01:00 2026-01-11T01:00"_s);
        row("summer", berlin, u"0 2 * * *"_s, u"2026-07-10T00:00:00"_s, u"2026-07-11T00:00 2026-07-12T00:00"_s);
        row("the skipped hour does not fire", berlin, u"30 2 * * *"_s, u"2026-03-28T00:00:00"_s,
            u"2026-03-28T01:30 2026-03-30T00:30"_s);
        row("the repeated hour fires twice", berlin, u"30 2 * * *"_s, u"2026-10-24T12:00:00"_s,
            u"2026-10-25T00:30 2026-10-25T01:30 2026-10-26T01:30"_s);
        row("every hour goes on", berlin, u"0 * * * *"_s, u"2026-03-29T00:00:00"_s,
            u"2026-03-29T01:00 2026-03-29T02:00"_s);
        row("the day after the gap", berlin, u"0 3 * * *"_s, u"2026-03-28T12:00:00"_s,
            u"2026-03-29T01:00 2026-03-30T01:00"_s);
        row("half-hour zone", u"Asia/Kolkata"_s, u"0 0 * * *"_s, u"2026-01-10T00:00:00"_s,
            u"2026-01-10T18:30 2026-01-11T18:30"_s);
        row("half-hour daylight saving", u"Australia/Lord_Howe"_s, u"45 1 * * *"_s, u"2026-04-04T00:00:00"_s,
            u"2026-04-04T14:45 2026-04-04T15:15 2026-04-05T15:15"_s);
        // 8 March 2026 starts at 01:00 in Havana, and Apia had no 30 December 2011.
        row("a midnight that does not exist", u"America/Havana"_s, u"30 0 8 3 *"_s, u"2026-01-01T00:00:00"_s,
            u"2027-03-08T05:30"_s);
        row("a day that does not exist", u"Pacific/Apia"_s, u"0 12 30 12 *"_s, u"2011-12-01T00:00:00"_s,
            u"2012-12-29T22:00"_s);
    }
    void followsDaylightSaving()
    {
        QFETCH(QString, zone);
        QFETCH(QString, schedule);
        QFETCH(QString, after);
        QFETCH(QString, expected);
        const QTimeZone timeZone(zone.toUtf8());
        if (!timeZone.isValid())
            QSKIP("This machine has no time zone data.");
        const CronSchedule subject = CronScheduleTest::schedule(schedule);
        const int count = int(expected.split(u' ').size());
        QCOMPARE(texts(subject.nextRuns(at(after), count, timeZone), u"yyyy-MM-ddTHH:mm"_s), expected);
    }

    void agreesWithLookingAtEveryMinute_data()
    {
        QTest::addColumn<QString>("zone");
        QTest::addColumn<QString>("from");
        QTest::newRow("UTC") << u"UTC"_s << u"2026-02-26T00:00:00"_s;
        QTest::newRow("Berlin, spring") << u"Europe/Berlin"_s << u"2026-03-27T00:00:00"_s;
        QTest::newRow("Berlin, autumn") << u"Europe/Berlin"_s << u"2026-10-23T00:00:00"_s;
        QTest::newRow("Lord Howe, autumn") << u"Australia/Lord_Howe"_s << u"2026-04-03T00:00:00"_s;
    }
    void agreesWithLookingAtEveryMinute()
    {
        QFETCH(QString, zone);
        QFETCH(QString, from);
        const QTimeZone timeZone(zone.toUtf8());
        if (!timeZone.isValid())
            QSKIP("This machine has no time zone data.");
        const Instant begin = at(from);
        const Instant end = begin + 4 * 24h;
        for (const QString &text : {u"30 2 * * *"_s, u"*/7 1-3 * * *"_s, u"0 */3 27-29 * 6"_s, u"59 23 $ * *"_s,
                 u"0 0 1 * 0"_s, u"15 2 */2 3,10 *"_s}) {
            const CronSchedule subject = schedule(text);
            QList<Instant> expected;
            for (Instant minute = begin; minute < end; minute = minute + 1min) {
                if (fires(text, minute.toDateTime().toTimeZone(timeZone)))
                    expected.append(minute);
            }
            QList<Instant> forwards;
            for (auto run = subject.nextRun(begin - 1us, timeZone); run && *run < end;
                 run = subject.nextRun(*run, timeZone))
                forwards.append(*run);
            QCOMPARE(texts(forwards), texts(expected));
            QList<Instant> backwards;
            for (auto run = subject.previousRun(end - 1us, timeZone); run && *run >= begin;
                 run = subject.previousRun(*run - 1us, timeZone))
                backwards.prepend(*run);
            QCOMPARE(texts(backwards), texts(expected));
        }
    }

    void thePreviousRunIsAtOrBefore()
    {
        const CronSchedule daily = schedule(u"0 2 * * *"_s);
        const QTimeZone utc = QTimeZone::utc();
        QCOMPARE(text(daily.previousRun(at(u"2026-11-22T02:00:00"_s), utc)), u"2026-11-22T02:00:00"_s);
        QCOMPARE(text(daily.previousRun(at(u"2026-11-22T02:00:00"_s) - 1us, utc)), u"2026-11-21T02:00:00"_s);
        QCOMPARE(text(daily.previousRun(at(u"2026-11-22T02:00:30"_s), utc)), u"2026-11-22T02:00:00"_s);
        QVERIFY(!schedule(u"0 0 30 2 *"_s).previousRun(at(u"2026-11-22T02:00:00"_s), utc));
        QVERIFY(!schedule(u"@reboot"_s).previousRun(at(u"2026-11-22T02:00:00"_s), utc));
    }

    /// Found out from the fields alone, without a look at any day.
    void knowsWhatNeverFires()
    {
        const QTimeZone berlin("Europe/Berlin");
        for (const QString &hopeless : {u"0 0 30 2 *"_s, u"0 0 31 4,6,9,11 *"_s, u"5-1 * * * *"_s, u"0 5-1 * * *"_s,
                 u"0 0 6-2 * *"_s, u"0 0 1 6-2 *"_s, u"0 0 * * 5-1"_s, u"0 0 30 2 */2"_s, u"@yearly"_s}) {
            QVERIFY2(!schedule(hopeless).canFire(), qPrintable(hopeless));
            QVERIFY(!schedule(hopeless).nextRun(at(u"2026-11-22T12:00:00"_s), berlin));
            QVERIFY(!schedule(hopeless).previousRun(at(u"2026-11-22T12:00:00"_s), berlin));
        }
        for (const QString &rare : {u"0 0 29 2 *"_s, u"0 0 31 4,5 *"_s, u"0 0 30 2 1"_s, u"0 0 6-2 * 1"_s,
                 u"0 0 $ 2 *"_s, u"0 0 29 2 */6"_s, u"@reboot"_s, u"1 second"_s})
            QVERIFY2(schedule(rare).canFire(), qPrintable(rare));
        QVERIFY(schedule(u"@yearly"_s, u"1.5"_s).canFire());
        QVERIFY(!schedule(u"* * * * *"_s).nextRun(Instant::distantFuture(), berlin));
        QVERIFY(!schedule(u"* * * * *"_s).previousRun(Instant::distantPast(), berlin));
    }

    void backwardRangesSelectNothingBeforeOneSix()
    {
        QVERIFY(!schedule(u"0 22-2 * * *"_s, u"1.4-1"_s).canFire());
        QVERIFY(!schedule(u"0 22-2 * * *"_s, u"1.5"_s).canFire());
        QVERIFY(schedule(u"0 22-2 * * *"_s, u"1.6"_s).canFire());
    }

    void aStepBeyondTheFieldLeavesItsFirstValue()
    {
        for (const QString &version : {u"1.4-1"_s, u"1.5"_s, u"1.6"_s, u"1.6.4"_s}) {
            QCOMPARE(
                texts(schedule(u"*/70 * * * *"_s, version).nextRuns(at(u"2026-11-22T12:00:00"_s), 2, QTimeZone::utc())),
                u"11-22T13:00 11-22T14:00"_s);
        }
        QVERIFY(!CronSchedule::parse(u"*/70 * * * *"_s, CronDialect::ofVersion(u"1.6.5"_s)));
    }

    void aLeapDayOnAWeekdayIsFoundDecadesAhead()
    {
        // 29 February on a Sunday, both wanted: 2032, then 2060; over the leapless 2100 it takes 40 years.
        const CronSchedule rare = schedule(u"0 0 */28 2 0"_s);
        QCOMPARE(text(rare.nextRun(at(u"2026-11-22T12:00:00"_s), QTimeZone::utc())), u"2032-02-01T00:00:00"_s);
        QCOMPARE(text(schedule(u"0 0 29 2 */8"_s, u"1.6.4"_s).nextRun(at(u"2088-03-01T00:00:00"_s), QTimeZone::utc())),
            u"2128-02-29T00:00:00"_s);
    }

    void saysItInWords_data()
    {
        QTest::addColumn<QString>("words");
        const auto row = [](const char *schedule, const QString &words) { QTest::newRow(schedule) << words; };
        row("* * * * *", u"every minute"_s);
        row("*/5 * * * *", u"every 5 minutes"_s);
        row("0-59/5 * * * *", u"every 5 minutes"_s);
        row("0,30 * * * *", u"every 30 minutes"_s);
        row("0 * * * *", u"every hour"_s);
        row("@hourly", u"every hour"_s);
        row("17 * * * *", u"at minute 17 past every hour"_s);
        row("5,25 * * * *", u"at minutes 5 and 25 past every hour"_s);
        row("30-5 * * * *", u"at minutes 0 to 5, 30 and 31 past every hour"_s);
        row("0 9-17 * * *", u"every hour from 09:00 to 17:00"_s);
        row("30 9-17 * * *", u"every hour from 09:30 to 17:30"_s);
        row("0 22-2 * * *", u"every hour from 22:00 to 02:00"_s);
        row("*/15 22-2 * * *", u"every 15 minutes from 22:00 to 02:45"_s);
        row("*/5 3,7 * * *", u"every 5 minutes in the hours that begin at 03:00 and 07:00"_s);
        row("0 1,3,4,8,9 * * *", u"at minute 0 past 01:00, 03:00, 04:00, 08:00 and 09:00"_s);
        row("0 22-23 * * *", u"daily at 22:00 and 23:00"_s);
        row("0 */6 * * *", u"every 6 hours"_s);
        row("30 */6 * * *", u"at minute 30 past every 6 hours"_s);
        row("0 2 * * *", u"daily at 02:00"_s);
        row("0 2,14 * * *", u"daily at 02:00 and 14:00"_s);
        row("@daily", u"daily at 00:00"_s);
        row("0 4 * * 0", u"Sundays at 04:00"_s);
        row("0 4 * * 7", u"Sundays at 04:00"_s);
        row("@weekly", u"Sundays at 00:00"_s);
        row("0 9 * * 1-5", u"weekdays at 09:00"_s);
        row("0 9 * * mon,wed,fri", u"Mondays, Wednesdays and Fridays at 09:00"_s);
        row("0 9 * * 6,0", u"weekends at 09:00"_s);
        row("0 0 1 * *", u"on day 1 of the month at 00:00"_s);
        row("0 0 1,15 * *", u"on days 1 and 15 of the month at 00:00"_s);
        row("0 0 1-7 * *", u"on days 1 to 7 of the month at 00:00"_s);
        row("0 0 $ * *", u"on the last day of the month at 00:00"_s);
        row("0 0 1 1 *", u"yearly on 1 January at 00:00"_s);
        row("@yearly", u"never"_s);
        row("0 0 29 2 *", u"in leap years on 29 February at 00:00"_s);
        row("0 0 1 11-2 *", u"on day 1 of the month at 00:00 in November to February"_s);
        row("0 0 25-5 * *", u"on days 1 to 5 and 25 to 31 of the month at 00:00"_s);
        row("0 0 13 * 5", u"on day 13 of the month and Fridays at 00:00"_s);
        row("0 0 1 */3 *", u"on day 1 of the month at 00:00 in January, April, July and October"_s);
        row("0 6 * 6-8 *", u"daily at 06:00 in June to August"_s);
        row("*/15 9-17 * * 1-5", u"every 15 minutes from 09:00 to 17:45, only weekdays"_s);
        row("* 3 * * *", u"every minute from 03:00 to 03:59"_s);
        row("*/10 3 * * *", u"every 10 minutes from 03:00 to 03:50"_s);
        row("* * * * 6", u"every minute, only Saturdays"_s);
        row("10 seconds", u"every 10 seconds"_s);
        row("1 second", u"every second"_s);
        row("@reboot", u"when the server starts"_s);
        row("0 0 30 2 *", u"never"_s);
        row("5-1 * * * *", u"never"_s);
    }
    void saysItInWords() { QTEST(schedule(QString::fromLatin1(QTest::currentDataTag())).describe(), "words"); }

    /// Every schedule that is said to run at certain times of certain days runs then, and at no other time.
    void wordsDoNotLie()
    {
        QRandomGenerator random(20261128);
        int daily = 0;
        int weekly = 0;
        int regular = 0;
        for (int round = 0; round < 20000; ++round) {
            const CronSchedule subject = schedule(randomSchedule(random));
            const QString words = subject.describe();
            static const QRegularExpression at(u"^(daily|weekdays|weekends|Mondays) at ([0-9:, and]+)$"_s);
            static const QRegularExpression every(u"^every (?:([0-9]+) )?(minute|hour)s?$"_s);
            if (const auto match = at.match(words); match.hasMatch()) {
                match.captured(1) == "daily"_L1 ? ++daily : ++weekly;
                QVERIFY2(runsOnlyAt(subject, match.captured(1), match.captured(2)), qPrintable(words));
            } else if (const auto interval = every.match(words); interval.hasMatch()) {
                ++regular;
                const int count = interval.hasCaptured(1) ? interval.captured(1).toInt() : 1;
                QVERIFY2(
                    runsEvery(subject, count * (interval.captured(2) == "hour"_L1 ? 60min : 1min)), qPrintable(words));
            }
        }
        QVERIFY2(daily > 300 && weekly > 100 && regular > 300,
            qPrintable(u"%1 %2 %3"_s.arg(daily).arg(weekly).arg(regular)));
    }

private:
    static QString randomSchedule(QRandomGenerator &random)
    {
        const auto pick = [&random](const QStringList &texts) { return texts[random.bounded(int(texts.size()))]; };
        const QString minute = pick({u"0"_s, u"30"_s, u"*"_s, u"*/5"_s, u"*/7"_s, u"0,30"_s, u"15-16"_s, u"59-0"_s,
            u"0-59/20"_s, u"0"_s, u"0"_s});
        const QString hour
            = pick({u"2"_s, u"*"_s, u"*/6"_s, u"*/5"_s, u"23-0"_s, u"3,4"_s, u"22-2"_s, u"0-23"_s, u"12"_s, u"9-17"_s});
        const QString day = pick({u"*"_s, u"1-31"_s, u"*/2"_s, u"$"_s, u"1"_s, u"20-10"_s, u"*"_s, u"*"_s});
        const QString month = pick({u"*"_s, u"*"_s, u"*"_s, u"1-12"_s, u"11-2"_s, u"jan"_s});
        const QString week = pick({u"*"_s, u"0-7"_s, u"1-5"_s, u"mon"_s, u"6,7"_s, u"5-1"_s, u"1"_s, u"*"_s});
        return QStringList{minute, hour, day, month, week}.join(u' ');
    }

    static bool isNamedDay(const QDate &date, const QString &days)
    {
        const int day = date.dayOfWeek();
        return days == "daily"_L1 || (days == "weekdays"_L1 && day <= 5) || (days == "weekends"_L1 && day > 5)
            || (days == "Mondays"_L1 && day == 1);
    }

    /// Three weeks around the turn of the year.
    static bool runsOnlyAt(const CronSchedule &schedule, const QString &days, const QString &times)
    {
        QList<Instant> expected;
        const QStringList parts = times.split(QRegularExpression(u", | and "_s));
        for (QDate date(2026, 12, 20); date < QDate(2027, 1, 10); date = date.addDays(1)) {
            for (const QString &time : isNamedDay(date, days) ? parts : QStringList())
                expected.append(Instant::fromDateTime(QDateTime(date, QTime::fromString(time, u"hh:mm"_s), Qt::UTC)));
        }
        const auto runs = schedule.nextRuns(at(u"2026-12-20T00:00:00"_s) - 1us, int(expected.size()), QTimeZone::utc());
        return !runs.isEmpty() && runs == expected;
    }

    static bool runsEvery(const CronSchedule &schedule, std::chrono::minutes step)
    {
        const auto runs = schedule.nextRuns(at(u"2026-12-31T21:17:00"_s), 60, QTimeZone::utc());
        for (qsizetype i = 1; i < runs.size(); ++i) {
            if (runs[i] - runs[i - 1] != step)
                return false;
        }
        return runs.size() == 60;
    }

    /// A second, slow reading of the few schedules that are compared minute by minute.
    static bool fires(const QString &text, const QDateTime &local)
    {
        const int minute = local.time().minute();
        const int hour = local.time().hour();
        const int day = local.date().day();
        const int month = local.date().month();
        const int weekday = local.date().dayOfWeek() % 7;
        if (text == u"30 2 * * *")
            return minute == 30 && hour == 2;
        if (text == u"*/7 1-3 * * *")
            return minute % 7 == 0 && hour >= 1 && hour <= 3;
        if (text == u"0 */3 27-29 * 6")
            return minute == 0 && hour % 3 == 0 && ((day >= 27 && day <= 29) || weekday == 6);
        if (text == u"59 23 $ * *")
            return minute == 59 && hour == 23 && day == local.date().daysInMonth();
        if (text == u"0 0 1 * 0")
            return minute == 0 && hour == 0 && (day == 1 || weekday == 0);
        return minute == 15 && hour == 2 && day % 2 == 1 && (month == 3 || month == 10);
    }
};

QTEST_APPLESS_MAIN(CronScheduleTest)
#include "tst_cronschedule.moc"
