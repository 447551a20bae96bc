#include "panels/testbenchsources.h"

#include "data/testbench/templatestore.h"
#include "data/testbench/testbenchstore.h"

namespace signalbox {

TestBenchSources TestBenchSources::of(ProjectConnection &connection)
{
    const auto templates = std::make_shared<TemplateStore>(connection);
    const auto bench = std::make_shared<TestBenchStore>(connection);
    TestBenchSources sources;
    sources.newestTemplate = [templates](const QString &eventType) { return templates->newest(eventType); };
    sources.send = [bench](const SendDraft &draft) { return bench->send(draft); };
    sources.findSent
        = [bench](const SendDraft &draft, std::chrono::seconds since) { return bench->findSent(draft, since); };
    sources.follow = [bench](qint64 deliveryId) { return bench->follow(deliveryId); };
    sources.delivery = [bench](qint64 deliveryId) { return bench->delivery(deliveryId); };
    sources.changeUrl = [bench](const UrlChange &change) { return bench->changeUrl(change); };
    sources.resolver = std::make_shared<SystemResolver>();
    return sources;
}

} // namespace signalbox
