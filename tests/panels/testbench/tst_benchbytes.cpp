#include "core/visibletext.h"
#include "http/localreceiver.h"
#include "http/signature.h"
#include "panels/panelstage.h"
#include "panels/testbench/answerview.h"
#include "panels/testbench/testbenchpanel.h"
#include "widgets/text/exacttextedit.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMessageAuthenticationCode>
#include <QMimeData>
#include <QPlainTextEdit>
#include <QRandomGenerator>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace signalbox;
using test::Stage;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString sampleSecret = u"whsec_AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8="_s;

/// The bench, and a real receiver to send to.
struct ByteBench : Stage {
    QTemporaryDir folder;
    LocalReceiver receiver;

    ByteBench()
    {
        context.liveInterval = 1h;
        context.settings = std::make_shared<QSettings>(folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
    }
    ~ByteBench() { panel.reset(); } // writes into the folder
    bool openBench() { return open(u"testbench"_s); }
    bool receive() { return receiver.listen() && openBench(); }
    void pasteInto(QWidget *field, const QString &text) const
    {
        QGuiApplication::clipboard()->setText(text);
        pasteClipboardInto(field);
    }
    void pasteClipboardInto(QWidget *field) const
    {
        field->setFocus();
        QTest::keyClick(field, Qt::Key_A, Qt::ControlModifier);
        QTest::keyClick(field, Qt::Key_Delete);
        QTest::keyClick(field, Qt::Key_V, Qt::ControlModifier);
    }
    void pasteLine(const QString &name, const QString &text) const { pasteInto(named<QLineEdit>(name), text); }
    QPlainTextEdit *field(const QString &name) const { return named<QPlainTextEdit>(name); }
    QString text(const QString &name) const { return named<ExactTextEdit>(name)->text(); }
    QString label(const QString &name) const { return named<PlainLabel>(name)->plainText(); }
    QString headline() const { return panel->findChild<AnswerView *>()->headline(); }
    bool saysVerdict(const QString &words) const
    {
        return QTest::qWaitFor([&] { return label(u"Verdict on the signature"_s).contains(words); });
    }
};

QString randomPayload(QRandomGenerator &random)
{
    static const QStringList parts{u"{\"a\": 1}"_s, u"\n"_s, u"\r\n"_s, u"\r"_s, u" "_s, u"\t"_s, QString(QChar(0)),
        u"\u00a0"_s, u"\u2028"_s, u"\u2029"_s, u"\ufffc"_s, u"\ufdd0"_s, u"\ufeff"_s, u"\u202e"_s, u"\U0001f511"_s,
        u"\U000e0041"_s, u"http:\\/\\/x"_s, u"\\u003c"_s, u"10\u202f000 \u20ac"_s};
    QString text;
    for (int i = 1 + random.bounded(16); i > 0; --i)
        text += parts.at(random.bounded(int(parts.size())));
    return text;
}

} // namespace

/// What is pasted into the test bench is what is sent and what is checked.
class BenchBytesTest : public QObject
{
    Q_OBJECT

private slots:
    void whatIsPastedIsSentAndChecked()
    {
        ByteBench bench;
        QVERIFY(bench.receive());
        QSignalSpy requests(&bench.receiver, &LocalReceiver::requestReceived);
        bench.pasteLine(u"URL"_s, bench.receiver.baseUrl().toString() + u"/bytes"_s);
        QVERIFY(bench.click(u"Signing"_s));
        bench.pasteLine(u"Signing secret"_s, u"\"v1,"_s + sampleSecret + u"\"\n"_s);
        QCOMPARE(bench.label(u"Remark on the signing secret"_s),
            u"Put right in the secret: \"v1,\" before it, quotation marks and blanks or line breaks."_s);
        QVERIFY(bench.click(u"Signature lab"_s));
        bench.pasteLine(u"Secret to check with"_s, sampleSecret);
        QRandomGenerator random(20261128);
        QStringList payloads{u"{\"price\":\"10\u00a0000 \u20ac\"}"_s, u"{\r\n\"a\":1\r\n}"_s, u"{}\n"_s};
        for (int i = 0; i < 25; ++i)
            payloads.append(randomPayload(random));
        for (const QString &payload : std::as_const(payloads)) {
            QVERIFY(bench.click(u"Send"_s));
            QVERIFY(bench.click(u"Payload"_s));
            bench.pasteInto(bench.field(u"Payload"_s), payload);
            const qsizetype before = requests.size();
            QVERIFY(bench.click(u"Send from this computer"_s));
            QVERIFY(QTest::qWaitFor([&] { return requests.size() > before && bench.headline() == u"200 OK"_s; }));
            const auto request = requests.last().first().value<HttpRequest>();
            QCOMPARE(request.body.toHex(' '), payload.toUtf8().toHex(' '));

            QVERIFY(bench.click(u"Signature lab"_s));
            QString headers;
            for (const auto &[name, value] : request.headers)
                headers += QString::fromLatin1(name) + u": "_s + QString::fromLatin1(value) + u"\r\n"_s;
            bench.pasteInto(bench.field(u"Headers"_s), headers);
            bench.pasteInto(bench.field(u"Body"_s), payload);
            QVERIFY2(bench.saysVerdict(u"accepts it"_s), qPrintable(visibleText(payload)));
            bench.pasteInto(bench.field(u"Body"_s), payload + u'x');
            QVERIFY(bench.saysVerdict(u"another secret"_s));
        }
    }

