#include "bench/delivery/deliverybed.h"

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto smokePumpPause = 250ms;
constexpr auto pumpPatience = 120s;
constexpr auto restPatience = 180s;
constexpr auto senderPause = 2500ms; // after its last batch the sender looks once more, and then waits for a wake

Error lateness(const QString &what)
{
    return {ErrorKind::Timeout, what, {}, {}, {}, {}};
}

Result<QString> senderWords(PgClient &client)
{
    return client
        .exec(u"select format('Sender: %s; pg_cron %s; PostgreSQL %s', "
              "coalesce((select 'pg_net ' || e.extversion from pg_extension e where e.extname = 'pg_net'), "
              "'the stand-in for pg_net'), "
              "(select e.extversion from pg_extension e where e.extname = 'pg_cron'), "
              "current_setting('server_version'))"_s)
        .map([](const Rows &rows) { return rows.constFirst().constFirst(); });
}

} // namespace

Result<QString> DeliveryBed::start()
{
    if (const auto started = m_engine.start(); !started)
        return tl::unexpected(started.error());
    m_engine.startSender();
    m_client = m_engine.client();
    return senderWords(*m_client);
}

Result<void> DeliveryBed::schedulePump()
{
    if (std::exchange(m_isScheduled, true))
        return {};
    if (m_isSmoke) {
        m_pump = std::make_unique<Pumps>(1, m_engine.server().uri(), smokePumpPause, Pumps::Round::Whole);
        return {};
    }
    return m_client
        ->exec(u"select cron.alter_job(j.jobid, active := true) from cron.job j where j.jobname = 'webhook-pump'"_s)
        .map([](const Rows &) {});
}

Result<void> DeliveryBed::awaitPump()
{
    if (const auto scheduled = schedulePump(); !scheduled || m_isSmoke)
        return scheduled;
    const bool isThere = waitFor(
        [this] {
            const auto runs = m_client->exec(u"select exists (select from cron.job_run_details d "
                                             "join cron.job j using (jobid) where j.jobname = 'webhook-pump')"_s);
            return runs && *runs == Rows{{u"t"_s}};
        },
        pumpPatience);
    return isThere ? Result<void>() : tl::unexpected(lateness(u"pg_cron did not start the pump."_s));
}

Result<void> DeliveryBed::setEndpoints(const QStringList &paths, const QString &retryConfig)
{
    const auto emptied = m_client->exec(u"delete from public.webhook_logs; delete from public.webhook_configs; "
                                        "delete from net.http_request_queue"_s);
    if (!emptied)
        return tl::unexpected(emptied.error());
    for (int i = 0; i < paths.size(); ++i) {
        const auto added = m_engine.addEndpoint({.name = QString::number(i),
            .url = receiver().url(paths.at(i)),
            .secret = u"whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"_s,
            .retryConfig = retryConfig});
        if (!added)
            return added;
    }
    return rest();
}

Result<void> DeliveryBed::rest()
{
    const bool isOver = waitFor(
        [this] {
            const auto open = m_client->exec(u"select exists (select from net.http_request_queue) "
                                             "or exists (select from public.webhook_logs l "
                                             "where l.state in ('pending', 'in_flight'))"_s);
            return open && *open == Rows{{u"f"_s}};
        },
        restPatience);
    if (!isOver)
        return tl::unexpected(lateness(u"The deliveries did not end."_s));
    QThread::msleep((m_isSmoke ? 0ms : senderPause).count());
    return {};
}

} // namespace signalbox
