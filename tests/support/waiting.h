#pragma once

#include "core/result.h"

#include <QTest>

#include <chrono>

namespace signalbox {

/// Runs the event loop until `condition` holds; false when `patience` ended first.
template <typename Condition>
bool waitFor(Condition condition, std::chrono::milliseconds patience = std::chrono::seconds(10))
{
    return QTest::qWaitFor(condition, int(patience.count()));
}

/// Runs the event loop until the future has its result; an error of kind Timeout when `patience` ended first.
template <typename T>
Result<T> await(const Async<T> &future, std::chrono::milliseconds patience = std::chrono::seconds(30))
{
    if (!waitFor([&future] { return future.isFinished(); }, patience)) {
        return tl::unexpected(
            Error{ErrorKind::Timeout, QStringLiteral("The future did not finish in time."), {}, {}, {}, {}});
    }
    if (future.resultCount() == 0)
        return tl::unexpected(
            Error{ErrorKind::Cancelled, QStringLiteral("The future finished without a result."), {}, {}, {}, {}});
    return future.result();
}

} // namespace signalbox
