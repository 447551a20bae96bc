#include "panels/samplesources.h"

#include "domain/cron/jobstate.h"
#include "panels/deliveries/sampledetail.h"

#include <cmath>

namespace signalbox::test {

namespace {

QList<CannedSources::Add> &registered()
{
    static QList<CannedSources::Add> all;
    return all;
}

} // namespace

CannedSources::CannedSources(Add add)
{
    registered().append(add);
}

void CannedSources::addAll(SampleSources &samples, Sources &sources)
{
    for (const Add add : std::as_const(registered()))
        add(samples, sources);
}

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

SampleSources::SampleSources(const Clock &clock) : stored(clock), functions(clock), m_clock(clock)
{
    fillCron();
    fillWebhooks();
    fillIssues();
    fillMetrics();
    fillExtensions();
    stored.test = [this](const QString &name) { return sendTest(name); };
    stored.asked = [this] {
        ++asked;
        stored.error = error;
        stored.empty = empty;
    };
    replays.replayOne = [this](qint64 id, const QUuid &key) { return replay(id, key); };
    stored.summaries = [this] { return answer(endpoints); };
}

Sources SampleSources::sources()
{
    Sources sources;
    CannedSources::addAll(*this, sources);
    sources.add<HostResolver>(resolver);
    return sources;
}

DeliverySpan SampleSources::span() const
{
    if (deliveries.isEmpty())
        return {};
    return {deliveries.last().createdAt, deliveries.first().createdAt, deliveries.size()};
}

QStringList SampleSources::eventTypes() const
{
    QStringList types;
    for (const Delivery &delivery : deliveries)
        types.append(delivery.eventType);
    types.sort();
    types.removeDuplicates();
    return types;
}

Async<qint64> SampleSources::replay(qint64 deliveryId, const QUuid &key)
{
    replayKeys.append(key);
    if (replayError)
        return readyError<qint64>(*replayError);
    Delivery copy = detail(deliveryId).delivery;
    copy.id = deliveries.first().id + 1;
    copy.replayOf = deliveryId;
    copy.state = DeliveryState::InFlight;
    copy.createdAt = copy.sentAt = m_clock.now();
    copy.completedAt.reset();
    copy.responseStatus.reset();
    copy.errorMessage.clear();
    copy.attemptCount = 1;
    deliveries.prepend(copy);
    return readyResult<qint64>(copy.id);
}

DeliveryCopy SampleSources::copyOf(qint64 deliveryId) const
{
    const DeliveryDetail whole = detail(deliveryId);
    return {deliveryId, whole.delivery.eventType, whole.messageId, whole.delivery.endpointName, whole.url,
        whole.payload, whole.payload.toUtf8().size(),
        {{u"Content-Type"_s, u"application/json"_s}, {u"X-Tenant"_s, u"berlin"_s},
            {u"Authorization"_s, u"[redacted]"_s}, {u"webhook-id"_s, whole.messageId}}};
}

void SampleSources::fillCron()
{
    struct Line {
        QString name;
        QString schedule;
        RunStatus status;
        std::chrono::seconds started;
        std::chrono::milliseconds took;
        QString message;
        bool active = true;
    };
    const QList<Line> lines{
        {u"archive-old-completed-trips"_s, u"0 4 * * 0"_s, RunStatus::Succeeded, 8h + 26min, 127ms, u"UPDATE 12"_s},
        {u"cleanup-expired-search-cache"_s, u"0 2 * * *"_s, RunStatus::Succeeded, 10h + 26min, 3200ms,
            u"DELETE 4,120"_s},
        {u"cleanup-old-session-memories"_s, u"0 3 * * *"_s, RunStatus::Succeeded, 9h + 26min, 88ms, u"DELETE 0"_s},
        {u"generate-memory-embeddings"_s, u"*/30 * * * *"_s, RunStatus::Failed, 26min, 5003ms,
            u"ERROR:  canceling statement due to statement timeout"_s},
        {u"monitor-database-health"_s, u"*/5 * * * *"_s, RunStatus::Running, 4s, 0ms, {}},
        {u"monitor-expiring-api-keys"_s, u"0 9 * * *"_s, RunStatus::Succeeded, 3h + 26min, 12ms, u"INSERT 0 1"_s},
        {u"notify-automation-failures"_s, u"* * * * *"_s, RunStatus::Succeeded, 21s, 9ms, u"1 row"_s},
        {u"retain-metrics"_s, u"40 3 * * *"_s, RunStatus::Succeeded, 8h + 46min, 1840ms, u"CALL"_s, false},
        {u"retain-run-history"_s, u"30 3 * * *"_s, RunStatus::Succeeded, 8h + 56min, 4100ms, u"CALL"_s},
        {u"update-table-statistics"_s, u"0 1 * * *"_s, RunStatus::Failed, 11h + 26min, 611ms,
            u"ERROR:  permission denied for table \"trips\"\u202E <b>not bold</b>"_s},
        {u"vacuum-tables"_s, u"0 5 * * 0"_s, RunStatus::Succeeded, 7h + 26min, 64min + 2s, u"VACUUM"_s},
        {u"webhook-pump"_s, u"10 seconds"_s, RunStatus::Succeeded, 7s, 17ms, u"CALL"_s},
    };
    cron.timeZone = u"GMT"_s;
    cron.scheduler = Liveness::Alive;
    for (const Line &line : lines) {
        CronJob job;
        job.jobId = cron.jobs.size() + 1;
        job.name = line.name;
        job.schedule = line.schedule;
        job.command = u"call public.retain('%1');\n-- a second line of the command\nselect 1;"_s.arg(line.name);
        job.database = u"postgres"_s;
        job.username = u"postgres"_s;
        job.active = line.active;
        JobRun run;
        run.runId = 90'000 + job.jobId;
        run.jobId = job.jobId;
        run.status = line.status;
        run.returnMessage = line.message;
        run.command = job.command;
        run.database = job.database;
        run.username = job.username;
        run.processId = int(4700 + job.jobId);
        run.startedAt = ago(line.started);
        if (line.status != RunStatus::Running)
            run.endedAt = *run.startedAt + line.took;
        job.lastRun = run;
        cron.jobs.append(job);
        for (const JobRun &past : runsOf(job.jobId, {}, 60).runs)
            cron.jobs.last().recent.append({past.runId, past.status, past.startedAt, durationOf(past),
                past.returnMessage == "CALL"_L1 ? std::nullopt : std::optional<qint64>(12), past.sample});
    }
    cron.cronVersion = u"1.6"_s;
    fillLiveRuns();
}

void SampleSources::fillLiveRuns()
{
    LiveRun run;
    run.jobId = 5;
    run.runId = 90'005;
    run.jobName = u"monitor-database-health"_s;
    run.command = u"select public.monitor_database_health();"_s;
    run.database = u"postgres"_s;
    run.username = u"postgres"_s;
    run.processId = 4711;
    run.backendStartedAt = ago(5s);
    run.startedAt = ago(4s);
    run.waitEventType = u"Lock"_s;
    run.waitEvent = u"relation"_s;
    run.blockers.append({4242, u"app"_s, u"psql"_s, u"idle in transaction"_s,
        u"lock table public.trips in access exclusive mode;"_s, ago(12min)});
    liveRuns.append(run);
}

JobRunPage SampleSources::allRuns(std::optional<qint64> before, int limit) const
{
    JobRunPage page;
    for (const CronJob &job : cron.jobs)
        page.runs += runsOf(job.jobId, before, 120).runs;
    std::sort(page.runs.begin(), page.runs.end(), [](const JobRun &a, const JobRun &b) { return a.runId > b.runId; });
    if (page.runs.size() > limit) {
        page.runs = page.runs.first(limit);
        page.olderBefore = page.runs.last().runId;
    }
    if (!page.runs.isEmpty())
        page.lookedBackTo = page.runs.last().startedAt;
    return page;
}

JobRunPage SampleSources::runsOf(qint64 jobId, std::optional<qint64> before, int limit) const
{
    const auto job = std::find_if(
        cron.jobs.cbegin(), cron.jobs.cend(), [jobId](const CronJob &one) { return one.jobId == jobId; });
    if (job == cron.jobs.cend())
        return {};
    const JobRun newest = job->lastRun.value_or(JobRun{});
    // The last run of one job took far longer than its others.
    const auto usual = durationOf(newest).value_or(std::chrono::milliseconds(80)) / (newest.jobId == 2 ? 20 : 1);
    JobRunPage result;
    for (int i = 0; i < 120 && result.runs.size() < limit; ++i) {
        JobRun run = newest;
        run.runId = newest.runId - i * 20;
        if (before && run.runId >= *before)
            continue;
        run.startedAt = newest.startedAt.value_or(m_clock.now()) - i * std::chrono::microseconds(5min);
        if (i > 0)
            run.endedAt = *run.startedAt + usual * (75 + (i * 37) % 50) / 100;
        run.status = i % 17 == 16 ? RunStatus::Failed : i == 0 ? newest.status : RunStatus::Succeeded;
        if (i > 0)
            run.returnMessage = run.status == RunStatus::Failed ? u"ERROR:  deadlock detected"_s : u"CALL"_s;
        run.sample = i > 60;
        result.runs.append(run);
    }
    if (!result.runs.isEmpty() && result.runs.size() == limit)
        result.olderBefore = result.runs.last().runId;
    return result;
}

void SampleSources::fillWebhooks()
{
    const QStringList names{u"trip_events"_s, u"chat_events"_s, u"booking_events"_s, u"ai_processing"_s};
    const QStringList events{u"trip.collaborator.added"_s, u"chat.message.created"_s, u"booking.flights.booked"_s,
        u"memory.generate.embedding"_s};
    for (int i = 0; i < names.size(); ++i) {
        WebhookEndpoint endpoint;
        endpoint.id = i + 1;
        endpoint.name = names.at(i);
        endpoint.url = u"https://hooks.example.com/tripsage/%1"_s.arg(names.at(i));
        endpoint.events = {events.at(i)};
        endpoint.active = i != 3;
        endpoint.hasSecret = true;
        endpoint.failedLastHour = i == 2 ? 41 : 0;
        endpoint.pending = i == 2 ? 3 : 0;
        endpoints.append(endpoint);
    }
    for (int i = 0; i < 1200; ++i) {
        Delivery d;
        const int which = i % 3;
        d.id = 48'213 - i;
        d.endpointId = which + 1;
        d.endpointName = names.at(which);
        d.eventType = events.at(which);
        d.createdAt = ago(i * 47s + 3s);
        d.sentAt = *d.createdAt + 40ms;
        d.attemptCount = 1;
        d.state = DeliveryState::Delivered;
        d.responseStatus = 200;
        d.completedAt = *d.createdAt + std::chrono::milliseconds(300 + (i * 91) % 900);
        if (which == 2 && i < 130) {
            d.state = i < 9 ? DeliveryState::Pending : DeliveryState::Failed;
            d.responseStatus = 401;
            d.errorMessage = u"{\"error\":\"signature does not match\"}"_s;
            d.attemptCount = i < 9 ? 2 : 4;
            if (i < 9) {
                d.completedAt.reset();
                d.nextAttemptAt = ago(-12s - i * 1s);
            }
        } else if (i == 1) {
            d.state = DeliveryState::InFlight;
            d.responseStatus.reset();
            d.completedAt.reset();
        } else if (i % 53 == 0 && i > 0) {
            d.state = DeliveryState::Failed;
            d.responseStatus.reset();
            d.errorMessage = u"Couldn't connect to server"_s;
            d.attemptCount = 4;
        }
        d.sample = i > 300;
        deliveries.append(d);
    }
}

template <typename T>
static bool misses(const QList<T> &wanted, const T &value)
{
    return !wanted.isEmpty() && !wanted.contains(value);
}

DeliveryPage SampleSources::page(
    const DeliveryFilter &filter, std::optional<qint64> before, qint64 from, int limit) const
{
    DeliveryPage page;
    page.reachedEnd = true;
    for (const Delivery &d : deliveries) {
        if ((before && d.id >= *before) || d.id < from || misses(filter.wanted.states, d.state)
            || misses(filter.wanted.endpoints, d.endpointName))
            continue;
        if (page.deliveries.size() == limit) {
            page.reachedEnd = false;
            page.next = page.deliveries.last().id;
            break;
        }
        page.deliveries.append(d);
    }
    return page;
}

DeliveryPage SampleSources::newerPage(const DeliveryFilter &filter, qint64 after, int limit) const
{
    DeliveryPage result = page(filter, std::nullopt, after + 1, int(deliveries.size()));
    result.reachedEnd = result.deliveries.size() <= limit;
    result.next.reset();
    if (!result.reachedEnd) {
        result.deliveries = result.deliveries.last(limit);
        result.next = result.deliveries.first().id;
    }
    return result;
}

DeliveryPage SampleSources::answerTo(const DeliveryFilter &filter, const DeliveryPageRequest &request) const
{
    if (request.direction == DeliveryPageRequest::Direction::Newer)
        return newerPage(filter, request.from.value_or(0), request.limit);
    return page(filter, request.from, 0, request.limit);
}

std::optional<qint64> SampleSources::position(Instant at) const
{
    for (const Delivery &d : deliveries) {
        if (d.createdAt <= at)
            return d.id;
    }
    return std::nullopt;
}

qint64 SampleSources::sendTest(const QString &name)
{
    Delivery test;
    test.id = deliveries.first().id + 1;
    test.endpointName = name;
    test.eventType = u"test.webhook"_s;
    test.state = DeliveryState::Delivered;
    test.responseStatus = 200;
    test.attemptCount = 1;
    test.createdAt = test.sentAt = m_clock.now();
    test.completedAt = m_clock.now() + 340ms;
    deliveries.prepend(test);
    return test.id;
}

DeliveryText SampleSources::text(const DeliveryTextRequest &request) const
{
    if (longText)
        return *longText;
    const DeliveryDetail whole = detail(request.deliveryId);
    return request.part == DeliveryTextRequest::Part::Payload
        ? DeliveryText{whole.payload, whole.payloadBytes, true}
        : DeliveryText{whole.responseBody, whole.responseBytes, true};
}

DeliveryDetail SampleSources::detail(qint64 id) const
{
    for (const Delivery &delivery : deliveries) {
        if (delivery.id != id)
            continue;
        DeliveryDetail detail = sampleDetail(delivery, deliveries, m_clock.now());
        if (changeDetail)
            changeDetail(detail);
        return detail;
    }
    return {};
}

void SampleSources::fillMetrics()
{
    series = sampleSeries(m_clock.now());
    metrics.happenings = sampleHappenings(m_clock.now());
    metrics.reach = {.rowsFrom = ago(std::chrono::days(400)), .indexed = true};
    metrics.writtenFrom = ago(std::chrono::days(200));
    metrics.thresholds = {{.key = {u"webhooks"_s, u"oldest_due"_s, {}}, .warn = 60, .critical = 300},
        {.key = {u"database"_s, u"longest_transaction"_s, {}}, .warn = 60, .critical = 300},
        {.key = {u"database"_s, u"cache_hit_ratio_lately"_s, {}}, .below = true, .warn = 0.99, .critical = 0.94}};
}

void SampleSources::fillExtensions()
{
    report.extensions = {
        {u"btree_gist"_s, ExtensionState::Healthy, u"1.7"_s, u"1.7"_s, u"public"_s,
            u"support for indexing common datatypes in GiST"_s},
        {u"pg_cron"_s, ExtensionState::Outdated, u"1.4"_s, u"1.6"_s, u"pg_catalog"_s,
            u"Job scheduler for PostgreSQL"_s},
        {u"pg_net"_s, ExtensionState::StandIn, u"0.14.0"_s, {}, u"net"_s, u"Signalbox stand-in for pg_net"_s},
        {u"pg_stat_statements"_s, ExtensionState::NotPreloaded, u"1.10"_s, u"1.10"_s, u"public"_s,
            u"track planning and execution statistics of all SQL statements executed"_s},
        {u"pgcrypto"_s, ExtensionState::Healthy, u"1.3"_s, u"1.3"_s, u"public"_s, u"cryptographic functions"_s},
    };
    report.settings = {
        {u"cron.database_name"_s, u"postgres"_s, u"postgres"_s, SettingState::AsExpected},
        {u"pg_net.batch_size"_s, u"200"_s, u"200"_s, SettingState::AsExpected},
        {u"pg_net.ttl"_s, u"1 hour"_s, u"6 hours"_s, SettingState::Different},
        {u"pg_stat_statements.max"_s, u"10000"_s, u"5000"_s, SettingState::PendingRestart},
        {u"pg_stat_statements.track"_s, u"all"_s, u"all"_s, SettingState::AsExpected},
        {u"shared_preload_libraries"_s, u"pg_cron, pg_net, pg_stat_statements"_s, u"pg_cron, pg_stat_statements"_s,
            SettingState::Unknown},
    };
    report.publication.name = u"supabase_realtime"_s;
    report.publication.exists = true;
    for (const QString &table : {u"chat_messages"_s, u"chat_sessions"_s, u"chat_tool_calls"_s, u"itinerary_items"_s,
             u"trip_collaborators"_s, u"trips"_s})
        report.publication.members.append({table, true, table != u"chat_tool_calls"_s});
}

} // namespace signalbox::test
