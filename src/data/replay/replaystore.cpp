#include "data/replay/replaystore.h"

#include "data/deliveries/deliveryfiltersql.h"
#include "data/deliveries/deliveryrequirements.h"
#include "data/postgres/arrayliteral.h"
#include "data/replay/replayrequirements.h"
#include "data/replay/replayrows.h"

#include <QCoreApplication>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr int jobsShown = 100;

struct ReplayStoreTexts {
    Q_DECLARE_TR_FUNCTIONS(ReplayStore)
};

QString text(const QUuid &key)
{
    return key.toString(QUuid::WithoutBraces);
}

QString text(bool value)
{
    return value ? u"true"_s : u"false"_s;
}

/// "[1, 2, 3]"; parsed by hand, as there may be a hundred thousand.
QList<qint64> idsOf(const QString &jsonArray)
{
    QList<qint64> ids;
    for (const QStringView id : QStringView(jsonArray).mid(1).chopped(1).split(u',', Qt::SkipEmptyParts))
        ids.append(id.trimmed().toLongLong());
    return ids;
}

Result<ReplayPreview> previewOf(const Result<ResultTable> &answer)
{
    const auto rows = replayPreviewShape().read(answer);
    if (!rows)
        return tl::unexpected(rows.error());
    ReplayPreview preview;
    for (const ReplayPreviewRow &row : *rows) {
        if (row.ids.size() > 2)
            preview.ids = idsOf(row.ids);
        preview.more = row.more;
        if (row.endpoint.messages > 0)
            preview.endpoints.append(row.endpoint);
    }
    return preview;
}

Result<qint64> idOf(const RowShape<ReplayIdRow> &shape, const Result<ResultTable> &answer)
{
    return shape.read(answer).map([](const QList<ReplayIdRow> &rows) { return rows.first().id; });
}

Error goneOriginal(qint64 id)
{
    return {ErrorKind::MissingObject, ReplayStoreTexts::tr("Delivery %1 is not there any more").arg(id), {}, {},
        ReplayStoreTexts::tr("Finished deliveries are deleted after the retention time (signalbox.settings)"), {}};
}

} // namespace

std::optional<Error> ReplayStore::obstacle() const
{
    return missingForBulkReplay(m_connection.capabilities());
}

Async<ReplayPreview> ReplayStore::preview(const ReplaySelection &selection, ReplayOrder order)
{
    if (const auto error = obstacle())
        return readyError<ReplayPreview>(*error);
    if (const auto error = deliveryFilterProblem(selection.filter, m_connection.capabilities()))
        return readyError<ReplayPreview>(*error);
    SqlValues values = deliveryFilterValues(replayable(selection.filter), m_connection.clock()->now());
    values[u"most"_s] = QString::number(mostReplayedMessages);
    if (order == ReplayOrder::NewestFirst)
        values[u"newest_first"_s] = std::nullopt;
    return m_connection.task().run({replayPreviewShape().statement(), values, {}}).then(previewOf);
}

void ReplayStore::cancelPreview()
{
    m_connection.task().cancel(replayPreviewShape().statement());
}

Async<qint64> ReplayStore::start(
    const QUuid &key, const QList<qint64> &deliveryIds, const ReplayOptions &options, const QString &title)
{
    if (const auto error = obstacle())
        return readyError<qint64>(*error);
    const SqlValues values = {
        {u"key"_s, text(key)},
        {u"ids"_s, arrayLiteral(deliveryIds)},
        {u"most"_s, QString::number(std::max<qsizetype>(1, deliveryIds.size()))},
        {u"order"_s, options.order == ReplayOrder::NewestFirst ? u"newest"_s : u"oldest"_s},
        {u"rate_per_minute"_s, QString::number(options.ratePerMinute)},
        {u"stop_error_rate"_s,
            options.stopErrorRate ? std::optional(QString::number(*options.stopErrorRate)) : std::nullopt},
        {u"canary"_s, text(options.canary)},
        {u"skip_succeeded"_s, text(options.skipSucceeded)},
        {u"title"_s, title.left(500)},
    };
    return m_connection.task()
        .run({replayStartShape().statement(), values, {}})
        .then([](const Result<ResultTable> &answer) { return idOf(replayStartShape(), answer); });
}

Async<std::optional<qint64>> ReplayStore::jobWithKey(const QUuid &key)
{
    return m_connection.foreground()
        .run({replayWithKeyShape().statement(), {{u"key"_s, text(key)}}, {}})
        .then([](const Result<ResultTable> &answer) {
            return replayWithKeyShape().read(answer).map([](const QList<ReplayIdRow> &rows) {
                return rows.isEmpty() ? std::nullopt : std::optional(rows.first().id);
            });
        });
}

