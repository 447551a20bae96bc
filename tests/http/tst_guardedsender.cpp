#include "core/async.h"
#include "http/guardedsender.h"
#include "http/localreceiver.h"
#include "support/waiting.h"

#include <QProcess>
#include <QSslConfiguration>
#include <QSslKey>
#include <QSslSocket>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTemporaryDir>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// Answers each question with the next of its answers, as a DNS server under an attacker's control does.
class FickleResolver final : public HostResolver
{
public:
    QList<QList<QHostAddress>> answers;
    int asked = 0;

    Async<QList<QHostAddress>> resolve(const QString &) override
    {
        return readyResult<QList<QHostAddress>>(answers.value(asked++));
    }
};

/// Accepts connections, with TLS when it has a key, and keeps what comes first on each.
class Listener final : public QTcpServer
{
public:
    QByteArray heard;
    QString serverName; // that TLS was asked for
    int connections = 0;
    std::optional<QSslConfiguration> tls;
    QByteArray body = "ok"_ba;

protected:
    void incomingConnection(qintptr handle) override
    {
        ++connections;
        auto *socket = new QSslSocket(this);
        socket->setSocketDescriptor(handle);
        if (tls) {
            socket->setSslConfiguration(*tls);
            socket->startServerEncryption();
        }
        connect(socket, &QIODevice::readyRead, this, [this, socket] {
            heard += socket->readAll();
            const QByteArray length = QByteArray::number(body.size());
            socket->write("HTTP/1.1 200 OK\r\nContent-Length: " + length + "\r\nConnection: close\r\n\r\n" + body);
            socket->disconnectFromHost();
        });
    }
};

} // namespace

class GuardedSenderTest : public QObject
{
    Q_OBJECT

    std::shared_ptr<FickleResolver> m_resolver;
    std::unique_ptr<AddressGuard> m_guard;

    Result<CheckedTarget> check(const QString &url) { return await(m_guard->check(QUrl(url))); }
    static GuardedAnswer send(const CheckedTarget &target, const QByteArray &body = "{}")
    {
        GuardedSender sender;
        const auto future = sender.send({.body = body}, target);
        if (!waitFor([&future] { return future.isFinished(); }, 25s) || future.resultCount() == 0)
            return {};
        return future.result();
    }

private slots:
    void init()
    {
        m_resolver = std::make_shared<FickleResolver>();
        m_guard = std::make_unique<AddressGuard>(m_resolver);
    }

    void anAnswerThatChangesLeadsNowhereElse()
    {
        Listener checked, other;
        QVERIFY(checked.listen(QHostAddress(u"127.0.0.1"_s)));
        QVERIFY(other.listen(QHostAddress(u"127.0.0.2"_s), checked.serverPort()));
        m_resolver->answers = {{QHostAddress(u"127.0.0.1"_s)}, {QHostAddress(u"127.0.0.2"_s)}};
        const auto target = check(u"http://rebind.test:%1/hook?a=1"_s.arg(checked.serverPort()));
        QVERIFY(target);
        QCOMPARE(target->surprise()->range.kind, AddressKind::Loopback); // a name that leads home
        const GuardedAnswer sent = send(*target);
        QCOMPARE(sent.answer.status, 200);
        QCOMPARE(sent.peer, QHostAddress(u"127.0.0.1"_s));
        QCOMPARE(m_resolver->asked, 1);
        QCOMPARE(checked.connections, 1);
        QCOMPARE(other.connections, 0);
        QVERIFY2(checked.heard.startsWith("POST /hook?a=1 HTTP/1.1\r\n"), checked.heard);
        QVERIFY2(checked.heard.contains("Host: rebind.test:" + QByteArray::number(checked.serverPort()) + "\r\n"),
            checked.heard);
    }

    void aPublicAnswerThatTurnsPrivateIsNotFollowed()
    {
        Listener inside;
        QVERIFY(inside.listen(QHostAddress::LocalHost));
        // 127.0.0.3 stands for a public server that is gone; the name now says 127.0.0.1.
        m_resolver->answers = {{QHostAddress(u"127.0.0.3"_s)}, {QHostAddress(QHostAddress::LocalHost)}};
        const auto target = check(u"http://rebind.test:%1/"_s.arg(inside.serverPort()));
        QVERIFY(target);
        const GuardedAnswer sent = send(*target);
        QCOMPARE(sent.answer.failure, OutboundFailure::Refused);
        QVERIFY(!sent.answer.wasSent);
        QCOMPARE(inside.connections, 0);
    }

