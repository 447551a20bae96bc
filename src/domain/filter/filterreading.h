#pragma once

#include "domain/filter/filterkeys.h"

#include <functional>

namespace signalbox {

/// What is wrong with a stretch of a filter's text and what would be right, in one sentence.
struct FilterProblem {
    qsizetype start = 0;
    qsizetype length = 0;
    QString text;

    bool operator==(const FilterProblem &) const = default;
};

/// One condition as it was typed; what it means is in the filter.
struct FilterCondition {
    qsizetype start = 0;
    qsizetype length = 0;
    QString key; // its name; empty when it is not known; words have theirs, too
    bool leftOut = false;
    bool valid = true;
    QString value; // as typed

    bool operator==(const FilterCondition &) const = default;
};

/// What a filter's text is made of. With problems, the filter holds only what is right, and whoever shows a list keeps
/// the last filter that had none.
struct FilterReading {
    QList<FilterProblem> problems;
    QList<FilterCondition> conditions;
};

/// What is wrong with a value, or nothing.
using FilterWrong = std::optional<QString>;

/// Takes one value of a key.
using FilterTaker = std::function<FilterWrong(qsizetype key, const FilterItem &value, bool leftOut)>;

/// Hands each value of a text to `take`, and tells what is wrong with the rest.
///
/// Conditions are separated by blanks and all must hold; a comma list, or the same key again, means any of its values
/// where the key takes several. A dash before a key leaves its values out. Quotations and escapes: filterterms.h; times:
/// filtervalues.h.
FilterReading readFilterText(const QString &text, const FilterKeys &keys, const FilterTaker &take);

/// Adds a problem where nothing can lie between the times.
void checkFilterTimes(
    FilterReading &reading, const std::optional<TimeBound> &since, const std::optional<TimeBound> &until, Instant now);

/// What is written behind the colons of one key's conditions for all of its values; those that are empty are left out.
QStringList filterConditionValues(const FilterKeyInfo &key, const QStringList &values);

/// Words to look for.
FilterRead<QString> readFilterWords(const FilterItem &value);

/// A number as the name of something: 1 or more.
std::optional<qint64> readFilterId(const FilterItem &value);

/// `text` with all conditions about `names` (not those with a dash) taken out and `replacement` in the first one's
/// place, or at the end; everything else stays as typed.
QString replaceFilterConditions(
    const QString &text, const FilterKeys &keys, const QStringList &names, const QString &replacement);

/// `text` without the stretch, and without the blanks that this leaves over.
QString removeFilterStretch(const QString &text, qsizetype start, qsizetype length);

} // namespace signalbox
