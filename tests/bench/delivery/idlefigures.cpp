#include "bench/delivery/idlefigures.h"

#include "engine/enginefixture.h"

#include <QElapsedTimer>
#include <QFile>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

/// Processor time of a session's server process, by the kernel's own account.
Result<double> processorMs(qint64 pid)
{
    QFile file(u"/proc/%1/schedstat"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(
            Error{ErrorKind::Local, u"A process cannot be looked at."_s, file.fileName(), {}, {}, {}});
    return file.readAll().split(' ').value(0).toDouble() / 1e6;
}

Result<void> fillFinished(PgClient &client, int rows)
{
    QFile file(QStringLiteral(SIGNALBOX_SOURCE_DIR "/tests/bench/webhooks/rows.sql"));
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(Error{ErrorKind::Local, u"rows.sql cannot be read"_s, {}, {}, {}, {}});
    return client.exec(u"set bench.rows = %1;"_s.arg(rows) + QString::fromUtf8(file.readAll()))
        .and_then([&](const Rows &) {
            return client.exec(u"update public.webhook_logs set state = 'delivered', next_attempt_at = null, "
                               "net_request_id = null, net_epoch = null, completed_at = now() "
                               "where state in ('pending', 'in_flight')"_s);
        })
        .and_then([&](const Rows &) { return client.exec(u"vacuum (analyze) public.webhook_logs"_s); })
        .and_then([&](const Rows &) { return client.exec(u"create extension if not exists pg_stat_statements"_s); })
        .map([](const Rows &) {});
}

/// What the scheduled job runs; in a smoke run one round of it.
Result<QString> pumpCommand(PgClient &client, bool isSmoke)
{
    if (isSmoke)
        return u"call public.webhook_pump(0, 0)"_s;
    return client.exec(u"select j.command from cron.job j where j.jobname = 'webhook-pump'"_s)
        .map([](const Rows &rows) { return rows.constFirst().constFirst(); });
}

struct IdleCost {
    double seconds = 0;
    double processorMs = 0;
    double statements = 0;
};

/// Runs the command over and over, as the scheduler does, until the time has passed.
Result<IdleCost> idleCost(PgClient &pump, PgClient &looker, const QString &command, std::chrono::seconds least)
{
    const auto pid = pump.exec(u"select pg_backend_pid()"_s);
    if (!pid)
        return tl::unexpected(pid.error());
    const qint64 backend = pid->constFirst().constFirst().toLongLong();
    const auto before = looker.exec(u"select pg_stat_statements_reset()"_s).and_then([&](const Rows &) {
        return processorMs(backend);
    });
    if (!before)
        return tl::unexpected(before.error());
    QElapsedTimer clock;
    clock.start();
    do {
        if (const auto run = pump.exec(command); !run)
            return tl::unexpected(run.error());
    } while (!clock.hasExpired(std::chrono::milliseconds(least).count()));
    const double seconds = double(clock.elapsed()) / 1000;
    const auto after = processorMs(backend);
    const auto statements = looker.exec(u"select sum(s.calls) from pg_stat_statements s "
                                        "where s.query not like '%pg_stat_statements%' "
                                        "and s.query not like '%job_run_details%'"_s);
    if (!after || !statements)
        return tl::unexpected(after ? statements.error() : after.error());
    return IdleCost{seconds, *after - *before, statements->constFirst().constFirst().toDouble()};
}

} // namespace

Result<void> measureIdlePump(const BenchSize &size, BenchReport &report)
{
    EngineFixture engine({{u"pg_stat_statements.track"_s, u"all"_s}, {u"shared_buffers"_s, u"512MB"_s}});
    if (const auto started = engine.start(); !started)
        return started;
    const auto looker = engine.client();
    const auto pump = engine.client();
    if (const auto filled = fillFinished(*looker, size.finishedRows); !filled)
        return filled;
    // A first round takes in what filling left: statistics, summaries.
    const auto cost
        = pump->exec(u"call public.webhook_pump(0, 0)"_s)
              .and_then([&](const Rows &) { return pumpCommand(*looker, size.isSmoke); })
              .and_then([&](const QString &command) { return idleCost(*pump, *looker, command, size.idle); });
    if (!cost)
        return tl::unexpected(cost.error());
    const double perMinute = 60 / cost->seconds;
    report.addHeading(u"The idle pump, a minute"_s, {u"statements"_s, u"CPU ms"_s, u"finished"_s});
    report.addRow(u"with nothing to do"_s,
        {cost->statements * perMinute, cost->processorMs * perMinute, double(size.finishedRows)});
    report.addFigure(u"idle_statements"_s, cost->statements * perMinute, u"statements"_s);
    report.addFigure(u"idle_ms"_s, cost->processorMs * perMinute, u"ms"_s);
    return {};
}

} // namespace signalbox
