#include "models/testbench/receivedrequestmodel.h"

#include "http/signature.h"
#include "support/manualclock.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

static const Instant noon = Instant::fromDateTime(QDateTime({2026, 11, 22}, {12, 0}, Qt::UTC));

/// What the local receiver took in: how much of it is kept, and what is said of its signatures.
class ReceivedRequestModelTest : public QObject
{
    Q_OBJECT

private:
    static constexpr qint64 megabyte = 1024 * 1024;

    struct Fixture {
        ManualClock clock{noon};
        ReceivedRequestModel model{clock};
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

        QList<int> numbers() const
        {
            QList<int> numbers;
            for (const ReceivedRequest &request : model.rows())
                numbers.append(request.number);
            return numbers;
        }
    };

    static HttpRequest signedWith(const QString &secret, const QByteArray &body, Instant at = noon)
    {
        const SignatureHeaders headers = *Signature::sign(secret, "m1", at, body);
        return {.method = "POST",
            .path = "/ok",
            .headers = {{"webhook-id", headers.messageId}, {"webhook-timestamp", headers.timestamp},
                {"webhook-signature", headers.signatures}},
            .body = body};
    }

private slots:
    void theNewestThousandAreKept()
    {
        Fixture f;
        for (int i = 0; i < ReceivedRequestModel::mostRequests; ++i)
            f.model.add({.path = "/"});
        QCOMPARE(f.model.rowCount(), ReceivedRequestModel::mostRequests);
        QCOMPARE(f.numbers().last(), 1);
        f.model.add({.path = "/"});
        QCOMPARE(f.model.rowCount(), ReceivedRequestModel::mostRequests);
        QCOMPARE(f.numbers().first(), ReceivedRequestModel::mostRequests + 1);
        QCOMPARE(f.numbers().last(), 2);
    }

    void sixtyFourMegabytesAreKept()
    {
        Fixture f;
        const QByteArray half(ReceivedRequestModel::mostBytes / 2, 'x');
        f.model.add({.body = half});
        f.model.add({.body = half});
        QCOMPARE(f.numbers(), (QList<int>{2, 1}));
        f.model.add({.body = "y"});
        QCOMPARE(f.numbers(), (QList<int>{3, 2}));
        f.model.add({.body = half + half + "z"}); // the newest one stays, however large
        QCOMPARE(f.numbers(), QList<int>{4});
    }

    void aNewSecretIsTriedOnFourMegabytes()
    {
        Fixture f;
        const QString secret = u"a secret of some length"_s;
        f.model.add(signedWith(secret, "old"));
        f.model.add(signedWith(secret, QByteArray(2 * megabyte, 'x')));
        f.model.add(signedWith(secret, QByteArray(2 * megabyte, 'x')));
        QCOMPARE(f.model.row(0).verdict, ReceivedVerdict::NotChecked);
        f.model.setSecret(secret);
        QCOMPARE(f.model.row(0).verdict, ReceivedVerdict::Valid);
        QCOMPARE(f.model.row(1).verdict, ReceivedVerdict::Valid);
        QCOMPARE(f.model.row(2).verdict, ReceivedVerdict::NotChecked);
    }

    void signaturesAreJudged()
    {
        Fixture f;
        const QString secret = u"a secret of some length"_s;
        f.model.setSecret(secret);
        f.model.add(signedWith(secret, "{}"));
        f.model.add(signedWith(u"another secret of some length"_s, "{}"));
        f.model.add({.body = "{}"});
        f.model.add(signedWith(secret, "{}", noon - std::chrono::minutes(6)));
        f.model.add(signedWith(secret, "{}", noon + std::chrono::minutes(6)));
        HttpRequest odd = signedWith(secret, "{}");
        odd.headers[2].second = "nonsense";
        f.model.add(odd);
        QList<ReceivedVerdict> verdicts;
        for (const ReceivedRequest &request : f.model.rows())
            verdicts.prepend(request.verdict);
        QCOMPARE(verdicts,
            (QList{ReceivedVerdict::Valid, ReceivedVerdict::Mismatch, ReceivedVerdict::NotSigned,
                ReceivedVerdict::Expired, ReceivedVerdict::Expired, ReceivedVerdict::Malformed}));
        QSet<QString> words;
        for (const ReceivedVerdict verdict : verdicts)
            words.insert(ReceivedRequestModel::wordOf(verdict));
        QCOMPARE(words.size(), 5);
        QCOMPARE(ReceivedRequestModel::stateOf(ReceivedVerdict::Valid), HealthState::Healthy);
        QCOMPARE(ReceivedRequestModel::stateOf(ReceivedVerdict::NotSigned), HealthState::Attention);
        QCOMPARE(ReceivedRequestModel::stateOf(ReceivedVerdict::Mismatch), HealthState::Failing);
        f.model.setSecret({});
        QCOMPARE(f.model.row(0).verdict, ReceivedVerdict::NotChecked);
        f.model.removeAll();
        QCOMPARE(f.model.rowCount(), 0);
    }
};

QTEST_GUILESS_MAIN(ReceivedRequestModelTest)
#include "tst_receivedrequestmodel.moc"
