#include "core/quantity.h"

#include "core/visibletext.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

namespace signalbox {

using namespace Qt::StringLiterals;
using Kind = Quantity::Kind;

namespace {

struct QuantityWords {
    Q_DECLARE_TR_FUNCTIONS(Quantity)
};

constexpr qsizetype longestNoun = 40;
constexpr double hugest = 1e300; // beyond, the difference of two values may be no number
constexpr double minuteLength = 60;
constexpr double hourLength = 3600;
constexpr double dayLength = 86400;
constexpr double endlessDays = 1e6; // written by powers of ten from there on
constexpr double nearlyNext = 1.0005; // what rounds up to the next unit is written in it
constexpr double nothing = 1e-290; // below, steps are no numbers
constexpr double finestShare = 1e-12; // of the values: finer steps are not in a double

/// What a value is divided by before it is written, and how the result reads.
struct Unit {
    double factor = 1;
    QString pattern; // with %1 for the number
};

QList<Unit> unitsOf(Kind kind)
{
    switch (kind) {
    case Kind::Ratio:
        return {{1, QuantityWords::tr("%1 %", "percent")}};
    case Kind::Bytes:
        return {{1, QuantityWords::tr("%1 B", "bytes")}, {0x1p10, QuantityWords::tr("%1 KiB")},
            {0x1p20, QuantityWords::tr("%1 MiB")}, {0x1p30, QuantityWords::tr("%1 GiB")},
            {0x1p40, QuantityWords::tr("%1 TiB")}, {0x1p50, QuantityWords::tr("%1 PiB")}};
    case Kind::Seconds:
    case Kind::Milliseconds:
        return {{1e-6, QuantityWords::tr("%1 µs")}, {1e-3, QuantityWords::tr("%1 ms")}, {1, QuantityWords::tr("%1 s")}};
    case Kind::Number:
    case Kind::Count:
        break;
    }
    return {{1, u"%1"_s}, {1e3, QuantityWords::tr("%1 k", "thousands")}, {1e6, QuantityWords::tr("%1 M", "millions")},
        {1e9, QuantityWords::tr("%1 G", "billions")}, {1e12, QuantityWords::tr("%1 T", "trillions")}};
}

/// The unit itself is the smallest one that a zero is written in.
Unit unitFor(double size, Kind kind)
{
    const QList<Unit> units = unitsOf(kind);
    const bool isTime = kind == Kind::Seconds || kind == Kind::Milliseconds;
    if (size == 0)
        return isTime ? units.last() : units.first();
    Unit found = units.first();
    for (const Unit &unit : units) {
        if (unit.factor <= size * nearlyNext)
            found = unit;
    }
    return found;
}

/// A rate is told by the stretch in which there is one of it at least, or by the hour.
struct Period {
    double seconds = 1;
    QString pattern;
};

Period periodFor(double size)
{
    if (size == 0 || size * nearlyNext >= 1)
        return {1, QuantityWords::tr("%1/s", "rate by the second")};
    if (size * minuteLength * nearlyNext >= 1)
        return {minuteLength, QuantityWords::tr("%1/min", "rate by the minute")};
    return {hourLength, QuantityWords::tr("%1/h", "rate by the hour")};
}

/// In what is written: percent, seconds.
double baseFactor(Kind kind)
{
    switch (kind) {
    case Kind::Ratio:
        return 100;
    case Kind::Milliseconds:
        return 1e-3;
    case Kind::Number:
    case Kind::Count:
    case Kind::Bytes:
    case Kind::Seconds:
        break;
    }
    return 1;
}

QString fixedText(double value, int decimals)
{
    QLocale locale;
    locale.setNumberOptions(locale.numberOptions() & ~QLocale::OmitGroupSeparator);
    return locale.toString(value, 'f', decimals);
}

bool isWritable(double size)
{
    return size == 0 || (size >= 1e-4 && size < 1e15);
}

/// Three digits that count, or all that stand before the point.
QString digits(double value)
{
    const double size = std::abs(value);
    if (!isWritable(size))
        return QLocale().toString(value, 'g', 3);
    int decimals = 0;
    while (decimals < 6 && size * std::pow(10, decimals) < 99.95)
        ++decimals;
    const double scale = std::pow(10, decimals);
    const double rounded = std::round(value * scale) / scale;
    while (decimals > 0) { // no zeros at the end
        const double fewer = std::pow(10, decimals - 1);
        if (std::abs(std::round(rounded * fewer) / fewer - rounded) > size * 1e-9)
            break;
        --decimals;
    }
    return fixedText(rounded, decimals);
}

/// What is nearly all is not told to be all.
QString percentDigits(double percent)
{
    if (percent > 99 && percent < 100)
        return fixedText(std::floor(percent * 100) / 100, 2);
    return digits(percent);
}

QString twoUnits(const QString &whole, const QString &both, double size, double larger, double smaller)
{
    const auto parts = std::llround(size / smaller);
    const auto each = std::llround(larger / smaller);
    return parts % each == 0 ? whole.arg(parts / each) : both.arg(parts / each).arg(parts % each, 2, 10, QChar(u'0'));
}

QString longTimeText(double seconds)
{
    if (std::round(seconds) < hourLength)
        return twoUnits(QuantityWords::tr("%1 min"), QuantityWords::tr("%1 min %2 s"), seconds, minuteLength, 1);
    if (std::round(seconds / minuteLength) * minuteLength < dayLength)
        return twoUnits(QuantityWords::tr("%1 h"), QuantityWords::tr("%1 h %2 min"), seconds, hourLength, minuteLength);
    if (seconds / dayLength < endlessDays)
        return twoUnits(QuantityWords::tr("%1 d"), QuantityWords::tr("%1 d %2 h"), seconds, dayLength, hourLength);
    return QuantityWords::tr("%1 d").arg(digits(seconds / dayLength));
}

bool isLongTime(double size, Kind kind)
{
    return (kind == Kind::Seconds || kind == Kind::Milliseconds) && size >= 59.95;
}

/// `base` is in percent or seconds where those are written.
QString unitText(double base, Kind kind)
{
    const double size = std::abs(base);
    if (isLongTime(size, kind)) {
        const QString text = longTimeText(size);
        return base < 0 ? QuantityWords::tr("-%1", "negative").arg(text) : text;
    }
    const Unit unit = unitFor(size, kind);
    return unit.pattern.arg(kind == Kind::Ratio ? percentDigits(base) : digits(base / unit.factor));
}

/// Nouns that are signs are part of the number; words belong into a title.
QString withSign(const QString &text, const Quantity &quantity)
{
    return quantity.kind == Kind::Number && !quantity.noun.isEmpty() ? text + u' ' + quantity.noun : text;
}

QString notANumberText(double value)
{
    if (std::isnan(value))
        return u"-"_s;
    return value > 0 ? u"∞"_s : u"-∞"_s;
}

double roundStep(double raw)
{
    const double magnitude = std::pow(10, std::floor(std::log10(raw)));
    for (const double nice : {1.0, 2.0, 5.0}) {
        if (raw <= nice * magnitude * (1 + 1e-9))
            return nice * magnitude;
    }
    return 10 * magnitude;
}

/// Round in the unit that the greatest of them is told in, however close to each other they are.
double byteStep(double raw, double greatest)
{
    const double unit = unitFor(greatest, Kind::Bytes).factor;
    return roundStep(raw / unit) * unit;
}

double secondsStep(double raw)
{
    constexpr std::array steps{1.0, 2.0, 5.0, 10.0, 15.0, 30.0, 60.0, 120.0, 300.0, 600.0, 900.0, 1800.0, 3600.0,
        7200.0, 10800.0, 21600.0, 43200.0};
    if (raw <= 0.5)
        return roundStep(raw);
    for (const double step : steps) {
        if (raw <= step * (1 + 1e-9))
            return step;
    }
    return std::max(1.0, roundStep(raw / dayLength)) * dayLength;
}

double stepFor(double raw, double greatest, const Quantity &quantity)
{
    switch (quantity.kind) {
    case Kind::Bytes:
        return byteStep(raw, greatest);
    case Kind::Seconds:
    case Kind::Milliseconds:
        return secondsStep(raw);
    case Kind::Count:
        return quantity.isRate ? roundStep(raw) : std::max(1.0, roundStep(raw));
    case Kind::Number:
    case Kind::Ratio:
        break;
    }
    return roundStep(raw);
}

/// As many decimals as the steps from one to the next need.
QStringList evenTexts(const QList<double> &bases, const Quantity &quantity)
{
    double greatest = 0;
    for (const double base : bases)
        greatest = std::max(greatest, std::abs(base));
    if (isLongTime(greatest, quantity.kind) || !isWritable(greatest)) {
        QStringList texts;
        for (const double base : bases)
            texts.append(unitText(base, quantity.kind));
        return texts;
    }
    const Unit unit = unitFor(greatest, quantity.kind);
    const double step = bases.size() < 2 ? 0 : (bases.at(1) - bases.at(0)) / unit.factor;
    int decimals = 0;
    for (double scaled = step; decimals < 9 && std::abs(scaled - std::round(scaled)) > 1e-6; scaled *= 10)
        ++decimals;
    QStringList texts;
    for (const double base : bases)
        texts.append(unit.pattern.arg(fixedText(base / unit.factor, base == 0 ? 0 : decimals)));
    return texts;
}

} // namespace

Quantity quantityOf(const QString &unit, bool cumulative)
{
    static const QHash<QString, Kind> known{{u"bytes"_s, Kind::Bytes}, {u"byte"_s, Kind::Bytes}, {u"b"_s, Kind::Bytes},
        {u"ratio"_s, Kind::Ratio}, {u"fraction"_s, Kind::Ratio}, {u"ms"_s, Kind::Milliseconds},
        {u"milliseconds"_s, Kind::Milliseconds}, {u"s"_s, Kind::Seconds}, {u"sec"_s, Kind::Seconds},
        {u"seconds"_s, Kind::Seconds}, {u"count"_s, Kind::Count}, {u""_s, Kind::Number}};
    const QString word = visibleText(unit.trimmed(), longestNoun);
    const QString name = word.toLower();
    if (name == u"percent" || name == u"%")
        return {.noun = u"%"_s, .isRate = cumulative};
    if (const auto kind = known.constFind(name); kind != known.constEnd())
        return {.kind = *kind, .isRate = cumulative};
    const bool isWord = word.size() > 2 && std::ranges::all_of(word, [](QChar c) { return c.isLetter() || c == u' '; });
    return {.kind = isWord ? Kind::Count : Kind::Number, .noun = word, .isRate = cumulative};
}

QString quantityText(double value, const Quantity &quantity)
{
    if (!std::isfinite(value))
        return notANumberText(value);
    const double base = std::clamp(value * baseFactor(quantity.kind), -hugest, hugest) + 0.0;
    if (!quantity.isRate)
        return withSign(unitText(base, quantity.kind), quantity);
    const Period period = periodFor(std::abs(base));
    return period.pattern.arg(withSign(unitText(base * period.seconds, quantity.kind), quantity));
}

QString exactQuantityText(double value, const Quantity &quantity)
{
    if (!std::isfinite(value))
        return notANumberText(value);
    const bool isRatio = quantity.kind == Kind::Ratio;
    const double base = std::clamp(isRatio ? value * 100 : value, -hugest, hugest) + 0.0;
    constexpr int digitsThatCount = 12; // of a double's 15: what arithmetic left behind is not shown
    QString text = QLocale().toString(base, 'g', digitsThatCount);
    if (isWritable(std::abs(base))) {
        int decimals = 0;
        const double shown
            = QString::number(base, 'g', digitsThatCount).toDouble(); // not every language's text can be read
        for (double scale = 1; decimals < digitsThatCount; scale *= 10, ++decimals) {
            if (std::abs(std::round(shown * scale) / scale - shown) <= std::abs(shown) * 1e-13)
                break;
        }
        text = fixedText(shown, decimals);
    }
    switch (quantity.kind) {
    case Kind::Ratio:
        text = QuantityWords::tr("%1 %", "percent").arg(text);
        break;
    case Kind::Bytes:
        text = QuantityWords::tr("%1 B", "bytes").arg(text);
        break;
    case Kind::Seconds:
        text = QuantityWords::tr("%1 s").arg(text);
        break;
    case Kind::Milliseconds:
        text = QuantityWords::tr("%1 ms").arg(text);
        break;
    case Kind::Number:
    case Kind::Count:
        if (!quantity.noun.isEmpty())
            text += u' ' + quantity.noun;
        break;
    }
    return quantity.isRate ? QuantityWords::tr("%1/s", "rate by the second").arg(text) : text;
}

QList<double> quantityTicks(double least, double greatest, const Quantity &quantity, int about)
{
    if (std::isnan(least) || std::isnan(greatest))
        return {0, 1};
    const double factor = baseFactor(quantity.kind);
    double low = std::clamp(std::min(least, greatest), -hugest, hugest) * factor;
    double high = std::clamp(std::max(least, greatest), -hugest, hugest) * factor;
    double size = std::max(std::abs(low), std::abs(high));
    if (size < nothing)
        low = high = size = 0;
    if (high - low <= size * finestShare) { // a flat line stands in the middle
        const bool isWhole = quantity.kind == Kind::Count && !quantity.isRate;
        const double room = size == 0 ? 0 : std::max(size * 0.1, isWhole ? 1.0 : 0.0);
        high = size == 0 ? factor : high + room;
        low -= room;
    }
    // Rates are round in the stretch that they are told by.
    const double period = quantity.isRate ? periodFor(std::max(std::abs(low), std::abs(high))).seconds : 1;
    const double raw = (high - low) * period / std::clamp(about, 1, 100);
    const double step = stepFor(raw, std::max(std::abs(low), std::abs(high)) * period + raw, quantity);
    const double first = std::floor(low * period / step + 1e-9);
    const double last = std::max(first + 1, std::ceil(high * period / step - 1e-9));
    QList<double> ticks;
    for (int i = 0; i <= int(last - first); ++i)
        ticks.append((first + i) * step / period / factor + 0.0);
    return ticks;
}

QStringList quantityTickTexts(const QList<double> &ticks, const Quantity &quantity)
{
    double greatest = 0;
    QList<double> bases;
    for (const double tick : ticks) {
        bases.append(tick * baseFactor(quantity.kind));
        greatest = std::max(greatest, std::abs(bases.last()));
    }
    const Period period = quantity.isRate ? periodFor(greatest) : Period{1, u"%1"_s};
    for (double &base : bases)
        base *= period.seconds;
    QStringList texts = evenTexts(bases, quantity);
    for (QString &text : texts)
        text = period.pattern.arg(withSign(text, quantity));
    if (QStringList(texts).removeDuplicates() == 0)
        return texts;
    texts.clear();
    for (const double tick : ticks)
        texts.append(exactQuantityText(tick, quantity));
    return texts;
}

} // namespace signalbox
