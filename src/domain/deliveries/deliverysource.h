#pragma once

#include "core/async.h"
#include "domain/deliveries/delivery.h"
#include "domain/deliveries/filter/deliveryfilter.h"

namespace signalbox {

/// Where the list of deliveries comes from.
class DeliverySource
{
public:
    virtual ~DeliverySource() = default;

    /// A page that is short without having reached the end has looked as far as one call may; the next one goes on there.
    virtual Async<DeliveryPage> page(const DeliveryFilter &filter, const DeliveryPageRequest &request) = 0;
    /// The rows with id >= fromId, newest first: what a refresh of the visible head needs, at most `limit`.
    virtual Async<DeliveryPage> newerThan(const DeliveryFilter &filter, qint64 fromId, int limit) = 0;
    /// As page(), for what is in sight already: in the background, without getting in its way.
    virtual Async<DeliveryPage> reread(const DeliveryFilter &filter, const DeliveryPageRequest &request) = 0;
    virtual Async<DeliverySpan> span(const DeliveryFilter &filter) = 0;
    /// The id of the newest delivery made at or before the moment, whether it matches or not, so that a page Older from the
    /// id above begins with the newest one that does; none when there is none as old as that.
    virtual Async<std::optional<qint64>> positionAt(const DeliveryFilter &filter, Instant moment) = 0;
    /// Exact: it reads every delivery that may match. A newer count replaces one that runs.
    virtual Async<qint64> count(const DeliveryFilter &filter) = 0;
    virtual void cancelCount() = 0;
    virtual Async<QStringList> eventTypes() = 0; // that occur, in alphabetical order
};

} // namespace signalbox
