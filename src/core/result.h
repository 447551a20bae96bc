#pragma once

#include "core/error.h"

#include <QFuture>

#include <tl/expected.hpp>

namespace signalbox {

/// A value or the reason why there is none.
template <typename T>
using Result = tl::expected<T, Error>;

/// What every asynchronous function returns. The future always finishes, and always with one Result.
template <typename T>
using Async = QFuture<Result<T>>;

} // namespace signalbox
