#include "http/chunkedreader.h"

#include <algorithm>

namespace signalbox {

namespace {

constexpr qsizetype longestLine = 4096;
constexpr qsizetype mostTrailers = 32 * 1024;
constexpr qsizetype mostDigits = 15; // of a size, so that it fits

bool isHex(char digit)
{
    return (digit >= '0' && digit <= '9') || (digit >= 'a' && digit <= 'f') || (digit >= 'A' && digit <= 'F');
}

} // namespace

qsizetype ChunkedReader::read(QByteArrayView wire, QByteArray &body)
{
    qsizetype done = 0;
    while (m_state == State::Reading) {
        const QByteArrayView rest = wire.sliced(done);
        if (m_place == Place::Data) {
            const qint64 size = std::min<qint64>(rest.size(), m_left);
            body.append(rest.first(size));
            m_left -= size;
            done += size;
            if (m_left > 0)
                break;
            m_place = Place::DataEnd;
            continue;
        }
        const qsizetype taken = readLine(rest);
        if (taken == 0)
            break;
        done += taken;
    }
    return done;
}

/// The bytes of the line that `wire` begins with, once it is there and as it should be.
qsizetype ChunkedReader::readLine(QByteArrayView wire)
{
    const qsizetype end = wire.indexOf('\n');
    if (end > longestLine || (end < 0 && wire.size() > longestLine)) {
        m_state = State::Malformed;
        return 0;
    }
    if (end < 0)
        return 0;
    const QByteArrayView line = wire.first(end);
    return takeLine(line.endsWith('\r') ? line.chopped(1) : line, end + 1);
}

qsizetype ChunkedReader::takeLine(QByteArrayView line, qsizetype size)
{
    switch (m_place) {
    case Place::Size:
        takeSize(line);
        break;
    case Place::DataEnd:
        m_place = Place::Size;
        if (!line.isEmpty())
            m_state = State::Malformed;
        break;
    case Place::Trailer: {
        const qsizetype colon = line.indexOf(':');
        m_trailerBytes += size;
        if (line.isEmpty())
            m_state = State::Done;
        else if (colon <= 0 || m_trailerBytes > mostTrailers)
            m_state = State::Malformed;
        else
            m_trailers.append(
                {line.first(colon).trimmed().toByteArray(), line.sliced(colon + 1).trimmed().toByteArray()});
        break;
    }
    case Place::Data:
        Q_UNREACHABLE();
    }
    return m_state == State::Malformed ? 0 : size;
}

void ChunkedReader::takeSize(QByteArrayView line)
{
    const qsizetype extension = line.indexOf(';');
    const QByteArrayView digits = (extension < 0 ? line : line.first(extension)).trimmed();
    if (digits.isEmpty() || digits.size() > mostDigits || !std::all_of(digits.begin(), digits.end(), isHex)) {
        m_state = State::Malformed;
        return;
    }
    m_left = digits.toByteArray().toLongLong(nullptr, 16);
    m_place = m_left > 0 ? Place::Data : Place::Trailer;
}

} // namespace signalbox
