#pragma once

#include <QFuture>
#include <QPromise>
#include <QThreadPool>

#include <memory>
#include <type_traits>

namespace signalbox {

/// Runs a function that only computes, on a thread of the pool; take its value with whenReady().
template <typename Function>
QFuture<std::invoke_result_t<Function>> inBackground(Function function)
{
    const auto promise = std::make_shared<QPromise<std::invoke_result_t<Function>>>();
    promise->start();
    QThreadPool::globalInstance()->start([promise, function = std::move(function)]() mutable {
        promise->addResult(function());
        promise->finish();
    });
    return promise->future();
}

} // namespace signalbox
