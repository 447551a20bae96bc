#pragma once

#include "core/async.h"
#include "domain/deliveries/deliverysource.h"

namespace signalbox::test {

/// A source of as many deliveries as one likes, numbered from 1, one every three seconds, that keeps none of them.
struct ManyDeliveries : DeliverySource {
    qint64 newest = 10'000'000;
    Instant newestTime{1'795'350'360'000'000};
    int pagesAsked = 0;
    qint64 matchesEvery = 1; // with a filter; then a page looks at `stretch` ids only
    qint64 stretch = 10'000;
    qint64 failedFrom = std::numeric_limits<qint64>::max(); // deliveries from this id have failed

    Instant timeOf(qint64 id) const { return newestTime - std::chrono::seconds(3 * (newest - id)); }
    Delivery delivery(qint64 id) const
    {
        using namespace Qt::StringLiterals;
        Delivery d;
        d.id = id;
        d.endpointId = id % 4 + 1;
        d.endpointName = u"endpoint_%1"_s.arg(id % 4);
        d.eventType = u"trip.collaborator.added"_s;
        d.state = id >= failedFrom || id % 17 == 0 ? DeliveryState::Failed : DeliveryState::Delivered;
        d.responseStatus = d.state == DeliveryState::Failed ? 500 : 200;
        d.attemptCount = int(1 + id % 3);
        d.errorMessage = d.state == DeliveryState::Failed ? u"{\"error\":\"upstream\"}"_s : QString();
        d.createdAt = timeOf(id);
        d.completedAt = timeOf(id) + std::chrono::milliseconds(300);
        return d;
    }
    DeliveryPage pageOf(const DeliveryFilter &filter, const DeliveryPageRequest &request) const
    {
        const qint64 step = filter.isEmpty() ? 1 : matchesEvery;
        const bool older = request.direction == DeliveryPageRequest::Direction::Older;
        DeliveryPage page;
        qint64 id = older ? request.from.value_or(newest + 1) - 1 : request.from.value_or(0) + 1;
        const qint64 bound = older ? id - stretch : id + stretch;
        while (id >= 1 && id <= newest && id != bound && page.deliveries.size() < request.limit) {
            if (id % step == 0)
                page.deliveries.append(delivery(id));
            id += older ? -1 : 1;
        }
        page.reachedEnd = id < 1 || id > newest;
        if (!page.reachedEnd)
            page.next = older ? id + 1 : id - 1;
        if (!older)
            std::reverse(page.deliveries.begin(), page.deliveries.end());
        return page;
    }
    Async<DeliveryPage> page(const DeliveryFilter &filter, const DeliveryPageRequest &request) override
    {
        ++pagesAsked;
        return readyResult<DeliveryPage>(pageOf(filter, request));
    }
    Async<DeliveryPage> newerThan(const DeliveryFilter &filter, qint64 fromId, int limit) override
    {
        DeliveryPage result = pageOf(filter, {std::nullopt, DeliveryPageRequest::Direction::Older, limit});
        while (!result.deliveries.isEmpty() && result.deliveries.last().id < fromId)
            result.deliveries.removeLast();
        return readyResult<DeliveryPage>(result);
    }
    Async<DeliveryPage> reread(const DeliveryFilter &filter, const DeliveryPageRequest &request) override
    {
        return page(filter, request);
    }
    Async<DeliverySpan> span(const DeliveryFilter &) override
    {
        return readyResult<DeliverySpan>(DeliverySpan{timeOf(1), timeOf(newest), newest});
    }
    Async<std::optional<qint64>> positionAt(const DeliveryFilter &, Instant at) override
    {
        const qint64 id = newest - std::chrono::duration_cast<std::chrono::seconds>(newestTime - at).count() / 3;
        return readyResult<std::optional<qint64>>(id < 1 ? std::nullopt : std::optional(std::min(id, newest)));
    }
    Async<qint64> count(const DeliveryFilter &) override { return readyResult<qint64>(newest); }
    void cancelCount() override { }
    Async<QStringList> eventTypes() override { return readyResult<QStringList>({}); }
};

} // namespace signalbox::test
