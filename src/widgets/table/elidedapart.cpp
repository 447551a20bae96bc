#include "widgets/table/elidedapart.h"

#include <algorithm>

namespace signalbox {

namespace {

constexpr QChar ellipsis(0x2026);

/// A stretch of a text, [from, to).
struct Stretch {
    qsizetype from = 0;
    qsizetype to = 0;
};

qsizetype samePrefix(const QString &a, const QString &b)
{
    return std::mismatch(a.cbegin(), a.cend(), b.cbegin(), b.cend()).first - a.cbegin();
}

qsizetype sameSuffix(const QString &a, const QString &b, qsizetype prefix)
{
    const qsizetype most = std::min(a.size(), b.size()) - prefix;
    qsizetype same = 0;
    while (same < most && a.at(a.size() - 1 - same) == b.at(b.size() - 1 - same))
        ++same;
    return same;
}

/// Where `text` differs from those that look the same as long as only `head` characters and `tail` are seen.
Stretch difference(const QString &text, const QStringList &others, qsizetype head, qsizetype tail)
{
    Stretch found{text.size(), 0};
    for (const QString &other : others) {
        const qsizetype prefix = samePrefix(text, other);
        if (other == text || prefix < head)
            continue;
        const qsizetype suffix = sameSuffix(text, other, prefix);
        if (suffix < tail)
            continue;
        found.from = std::min(found.from, prefix);
        found.to = std::max({found.to, text.size() - suffix, prefix + 1});
    }
    return found;
}

/// To the slashes, dots and dashes around it, as those are read in one piece.
Stretch wholeParts(const QString &text, Stretch part)
{
    const auto separates = [&text](qsizetype at) { return QStringLiteral("/.-_?&=:").contains(text.at(at)); };
    while (part.from > 0 && !separates(part.from - 1))
        --part.from;
    while (part.to < text.size() && !separates(part.to))
        ++part.to;
    return part;
}

/// As much of both ends as there is room for, the beginning first.
QString withEnds(const QString &text, Stretch part, const QFontMetrics &metrics, int width)
{
    const QString middle = text.mid(part.from, part.to - part.from);
    qsizetype head = 0;
    qsizetype tail = 0;
    const auto joined = [&](qsizetype first, qsizetype last) {
        QString shown = text.left(first);
        shown += first < part.from ? QString(ellipsis) : QString();
        shown += middle;
        shown += part.to < text.size() - last ? QString(ellipsis) : QString();
        return shown + text.right(last);
    };
    for (bool grew = true; grew;) {
        grew = false;
        if (head < part.from && metrics.horizontalAdvance(joined(head + 1, tail)) <= width)
            grew = ++head > 0;
        if (tail < text.size() - part.to && metrics.horizontalAdvance(joined(head, tail + 1)) <= width)
            grew = ++tail > 0;
    }
    return joined(head, tail);
}

} // namespace

QString elidedApart(const QString &text, const QStringList &others, const QFontMetrics &metrics, int width)
{
    const QString plain = metrics.elidedText(text, Qt::ElideMiddle, width);
    const qsizetype cut = plain == text ? -1 : plain.indexOf(ellipsis);
    if (cut < 0)
        return plain;
    const Stretch exact = difference(text, others, cut, plain.size() - cut - 1);
    if (exact.to == 0) // what is left tells it apart
        return plain;
    for (const Stretch &part : {wholeParts(text, exact), exact}) {
        const QString shown = withEnds(text, part, metrics, width);
        if (metrics.horizontalAdvance(shown) <= width)
            return shown;
    }
    return metrics.elidedText(ellipsis + text.mid(exact.from), Qt::ElideRight, width);
}

} // namespace signalbox
