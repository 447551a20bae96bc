#include "bench/benchreport.h"
#include "engine/enginefixture.h"
#include "engine/pumps.h"

#include <QCoreApplication>
#include <QElapsedTimer>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int standardRows = 3000;
constexpr int smokeRows = 500; // below it the endpoints hang for half a second instead of five
constexpr int blockRows = 50; // measured in turn, so that what else the machine does falls on all alike
constexpr int warmUpRows = 3; // of each block: the ALTER TABLE before it threw the plans away

/// How the INSERT of a chat message is measured.
struct Mode {
    QString label;
    QString name;
    QString prepare;
    QList<double> statement; // ms, inside the transaction
    QList<double> whole; // with its commit
};

QList<Mode> modes()
{
    // Nothing under way at the start of a block, so that each webhook is sent at once.
    const QString trigger = u"delete from public.webhook_logs;"
                            "alter table public.chat_messages %1 trigger webhook_chat_message_events;"
                            "update public.webhook_configs set is_active = %2"_s;
    return {{u"without the trigger"_s, u"insert_plain"_s, trigger.arg(u"disable"_s, u"false"_s), {}, {}},
        {u"with it, nobody subscribed"_s, u"insert_unsubscribed"_s, trigger.arg(u"enable"_s, u"false"_s), {}, {}},
        {u"with it, one signed webhook"_s, u"insert_webhook"_s, trigger.arg(u"enable"_s, u"true"_s), {}, {}}};
}

/// One block of transactions of one INSERT each.
Result<void> measureBlock(PgClient &client, Mode &mode)
{
    const QString insert = u"insert into public.chat_messages (session_id, role, content) values "
                           "('22222222-2222-4222-8222-222222222222', 'assistant', 'A message of ordinary length.')"_s;
    if (const auto ready = client.exec(mode.prepare); !ready)
        return tl::unexpected(ready.error());
    QElapsedTimer clock;
    for (int i = -warmUpRows; i < blockRows; ++i) {
        if (const auto begun = client.exec(u"begin"_s); !begun)
            return tl::unexpected(begun.error());
        clock.start();
        if (const auto inserted = client.exec(insert); !inserted)
            return tl::unexpected(inserted.error());
        const qint64 afterStatement = clock.nsecsElapsed();
        if (const auto committed = client.exec(u"commit"_s); !committed)
            return tl::unexpected(committed.error());
        const qint64 afterCommit = clock.nsecsElapsed();
        if (i < 0)
            continue;
        mode.statement << double(afterStatement) / 1e6;
        mode.whole << double(afterCommit) / 1e6;
    }
    return {};
}

/// The same INSERT with and without the trigger, on a server that syncs its commits.
Result<void> measureUsersCost(int rows, BenchReport &report)
{
    EngineFixture engine({{u"fsync"_s, u"on"_s}, {u"full_page_writes"_s, u"on"_s}});
    if (const auto started = engine.start(); !started)
        return started;
    const auto client = engine.client();
    const auto prepared = client->exec(
        u"delete from public.webhook_configs; insert into public.webhook_configs (name, url, secret, events, "
        u"retry_config) "
        "values ('chat', %1, 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', '{chat.message.created}', "
        "'{\"max_in_flight\": 1000}');"
        "insert into auth.users (id, email) values ('11111111-1111-4111-8111-111111111111', 'user@example.org');"
        "insert into public.chat_sessions (id, user_id) values "
        "('22222222-2222-4222-8222-222222222222', '11111111-1111-4111-8111-111111111111')"_s.arg(
            quoted(engine.receiver().url(u"/ok"_s))));
    if (!prepared)
        return tl::unexpected(prepared.error());

    QList<Mode> measured = modes();
    for (int done = 0; done < rows; done += blockRows * int(measured.size())) {
        for (Mode &mode : measured) {
            if (const auto block = measureBlock(*client, mode); !block)
                return block;
        }
    }

    report.addHeading(u"One user's INSERT of a chat message, ms"_s,
        {u"p50"_s, u"p95"_s, u"+commit p50"_s, u"+commit p95"_s, u"rows"_s});
    for (const Mode &mode : std::as_const(measured)) {
        const double p50 = percentile(mode.statement, 0.5);
        const double p95 = percentile(mode.statement, 0.95);
        report.addRow(mode.label,
            {p50, p95, percentile(mode.whole, 0.5), percentile(mode.whole, 0.95), double(mode.statement.size())});
        report.addFigure(mode.name + u"_p50"_s, p50, u"ms"_s);
        report.addFigure(mode.name + u"_p95"_s, p95, u"ms"_s);
    }
    const Mode &plain = measured.constFirst();
    const Mode &webhook = measured.constLast();
    for (const auto &[name, share] : {std::pair(u"p50"_s, 0.5), {u"p95"_s, 0.95}}) {
        const double without = percentile(plain.statement, share);
        const double with = percentile(webhook.statement, share);
        report.addFigure(u"webhook_cost_"_s + name, with - without, u"ms"_s);
        report.addFigure(u"insert_webhook_%1_ratio"_s.arg(name), with / without, u"x"_s);
        report.addFigure(u"transaction_webhook_%1_ratio"_s.arg(name),
            percentile(webhook.whole, share) / percentile(plain.whole, share), u"x"_s);
    }
    return {};
}

