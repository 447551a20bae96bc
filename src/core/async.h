#pragma once

#include "core/result.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include <utility>

namespace signalbox {

/// Calls `then(result)` in the thread of `subject` once `future` has finished; never when `subject` died first.
/// QFuture::then(context) asserts in debug builds when the context dies first, hence a watcher owned by the subject.
template <typename T, typename Function>
void whenReady(const QFuture<T> &future, QObject *subject, Function then)
{
    auto *watcher = new QFutureWatcher<T>(subject);
    QObject::connect(watcher, &QFutureWatcherBase::finished, subject, [watcher, then = std::move(then)]() mutable {
        watcher->deleteLater();
        if (watcher->future().resultCount() > 0)
            then(watcher->result());
    });
    watcher->setFuture(future);
}

/// A future that has its answer already.
template <typename T>
Async<T> readyResult(Result<T> result)
{
    QPromise<Result<T>> promise;
    promise.start();
    promise.addResult(std::move(result));
    promise.finish();
    return promise.future();
}

template <typename T>
Async<T> readyError(Error error)
{
    return readyResult<T>(tl::unexpected(std::move(error)));
}

} // namespace signalbox
