#include "sandbox/sandboxseeder.h"

#include "data/migrations/migrator.h"
#include "sandbox/sandboxconnection.h"

#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDir>
#include <QFile>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct SandboxSeederTexts {
    Q_DECLARE_TR_FUNCTIONS(SandboxSeeder)
};

constexpr int migrationsTurn = 40;
constexpr auto fileDeadline = 120s;
const auto sandboxFolder = ":/sql/sandbox"_L1;
const auto migrationFolder = ":/sql/install"_L1;

QStringList filesIn(const QString &folder)
{
    QStringList files;
    for (const QString &name : QDir(folder).entryList({u"*.sql"_s}, QDir::Files, QDir::Name))
        files << folder + u'/' + name;
    return files;
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

int turnOf(const QString &path)
{
    return path.section(u'/', -1).section(u'_', 0, 0).toInt();
}

/// What a user reads while the files of one turn run.
QString descriptionOf(int turn)
{
    if (turn < migrationsTurn)
        return SandboxSeederTexts::tr("Creating the example tables");
    if (turn < 60)
        return SandboxSeederTexts::tr("Loading example rows");
    if (turn < 70)
        return SandboxSeederTexts::tr("Loading two weeks of sample history");
    return SandboxSeederTexts::tr("Scheduling example traffic");
}

} // namespace

QByteArray SandboxSeeder::digest()
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &path : filesIn(sandboxFolder) + filesIn(migrationFolder))
        hash.addData(contentOf(path));
    return hash.result().toHex();
}

Result<void> SandboxSeeder::seed()
{
    const auto calls = SandboxConnection::loadCalls();
    if (!calls)
        return tl::unexpected(calls.error());
    SandboxConnection connection(m_spec, u"sandbox"_s, *calls);
    if (const auto opened = connection.open(); !opened)
        return opened;
    const QString wanted = QString::fromLatin1(digest());
    if (connection.ask(u"has_state"_s).value_or(false)) {
        const auto seeded = connection.call(u"seeded_from"_s);
        if (seeded && seeded->rowCount() == 1 && seeded->row(0).text(0) == wanted)
            return {};
    }

    if (const auto installed = install(); !installed)
        return installed;
    if (const auto filled = runFiles([](int turn) { return turn > migrationsTurn; }); !filled)
        return filled;
    return connection.call(u"set_seeded_from"_s, {{u"digest"_s, wanted}}).map([](const ResultTable &) {});
}

Result<void> SandboxSeeder::install()
{
    if (const auto prepared = runFiles([](int turn) { return turn < migrationsTurn; }); !prepared)
        return prepared;
    return migrate();
}

Result<void> SandboxSeeder::runFiles(bool (*isWanted)(int turn))
{
    PgConnection connection(m_spec, u"sandbox"_s, std::make_shared<pg::WakeUp>());
    if (const auto opened = connection.open(fileDeadline); !opened)
        return opened;
    QString shown;
    for (const QString &path : filesIn(sandboxFolder)) {
        if (!isWanted(turnOf(path)))
            continue;
        const QString description = descriptionOf(turnOf(path));
        if (description != shown)
            m_progress(description);
        shown = description;
        const auto done = connection.executeScript(contentOf(path), path.section(u'/', -1), {.deadline = fileDeadline});
        if (!done)
            return tl::unexpected(done.error());
    }
    return {};
}

Result<void> SandboxSeeder::migrate()
{
    m_progress(SandboxSeederTexts::tr("Installing the automation"));
    auto running = Migrator(m_spec).run(false);
    running.waitForFinished();
    const Result<MigrationReport> report = running.result();
    if (!report)
        return tl::unexpected(report.error());
    const auto failed = std::find_if(report->steps.cbegin(), report->steps.cend(),
        [](const StepResult &step) { return step.outcome == StepOutcome::Failed; });
    if (failed == report->steps.cend())
        return {};
    return tl::unexpected(
        Error{ErrorKind::Server, SandboxSeederTexts::tr("A step of the installation failed in the sandbox."),
            failed->step.module + u'/' + failed->step.id, failed->messages.join(u'\n'), {}, {}});
}

} // namespace signalbox
