#pragma once

#include "core/async.h"
#include "domain/testbench/benchsend.h"
#include "domain/testbench/eventtemplate.h"

namespace signalbox {

/// How webhooks are sent by hand through the database and followed, and what to start from.
class TestBenchSource
{
public:
    virtual ~TestBenchSource() = default;

    /// The delivery's id; none when the endpoint is inactive or has not subscribed to the event. Event test.webhook goes to
    /// any endpoint.
    virtual Async<std::optional<qint64>> send(const SendDraft &draft) = 0;
    /// The delivery that such a send has made within `since`, when its answer was lost.
    virtual Async<std::optional<qint64>> findSent(const SendDraft &draft, std::chrono::seconds since) = 0;
    virtual Async<SendAnswer> follow(qint64 deliveryId) = 0;
    virtual Async<DeliveryCopy> delivery(qint64 deliveryId) = 0;
    /// False when the endpoint has another url than expected by now, or is gone.
    virtual Async<bool> changeUrl(const UrlChange &change) = 0;
};

/// Where payloads to start from come from.
class EventTemplateSource
{
public:
    virtual ~EventTemplateSource() = default;

    /// From the newest delivery of that event, or the built-in one when there is none.
    virtual Async<EventTemplate> newest(const QString &eventType) = 0;
    virtual QStringList builtInEvents() const = 0; // every event of the installation, and test.webhook
    virtual EventTemplate builtIn(
        const QString &eventType, Instant now) const = 0; // an empty object for any other event
};

} // namespace signalbox
