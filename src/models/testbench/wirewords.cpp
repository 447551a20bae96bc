#include "core/visibletext.h"
#include "models/testbench/benchwords.h"

#include <algorithm>
#include <array>
#include <climits>

namespace signalbox {

using namespace Qt::StringLiterals;
using Fault = WireFault::Kind;

namespace {

constexpr int shownBytes = 80;

QString shownDetail(const QByteArray &detail)
{
    return visibleText(QString::fromUtf8(detail), shownBytes);
}

bool looksLikeTls(const QByteArray &bytes)
{
    return bytes.size() > 1 && bytes.at(0) >= 0x14 && bytes.at(0) <= 0x17 && bytes.at(1) == 0x03;
}

QString notHttpWords(const QByteArray &begin)
{
    if (looksLikeTls(begin))
        return BenchWords::tr("What came back is TLS and no HTTP answer: the address has to begin with https://.");
    return BenchWords::tr("What came back is no HTTP answer; it begins with: %1").arg(shownDetail(begin));
}

struct FaultWords {
    Fault kind;
    const char *text; // %1 the fault's detail, %2 what was to be, %3 what came
};

constexpr std::array faultWords = {
    FaultWords{Fault::OddVersion,
        QT_TRANSLATE_NOOP("BenchWords", "The answer says HTTP/%1 on a connection that speaks HTTP/1.1.")},
    FaultWords{Fault::OddStatus, QT_TRANSLATE_NOOP("BenchWords", "HTTP knows no status %3.")},
    FaultWords{Fault::BareLineFeeds,
        QT_TRANSLATE_NOOP("BenchWords", "The lines of its head end in a line feed alone; some clients refuse that.")},
    FaultWords{Fault::HeaderMalformed,
        QT_TRANSLATE_N_NOOP("BenchWords", "%n line(s) of its head are no headers, the first: %1")},
    FaultWords{Fault::HeaderFolded,
        QT_TRANSLATE_N_NOOP(
            "BenchWords", "%n header line(s) continue the one before, first in %1; HTTP has given that up.")},
    FaultWords{Fault::HeadTooLong,
        QT_TRANSLATE_NOOP("BenchWords", "Its head is longer than %2 bytes; no more of it was read.")},
    FaultWords{
        Fault::HeadCut, QT_TRANSLATE_NOOP("BenchWords", "The connection was closed in the middle of its headers.")},
    FaultWords{
        Fault::LengthUnreadable, QT_TRANSLATE_NOOP("BenchWords", "Its Content-Length is no number of bytes: %1.")},
    FaultWords{Fault::LengthsDiffer, QT_TRANSLATE_NOOP("BenchWords", "It has more than one Content-Length: %1.")},
    FaultWords{Fault::LengthBesideChunks,
        QT_TRANSLATE_NOOP("BenchWords", "It has a Content-Length (%1) beside Transfer-Encoding; the latter counts.")},
    FaultWords{Fault::BodyShort, QT_TRANSLATE_NOOP("BenchWords", "Its body ended after %3 of the %2 bytes announced.")},
    FaultWords{Fault::BodyLong,
        QT_TRANSLATE_NOOP("BenchWords", "After the %2 bytes announced %3 more came, which no client reads.")},
    FaultWords{Fault::BodyUnwanted,
        QT_TRANSLATE_N_NOOP("BenchWords", "An answer with this status has no body, but %n byte(s) came.")},
    FaultWords{Fault::ChunkMalformed,
        QT_TRANSLATE_NOOP("BenchWords", "Its chunks are malformed; from here on it is shown as it came: %1")},
    FaultWords{Fault::ChunksCut, QT_TRANSLATE_NOOP("BenchWords", "It ended before its last chunk.")},
    FaultWords{Fault::TransferUnknown,
        QT_TRANSLATE_NOOP("BenchWords", "Its Transfer-Encoding is not known here: %1. It is shown as it came.")},
    FaultWords{Fault::CodingUnknown,
        QT_TRANSLATE_NOOP("BenchWords", "It is packed with %1, which is not known here. It is shown as it came.")},
    FaultWords{Fault::CodingMismatch,
        QT_TRANSLATE_NOOP("BenchWords", "Its Content-Encoding says %1, which it is not. It is shown as it came.")},
    FaultWords{Fault::CodingBroken,
        QT_TRANSLATE_NOOP("BenchWords", "It is packed with %1 and broken; what could be unpacked is shown.")},
    FaultWords{Fault::CodingCut,
        QT_TRANSLATE_NOOP(
            "BenchWords", "It is packed with %1 and its end is missing; what could be unpacked is shown.")},
    FaultWords{Fault::CodingTooLarge,
        QT_TRANSLATE_NOOP("BenchWords",
            "It is packed with %1: its %3 bytes unpack to more than a MiB, of which the first is shown.")},
};

} // namespace

QString BenchWords::fault(const WireFault &fault)
{
    if (fault.kind == Fault::NotHttp)
        return notHttpWords(fault.detail);
    const auto words = std::find_if(
        faultWords.begin(), faultWords.end(), [&fault](const FaultWords &one) { return one.kind == fault.kind; });
    Q_ASSERT(words != faultWords.end());
    QString text = tr(words->text, nullptr, int(std::min<qint64>(fault.found, INT_MAX)));
    text.replace("%2"_L1, QString::number(fault.wanted)).replace("%3"_L1, QString::number(fault.found));
    return text.replace("%1"_L1, shownDetail(fault.detail));
}

} // namespace signalbox
