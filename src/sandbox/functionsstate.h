#pragma once

#include <QString>

namespace signalbox {

/// How it stands with the sandbox's Edge Functions.
struct FunctionsState {
    QString url; // "http://127.0.0.1:40123", below which /functions/v1/<name> is; empty while they are not served
    QString words; // where they are served or why they are not, for the user; empty while nobody is the sandbox's host

    bool operator==(const FunctionsState &) const = default;
};

} // namespace signalbox
