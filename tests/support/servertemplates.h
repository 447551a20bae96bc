#pragma once

#include "support/testserver.h"

namespace signalbox {

/// Where TestServer's clusters come from: templates made once, under a lock, and clones that belong to one process.
class ServerTemplates
{
public:
    struct Clone {
        FileLock life; // held as long as the owner lives; the kernel lets go of it when the owner crashes
        PostgresServer server;
    };

    static Result<Clone> clone(TestServer::Content content, const QMap<QString, QString> &parameters);
    /// A hot standby of `primary`, which runs: made by pg_basebackup, and it will follow by streaming.
    static Result<Clone> follower(const PostgresServer &primary, const QMap<QString, QString> &parameters);
    static void removeServer(const PostgresServer &server); // its processes have ended
};

} // namespace signalbox
