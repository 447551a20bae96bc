#include "data/metrics/metricbucketstore.h"

#include "data/metrics/metricrequirements.h"
#include "data/metrics/metricrows.h"
#include "data/postgres/arrayliteral.h"
#include "data/project/requirements.h"

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::microseconds;

namespace {

/// So many rows are read in about 150 ms of the server's time, by series and by id.
constexpr qint64 rowsAStep = 60'000;
constexpr qint64 leastOfALine = 50; // however many lines there are
constexpr qint64 rowsAWalk = 40'000;
constexpr qint64 rowsAFirstWalk = 5'000; // the newest end is in it, as a rule
constexpr qint64 contextOfAWalk = 2'000;
constexpr microseconds newestEnd = 2min;
constexpr qsizetype longestRolledName = 2000; // bytes; see signalbox.roll_up_metric_rows()

struct MetricBucketStoreWords {
    Q_DECLARE_TR_FUNCTIONS(MetricBucketStore)
};

bool hasRollup(const Capabilities &capabilities)
{
    return capabilities.has(u"signalbox.metric_rollup"_s) && capabilities.has(u"signalbox.metric_rollup_state"_s);
}

Result<MetricReach> metricReachOf(const Result<ResultTable> &answer, const QString &user)
{
    const auto rows = metricReachShape().read(answer);
    if (!rows)
        return tl::unexpected(rows.error());
    if (rows->first().hidden)
        return tl::unexpected(Requirements::hiddenRows(u"public.system_metrics"_s, user));
    return rows->first().reach;
}

std::optional<Error> obstacleTo(const MetricQuestion &question)
{
    const bool isBounded = question.bucket.count() > 0 && question.span.from.isFinite()
        && question.span.until.isFinite() && !question.keys.isEmpty();
    if (isBounded
        && (question.span.length() + question.bucket - 1us) / question.bucket
            <= std::max<qint64>(1, MetricBucketSource::mostRows / question.keys.size()))
        return std::nullopt;
    return Error{ErrorKind::Invalid, MetricBucketStoreWords::tr("The question is too large for one answer"),
        u"public.system_metrics"_s, {}, {}, {}};
}

/// Members of metadata are in no rollup, nor are rows from before it began.
bool isRolled(const MetricQuestion &question, const MetricReach &reach)
{
    if (!reach.rolledFrom || !reach.rolledUntil || question.bucket % 1h != 0us)
        return false;
    if (reach.rowsFrom < reach.rolledFrom && question.span.from < *reach.rolledFrom)
        return false;
    return std::ranges::all_of(question.keys, [](const MetricKey &key) {
        return key.member.isEmpty() && key.type.toUtf8().size() + key.name.toUtf8().size() <= longestRolledName;
    });
}

SqlValues questionValues(const MetricQuestion &question, const Capabilities &capabilities)
{
    QStringList types;
    QStringList names;
    QStringList members;
    for (const MetricKey &key : question.keys) {
        types.append(key.type);
        names.append(key.name);
        members.append(key.member);
    }
    SqlValues values{{u"types"_s, arrayLiteral(types)}, {u"names"_s, arrayLiteral(names)},
        {u"members"_s, arrayLiteral(members)}, {u"from"_s, question.span.from.toPostgres()},
        {u"until"_s, question.span.until.toPostgres()}, {u"bucket"_s, QString::number(question.bucket.count())}};
    if (capabilities.hasColumn(u"public.system_metrics.metadata"_s))
        values[u"metadata"_s] = std::nullopt;
    return values;
}

SqlCall indexedCall(const MetricQuestion &question, const Capabilities &capabilities, bool isFromRollup)
{
    SqlValues values = questionValues(question, capabilities);
    values[u"most"_s] = QString::number(std::max(leastOfALine, rowsAStep / question.keys.size()));
    values[u"before"_s] = question.further ? std::optional(question.further->before.toPostgres()) : std::nullopt;
    if (isFromRollup)
        values[u"rolled"_s] = std::nullopt;
    return {metricBucketShape().statement(), values, {}};
}

SqlCall walkCall(const MetricQuestion &question, const Capabilities &capabilities)
{
    SqlValues values = questionValues(question, capabilities);
    const auto beforeId = question.further ? question.further->beforeId : std::nullopt;
    values[u"before_id"_s] = QString::number(beforeId.value_or(std::numeric_limits<qint64>::max()));
    values[u"most"_s] = QString::number(beforeId ? rowsAWalk : rowsAFirstWalk);
    values[u"context"_s] = QString::number(contextOfAWalk);
    return {metricWalkShape().statement(), values, {}};
}

MetricPart emptyMetricPart(const MetricQuestion &question)
{
    MetricPart part{{}, question.span, {}};
    for (const MetricKey &key : question.keys)
        part.lines.append({key, {}});
    return part;
}

Result<MetricPart> partOf(
    const Result<QList<MetricBucketRow>> &rows, const MetricQuestion &question, const QString &user)
{
    if (!rows)
        return tl::unexpected(rows.error());
    const MetricBucketRow &first = rows->first();
    if (first.hidden)
        return tl::unexpected(Requirements::hiddenRows(u"public.system_metrics"_s, user));
    MetricPart part = emptyMetricPart(question);
    for (const MetricBucketRow &row : *rows) {
        if (row.line)
            part.lines[*row.line - 1].buckets.append(row.bucket);
    }
    if (first.floorAt && *first.floorAt > question.span.from) {
        part.covered.from = std::min(*first.floorAt, question.span.until);
        part.further = MetricCursor{*first.floorAt, first.floorId};
    }
    return part;
}

} // namespace

