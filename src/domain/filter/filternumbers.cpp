#include "domain/filter/filtervalues.h"

#include "core/visibletext.h"

#include <QCoreApplication>

#include <tuple>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct FilterNumbers {
    Q_DECLARE_TR_FUNCTIONS(FilterNumbers)
};

constexpr qsizetype longestShownNumber = 20;
constexpr qint64 highestStatus = 999;
constexpr qint64 longestMs = 100LL * 365 * 86'400'000;

struct DurationUnit {
    QStringView name;
    qint64 ms;
};

constexpr DurationUnit durationUnits[]
    = {{u"ms", 1}, {u"s", 1000}, {u"m", 60'000}, {u"h", 3'600'000}, {u"d", 86'400'000}};

std::optional<qint64> readWhole(QStringView text)
{
    const bool onlyDigits = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    bool fits = false;
    const qint64 value = text.toLongLong(&fits);
    return onlyDigits && fits ? std::optional(value) : std::nullopt;
}

/// A range whose ends are read by `readOne`.
template <typename ReadOne>
FilterRead<NumberRange> readRange(QStringView text, qint64 most, ReadOne readOne)
{
    const auto readEnd = [&](QStringView part) -> FilterRead<qint64> {
        const FilterRead<qint64> value = readOne(part);
        if (value && *value > most)
            return tl::unexpected(FilterNumbers::tr("That is more than there can be."));
        return value;
    };
    const auto bounded = [&](const NumberRange &range) -> FilterRead<NumberRange> {
        if (range.from.value_or(0) > most || range.to.value_or(0) < 0)
            return tl::unexpected(FilterNumbers::tr("Nothing lies in this range."));
        return range;
    };
    for (const auto &[sign, isLower, step] :
        {std::tuple{u">=", true, 0}, {u"<=", false, 0}, {u">", true, 1}, {u"<", false, -1}}) {
        if (!text.startsWith(QStringView(sign)))
            continue;
        const auto value = readEnd(text.sliced(QStringView(sign).size()));
        if (!value)
            return tl::unexpected(value.error());
        return bounded(isLower ? NumberRange{*value + step, {}} : NumberRange{{}, *value + step});
    }
    const qsizetype dash = text.indexOf(u'-', 1);
    const auto from = readEnd(dash < 0 ? text : text.first(dash));
    const auto to = dash < 0 ? from : readEnd(text.sliced(dash + 1));
    if (!from || !to)
        return tl::unexpected(from ? to.error() : from.error());
    if (*from > *to)
        return tl::unexpected(FilterNumbers::tr("This range runs backwards: %1-%2 would be right.")
                                  .arg(visibleText(text.sliced(dash + 1), longestShownNumber),
                                      visibleText(text.first(dash), longestShownNumber)));
    return bounded({*from, *to});
}

int trailingZeros(qint64 value)
{
    int zeros = 0;
    for (; value > 0 && value % 10 == 0; value /= 10)
        ++zeros;
    return zeros;
}

/// > or >=, < or <=: whichever names the rounder number, but none above `most`.
template <typename Print, typename Roundness>
QString rangeText(const NumberRange &range, qint64 most, Print print, Roundness roundness)
{
    if (range.from && range.to)
        return *range.from == *range.to ? print(*range.from) : print(*range.from) + u'-' + print(*range.to);
    if (range.from) {
        const qint64 from = *range.from;
        return from > 0 && roundness(from - 1) >= roundness(from) ? u'>' + print(from - 1) : u">="_s + print(from);
    }
    if (range.to) {
        const qint64 to = *range.to;
        return to < most && roundness(to + 1) >= roundness(to) ? u'<' + print(to + 1) : u"<="_s + print(to);
    }
    return {};
}

FilterRead<qint64> readDuration(QStringView text)
{
    qsizetype digits = 0;
    while (digits < text.size() && (text[digits].isDigit() || text[digits] == u'.'))
        ++digits;
    const QStringView number = text.first(digits);
    const QStringView name = text.sliced(digits);
    const auto unit = std::find_if(std::begin(durationUnits), std::end(durationUnits),
        [name](const DurationUnit &u) { return name.compare(u.name, Qt::CaseInsensitive) == 0; });
    const qsizetype point = number.indexOf(u'.');
    const auto whole = readWhole(point < 0 ? number : number.first(point));
    const QStringView decimals = point < 0 ? QStringView(u"0") : number.sliced(point + 1);
    const auto fraction = decimals.size() <= 3 ? readWhole(decimals) : std::nullopt;
    if (!whole || !fraction)
        return tl::unexpected(FilterNumbers::tr("A time is a number with its unit, as in 5s or 200ms."));
    if (unit == std::end(durationUnits))
        return tl::unexpected(FilterNumbers::tr("Its unit is missing: %1s or %1ms, also m, h and d.")
                                  .arg(visibleText(number, longestShownNumber)));
    qint64 thousandths = *fraction;
    for (qsizetype i = decimals.size(); i < 3; ++i)
        thousandths *= 10;
    if (*whole > longestMs / unit->ms)
        return tl::unexpected(FilterNumbers::tr("Nothing takes so long."));
    return *whole * unit->ms + thousandths * unit->ms / 1000;
}

const DurationUnit &largestUnit(qint64 ms)
{
    for (auto unit = std::rbegin(durationUnits); ms > 0 && unit != std::rend(durationUnits); ++unit) {
        if (ms % unit->ms == 0)
            return *unit;
    }
    return durationUnits[0];
}

QString durationValueText(qint64 ms)
{
    const DurationUnit &unit = largestUnit(ms);
    return QString::number(ms / unit.ms).append(unit.name);
}

} // namespace

FilterRead<NumberRange> readFilterNumbers(QStringView text, qint64 most)
{
    return readRange(text, most, [](QStringView part) -> FilterRead<qint64> {
        if (const auto value = readWhole(part))
            return *value;
        return tl::unexpected(FilterNumbers::tr("This is a number or a range, as in 3, >1, <5 or 2-4."));
    });
}

QString filterNumbersText(const NumberRange &range)
{
    return rangeText(
        range, std::numeric_limits<qint64>::max(), [](qint64 value) { return QString::number(value); }, trailingZeros);
}

FilterRead<NumberRange> readFilterStatuses(QStringView text)
{
    qsizetype digits = 0;
    while (digits < text.size() && text[digits] >= u'0' && text[digits] <= u'9')
        ++digits;
    const bool isClass = text.size() == 3 && digits > 0 && digits < 3
        && std::all_of(text.begin() + digits, text.end(), [](QChar c) { return c == u'x' || c == u'X'; });
    if (isClass) {
        const qint64 width = digits == 1 ? 100 : 10;
        const qint64 from = *readWhole(text.first(digits)) * width;
        return NumberRange{from, from + width - 1};
    }
    return readRange(text, highestStatus, [](QStringView part) -> FilterRead<qint64> {
        const auto value = readWhole(part);
        if (value && part.size() == 3)
            return *value;
        return tl::unexpected(
            FilterNumbers::tr("An HTTP status is 5xx, a number such as 500, or a range such as 400-499."));
    });
}

QString filterStatusesText(const NumberRange &range)
{
    if (range.from && range.to && *range.from % 100 == 0 && *range.to == *range.from + 99)
        return QString::number(*range.from / 100) + u"xx"_s;
    return rangeText(
        range, highestStatus, [](qint64 value) { return u"%1"_s.arg(value, 3, 10, QChar(u'0')); }, trailingZeros);
}

FilterRead<NumberRange> readFilterDurations(QStringView text)
{
    const auto range = readRange(text, longestMs, readDuration);
    if (range && range->from && range->from == range->to && !text.sliced(1).contains(u'-'))
        return tl::unexpected(FilterNumbers::tr("Hardly anything takes exactly so long: write >%1, <%1, or a range.")
                                  .arg(visibleText(text, longestShownNumber)));
    return range;
}

QString filterDurationsText(const NumberRange &range)
{
    if (range.from && range.from == range.to) {
        const QString value = durationValueText(*range.from);
        return value + u'-' + value;
    }
    return rangeText(range, longestMs, durationValueText, [](qint64 ms) { return ms == 0 ? 0 : largestUnit(ms).ms; });
}

} // namespace signalbox
