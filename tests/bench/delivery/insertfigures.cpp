#include "bench/delivery/insertfigures.h"

#include "engine/enginefixture.h"
#include "engine/pumps.h"

#include <QElapsedTimer>
#include <QFile>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int blockRows = 50; // measured in turn, so that what else the machine does falls on all alike
constexpr int warmUpRows = 3; // of each block: the ALTER TABLE before it threw the plans away
constexpr Bound wantedWebhook{Bound::Kind::AtMost, 1.4};
constexpr Bound wantedUnsubscribed{Bound::Kind::AtMost, 1.3};

/// How the INSERT of a chat message is measured.
struct InsertMode {
    QString label;
    QString name;
    bool hasFloor = false; // the least trigger that sends
    bool hasTrigger = false; // ours
    bool isSubscribed = false;
    bool hasPump = true; // at work meanwhile, as it always is; without one a webhook is sent in the user's transaction
    QList<double> statement; // ms, inside the transaction
    QList<double> whole; // with its commit
    int lost = 0; // deliveries that did not arrive: cheaper than what is to be measured
};

QList<InsertMode> insertModes()
{
    return {{.label = u"without a trigger"_s, .name = u"insert_plain"_s},
        {.label = u"a trigger that signs, logs and posts"_s, .name = u"insert_floor"_s, .hasFloor = true},
        {.label = u"ours, nobody subscribed"_s, .name = u"insert_unsubscribed"_s, .hasTrigger = true},
        {.label = u"ours, one signed webhook"_s, .name = u"insert_webhook"_s, .hasTrigger = true, .isSubscribed = true},
        {.label = u"ours, one signed webhook, nobody pumps"_s,
            .name = u"insert_unattended"_s,
            .hasTrigger = true,
            .isSubscribed = true,
            .hasPump = false}};
}

/// Nothing under way at the start of a block, and an endpoint that has proven itself: no webhook has to wait.
QString preparation(const InsertMode &mode)
{
    const auto switched = [](bool on) { return on ? u"enable"_s : u"disable"_s; };
    return u"delete from public.webhook_logs; delete from net.http_request_queue; truncate bench.log;"
           "alter table public.chat_messages %1 trigger bench_floor;"
           "alter table public.chat_messages %2 trigger webhook_chat_message_events;"
           "update public.webhook_configs set is_active = %3;"
           "call bench.trust_endpoints()"_s.arg(
               switched(mode.hasFloor), switched(mode.hasTrigger), mode.isSubscribed ? u"true"_s : u"false"_s);
}

/// In ms: the INSERT, and the INSERT with its commit.
Result<std::pair<double, double>> timedInsert(PgClient &client)
{
    const QString insert = u"insert into public.chat_messages (session_id, role, content) values "
                           "('22222222-2222-4222-8222-222222222222', 'assistant', 'A message of ordinary length.')"_s;
    if (const auto begun = client.exec(u"begin"_s); !begun)
        return tl::unexpected(begun.error());
    QElapsedTimer clock;
    clock.start();
    if (const auto inserted = client.exec(insert); !inserted)
        return tl::unexpected(inserted.error());
    const qint64 afterStatement = clock.nsecsElapsed();
    if (const auto committed = client.exec(u"commit"_s); !committed)
        return tl::unexpected(committed.error());
    return std::pair(double(afterStatement) / 1e6, double(clock.nsecsElapsed()) / 1e6);
}

/// A block's webhooks arrive, sooner or later, or it was not the work of a webhook that was measured.
Result<void> countLost(const EngineFixture &engine, PgClient &client, InsertMode &mode)
{
    Pumps pump(1, engine.server().uri(), 100ms);
    engine.waitUntilSettled(60s);
    const auto arrived = client.exec(
        u"select count(*) from public.webhook_logs l where l.state = 'delivered' and l.attempt_count = 1"_s);
    if (!arrived)
        return tl::unexpected(arrived.error());
    mode.lost += warmUpRows + blockRows - arrived->constFirst().constFirst().toInt();
    return {};
}

