#pragma once

#include "domain/filter/filterlanguage.h"
#include "widgets/query/filterrow.h"

namespace signalbox {

/// The row for filters that are typed in one language.
template <typename Language>
class TypedFilterRow : public FilterRow
{
public:
    using Filter = typename Language::FilterType;
    using Vocabulary = typename Language::VocabularyType;

    Filter filter() const { return m_filter; } // the last good one
    void setFilter(const Filter &filter) { setText(m_language.print(filter, {zone()})); }

protected:
    TypedFilterRow(
        const Language &language, const QString &panel, const Clock &clock, const QTimeZone &zone, QWidget *parent)
        : FilterRow(language.keys(), panel, clock, zone, parent), m_language(language)
    { }

    Vocabulary &known() { return m_known; }

private:
    /// A good filter that differs from the one before.
    virtual void announce(const Filter &filter) = 0;

    FilterReading read(const QString &text, const FilterMoment &moment) final
    {
        const auto parsed = m_language.parse(text, moment);
        m_read = parsed.filter;
        return parsed;
    }
    void adopt() final
    {
        if (m_read == m_filter)
            return;
        m_filter = m_read;
        announce(m_filter);
    }
    FilterCompletion complete(const QString &text, qsizetype cursor) const final
    {
        return m_language.complete(text, cursor, m_known);
    }
    QString printed(FilterZoneText written) const final { return m_language.print(m_filter, {zone(), written}); }
    QStringList wanted(QStringView key) const final { return m_language.wanted(m_read, key, {zone()}); }

    const Language &m_language;
    Vocabulary m_known;
    Filter m_read; // with the last problems
    Filter m_filter;
};

} // namespace signalbox
