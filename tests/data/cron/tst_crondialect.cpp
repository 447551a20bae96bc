#include "domain/cron/cronschedule.h"
#include "support/testserver.h"
#include "support/verify.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int roundsAsked = 6000;

/// Texts near to schedules: fields that may well be wrong, some of them spoiled.
class ScheduleGenerator
{
public:
    explicit ScheduleGenerator(quint32 seed) : m_random(seed) { }

    QString next()
    {
        QString text = plain();
        for (int spoils = m_random.bounded(6) - 4; spoils > 0; --spoils) {
            const int place = m_random.bounded(int(text.size()) + 1);
            text.replace(place, m_random.bounded(2), pick(u"*/-,$@#? \t\n\r0179LxXsjé~:"_s));
        }
        return text;
    }

private:
    QChar pick(const QString &letters) { return letters[m_random.bounded(int(letters.size()))]; }
    QString pick(const QStringList &texts) { return texts[m_random.bounded(int(texts.size()))]; }
    bool oneIn(int count) { return m_random.bounded(count) == 0; }

    QString plain()
    {
        switch (m_random.bounded(12)) {
        case 0:
            return pick({u""_s, u" "_s, u"\t"_s})
                + pick({u"1"_s, u"30"_s, u"59"_s, u"60"_s, u"0"_s, u"+7"_s, u"-7"_s, u"4294967301"_s, u"-4294967291"_s,
                    u"18446744073709551615"_s, u"-18446744073709551615"_s, u"18446744073709551617"_s})
                + pick({u" "_s, u""_s, u"\n"_s, u"\v"_s})
                + pick(
                    {u"seconds"_s, u"second"_s, u"SECONDS "_s, u"secs"_s, u"minutes"_s, u"seconds\n"_s, u"second "_s});
        case 1:
            return pick({u""_s, u" "_s, u"\n"_s, u"# c\n"_s})
                + pick({u"@hourly"_s, u"@daily"_s, u"@yearly"_s, u"@reboot"_s, u"@restart"_s, u"@monthly"_s,
                    u"@Weekly"_s, u"@annually"_s, u"@midnight"_s, u"@every"_s})
                + pick({u""_s, u" x"_s, u"\r"_s, u"\n"_s});
        default:
            return pick({u""_s, u" "_s, u"\n"_s, u"# c\n"_s, u""_s, u""_s}) + fields();
        }
    }

    QString fields()
    {
        const QStringList months = {u"jan"_s, u"Dec"_s, u"NOV"_s, u"june"_s};
        const QStringList days = {u"sun"_s, u"Sat"_s, u"FRI"_s, u"tues"_s};
        QStringList texts = {field(0, 59, {}), field(0, 23, {}), oneIn(8) ? u"$"_s : field(1, 31, {}),
            field(1, 12, months), field(0, 7, days)};
        if (oneIn(10))
            texts.append(pick({u"*"_s, u"# x"_s, u"2026"_s}));
        if (oneIn(30))
            texts.removeLast();
        return texts.join(pick({u" "_s, u" "_s, u"\t"_s, u"  "_s})) + pick({u""_s, u""_s, u" "_s, u"\n"_s});
    }

    QString field(int low, int high, const QStringList &names)
    {
        QString text = range(low, high, names);
        while (oneIn(4))
            text += u',' + range(low, high, names);
        return text;
    }

    QString value(int low, int high, const QStringList &names)
    {
        if (!names.isEmpty() && oneIn(5))
            return pick(names);
        if (oneIn(60))
            return pick({u"4294967297"_s, u"2147483648"_s, u"99999999999999999999"_s, u"007"_s});
        return QString::number(oneIn(40) ? high + 1 : low + m_random.bounded(high - low + 1));
    }

    QString range(int low, int high, const QStringList &names)
    {
        if (oneIn(3))
            return oneIn(20) ? value(low, high, names) + u"/2"_s : value(low, high, names);
        const QString text = oneIn(2) ? u"*"_s : value(low, high, names) + u'-' + value(low, high, names);
        // Longer steps are taken by 1.6.4 and refused by 1.6.5, and both call themselves 1.6.
        return oneIn(4) ? text + u'/' + QString::number(m_random.bounded(high + 1)) : text;
    }

    QRandomGenerator m_random;
};

/// Zones written out, most of them right.
class PosixZoneGenerator
{
public:
    explicit PosixZoneGenerator(quint32 seed) : m_random(seed) { }

