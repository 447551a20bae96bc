#pragma once

#include "core/async.h"
#include "domain/endpoints/endpointdraft.h"

#include <functional>

namespace signalbox {

class ProjectConnection;

/// Where the Endpoints panel gets its values from and writes them to. Each function has the meaning of the function of
/// that name in EndpointStore.
struct EndpointSources {
    std::function<Async<EndpointList>()> list;
    std::function<Async<QList<EndpointStatistics>>(int days)> statistics;
    std::function<Async<StoredEndpoint>(qint64 id)> detail;
    std::function<Async<QList<EndpointHeader>>(qint64 id)> headers;
    std::function<Async<qint64>(const EndpointDraft &draft)> create;
    std::function<Async<qint64>(qint64 id, const EndpointEdit &edit)> update;
    std::function<Async<qint64>(qint64 id, const QString &version)> remove;
    std::function<Async<QString>(const QString &name, const std::optional<QString> &secret)> setSecret;
    std::function<Async<QString>(const QString &name, const QString &secret, int overlapHours)> rotateSecret;
    std::function<Async<qint64>(const QString &name, const QString &payload)> test;

    /// The store of `connection`, which must outlive every use of the result.
    static EndpointSources of(ProjectConnection &connection);
};

} // namespace signalbox