    void aDraftComesBackAsItWas()
    {
        QRandomGenerator random(20261129);
        QStringList payloads{u"{\r\n\"price\":\"10\u00a0000\"}\n"_s, QString(u"a\u2028b"_s) + QChar(0) + u"\r"_s};
        for (int i = 0; i < 10; ++i)
            payloads.append(randomPayload(random));
        ByteBench bench;
        for (const QString &payload : std::as_const(payloads)) {
            QVERIFY(bench.openBench());
            bench.pasteInto(bench.field(u"Payload"_s), payload);
            bench.panel.reset();
            bench.context.settings->sync();
            bench.context.settings
                = std::make_shared<QSettings>(bench.folder.filePath(u"settings.ini"_s), QSettings::IniFormat);
            QVERIFY(bench.openBench());
            QCOMPARE(bench.text(u"Payload"_s), payload);
            bench.panel.reset();
        }
    }

    void halfOfACharacterIsRefusedInWords()
    {
        ByteBench bench;
        QVERIFY(bench.receive());
        QSignalSpy requests(&bench.receiver, &LocalReceiver::requestReceived);
        bench.pasteLine(u"URL"_s, bench.receiver.baseUrl().toString() + u"/bytes"_s);
        bench.pasteInto(bench.field(u"Payload"_s), u"{\"a\": \""_s + QChar(0xd83d) + u"\"}"_s);
        QVERIFY(bench.click(u"Send from this computer"_s));
        QVERIFY(QTest::qWaitFor([&] { return bench.headline() == u"not sent"_s; }));
        QVERIFY(bench.panel->findChild<AnswerView *>()->summary().contains(u"has no bytes"_s));
        bench.pasteInto(bench.field(u"Payload"_s), u"{\"a\": \"\U0001f511\"}"_s);
        QVERIFY(bench.click(u"Send from this computer"_s));
        QVERIFY(QTest::qWaitFor([&] { return requests.size() == 1; }));
    }

    /// A body that is no UTF-8 at all is checked as it is, too.
    void bytesThatAreNoTextAreChecked()
    {
        const QByteArray body("\xEF\xBB\xBF{\"z\": \"Z\xFCrich\"}\r\n\xC3");
        ByteBench bench;
        QVERIFY(bench.openBench());
        QVERIFY(bench.click(u"Signature lab"_s));
        bench.pasteLine(u"Secret to check with"_s, sampleSecret);
        const auto made = Signature::sign(sampleSecret, "msg_1", bench.clock->now(), body);
        bench.pasteInto(bench.field(u"Headers"_s),
            u"webhook-id: msg_1\nwebhook-timestamp: %1\nwebhook-signature: %2"_s.arg(
                QString::fromLatin1(made->timestamp), QString::fromLatin1(made->signatures)));
        auto *data = new QMimeData;
        data->setData(u"text/plain"_s, body);
        QGuiApplication::clipboard()->setMimeData(data);
        bench.pasteClipboardInto(bench.field(u"Body"_s));
        QVERIFY2(bench.saysVerdict(u"accepts it"_s), qPrintable(bench.label(u"Verdict on the signature"_s)));
    }

    void theLabSaysWhatWasTakenOffAndJoined()
    {
        ByteBench bench;
        QVERIFY(bench.openBench());
        QVERIFY(bench.click(u"Signature lab"_s));
        bench.pasteLine(u"Secret to check with"_s, u"v1,"_s + sampleSecret);
        const auto made = Signature::sign(sampleSecret, "msg_1", bench.clock->now(), "{}");
        bench.pasteInto(bench.field(u"Headers"_s),
            u"webhook-id: msg_1\nwebhook-timestamp: %1\nwebhook-signature: v1,AAAA\nwebhook-signature: %2"_s.arg(
                QString::fromLatin1(made->timestamp), QString::fromLatin1(made->signatures)));
        bench.pasteInto(bench.field(u"Body"_s), u"{}"_s);
        QVERIFY2(bench.saysVerdict(u"accepts it"_s), qPrintable(bench.label(u"Verdict on the signature"_s)));
        const QString said = bench.label(u"Verdict on the signature"_s);
        QVERIFY2(said.contains(u"\"v1,\" before it"_s), qPrintable(said));
        QVERIFY2(said.contains(u"2 signature(s) were given, in several lines"_s), qPrintable(said));
        bench.pasteInto(bench.field(u"Body"_s), u"{\"u\":\"http:\\/\\/x\\/y\"}"_s);
        QVERIFY(QTest::qWaitFor([&] {
            const auto *label = bench.named<PlainLabel>(u"What the body holds that cannot be seen"_s);
            return label && label->plainText().contains(u"3 escaped slash"_s);
        }));
    }

    void theLabSaysWhoseSignatureItIs()
    {
        ByteBench bench;
        QVERIFY(bench.openBench());
        QVERIFY(bench.click(u"Signature lab"_s));
        bench.pasteLine(u"Secret to check with"_s, u"It's a Secret to Everybody"_s);
        bench.pasteInto(bench.field(u"Headers"_s),
            u"X-Hub-Signature-256: sha256=757107ea0eb2509fc211221cce984b8a37570b6d7586c22c46f4379c8b043e17"_s);
        bench.pasteInto(bench.field(u"Body"_s), u"Hello, World!"_s);
        QVERIFY(bench.saysVerdict(u"This is GitHub's signature. The signature fits: a receiver accepts it."_s));
        bench.pasteInto(bench.field(u"Body"_s), u"Hello, World?"_s);
        QVERIFY(bench.saysVerdict(u"This is GitHub's signature. No usual mistake explains it"_s));
    }
};

QTEST_MAIN(BenchBytesTest)
#include "tst_benchbytes.moc"
