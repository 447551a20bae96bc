#include "core/quantityreading.h"

#include <QLocale>
#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <span>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct NamedFactor {
    QStringView name;
    double factor;
};

constexpr double kibi = 1024;

// "1.5 G" of bytes is meant as it is written here, in powers of 1024.
constexpr std::array byteFactors{NamedFactor{u"b", 1}, NamedFactor{u"byte", 1}, NamedFactor{u"bytes", 1},
    NamedFactor{u"kib", kibi}, NamedFactor{u"mib", kibi *kibi}, NamedFactor{u"gib", kibi *kibi *kibi},
    NamedFactor{u"tib", kibi *kibi *kibi *kibi}, NamedFactor{u"pib", kibi *kibi *kibi *kibi *kibi},
    NamedFactor{u"eib", kibi *kibi *kibi *kibi *kibi *kibi}, NamedFactor{u"k", kibi}, NamedFactor{u"m", kibi *kibi},
    NamedFactor{u"g", kibi *kibi *kibi}, NamedFactor{u"t", kibi *kibi *kibi *kibi}, NamedFactor{u"kb", 1e3},
    NamedFactor{u"mb", 1e6}, NamedFactor{u"gb", 1e9}, NamedFactor{u"tb", 1e12}, NamedFactor{u"pb", 1e15},
    NamedFactor{u"eb", 1e18}};

constexpr std::array secondFactors{NamedFactor{u"ns", 1e-9}, NamedFactor{u"us", 1e-6}, NamedFactor{u"µs", 1e-6},
    NamedFactor{u"ms", 1e-3}, NamedFactor{u"s", 1}, NamedFactor{u"sec", 1}, NamedFactor{u"second", 1},
    NamedFactor{u"seconds", 1}, NamedFactor{u"m", 60}, NamedFactor{u"min", 60}, NamedFactor{u"mins", 60},
    NamedFactor{u"minute", 60}, NamedFactor{u"minutes", 60}, NamedFactor{u"h", 3600}, NamedFactor{u"hour", 3600},
    NamedFactor{u"hours", 3600}, NamedFactor{u"d", 86400}, NamedFactor{u"day", 86400}, NamedFactor{u"days", 86400},
    NamedFactor{u"w", 604800}, NamedFactor{u"week", 604800}, NamedFactor{u"weeks", 604800}};

constexpr std::array ratioFactors{NamedFactor{u"%", 1e-2}, NamedFactor{u"‰", 1e-3}};

// Not "m", which may be a thousandth.
constexpr std::array numberFactors{NamedFactor{u"k", 1e3}, NamedFactor{u"K", 1e3}, NamedFactor{u"M", 1e6},
    NamedFactor{u"G", 1e9}, NamedFactor{u"T", 1e12}};

std::span<const NamedFactor> factorsOf(Quantity::Kind kind)
{
    switch (kind) {
    case Quantity::Kind::Number:
    case Quantity::Kind::Count:
        return numberFactors;
    case Quantity::Kind::Ratio:
        return ratioFactors;
    case Quantity::Kind::Bytes:
        return byteFactors;
    case Quantity::Kind::Seconds:
    case Quantity::Kind::Milliseconds:
        return secondFactors;
    }
    Q_UNREACHABLE();
}

std::optional<double> factorOf(
    QStringView name, std::span<const NamedFactor> among, Qt::CaseSensitivity sensitivity = Qt::CaseInsensitive)
{
    const auto found = std::ranges::find_if(
        among, [name, sensitivity](const NamedFactor &each) { return name.compare(each.name, sensitivity) == 0; });
    return found == among.end() ? std::nullopt : std::optional(found->factor);
}

bool isPlainNumber(const Quantity &quantity)
{
    return quantity.kind == Quantity::Kind::Number || quantity.kind == Quantity::Kind::Count;
}

bool isTime(const Quantity &quantity)
{
    return quantity.kind == Quantity::Kind::Seconds || quantity.kind == Quantity::Kind::Milliseconds;
}

/// One kind of blank, of signs, of micro and of "e".
QString inPlainSigns(const QString &text)
{
    const QLocale locale;
    QString plain = text;
    plain.replace(locale.negativeSign(), u"-"_s).replace(u'\u2212', u'-').replace(locale.positiveSign(), u"+"_s);
    plain.replace(locale.exponential(), u"e"_s).replace(u'\u03bc', u'\u00b5');
    return plain.simplified();
}

