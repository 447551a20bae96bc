#include "domain/deliveries/filter/deliveryfiltertext.h"

#include "domain/deliveries/filter/filterpayload.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

/// Writes a filter's conditions one behind the other.
class DeliveryFilterPrinter
{
public:
    DeliveryFilterPrinter(const DeliveryFilter &filter, const QTimeZone &zone, FilterZoneText written)
        : m_filter(filter), m_zone(zone), m_written(written)
    { }

    QString print();

private:
    void printKey(FilterKey key);
    void printTrait(FilterKey key, const DeliveryTraits &traits, bool leftOut);
    void append(FilterKey key, const QString &value, bool leftOut = false);
    void appendTime(FilterKey key, const std::optional<TimeBound> &bound, FilterTimeEnd end);

    const DeliveryFilter &m_filter;
    const QTimeZone &m_zone;
    FilterZoneText m_written;
    QStringList m_conditions;
};

QString DeliveryFilterPrinter::print()
{
    for (const FilterKeyInfo &info : filterKeys()) {
        printKey(info.key);
        printTrait(info.key, m_filter.wanted, false);
        printTrait(info.key, m_filter.unwanted, true);
    }
    return m_conditions.join(u' ');
}

void DeliveryFilterPrinter::append(FilterKey key, const QString &value, bool leftOut)
{
    if (!value.isEmpty())
        m_conditions.append((leftOut ? u"-"_s : QString()) + filterKeyInfo(key).name + u':' + value);
}

void DeliveryFilterPrinter::appendTime(FilterKey key, const std::optional<TimeBound> &bound, FilterTimeEnd end)
{
    if (bound)
        append(key, filterTimeText(*bound, end, m_zone, m_written));
}

void DeliveryFilterPrinter::printKey(FilterKey key)
{
    switch (key) {
    case FilterKey::Since:
        return appendTime(key, m_filter.since, FilterTimeEnd::Since);
    case FilterKey::Until:
        return appendTime(key, m_filter.until, FilterTimeEnd::Until);
    case FilterKey::Attempts:
        return append(key, filterNumbersText(m_filter.attempts));
    case FilterKey::Settle:
        return append(key, filterDurationsText(m_filter.settleMs));
    case FilterKey::Replay:
        if (m_filter.replayed)
            append(key, *m_filter.replayed ? u"yes"_s : u"no"_s);
        return;
    case FilterKey::Body:
        for (const QString &word : m_filter.words)
            append(key, word.isEmpty() ? QString() : quotedFilterValue(word));
        return;
    case FilterKey::Payload:
        for (const QString &json : m_filter.payloads)
            append(key, filterPayloadText(json));
        return;
    case FilterKey::Message: {
        QStringList ids;
        for (const QUuid &id : m_filter.messageIds)
            ids.append(id.toString(QUuid::WithoutBraces));
        return append(key, ids.join(u','));
    }
    case FilterKey::Id: {
        QStringList ids;
        for (const qint64 id : m_filter.ids)
            ids.append(QString::number(id));
        return append(key, ids.join(u','));
    }
    case FilterKey::State:
    case FilterKey::Status:
    case FilterKey::Endpoint:
    case FilterKey::Event:
    case FilterKey::Kind:
        return;
    }
    Q_UNREACHABLE();
}

QString listed(const QStringList &values)
{
    QStringList texts;
    for (const QString &value : values) {
        if (!value.isEmpty())
            texts.append(quotedFilterValue(value));
    }
    return texts.join(u',');
}

void DeliveryFilterPrinter::printTrait(FilterKey key, const DeliveryTraits &traits, bool leftOut)
{
    QStringList values;
    if (key == FilterKey::State) {
        for (const DeliveryState state : traits.states)
            values.append(deliveryStateName(state));
    } else if (key == FilterKey::Status) {
        for (const NumberRange &range : traits.statuses)
            values.append(filterStatusesText(range));
    } else if (key == FilterKey::Endpoint) {
        values = traits.endpoints;
    } else if (key == FilterKey::Event) {
        values = traits.events;
    } else if (key == FilterKey::Kind) {
        values = traits.failureKinds;
    }
    append(key, listed(values), leftOut);
}

QStringList jsonKeyNames()
{
    return {filterKeyInfo(FilterKey::Payload).name};
}

} // namespace

QString deliveryFilterText(const DeliveryFilter &filter, const QTimeZone &zone, FilterZoneText written)
{
    return DeliveryFilterPrinter(filter, zone, written).print();
}

QList<FilterTerm> deliveryFilterTerms(QStringView text)
{
    return filterTerms(text, jsonKeyNames());
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

QString replaceFilterConditions(const QString &text, const QList<FilterKey> &keys, const QString &replacement)
{
    QString result = text;
    qsizetype place = -1;
    const QList<FilterTerm> terms = deliveryFilterTerms(text);
    for (auto term = terms.rbegin(); term != terms.rend(); ++term) {
        const auto key = term->key.isEmpty() ? std::nullopt : filterKeyNamed(term->key);
        if (!key || term->dashed || !keys.contains(*key))
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
