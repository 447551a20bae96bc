#pragma once

#include "core/async.h"
#include "domain/testbench/benchsend.h"
#include "domain/testbench/eventtemplate.h"
#include "http/hostresolver.h"

#include <functional>
#include <memory>

namespace signalbox {

class ProjectConnection;

/// What the test bench works with; the functions have the meaning of TestBenchStore's and TemplateStore's.
struct TestBenchSources {
    std::function<Async<EventTemplate>(const QString &eventType)> newestTemplate;
    std::function<Async<std::optional<qint64>>(const SendDraft &)> send;
    std::function<Async<std::optional<qint64>>(const SendDraft &, std::chrono::seconds since)> findSent;
    std::function<Async<SendAnswer>(qint64 deliveryId)> follow;
    std::function<Async<DeliveryCopy>(qint64 deliveryId)> delivery;
    std::function<Async<bool>(const UrlChange &)> changeUrl;
    std::shared_ptr<HostResolver> resolver;

    static TestBenchSources of(ProjectConnection &connection);
};

} // namespace signalbox
