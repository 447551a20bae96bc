#include "sandbox/sandboxfunctions.h"

#include "sandbox/functionfiles.h"

#include <QFileInfo>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto settleTime = 200ms;

QString functionsFolder(const QString &sandboxFolder)
{
    return sandboxFolder + "/functions"_L1;
}

} // namespace

SandboxFunctions::SandboxFunctions(QObject *parent) : QObject(parent), m_server(this), m_watcher(this), m_settle(this)
{
    m_settle.setSingleShot(true);
    connect(&m_settle, &QTimer::timeout, this, &SandboxFunctions::readEnvironment);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] { m_settle.start(settleTime); });
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] { m_settle.start(settleTime); });
    connect(&m_server, &FunctionServer::ready, this, [this] {
        m_settings.port = quint16(m_server.url().port());
        const QString served = tr("The Edge Functions are served at %1 by Deno %2.")
                                   .arg(state().url, m_deno ? m_deno->version.toString() : QString());
        say(inSentences({served, m_server.loadFaults()}));
    });
    connect(&m_server, &FunctionServer::lost, this, [this](const QString &reason) {
        say(inSentences({tr("The Edge Functions are not served now."), reason}));
    });
    connect(&m_server, &FunctionServer::stopped, this, &SandboxFunctions::stopped);
}

void SandboxFunctions::start(const Settings &settings)
{
    m_settings = settings;
    m_isStarted = true;
    m_words = tr("The Edge Functions are being started.");
    m_environmentFault.clear();
    auto deno = DenoProgram::find(DenoPlaces::usual());
    if (!deno)
        return say(sentences(deno.error()));
    m_deno = std::move(*deno);
    if (const auto written = FunctionFiles::write(functionsFolder(m_settings.folder)); !written)
        return say(sentences(written.error()));
    m_environment.clear();
    if (auto environment = FunctionEnvironmentFile(m_settings.folder).read())
        m_environment = std::move(*environment);
    else
        m_environmentFault = sentences(environment.error());
    watch();
    launch();
}

void SandboxFunctions::stop()
{
    m_isStarted = false;
    m_settle.stop();
    if (!m_watcher.files().isEmpty())
        m_watcher.removePaths(m_watcher.files());
    if (!m_watcher.directories().isEmpty())
        m_watcher.removePaths(m_watcher.directories());
    m_words.clear();
    m_server.stop();
}

void SandboxFunctions::launch()
{
    FunctionServing serving{.deno = *m_deno,
        .folder = functionsFolder(m_settings.folder),
        .socket = m_settings.socket,
        .environment = m_environment,
        .port = m_settings.port};
    // Theirs is this database, and what its endpoints sign with.
    serving.environment[u"SUPABASE_DB_URL"_s] = m_settings.databaseUri;
    serving.environment[u"TRIP_EVENTS_SECRETS"_s] = m_settings.tripEventsSecrets;
    serving.environment[u"AI_PROCESSING_SECRETS"_s] = m_settings.aiProcessingSecrets;
    m_server.start(serving);
}

/// A file that is replaced is another one to the watcher, and one that is not there yet none: so the folder is watched, too.
void SandboxFunctions::watch()
{
    const QString path = FunctionEnvironmentFile(m_settings.folder).path();
    if (m_watcher.directories().isEmpty())
        m_watcher.addPath(m_settings.folder);
    if (m_watcher.files().isEmpty() && QFileInfo::exists(path))
        m_watcher.addPath(path);
}

void SandboxFunctions::readEnvironment()
{
    if (!m_isStarted)
        return;
    watch();
    auto environment = FunctionEnvironmentFile(m_settings.folder).read();
    const QString fault = environment ? QString() : sentences(environment.error());
    if (!environment)
        environment = FunctionEnvironmentFile::Variables();
    else if (*environment == m_environment)
        return;
    m_environmentFault = fault;
    m_environment = std::move(*environment);
    launch();
}

void SandboxFunctions::say(const QString &words)
{
    m_words = inSentences({words, m_environmentFault});
    emit changed();
}

} // namespace signalbox
