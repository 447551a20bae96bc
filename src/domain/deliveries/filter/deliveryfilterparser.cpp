#include "core/visibletext.h"
#include "domain/deliveries/filter/deliveryfiltertext.h"
#include "domain/deliveries/filter/filterpayload.h"

#include <QCoreApplication>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestText = 8'000;
constexpr qsizetype mostConditions = 60;
constexpr qsizetype longestShownTerm = 40;
constexpr qint64 mostAttempts = 1'000'000;

template <typename T>
void appendNew(QList<T> &list, const T &value)
{
    if (!list.contains(value))
        list.append(value);
}

/// Puts the terms of a text into a filter, one by one.
class DeliveryFilterParser
{
    Q_DECLARE_TR_FUNCTIONS(DeliveryFilter)

public:
    DeliveryFilterParser(const QString &text, const FilterMoment &moment) : m_text(text), m_moment(moment) { }

    ParsedDeliveryFilter parse();

private:
    void readTerm(const FilterTerm &term);
    void readKeyed(const FilterTerm &term, FilterKey key);
    void readOnce(const FilterTerm &term, FilterKey key);
    void readItem(const FilterTerm &term, FilterKey key, const FilterItem &item);
    void readTrait(FilterKey key, const FilterItem &item, DeliveryTraits &traits);
    void readTime(const FilterItem &item, FilterTimeEnd end, std::optional<TimeBound> &into);
    void readReplayed(const FilterItem &item);
    void readMessage(const FilterItem &item);
    void readId(const FilterItem &item);
    void readWord(const FilterItem &item);
    void checkOrderOfTimes();
    template <typename T>
    bool take(const FilterRead<T> &value, const FilterItem &item);
    void problem(qsizetype start, qsizetype length, const QString &text);
    void problem(const FilterItem &item, const QString &text) { problem(item.start, item.length, text); }
    void unknownKey(const FilterTerm &term);
    bool checkEnds(const FilterTerm &term);

    const QString &m_text;
    const FilterMoment &m_moment;
    ParsedDeliveryFilter m_result;
    QList<FilterKey> m_seen; // of those that may stand once only
    FilterItem m_until;
};

ParsedDeliveryFilter DeliveryFilterParser::parse()
{
    if (m_text.size() > longestText) {
        problem(longestText, m_text.size() - longestText,
            tr("This is too long for a filter: %1 characters are the most.").arg(longestText));
        return m_result;
    }
    for (const FilterTerm &term : deliveryFilterTerms(m_text)) {
        if (m_result.conditions.size() == mostConditions) {
            problem(term.start, m_text.size() - term.start, tr("%1 conditions are the most.").arg(mostConditions));
            break;
        }
        const qsizetype before = m_result.problems.size();
        FilterCondition condition{term.start, term.length, FilterKey::Body, term.dashed, true,
            m_text.mid(term.value.start, term.value.length)};
        if (!term.key.isEmpty())
            condition.key = filterKeyNamed(term.key);
        readTerm(term);
        condition.valid = m_result.problems.size() == before;
        m_result.conditions.append(condition);
    }
    checkOrderOfTimes();
    return m_result;
}

void DeliveryFilterParser::problem(qsizetype start, qsizetype length, const QString &text)
{
    m_result.problems.append({start, length, text});
}

template <typename T>
bool DeliveryFilterParser::take(const FilterRead<T> &value, const FilterItem &item)
{
    if (!value)
        problem(item, value.error());
    return value.has_value();
}

/// False when the term stops in the middle of a quotation or a JSON value.
bool DeliveryFilterParser::checkEnds(const FilterTerm &term)
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

void DeliveryFilterParser::readTerm(const FilterTerm &term)
{
    if (!checkEnds(term))
        return;
    if (term.key.isEmpty()) {
        if (term.dashed)
            return problem(term.start, term.length,
                tr("Words cannot be left out. To look for the dash as well, write \"-%1\".")
                    .arg(visibleText(term.value.text(), longestShownTerm)));
        if (term.value.text().startsWith(u':') && !term.value.isQuoted())
            return problem(term.start, term.length, tr("A condition has no blank before its colon, as in status:5xx."));
        return readWord(term.value);
    }
    const auto key = filterKeyNamed(term.key);
    if (!key)
        return unknownKey(term);
    const FilterKeyInfo &info = filterKeyInfo(*key);
    if (term.dashed && !info.canBeLeftOut)
        return problem(term.start, term.length,
            tr("Only state, status, endpoint, event and kind can be left out with a dash, not %1.").arg(info.name));
    if (term.value.length == 0)
        return problem(term.start, term.length,
            tr("Right behind the colon belongs a value, as in %1:%2.").arg(info.name, info.example));
    readKeyed(term, *key);
}

void DeliveryFilterParser::unknownKey(const FilterTerm &term)
{
    const QString typed = visibleText(term.key, longestShownTerm);
    const auto nearest = nearestFilterKey(term.key);
    problem(term.keyStart(), term.key.size(),
        nearest ? tr("There is no \"%1\"; perhaps %2. To look for these words, put them in quotation marks.")
                      .arg(typed, filterKeyInfo(*nearest).name)
                : tr("There is no \"%1\". To look for these words, put them in quotation marks.").arg(typed));
}

void DeliveryFilterParser::readKeyed(const FilterTerm &term, FilterKey key)
{
    switch (key) {
    case FilterKey::Since:
    case FilterKey::Until:
    case FilterKey::Attempts:
    case FilterKey::Settle:
    case FilterKey::Replay:
        return readOnce(term, key);
    case FilterKey::Body:
        return readWord(term.value);
    case FilterKey::Payload: {
        const auto json = readFilterPayload(term.value);
        if (take(json, term.value))
            appendNew(m_result.filter.payloads, *json);
        return;
    }
    case FilterKey::State:
    case FilterKey::Status:
    case FilterKey::Endpoint:
    case FilterKey::Event:
    case FilterKey::Kind:
    case FilterKey::Message:
    case FilterKey::Id:
        break;
    }
    for (const FilterItem &item : splitFilterItems(term.value))
        readItem(term, key, item);
}