Result<void> measureBlock(const EngineFixture &engine, PgClient &client, InsertMode &mode)
{
    if (const auto ready = client.exec(preparation(mode)); !ready)
        return tl::unexpected(ready.error());
    std::optional<Pumps> pump;
    if (mode.hasPump) {
        pump.emplace(1, engine.server().uri(), 100ms);
        const auto isThere = [&] { return engine.server().value(u"select signalbox.is_pump_there()"_s) == "t"_L1; };
        if (!waitFor(isThere, 20s))
            return tl::unexpected(Error{ErrorKind::Local, u"the pump did not begin"_s, {}, {}, {}, {}});
    }
    for (int i = -warmUpRows; i < blockRows; ++i) {
        const auto took = timedInsert(client);
        if (!took)
            return tl::unexpected(took.error());
        if (i < 0)
            continue;
        mode.statement << took->first;
        mode.whole << took->second;
    }
    pump.reset();
    return mode.isSubscribed ? countLost(engine, client, mode) : Result<void>();
}

Result<void> prepareInserts(const EngineFixture &engine, PgClient &client)
{
    QFile floor(QStringLiteral(SIGNALBOX_SOURCE_DIR "/tests/bench/delivery/floor.sql"));
    if (!floor.open(QIODevice::ReadOnly))
        return tl::unexpected(Error{ErrorKind::Local, u"floor.sql cannot be read"_s, {}, {}, {}, {}});
    const QString url = quoted(engine.receiver().url(u"/ok"_s));
    return client
        .exec(u"delete from public.webhook_configs; "
              "insert into public.webhook_configs (name, url, secret, events, retry_config) "
              "values ('chat', %1, 'whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw', '{chat.message.created}', "
              "'{\"max_in_flight\": 1000}');"
              "insert into auth.users (id, email) values "
              "('11111111-1111-4111-8111-111111111111', 'user@example.org');"
              "insert into public.chat_sessions (id, user_id) values "
              "('22222222-2222-4222-8222-222222222222', '11111111-1111-4111-8111-111111111111')"_s.arg(url))
        .and_then([&](const Rows &) { return client.exec(QString::fromUtf8(floor.readAll())); })
        .and_then([&](const Rows &) { return client.exec(u"insert into bench.endpoint (url) values (%1)"_s.arg(url)); })
        .map([](const Rows &) {});
}

void addInserts(BenchReport &report, const QList<InsertMode> &modes)
{
    report.addHeading(u"One user's INSERT of a chat message, ms"_s,
        {u"p50"_s, u"p95"_s, u"+commit p50"_s, u"+commit p95"_s, u"rows"_s, u"lost"_s});
    for (const InsertMode &mode : modes) {
        const double p50 = percentile(mode.statement, 0.5);
        report.addRow(mode.label,
            {p50, percentile(mode.statement, 0.95), percentile(mode.whole, 0.5), percentile(mode.whole, 0.95),
                double(mode.statement.size()), double(mode.lost)});
        report.addFigure(mode.name + u"_p50"_s, p50, u"ms"_s);
    }
}

} // namespace

Result<void> measureInserts(const BenchSize &size, BenchReport &report)
{
    // A server that syncs its commits.
    EngineFixture engine({{u"fsync"_s, u"on"_s}, {u"full_page_writes"_s, u"on"_s}});
    if (const auto started = engine.start(); !started)
        return started;
    engine.startSender();
    const auto client = engine.client();
    if (const auto prepared = prepareInserts(engine, *client); !prepared)
        return prepared;

    QList<InsertMode> modes = insertModes();
    for (int done = 0; done < size.inserts; done += blockRows * int(modes.size())) {
        for (InsertMode &mode : modes) {
            if (const auto block = measureBlock(engine, *client, mode); !block)
                return block;
        }
    }
    addInserts(report, modes);
    const auto p50 = [&modes](int mode) { return percentile(modes.at(mode).statement, 0.5); };
    report.addTarget(u"insert_webhook_ratio"_s, p50(3) / p50(1), u"x"_s, wantedWebhook);
    report.addTarget(u"insert_unsubscribed_ratio"_s, p50(2) / p50(0), u"x"_s, wantedUnsubscribed);
    for (const InsertMode &mode : modes) {
        if (mode.lost > 0)
            report.addBroken(u"%1: %2 deliveries did not arrive"_s.arg(mode.name).arg(mode.lost));
    }
    return {};
}

} // namespace signalbox
