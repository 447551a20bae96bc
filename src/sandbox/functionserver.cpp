#include "sandbox/functionserver.h"

#include "core/redaction.h"
#include "core/visibletext.h"
#include "sandbox/functionfiles.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLoggingCategory>

#include <algorithm>
#include <csignal>

#include <sys/prctl.h>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(logFunctionServer, "signalbox.sandbox.functions", QtInfoMsg)

constexpr auto readyPatience = 60s; // a busy machine reads 90 MB first
constexpr auto endPatience = 3s;
constexpr auto firstPause = 500ms;
constexpr auto longestRestartPause = 30000ms;
constexpr int mostDoublings = 6;
constexpr qint64 stableTime = 60000; // ms
constexpr int keptLines = 5;
constexpr qsizetype longestLine = 400;

/// "host:port" of an address that the functions are told to call.
QString netPlace(const QString &address)
{
    const QUrl url(address.trimmed());
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != "https"_L1 && url.scheme() != "http"_L1))
        return {};
    const QString host = url.host(QUrl::FullyEncoded);
    const int port = url.port(url.scheme() == "https"_L1 ? 443 : 80);
    return (host.contains(u':') ? u'[' + host + u']' : host) + u':' + QString::number(port);
}

QStringList netPlaces(const FunctionServing &serving)
{
    QStringList places{u"127.0.0.1"_s};
    // Deno asks for both, files and net, from 2.9 on, and older ones take the name of a socket for a host.
    if (serving.deno.version >= QVersionNumber(2, 9))
        places << u"unix:"_s + serving.socket;
    for (const QString &name : {u"EMAIL_SERVICE_URL"_s, u"CALENDAR_SYNC_URL"_s, u"OPENAI_BASE_URL"_s})
        places << netPlace(serving.environment.value(name));
    if (!serving.environment.value(u"OPENAI_API_KEY"_s).isEmpty()
        && serving.environment.value(u"OPENAI_BASE_URL"_s).isEmpty())
        places << u"api.openai.com:443"_s;
    places.removeAll(QString());
    places.removeDuplicates();
    return places;
}

QStringList variableNames(const FunctionServing &serving)
{
    // PG* is asked for by the database client; the others are what the functions know, set or not.
    QStringList names{u"PG*"_s, u"SUPABASE_*"_s, u"EMAIL_*"_s, u"CALENDAR_*"_s, u"OPENAI_*"_s, u"EMBEDDING_*"_s,
        u"SB_*"_s, u"TRIP_EVENTS_SECRETS"_s, u"AI_PROCESSING_SECRETS"_s};
    names << serving.environment.keys();
    return names;
}

} // namespace

QStringList FunctionServing::arguments() const
{
    const QString base = folder + u'/';
    return {u"run"_s, u"--quiet"_s, u"--no-prompt"_s, u"--cached-only"_s, u"--no-remote"_s, u"--frozen"_s,
        u"--config"_s, base + FunctionFiles::configuration(), u"--lock"_s, base + FunctionFiles::lockFile(),
        u"--allow-net="_s + netPlaces(*this).join(u','), u"--allow-read="_s + socket, u"--allow-write="_s + socket,
        u"--allow-env="_s + variableNames(*this).join(u','), base + FunctionFiles::serverProgram(),
        QString::number(port)};
}

FunctionServer::FunctionServer(QObject *parent) : QObject(parent), m_patience(this), m_pause(this)
{
    m_patience.setSingleShot(true);
    m_pause.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this, [this] {
        m_words << tr("It did not get ready, or did not end, in time.");
        m_process->kill();
    });
    connect(&m_pause, &QTimer::timeout, this, &FunctionServer::launch);
}

FunctionServer::~FunctionServer()
{
    if (m_process)
        m_process->disconnect(this); // its destructor ends it, and says so
}

void FunctionServer::start(const FunctionServing &serving)
{
    m_isWanted = true;
    m_serving = serving;
    m_failures = 0;
    m_pause.stop();
    if (!m_process)
        return launch();
    m_isStale = true;
    end();
}

void FunctionServer::stop()
{
    m_isWanted = false;
    m_pause.stop();
    m_url.clear();
    if (!m_process) {
        emit stopped();
        return;
    }
    end();
}

void FunctionServer::end()
{
    m_process->closeWriteChannel();
    m_patience.start(endPatience);
}