/// Without a sign and an exponent.
std::optional<double> readDigits(QString text)
{
    text.remove(u' ').remove(u'\'').remove(u'\u2019');
    bool isRead = false;
    double number = QLocale().toDouble(text, &isRead);
    if (!isRead)
        number = QLocale::c().toDouble(text, &isRead);
    return isRead ? std::optional(number) : std::nullopt;
}

std::optional<double> readNumber(const QString &text)
{
    const qsizetype exponentAt = text.indexOf(u'e', 0, Qt::CaseInsensitive);
    const auto number = readDigits(exponentAt < 0 ? text : text.first(exponentAt));
    if (!number || exponentAt < 0)
        return number;
    bool isRead = false;
    const int exponent = QLocale().toInt(text.sliced(exponentAt + 1), &isRead);
    return isRead ? std::optional(*number * std::pow(10.0, exponent)) : std::nullopt;
}

/// Takes "/min" and its like off the end. In how many seconds the rest is counted; nothing where it is no such thing.
std::optional<double> takePer(QString &text)
{
    const qsizetype slash = text.lastIndexOf(u'/');
    if (slash < 0)
        return 1;
    const auto seconds = factorOf(QStringView(text).sliced(slash + 1).trimmed(), secondFactors);
    text = text.first(slash).trimmed();
    return seconds;
}

void takeNoun(QString &text, const QString &noun)
{
    if (noun.isEmpty() || !text.endsWith(noun, Qt::CaseInsensitive))
        return;
    text = text.chopped(noun.size()).trimmed();
}

struct ReadPart {
    bool isSigned = false;
    double sign = 1;
    double value = 0;
    qsizetype end = 0;
};

/// A number with its unit, in seconds for spans of time.
std::optional<ReadPart> readPart(const QString &text, qsizetype at, const Quantity &quantity)
{
    static const QRegularExpression part(u"\\G(?<sign>[+-]?)(?<number>\\d(?:[\\d.,'\u2019\u066b\u066c ]*\\d)?"
                                         "(?:[eE][+-]?\\d+)?) ?(?<unit>[^\\d .,+-]*) ?"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    const auto match = part.match(text, at);
    const auto number = readNumber(match.captured(u"number"_s));
    if (!match.hasMatch() || !number)
        return {};
    const QStringView unit = match.capturedView(u"unit"_s);
    const bool isWhole = at == 0 && match.capturedEnd() == text.size();
    const double plain = quantity.kind == Quantity::Kind::Milliseconds ? 1e-3 : 1;
    const auto factor = unit.isEmpty() && isWhole
        ? std::optional(plain)
        : factorOf(unit, factorsOf(quantity.kind), isPlainNumber(quantity) ? Qt::CaseSensitive : Qt::CaseInsensitive);
    if (!factor)
        return {};
    const QStringView sign = match.capturedView(u"sign"_s);
    return ReadPart{!sign.isEmpty(), sign == u"-" ? -1.0 : 1.0, *number * *factor, match.capturedEnd()};
}

/// Spans of time have several parts, as in "1 h 30 min".
std::optional<double> readParts(const QString &text, const Quantity &quantity)
{
    const auto first = readPart(text, 0, quantity);
    if (!first)
        return {};
    double sum = first->value;
    for (qsizetype at = first->end; at < text.size();) {
        const auto next = readPart(text, at, quantity);
        if (!isTime(quantity) || !next || next->isSigned)
            return {};
        sum += next->value;
        at = next->end;
    }
    return first->sign * (quantity.kind == Quantity::Kind::Milliseconds ? sum * 1e3 : sum);
}

} // namespace

std::optional<double> readQuantity(const QString &text, const Quantity &quantity)
{
    QString rest = inPlainSigns(text);
    const auto per = quantity.isRate ? takePer(rest) : std::optional(1.0);
    if (!per)
        return {};
    if (isPlainNumber(quantity)) // others are written without
        takeNoun(rest, quantity.noun.simplified());
    if (rest == u"\u221e" || rest == u"+\u221e")
        return std::numeric_limits<double>::infinity();
    if (rest == u"-\u221e")
        return -std::numeric_limits<double>::infinity();
    const auto value = readParts(rest, quantity);
    if (!value || !std::isfinite(*value))
        return {};
    return *value / *per;
}

} // namespace signalbox
