#include "data/deliveries/deliverypager.h"

#include "data/deliveries/deliveryfiltersql.h"
#include "data/deliveries/deliveryrows.h"
#include "data/postgres/sqlerror.h"
#include "data/project/requirements.h"
#include "data/project/webhookrequirements.h"

#include <QPromise>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

// Rows read by one statement: at most 20 for each one that is wanted in the first step along the primary key, ten in the
// first step along an index together with deliveries/approach, and 100,000, about a fifth of a second, in any other.
// A step along the primary key reads each row that it looks at. One along an index reads it twice, in the index and in the
// table, and the rows without a state take a third more.
constexpr qint64 readPerRow = 20;
constexpr qint64 walkedPerRow = 8; // where the index answers the filter, so that each one walked to is shown
constexpr qint64 walkedToTest = 2; // where the rest of the filter is tested
constexpr qint64 walkedToTry = 2; // by deliveries/approach, along all indexes together
constexpr qint64 growth = 5; // of each further step
constexpr qint64 mostRead = 99'000;
constexpr qint64 mostWalked = 37'000;
constexpr qint64 endlessStretch = 1'000'000'000; // every row fits, so the page's size ends the walk
constexpr qint64 payloadStretch = 50; // ids that the payload index covers for each row looked at

QString number(qint64 value)
{
    return QString::number(value);
}

SqlValues driverValues(DeliveryDriver driver, const DeliveryFilter &filter, const QString &prefix)
{
    SqlValues values{{prefix + deliveryDriverWord(driver), std::nullopt}};
    if (driver == DeliveryDriver::States) {
        if (filter.wanted.states.contains(DeliveryState::Failed))
            values[u"walk_failed"_s] = std::nullopt;
        if (filter.wanted.states.contains(DeliveryState::Pending)
            || filter.wanted.states.contains(DeliveryState::InFlight))
            values[u"walk_open"_s] = std::nullopt;
    }
    return values;
}

/// The one that leads furthest with the same number of entries; those that end soon lead to the end.
DeliveryDriver bestOf(const QList<ApproachRow> &rows, const QList<DeliveryDriver> &drivers, bool newer)
{
    const auto rank = [&](DeliveryDriver driver) -> std::pair<int, qint64> {
        const auto row = std::find_if(
            rows.begin(), rows.end(), [&](const ApproachRow &row) { return row.driver == deliveryDriverWord(driver); });
        if (row == rows.end())
            return {0, 0}; // leads to nothing at all
        if (!row->reachedId)
            return {1, row->seen};
        return {2, newer ? -*row->reachedId : *row->reachedId};
    };
    return *std::min_element(drivers.begin(), drivers.end(),
        [&](DeliveryDriver left, DeliveryDriver right) { return rank(left) < rank(right); });
}

} // namespace

struct DeliveryPager::Call {
    PgSession &session;
    List list = List::Older;
    DeliveryFilter filter;
    DeliveryPageRequest request;
    std::optional<qint64> lowest;
    quint64 number = 0;
    qint64 look = 0;
    bool handmade = false;
    qint64 sampleLogs = 0;
    QString user;
    Promised<DeliveryPage> promised;

    bool isNewer() const { return request.direction == DeliveryPageRequest::Direction::Newer; }
    QString scope() const
    {
        switch (list) {
        case List::Older:
            return u"older"_s;
        case List::Newer:
            return u"newer"_s;
        case List::Head:
            return u"head"_s;
        case List::Reread:
            return u"reread"_s;
        }
        Q_UNREACHABLE();
    }
};

std::optional<Error> DeliveryPager::problem(const DeliveryFilter &filter) const
{
    const Capabilities &capabilities = m_connection.capabilities();
    if (const auto error = missingForWebhooks(capabilities))
        return error;
    return deliveryFilterProblem(filter, capabilities);
}

