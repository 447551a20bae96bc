#include "data/metrics/live/livemetricstore.h"

#include "data/metrics/live/livemetricrows.h"
#include "data/project/requirements.h"

#include <QCoreApplication>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct LiveMetricWords {
    Q_DECLARE_TR_FUNCTIONS(LiveMetricStore)
};

Async<LiveSample> askForSample(ProjectConnection &connection, bool readsWal)
{
    SqlValues values;
    if (readsWal)
        values[u"wal"_s] = std::nullopt;
    if (connection.capabilities().has(u"net.http_request_queue"_s))
        values[u"queue"_s] = std::nullopt;
    return connection.background()
        .run({liveMetricShape().statement(), values, {}})
        .then([](const Result<ResultTable> &answer) { return liveMetricShape().read(answer).map(sampleOf); });
}

Error unknownLiveBackend(const Capabilities &capabilities)
{
    return {ErrorKind::Permission,
        LiveMetricWords::tr("%1 may not see whether that session still is the same").arg(capabilities.user),
        u"pg_stat_activity"_s, {},
        LiveMetricWords::tr("Let a superuser run: grant pg_monitor, pg_signal_backend to %1;")
            .arg(quotedIdentifier(capabilities.user)),
        {}};
}

Error notSignalledLive(Error error, const Capabilities &capabilities)
{
    if (error.sqlState != "42501"_L1)
        return error;
    error.what = LiveMetricWords::tr("%1 may not stop what that role runs").arg(capabilities.user);
    error.hint = error.serverWords.contains("must be a superuser"_L1) || error.serverWords.contains("SUPERUSER"_L1)
        ? LiveMetricWords::tr("Only a superuser may stop what a superuser runs")
        : LiveMetricWords::tr("Let a superuser run: grant pg_signal_backend to %1;")
              .arg(quotedIdentifier(capabilities.user));
    return error;
}

} // namespace

Async<LiveSample> LiveMetricStore::sample()
{
    const auto first = askForSample(m_connection, *m_readsWal);
    if (!*m_readsWal)
        return first;
    const Promised<LiveSample> promised;
    whenReady(first, &m_connection,
        [promised, connection = &m_connection, readsWal = m_readsWal](const Result<LiveSample> &answer) {
            if (answer || answer.error().kind != ErrorKind::Permission)
                return promised.answer(answer);
            *readsWal = false;
            promised.follow(askForSample(*connection, false), connection);
        });
    return promised.future();
}

Async<bool> LiveMetricStore::signal(const RowShape<LiveSignalRow> &shape, const LiveBackend &backend)
{
    SqlValues values{{u"pid"_s, QString::number(backend.processId)}, {u"backend_start"_s, std::nullopt}};
    if (backend.startedAt)
        values[u"backend_start"_s] = backend.startedAt->toPostgres();
    return m_connection.foreground()
        .run({shape.statement(), values, {}})
        .then([&shape, capabilities = m_connection.capabilities()](const Result<ResultTable> &answer) -> Result<bool> {
            const auto rows = shape.read(answer);
            if (!rows)
                return tl::unexpected(notSignalledLive(rows.error(), capabilities));
            if (!rows->isEmpty() && !rows->first().isKnown)
                return tl::unexpected(unknownLiveBackend(capabilities));
            return !rows->isEmpty() && rows->first().wasSent;
        });
}

Async<bool> LiveMetricStore::cancelStatement(const LiveBackend &backend)
{
    return signal(liveCancelShape(), backend);
}

Async<bool> LiveMetricStore::endSession(const LiveBackend &backend)
{
    return signal(liveTerminateShape(), backend);
}

} // namespace signalbox
