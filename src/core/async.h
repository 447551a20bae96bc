#pragma once

#include "core/result.h"

#include <QFutureWatcher>
#include <QObject>
#include <QPromise>

#include <memory>
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

/// An answer that is owed: whoever gives out its future answers it, and be it by going. When the last copy goes without an
/// answer, as with an object that waited for something, the answer is an error of kind Cancelled. Only the first answer
/// counts. Copies may be dropped on any thread; one thread at a time answers.
template <typename T>
class Promised
{
public:
    Promised() : m_owed(std::make_shared<Owed>()) { }

    Async<T> future() const { return m_owed->promise.future(); }
    void answer(Result<T> result) const { m_owed->answer(std::move(result)); }
    /// Hands on what another future answers, as long as `subject` lives.
    void follow(const Async<T> &other, QObject *subject) const
    {
        whenReady(other, subject, [promised = *this](const Result<T> &result) { promised.answer(result); });
    }

private:
    struct Owed {
        Owed() { promise.start(); }
        Q_DISABLE_COPY_MOVE(Owed)
        ~Owed() { answer(tl::unexpected(Error{.kind = ErrorKind::Cancelled})); }
        void answer(Result<T> result)
        {
            if (promise.future().isFinished())
                return;
            promise.addResult(std::move(result));
            promise.finish();
        }

        QPromise<Result<T>> promise;
    };

    std::shared_ptr<Owed> m_owed;
};

/// A future that has its answer already.
template <typename T>
Async<T> readyResult(Result<T> result)
{
    const Promised<T> promised;
    promised.answer(std::move(result));
    return promised.future();
}

template <typename T>
Async<T> readyError(Error error)
{
    return readyResult<T>(tl::unexpected(std::move(error)));
}

} // namespace signalbox
