#include "http/httpanswerreader.h"

#include <QRegularExpression>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;
using Fault = WireFault::Kind;

namespace {

constexpr qsizetype shownDetail = 80; // bytes
constexpr qsizetype mostLengthDigits = 18; // fits into 63 bits

bool isInterim(int status)
{
    return status >= 100 && status < 200 && status != 101;
}

bool hasNoBody(int status)
{
    return status == 101 || status == 204 || status == 304;
}

QByteArray allValues(const HttpHeaders &headers, QByteArrayView name)
{
    QByteArrayList values;
    for (const auto &[key, value] : headers) {
        if (key.compare(name, Qt::CaseInsensitive) == 0)
            values.append(value);
    }
    return values.join(", ");
}

QByteArrayList tokens(const QByteArray &values)
{
    QByteArrayList list;
    for (const QByteArray &value : values.split(','))
        list.append(value.trimmed().toLower());
    return list;
}

bool isLength(const QByteArray &text)
{
    return !text.isEmpty() && text.size() <= mostLengthDigits
        && std::all_of(text.cbegin(), text.cend(), [](char digit) { return digit >= '0' && digit <= '9'; });
}

} // namespace

void HttpAnswerReader::read(const QByteArray &bytes)
{
    m_hasBegun = m_hasBegun || !bytes.isEmpty();
    m_pending += bytes;
    while (m_stage != Stage::Done && step()) { }
    m_pending.remove(0, m_at);
    m_at = 0;
}

/// Whether there may be more to do with the bytes that are here.
bool HttpAnswerReader::step()
{
    switch (m_stage) {
    case Stage::StatusLine:
        return readStatusLine();
    case Stage::Headers:
        return readHeader();
    case Stage::Length:
        return readLength();
    case Stage::Chunks:
        return readChunks();
    case Stage::UntilClose:
    case Stage::Adrift:
        return takeRest();
    case Stage::Done:
        return false;
    }
    Q_UNREACHABLE();
}

bool HttpAnswerReader::readStatusLine()
{
    constexpr QByteArrayView protocol = "HTTP/";
    const qsizetype known = std::min(rest().size(), protocol.size());
    if (rest().first(known) != protocol.first(known)) {
        notHttp();
        return true;
    }
    const qsizetype begin = m_at;
    const auto text = line();
    if (!text)
        return m_stage != Stage::StatusLine;
    static const QRegularExpression pattern(u"^HTTP/(\\d+(?:\\.\\d+)?) +(\\d{3})(?: .*)?$"_s);
    const auto match = pattern.match(QString::fromLatin1(*text));
    if (!match.hasMatch()) {
        m_at = begin;
        notHttp();
        return true;
    }
    const QString version = match.captured(1);
    if (version != "1.1"_L1 && version != "1.0"_L1)
        tell(Fault::OddVersion, version.toLatin1());
    m_answer.status = match.capturedView(2).toInt();
    if (m_answer.status < 100)
        tell(Fault::OddStatus, {}, 0, m_answer.status);
    m_stage = Stage::Headers;
    return true;
}

bool HttpAnswerReader::readHeader()
{
    const auto text = line();
    if (!text)
        return false;
    if (text->isEmpty())
        endHead();
    else
        takeHeader(*text);
    return true;
}

void HttpAnswerReader::takeHeader(QByteArrayView text)
{
    HttpHeaders &headers = m_answer.headers;
    const bool isFolded = text.front() == ' ' || text.front() == '\t';
    if (isFolded && !headers.isEmpty()) {
        headers.last().second += ' ' + text.trimmed().toByteArray();
        return count(Fault::HeaderFolded, headers.last().first);
    }
    const qsizetype colon = text.indexOf(':');
    if (isFolded || colon <= 0 || text.contains('\0')) {
        headers.append({{}, text.toByteArray()});
        return count(Fault::HeaderMalformed, text.first(std::min(text.size(), shownDetail)).toByteArray());
    }
    headers.append({text.first(colon).trimmed().toByteArray(), text.sliced(colon + 1).trimmed().toByteArray()});
}

void HttpAnswerReader::endHead()
{
    if (isInterim(m_answer.status))
        return endInterim();
    const QByteArray codings = allValues(m_answer.headers, "Transfer-Encoding");
    const QByteArray lengths = allValues(m_answer.headers, "Content-Length");
    if (hasNoBody(m_answer.status)) {
        if (m_answer.status != 101 && !rest().isEmpty())
            tell(Fault::BodyUnwanted, {}, 0, rest().size());
        takeRest();
        m_stage = Stage::Done;
    } else if (!codings.isEmpty()) {
        if (!lengths.isEmpty())
            tell(Fault::LengthBesideChunks, lengths);
        frameByTransfer(codings);
    } else {
        frameByLength(lengths);
    }
}

void HttpAnswerReader::endInterim()
{
    m_answer.interim.append(m_answer.status);
    m_answer.status = 0;
    m_answer.headers.clear();
    m_stage = Stage::StatusLine;
}

void HttpAnswerReader::frameByTransfer(const QByteArray &codings)
{
    QByteArrayList names = tokens(codings);
    const bool isChunked = names.last() == "chunked";
    if (isChunked)
        names.removeLast();
    names.removeAll("identity"_ba);
    if (!names.isEmpty())
        tell(Fault::TransferUnknown, names.join(", "));
    m_stage = isChunked ? Stage::Chunks : Stage::UntilClose;
}

