#pragma once

#include "domain/filter/filterlanguage.h"

#include <QStringList>

namespace signalbox::test {

/// What is lost when a filter is printed, read back and printed again; empty when nothing is.
template <typename Language>
QString lostInPrint(const Language &language, const typename Language::FilterType &filter, const FilterMoment &moment)
{
    for (const FilterZoneText written : {FilterZoneText::Implied, FilterZoneText::Written}) {
        const QString text = language.print(filter, {moment.zone, written});
        const auto parsed = language.parse(text, moment);
        const QString again = language.print(parsed.filter, {moment.zone, written});
        if (!parsed.problems.isEmpty() || !(parsed.filter == filter) || again != text)
            return text + u'\n' + again + u'\n' + parsed.problems.value(0).text;
    }
    return {};
}

/// What goes wrong with a text of whatever kind, read and completed; empty when nothing does.
template <typename Language>
QString brokenBy(const Language &language, const QString &text, const FilterMoment &moment)
{
    const auto within = [&](qsizetype start, qsizetype length) { return start >= 0 && start + length <= text.size(); };
    const auto parsed = language.parse(text, moment);
    const QString lost = lostInPrint(language, parsed.filter, moment);
    if (!lost.isEmpty())
        return text + u'\n' + lost;
    for (const FilterProblem &problem : parsed.problems) {
        if (problem.length <= 0 || !within(problem.start, problem.length))
            return text + u'\n' + problem.text;
    }
    for (qsizetype cursor = 0; cursor <= text.size(); ++cursor) {
        const FilterCompletion completion = language.complete(text, cursor, {});
        if (!within(completion.start, completion.length))
            return text.first(cursor) + u'|' + text.sliced(cursor);
    }
    return {};
}

/// How a text can be completed where | stands in it.
struct Completed {
    QStringList shown;
    QString withFirst; // the text with the first candidate in it

    /// As many of the first ones as are expected; one where none is.
    QStringList firstOnes(qsizetype expected) const
    {
        return shown.first(std::min(shown.size(), std::max<qsizetype>(1, expected)));
    }
};

template <typename Language>
Completed completedAt(const Language &language, QString text, const typename Language::VocabularyType &known)
{
    const qsizetype cursor = text.indexOf(u'|');
    text.remove(cursor, 1);
    const FilterCompletion completion = language.complete(text, cursor, known);
    Completed result;
    for (const FilterCandidate &candidate : completion.candidates)
        result.shown.append(candidate.shown);
    if (!completion.candidates.isEmpty())
        result.withFirst = text.replace(completion.start, completion.length, completion.candidates.first().insert);
    return result;
}

} // namespace signalbox::test
