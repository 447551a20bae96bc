#pragma once

#include "domain/filter/filterkeys.h"

#include <functional>

namespace signalbox {

/// One way to go on.
struct FilterCandidate {
    QString insert; // what takes the span's place
    QString shown;
    QString explanation; // may be empty

    bool operator==(const FilterCandidate &) const = default;
};

/// How the text at the cursor can be completed.
struct FilterCompletion {
    enum class Subject { Nothing, Key, Value };

    Subject subject = Subject::Nothing;
    qsizetype start = 0; // the span to replace
    qsizetype length = 0;
    QList<FilterCandidate> candidates; // best first
};

/// All that a key can be completed with.
using FilterCandidates = std::function<QList<FilterCandidate>(qsizetype key)>;

FilterCompletion completeFilterText(
    const QString &text, qsizetype cursor, const FilterKeys &keys, const FilterCandidates &candidatesOf);

/// Names as a server has them; one that is too long to be completed is left out.
QList<FilterCandidate> nameCandidates(const QStringList &names, const QString &explanation = {});
QList<FilterCandidate> wordCandidates(const QList<FilterWord> &words);
QList<FilterCandidate> timeCandidates(FilterTimeEnd end);
QList<FilterCandidate> durationCandidates();

} // namespace signalbox
