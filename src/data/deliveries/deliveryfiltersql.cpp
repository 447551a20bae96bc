#include "data/deliveries/deliveryfiltersql.h"

#include "data/postgres/arrayliteral.h"
#include "data/postgres/likepattern.h"
#include "data/project/requirements.h"
#include "data/project/webhookrequirements.h"
#include "domain/deliveries/deliverystate.h"

#include <QCoreApplication>

#include <limits>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct DeliveryFilterSqlTexts {
    Q_DECLARE_TR_FUNCTIONS(DeliveryFilterSql)
};

template <typename T, typename Print>
QStringList printed(const QList<T> &values, Print print)
{
    QStringList words;
    for (const T &value : values)
        words.append(print(value));
    return words;
}

/// A status is an integer there; what lies beyond cannot be one.
QString multirange(const QList<NumberRange> &ranges)
{
    constexpr qint64 lowest = std::numeric_limits<qint32>::min();
    constexpr qint64 highest = std::numeric_limits<qint32>::max() - 1; // the upper end is kept one above
    QStringList words;
    for (const NumberRange &range : ranges) {
        const qint64 from = range.from.value_or(lowest);
        const qint64 to = range.to.value_or(highest);
        if (from <= to && from <= highest && to >= lowest)
            words.append(u"[%1,%2]"_s.arg(qMax(from, lowest)).arg(qMin(to, highest)));
    }
    return u'{' + words.join(u',') + u'}';
}

void addTraits(SqlValues &values, const DeliveryTraits &traits, const QString &prefix)
{
    if (!traits.states.isEmpty())
        values[prefix + u"states"_s] = arrayLiteral(printed(traits.states, deliveryStateName));
    if (!traits.endpoints.isEmpty())
        values[prefix + u"endpoints"_s] = arrayLiteral(traits.endpoints);
    if (traits.events.join(QString()).contains(u'*'))
        values[prefix + u"event_patterns"_s] = arrayLiteral(printed(traits.events, likePattern));
    else if (!traits.events.isEmpty())
        values[prefix + u"events"_s] = arrayLiteral(traits.events);
    if (!traits.statuses.isEmpty())
        values[prefix + u"statuses"_s] = multirange(traits.statuses);
    if (!traits.failureKinds.isEmpty())
        values[prefix + u"failure_kinds"_s] = arrayLiteral(traits.failureKinds);
}

void addNumbers(SqlValues &values, const DeliveryFilter &filter)
{
    const auto milliseconds = [](qint64 count) { return QString::number(count) + u" ms"_s; };
    if (filter.attempts.from)
        values[u"attempts_from"_s] = QString::number(*filter.attempts.from);
    if (filter.attempts.to)
        values[u"attempts_to"_s] = QString::number(*filter.attempts.to);
    if (filter.settleMs.from)
        values[u"settle_from"_s] = milliseconds(*filter.settleMs.from);
    if (filter.settleMs.to) // whole milliseconds, so what begins with the last one still belongs
        values[u"settle_below"_s] = milliseconds(*filter.settleMs.to + 1);
}

Error cannotAsk(const QString &what)
{
    return {ErrorKind::MissingObject, what, Requirements::webhookLogs, {},
        DeliveryFilterSqlTexts::tr("Install the automation (signalbox migrate)"), {}};
}

} // namespace

SqlValues deliveryFilterValues(const DeliveryFilter &filter, Instant now)
{
    SqlValues values;
    addTraits(values, filter.wanted, {});
    addTraits(values, filter.unwanted, u"not_"_s);
    if (filter.since)
        values[u"since"_s] = filter.since->resolved(now).toPostgres();
    if (filter.until)
        values[u"until"_s] = filter.until->resolved(now).toPostgres();
    addNumbers(values, filter);
    if (!filter.words.isEmpty()) {
        values[u"words"_s] = arrayLiteral(
            printed(filter.words, [](const QString &word) { return u'%' + escapedForLike(word) + u'%'; }));
    }
    if (!filter.payloads.isEmpty())
        values[u"payload"_s] = filter.payloads.first();
    if (filter.payloads.size() > 1)
        values[u"payloads"_s] = arrayLiteral(filter.payloads.mid(1));
    if (!filter.messageIds.isEmpty()) {
        values[u"message_ids"_s] = arrayLiteral(
            printed(filter.messageIds, [](const QUuid &id) { return id.toString(QUuid::WithoutBraces); }));
    }
    if (!filter.ids.isEmpty())
        values[u"ids"_s] = arrayLiteral(filter.ids);
    if (!filter.runs.isEmpty())
        values[u"runs"_s] = arrayLiteral(filter.runs);
    if (filter.replayed)
        values[*filter.replayed ? u"replays"_s : u"originals"_s] = std::nullopt;
    return values;
}

std::optional<Error> deliveryFilterProblem(const DeliveryFilter &filter, const Capabilities &capabilities)
{
    if (!filter.runs.isEmpty() && !knowsMakers(capabilities))
        return capabilities.has(u"cron.job_run_details"_s)
            ? cannotAsk(DeliveryFilterSqlTexts::tr("These deliveries do not tell which cron run made them"))
            : Requirements(capabilities).table(u"cron.job_run_details"_s);
    if (knowsDeliveryState(capabilities))
        return std::nullopt;
    if (!filter.wanted.failureKinds.isEmpty() || !filter.unwanted.failureKinds.isEmpty())
        return cannotAsk(
            DeliveryFilterSqlTexts::tr("These tables were made by hand: they cannot be searched for kinds of failure"));
    if (!filter.messageIds.isEmpty())
        return cannotAsk(
            DeliveryFilterSqlTexts::tr("These tables were made by hand: their deliveries have no message ids"));
    if (filter.replayed)
        return cannotAsk(
            DeliveryFilterSqlTexts::tr("These tables were made by hand: they do not tell replays from originals"));
    return std::nullopt;
}

} // namespace signalbox
