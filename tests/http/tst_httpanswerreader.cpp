#include "http/contentcoding.h"
#include "http/httpanswerreader.h"
#include "support/wireanswers.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

/// What is made of the bytes of an answer, however they arrive.
class HttpAnswerReaderTest : public QObject
{
    Q_OBJECT

    static constexpr qint64 cap = 1024 * 1024;

    static WireAnswer readIn(const QByteArray &bytes, qsizetype piece, qint64 bodyCap = cap)
    {
        HttpAnswerReader reader(bodyCap);
        for (qsizetype at = 0; at < bytes.size() && !reader.isDone(); at += piece)
            reader.read(bytes.mid(at, piece));
        if (!reader.isDone())
            reader.end();
        return reader.answer();
    }
    static QList<WireFault::Kind> kindsOf(const QList<WireFault> &faults)
    {
        QList<WireFault::Kind> kinds;
        for (const WireFault &fault : faults)
            kinds.append(fault.kind);
        return kinds;
    }

private slots:
    void piecesMakeNoDifference_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        for (const WireCase &one : wireCases())
            QTest::newRow(one.name) << one.answer;
    }
    void piecesMakeNoDifference()
    {
        QFETCH(QByteArray, bytes);
        WireAnswer atOnce = readIn(bytes, bytes.size() + 1);
        // What follows the end is seen only when it comes along with it.
        const auto isBeyond = [](const WireFault &fault) {
            return fault.kind == WireFault::Kind::BodyLong || fault.kind == WireFault::Kind::BodyUnwanted;
        };
        if (std::any_of(atOnce.faults.cbegin(), atOnce.faults.cend(), isBeyond))
            return;
        for (const qsizetype piece : {1, 2, 7, 1000}) {
            WireAnswer inPieces = readIn(bytes, piece);
            // How it begins is told from what was there first.
            if (!atOnce.faults.isEmpty() && atOnce.faults.first().kind == WireFault::Kind::NotHttp) {
                QVERIFY(atOnce.faults.first().detail.startsWith(inPieces.faults.first().detail));
                inPieces.faults = atOnce.faults;
            }
            QCOMPARE(inPieces, atOnce);
        }
    }

    void theHeadHasALimit()
    {
        const auto head = [](qsizetype size) {
            const QByteArray begin = "HTTP/1.1 200 OK\r\nX: ";
            const QByteArray end = "\r\nContent-Length: 0\r\n\r\n";
            return begin + QByteArray(size - begin.size() - end.size(), 'x') + end;
        };
        QCOMPARE(readIn(head(HttpAnswerReader::longestHead), 4096).faults, QList<WireFault>());
        const WireAnswer longer = readIn(head(HttpAnswerReader::longestHead + 1), 4096);
        QCOMPARE(kindsOf(longer.faults), QList{WireFault::Kind::HeadTooLong});
        QCOMPARE(longer.status, 200);
    }

    void theBodyHasALimit_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<bool>("isCut");
        for (const int size : {9, 10, 11}) {
            const QByteArray body(size, 'x');
            const QByteArray count = QByteArray::number(size);
            const QByteArray name = "of " + count + " bytes, ";
            QTest::newRow(name + "length")
                << "HTTP/1.1 200 OK\r\nContent-Length: " + count + "\r\n\r\n" + body << (size > 10);
            QTest::newRow(name + "close") << "HTTP/1.1 200 OK\r\n\r\n" + body << (size > 10);
            QTest::newRow(name + "chunks") << "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + QByteArray::number(size, 16) + "\r\n" + body
                    + "\r\n0\r\n\r\n" << (size > 10);
        }
    }
    void theBodyHasALimit()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(bool, isCut);
        for (const qsizetype piece : {1, 3, 1000}) {
            const WireAnswer answer = readIn(bytes, piece, 10);
            QCOMPARE(answer.isCut, isCut);
            QVERIFY(answer.body.size() <= 10);
            QVERIFY(answer.faults.isEmpty());
        }
    }

    void chunksOfOneByteAreNoWork()
    {
        QByteArray bytes = "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n";
        for (int i = 0; i < 100000; ++i)
            bytes += "1\r\nx\r\n";
        const WireAnswer answer = readIn(bytes + "0\r\n\r\n", 65536);
        QCOMPARE(answer.body, QByteArray(100000, 'x'));
    }

    void chunkSizesAreHexAndFinite_data()
    {
        QTest::addColumn<QByteArray>("size");
        QTest::addColumn<bool>("isRead");
        QTest::newRow("upper case") << "A"_ba << true;
        QTest::newRow("leading zeros") << "00000000000000a"_ba << true;
        QTest::newRow("blank behind") << "a "_ba << true;
        QTest::newRow("too long") << "000000000000000a"_ba << false;
        QTest::newRow("sign") << "+a"_ba << false;
        QTest::newRow("prefix") << "0xa"_ba << false;
        QTest::newRow("nothing") << ""_ba << false;
    }
    void chunkSizesAreHexAndFinite()
    {
        QFETCH(QByteArray, size);
        QFETCH(bool, isRead);
        ChunkedReader reader;
        QByteArray body;
        reader.read(QByteArray(size + "\r\n0123456789\r\n0\r\n\r\n"), body);
        QCOMPARE(reader.state(), isRead ? ChunkedReader::State::Done : ChunkedReader::State::Malformed);
        QCOMPARE(body, isRead ? "0123456789"_ba : QByteArray());
    }

    void unpacksUpToTheCap()
    {
        const QByteArray packed = gzipped(QByteArray(1000, 'x'));
        QVERIFY(!unpacked(packed, "gzip", 1000, true).isCut);
        const UnpackedBody cut = unpacked(packed, "gzip", 999, true);
        QVERIFY(cut.isCut);
        QCOMPARE(cut.body, QByteArray(999, 'x'));
        // The missing end of a body that is known to be cut is said once.
        QVERIFY(unpacked(packed.chopped(3), "x-gzip", 1000, false).faults.isEmpty());
    }

    void namesWhatWasWrong()
    {
        const WireAnswer two = readIn("HTTP/1.1 200 OK\r\nfirst\r\nsecond\r\nContent-Length: 3\r\n\r\nabcde", 1000);
        QCOMPARE(two.faults,
            (QList<WireFault>{
                {WireFault::Kind::HeaderMalformed, "first"_ba, 0, 2}, {WireFault::Kind::BodyLong, {}, 3, 2}}));
        QCOMPARE(two.headers.first(), (std::pair<QByteArray, QByteArray>{{}, "first"_ba}));
        QCOMPARE(readIn("HTTP/1.1 103 Early Hints\r\n\r\nHTTP/1.1 200 OK\r\n\r\n", 1000).interim, QList{103});
    }
};

QTEST_APPLESS_MAIN(HttpAnswerReaderTest)
#include "tst_httpanswerreader.moc"
