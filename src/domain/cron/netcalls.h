#pragma once

#include "domain/cron/commandreading.h"

namespace signalbox {

/// Whether it puts a request into pg_net's queue, where the run's success says nothing about the answer.
bool queuesRequest(const CommandCall &call);

/// The functions of pg_net by which a command queues requests, each once: "net.http_post".
QStringList queuingFunctions(const QString &command);

/// The command as it would be with deliveries that are tried again and kept, as SQL to be run by hand.
struct DurableForm {
    QString text; // secrets are masked
    bool fromCommand = false; // else an example, because the command could not be read so far

    bool operator==(const DurableForm &) const = default;
};

/// Of a command that queues requests; `jobName` names its endpoint.
DurableForm durableForm(const QString &command, const QString &jobName);

} // namespace signalbox
