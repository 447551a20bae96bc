#pragma once

#include "core/result.h"
#include "domain/deliveries/deliveryhistogram.h"
#include "domain/deliveries/deliveryissue.h"

#include <functional>

namespace signalbox {

/// Where the counts over time and the issues come from; see the store functions of these names.
struct IssueSources {
    std::function<Async<DeliveryHistogram>(const DeliveryFilter &, const HistogramRange &)> histogram;
    std::function<Async<QList<DeliveryIssue>>(Instant since)> issues;
    std::function<Async<QList<IssueNote>>(qint64 endpointId, const QString &kind)> notes;
    std::function<Async<qint64>(
        const QString &endpoint, const QString &kind, IssueNote::Action action, const QString &text, const QUuid &key)>
        addNote;
};

} // namespace signalbox