Async<QList<ReplayJob>> ReplayStore::jobs()
{
    if (const auto error = obstacle())
        return readyError<QList<ReplayJob>>(*error);
    return m_connection.background()
        .run({replayJobShape().statement(), {{u"limit"_s, QString::number(jobsShown)}}, {}})
        .then([](const Result<ResultTable> &answer) { return replayJobShape().read(answer); });
}

Async<QList<ReplayItem>> ReplayStore::items(
    qint64 jobId, const QList<ReplayOutcome> &outcomes, int afterPosition, int limit)
{
    if (const auto error = obstacle())
        return readyError<QList<ReplayItem>>(*error);
    SqlValues values = {
        {u"job"_s, QString::number(jobId)},
        {u"after"_s, QString::number(afterPosition)},
        {u"limit"_s, QString::number(qBound(1, limit, 5000))},
    };
    if (!outcomes.isEmpty()) {
        QStringList words;
        for (const ReplayOutcome outcome : outcomes)
            words.append(wordOf(outcome));
        values[u"outcomes"_s] = arrayLiteral(words);
    }
    return m_connection.foreground()
        .run({replayItemShape().statement(), values, {}})
        .then([](const Result<ResultTable> &answer) { return replayItemShape().read(answer); });
}

Async<ReplayState> ReplayStore::steer(qint64 jobId, ReplayStep step)
{
    if (const auto error = obstacle())
        return readyError<ReplayState>(*error);
    const RowShape<ReplayStateRow> &shape = replayStepShape(step);
    return m_connection.foreground()
        .run({shape.statement(), {{u"job"_s, QString::number(jobId)}}, {}})
        .then([&shape](const Result<ResultTable> &answer) {
            return shape.read(answer).map([](const QList<ReplayStateRow> &rows) { return rows.first().state; });
        });
}

Async<qint64> ReplayStore::replay(qint64 deliveryId, const QUuid &key)
{
    if (const auto error = missingForReplay(m_connection.capabilities()))
        return readyError<qint64>(*error);
    const SqlValues values = {{u"id"_s, QString::number(deliveryId)}, {u"key"_s, text(key)}};
    return m_connection.foreground()
        .run({replayOneShape().statement(), values, {}})
        .then([](const Result<ResultTable> &answer) { return idOf(replayOneShape(), answer); });
}

Async<bool> ReplayStore::skip(qint64 deliveryId)
{
    const QString function = u"public.skip_webhook"_s;
    if (!m_connection.capabilities().canCall(function))
        return readyError<bool>({ErrorKind::MissingObject,
            ReplayStoreTexts::tr("Nothing can be skipped: there is no %1 to call").arg(function), function, {},
            ReplayStoreTexts::tr("Install the automation (signalbox migrate), or ask its owner for EXECUTE on it"),
            {}});
    return m_connection.foreground()
        .run({skipShape().statement(), {{u"id"_s, QString::number(deliveryId)}}, {}})
        .then([](const Result<ResultTable> &answer) {
            return skipShape().read(answer).map([](const QList<SkipRow> &rows) { return rows.first().wasBlocking; });
        });
}

Async<ReplayMessage> ReplayStore::message(qint64 deliveryId, int mostCharacters)
{
    if (const auto error = missingForReplay(m_connection.capabilities()))
        return readyError<ReplayMessage>(*error);
    const SqlValues values = {{u"id"_s, QString::number(deliveryId)}, {u"most"_s, QString::number(mostCharacters)}};
    return m_connection.foreground()
        .run({replayMessageShape().statement(), values, {}})
        .then([deliveryId](const Result<ResultTable> &answer) -> Result<ReplayMessage> {
            const auto rows = replayMessageShape().read(answer);
            if (!rows)
                return tl::unexpected(rows.error());
            if (rows->isEmpty())
                return tl::unexpected(goneOriginal(deliveryId));
            return rows->first();
        });
}

Async<qint64> ReplayStore::resend(qint64 deliveryId, const QUuid &key, const QString &payload)
{
    if (const auto error = missingForReplay(m_connection.capabilities()))
        return readyError<qint64>(*error);
    const SqlValues values = {
        {u"id"_s, QString::number(deliveryId)},
        {u"key"_s, text(key)},
        {u"payload"_s, payload},
        {u"reason"_s, u"edited"_s},
    };
    return m_connection.foreground()
        .run({replayResendShape().statement(), values, {}})
        .then([](const Result<ResultTable> &answer) { return idOf(replayResendShape(), answer); });
}

} // namespace signalbox
