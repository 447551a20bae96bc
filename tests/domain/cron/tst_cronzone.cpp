#include "domain/cron/cronzone.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class CronZoneTest : public QObject
{
    Q_OBJECT

private:
    static Instant at(const QString &utc)
    {
        return Instant::fromDateTime(QDateTime::fromString(utc + u'Z', Qt::ISODate));
    }
    static QString offset(const CronZone &zone, const QString &utc)
    {
        const std::chrono::hh_mm_ss parts(zone.spanAt(at(utc)).offset);
        return u"%1%2:%3"_s.arg(parts.is_negative() ? u"-"_s : u"+"_s)
            .arg(parts.hours().count(), 2, 10, QChar(u'0'))
            .arg(parts.minutes().count(), 2, 10, QChar(u'0'));
    }

private slots:
    /// What a real PostgreSQL 15 makes of these names; tst_crondialect asks one.
    void readsNamesAsPostgresDoes_data()
    {
        QTest::addColumn<QString>("winter");
        QTest::addColumn<QString>("summer");
        const auto row = [](const char *name, const QString &winter, const QString &summer = {}) {
            QTest::newRow(name) << winter << (summer.isEmpty() ? winter : summer);
        };
        row("UTC", u"+00:00"_s);
        row("utc", u"+00:00"_s);
        row("GMT", u"+00:00"_s);
        row("gMt", u"+00:00"_s);
        row("Zulu", u"+00:00"_s);
        row("Europe/Berlin", u"+01:00"_s, u"+02:00"_s);
        row("europe/berlin", u"+01:00"_s, u"+02:00"_s);
        row(":EUROPE/BERLIN", u"+01:00"_s, u"+02:00"_s);
        row("us/eastern", u"-05:00"_s, u"-04:00"_s);
        row("america/argentina/comodrivadavia", u"-03:00"_s);
        row("nz-chat", u"+13:45"_s, u"+12:45"_s);
        row("EST", u"-05:00"_s);
        row("est5edt", u"-05:00"_s, u"-04:00"_s);
        row("Etc/GMT+5", u"-05:00"_s);
        row("GMT0", u"+00:00"_s);
        row("GMT+5", u"-05:00"_s);
        row("gmt-5:30", u"+05:30"_s);
        row("UTC+5", u"-05:00"_s); // Qt would say +05:00
        row("+02", u"-02:00"_s); // SET timezone would say +02:00
        row("-02", u"+02:00"_s);
        row("2", u"-02:00"_s);
        row("<+03>-3", u"+03:00"_s);
        row("<a b>3", u"-03:00"_s);
        row("ABC25", u"-25:00"_s);
        row("CET-1CEST,M3.5.0,M10.5.0/3", u"+01:00"_s, u"+02:00"_s);
        row("cet-1cest,m3.5.0,m10.5.0/3", u"+01:00"_s, u"+02:00"_s);
        row("CET-1CEST", u"+01:00"_s, u"+02:00"_s);
        row("AEST-10AEDT,M10.1.0,M4.1.0/3", u"+11:00"_s, u"+10:00"_s);
        row("ABC3XYZ,J60/2,J300/2", u"-03:00"_s, u"-02:00"_s);
        row("ABC3XYZ,0,364", u"-02:00"_s);
    }
    void readsNamesAsPostgresDoes()
    {
        const QString name = QString::fromLatin1(QTest::currentDataTag());
        const auto zone = CronZone::named(name);
        QVERIFY(zone);
        QTEST(offset(*zone, u"2026-01-15T12:00:00"_s), "winter");
        QTEST(offset(*zone, u"2026-07-15T12:00:00"_s), "summer");
        QCOMPARE(zone->name(), name);
    }

    void saysWhatIsNotKnown_data()
    {
        QTest::addColumn<int>("nothing");
        for (const char *name :
            {"", " UTC", "UTC ", "ABC", "Berlin", "Europe", "Europe/", "/Europe/Berlin", "zone.tab", "../zoneinfo/UTC",
                "Europe/Nowhere", "localtime", "posixrules", "right/Europe/Berlin", "<+03", "+", "ABC168", "ABC3:60",
                "ABC3XYZ,M3.2.0", "ABC3XYZ;M3.2.0;M11.1.0", "ABC3XYZ,M3.6.0,M11.1.0", "ABC3XYZ,J0,J3"})
            QTest::newRow(name) << 0;
        QTest::newRow(QByteArray(256, 'A').append("3").constData()) << 0;
    }
    void saysWhatIsNotKnown() { QVERIFY(!CronZone::named(QString::fromLatin1(QTest::currentDataTag()))); }

    void knowsWhenRulesChangeTheClock()
    {
        const auto zone = CronZone::named(u"CET-1CEST,M3.5.0,M10.5.0/3"_s);
        const CronZone::Span summer = zone->spanAt(at(u"2026-07-15T12:00:00"_s));
        QCOMPARE(summer.begin, at(u"2026-03-29T01:00:00"_s));
        QCOMPARE(summer.end, at(u"2026-10-25T01:00:00"_s));
        QCOMPARE(zone->spanAt(summer.begin - 1us).offset, 1h);
        QCOMPARE(zone->spanAt(summer.begin).offset, 2h);
        QCOMPARE(zone->spanAt(summer.end - 1us).offset, 2h);
        QCOMPARE(zone->spanAt(summer.end).offset, 1h);
        // Without a rule it is that of the United States: from 8 March to 1 November 2026.
        const auto bare = CronZone::named(u"CET-1CEST"_s);
        QCOMPARE(bare->spanAt(at(u"2026-07-15T12:00:00"_s)).begin, at(u"2026-03-08T01:00:00"_s));
        QCOMPARE(bare->spanAt(at(u"2026-07-15T12:00:00"_s)).end, at(u"2026-11-01T00:00:00"_s));
    }

    /// The zone that is written out changes its clock when the one that is named does.
    void rulesAndNamesAgree()
    {
        const auto rules = CronZone::named(u"CET-1CEST,M3.5.0,M10.5.0/3"_s);
        const auto name = CronZone::named(u"Europe/Berlin"_s);
        for (Instant hour = at(u"2024-01-01T00:00:00"_s); hour < at(u"2030-01-01T00:00:00"_s); hour = hour + 1h)
            QCOMPARE(rules->spanAt(hour).offset, name->spanAt(hour).offset);
    }

    void showsInstantsInIt()
    {
        const Instant summer = at(u"2026-07-15T12:00:00"_s);
        QCOMPARE(CronZone::named(u"CET-1CEST"_s)->zoneAt(summer).offsetFromUtc(summer.toDateTime()), 2 * 3600);
        QCOMPARE(CronZone::named(u"europe/berlin"_s)->zoneAt(summer), QTimeZone("Europe/Berlin"));
    }

    void namesThatMisleadCarryTheirOffset()
    {
        const Instant summer = at(u"2026-07-15T12:00:00"_s);
        QCOMPARE(CronZone::named(u"Europe/Berlin"_s)->describe(summer), u"Europe/Berlin"_s);
        QCOMPARE(CronZone::named(u"GMT"_s)->describe(summer), u"GMT"_s);
        QCOMPARE(CronZone::named(u"GMT+5"_s)->describe(summer), u"GMT+5 (UTC-05:00)"_s);
        QCOMPARE(CronZone::named(u"Etc/GMT-5"_s)->describe(summer), u"Etc/GMT-5 (UTC+05:00)"_s);
        QCOMPARE(CronZone::named(u"+02"_s)->describe(summer), u"+02 (UTC-02:00)"_s);
        QCOMPARE(CronZone::named(u"CET-1CEST"_s)->describe(summer), u"CET-1CEST (UTC+02:00)"_s);
    }
};

QTEST_APPLESS_MAIN(CronZoneTest)
#include "tst_cronzone.moc"