/// From the event to its delivered answer, in seconds, for the endpoints that are well while every fifth event goes to
/// one that answers, or hangs.
Result<QList<double>> delaysOfTheOthers(int count, bool isFifthHanging, const QString &retryConfig, int timeout)
{
    constexpr unsigned long paceMs = 25;
    EngineFixture engine;
    if (const auto started = engine.start(); !started)
        return tl::unexpected(started.error());
    for (int i = 0; i < 5; ++i) {
        const auto added = engine.addEndpoint({.name = QString::number(i),
            .url = engine.receiver().url(i == 0 && isFifthHanging ? u"/hang"_s : u"/ok"_s),
            .secret = u"secret"_s,
            .retryConfig = retryConfig.arg(timeout)});
        if (!added)
            return tl::unexpected(added.error());
    }
    engine.startSender();
    Pumps pumps(1, engine.server().uri(), 2s); // as the job paces it
    const auto client = engine.client();
    for (int n = 0; n < count; ++n) {
        const auto sent = client->exec(
            u"select public.send_webhook_with_retry('%1', 'proof.event', '{\"n\": %2}')"_s.arg(n % 5).arg(n));
        if (!sent)
            return tl::unexpected(sent.error());
        QThread::msleep(paceMs); // a steady stream of users
    }
    const QString others = u"from public.webhook_logs l join public.webhook_configs c on c.id = l.webhook_config_id "
                           "where c.name <> '0'"_s;
    const bool isOver = waitFor(
        [&client, &others] {
            const auto open = client->exec(u"select count(*) "_s + others + u" and l.state <> 'delivered'"_s);
            return open && *open == Rows{{u"0"_s}};
        },
        std::chrono::milliseconds(timeout) * 20 + 60s);
    if (!isOver)
        return tl::unexpected(Error{ErrorKind::Timeout, u"The deliveries did not end."_s, {}, engine.log(), {}, {}});
    const auto rows = client->exec(u"select extract(epoch from l.completed_at - l.created_at) "_s + others);
    if (!rows)
        return tl::unexpected(rows.error());
    QList<double> seconds;
    for (const QStringList &row : *rows)
        seconds << row.constFirst().toDouble();
    return seconds;
}

/// Each way of sending with its delays.
struct Flow {
    QString label;
    QString name;
    bool isFifthHanging;
    QString retryConfig;
};

Result<void> measureHangingEndpoint(int rows, BenchReport &report)
{
    const int timeout = rows < smokeRows ? 500 : 5000;
    const int count = rows < smokeRows ? 30 : rows;
    const QString usual = uR"({"timeout_ms": %1})"_s;
    const QList<Flow> flows{{u"all endpoints are well"_s, u"others_delay_healthy"_s, false, usual},
        {u"one takes 20 % and hangs"_s, u"others_delay_hanging"_s, true, usual},
        {u"the same without breaker and bound"_s, u"others_delay_unguarded"_s, true,
            uR"({"timeout_ms": %1, "breaker_failures": 0, "max_in_flight": 1000})"_s}};
    report.addHeading(
        u"From event to delivered, the other 80 %, s"_s, {u"p50"_s, u"p95"_s, u"longest"_s, u"deliveries"_s});
    QList<double> p95;
    for (const Flow &flow : flows) {
        const auto delays = delaysOfTheOthers(count, flow.isFifthHanging, flow.retryConfig, timeout);
        if (!delays)
            return tl::unexpected(delays.error());
        p95 << percentile(*delays, 0.95);
        report.addRow(
            flow.label, {percentile(*delays, 0.5), p95.constLast(), percentile(*delays, 1), double(delays->size())});
        report.addFigure(flow.name + u"_p50"_s, percentile(*delays, 0.5), u"s"_s);
        report.addFigure(flow.name + u"_p95"_s, p95.constLast(), u"s"_s);
    }
    report.addFigure(u"others_delay_hanging_p95_ratio"_s, p95.at(1) / p95.at(0), u"x"_s);
    report.addFigure(u"others_delay_unguarded_p95_ratio"_s, p95.at(2) / p95.at(0), u"x"_s);
    return {};
}

} // namespace

/// What a webhook costs the user whose row makes the event, and what a hanging endpoint costs the others.
int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const auto rows = requestedRows(app.arguments(), standardRows);
    if (!rows)
        return 64;
    BenchReport report(u"delivery"_s);
    for (const auto measure : {measureUsersCost, measureHangingEndpoint}) {
        if (const auto measured = measure(*rows, report); !measured) {
            qCritical("%s", qPrintable(describe(measured.error())));
            return 1;
        }
    }
    report.print();
    return 0;
}
