#pragma once

#include "http/chunkedreader.h"
#include "http/wirefault.h"

#include <optional>

namespace signalbox {

/// An answer as it came: the bytes of its body are those of the sender, but for the frame around chunks.
struct WireAnswer {
    int status = 0; // 0: nothing that says one
    HttpHeaders headers; // a line that is no header has no name; what follows the last chunk is at the end
    QList<int> interim; // 1xx before it
    QByteArray body; // of something that is not HTTP, all of it
    bool isCut = false; // the body is longer than the cap
    QList<WireFault> faults;

    bool operator==(const WireAnswer &) const = default;
};

/// Reads an HTTP/1 answer and, where it is not as it should be, what there is of it. Clients stop there and keep nothing
/// (libcurl at a malformed header, QNetworkAccessManager with an empty body); who sends a webhook by hand wants to see.
class HttpAnswerReader
{
public:
    static constexpr qsizetype longestHead = 256 * 1024; // with those of interim answers

    explicit HttpAnswerReader(qint64 bodyCap) : m_bodyCap(bodyCap) { }

    void read(const QByteArray &bytes);
    void end(); // the other side has closed, or nobody waits any longer: says what was missing

    bool isDone() const { return m_stage == Stage::Done; }
    /// Nothing says where the answer ends but the end of the connection, and the other side may not know that.
    bool isAdrift() const { return m_stage == Stage::Adrift; }
    bool hasBegun() const { return m_hasBegun; }
    const WireAnswer &answer() const { return m_answer; }

private:
    enum class Stage { StatusLine, Headers, Length, Chunks, UntilClose, Adrift, Done };

    bool step();
    bool readStatusLine();
    bool readHeader();
    void takeHeader(QByteArrayView line);
    void endHead();
    void endInterim();
    void frameByTransfer(const QByteArray &codings);
    void frameByLength(const QByteArray &lengths);
    bool readLength();
    bool readChunks();
    bool takeRest();
    void appendBody(qint64 most);
    void endWithoutHead();
    std::optional<QByteArrayView> line();
    QByteArrayView rest() const { return QByteArrayView(m_pending).sliced(m_at); }
    void notHttp();
    void tell(WireFault::Kind kind, const QByteArray &detail = {}, qint64 wanted = 0, qint64 found = 0);
    void count(WireFault::Kind kind, const QByteArray &detail);

    qint64 m_bodyCap;
    Stage m_stage = Stage::StatusLine;
    bool m_hasBegun = false;
    QByteArray m_pending;
    qsizetype m_at = 0; // in m_pending
    qsizetype m_headBytes = 0;
    qint64 m_length = 0;
    ChunkedReader m_chunks;
    WireAnswer m_answer;
};

} // namespace signalbox