void HttpAnswerReader::frameByLength(const QByteArray &lengths)
{
    m_stage = Stage::UntilClose;
    if (lengths.isEmpty())
        return;
    const QByteArrayList values = tokens(lengths);
    const bool allRead = std::all_of(values.cbegin(), values.cend(), isLength);
    const bool allSame = std::count(values.cbegin(), values.cend(), values.first()) == values.size();
    if (allRead && allSame) {
        m_length = values.first().toLongLong();
        m_stage = Stage::Length;
        return;
    }
    tell(allRead ? Fault::LengthsDiffer : Fault::LengthUnreadable, lengths.left(shownDetail));
    m_stage = Stage::Adrift;
}

bool HttpAnswerReader::readLength()
{
    appendBody(m_length - m_answer.body.size());
    if (m_stage == Stage::Length && m_answer.body.size() == m_length) {
        if (!rest().isEmpty())
            tell(Fault::BodyLong, {}, m_length, rest().size());
        m_stage = Stage::Done;
    }
    return false;
}

bool HttpAnswerReader::readChunks()
{
    m_at += m_chunks.read(rest(), m_answer.body);
    if (m_answer.body.size() > m_bodyCap) {
        m_answer.body.truncate(m_bodyCap);
        m_answer.isCut = true;
        m_stage = Stage::Done;
        return false;
    }
    switch (m_chunks.state()) {
    case ChunkedReader::State::Reading:
        return false;
    case ChunkedReader::State::Done:
        m_answer.headers += m_chunks.trailers();
        m_stage = Stage::Done;
        return false;
    case ChunkedReader::State::Malformed:
        tell(Fault::ChunkMalformed,
            rest().first(std::min(rest().size(), shownDetail)).toByteArray().split('\n').first().trimmed());
        m_stage = Stage::Adrift;
        return true;
    }
    Q_UNREACHABLE();
}

bool HttpAnswerReader::takeRest()
{
    appendBody(rest().size());
    return false;
}

void HttpAnswerReader::appendBody(qint64 most)
{
    const qint64 here = std::min<qint64>(rest().size(), most);
    const qint64 fitting = std::min<qint64>(here, m_bodyCap - m_answer.body.size());
    m_answer.body.append(rest().first(fitting));
    m_at += here;
    if (fitting < here) {
        m_answer.isCut = true;
        m_stage = Stage::Done;
    }
}

void HttpAnswerReader::end()
{
    switch (m_stage) {
    case Stage::StatusLine:
        if (!rest().isEmpty())
            notHttp();
        break;
    case Stage::Headers:
        endWithoutHead();
        break;
    case Stage::Length:
        tell(Fault::BodyShort, {}, m_length, m_answer.body.size());
        break;
    case Stage::Chunks:
        tell(Fault::ChunksCut);
        break;
    case Stage::UntilClose:
    case Stage::Adrift:
    case Stage::Done:
        break;
    }
    m_stage = Stage::Done;
}

void HttpAnswerReader::endWithoutHead()
{
    if (isInterim(m_answer.status))
        return endInterim();
    if (!rest().isEmpty())
        m_answer.headers.append({{}, rest().toByteArray()});
    tell(Fault::HeadCut);
}

/// The next line of the head, without its end; none while it is not whole, or when the head is too long.
std::optional<QByteArrayView> HttpAnswerReader::line()
{
    const QByteArrayView here = rest();
    const qsizetype end = here.indexOf('\n');
    const qsizetype size = end < 0 ? here.size() : end + 1;
    if (m_headBytes + size > longestHead) {
        if (m_stage == Stage::StatusLine) {
            notHttp();
            return std::nullopt;
        }
        tell(Fault::HeadTooLong, {}, longestHead);
        m_stage = Stage::Done;
        return std::nullopt;
    }
    if (end < 0)
        return std::nullopt;
    m_at += size;
    m_headBytes += size;
    const QByteArrayView text = here.first(end);
    if (text.endsWith('\r'))
        return text.chopped(1);
    count(Fault::BareLineFeeds, {});
    return text;
}

void HttpAnswerReader::notHttp()
{
    m_answer.status = 0;
    m_answer.headers.clear();
    m_answer.faults.clear();
    tell(Fault::NotHttp, rest().first(std::min(rest().size(), shownDetail)).toByteArray());
    m_stage = Stage::Adrift;
    takeRest();
}

void HttpAnswerReader::tell(WireFault::Kind kind, const QByteArray &detail, qint64 wanted, qint64 found)
{
    m_answer.faults.append({kind, detail, wanted, found});
}

/// One fault for all of its kind, with the first one's detail.
void HttpAnswerReader::count(WireFault::Kind kind, const QByteArray &detail)
{
    const auto same = std::find_if(
        m_answer.faults.begin(), m_answer.faults.end(), [kind](const WireFault &fault) { return fault.kind == kind; });
    if (same == m_answer.faults.end())
        tell(kind, detail, 0, 1);
    else
        ++same->found;
}

} // namespace signalbox
