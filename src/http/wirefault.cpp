#include "http/wirefault.h"

#include <algorithm>

namespace signalbox {

bool spoilsAnswer(WireFault::Kind kind)
{
    using Kind = WireFault::Kind;
    switch (kind) {
    case Kind::NotHttp:
    case Kind::OddStatus:
    case Kind::HeaderMalformed:
    case Kind::HeadTooLong:
    case Kind::HeadCut:
    case Kind::LengthUnreadable:
    case Kind::BodyShort:
    case Kind::ChunkMalformed:
    case Kind::ChunksCut:
    case Kind::TransferUnknown:
        return true;
    case Kind::OddVersion:
    case Kind::BareLineFeeds:
    case Kind::HeaderFolded:
    case Kind::LengthsDiffer:
    case Kind::LengthBesideChunks:
    case Kind::BodyLong:
    case Kind::BodyUnwanted:
    case Kind::CodingUnknown:
    case Kind::CodingMismatch:
    case Kind::CodingBroken:
    case Kind::CodingCut:
    case Kind::CodingTooLarge:
        return false;
    }
    Q_UNREACHABLE();
}

bool spoilsAnswer(const QList<WireFault> &faults)
{
    return std::any_of(faults.cbegin(), faults.cend(), [](const WireFault &fault) { return spoilsAnswer(fault.kind); });
}

} // namespace signalbox
