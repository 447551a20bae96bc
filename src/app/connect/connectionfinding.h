#pragma once

#include "domain/project/serversituation.h"

#include <QStringList>

#include <chrono>

namespace signalbox {

/// What trying a connection found.
struct ConnectionFinding {
    Capabilities capabilities;
    ServerSituation situation;
    std::chrono::milliseconds took{0}; // from the first packet to the last answer

    bool operator==(const ConnectionFinding &) const = default;
};

/// A sentence each: the server and the database, what this user may do there, what is installed, what else to know.
QStringList wordsOf(const ConnectionFinding &finding);

} // namespace signalbox