void DeliveryFilterParser::readOnce(const FilterTerm &term, FilterKey key)
{
    if (m_seen.contains(key))
        return problem(term.start, term.length, tr("%1 is there twice; take one out.").arg(filterKeyInfo(key).name));
    m_seen.append(key);
    const FilterItem &item = term.value;
    DeliveryFilter &filter = m_result.filter;
    if (key == FilterKey::Since) {
        readTime(item, FilterTimeEnd::Since, filter.since);
    } else if (key == FilterKey::Until) {
        m_until = item;
        readTime(item, FilterTimeEnd::Until, filter.until);
    } else if (key == FilterKey::Attempts) {
        if (const auto range = readFilterNumbers(item.text(), mostAttempts); take(range, item))
            filter.attempts = *range;
    } else if (key == FilterKey::Settle) {
        if (const auto range = readFilterDurations(item.text()); take(range, item))
            filter.settleMs = *range;
    } else {
        readReplayed(item);
    }
}

void DeliveryFilterParser::readItem(const FilterTerm &term, FilterKey key, const FilterItem &item)
{
    if (item.text().isEmpty()) {
        const qsizetype from = std::max(item.start - 1, term.value.start);
        return problem(from, std::max<qsizetype>(1, item.start + item.length - from),
            tr("A value is missing here: %1:%2 is complete.").arg(filterKeyInfo(key).name, filterKeyInfo(key).example));
    }
    if (key == FilterKey::Message)
        return readMessage(item);
    if (key == FilterKey::Id)
        return readId(item);
    readTrait(key, item, term.dashed ? m_result.filter.unwanted : m_result.filter.wanted);
}

void DeliveryFilterParser::readTrait(FilterKey key, const FilterItem &item, DeliveryTraits &traits)
{
    const QString text = item.text();
    if (key == FilterKey::Endpoint)
        return appendNew(traits.endpoints, text);
    if (key == FilterKey::Event)
        return appendNew(traits.events, text);
    if (key == FilterKey::Status) {
        if (const auto range = readFilterStatuses(text); take(range, item))
            appendNew(traits.statuses, *range);
        return;
    }
    const bool isState = key == FilterKey::State;
    QStringList names;
    if (isState) {
        if (const auto state = typedDeliveryState(text))
            return appendNew(traits.states, *state);
        for (const DeliveryState state : allDeliveryStates())
            names.append(deliveryStateName(state));
    } else {
        for (const FailureKindInfo &kind : failureKinds())
            names.append(kind.name);
        if (names.contains(text.toLower()))
            return appendNew(traits.failureKinds, text.toLower());
    }
    const QString shown = visibleText(text, longestShownTerm);
    const QString lead = isState ? tr("\"%1\" is no state").arg(shown) : tr("\"%1\" is no kind of failure").arg(shown);
    const auto nearest = nearestWord(text, names);
    problem(item,
        nearest ? tr("%1; perhaps %2.").arg(lead, *nearest) : tr("%1; these are: %2.").arg(lead, names.join(u", "_s)));
}

void DeliveryFilterParser::readTime(const FilterItem &item, FilterTimeEnd end, std::optional<TimeBound> &into)
{
    if (const auto bound = readFilterTime(item.text(), end, m_moment); take(bound, item))
        into = *bound;
}

void DeliveryFilterParser::readReplayed(const FilterItem &item)
{
    const QString text = item.text().toLower();
    if (text == u"yes" || text == u"true")
        m_result.filter.replayed = true;
    else if (text == u"no" || text == u"false")
        m_result.filter.replayed = false;
    else
        problem(item, tr("Write replay:yes for replays only, or replay:no for originals only."));
}

void DeliveryFilterParser::readMessage(const FilterItem &item)
{
    const QString text = item.text();
    const QUuid id = QUuid::fromString(text);
    if (id.isNull() || (text.size() != 36 && text.size() != 38))
        return problem(item, tr("A message id is a UUID: 32 digits in groups of 8, 4, 4, 4 and 12."));
    appendNew(m_result.filter.messageIds, id);
}

void DeliveryFilterParser::readId(const FilterItem &item)
{
    const auto range = readFilterNumbers(item.text(), std::numeric_limits<qint64>::max() - 1);
    if (!range || range->from != range->to || *range->from < 1)
        return problem(
            item, tr("The number of a delivery is a whole number, as in 42; since: and until: make ranges."));
    appendNew(m_result.filter.ids, *range->from);
}

void DeliveryFilterParser::readWord(const FilterItem &item)
{
    const QString text = item.text();
    if (text.isEmpty())
        return problem(item, tr("Between the quotation marks belongs what to look for."));
    appendNew(m_result.filter.words, text);
}

void DeliveryFilterParser::checkOrderOfTimes()
{
    const auto &[since, until] = std::tie(m_result.filter.since, m_result.filter.until);
    if (!since || !until || since->resolved(m_moment.now) < until->resolved(m_moment.now))
        return;
    problem(m_until, tr("This is before since: begins, so nothing can lie between them."));
    for (FilterCondition &condition : m_result.conditions) {
        if (condition.key == FilterKey::Until)
            condition.valid = false;
    }
}

} // namespace

ParsedDeliveryFilter parseDeliveryFilter(const QString &text, const FilterMoment &moment)
{
    return DeliveryFilterParser(text, moment).parse();
}

} // namespace signalbox