    void triesTheNextAddressOnlyWhileNothingWasSent()
    {
        LocalReceiver receiver;
        QVERIFY(receiver.listen());
        int requests = 0;
        connect(&receiver, &LocalReceiver::requestReceived, this, [&requests] { ++requests; });
        m_resolver->answers = {{QHostAddress(u"::1"_s), QHostAddress(u"127.0.0.1"_s)},
            {QHostAddress(u"127.0.0.1"_s), QHostAddress(u"127.0.0.1"_s)}};
        const QString base = u"http://localhost:%1"_s.arg(receiver.port());
        const auto twice = check(base + u"/ok/x"_s);
        QVERIFY(twice && !twice->surprise());
        const GuardedAnswer sent = send(*twice);
        QCOMPARE(sent.answer.status, 200);
        QCOMPARE(sent.tried, 2);
        const auto once = check(base + u"/close"_s);
        QVERIFY(once);
        QCOMPARE(send(*once).tried, 1);
        QCOMPARE(requests, 2);
    }

    void judgesEveryAddress()
    {
        m_resolver->answers
            = {{QHostAddress(u"8.8.8.8"_s), QHostAddress(u"169.254.169.254"_s)}, {QHostAddress(u"8.8.8.8"_s)}};
        QCOMPARE(check(u"https://hooks.test/"_s)->surprise()->range.kind, AddressKind::Metadata);
        QVERIFY(!check(u"https://hooks.test/"_s)->surprise());
        m_resolver->answers.clear();
        QCOMPARE(check(u"https://hooks.test/"_s).error().kind, ErrorKind::Unreachable);
        QCOMPARE(check(u"ftp://hooks.test/"_s).error().kind, ErrorKind::Invalid);
    }

    void seesThroughOddSpellings_data()
    {
        QTest::addColumn<AddressKind>("kind");
        for (const char *url :
            {"http://127.1/", "http://2130706433/", "http://0x7f.1/", "http://0177.0.0.1/", "http://[::1]/",
                "http://[::ffff:127.0.0.1]/", "http://user:pw@127.0.0.1/", "http://example.com@127.0.0.1/"})
            QTest::newRow(url) << AddressKind::Loopback;
        for (const char *url : {"http://169.254.169.254/latest/meta-data/", "http://0xa9fea9fe/", "http://2852039166/",
                 "http://[::ffff:a9fe:a9fe]/", "http://[64:ff9b::a9fe:a9fe]/", "http://[fd00:ec2::254]/"})
            QTest::newRow(url) << AddressKind::Metadata;
        QTest::newRow("http://0/") << AddressKind::Unspecified;
        QTest::newRow("http://10.1/") << AddressKind::Private;
        QTest::newRow("http://[fe80::1]/") << AddressKind::LinkLocal;
    }
    void seesThroughOddSpellings()
    {
        QFETCH(AddressKind, kind);
        const auto target = check(QString::fromLatin1(QTest::currentDataTag()));
        QVERIFY2(target, target ? "" : qPrintable(describe(target.error())));
        QCOMPARE(m_resolver->asked, 0);
        QCOMPARE(int(target->addresses.first().range.kind), int(kind));
        const bool plain = target->addresses.first().range
            == AddressRange{AddressKind::Loopback, target->addresses.first().range.cidr, {}};
        QCOMPARE(target->surprise().has_value(), !plain);
    }

    void redirectsAreShownAndNotFollowed()
    {
        LocalReceiver receiver;
        QVERIFY(receiver.listen());
        int requests = 0;
        connect(&receiver, &LocalReceiver::requestReceived, this, [&requests] { ++requests; });
        const GuardedAnswer sent = send(*check(receiver.baseUrl().toString() + u"/redirect"_s));
        QCOMPARE(sent.answer.status, 302);
        QCOMPARE(requests, 1);
    }

    void tellsThePhases()
    {
        LocalReceiver receiver;
        QVERIFY(receiver.listen());
        const GuardedAnswer sent = send(*check(receiver.baseUrl().toString() + u"/slow/120"_s));
        QCOMPARE(sent.answer.status, 200);
        const OutboundPhases &phases = sent.answer.phases;
        QVERIFY(phases.connecting && phases.waiting && phases.receiving && !phases.sending);
        QVERIFY2(*phases.waiting >= 100ms, qPrintable(QString::number(phases.waiting->count())));
        QVERIFY(*phases.connecting + *phases.waiting + *phases.receiving <= sent.answer.elapsed + 1ms);
    }

