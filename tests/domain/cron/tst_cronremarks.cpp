#include "domain/cron/cronschedule.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using Kind = CronRemark::Kind;

class CronRemarksTest : public QObject
{
    Q_OBJECT

private:
    static CronDialect dialect(const char *version) { return CronDialect::ofVersion(QString::fromLatin1(version)); }
    static QString stretch(const QString &text, const CronRemark &remark)
    {
        return text.mid(remark.start, remark.length);
    }

    static QString better(const QString &text, const CronRemark &remark)
    {
        QString changed = text;
        return changed.replace(remark.start, remark.length, remark.instead);
    }

private slots:
    void knowsTheVersions_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<bool>("intervals");
        QTest::addColumn<bool>("fromOneSix"); // last day, backward ranges, @yearly
        QTest::addColumn<int>("longSteps");
        using Steps = CronDialect::LongSteps;
        const auto row = [](const char *version, bool intervals, bool fromOneSix, Steps steps) {
            QTest::newRow(version) << QString::fromLatin1(version) << intervals << fromOneSix << int(steps);
        };
        row("1.3", false, false, Steps::FirstOnly);
        row("1.4-1", false, false, Steps::FirstOnly);
        row("1.4.2", false, false, Steps::FirstOnly);
        row("1.5", true, false, Steps::FirstOnly);
        row("1.6", true, true, Steps::Either);
        row("1.6.4", true, true, Steps::FirstOnly);
        row("1.6.5", true, true, Steps::Refused);
        row("1.7", true, true, Steps::Refused);
        row("2.0", true, true, Steps::Refused);
        row("10.0", true, true, Steps::Refused);
        row("", true, true, Steps::Refused);
        row("unreadable", true, true, Steps::Refused);
    }
    void knowsTheVersions()
    {
        QFETCH(QString, version);
        const CronDialect known = CronDialect::ofVersion(version);
        QTEST(known.intervals, "intervals");
        QTEST(known.lastDay, "fromOneSix");
        QTEST(known.backwardRanges, "fromOneSix");
        QTEST(!known.yearlyFires, "fromOneSix");
        QTEST(int(known.longSteps), "longSteps");
    }

    void remarks_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<int>("kind");
        QTest::addColumn<QString>("stretch");
        QTest::addColumn<QString>("instead");
        const auto row = [](const char *schedule, const char *version, Kind kind, const QString &stretch,
                             const QString &instead = {}) {
            QTest::addRow("%s on %s", schedule, version)
                << QString::fromLatin1(version) << int(kind) << stretch << instead;
        };
        row("* * * * * *", "1.6", Kind::Ignored, u"*"_s);
        row("0 0 * * 0 # at night", "1.6", Kind::Ignored, u"# at night"_s);
        row("@daily at noon", "1.6", Kind::Ignored, u"at noon"_s);
        row("5#x * * * *", "1.6", Kind::Ignored, u"#x"_s);
        row("*5 * * * *", "1.6", Kind::Ignored, u"5"_s);
        row("# nightly\\n0 3 * * *", "1.6", Kind::Ignored, u"# nightly"_s);
        row("@yearly", "1.6", Kind::NeverFires, u"@yearly"_s, u"0 0 1 1 *"_s);
        row(" @annually ", "1.6", Kind::NeverFires, u"@annually"_s, u"0 0 1 1 *"_s);
        row("@yearly", "1.5", Kind::OtherVersions, u"@yearly"_s, u"0 0 1 1 *"_s);
        row("0 0 30 2 *", "1.6", Kind::NeverFires, u"0 0 30 2 *"_s, u"0 0 $ 2 *"_s);
        row("0 0 30 2 *", "1.4-1", Kind::NeverFires, u"0 0 30 2 *"_s);
        row("0 0 31 4,6 *", "1.6", Kind::NeverFires, u"0 0 31 4,6 *"_s, u"0 0 $ 4,6 *"_s);
        row("0 0 * * fri-mon", "1.6", Kind::NeverFires, u"0 0 * * fri-mon"_s, u"0 0 * * 5-6,0-1"_s);
        row("0 0 * * fri-mon", "1.6", Kind::Misleading, u"fri-mon"_s, u"5-6,0-1"_s);
        row("0 0 * * sat-sun", "1.6", Kind::Misleading, u"sat-sun"_s, u"6,0"_s);
        row("0 22-2 * * *", "1.6", Kind::OtherVersions, u"22-2"_s, u"22-23,0-2"_s);
        row("0 22-2 * * *", "1.4-1", Kind::Misleading, u"22-2"_s, u"22-23,0-2"_s);
        row("0 22-2 * * *", "1.4-1", Kind::NeverFires, u"0 22-2 * * *"_s, u"0 22-23,0-2 * * *"_s);
        row("0 22-2/2 * * *", "1.6", Kind::Misleading, u"22-2/2"_s, u"22,0-2/2"_s);
        row("40-20/5 * * * *", "1.6", Kind::Misleading, u"40-20/5"_s, u"40-59/5,0-20/5"_s);
        row("30-5 * * * *", "1.6", Kind::Misleading, u"30-5"_s, u"30-59,0-5"_s);
        row("0 0 1 nov-feb *", "1.6", Kind::OtherVersions, u"nov-feb"_s, u"11-12,1-2"_s);
        row("*/70 * * * *", "1.6", Kind::Misleading, u"*/70"_s, u"0"_s);
        row("4294967296 * * * *", "1.6", Kind::Misleading, u"4294967296"_s, u"0"_s);
        row("4294967326 seconds", "1.6", Kind::Misleading, u"4294967326"_s, u"30"_s);
        row("0 0 13 * 5", "1.6", Kind::Misleading, u"13 * 5"_s);
        row("0 0 1-31 * 5", "1.6", Kind::Misleading, u"1-31"_s, u"*"_s);
        row("0 0 13 * 0-7", "1.6", Kind::Misleading, u"0-7"_s, u"*"_s);
    }
    void remarks()
    {
        const QString tag = QString::fromLatin1(QTest::currentDataTag());
        const QString text = tag.left(tag.lastIndexOf(" on "_L1)).replace("\\n"_L1, "\n"_L1);
        QFETCH(QString, version);
        const auto parsed = CronSchedule::parse(text, CronDialect::ofVersion(version));
        QVERIFY2(parsed, parsed ? "" : qPrintable(describe(parsed.error())));
        QFETCH(int, kind);
        const auto remarks = parsed->remarks();
        const auto found = std::ranges::find(remarks, Kind(kind), &CronRemark::kind);
        QVERIFY(found != remarks.end());
        QTEST(stretch(text, *found), "stretch");
        QTEST(found->instead, "instead");
        QVERIFY(!found->text.isEmpty());
    }

    void nothingToRemark_data()
    {
        QTest::addColumn<QString>("version");
        const auto row = [](const char *schedule, const char *version = "1.6") {
            QTest::newRow(schedule) << QString::fromLatin1(version);
        };
        row("* * * * *");
        row(" \t*/5 9-17 1,15 jan-mar * ");
        row("0 0 $ * *");
        row("0 0 */2 * 1");
        row("0 0 * * 0-7");
        row("0 0 1-31 * 0-7");
        row("@daily");
        row("@reboot");
        row("@yearly ", "1.4-1"); // but for its row of the other versions
        row("30 seconds");
        row("+30 seconds");
        row("007 * * * *");
        row("* * * * *\n");
    }
    void nothingToRemark()
    {
        QFETCH(QString, version);
        const auto parsed
            = CronSchedule::parse(QString::fromLatin1(QTest::currentDataTag()), CronDialect::ofVersion(version));
        QVERIFY(parsed);
        QList<CronRemark> remarks = parsed->remarks();
        remarks.removeIf([](const CronRemark &remark) { return remark.kind == Kind::OtherVersions; });
        QCOMPARE(remarks, QList<CronRemark>());
    }

    void eitherDayIsNotRemarkedWhereBothMustMatch()
    {
        CronDialect both;
        both.daysMustBothMatch = true;
        const auto parsed = CronSchedule::parse(u"0 0 13 * 5"_s, both);
        QCOMPARE(parsed->remarks(), QList<CronRemark>());
        QCOMPARE(parsed->describe(), u"Fridays that are also on day 13 of the month at 00:00"_s);
        const Instant summer = Instant::fromDateTime(QDateTime(QDate(2026, 6, 1), QTime(0, 0), Qt::UTC));
        QCOMPARE(parsed->nextRun(summer, CronZone())->toDateTime().date(), QDate(2026, 11, 13)); // a Friday
    }

    /// What is offered in place of a stretch is taken by that version, fires, and needs no such remark any more.
    void whatIsOfferedInsteadHelps()
    {
        int offers = 0;
        for (const char *version : {"1.4-1", "1.6", ""}) {
            for (const QString &text : {u"@yearly"_s, u"0 0 31 4 *"_s, u"0 22-2 * * *"_s, u"0 22-3/4 * * *"_s,
                     u"59-0 * * * *"_s, u"0 0 25-5 * *"_s, u"0 0 1 nov-feb *"_s, u"0 0 * * fri-mon"_s, u"0 0 * * 7-1"_s,
                     u"0 0 * * 6-0"_s, u"7-0/20 1 * * *"_s, u"*/70 1 * * *"_s, u"0 0 1-31 * 5"_s}) {
                const auto parsed = CronSchedule::parse(text, dialect(version));
                for (const CronRemark &remark : parsed ? parsed->remarks() : QList<CronRemark>()) {
                    if (remark.instead.isEmpty())
                        continue;
                    ++offers;
                    const QString changed = better(text, remark);
                    const auto again = CronSchedule::parse(changed, dialect(version));
                    QVERIFY2(again, qPrintable(changed));
                    QVERIFY2(again->canFire(), qPrintable(changed));
                    for (const CronRemark &left : again->remarks())
                        QVERIFY2(left.text != remark.text, qPrintable(changed));
                }
            }
        }
        QVERIFY2(offers >= 25, qPrintable(QString::number(offers)));
    }

    /// The hours that a person means by it are those that it selects.
    void forwardRangesSelectWhatBackwardOnesMean()
    {
        const CronField &hour = CronField::of(CronField::Name::Hour);
        for (int first = 0; first <= 23; ++first) {
            for (int last = 0; last < first; ++last) {
                for (int step = 1; step <= 7; ++step) {
                    const CronRange range{first, last, step};
                    const auto forwards = CronSchedule::parse(u"0 %1 * * *"_s.arg(range.forwards(hour)));
                    QVERIFY2(forwards, qPrintable(range.forwards(hour)));
                    quint64 bits = 0;
                    for (const int value : forwards->values(CronField::Name::Hour))
                        bits |= quint64(1) << value;
                    QCOMPARE(bits, range.meantBits(hour));
                }
            }
        }
    }

    void faults_data()
    {
        QTest::addColumn<QString>("version");
        QTest::addColumn<QString>("stretch");
        QTest::addColumn<QString>("words");
        QTest::addColumn<QString>("instead");
        const auto row = [](const char *schedule, const char *version, const QString &stretch, const QString &words,
                             const QString &instead = {}) {
            QTest::addRow("%s on %s", schedule, version) << QString::fromLatin1(version) << stretch << words << instead;
        };
        row("", "1.6", {}, u"five fields"_s);
        row("* * * *", "1.6", {}, u"five fields"_s);
        row("60 * * * *", "1.6", u"60"_s, u"Minute: a value must be from 0 to 59"_s);
        row("0 9-24 * * *", "1.6", u"9-24"_s, u"Hour: a value must be from 0 to 23"_s);
        row("0 0 1,32 * *", "1.6", u"32"_s, u"Day of the month: a value must be from 1 to 31"_s);
        row("0 0 * 0 *", "1.6", u"0"_s, u"Month: a value must be from 1 to 12"_s);
        row("0 0 * * 8", "1.6", u"8"_s, u"Day of the week: a value must be from 0 to 7"_s);
        row("1/20 * * * *", "1.6", u"1/20"_s, u"A step needs a range"_s);
        row("*/0 * * * *", "1.6", u"0"_s, u"at least 1"_s);
        row("*/70 * * * *", "1.6.7", u"*/70"_s, u"Minute: a step is at most 59"_s, u"0"_s);
        row("1,,2 * * * *", "1.6", u","_s, u"neither a number"_s);
        row("0 0 1 january *", "1.6", u"january"_s, u"three letters"_s, u"jan"_s);
        row("0 0 * * tues", "1.6", u"tues"_s, u"three letters"_s, u"tue"_s);
        row("0 0 L * *", "1.6", u"L"_s, u"written as $"_s, u"$"_s);
        row("0 0 L * *", "1.4-1", u"L"_s, u"neither a number"_s);
        row("0 0 ? * 1", "1.6", u"?"_s, u"written as *"_s, u"*"_s);
        row("0 0 $ * *", "1.4-1", u"$"_s, u"from pg_cron 1.6 on"_s);
        row("0 12 1,15,$ * *", "1.6", u"$"_s, u"stands alone"_s);
        row("0 0 $/2 * *", "1.6", u"$/2"_s, u"stands alone"_s, u"$"_s);
        row("* * * $ *", "1.6", u"$"_s, u"neither a number"_s);
        row("@every 5m", "1.6", u"@every 5m"_s, u"After @"_s, u"*/5 * * * *"_s);
        row("@every 7m", "1.6", u"@every"_s, u"After @"_s);
        row("5 minutes", "1.6", u"5 minutes"_s, u"neither"_s, u"*/5 * * * *"_s);
        row("every minute", "1.6", u"every minute"_s, u"neither"_s, u"* * * * *"_s);
        row("every 6 hours", "1.6", u"every 6 hours"_s, u"neither"_s, u"0 */6 * * *"_s);
        row("every 30 sec", "1.6", u"every 30 sec"_s, u"neither"_s, u"30 seconds"_s);
        row("every 30 sec", "1.4-1", u"every"_s, u"neither"_s);
        row("30 ms", "1.6", u"ms"_s, u"neither"_s);
        row("Hourly", "1.6", u"Hourly"_s, u"neither"_s, u"@hourly"_s);
        row("@Daily", "1.6", u"@Daily"_s, u"After @"_s, u"@daily"_s);
        row("yearly", "1.6", u"yearly"_s, u"neither"_s, u"0 0 1 1 *"_s);
        row("# comment", "1.6", u"# comment"_s, u"comment"_s);
        row("30 seconds", "1.4-1", u"30 seconds"_s, u"from pg_cron 1.5 on"_s, u"* * * * *"_s);
        row("60 seconds", "1.6", u"60 seconds"_s, u"1 to 59"_s, u"* * * * *"_s);
        row("90 seconds", "1.6", u"90"_s, u"1 to 59"_s);
        row("2.5 seconds", "1.6", u"2.5 seconds"_s, u"whole number"_s);
        row("1-59/2147483647 * * * *", "1.6.4", u"1-59/2147483647"_s, u"brings the whole server down"_s, u"1"_s);
        row("1-59/2147483647 * * * *", "1.4.2", u"1-59/2147483647"_s, u"a step is at most 59"_s, u"1"_s);
    }
    void faults()
    {
        const QString tag = QString::fromLatin1(QTest::currentDataTag());
        const QString text = tag.left(tag.lastIndexOf(" on "_L1));
        QFETCH(QString, version);
        QFETCH(QString, words);
        const CronDialect read = CronDialect::ofVersion(version);
        const auto fault = CronSchedule::fault(text, read);
        QVERIFY(fault);
        QCOMPARE(fault->kind, Kind::Refused);
        QTEST(stretch(text, *fault), "stretch");
        QTEST(fault->instead, "instead");
        QVERIFY(fault->instead.isEmpty() || !CronSchedule::fault(better(text, *fault), read));
        QVERIFY2(fault->text.contains(words), qPrintable(fault->text));
        QCOMPARE(CronSchedule::parse(text, read).error().hint, fault->text);
    }

    void whatIsTakenHasNoFault() { QVERIFY(!CronSchedule::fault(u"*/5 * * * *"_s)); }

    void countsBytes()
    {
        const QString longest = u"* * * * * "_s + QString(989, u'x');
        QVERIFY(CronSchedule::parse(longest));
        QVERIFY(CronSchedule::fault(longest + u'x')->text.contains("999 bytes"_L1));
        QVERIFY(CronSchedule::fault(longest.chopped(1) + u'é')); // two bytes
        QVERIFY(CronSchedule::parse(QString(2000, u' ') + u"30 seconds"_s)); // an interval may be as long as it likes
        QVERIFY(CronSchedule::fault(u"* * * * *"_s + QChar()));
    }
};

QTEST_APPLESS_MAIN(CronRemarksTest)
#include "tst_cronremarks.moc"
