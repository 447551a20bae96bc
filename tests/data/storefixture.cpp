#include "data/storefixture.h"

#include "data/migrations/migrationfile.h"
#include "data/migrations/migrator.h"
#include "data/migrations/steprunner.h"
#include "data/postgres/sqlcatalogue.h"

#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QRegularExpression>
#include <QTest>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

template <typename T>
Result<void> withoutValue(const Result<T> &result)
{
    return result ? Result<void>() : tl::unexpected(result.error());
}

/// Two readings that both failed must not be the same.
QString failedReading(const QString &complaint)
{
    QTest::qFail(qPrintable(complaint), __FILE__, __LINE__);
    return complaint;
}

/// How each step went and what it said, but for the statements that a dry run tells.
QStringList outcomesOf(const MigrationReport &report)
{
    QStringList lines;
    for (const StepResult &result : report.steps) {
        lines.append(u"%1: %2"_s.arg(result.step.id).arg(int(result.outcome)));
        for (const QString &message : result.messages) {
            if (!message.startsWith("Would run: "_L1))
                lines.append(u"  "_s + message);
        }
    }
    return lines;
}

QString schemaLines(const TestServer &server, const QString &database, const QStringList &tables)
{
    const auto answer
        = server.exec(sqlFile(QStringLiteral(SIGNALBOX_SOURCE_DIR "/tests/data/schemalines.sql")), database);
    if (!answer)
        return failedReading(describe(answer.error()));
    const QString lines = answer->value(0).value(0);
    if (tables.isEmpty())
        return lines;
    QStringList theirs;
    for (const QString &line : lines.split(u'\n')) {
        if (std::ranges::any_of(tables, [&line](const QString &table) { return line.startsWith(table + u' '); }))
            theirs.append(line);
    }
    return theirs.join(u'\n');
}

} // namespace

QString sqlFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

Result<MigrationReport> migrated(const ConnectionSpec &spec, bool dryRun)
{
    Migrator migrator(spec);
    return await(migrator.run(dryRun), 120s);
}

Result<MigrationReport> undone(const ConnectionSpec &spec, bool dropData, bool dryRun)
{
    const auto run = [&spec, dropData](bool dry) {
        Migrator migrator(spec);
        return await(migrator.run(MigrationOptions{.dryRun = dry, .undo = true, .dropData = dropData}), 120s);
    };
    const auto plan = run(true);
    if (dryRun)
        return plan;
    auto report = run(false);
    if (plan && report && outcomesOf(*plan) != outcomesOf(*report)) {
        failedReading(
            u"Planned:\n%1\nCarried out:\n%2"_s.arg(outcomesOf(*plan).join(u'\n'), outcomesOf(*report).join(u'\n')));
    }
    return report;
}

QStringList stepsWith(const MigrationReport &report, StepOutcome outcome)
{
    QStringList lines;
    for (const StepResult &result : report.steps)
        if (result.outcome == outcome)
            lines.append(result.step.id + u": "_s + result.messages.join(u" / "_s));
    return lines;
}

QString schemaDump(const TestServer &server, const QString &database, const QStringList &tables)
{
    const QString dump = server.server().binaries().program(u"pg_dump"_s);
    if (!QFileInfo(dump).isExecutable())
        return schemaLines(server, database, tables);
    QStringList options;
    for (const QString &table : tables)
        options << u"-t"_s << table;
    QProcess process;
    process.start(dump, QStringList{u"--schema-only"_s, u"-d"_s, server.uri(database)} + options);
    if (!process.waitForFinished(60000) || process.exitCode() != 0)
        return failedReading(u"pg_dump: "_s + QString::fromUtf8(process.readAllStandardError()));
    static const QRegularExpression key(u"^\\\\(un)?restrict .*$"_s, QRegularExpression::MultilineOption);
    return QString::fromUtf8(process.readAllStandardOutput()).remove(key);
}

QString psqlComplaint(const TestServer &server, const QStringList &arguments, const QString &role)
{
    QProcess psql;
    psql.start(server.server().binaries().program(u"psql"_s),
        QStringList{u"-X"_s, u"-q"_s, u"-v"_s, u"ON_ERROR_STOP=1"_s, u"-d"_s, server.uri(u"postgres"_s, role)}
            + arguments);
    if (!psql.waitForFinished(120000))
        return u"psql did not end"_s;
    return psql.exitCode() == 0 ? QString() : QString::fromUtf8(psql.readAllStandardError());
}

QString installationFile(const QTemporaryDir &folder)
{
    QFile file(folder.filePath(u"signalbox.sql"_s));
    if (file.open(QIODevice::WriteOnly))
        file.write(StepRunner::wholeFile(MigrationFile::shipped()).toUtf8());
    return file.fileName();
}

StoreFixture::StoreFixture(Content content)
    : server(content == Content::Migrated ? TestServer::Content::Migrated : TestServer::Content::Bare,
        TestServer::idleJobs()),
      m_content(content)
{ }

Result<void> StoreFixture::start()
{
    if (const auto started = server.start(); !started)
        return started;
    return fill();
}

Result<void> StoreFixture::fill()
{
    switch (m_content) {
    case Content::Bare:
        return {};
    case Content::Cron:
        return withoutValue(server.exec(u"create extension pg_cron"_s));
    case Content::Handmade:
        return withoutValue(server.exec(sqlFile(QStringLiteral(SIGNALBOX_SOURCE_DIR "/tests/data/handmade.sql"))));
    case Content::Migrated:
        return {}; // comes out of a template
    }
    Q_UNREACHABLE();
}

std::unique_ptr<ProjectConnection> StoreFixture::connect(const QString &role) const
{
    const auto catalogue = SqlCatalogue::load();
    if (!catalogue)
        return nullptr;
    auto connection = std::make_unique<ProjectConnection>(server.spec(u"postgres"_s, role), *catalogue);
    if (!await(connection->open()))
        return nullptr;
    return connection;
}

std::unique_ptr<PgSession> StoreFixture::standIn() const
{
    const auto catalogue = SqlCatalogue::load();
    if (!catalogue)
        return nullptr;
    auto session = std::make_unique<PgSession>(server.spec(), u"pg_net stand-in"_s, *catalogue);
    session->open();
    if (!waitFor([&session] { return session->state() == PgSession::State::Connected; }))
        return nullptr;
    return session;
}

} // namespace signalbox
