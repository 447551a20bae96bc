#pragma once

#include "http/httpmessage.h"

namespace signalbox {

/// Takes a body apart that comes with `Transfer-Encoding: chunked`, in whatever pieces it arrives.
class ChunkedReader
{
public:
    enum class State { Reading, Done, Malformed };

    /// Appends what it finds to `body` and says how many bytes of `wire` it is done with; the rest is to come again with
    /// what follows it. When the chunks are malformed the rest begins with the line at fault.
    qsizetype read(QByteArrayView wire, QByteArray &body);
    State state() const { return m_state; }
    const HttpHeaders &trailers() const { return m_trailers; }

private:
    enum class Place { Size, Data, DataEnd, Trailer };

    qsizetype readLine(QByteArrayView wire);
    qsizetype takeLine(QByteArrayView line, qsizetype size);
    void takeSize(QByteArrayView line);

    State m_state = State::Reading;
    Place m_place = Place::Size;
    qint64 m_left = 0; // of the chunk
    qsizetype m_trailerBytes = 0;
    HttpHeaders m_trailers;
};

} // namespace signalbox
