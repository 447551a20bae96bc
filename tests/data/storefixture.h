#pragma once

#include "data/project/projectconnection.h"
#include "domain/migrations/migration.h"
#include "support/testserver.h"
#include "support/verify.h"
#include "support/waiting.h"

#include <QTemporaryDir>

#include <memory>

namespace signalbox {

/// A database for one store test on a server of its own, and connections to it as any role.
class StoreFixture
{
public:
    enum class Content {
        Bare, // nothing
        Cron, // the extension pg_cron only, as a fresh Supabase project may have
        Handmade, // tables of the right names without the additive columns, and rows in them
        Migrated, // the sandbox's own tables and stand-in, and every migration; its jobs do not run
    };

    explicit StoreFixture(Content content);

    Result<void> start();
    /// Connected and probed; null when that failed. Objects that the test makes later need a new one.
    std::unique_ptr<ProjectConnection> connect(const QString &role = QStringLiteral("postgres")) const;

    /// A connection that looks like the worker of the stand-in for pg_net, for as long as it lives.
    std::unique_ptr<PgSession> standIn() const;

    TestServer server;

private:
    Result<void> fill();

    Content m_content;
};

/// A shipped SQL file, or one beside the tests.
QString sqlFile(const QString &path);
Result<MigrationReport> migrated(const ConnectionSpec &spec, bool dryRun = false);
/// Fails the test when what a dry run foretold is not what was done.
Result<MigrationReport> undone(const ConnectionSpec &spec, bool dropData = false, bool dryRun = false);
/// "step: messages" of the steps with that outcome.
QStringList stepsWith(const MigrationReport &report, StepOutcome outcome);
/// The schema, or what concerns those tables of it, as pg_dump writes it; one line for each part of it from a server that
/// came without pg_dump. Fails the test when it cannot.
QString schemaDump(
    const TestServer &server, const QString &database = QStringLiteral("postgres"), const QStringList &tables = {});
/// psql with these arguments; what it complained about, empty when it did not.
QString psqlComplaint(
    const TestServer &server, const QStringList &arguments, const QString &role = QStringLiteral("postgres"));
/// Writes the one file for psql -f and supabase db push there, and returns its path.
QString installationFile(const QTemporaryDir &folder);

} // namespace signalbox
