#include "http/contentcoding.h"

#include <zlib.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace signalbox {

using namespace Qt::StringLiterals;
using Fault = WireFault::Kind;

namespace {

constexpr int gzipOrZlib = MAX_WBITS + 32;
constexpr int bareDeflate = -MAX_WBITS; // what some servers call deflate

struct Inflated {
    enum class End { Whole, Missing, Malformed, TooLarge };
    QByteArray body;
    End end = End::Missing;
};

struct EndInflate {
    void operator()(z_stream *stream) const { inflateEnd(stream); }
};

Inflated::End endOf(int code, const z_stream &stream)
{
    if (code == Z_STREAM_END)
        return Inflated::End::Whole;
    const bool wantsMore = code == Z_OK || code == Z_BUF_ERROR;
    return wantsMore && stream.avail_in == 0 ? Inflated::End::Missing : Inflated::End::Malformed;
}

Inflated inflated(const QByteArray &packed, int windowBits, qint64 cap)
{
    Inflated result;
    z_stream stream{};
    if (inflateInit2(&stream, windowBits) != Z_OK)
        return {{}, Inflated::End::Malformed};
    const std::unique_ptr<z_stream, EndInflate> ending(&stream);
    QByteArray input = packed; // zlib's interface is not const
    stream.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.avail_in = uInt(input.size());
    QByteArray piece(64 * 1024, Qt::Uninitialized);
    int code = Z_OK;
    while (code == Z_OK) {
        stream.next_out = reinterpret_cast<Bytef *>(piece.data());
        stream.avail_out = uInt(piece.size());
        code = inflate(&stream, Z_NO_FLUSH);
        result.body.append(piece.constData(), piece.size() - qsizetype(stream.avail_out));
        if (result.body.size() > cap) {
            result.body.truncate(cap);
            return {result.body, Inflated::End::TooLarge};
        }
        // gzip may be several one after the other.
        if (code == Z_STREAM_END && stream.avail_in > 0 && stream.next_in[0] == 0x1f)
            code = inflateReset(&stream);
    }
    result.end = endOf(code, stream);
    return result;
}

Inflated unwrapped(const QByteArray &body, const QByteArray &coding, qint64 cap)
{
    const Inflated usual = inflated(body, gzipOrZlib, cap);
    const bool mayBeBare = coding == "deflate" && usual.end == Inflated::End::Malformed && usual.body.isEmpty();
    return mayBeBare ? inflated(body, bareDeflate, cap) : usual;
}

std::optional<Fault> faultOf(const Inflated &result, bool isWhole)
{
    switch (result.end) {
    case Inflated::End::Whole:
        return std::nullopt;
    case Inflated::End::Missing:
        return isWhole ? std::optional(Fault::CodingCut) : std::nullopt;
    case Inflated::End::Malformed:
        return result.body.isEmpty() ? Fault::CodingMismatch : Fault::CodingBroken;
    case Inflated::End::TooLarge:
        return Fault::CodingTooLarge;
    }
    Q_UNREACHABLE();
}

} // namespace

UnpackedBody unpacked(const QByteArray &body, const QByteArray &codings, qint64 cap, bool isWhole)
{
    UnpackedBody result{body, false, {}};
    QByteArrayList names;
    for (const QByteArray &name : codings.toLower().split(','))
        names.prepend(name.trimmed());
    for (const QByteArray &name : std::as_const(names)) {
        if (name.isEmpty() || name == "identity" || result.body.isEmpty())
            continue;
        if (name != "gzip" && name != "x-gzip" && name != "deflate") {
            result.faults.append({Fault::CodingUnknown, name});
            return result;
        }
        const Inflated inner = unwrapped(result.body, name, cap);
        const auto fault = faultOf(inner, isWhole);
        if (fault)
            result.faults.append({*fault, name, 0, result.body.size()});
        if (fault && inner.body.isEmpty())
            return result;
        result.body = inner.body;
        result.isCut = result.isCut || inner.end == Inflated::End::TooLarge;
        isWhole = isWhole && !fault;
    }
    return result;
}

} // namespace signalbox
