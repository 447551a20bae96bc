#pragma once

#include "domain/filter/filterterms.h"
#include "domain/filter/filtervalues.h"

#include <QStringList>

#include <optional>

namespace signalbox {

/// How one key of a filter's language is written and what it is for.
struct FilterKeyInfo {
    enum class Values {
        Once, // one value, and the key once
        Any, // a comma list, or the key again: any of the values
        Each, // the key again: each of the values; a comma is part of one
    };

    QString name; // as printed and typed, the same in every language
    QString label; // the same in the user's words
    QString explanation; // a few words
    QString example; // a value
    QStringList otherNames; // what people type instead; suggested, not understood
    QStringList alsoCalled; // understood
    Values values = Values::Once;
    bool canBeLeftOut = false; // takes a dash
    bool json = false; // its values may be JSON
    bool foundByValue = false; // its values are suggested where no key is typed
};

/// The keys of one language, in the order in which a filter is printed.
class FilterKeys
{
public:
    /// What stands without a key is read as if `wordKey` stood before it.
    FilterKeys(const QList<FilterKeyInfo> &keys, QStringView wordKey);

    const QList<FilterKeyInfo> &all() const { return m_keys; }
    const FilterKeyInfo &at(qsizetype index) const { return m_keys.at(index); }
    qsizetype wordKey() const { return m_wordKey; }
    /// In any case, and also by what else it is called.
    std::optional<qsizetype> named(QStringView name) const;
    /// What somebody who typed `name` may have meant.
    std::optional<qsizetype> nearest(QStringView name) const;
    QStringList namesThatCanBeLeftOut() const;
    /// The terms of a text in this language.
    QList<FilterTerm> terms(QStringView text) const;

private:
    QList<FilterKeyInfo> m_keys;
    QStringList m_jsonKeys;
    qsizetype m_wordKey = 0;
};

/// The ends of a range of time, which every language calls so.
inline constexpr QStringView filterSince = u"since";
inline constexpr QStringView filterUntil = u"until";
FilterKeyInfo sinceKey(const QString &explanation);
FilterKeyInfo untilKey(const QString &explanation);

/// One of the words that a key takes.
struct FilterWord {
    QString name; // the same in every language
    QString explanation; // a few words
    QStringList otherNames; // what people type instead; suggested, not understood
    bool suggested = true;
};

/// The place of a word among `words`: in any case, with a dash or an underscore. `lead` begins the sentence that says
/// that it is none of them, with %1 in its place: "%1" is no state
FilterRead<qsizetype> readFilterWord(const QString &typed, const QList<FilterWord> &words, const QString &lead);

/// The one of `words` that takes the fewest changes to become `typed`, unless that is a different word altogether.
std::optional<QString> nearestWord(QStringView typed, const QStringList &words);

} // namespace signalbox
