#include "panels/endpointsources.h"

#include "data/endpoints/endpointstore.h"

namespace signalbox {

EndpointSources EndpointSources::of(ProjectConnection &connection)
{
    const auto store = std::make_shared<EndpointStore>(connection);
    EndpointSources sources;
    sources.list = [store] { return store->list(); };
    sources.statistics = [store](int days) { return store->statistics(days); };
    sources.detail = [store](qint64 id) { return store->detail(id); };
    sources.headers = [store](qint64 id) { return store->headers(id); };
    sources.create = [store](const EndpointDraft &draft) { return store->create(draft); };
    sources.update = [store](qint64 id, const EndpointEdit &edit) { return store->update(id, edit); };
    sources.remove = [store](qint64 id, const QString &version) { return store->remove(id, version); };
    sources.setSecret
        = [store](const QString &name, const std::optional<QString> &secret) { return store->setSecret(name, secret); };
    sources.rotateSecret = [store](const QString &name, const QString &secret, int overlapHours) {
        return store->rotateSecret(name, secret, overlapHours);
    };
    sources.test = [store](const QString &name, const QString &payload) { return store->test(name, payload); };
    return sources;
}

} // namespace signalbox
