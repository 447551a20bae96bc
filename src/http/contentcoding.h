#pragma once

#include "http/wirefault.h"

namespace signalbox {

/// A body without what Content-Encoding says it is wrapped in. What cannot be unpacked stays as it came.
struct UnpackedBody {
    QByteArray body;
    bool isCut = false; // at the cap
    QList<WireFault> faults;

    bool operator==(const UnpackedBody &) const = default;
};

/// `codings` is the value of Content-Encoding; gzip and deflate are known. Never makes more than `cap` bytes of it.
/// `isWhole` is false when it is known already that the end is missing.
UnpackedBody unpacked(const QByteArray &body, const QByteArray &codings, qint64 cap, bool isWhole);

} // namespace signalbox