Async<MetricReach> MetricBucketStore::reach()
{
    return lookedUp({});
}

Async<MetricReach> MetricBucketStore::lookedUp(const QString &scope)
{
    const Capabilities &capabilities = m_connection.capabilities();
    if (const auto error = missingForMetrics(capabilities))
        return readyError<MetricReach>(*error);
    SqlValues values;
    if (hasRollup(capabilities))
        values[u"rollup"_s] = std::nullopt;
    const auto reach = m_connection.foreground()
                           .run({metricReachShape().statement(), values, scope})
                           .then([user = capabilities.user](
                                     const Result<ResultTable> &answer) { return metricReachOf(answer, user); });
    whenReady(reach, &m_connection, [known = m_reach](const Result<MetricReach> &told) {
        if (told)
            *known = *told;
    });
    return reach;
}

Async<MetricPart> MetricBucketStore::buckets(const MetricQuestion &question, const QString &purpose)
{
    if (const auto error = missingForMetrics(m_connection.capabilities()))
        return readyError<MetricPart>(*error);
    if (question.span.isEmpty())
        return readyResult<MetricPart>(emptyMetricPart(question));
    if (const auto error = obstacleTo(question))
        return readyError<MetricPart>(*error);
    if (*m_reach)
        return ask(m_connection, question, purpose, **m_reach);
    const Promised<MetricPart> promised;
    whenReady(lookedUp(purpose), &m_connection,
        [connection = &m_connection, question, purpose, promised](const Result<MetricReach> &reach) {
            if (!reach)
                return promised.answer(tl::unexpected(reach.error()));
            promised.follow(ask(*connection, question, purpose, *reach), connection);
        });
    return promised.future();
}

Async<MetricPart> MetricBucketStore::ask(
    ProjectConnection &connection, const MetricQuestion &question, const QString &purpose, const MetricReach &reach)
{
    const Capabilities &capabilities = connection.capabilities();
    SqlCall call = reach.indexed ? indexedCall(question, capabilities, isRolled(question, reach))
                                 : walkCall(question, capabilities);
    call.scope = purpose;
    const bool isNewestEnd = !question.further && question.span.until > connection.clock()->now() - question.bucket
        && question.span.length() <= newestEnd + 2 * question.bucket;
    PgSession &session = isNewestEnd ? connection.background() : connection.foreground();
    PgSession &other = isNewestEnd ? connection.foreground() : connection.background();
    other.cancel(call.id, purpose); // there, too, it replaces the one before
    return session.run(call).then(
        [question, user = capabilities.user, shape = reach.indexed ? metricBucketShape() : metricWalkShape()](
            const Result<ResultTable> &answer) { return partOf(shape.read(answer), question, user); });
}

} // namespace signalbox
