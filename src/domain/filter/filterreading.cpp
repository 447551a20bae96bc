#include "domain/filter/filterreading.h"

#include "core/visibletext.h"

#include <QCoreApplication>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 8'000;
constexpr qsizetype mostConditions = 60;
constexpr qsizetype longestShownTerm = 40;

/// Takes the terms of a text apart, one by one.
class FilterTextReader
{
    Q_DECLARE_TR_FUNCTIONS(FilterText)

public:
    FilterTextReader(const QString &text, const FilterKeys &keys, const FilterTaker &take)
        : m_text(text), m_keys(keys), m_take(take)
    { }

    FilterReading read();

private:
    void readTerm(const FilterTerm &term);
    void readWord(const FilterTerm &term);
    void readKeyed(const FilterTerm &term, qsizetype key);
    void readList(const FilterTerm &term, qsizetype key);
    void readValue(qsizetype key, const FilterItem &value, bool leftOut);
    void unknownKey(const FilterTerm &term);
    bool checkEnds(const FilterTerm &term);
    void problem(qsizetype start, qsizetype length, const QString &text);
    void problem(const FilterTerm &term, const QString &text) { problem(term.start, term.length, text); }

    const QString &m_text;
    const FilterKeys &m_keys;
    const FilterTaker &m_take;
    FilterReading m_result;
    QList<qsizetype> m_seen; // of those that may stand once only
};

FilterReading FilterTextReader::read()
{
    if (m_text.size() > longestText) {
        problem(longestText, m_text.size() - longestText,
            tr("This is too long for a filter: %1 characters are the most.").arg(longestText));
        return m_result;
    }
    for (const FilterTerm &term : m_keys.terms(m_text)) {
        if (m_result.conditions.size() == mostConditions) {
            problem(term.start, m_text.size() - term.start, tr("%1 conditions are the most.").arg(mostConditions));
            break;
        }
        const qsizetype before = m_result.problems.size();
        const auto key = term.key.isEmpty() ? std::optional(m_keys.wordKey()) : m_keys.named(term.key);
        readTerm(term);
        m_result.conditions.append({term.start, term.length, key ? m_keys.at(*key).name : QString(), term.dashed,
            m_result.problems.size() == before, m_text.mid(term.value.start, term.value.length)});
    }
    return m_result;
}

void FilterTextReader::problem(qsizetype start, qsizetype length, const QString &text)
{
    m_result.problems.append({start, length, text});
}

/// False when the term stops in the middle of a quotation or a JSON value.
bool FilterTextReader::checkEnds(const FilterTerm &term)
{
    if (term.openQuote >= 0) {
        problem(term.openQuote, term.end() - term.openQuote,
            tr("The quotation mark is never closed. To look for the mark itself, write \\\"."));
        return false;
    }
    if (term.openJson >= 0) {
        problem(term.openJson, term.end() - term.openJson, tr("A bracket of this JSON value is never closed."));
        return false;
    }
    for (const FilterChar &c : term.value.chars) {
        if (c.c == QChar(u'\0')) {
            problem(c.at, 1, tr("No text in PostgreSQL holds the character NUL."));
            return false;
        }
    }
    return true;
}

void FilterTextReader::readTerm(const FilterTerm &term)
{
    if (!checkEnds(term))
        return;
    if (term.key.isEmpty())
        return readWord(term);
    const auto index = m_keys.named(term.key);
    if (!index)
        return unknownKey(term);
    const FilterKeyInfo &key = m_keys.at(*index);
    if (term.dashed && !key.canBeLeftOut)
        return problem(term,
            tr("%1 cannot be left out with a dash; these can: %2.")
                .arg(key.name, m_keys.namesThatCanBeLeftOut().join(u", "_s)));
    if (term.value.length == 0)
        return problem(term, tr("Right behind the colon belongs a value, as in %1:%2.").arg(key.name, key.example));
    readKeyed(term, *index);
}

void FilterTextReader::readWord(const FilterTerm &term)
{
    const QString text = term.value.text();
    if (term.dashed)
        return problem(term,
            tr("Words cannot be left out. To look for the dash as well, write \"-%1\".")
                .arg(visibleText(text, longestShownTerm)));
    if (text.startsWith(u':') && !term.value.isQuoted()) {
        const FilterKeyInfo &first = m_keys.all().first();
        return problem(
            term, tr("A condition has no blank before its colon, as in %1:%2.").arg(first.name, first.example));
    }
    readValue(m_keys.wordKey(), term.value, false);
}

