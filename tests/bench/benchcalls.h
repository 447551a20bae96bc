#pragma once

#include "core/async.h"

#include <QEventLoop>
#include <QStringList>

namespace signalbox {

/// The answer as soon as it is there, without the pauses of a poll.
template <typename T>
Result<T> answerOf(const Async<T> &future)
{
    QEventLoop loop;
    whenReady(future, &loop, [&loop](const Result<T> &) { loop.quit(); });
    loop.exec();
    return future.result();
}

Error benchFailure(const QString &what, const QString &words);

/// What psql takes for the statements, by its own \timing: the median of the repeats, in one session.
Result<double> psqlMs(const QString &uri, const QStringList &statements, int repeats);

/// What the server takes to plan and execute them, as EXPLAIN (ANALYZE) tells: the median of the repeats, in one session, so that
/// its caches are as warm as those of a standing one.
Result<double> serverMs(const QString &uri, const QStringList &statements, int repeats);

} // namespace signalbox
