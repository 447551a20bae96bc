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

constexpr std::array numberFactors{NamedFactor{u"k", 1e3}, NamedFactor{u"m", 1e6}, NamedFactor{u"g", 1e9},
    NamedFactor{u"t", 1e12}, NamedFactor{u"p", 1e15}, NamedFactor{u"e", 1e18}};

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

std::optional<double> factorOf(QStringView name, std::span<const NamedFactor> among)
{
    const auto found = std::ranges::find_if(
        among, [name](const NamedFactor &each) { return name.compare(each.name, Qt::CaseInsensitive) == 0; });
    return found == among.end() ? std::nullopt : std::optional(found->factor);
}

bool isTime(const Quantity &quantity)
{
    return quantity.kind == Quantity::Kind::Seconds || quantity.kind == Quantity::Kind::Milliseconds;
}

/// One kind of blank, of minus, of micro.
QString inPlainSigns(const QString &text)
{
    QString plain = text;
    plain.replace(u'\u2212', u'-').replace(u'\u03bc', u'\u00b5');
    return plain.simplified();
}

std::optional<double> readNumber(QString text)
{
    text.remove(u' ').remove(u'\'').remove(u'\u2019');
    bool isRead = false;
    double number = QLocale().toDouble(text, &isRead);
    if (!isRead)
        number = QLocale::c().toDouble(text, &isRead);
    return isRead && std::isfinite(number) ? std::optional(number) : std::nullopt;
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

/// Numbers each with a unit of theirs, as in "1 h 30 min"; only spans of time have more than one.
std::optional<double> readParts(const QString &text, const Quantity &quantity)
{
    static const QRegularExpression part(
        u"\\G([+-]?)(\\d(?:[\\d.,'\u2019 ]*\\d)?(?:[eE][+-]?\\d+)?) ?([^\\d .,+-]*) ?"_s,
        QRegularExpression::UseUnicodePropertiesOption);
    const auto factors = factorsOf(quantity.kind);
    double sum = 0;
    double sign = 1;
    qsizetype at = 0;
    for (int count = 0; at < text.size(); ++count) {
        const auto match = part.match(text, at);
        const bool mayFollow = count == 0 || (isTime(quantity) && match.capturedView(1).isEmpty());
        if (!match.hasMatch() || !mayFollow)
            return {};
        if (match.capturedView(1) == u"-")
            sign = -1;
        const auto number = readNumber(match.captured(2));
        const QStringView unit = match.capturedView(3);
        const bool isPlain = unit.isEmpty() && count == 0 && match.capturedEnd() == text.size();
        const double ownUnit = quantity.kind == Quantity::Kind::Milliseconds ? 1e-3 : 1;
        const auto factor = isPlain ? std::optional(ownUnit) : factorOf(unit, factors);
        if (!number || !factor)
            return {};
        sum += *number * *factor / ownUnit;
        at = match.capturedEnd();
    }
    return at > 0 ? std::optional(sign * sum) : std::nullopt;
}

} // namespace

std::optional<double> readQuantity(const QString &text, const Quantity &quantity)
{
    QString rest = inPlainSigns(text);
    const auto per = quantity.isRate ? takePer(rest) : std::optional(1.0);
    if (!per)
        return {};
    takeNoun(rest, quantity.noun);
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