    QString next()
    {
        QString text = name() + offset();
        if (m_random.bounded(3) > 0) {
            text += name();
            if (m_random.bounded(3) == 0)
                text += offset();
            text += u',' + rule() + u',' + rule();
        }
        if (m_random.bounded(8) == 0)
            text.remove(m_random.bounded(int(text.size())), 1);
        return text;
    }

private:
    QString name()
    {
        const QStringList names = {u"CET"_s, u"<+03>"_s, u"abc"_s, u"<a b>"_s, u"X"_s, u"Foo/Bar"_s};
        return names[m_random.bounded(int(names.size()))];
    }
    QString offset()
    {
        const QStringList signs = {u""_s, u"-"_s, u"+"_s};
        QString text = signs[m_random.bounded(3)] + QString::number(m_random.bounded(15));
        if (m_random.bounded(4) == 0)
            text += u":%1"_s.arg(m_random.bounded(61));
        return text;
    }
    QString rule()
    {
        const QStringList kinds
            = {u"M%1.%2.%3"_s.arg(1 + m_random.bounded(12)).arg(1 + m_random.bounded(5)).arg(m_random.bounded(7)),
                u"J%1"_s.arg(1 + m_random.bounded(365)), QString::number(m_random.bounded(366))};
        const QString day = kinds[m_random.bounded(3)];
        return m_random.bounded(3) == 0 ? day + u'/' + QString::number(m_random.bounded(30) - 3) : day;
    }

    QRandomGenerator m_random;
};

quint32 seedOfThisRun()
{
    const quint32 seed = qEnvironmentVariableIsSet("SIGNALBOX_PROOF_SEED")
        ? qEnvironmentVariable("SIGNALBOX_PROOF_SEED").toUInt()
        : QRandomGenerator::global()->generate();
    qInfo("SIGNALBOX_PROOF_SEED=%u repeats these texts", seed);
    return seed;
}

/// A literal of any text.
QString jsonLiteral(const QStringList &texts)
{
    return u"$json$%1$json$"_s.arg(
        QString::fromUtf8(QJsonDocument(QJsonArray::fromStringList(texts)).toJson(QJsonDocument::Compact)));
}

} // namespace

class CronDialectTest : public QObject
{
    Q_OBJECT

private:
    /// For each text what the function of the session says of it.
    QStringList answers(const QString &function, const QStringList &texts, const QString &call)
    {
        const auto rows = m_server.exec(function
            + u"; select %1 from json_array_elements_text(%2) with ordinality t (x, n) order by n"_s.arg(
                call, jsonLiteral(texts)));
        if (!rows)
            QTest::qFail(qPrintable(describe(rows.error())), __FILE__, __LINE__);
        QStringList all;
        for (const QStringList &row : rows ? *rows : QList<QStringList>())
            all.append(row.value(0));
        return all;
    }

    TestServer m_server{TestServer::Content::Bare, TestServer::idleJobs()};
    QString m_version;

private slots:
    void initTestCase()
    {
        VERIFY_RESULT(m_server.start());
        m_version = m_server.value(u"select default_version from pg_available_extensions where name = 'pg_cron'"_s);
        if (m_version.isEmpty())
            return;
        VERIFY_RESULT(m_server.exec(u"create extension pg_cron"_s));
    }

    /// Thousands of texts are taken or refused as cron.schedule() of the running server does it. Nothing of them stays.
    void takesWhatTheServerTakes()
    {
        if (m_version.isEmpty())
            QSKIP("This server has no pg_cron.");
        ScheduleGenerator generator(seedOfThisRun());
        // A step beyond 32 bits brings pg_cron 1.6.0 to 1.6.4 down, and with it the server.
        static const QRegularExpression longStep(u"/[0-9]{3}"_s);
        QStringList texts;
        while (texts.size() < roundsAsked) {
            if (const QString text = generator.next(); !text.contains(longStep))
                texts.append(text);
        }
        const QStringList verdicts = answers(
            u"create function pg_temp.verdict(p text) returns text language plpgsql as $f$ begin"
            " perform cron.schedule(p, 'select 1'); raise exception using errcode = 'SB000';"
            " exception when sqlstate 'SB000' then return 'taken'; when invalid_parameter_value then return 'refused';"
            " end $f$"_s,
            texts, u"pg_temp.verdict(x)"_s);
        QCOMPARE(verdicts.size(), texts.size());
        const CronDialect dialect = CronDialect::ofVersion(m_version);
        int taken = 0;
        for (qsizetype i = 0; i < texts.size(); ++i) {
            const QString ours = CronSchedule::fault(texts[i], dialect) ? u"refused"_s : u"taken"_s;
            QVERIFY2(ours == verdicts[i],
                qPrintable(u"%1: %2 here, %3 there"_s.arg(jsonLiteral({texts[i]}), ours, verdicts[i])));
            taken += ours == "taken"_L1 ? 1 : 0;
        }
        QVERIFY2(taken > roundsAsked / 5 && taken < roundsAsked * 4 / 5, qPrintable(QString::number(taken)));
        QCOMPARE(m_server.value(u"select count(*) from cron.job"_s), u"0"_s);
    }

