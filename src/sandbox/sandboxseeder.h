#pragma once

#include "data/postgres/connectionspec.h"

#include <QByteArray>

#include <functional>

namespace signalbox {

/// Fills the sandbox's database: the files of resources/sql/sandbox in the order of their numbers, with the migrations
/// where 40 would stand. All of it may be run again, and is run again only when a file has changed. Blocks: for worker
/// threads, the command line and tests.
class SandboxSeeder
{
public:
    using Progress = std::function<void(const QString &what)>;

    SandboxSeeder(const ConnectionSpec &spec, Progress progress) : m_spec(spec), m_progress(std::move(progress)) { }

    Result<void> seed();
    /// Only the roles, the tables, the stand-in and the automation: what a project has before anything happens in it.
    Result<void> install();

    /// Of every file that seed() uses.
    static QByteArray digest();

private:
    Result<void> runFiles(bool (*isWanted)(int turn));
    Result<void> migrate();

    ConnectionSpec m_spec;
    Progress m_progress;
};

} // namespace signalbox
