#include "support/wireanswers.h"

#include <QTcpSocket>

#include <zlib.h>

namespace signalbox {

using namespace Qt::StringLiterals;
using Fault = WireFault::Kind;

namespace {

const QByteArray ok = "{\"ok\":true}"_ba;
const QString partial = u"Transferred a partial file"_s;
const QString weird = u"Weird server reply"_s;
const QString noProtocol = u"Unsupported protocol"_s;

QByteArray lines(const QByteArrayList &head)
{
    return head.join("\r\n") + "\r\n\r\n";
}

QByteArray whole(const QByteArray &status, const QByteArrayList &headers = {}, const QByteArray &body = ok)
{
    return lines(QByteArrayList{"HTTP/1.1 " + status} + headers
               + QByteArrayList{"Content-Length: " + QByteArray::number(body.size())})
        + body;
}

QByteArray packed(const QByteArray &body, const QByteArray &coding = "gzip"_ba, const QByteArray &status = "200 OK"_ba)
{
    return whole(status, {"Content-Encoding: " + coding}, body);
}

QByteArray chunks(const QByteArray &body, const QByteArray &header = {})
{
    QByteArrayList head{"HTTP/1.1 200 OK"_ba, "Transfer-Encoding: chunked"_ba};
    if (!header.isEmpty())
        head.append(header);
    return lines(head) + body;
}

QByteArray manyHeaders()
{
    QByteArrayList headers;
    for (int i = 0; i < 2000; ++i)
        headers.append("X-" + QByteArray::number(i) + ": v");
    return whole("200 OK", headers);
}

QList<WireCase> heads()
{
    const QByteArray hints = lines({"HTTP/1.1 103 Early Hints"_ba, "Link: </a.css>; rel=preload"_ba});
    return {
        {.name = "noreason", .answer = whole("200"), .closes = false},
        {.name = "noreason_sp", .answer = whole("200 "), .closes = false},
        {.name = "http10", .answer = "HTTP/1.0 200 OK\r\n\r\n" + ok},
        {.name = "lf_only", .answer = "HTTP/1.1 200 OK\nContent-Length: 11\n\n" + ok, .faults = {Fault::BareLineFeeds}},
        {.name = "c100", .answer = lines({"HTTP/1.1 100 Continue"_ba}) + whole("200 OK"), .closes = false},
        {.name = "c102", .answer = lines({"HTTP/1.1 102 Processing"_ba}) + whole("200 OK"), .closes = false},
        {.name = "c103", .answer = hints + whole("200 OK"), .closes = false},
        {.name = "c103_only",
            .answer = hints,
            .status = 0,
            .text = {},
            .isGood = false,
            .netError = u"Server returned nothing (no headers, no data)"_s},
        {.name = "dup_cookie",
            .answer = whole("200 OK", {"Set-Cookie: a=1; Path=/"_ba, "Set-Cookie: b=2"_ba, "X-A: 1"_ba, "X-A: 2"_ba}),
            .closes = false},
        {.name = "bighdr",
            .answer = whole("200 OK", {"Content-Security-Policy: " + QByteArray(70000, 'a')}),
            .closes = false},
        {.name = "manyhdr", .answer = manyHeaders(), .closes = false},
        {.name = "hugehdr",
            .answer = whole("200 OK", {"X: " + QByteArray(400000, 'a')}),
            .text = {},
            .isGood = false,
            .faults = {Fault::HeadTooLong},
            .netError = u"Out of memory"_s},
        {.name = "fold", .answer = whole("200 OK", {"X-Fold: a\r\n b"_ba}), .faults = {Fault::HeaderFolded}},
        {.name = "nocolon",
            .answer = whole("200 OK", {"garbage"_ba}),
            .closes = false,
            .isGood = false,
            .faults = {Fault::HeaderMalformed},
            .netError = weird},
        {.name = "headcut",
            .answer = "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nX-A",
            .text = {},
            .isGood = false,
            .faults = {Fault::HeadCut}},
        {.name = "latin1hdr",
            .answer = lines({"HTTP/1.1 200 OK"_ba, "X-Name: caf\xe9"_ba,
                          "Content-Type: text/html; charset=ISO-8859-1"_ba, "Content-Length: 4"_ba})
                + "caf\xe9",
            .text = u"caf\u00e9"_s},
    };
}

QList<WireCase> statuses()
{
    QList<WireCase> cases;
    for (const char *challenge : {"Basic realm=\"x\"", "Bearer", "Digest realm=\"x\", nonce=\"abc\", qop=\"auth\"",
             "Negotiate\r\nWWW-Authenticate: NTLM"}) {
        const QByteArray header = "WWW-Authenticate: " + QByteArray(challenge);
        cases.append({.name = "401_" + QByteArray(challenge).split(' ').first().split('\r').first(),
            .answer = whole("401 Unauthorized", {header}, "forbidden"),
            .closes = false,
            .status = 401,
            .text = u"forbidden"_s,
            .isGood = false});
    }
    for (const int status : {407, 520, 522, 600, 999}) {
        cases.append({.name = "s" + QByteArray::number(status),
            .answer = whole(QByteArray::number(status) + " Odd", {"Proxy-Authenticate: Basic realm=\"x\""_ba}),
            .closes = false,
            .status = status,
            .isGood = false});
    }
    return cases
        + QList<WireCase>{
            {.name = "s299", .answer = whole("299 Misc"), .closes = false, .status = 299},
            {.name = "s099",
                .answer = whole("099 Odd"),
                .status = 99,
                .isGood = false,
                .faults = {Fault::OddStatus},
                .netError = noProtocol},
            {.name = "s204body",
                .answer = whole("204 No Content"),
                .closes = false,
                .status = 204,
                .faults = {Fault::BodyUnwanted}},
            {.name = "s304",
                .answer = lines({"HTTP/1.1 304 Not Modified"_ba}),
                .closes = false,
                .status = 304,
                .text = {},
                .isGood = false},
            {.name = "s205", .answer = whole("205 Reset Content", {}, {}), .closes = false, .status = 205, .text = {}},
            {.name = "s308",
                .answer = whole("308 Permanent Redirect", {"Location: https://example.com/x"_ba}, {}),
                .closes = false,
                .status = 308,
                .text = {},
                .isGood = false},
            {.name = "s301nolength",
                .answer = lines({"HTTP/1.1 301 Moved Permanently"_ba, "X-Location: /x"_ba}),
                .status = 301,
                .text = {},
                .isGood = false},
        };
}

QList<WireCase> strangers()
{
    const auto stranger = [](const QByteArray &name, const QByteArray &bytes) {
        return WireCase{.name = name,
            .answer = bytes,
            .status = 0,
            .text = QString::fromUtf8(bytes),
            .isGood = false,
            .faults = {Fault::NotHttp},
            .netError = noProtocol};
    };
    return {
        stranger("icy", "ICY 200 OK\r\nContent-Length: 3\r\n\r\nabc"),
        stranger("smtp", "220 mail ESMTP\r\n"),
        stranger("tlsrec", QByteArray::fromHex("15030100020246")),
        stranger("statuscut", "HTTP/1.1 2"),
        stranger("twodigits", "HTTP/1.1 20 OK\r\n\r\n"),
        {.name = "http2text",
            .answer = lines({"HTTP/2 200 "_ba, "Content-Length: 11"_ba}) + ok,
            .faults = {Fault::OddVersion}},
        {.name = "empty",
            .answer = {},
            .status = 0,
            .text = {},
            .isGood = false,
            .netError = u"Server returned nothing (no headers, no data)"_s},
    };
}

QList<WireCase> codings()
{
    const QByteArray zipped = gzipped(ok);
    const QByteArray bomb = gzipped(QByteArray(30'000'000, 'A'));
    return {
        {.name = "gzip", .answer = packed(zipped), .closes = false},
        {.name = "gzip_twice", .answer = packed(gzipped("{\"ok\"") + gzipped(":true}")), .closes = false},
        {.name = "gzip_in_gzip", .answer = packed(gzipped(zipped), "gzip, gzip"), .closes = false},
        {.name = "gzip_500",
            .answer = packed(zipped, "gzip", "500 Oops"),
            .closes = false,
            .status = 500,
            .isGood = false},
        {.name = "zlib", .answer = packed(qCompress(ok).sliced(4), "deflate"), .closes = false},
        {.name = "bare_deflate", .answer = packed(qCompress(ok).sliced(6).chopped(4), "Deflate"), .closes = false},
        {.name = "fakegzip", .answer = packed(ok), .closes = false, .faults = {Fault::CodingMismatch}},
        {.name = "fakegzip_500",
            .answer = packed(ok, "gzip", "500 Oops"),
            .closes = false,
            .status = 500,
            .isGood = false,
            .faults = {Fault::CodingMismatch}},
        {.name = "emptygzip", .answer = packed({}), .closes = false, .text = {}},
        {.name = "truncgzip", .answer = packed(zipped.chopped(6)), .closes = false, .faults = {Fault::CodingCut}},
        {.name = "badgzip",
            .answer = packed(zipped.chopped(8) + QByteArray(8, 'x')),
            .closes = false,
            .faults = {Fault::CodingBroken}},
        {.name = "br",
            .answer = packed("\x0b\x05\x80" + ok, "br"),
            .closes = false,
            .text = QString::fromUtf8("\x0b\x05\x80" + ok),
            .faults = {Fault::CodingUnknown}},
        {.name = "bomb",
            .answer = packed(bomb),
            .closes = false,
            .text = QString(1024 * 1024, u'A'),
            .faults = {Fault::CodingTooLarge}},
        {.name = "identity", .answer = packed(ok, "identity"), .closes = false},
    };
}

QList<WireCase> frames()
{
    const auto length = [](const QByteArrayList &values, const QByteArray &body = ok) {
        QByteArrayList head{"HTTP/1.1 200 OK"_ba};
        for (const QByteArray &value : values)
            head.append("Content-Length: " + value);
        return lines(head) + body;
    };
    return {
        {.name = "chunked", .answer = chunks("5\r\n{\"ok\"\r\n6\r\n:true}\r\n0\r\n\r\n"), .closes = false},
        {.name = "chunk_trailer",
            .answer = chunks("b;ext=1\r\n" + ok + "\r\n0\r\nX: y\r\n\r\n", "Trailer: X"),
            .closes = false},
        {.name = "chunk_broken",
            .answer = chunks("zz\r\n" + ok + "\r\n0\r\n\r\n"),
            .closes = false,
            .text = u"zz\r\n{\"ok\":true}\r\n0\r\n\r\n"_s,
            .isGood = false,
            .faults = {Fault::ChunkMalformed},
            .netError = u"Failure when receiving data from the peer"_s},
        {.name = "chunk_second_broken",
            .answer = chunks("5\r\n{\"ok\"\r\n-1\r\n:true}\r\n0\r\n\r\n"),
            .text = u"{\"ok\"-1\r\n:true}\r\n0\r\n\r\n"_s,
            .isGood = false,
            .faults = {Fault::ChunkMalformed},
            .netError = u"Failure when receiving data from the peer"_s},
        {.name = "chunk_cut",
            .answer = chunks("b\r\n" + ok + "\r\n"),
            .isGood = false,
            .faults = {Fault::ChunksCut},
            .netError = partial},
        {.name = "cl_and_te",
            .answer = chunks("b\r\n" + ok + "\r\n0\r\n\r\n", "Content-Length: 3"),
            .closes = false,
            .faults = {Fault::LengthBesideChunks}},
        {.name = "te_unknown",
            .answer = lines({"HTTP/1.1 200 OK"_ba, "Transfer-Encoding: odd"_ba}) + ok,
            .isGood = false,
            .faults = {Fault::TransferUnknown},
            .netError = u"Unrecognized or bad HTTP Content or Transfer-Encoding"_s},
        {.name = "cl_long",
            .answer = length({"50"_ba}),
            .isGood = false,
            .faults = {Fault::BodyShort},
            .netError = partial},
        {.name = "cl_short",
            .answer = length({"5"_ba}),
            .closes = false,
            .text = u"{\"ok\""_s,
            .faults = {Fault::BodyLong}},
        {.name = "cl_dup", .answer = length({"11"_ba, "11"_ba}), .closes = false},
        {.name = "cl_differ", .answer = length({"5"_ba, "11"_ba}), .closes = false, .faults = {Fault::LengthsDiffer}},
        {.name = "cl_bad",
            .answer = length({"abc"_ba}),
            .closes = false,
            .isGood = false,
            .faults = {Fault::LengthUnreadable},
            .netError = weird},
        {.name = "cl_neg",
            .answer = length({"-1"_ba}),
            .isGood = false,
            .faults = {Fault::LengthUnreadable},
            .netError = weird},
        {.name = "utf16",
            .answer = whole("200 OK", {"Content-Type: text/plain; charset=utf-16"_ba}, "\xff\xfeo\0k\0"_ba),
            .closes = false,
            .text = u"ok"_s},
        {.name = "nulbody",
            .answer = whole("200 OK", {}, "a\0b\0c"_ba),
            .closes = false,
            .text = QString::fromLatin1("a\0b\0c"_ba)},
    };
}

} // namespace

QByteArray gzipped(const QByteArray &bytes)
{
    z_stream stream{};
    deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, MAX_WBITS + 16, MAX_MEM_LEVEL, Z_DEFAULT_STRATEGY);
    QByteArray input = bytes;
    QByteArray output(qsizetype(deflateBound(&stream, uLong(bytes.size()))), Qt::Uninitialized);
    stream.next_in = reinterpret_cast<Bytef *>(input.data());
    stream.avail_in = uInt(input.size());
    stream.next_out = reinterpret_cast<Bytef *>(output.data());
    stream.avail_out = uInt(output.size());
    deflate(&stream, Z_FINISH);
    output.truncate(qsizetype(stream.total_out));
    deflateEnd(&stream);
    return output;
}

QList<WireCase> wireCases()
{
    return heads() + statuses() + strangers() + codings() + frames();
}

WireServer::WireServer(const QList<WireCase> &cases)
{
    for (const WireCase &one : cases)
        m_cases.insert(one.name, one);
    connect(this, &QTcpServer::newConnection, this, [this] {
        while (QTcpSocket *socket = nextPendingConnection())
            serve(socket);
    });
}

QString WireServer::urlOf(const QByteArray &name) const
{
    return u"http://127.0.0.1:%1/%2"_s.arg(serverPort()).arg(QString::fromLatin1(name));
}

void WireServer::serve(QTcpSocket *socket)
{
    const auto request = std::make_shared<QByteArray>();
    connect(socket, &QAbstractSocket::disconnected, socket, &QObject::deleteLater);
    connect(socket, &QIODevice::readyRead, socket, [this, socket, request] {
        *request += socket->readAll();
        const auto isWhole = request->contains("\r\n\r\n") && request->endsWith('}');
        if (!isWhole)
            return;
        const WireCase &one = m_cases[request->split(' ').at(1).sliced(1)];
        socket->write(one.answer);
        if (one.closes)
            socket->disconnectFromHost();
    });
}

} // namespace signalbox