void FunctionServer::launch()
{
    m_isStale = false;
    m_words.clear();
    m_process = std::make_unique<QProcess>();
    QProcessEnvironment environment;
    environment.insert(u"DENO_DIR"_s, m_serving.deno.modulesFolder);
    environment.insert(u"DENO_NO_UPDATE_CHECK"_s, u"1"_s);
    environment.insert(u"DENO_TLS_CA_STORE"_s, u"system,mozilla"_s);
    environment.insert(u"NO_COLOR"_s, u"1"_s);
    environment.insert(u"PATH"_s, u"/usr/bin:/bin"_s);
    for (const auto &[name, value] : m_serving.environment.asKeyValueRange())
        environment.insert(name, value);
    m_process->setProcessEnvironment(environment);
    m_process->setWorkingDirectory(m_serving.folder);
    // Its standard input ends with us; this is for one that does not read it any more.
    m_process->setChildProcessModifier([] { ::prctl(PR_SET_PDEATHSIG, SIGKILL); });
    connect(m_process.get(), &QProcess::readyReadStandardOutput, this, &FunctionServer::readOutput);
    connect(m_process.get(), &QProcess::readyReadStandardError, this, &FunctionServer::keepWords);
    connect(m_process.get(), &QProcess::finished, this, &FunctionServer::finish);
    connect(m_process.get(), &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error != QProcess::FailedToStart)
            return;
        m_words << m_process->errorString();
        finish();
    });
    m_patience.start(readyPatience);
    m_process->start(m_serving.deno.path, m_serving.arguments());
}

void FunctionServer::readOutput()
{
    m_process->setReadChannel(QProcess::StandardOutput);
    while (m_process->canReadLine()) {
        const QByteArray line = m_process->readLine().trimmed();
        if (m_url.isEmpty() && m_isWanted && !m_isStale)
            readReadyLine(line);
        else
            qCDebug(logFunctionServer).noquote() << redacted(QString::fromUtf8(line.left(longestLine)));
    }
}

void FunctionServer::readReadyLine(const QByteArray &line)
{
    const QJsonObject said = QJsonDocument::fromJson(line).object();
    const QUrl url(said.value("url"_L1).toString());
    if (!said.value("ready"_L1).toBool() || url.host() != "127.0.0.1"_L1 || url.port() <= 0)
        return;
    const QJsonObject functions = said.value("functions"_L1).toObject();
    QStringList faults;
    for (auto it = functions.begin(); it != functions.end(); ++it) {
        if (!it.value().toString().isEmpty())
            faults << tr("%1 cannot be loaded: %2").arg(it.key(), it.value().toString().left(longestLine));
    }
    m_loadFaults = redacted(faults.join(u' '));
    m_patience.stop();
    m_sinceReady.start();
    m_serving.port = quint16(url.port()); // what is queued goes there, after a crash, too
    m_url = url;
    emit ready();
}

void FunctionServer::keepWords()
{
    m_process->setReadChannel(QProcess::StandardError);
    while (m_process->canReadLine()) {
        const QString line = visibleText(redacted(QString::fromUtf8(m_process->readLine()).trimmed()), longestLine);
        qCDebug(logFunctionServer).noquote() << line;
        if (!line.isEmpty() && !line.startsWith(u'{')) // a function's own log
            m_words << line;
    }
    m_words = m_words.mid(std::max<qsizetype>(0, m_words.size() - keptLines));
}

void FunctionServer::finish()
{
    keepWords();
    m_patience.stop();
    const bool wasKilled = m_process->error() == QProcess::Crashed;
    const bool wasStable = !m_url.isEmpty() && m_sinceReady.elapsed() > stableTime;
    m_process.release()->deleteLater(); // this is its own signal
    m_url.clear();
    if (!m_isWanted) {
        emit stopped();
    } else if (m_isStale) {
        launch();
    } else {
        m_failures = wasStable ? 0 : m_failures;
        m_pause.start(std::min<std::chrono::milliseconds>(longestRestartPause, firstPause * (1 << m_failures)));
        m_failures = std::min(m_failures + 1, mostDoublings);
        const QString reason = !m_words.isEmpty() ? m_words.join(u' ')
            : wasKilled                           ? tr("Deno was killed.")
                                                  : tr("Deno ended without a word.");
        qCInfo(logFunctionServer).noquote() << "the Edge Functions ended:" << reason;
        emit lost(reason);
    }
}

} // namespace signalbox
