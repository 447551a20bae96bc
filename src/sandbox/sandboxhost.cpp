#include "sandbox/sandboxhost.h"

#include <QLoggingCategory>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(logHost, "signalbox.sandbox.host", QtInfoMsg)

constexpr auto electionInterval = 1000ms;
constexpr auto functionsPatience = 5s;

} // namespace

SandboxHost::SandboxHost(const QString &folder, const QString &uri, const ConnectionSpec &spec,
    std::shared_ptr<const SqlCatalogue> calls, QObject *parent)
    : QObject(parent), m_folder(folder), m_uri(uri), m_spec(spec), m_calls(calls),
      m_connection(spec, u"sandbox host"_s, std::move(calls))
{
    connect(&m_connection, &SandboxConnection::opened, this, &SandboxHost::stand);
    connect(&m_connection, &SandboxConnection::lost, this, [this] {
        m_isActive = false;
        m_functions.stop(); // another one may be the host by now
        emit serverLost();
    });
    connect(&m_connection, &SandboxConnection::restartWanted, this, &SandboxHost::restartWanted);
    connect(&m_functions, &SandboxFunctions::changed, this, &SandboxHost::pointAgain);
    connect(&m_election, &QTimer::timeout, this, &SandboxHost::stand);
}

SandboxHost::~SandboxHost() = default;

void SandboxHost::start()
{
    m_election.start(electionInterval);
    m_connection.start();
}

void SandboxHost::stop(std::chrono::milliseconds grace)
{
    m_election.stop();
    m_needsStandIn = false;
    const auto finish = [this] {
        const auto leave = [this] {
            if (m_isActive)
                (void)point(); // the next host points them anew, wherever they lead
            m_connection.stop();
            m_isActive = false;
            emit stopped();
        };
        // Once: a connection that breaks meanwhile stops them, too.
        connect(&m_functions, &SandboxFunctions::stopped, this, leave, Qt::SingleShotConnection);
        m_functions.stop();
    };
    if (!m_standIn)
        return finish();
    connect(m_standIn.get(), &NetStandIn::stopped, this, finish);
    m_standIn->stop(grace);
}

void SandboxHost::stand()
{
    if (m_isActive || !m_connection.isOpen() || !m_connection.ask(u"become_host"_s).value_or(false))
        return;
    if (const auto taken = takeOver(); !taken) {
        qCWarning(logHost).noquote() << "the local endpoints are not in place:" << describe(taken.error());
        m_connection.restart(); // gives the lock back
    }
}

Result<void> SandboxHost::takeOver()
{
    if (m_receiver.port() == 0) {
        if (const auto listening = m_receiver.listen(lastPort(u"last_base_url"_s)); !listening)
            return listening;
    }
    if (const auto begun = startFunctions(); !begun)
        return begun;
    if (const auto pointed = point(); !pointed)
        return pointed;
    const auto hasStandIn = m_connection.ask(u"has_stand_in"_s);
    if (!hasStandIn)
        return tl::unexpected(hasStandIn.error());
    m_needsStandIn = *hasStandIn;
    m_isActive = true;
    if (m_functions.state().words.isEmpty())
        QTimer::singleShot(functionsPatience, this, &SandboxHost::startStandIn);
    else
        startStandIn();
    return {};
}

/// What is queued may be for the functions: it waits until it is known whether there are any.
void SandboxHost::startStandIn()
{
    if (!m_isActive || !m_needsStandIn || m_standIn)
        return;
    m_standIn = std::make_unique<NetStandIn>(m_spec, m_calls);
    connect(m_standIn.get(), &NetStandIn::restartWanted, this, &SandboxHost::restartWanted);
    m_standIn->start();
}

/// Where there are functions to the functions, else to the local endpoints.
Result<void> SandboxHost::point()
{
    const FunctionsState functions = m_functions.state();
    const auto text = [](const QString &value) { return value.isEmpty() ? std::nullopt : std::optional(value); };
    return m_connection
        .call(u"point_endpoints"_s,
            {{u"base_url"_s, m_receiver.baseUrl().toString()}, {u"functions_url"_s, text(functions.url)},
                {u"functions_words"_s, text(functions.words)}})
        .map([](const ResultTable &) {});
}

void SandboxHost::pointAgain()
{
    if (!m_isActive)
        return;
    if (const auto pointed = point(); !pointed) {
        qCWarning(logHost).noquote() << "the endpoints are not in place:" << describe(pointed.error());
        if (m_connection.isOpen())
            m_connection.restart(); // gives the lock back
    }
    startStandIn();
}

Result<void> SandboxHost::startFunctions()
{
    const auto secrets = m_connection.call(u"function_secrets"_s);
    if (!secrets)
        return tl::unexpected(secrets.error());
    m_functions.start({.folder = m_folder,
        .databaseUri = m_uri,
        .socket = m_spec.value(u"host"_s) + "/.s.PGSQL.5432"_L1,
        .tripEventsSecrets = secrets->row(0).text(0),
        .aiProcessingSecrets = secrets->row(0).text(1),
        .port = lastPort(u"last_functions_url"_s)});
    return {};
}

/// Requests that the last host left in the queue go to its ports.
quint16 SandboxHost::lastPort(const QString &id)
{
    const auto url = m_connection.call(id);
    const bool isKnown = url && url->rowCount() == 1;
    return isKnown ? quint16(QUrl(url->row(0).text(0)).port(0)) : quint16(0);
}

} // namespace signalbox
