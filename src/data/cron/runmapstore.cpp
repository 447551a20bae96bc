#include "data/cron/runmapstore.h"

#include "data/cron/cronrequirements.h"
#include "data/cron/runmaprows.h"
#include "data/cron/runrecordstore.h"
#include "data/project/requirements.h"
#include "data/project/webhookrequirements.h"

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::microseconds;
using std::chrono::seconds;

namespace {

/// Up to that many the runs themselves cost the server half of what counting them there does. They are 75 bytes each.
constexpr qint64 mostRunsRead = 60'000;
constexpr qint64 stepIds = 25'000; // that a step counts
constexpr int failureStretches = 60; // of a span

SqlValues reachValues(const RunMapQuestion &question)
{
    const Instant until = bucketEnd(question.span.until, question.bucket);
    return {{u"from"_s, question.span.from.toPostgres()}, {u"until"_s, until.toPostgres()},
        {u"before"_s, QString::number(question.beforeRunId.value_or(std::numeric_limits<qint64>::max()))},
        {u"stretch"_s, QString::number(stepIds)}};
}

Result<RunMapReach> reachOf(const Result<ResultTable> &answer, const QString &user)
{
    const auto rows = runMapReachShape().read(answer);
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->first().hidden)
        return tl::unexpected(hiddenRuns(user));
    return rows->first();
}

RunMapPart emptyPart(const RunMapQuestion &question, const RunMapReach &reach)
{
    return {question.span, question.bucket, {}, {}, reach.historyFrom, reach.oldestRunId, reach.newestRunId};
}

/// Those that begin in the span.
void keepWithin(const TimeSpan &span, QList<RunBucket> &buckets)
{
    buckets.removeIf([&span](const RunBucket &bucket) { return !span.contains(bucket.from); });
}

Result<RunMapPart> partOfRuns(
    const Result<ResultTable> &answer, const RunMapQuestion &question, const RunMapReach &reach)
{
    auto runs = runMapRunShape().read(answer);
    if (!runs)
        return tl::unexpected(runs.error());
    RunMapPart part = emptyPart(question, reach);
    runs->removeIf([](const RunBucket &run) { return run.count == 0; });
    if (question.bucket.count() == 0) {
        keepWithin(question.span, *runs);
        part.bucket = runs->size() > RunMapSource::mostSingle ? finestRunBucket : microseconds(0);
    }
    part.buckets = inBuckets(std::move(*runs), part.bucket);
    keepWithin(question.span, part.buckets);
    return part;
}

/// A step of them.
Result<RunMapPart> partOfBuckets(
    const Result<ResultTable> &answer, const RunMapQuestion &question, const RunMapReach &reach)
{
    auto buckets = runMapBucketShape().read(answer);
    if (!buckets)
        return tl::unexpected(buckets.error());
    RunMapPart part = emptyPart(question, reach);
    part.bucket = std::max(question.bucket, finestRunBucket);
    part.buckets = inBuckets(std::move(*buckets), part.bucket);
    keepWithin(question.span, part.buckets);
    if (*reach.floorRunId > reach.lowRunId) {
        part.olderBefore = reach.floorRunId;
        const Instant sure = reach.lookedBackTo ? *reach.lookedBackTo + RunMapSource::idLead : question.span.until;
        part.covered.from = std::clamp(sure, question.span.from, question.span.until);
    }
    return part;
}

SqlValues markValues(const TimeSpan &span, const Capabilities &capabilities)
{
    SqlValues values{{u"from"_s, span.from.toPostgres()}, {u"until"_s, span.until.toPostgres()}};
    if (!missingForWebhooks(capabilities)) {
        values[u"stretch"_s] = QString::number(duration_cast<seconds>(RunMapStore::failureStretch(span)).count());
        values[capabilities.has(u"public.webhook_rollup"_s) ? u"rollup"_s : u"logs"_s] = std::nullopt;
        if (capabilities.has(u"public.webhook_breakers"_s))
            values[u"breakers"_s] = std::nullopt;
    }
    if (capabilities.has(u"public.webhook_endpoint_changes"_s))
        values[u"changes"_s] = std::nullopt;
    if (RunRecordStore::hasLog(capabilities))
        values[u"log"_s] = std::nullopt;
    if (capabilities.has(u"signalbox.migration_ledger"_s))
        values[u"ledger"_s] = std::nullopt;
    return values;
}

Result<QList<Happening>> marksOf(const Result<ResultTable> &answer)
{
    auto marks = runMapMarkShape().read(answer);
    if (marks)
        std::ranges::stable_sort(*marks, {}, &Happening::at);
    return marks;
}

} // namespace

microseconds RunMapStore::failureStretch(const TimeSpan &span)
{
    return std::max<microseconds>(5min, runMapBucketFor(span, 4 * failureStretches));
}

Async<RunMapPart> RunMapStore::runs(const RunMapQuestion &question)
{
    const Capabilities &capabilities = m_connection.capabilities();
    if (const auto error = missingForCron(capabilities))
        return readyError<RunMapPart>(*error);
    if (question.span.isEmpty())
        return readyResult<RunMapPart>(emptyPart(question, {}));
    const auto reach
        = m_connection.foreground()
              .run({runMapReachShape().statement(), reachValues(question), m_scope})
              .then([user = capabilities.user](const Result<ResultTable> &answer) { return reachOf(answer, user); });
    const Promised<RunMapPart> promised;
    const auto goOn = [connection = &m_connection, question, scope = m_scope, promised](
                          const Result<RunMapReach> &reach) {
        if (!reach)
            return promised.answer(tl::unexpected(reach.error()));
        if (!reach->floorRunId)
            return promised.answer(emptyPart(question, *reach));
        const bool isRead = !question.beforeRunId && reach->ids() <= mostRunsRead;
        SqlValues values{{u"high"_s, QString::number(reach->highRunId)}};
        values[u"low"_s] = QString::number(isRead ? reach->lowRunId : *reach->floorRunId);
        if (!isRead)
            values[u"bucket"_s] = QString::number(std::max(question.bucket, finestRunBucket).count());
        const QString statement = isRead ? runMapRunShape().statement() : runMapBucketShape().statement();
        const auto part = connection->foreground()
                              .run({statement, values, scope})
                              .then([question, reach = *reach, partOf = isRead ? partOfRuns : partOfBuckets](
                                        const Result<ResultTable> &answer) { return partOf(answer, question, reach); });
        promised.follow(part, connection);
    };
    whenReady(reach, &m_connection, goOn);
    return promised.future();
}

Async<QList<Happening>> RunMapStore::marks(const TimeSpan &span)
{
    if (span.isEmpty())
        return readyResult<QList<Happening>>({});
    return m_connection.foreground()
        .run({runMapMarkShape().statement(), markValues(span, m_connection.capabilities()), m_scope})
        .then(marksOf);
}

} // namespace signalbox