Async<DeliveryPage> DeliveryPager::page(PgSession &session, List list, const DeliveryFilter &filter,
    const DeliveryPageRequest &request, std::optional<qint64> lowest)
{
    if (const auto error = problem(filter))
        return readyError<DeliveryPage>(*error);
    const Capabilities &capabilities = m_connection.capabilities();
    const auto call = std::shared_ptr<Call>(new Call{session, list, filter, request, lowest});
    call->request.limit = qBound(1, request.limit, 1000);
    call->number = ++m_newest[list];
    call->handmade = !knowsDeliveryState(capabilities);
    call->sampleLogs = capabilities.sampleHistory.value(Requirements::webhookLogs, 0);
    call->user = capabilities.user;
    auto future = call->promised.future();

    QList<DeliveryDriver> drivers;
    if (!call->handmade)
        drivers = deliveryDrivers(filter, capabilities.indexes);
    if (const auto before = known(*call)) {
        read(call, *before);
    } else if (drivers.size() > 1 || filter.since || filter.until || !filter.runs.isEmpty()) {
        approach(call, drivers);
    } else {
        read(call, {filter, drivers.isEmpty() ? DeliveryDriver::Key : drivers.first()});
    }
    return future;
}

std::optional<DeliveryPager::Approach> DeliveryPager::known(const Call &call) const
{
    const bool goesOn = call.request.from || call.list == List::Head;
    const bool mayMove = !call.filter.runs.isEmpty(); // the end of a run that is under way
    return goesOn && !mayMove && m_approach && m_approach->filter == call.filter ? m_approach : std::nullopt;
}

void DeliveryPager::approach(const std::shared_ptr<Call> &call, const QList<DeliveryDriver> &drivers)
{
    SqlValues values = deliveryFilterValues(call->filter, m_clock->now());
    const qint64 tried = walkedToTry * call->request.limit / std::max<qint64>(1, drivers.size());
    SqlValues asked{{u"look"_s, number(tried)}, {u"most"_s, number(tried)}};
    for (const QString &name : {u"since"_s, u"until"_s, u"failure_kinds"_s, u"statuses"_s, u"attempts_from"_s,
             u"attempts_to"_s, u"events"_s, u"event_patterns"_s, u"endpoints"_s, u"runs"_s}) {
        if (values.contains(name))
            asked[name] = values[name];
    }
    if (drivers.size() > 1) {
        for (const DeliveryDriver driver : drivers)
            asked.insert(driverValues(driver, call->filter, u"try_"_s));
    }
    if (call->isNewer())
        asked[u"newer"_s] = std::nullopt;
    whenReady(call->session.run({approachShape().statement(), asked, call->scope()}), &m_connection,
        [self = shared_from_this(), call, drivers](const Result<ResultTable> &answer) {
            const auto rows = approachShape().read(answer);
            if (!rows) {
                call->promised.answer(tl::unexpected(rows.error()));
                return;
            }
            if (self->m_newest.value(call->list) != call->number) {
                call->promised.answer(tl::unexpected(SqlError::cancelled(deliveryPageShape().statement())));
                return;
            }
            const auto driver = drivers.isEmpty() ? DeliveryDriver::Key : bestOf(*rows, drivers, call->isNewer());
            self->m_approach = Approach{call->filter, driver, rows->first().lowId, rows->first().highId};
            const bool isOfRuns = !call->filter.runs.isEmpty();
            if (!call->filter.since && !isOfRuns)
                self->m_approach->low = Approach().low;
            if (!call->filter.until && !isOfRuns)
                self->m_approach->high = Approach().high;
            self->read(call, *self->m_approach);
        });
}

qint64 DeliveryPager::lookOf(const Call &call, DeliveryDriver driver) const
{
    const qint64 limit = call.request.limit;
    const bool isKey = driver == DeliveryDriver::Key;
    {
        const std::lock_guard lock(m_mutex);
        const Step step = m_steps.value(call.list);
        if (call.request.from && step.look > 0 && step.next == *call.request.from && step.filter == call.filter)
            return std::min(step.look * growth, isKey ? mostRead : mostWalked);
    }
    if (isKey)
        return readPerRow * limit;
    return limit * (isAnsweredBy(driver, call.filter) ? walkedPerRow : walkedToTest);
}

