#include "domain/cron/posixzone.h"

#include <algorithm>

namespace signalbox {

using namespace std::chrono;

namespace {

/// When a day of each year begins or ends daylight saving.
struct YearlyRule {
    enum class Kind { JulianDay, DayOfYear, Weekday }; // JulianDay never counts 29 February
    Kind kind = Kind::DayOfYear;
    int day = 0; // of the year, or of the week
    int week = 0; // 5 is the last one
    int month = 0;
    seconds time = 2h;
};

seconds sinceNewYear(const YearlyRule &rule, year in)
{
    const sys_days newYear(in / January / 1);
    switch (rule.kind) {
    case YearlyRule::Kind::JulianDay:
        return days(rule.day - 1 + (in.is_leap() && rule.day >= 60 ? 1 : 0)) + rule.time;
    case YearlyRule::Kind::DayOfYear:
        return days(rule.day) + rule.time;
    case YearlyRule::Kind::Weekday:
        break;
    }
    const year_month within = in / month(unsigned(rule.month));
    const weekday wanted{unsigned(rule.day)};
    const sys_days found
        = rule.week == 5 ? sys_days(within / wanted[last]) : sys_days(within / wanted[unsigned(rule.week)]);
    return found - newYear + rule.time;
}

/// Reads from the front of a text and takes off what it has read.
class PosixReader
{
public:
    explicit PosixReader(QByteArrayView text) : m_rest(text) { }

    bool atEnd() const { return m_rest.isEmpty(); }
    bool take(char wanted)
    {
        if (!m_rest.startsWith(wanted))
            return false;
        m_rest = m_rest.sliced(1);
        return true;
    }
    bool startsOffset() const { return !atEnd() && m_rest.front() != ',' && m_rest.front() != ';'; }
    /// The length of an abbreviation, in angle brackets or up to what cannot be in a plain one.
    std::optional<qsizetype> abbreviation();
    std::optional<int> number(int least, int most);
    std::optional<seconds> offset(); // hours, perhaps with minutes and seconds, up to a week
    std::optional<YearlyRule> rule();

private:
    bool rulesDay(YearlyRule &rule);

    QByteArrayView m_rest;
};

bool isPosixDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::optional<qsizetype> PosixReader::abbreviation()
{
    qsizetype length = 0;
    const bool quoted = take('<');
    const auto goesOn = [&] {
        const char c = m_rest[length];
        return quoted ? c != '>' : !isPosixDigit(c) && c != ',' && c != '-' && c != '+';
    };
    while (length < m_rest.size() && goesOn())
        ++length;
    m_rest = m_rest.sliced(length);
    return quoted && !take('>') ? std::nullopt : std::optional(length);
}

std::optional<int> PosixReader::number(int least, int most)
{
    if (atEnd() || !isPosixDigit(m_rest.front()))
        return std::nullopt;
    int value = 0;
    while (!atEnd() && isPosixDigit(m_rest.front())) {
        value = value * 10 + (m_rest.front() - '0');
        if (value > most)
            return std::nullopt;
        m_rest = m_rest.sliced(1);
    }
    return value < least ? std::nullopt : std::optional(value);
}

std::optional<seconds> PosixReader::offset()
{
    const bool negative = take('-');
    if (!negative)
        take('+');
    const auto wholeHours = number(0, 24 * 7 - 1);
    if (!wholeHours)
        return std::nullopt;
    seconds total = hours(*wholeHours);
    if (take(':')) {
        const auto wholeMinutes = number(0, 59);
        if (!wholeMinutes)
            return std::nullopt;
        total += minutes(*wholeMinutes);
        if (take(':')) {
            const auto rest = number(0, 60);
            if (!rest)
                return std::nullopt;
            total += seconds(*rest);
        }
    }
    return negative ? -total : total;
}

bool PosixReader::rulesDay(YearlyRule &rule)
{
    const auto read = [this](int least, int most, int &into) {
        const auto value = number(least, most);
        into = value.value_or(0);
        return value.has_value();
    };
    if (take('J')) {
        rule.kind = YearlyRule::Kind::JulianDay;
        return read(1, 365, rule.day);
    }
    if (!take('M'))
        return read(0, 365, rule.day);
    rule.kind = YearlyRule::Kind::Weekday;
    return read(1, 12, rule.month) && take('.') && read(1, 5, rule.week) && take('.') && read(0, 6, rule.day);
}

std::optional<YearlyRule> PosixReader::rule()
{
    YearlyRule rule;
    if (!rulesDay(rule))
        return std::nullopt;
    if (take('/')) {
        const auto time = offset();
        if (!time)
            return std::nullopt;
        rule.time = *time;
    }
    return rule;
}

/// A year in which one of the two lasts all the time has no changes of its own.
QList<PosixZone::Change> changesOf(const YearlyRule &begin, const YearlyRule &end, seconds standard, seconds daylight)
{
    QList<PosixZone::Change> changes;
    for (year in(1970); in < year(2470); ++in) {
        const sys_days newYear(in / January / 1);
        const seconds length = sys_days((in + years(1)) / January / 1) - newYear;
        const seconds starts = sinceNewYear(begin, in) - standard;
        const seconds ends = sinceNewYear(end, in) - daylight;
        const bool apart = ends < starts || (starts < ends && ends - starts < length + (daylight - standard));
        if (!apart)
            continue;
        changes.append({{microseconds(newYear.time_since_epoch() + starts).count()}, daylight});
        changes.append({{microseconds(newYear.time_since_epoch() + ends).count()}, standard});
    }
    std::ranges::stable_sort(changes, {}, &PosixZone::Change::at);
    return changes;
}

} // namespace

std::optional<PosixZone> PosixZone::parse(QByteArrayView text)
{
    const QByteArray upper = text.toByteArray().toUpper();
    PosixReader reader(upper);
    if (!reader.abbreviation())
        return std::nullopt;
    const auto west = reader.offset();
    if (!west)
        return std::nullopt;
    if (reader.atEnd())
        return PosixZone{-*west, {}};
    const auto daylightName = reader.abbreviation();
    if (!daylightName || *daylightName == 0)
        return std::nullopt;
    const auto daylightWest = reader.startsOffset() ? reader.offset() : *west - 1h;
    if (!daylightWest)
        return std::nullopt;
    PosixReader american(",M3.2.0,M11.1.0");
    PosixReader &rules = reader.atEnd() ? american : reader;
    if (!rules.take(',') && !rules.take(';'))
        return std::nullopt;
    const auto begin = rules.rule();
    const auto end = begin && rules.take(',') ? rules.rule() : std::nullopt;
    if (!end || !rules.atEnd())
        return std::nullopt;
    const auto changes = changesOf(*begin, *end, -*west, -*daylightWest);
    return PosixZone{changes.isEmpty() ? -*daylightWest : -*west, changes};
}

} // namespace signalbox