void FilterTextReader::unknownKey(const FilterTerm &term)
{
    const QString typed = visibleText(term.key, longestShownTerm);
    const auto nearest = m_keys.nearest(term.key);
    problem(term.keyStart(), term.key.size(),
        nearest ? tr("There is no \"%1\"; perhaps %2. To look for these words, put them in quotation marks.")
                      .arg(typed, m_keys.at(*nearest).name)
                : tr("There is no \"%1\". To look for these words, put them in quotation marks.").arg(typed));
}

void FilterTextReader::readKeyed(const FilterTerm &term, qsizetype key)
{
    switch (m_keys.at(key).values) {
    case FilterKeyInfo::Values::Once:
        if (m_seen.contains(key))
            return problem(term, tr("%1 is there twice; take one out.").arg(m_keys.at(key).name));
        m_seen.append(key);
        return readValue(key, term.value, term.dashed);
    case FilterKeyInfo::Values::Any:
        return readList(term, key);
    case FilterKeyInfo::Values::Each:
        return readValue(key, term.value, term.dashed);
    }
    Q_UNREACHABLE();
}

void FilterTextReader::readList(const FilterTerm &term, qsizetype key)
{
    for (const FilterItem &item : splitFilterItems(term.value)) {
        if (!item.text().isEmpty()) {
            readValue(key, item, term.dashed);
            continue;
        }
        const qsizetype from = std::max(item.start - 1, term.value.start);
        problem(from, std::max<qsizetype>(1, item.start + item.length - from),
            tr("A value is missing here: %1:%2 is complete.").arg(m_keys.at(key).name, m_keys.at(key).example));
    }
}

void FilterTextReader::readValue(qsizetype key, const FilterItem &value, bool leftOut)
{
    if (const FilterWrong wrong = m_take(key, value, leftOut))
        problem(value.start, value.length, *wrong);
}

struct FilterTexts {
    Q_DECLARE_TR_FUNCTIONS(FilterText)
};

} // namespace

FilterReading readFilterText(const QString &text, const FilterKeys &keys, const FilterTaker &take)
{
    return FilterTextReader(text, keys, take).read();
}

void checkFilterTimes(
    FilterReading &reading, const std::optional<TimeBound> &since, const std::optional<TimeBound> &until, Instant now)
{
    if (!since || !until || since->resolved(now) < until->resolved(now))
        return;
    for (FilterCondition &condition : reading.conditions) {
        if (condition.key != filterUntil)
            continue;
        if (condition.valid)
            reading.problems.append(
                {condition.start + condition.length - condition.value.size(), condition.value.size(),
                    FilterTexts::tr("This is before since: begins, so nothing can lie between them.")});
        condition.valid = false;
    }
}

QStringList filterConditionValues(const FilterKeyInfo &key, const QStringList &values)
{
    QStringList written;
    for (const QString &value : values) {
        if (!value.isEmpty())
            written.append(key.json ? value : quotedFilterValue(value));
    }
    const bool isList = key.values == FilterKeyInfo::Values::Any && !written.isEmpty();
    return isList ? QStringList{written.join(u',')} : written;
}

FilterRead<QString> readFilterWords(const FilterItem &value)
{
    const QString text = value.text();
    if (text.isEmpty())
        return tl::unexpected(FilterTexts::tr("Between the quotation marks belongs what to look for."));
    return text;
}

std::optional<qint64> readFilterId(const FilterItem &value)
{
    const auto range = readFilterNumbers(value.text(), std::numeric_limits<qint64>::max() - 1);
    const bool isOne = range && range->from && range->from == range->to && *range->from >= 1;
    return isOne ? range->from : std::nullopt;
}

QString removeFilterStretch(const QString &text, qsizetype start, qsizetype length)
{
    qsizetype end = std::min(start + length, text.size());
    while (end < text.size() && text[end].isSpace())
        ++end;
    while (end == text.size() && start > 0 && text[start - 1].isSpace())
        --start;
    return text.first(start) + text.sliced(end);
}

QString replaceFilterConditions(
    const QString &text, const FilterKeys &keys, const QStringList &names, const QString &replacement)
{
    QString result = text;
    qsizetype place = -1;
    const QList<FilterTerm> terms = keys.terms(text);
    for (auto term = terms.rbegin(); term != terms.rend(); ++term) {
        const auto key = term->key.isEmpty() ? std::nullopt : keys.named(term->key);
        if (!key || term->dashed || !names.contains(keys.at(*key).name))
            continue;
        result = removeFilterStretch(result, term->start, term->length);
        place = std::min(term->start, result.size());
    }
    if (replacement.isEmpty())
        return result;
    if (place < 0 || place == result.size()) {
        const bool blank = result.isEmpty() || result.back().isSpace();
        return result + (blank ? u""_s : u" "_s) + replacement;
    }
    return result.insert(place, replacement + u' ');
}

} // namespace signalbox
