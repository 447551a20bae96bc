#pragma once

#include <QByteArray>
#include <QList>

namespace signalbox {

/// Something in an answer that is not as HTTP has it. It takes nothing away from what arrived.
struct WireFault {
    enum class Kind {
        NotHttp, // detail: how it begins
        OddVersion, // detail: the version
        OddStatus, // found: the number
        BareLineFeeds,
        HeaderMalformed, // detail: the first such line; found: how many
        HeaderFolded, // detail: the name of the first; found: how many
        HeadTooLong, // wanted: the most bytes that are read
        HeadCut,
        LengthUnreadable, // detail: the value
        LengthsDiffer, // detail: the values
        LengthBesideChunks, // detail: the length
        BodyShort, // wanted, found: bytes
        BodyLong, // wanted: bytes; found: bytes beyond
        BodyUnwanted, // found: bytes after a head that says there are none
        ChunkMalformed, // detail: what stands where a chunk begins or ends
        ChunksCut,
        TransferUnknown, // detail: the coding
        CodingUnknown, // detail: the coding
        CodingMismatch, // detail: the coding
        CodingBroken, // detail: the coding; the body is what could be unpacked
        CodingCut, // detail: the coding; the body is what could be unpacked
        CodingTooLarge, // detail: the coding; found: bytes as packed
    };
    Kind kind = Kind::NotHttp;
    QByteArray detail = {};
    qint64 wanted = 0;
    qint64 found = 0;

    bool operator==(const WireFault &) const = default;
};

/// Whether a sender such as pg_net's libcurl takes an answer with this for none. (Measured with libcurl 7.88.)
bool spoilsAnswer(WireFault::Kind kind);
bool spoilsAnswer(const QList<WireFault> &faults);

} // namespace signalbox
