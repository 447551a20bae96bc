#include "domain/cron/cronfield.h"

#include <QCoreApplication>

#include <array>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array monthNames = {"january", "february", "march", "april", "may", "june", "july", "august",
    "september", "october", "november", "december"};
constexpr std::array dayNames = {"sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"};
constexpr qsizetype shortNameLength = 3;

struct CronFieldWords {
    Q_DECLARE_TR_FUNCTIONS(CronSchedule)
};

template <std::size_t Count>
std::optional<int> indexOfShortName(const std::array<const char *, Count> &names, QStringView word)
{
    for (std::size_t i = 0; i < Count; ++i) {
        if (word.compare(QLatin1StringView(names[i], shortNameLength), Qt::CaseInsensitive) == 0)
            return int(i);
    }
    return std::nullopt;
}

template <std::size_t Count>
QString shortNameAmong(const std::array<const char *, Count> &names, QStringView word)
{
    for (const char *name : names) {
        // "tues" is no name either, but it is clear what is meant.
        if (word.size() > shortNameLength && QLatin1StringView(name).startsWith(word.toString(), Qt::CaseInsensitive))
            return QString::fromLatin1(name, shortNameLength);
    }
    return {};
}

quint64 bitsBetween(int from, int to)
{
    quint64 bits = 0;
    for (int bit = from; bit <= to; ++bit)
        bits |= quint64(1) << bit;
    return bits;
}

/// How many values there are until they begin again; Sunday is both 0 and 7.
int cycleOf(const CronField &field)
{
    return field.name == CronField::Name::DayOfWeek ? 7 : field.high - field.low + 1;
}

QString cronRangeText(int first, int last, int step)
{
    if (last - first < step)
        return QString::number(first);
    const QString range = u"%1-%2"_s.arg(first).arg(last);
    return step == 1 ? range : u"%1/%2"_s.arg(range).arg(step);
}

} // namespace

const CronField &CronField::of(Name name)
{
    static const std::array<CronField, 5> fields = {{{Name::Minute, 0, 59}, {Name::Hour, 0, 23},
        {Name::DayOfMonth, 1, 31}, {Name::Month, 1, 12}, {Name::DayOfWeek, 0, 7}}};
    return fields[std::size_t(name)];
}

QString CronField::title() const
{
    switch (name) {
    case Name::Minute:
        return CronFieldWords::tr("Minute");
    case Name::Hour:
        return CronFieldWords::tr("Hour");
    case Name::DayOfMonth:
        return CronFieldWords::tr("Day of the month");
    case Name::Month:
        return CronFieldWords::tr("Month");
    case Name::DayOfWeek:
        return CronFieldWords::tr("Day of the week");
    }
    Q_UNREACHABLE();
}

std::optional<int> CronField::valueNamed(QStringView word) const
{
    switch (name) {
    case Name::Month:
        if (const auto index = indexOfShortName(monthNames, word))
            return *index + 1;
        return std::nullopt;
    case Name::DayOfWeek:
        return indexOfShortName(dayNames, word);
    case Name::Minute:
    case Name::Hour:
    case Name::DayOfMonth:
        return std::nullopt;
    }
    Q_UNREACHABLE();
}

QString CronField::shortNameOf(QStringView word) const
{
    switch (name) {
    case Name::Month:
        return shortNameAmong(monthNames, word);
    case Name::DayOfWeek:
        return shortNameAmong(dayNames, word);
    case Name::Minute:
    case Name::Hour:
    case Name::DayOfMonth:
        return {};
    }
    Q_UNREACHABLE();
}

quint64 CronRange::bits(const CronField &field, bool wraps) const
{
    constexpr int byte = 8;
    const int from = first - field.low;
    const int to = last - field.low;
    if (isBackward()) {
        const bool crosses = from / byte != to / byte;
        if (!wraps || step != 1 || !crosses)
            return 0;
        const int endOfField = field.high - field.low;
        return bitsBetween(from, qMin(from | (byte - 1), endOfField)) | bitsBetween(to & ~(byte - 1), to);
    }
    quint64 bits = 0;
    for (qint64 bit = from; bit <= to; bit += step)
        bits |= quint64(1) << bit;
    return bits;
}

quint64 CronRange::meantBits(const CronField &field) const
{
    const int cycle = cycleOf(field);
    const int end = isBackward() ? last + cycle : last;
    quint64 bits = 0;
    for (qint64 value = first; value <= end; value += step)
        bits |= quint64(1) << ((value - field.low) % cycle);
    return bits;
}

QString CronRange::forwards(const CronField &field) const
{
    const int cycle = cycleOf(field);
    const int begin = first - field.low >= cycle ? first - cycle : first; // Sunday as 7
    if (begin <= last)
        return cronRangeText(begin, last, step);
    const int highest = field.low + cycle - 1;
    const qint64 steps = (highest - begin) / step + 1;
    const qint64 next = begin + steps * step - cycle;
    const QString before = cronRangeText(begin, highest, step);
    return next > last ? before : before + u',' + cronRangeText(int(next), last, step);
}

} // namespace signalbox
