#include "sandbox/sandboxhost.h"

#include <QLoggingCategory>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(logHost, "signalbox.sandbox.host", QtInfoMsg)

constexpr auto electionInterval = 1000ms;

} // namespace

SandboxHost::SandboxHost(const ConnectionSpec &spec, std::shared_ptr<const SqlCatalogue> calls, QObject *parent)
    : QObject(parent), m_spec(spec), m_calls(calls), m_connection(spec, u"sandbox host"_s, std::move(calls))
{
    connect(&m_connection, &SandboxConnection::opened, this, &SandboxHost::stand);
    connect(&m_connection, &SandboxConnection::lost, this, [this] {
        m_isActive = false;
        emit serverLost();
    });
    connect(&m_connection, &SandboxConnection::restartWanted, this, &SandboxHost::restartWanted);
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
    const auto finish = [this] {
        m_connection.stop();
        m_isActive = false;
        emit stopped();
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
        if (const auto listening = m_receiver.listen(lastPort()); !listening)
            return listening;
    }
    const auto pointed = m_connection.call(u"point_endpoints"_s, {{u"base_url"_s, m_receiver.baseUrl().toString()}});
    if (!pointed)
        return tl::unexpected(pointed.error());
    const auto hasStandIn = m_connection.ask(u"has_stand_in"_s);
    if (!hasStandIn)
        return tl::unexpected(hasStandIn.error());
    if (*hasStandIn && !m_standIn) {
        m_standIn = std::make_unique<NetStandIn>(m_spec, m_calls);
        connect(m_standIn.get(), &NetStandIn::restartWanted, this, &SandboxHost::restartWanted);
        m_standIn->start();
    }
    m_isActive = true;
    return {};
}

/// Requests that the last host left in the queue go to its port.
quint16 SandboxHost::lastPort()
{
    const auto url = m_connection.call(u"last_base_url"_s);
    const bool isKnown = url && url->rowCount() == 1;
    return isKnown ? quint16(QUrl(url->row(0).text(0)).port(0)) : quint16(0);
}

} // namespace signalbox
