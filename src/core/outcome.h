#pragma once

#include "core/error.h"

namespace signalbox {

/// Whether a write that ended with such an error may have been done all the same: no answer came, or nobody waited for
/// it. It is then looked up by its key, or by reading again, and never simply sent a second time.
inline bool outcomeUnknown(ErrorKind kind)
{
    return kind == ErrorKind::Lost || kind == ErrorKind::Timeout || kind == ErrorKind::Unreachable
        || kind == ErrorKind::Cancelled;
}

} // namespace signalbox
