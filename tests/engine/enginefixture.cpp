#include "engine/enginefixture.h"

#include "sandbox/sandboxconnection.h"

#include <QFile>

namespace signalbox {

using namespace Qt::StringLiterals;

int proofSize(int small, int full)
{
    return qEnvironmentVariable("SIGNALBOX_PROOF") == "full"_L1 ? full : small;
}

QString quoted(const QString &text)
{
    return text.isNull() ? u"null"_s : u'\'' + QString(text).replace(u'\'', u"''"_s) + u'\'';
}

Result<void> EngineFixture::start()
{
    if (const auto started = m_server.start(); !started)
        return started;
    const auto idle = m_server.exec(u"select cron.alter_job(j.jobid, active := false) from cron.job j"_s);
    if (!idle)
        return tl::unexpected(idle.error());

    m_receiver = std::make_unique<OnThread<EchoReceiver>>();
    bool isListening = false;
    m_receiver->call([&isListening](EchoReceiver &receiver) { isListening = receiver.listen(); });
    if (!isListening)
        return tl::unexpected(Error{ErrorKind::Local, u"The endpoint of the test cannot listen."_s, {}, {}, {}, {}});
    return {};
}

bool EngineFixture::hasStandIn() const
{
    return m_server.value(u"select to_regprocedure('net.is_stand_in()') is not null"_s) == "t"_L1;
}

void EngineFixture::startSender()
{
    if (!hasStandIn())
        return;
    m_sender = std::make_unique<OnThread<NetStandIn>>(m_server.spec(), *SandboxConnection::loadCalls());
    m_sender->call([](NetStandIn &standIn) { standIn.start(); });
}

void EngineFixture::stopSender()
{
    m_sender.reset();
}

void EngineFixture::restartSender()
{
    if (hasStandIn()) {
        stopSender();
        startSender();
    } else {
        m_server.value(u"select net.worker_restart()"_s);
    }
}

std::unique_ptr<PgClient> EngineFixture::client(const QString &role) const
{
    return std::make_unique<PgClient>(m_server.uri(u"postgres"_s, role));
}

Result<void> EngineFixture::addEndpoint(const Endpoint &endpoint)
{
    return m_server
        .exec(u"insert into public.webhook_configs (name, url, secret, events, retry_config) "
              "values (%1, %2, %3, '{proof.event}', %4)"_s.arg(
                  quoted(endpoint.name), quoted(endpoint.url), quoted(endpoint.secret), quoted(endpoint.retryConfig)))
        .map([](const auto &) {});
}

bool EngineFixture::waitUntilSettled(std::chrono::milliseconds patience) const
{
    const auto client = this->client();
    return waitFor(
        [&client] {
            const auto open = client->exec(
                u"select count(*) from public.webhook_logs l where l.state in ('pending', 'in_flight')"_s);
            return open && *open == Rows{{u"0"_s}};
        },
        patience);
}

QString EngineFixture::log() const
{
    QFile file(m_server.server().logFile());
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace signalbox