    void theCertificateIsTheNamesAndNotTheAddresss()
    {
        const QString openssl = QStandardPaths::findExecutable(u"openssl"_s);
        if (openssl.isEmpty() || !QSslSocket::supportsSsl())
            QSKIP("openssl is not installed");
        QTemporaryDir folder;
        const int made = QProcess::execute(openssl,
            {u"req"_s, u"-x509"_s, u"-newkey"_s, u"rsa:2048"_s, u"-nodes"_s, u"-keyout"_s,
                folder.filePath(u"key.pem"_s), u"-out"_s, folder.filePath(u"cert.pem"_s), u"-days"_s, u"3650"_s,
                u"-subj"_s, u"/CN=pinned.test"_s, u"-addext"_s, u"subjectAltName=DNS:pinned.test"_s, u"-batch"_s});
        if (made != 0)
            QSKIP("openssl cannot make a certificate here");
        QFile key(folder.filePath(u"key.pem"_s));
        QVERIFY(key.open(QIODevice::ReadOnly));
        const auto certificates = QSslCertificate::fromPath(folder.filePath(u"cert.pem"_s));
        QCOMPARE(certificates.size(), 1);
        const QSslConfiguration before = QSslConfiguration::defaultConfiguration();
        QSslConfiguration trusting = before;
        trusting.addCaCertificates(certificates);
        QSslConfiguration::setDefaultConfiguration(trusting);
        const auto restore = qScopeGuard([&before] { QSslConfiguration::setDefaultConfiguration(before); });

        Listener server;
        server.tls = before;
        server.tls->setPrivateKey(QSslKey(&key, QSsl::Rsa));
        server.tls->setLocalCertificate(certificates.first());
        QVERIFY(server.listen(QHostAddress::LocalHost));
        m_resolver->answers = QList<QList<QHostAddress>>(3, {QHostAddress(QHostAddress::LocalHost)});
        const GuardedAnswer right = send(*check(u"https://pinned.test:%1/"_s.arg(server.serverPort())));
        QVERIFY2(right.answer.status == 200, qPrintable(right.answer.words));
        QVERIFY(right.answer.phases.connecting && right.answer.phases.sending && right.answer.phases.waiting);
        server.body = QByteArray(900000, 'x'); // more than is read at once
        const GuardedAnswer large = send(*check(u"https://pinned.test:%1/"_s.arg(server.serverPort())));
        QCOMPARE(large.answer.body, server.body);
        const GuardedAnswer wrong = send(*check(u"https://other.test:%1/"_s.arg(server.serverPort())));
        QCOMPARE(wrong.answer.failure, OutboundFailure::Tls);
        QVERIFY(!wrong.answer.wasSent);
        const GuardedAnswer bare = send(*check(u"https://127.0.0.1:%1/"_s.arg(server.serverPort())));
        QCOMPARE(bare.answer.failure, OutboundFailure::Tls);
    }

    void aServerWithoutTlsIsNamed()
    {
        LocalReceiver receiver(nullptr, {.readDeadline = 200ms});
        QVERIFY(receiver.listen());
        const GuardedAnswer sent = send(*check(u"https://127.0.0.1:%1/ok/x"_s.arg(receiver.port())));
        QCOMPARE(sent.answer.failure, OutboundFailure::Tls);
        QVERIFY(!sent.answer.words.isEmpty() && !sent.answer.words.contains(u"Unknown error"_s));
        QVERIFY(!sent.answer.wasSent);
    }

    void givesUpWhenItIsDestroyed()
    {
        LocalReceiver receiver;
        QVERIFY(receiver.listen());
        const auto target = check(receiver.baseUrl().toString() + u"/hang"_s);
        auto sender = std::make_unique<GuardedSender>();
        const auto future = sender->send({.body = "{}"}, *target);
        sender.reset();
        QVERIFY(waitFor([&future] { return future.isFinished(); }));
        QCOMPARE(future.resultCount(), 0);
    }

    void theSystemKnowsThisComputer()
    {
        SystemResolver resolver;
        const auto found = await(resolver.resolve(u"localhost"_s));
        QVERIFY(found && !found->isEmpty() && found->first().isLoopback());
        QCOMPARE(await(resolver.resolve(u"no-such-host.invalid"_s)).error().kind, ErrorKind::Unreachable);
    }
};

QTEST_GUILESS_MAIN(GuardedSenderTest)
#include "tst_guardedsender.moc"
