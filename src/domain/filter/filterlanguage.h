#pragma once

#include "domain/filter/filtercompletion.h"
#include "domain/filter/filterreading.h"

namespace signalbox {

/// A filter's text, read.
template <typename Filter>
struct ParsedFilter : FilterReading {
    Filter filter;
};

/// Where a value stands.
struct FilterPlace {
    const FilterMoment &moment;
    bool leftOut = false;
};

/// How values are written.
struct FilterWriting {
    const QTimeZone &zone;
    FilterZoneText written = FilterZoneText::Implied;
};

/// The language in which one kind of filter is typed and printed: a table of its keys. A Filter has `since` and
/// `until`; a Vocabulary is what is known of the values that it could have.
template <typename Filter, typename Vocabulary>
class FilterLanguage
{
public:
    using FilterType = Filter;
    using VocabularyType = Vocabulary;
    using Parsed = ParsedFilter<Filter>;

    struct Rule {
        FilterKeyInfo key;
        std::function<FilterWrong(const FilterItem &value, const FilterPlace &place, Filter &into)> read;
        /// The values, not quoted; an empty one cannot be said.
        std::function<QStringList(const Filter &filter, bool leftOut, const FilterWriting &writing)> write;
        std::function<QList<FilterCandidate>(const Vocabulary &known)> suggest; // may be unset
    };

    FilterLanguage(const QList<Rule> &rules, QStringView wordKey) : m_rules(rules), m_keys(infos(rules), wordKey) { }

    const FilterKeys &keys() const { return m_keys; }

    Parsed parse(const QString &text, const FilterMoment &moment) const
    {
        Parsed parsed;
        Filter &filter = parsed.filter;
        static_cast<FilterReading &>(parsed)
            = readFilterText(text, m_keys, [&](qsizetype key, const FilterItem &value, bool leftOut) {
                  return m_rules.at(key).read(value, {moment, leftOut}, filter);
              });
        checkFilterTimes(parsed, filter.since, filter.until, moment.now);
        return parsed;
    }

    /// A filter as text, in one way only; parse() reads it back as the same filter. What no text can say is left out.
    QString print(const Filter &filter, const FilterWriting &writing) const
    {
        QStringList conditions;
        for (const Rule &rule : m_rules) {
            appendConditions(conditions, rule.key, rule.key.name, rule.write(filter, false, writing));
            if (rule.key.canBeLeftOut)
                appendConditions(conditions, rule.key, u'-' + rule.key.name, rule.write(filter, true, writing));
        }
        return conditions.join(u' ');
    }

    /// What the filter wants of the key called `name`.
    QStringList wanted(const Filter &filter, QStringView name, const FilterWriting &writing) const
    {
        const auto key = m_keys.named(name);
        return key ? m_rules.at(*key).write(filter, false, writing) : QStringList();
    }

    FilterCompletion complete(const QString &text, qsizetype cursor, const Vocabulary &known) const
    {
        return completeFilterText(text, cursor, m_keys, [&](qsizetype key) {
            const auto &suggest = m_rules.at(key).suggest;
            return suggest ? suggest(known) : QList<FilterCandidate>();
        });
    }

private:
    static QList<FilterKeyInfo> infos(const QList<Rule> &rules)
    {
        QList<FilterKeyInfo> keys;
        for (const Rule &rule : rules)
            keys.append(rule.key);
        return keys;
    }
    static void appendConditions(
        QStringList &to, const FilterKeyInfo &key, const QString &name, const QStringList &values)
    {
        for (const QString &written : filterConditionValues(key, values))
            to.append(name + u':' + written);
    }

    QList<Rule> m_rules;
    FilterKeys m_keys;
};

} // namespace signalbox
