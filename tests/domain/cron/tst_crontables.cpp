#include "domain/cron/cronschedule.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString folder = QStringLiteral(SIGNALBOX_SOURCE_DIR "/tests/domain/cron/");

/// The fields of each line of a table; lines that begin with # are its heading.
QList<QStringList> tableRows(const QString &name)
{
    QFile file(folder + name);
    if (!file.open(QIODevice::ReadOnly | QIODevice::Text))
        return {};
    QList<QStringList> rows;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)) {
        if (!line.startsWith(u'#'))
            rows.append(line.split(u'\t'));
    }
    return rows;
}

QString jsonText(const QString &quoted)
{
    return QJsonDocument::fromJson(u"[%1]"_s.arg(quoted).toUtf8()).array().first().toString();
}

QString fieldText(const CronSchedule &schedule, CronField::Name name)
{
    const CronField &field = CronField::of(name);
    const QList<int> values = schedule.values(name);
    if (values.isEmpty())
        return u"none"_s;
    if (values.size() == field.high - field.low + 1)
        return u"*"_s;
    QStringList texts;
    for (const int value : values)
        texts.append(QString::number(value));
    return texts.join(u',');
}

/// What a schedule fires at, as the table of verdicts writes it.
QString fireSets(const CronSchedule &schedule)
{
    if (schedule.kind() == CronSchedule::Kind::Interval)
        return u"every %1 s"_s.arg(schedule.interval().count());
    using enum CronField::Name;
    return u"minute %1; hour %2; day %3%4; month %5; weekday %6"_s.arg(fieldText(schedule, Minute),
        fieldText(schedule, Hour), fieldText(schedule, DayOfMonth), schedule.firesOnLastDay() ? u" +last"_s : QString(),
        fieldText(schedule, Month), fieldText(schedule, DayOfWeek));
}

/// Whether the zone's clock is changed on the local day of that instant.
bool isChangeDay(Instant at, const QTimeZone &zone)
{
    const QDateTime midnight = at.toDateTime().toTimeZone(zone).date().startOfDay(zone);
    return midnight.offsetFromUtc() != midnight.date().addDays(1).startOfDay(zone).offsetFromUtc();
}

Instant minuteInstant(const QString &base36)
{
    return {base36.toLongLong(nullptr, 36) * 60'000'000};
}

} // namespace

class CronTablesTest : public QObject
{
    Q_OBJECT

private slots:
    /// Of real servers with pg_cron 1.4.2, 1.6.4 and main of November 2026, and what the parser of the last one selects.
    void agreesWithEveryVerdict()
    {
        const QList<QStringList> rows = tableRows(u"cron-verdicts.tsv"_s);
        QCOMPARE(rows.size(), 473);
        for (const QStringList &row : rows) {
            const QString text = jsonText(row[0]);
            for (const auto &[column, version] : {std::pair(1, u"1.4.2"_s), {2, u"1.6.4"_s}, {3, u"main"_s}}) {
                const auto parsed = CronSchedule::parse(text, CronDialect::ofVersion(version));
                QVERIFY2(parsed.has_value() == (row[column] == "accept"_L1), qPrintable(version + u' ' + row[0]));
                if (parsed && version != "1.4.2"_L1 && !row.value(4).isEmpty())
                    QCOMPARE(row[0] + u' ' + fireSets(*parsed), row[0] + u' ' + row[4]);
            }
        }
    }

    /// From the bit sets of pg_cron's own parser, read as its scheduler reads them.
    void agreesWithEveryNextRun()
    {
        const QList<QStringList> rows = tableRows(u"cron-next.tsv"_s);
        QCOMPARE(rows.size(), 2392);
        for (const QStringList &row : rows) {
            const auto zone = CronZone::named(row[1]);
            QVERIFY2(zone, qPrintable(row[1]));
            const Instant after = Instant::fromDateTime(QDateTime::fromString(row[2], Qt::ISODate));
            const auto next = CronSchedule::parse(jsonText(row[0]))->nextRun(after, *zone);
            const bool isSoon = next && *next < after + std::chrono::years(12);
            const QString text = isSoon ? next->toDateTime().toString(Qt::ISODate) : u"never"_s;
            QCOMPARE(row.mid(0, 3).join(u' ') + u' ' + text, row.join(u' '));
        }
    }

    /// croner differs, by design, on days on which the clock is changed and where both day fields are set. Nowhere else.
    void agreesWithCroner()
    {
        int asked = 0;
        int compared = 0;
        for (const QStringList &row : tableRows(u"croner/nextruns.tsv"_s)) {
            const QTimeZone zone(row[1].toUtf8());
            QVERIFY2(zone.isValid(), qPrintable(row[1]));
            const auto schedule = CronSchedule::parse(row[0]);
            QVERIFY2(schedule, qPrintable(row[0]));
            const QStringList fields = row[0].split(u' ');
            const bool bothDays = fields[2] != "*"_L1 && fields[4] != "*"_L1;
            const QStringList answers = row[2].split(u' ');
            for (qsizetype i = 0; i + 1 < answers.size(); i += 2) {
                ++asked;
                const Instant after = minuteInstant(answers[i]);
                const auto theirs = answers[i + 1] == "-"_L1
                    ? std::nullopt
                    : std::optional(after + (minuteInstant(answers[i + 1]) - Instant()));
                const auto ours = schedule->nextRun(after, zone);
                if (bothDays || isChangeDay(after, zone) || (theirs && isChangeDay(*theirs, zone))
                    || (ours && isChangeDay(*ours, zone)))
                    continue;
                ++compared;
                const auto text = [](std::optional<Instant> at) { return at ? at->toPostgres() : u"never"_s; };
                const QString what = row[0] + u' ' + row[1] + u' ' + after.toPostgres() + u": "_s;
                QCOMPARE(what + text(ours), what + text(theirs));
            }
        }
        qInfo("%d of %d compared", compared, asked);
        QCOMPARE(asked, 10000);
        QVERIFY2(compared >= 9000, qPrintable(QString::number(compared)));
    }
};

QTEST_APPLESS_MAIN(CronTablesTest)
#include "tst_crontables.moc"
