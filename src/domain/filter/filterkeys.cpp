#include "domain/filter/filterkeys.h"

#include "core/visibletext.h"

#include <QCoreApplication>

#include <algorithm>
#include <numeric>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestCompared = 40;
constexpr qsizetype longestKeyShown = 40;

struct FilterKeyTexts {
    Q_DECLARE_TR_FUNCTIONS(FilterKeys)
};

/// How many letters must be put in, taken out, exchanged or swapped with their neighbour.
qsizetype distance(QStringView a, QStringView b)
{
    QList<qsizetype> beforeLast;
    QList<qsizetype> last(b.size() + 1);
    std::iota(last.begin(), last.end(), 0);
    for (qsizetype i = 1; i <= a.size(); ++i) {
        QList<qsizetype> current(b.size() + 1);
        current[0] = i;
        for (qsizetype j = 1; j <= b.size(); ++j) {
            const bool same = a[i - 1] == b[j - 1];
            current[j] = std::min({last[j] + 1, current[j - 1] + 1, last[j - 1] + (same ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                current[j] = std::min(current[j], beforeLast[j - 2] + 1);
        }
        beforeLast = std::exchange(last, current);
    }
    return last[b.size()];
}

/// What was meant by a word that is not among the names: one that it is another name of, or the nearest one.
std::optional<QString> meantWord(const QString &lower, const QList<FilterWord> &words)
{
    QStringList names;
    for (const FilterWord &word : words) {
        if (word.otherNames.contains(lower))
            return word.name;
        names.append(word.name);
    }
    return nearestWord(lower, names);
}

} // namespace

FilterKeys::FilterKeys(const QList<FilterKeyInfo> &keys, QStringView wordKey) : m_keys(keys)
{
    for (const FilterKeyInfo &key : keys) {
        if (key.json)
            m_jsonKeys.append(key.name);
    }
    m_wordKey = *named(wordKey);
}

std::optional<qsizetype> FilterKeys::named(QStringView name) const
{
    for (qsizetype i = 0; i < m_keys.size(); ++i) {
        if (name.compare(m_keys.at(i).name, Qt::CaseInsensitive) == 0
            || m_keys.at(i).alsoCalled.contains(name, Qt::CaseInsensitive))
            return i;
    }
    return std::nullopt;
}

std::optional<qsizetype> FilterKeys::nearest(QStringView name) const
{
    const QString typed = name.toString().toLower();
    QStringList names;
    for (qsizetype i = 0; i < m_keys.size(); ++i) {
        if (m_keys.at(i).otherNames.contains(typed))
            return i;
        names.append(m_keys.at(i).name);
        names += m_keys.at(i).alsoCalled;
    }
    const auto word = nearestWord(typed, names);
    return word ? named(*word) : std::nullopt;
}

QStringList FilterKeys::namesThatCanBeLeftOut() const
{
    QStringList names;
    for (const FilterKeyInfo &key : m_keys) {
        if (key.canBeLeftOut)
            names.append(key.name);
    }
    return names;
}

QList<FilterTerm> FilterKeys::terms(QStringView text) const
{
    return filterTerms(text, m_jsonKeys);
}

FilterKeyInfo sinceKey(const QString &explanation)
{
    return {.name = filterSince.toString(),
        .label = FilterKeyTexts::tr("Since"),
        .explanation = explanation,
        .example = u"2h"_s,
        .otherNames = {u"after"_s, u"from"_s, u"start"_s}};
}

FilterKeyInfo untilKey(const QString &explanation)
{
    return {.name = filterUntil.toString(),
        .label = FilterKeyTexts::tr("Until"),
        .explanation = explanation,
        .example = u"30m"_s,
        .otherNames = {u"before"_s, u"to"_s, u"end"_s}};
}

FilterRead<qsizetype> readFilterWord(const QString &typed, const QList<FilterWord> &words, const QString &lead)
{
    const QString lower = typed.toLower();
    const QString name = QString(lower).replace(u'-', u'_');
    const auto word
        = std::find_if(words.begin(), words.end(), [&](const FilterWord &candidate) { return candidate.name == name; });
    if (word != words.end())
        return word - words.begin();
    const QString wrong = lead.arg(visibleText(typed, longestKeyShown));
    if (const auto meant = meantWord(lower, words))
        return tl::unexpected(FilterKeyTexts::tr("%1; perhaps %2.").arg(wrong, *meant));
    QStringList names;
    for (const FilterWord &candidate : words)
        names.append(candidate.name);
    return tl::unexpected(FilterKeyTexts::tr("%1; these are: %2.").arg(wrong, names.join(u", "_s)));
}

std::optional<QString> nearestWord(QStringView typed, const QStringList &words)
{
    if (typed.isEmpty() || typed.size() > longestCompared)
        return std::nullopt;
    const QString lower = typed.toString().toLower();
    std::optional<QString> nearest;
    qsizetype fewest = std::max<qsizetype>(1, typed.size() / 3) + 1;
    for (const QString &word : words) {
        const qsizetype changes
            = lower.size() >= 2 && word.startsWith(lower) ? 1 : distance(lower, word.left(longestCompared).toLower());
        if (changes < fewest) {
            fewest = changes;
            nearest = word;
        }
    }
    return nearest;
}

} // namespace signalbox