    /// The zones that the server names, in lower case.
    void knowsTheServersZones()
    {
        const auto rows
            = m_server.exec(u"select name from pg_timezone_names where name !~ '^(localtime|posixrules)$'"_s);
        VERIFY_RESULT(rows);
        QStringList names;
        for (const QStringList &row : *rows)
            names.append(row[0].toLower());
        QVERIFY(names.size() > 400);
        compareOffsets(names,
            u"create function pg_temp.offsets(p text) returns text language plpgsql as $f$ begin"
            " perform set_config('TimeZone', p, true);"
            " return (select string_agg(extract(timezone from t)::integer::text, ' ' order by t) from unnest(%1) t);"
            " exception when invalid_parameter_value then return 'unknown'; end $f$"_s);
    }

    /// AT TIME ZONE looks a zone up as the scheduler does, with the signs of POSIX; SET reads a bare number the other way.
    void readsZonesThatAreWrittenOut()
    {
        PosixZoneGenerator generator(seedOfThisRun());
        QStringList names = {u"+02"_s, u"-02"_s, u"2"_s, u"-1.5"_s, u"1e0"_s, u"02:30"_s, u"GMT+5"_s, u"UTC+5"_s,
            u"GMT 5"_s, u":Europe/Berlin"_s, u"<>3"_s, u"ABC167"_s, u"ABC168"_s, u"ABC3:60"_s, u"CET-1CEST"_s,
            u"ABC3XYZ,0,364"_s, u"Europe/Berlin-1"_s, u"GMT5EDT4,M3.2.0/2:30:15,M11.1.0/3"_s, u"é3"_s};
        // Without an offset it may be an abbreviation, which AT TIME ZONE takes first.
        static const QRegularExpression digit(u"[0-9]"_s);
        while (names.size() < 2000) {
            if (const QString name = generator.next(); name.contains(digit))
                names.append(name);
        }
        compareOffsets(names,
            u"create function pg_temp.offsets(p text) returns text language plpgsql as $f$ begin return (select"
            " string_agg(extract(epoch from (t at time zone p) - (t at time zone 'UTC'))::integer::text, ' ' order by "
            "t)"
            " from unnest(%1) t);"
            " exception when invalid_parameter_value then return 'unknown'; end $f$"_s);
    }

private:
    void compareOffsets(const QStringList &names, const QString &function)
    {
        QList<Instant> instants;
        QStringList literals;
        for (Instant at{1'706'000'000'000'000}; instants.size() < 60; at = at + 799h + 13min) {
            instants.append(at);
            literals.append(u"'%1'"_s.arg(at.toPostgres()));
        }
        const QStringList theirs = answers(
            function.arg(u"array[%1]::timestamptz[]"_s.arg(literals.join(u','))), names, u"pg_temp.offsets(x)"_s);
        QCOMPARE(theirs.size(), names.size());
        int known = 0;
        for (qsizetype i = 0; i < names.size(); ++i) {
            const auto zone = CronZone::named(names[i]);
            QStringList ours;
            for (const Instant at : zone ? instants : QList<Instant>())
                ours.append(QString::number(zone->spanAt(at).offset.count()));
            QCOMPARE(names[i] + u": "_s + (zone ? ours.join(u' ') : u"unknown"_s), names[i] + u": "_s + theirs[i]);
            known += zone ? 1 : 0;
        }
        QVERIFY(known > names.size() / 2);
    }
};

QTEST_GUILESS_MAIN(CronDialectTest)
#include "tst_crondialect.moc"