void DeliveryPager::read(const std::shared_ptr<Call> &call, const Approach &approach)
{
    const DeliveryFilter &filter = call->filter;
    DeliveryDriver driver = approach.driver;
    call->look = lookOf(*call, driver);
    // What matches often is found sooner without the index.
    const bool hasPayloadIndex = m_connection.capabilities().indexes.contains(u"webhook_logs_payload"_s);
    const bool wentOn = call->look > readPerRow * call->request.limit;
    if (driver == DeliveryDriver::Key && wentOn && hasPayloadIndex && !filter.payloads.isEmpty())
        driver = DeliveryDriver::Payload;

    qint64 low = std::max(approach.low, call->lowest.value_or(approach.low + 1) - 1);
    qint64 high = approach.high;
    if (call->request.from && call->isNewer())
        low = std::max(low, *call->request.from);
    else if (call->request.from)
        high = std::min(high, *call->request.from);
    if (!filter.ids.isEmpty()) {
        const auto [least, most] = std::minmax_element(filter.ids.begin(), filter.ids.end());
        low = std::max(low, *least - 1);
        high = std::min(high, *most + 1);
    }

    SqlValues values = deliveryFilterValues(filter, m_clock->now());
    values[u"low"_s] = number(low);
    values[u"high"_s] = number(high);
    values[u"limit"_s] = number(call->request.limit);
    values.insert(listedValues(m_connection.capabilities()));
    if (call->isNewer())
        values[u"newer"_s] = std::nullopt;
    QString statement = deliveryPageShape().statement();
    if (driver == DeliveryDriver::Key || driver == DeliveryDriver::Payload) {
        const qint64 factor = driver == DeliveryDriver::Payload ? payloadStretch : 1;
        values[u"stretch"_s] = number(isAnsweredBy(driver, filter) ? endlessStretch : factor * call->look);
        if (call->handmade)
            values[u"handmade"_s] = std::nullopt;
        if (driver == DeliveryDriver::Payload)
            values[u"by_payload"_s] = std::nullopt;
    } else {
        statement = deliveryPageByShape().statement();
        if (driver != DeliveryDriver::Ids && driver != DeliveryDriver::Messages) { // those are read to their end
            values[u"look"_s] = number(isAnsweredBy(driver, filter) ? call->request.limit : call->look);
            values[u"most"_s] = number(call->look);
        }
        values.insert(driverValues(driver, filter, u"by_"_s));
    }
    call->session.run({statement, values, call->scope()})
        .then([self = shared_from_this(), call](
                  const Result<ResultTable> &answer) { call->promised.answer(self->pageOf(answer, *call)); });
}

Result<DeliveryPage> DeliveryPager::pageOf(const Result<ResultTable> &answer, const Call &call)
{
    const auto rows = deliveryPageShape().read(answer);
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->first().hidden)
        return tl::unexpected(Requirements::hiddenRows(Requirements::webhookLogs, call.user));

    DeliveryPage page;
    for (const DeliveryRow &row : *rows) {
        if (row.delivery.id == 0)
            continue;
        page.deliveries.append(row.delivery);
        page.deliveries.last().sample = row.delivery.id <= call.sampleLogs;
    }
    const bool isFull = page.deliveries.size() >= call.request.limit;
    if (isFull)
        page.next = call.isNewer() ? page.deliveries.first().id : page.deliveries.last().id;
    else
        page.next = rows->first().reachedId;
    page.reachedEnd = !page.next;

    const std::lock_guard lock(m_mutex);
    if (page.next && !isFull)
        m_steps[call.list] = {call.filter, *page.next, call.look};
    else
        m_steps.remove(call.list);
    return page;
}

Async<std::pair<qint64, qint64>> DeliveryPager::bounds(const DeliveryFilter &filter)
{
    if (const auto error = problem(filter))
        return readyError<std::pair<qint64, qint64>>(*error);
    const SqlValues all = deliveryFilterValues(filter, m_clock->now());
    SqlValues values;
    for (const QString &name : {u"since"_s, u"until"_s, u"runs"_s}) {
        if (all.contains(name))
            values[name] = all[name];
    }
    return m_connection.foreground()
        .run({approachShape().statement(), values, u"bounds"_s})
        .then([](const Result<ResultTable> &answer) -> Result<std::pair<qint64, qint64>> {
            const auto rows = approachShape().read(answer);
            if (!rows)
                return tl::unexpected(rows.error());
            return std::pair(rows->first().lowId, rows->first().highId);
        });
}

} // namespace signalbox
