#include "domain/filter/filtercompletion.h"

#include "core/visibletext.h"

#include <QCoreApplication>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype mostCandidates = 50;
constexpr qsizetype longestCompleted = 200; // nobody completes a longer name
constexpr qsizetype longestShownCandidate = 60;
constexpr qsizetype fewestLettersOfAValue = 2;

struct FilterValueTexts {
    Q_DECLARE_TR_FUNCTIONS(FilterValues)
};

/// Those with `typed` in them: first those that start with it.
QList<FilterCandidate> matching(const QList<FilterCandidate> &candidates, const QString &typed)
{
    QList<FilterCandidate> first;
    QList<FilterCandidate> later;
    for (const FilterCandidate &candidate : candidates) {
        if (candidate.shown.startsWith(typed, Qt::CaseInsensitive))
            first.append(candidate);
        else if (candidate.shown.contains(typed, Qt::CaseInsensitive))
            later.append(candidate);
    }
    first += later;
    const bool complete = first.size() == 1 && first.first().shown == typed;
    return complete ? QList<FilterCandidate>() : first.first(std::min(mostCandidates, first.size()));
}

QList<FilterCandidate> keysStartingWith(const QString &typed, bool dashed, const FilterKeys &keys)
{
    QList<FilterCandidate> candidates;
    for (const FilterKeyInfo &key : keys.all()) {
        if (key.name.startsWith(typed, Qt::CaseInsensitive) && (!dashed || key.canBeLeftOut))
            candidates.append({key.name + u':', key.name + u':', key.explanation});
    }
    return candidates;
}

/// For "trip_e" also endpoint:trip_events.
QList<FilterCandidate> conditionsStartingWith(
    const QString &typed, const FilterKeys &keys, const FilterCandidates &candidatesOf)
{
    QList<FilterCandidate> candidates;
    for (qsizetype i = 0; i < keys.all().size(); ++i) {
        const FilterKeyInfo &key = keys.at(i);
        for (const FilterCandidate &value : key.foundByValue ? candidatesOf(i) : QList<FilterCandidate>()) {
            if (value.shown.startsWith(typed, Qt::CaseInsensitive) && candidates.size() < mostCandidates)
                candidates.append({key.name + u':' + value.insert, key.name + u':' + value.shown, value.explanation});
        }
    }
    return candidates;
}

FilterCompletion completeKey(const QString &text, const FilterTerm &term, qsizetype cursor, const FilterKeys &keys,
    const FilterCandidates &candidatesOf)
{
    const qsizetype start = term.keyStart();
    const qsizetype end = term.key.isEmpty() ? term.end() : term.value.start;
    const QString typed = text.mid(start, cursor - start);
    FilterCompletion completion{
        FilterCompletion::Subject::Key, start, end - start, keysStartingWith(typed, term.dashed, keys)};
    if (term.key.isEmpty() && !term.dashed && typed.size() >= fewestLettersOfAValue)
        completion.candidates += conditionsStartingWith(typed, keys, candidatesOf);
    return completion;
}

FilterCompletion completeValue(
    const QString &text, const FilterTerm &term, qsizetype cursor, const QList<FilterCandidate> &candidates)
{
    for (const FilterItem &item : splitFilterItems(term.value)) {
        if (cursor > item.start + item.length)
            continue;
        QString typed = text.mid(item.start, cursor - item.start);
        typed.remove(u'"');
        return {FilterCompletion::Subject::Value, item.start, item.length, matching(candidates, typed)};
    }
    return {};
}

} // namespace

FilterCompletion completeFilterText(
    const QString &text, qsizetype cursor, const FilterKeys &keys, const FilterCandidates &candidatesOf)
{
    for (const FilterTerm &term : keys.terms(text)) {
        if (cursor < term.start || cursor > term.end())
            continue;
        if (term.key.isEmpty() || cursor < term.value.start)
            return completeKey(text, term, cursor, keys, candidatesOf);
        const auto key = keys.named(term.key);
        return key ? completeValue(text, term, cursor, candidatesOf(*key)) : FilterCompletion();
    }
    return {FilterCompletion::Subject::Key, cursor, 0, keysStartingWith({}, false, keys)};
}

QList<FilterCandidate> nameCandidates(const QStringList &names, const QString &explanation)
{
    QList<FilterCandidate> candidates;
    for (const QString &name : names) {
        if (!name.isEmpty() && name.size() <= longestCompleted)
            candidates.append({quotedFilterValue(name), visibleText(name, longestShownCandidate), explanation});
    }
    return candidates;
}

QList<FilterCandidate> wordCandidates(const QList<FilterWord> &words)
{
    QList<FilterCandidate> candidates;
    for (const FilterWord &word : words) {
        if (word.suggested)
            candidates.append({word.name, word.name, word.explanation});
    }
    return candidates;
}

QList<FilterCandidate> timeCandidates(FilterTimeEnd end)
{
    const bool since = end == FilterTimeEnd::Since;
    return wordCandidates({
        {u"15m"_s, FilterValueTexts::tr("15 minutes ago")},
        {u"1h"_s, FilterValueTexts::tr("an hour ago")},
        {u"24h"_s, FilterValueTexts::tr("24 hours ago")},
        {u"7d"_s, FilterValueTexts::tr("7 days ago")},
        {u"today"_s, since ? FilterValueTexts::tr("from midnight on") : FilterValueTexts::tr("to the end of today")},
        {u"yesterday"_s,
            since ? FilterValueTexts::tr("from the midnight before") : FilterValueTexts::tr("to the end of yesterday")},
        {u"02:40"_s, FilterValueTexts::tr("when the clock last showed it")},
    });
}

QList<FilterCandidate> durationCandidates()
{
    return wordCandidates({
        {u">5s"_s, FilterValueTexts::tr("more than 5 seconds")},
        {u"<200ms"_s, FilterValueTexts::tr("less than 200 ms")},
        {u"1s-5s"_s, FilterValueTexts::tr("from 1 to 5 seconds")},
    });
}

} // namespace signalbox
