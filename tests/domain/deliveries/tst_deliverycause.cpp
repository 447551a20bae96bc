#include "domain/deliveries/cause/deliverycause.h"

#include "support/failurewords.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Kind = DeliveryCause::Kind;

namespace {

constexpr Instant now{1'795'350'360'000'000}; // 2026-11-22 12:26:00 UTC

Instant at(const char *time)
{
    return *Instant::fromPostgres(QByteArray("2026-11-22 ") + time + "+00");
}

DeliveryDetail failed(std::optional<int> status, const QString &words = {})
{
    DeliveryDetail detail;
    Delivery &delivery = detail.delivery;
    delivery.id = 7;
    delivery.endpointId = 1;
    delivery.endpointName = u"booking_events"_s;
    delivery.state = DeliveryState::Failed;
    delivery.responseStatus = status;
    delivery.errorMessage = words.isEmpty() && status ? u"HTTP %1"_s.arg(*status) : words;
    delivery.attemptCount = 1;
    delivery.createdAt = at("02:41:00");
    delivery.sentAt = at("02:41:01");
    delivery.completedAt = at("02:41:02");
    detail.endpointActive = true;
    detail.endpointSigns = true;
    return detail;
}

DeliveryDetail pending(const QString &words)
{
    DeliveryDetail detail = failed({}, words);
    detail.delivery.state = DeliveryState::Pending;
    detail.delivery.completedAt.reset();
    detail.delivery.nextAttemptAt = now + 12s;
    return detail;
}

EndpointChange change(const QString &column, const char *time)
{
    return {1, at(time), EndpointChange::Operation::Changed, column, u"1a2b3c4d"_s, u"5e6f7a8b"_s, {}, u"postgres"_s};
}

DeliveryAttempt answered(const QStringList &headers)
{
    DeliveryAttempt attempt;
    attempt.attempt = 1;
    attempt.responseHeaders = headers;
    return attempt;
}

DeliveryCause cause(const DeliveryDetail &detail)
{
    return causeOf(detail, now, QTimeZone::utc());
}

} // namespace

/// The table of causes: which facts lead to which words.
class DeliveryCauseTest : public QObject
{
    Q_OBJECT

private slots:
    void saysSinceWhenAndWhatWasChangedBefore()
    {
        DeliveryDetail detail = failed(401);
        detail.streak = {at("02:41:02"), 41, 0, false, at("02:39:00"), {}};
        detail.changes
            = {change(u"secret"_s, "11:00:00"), change(u"secret"_s, "02:40:10"), change(u"secret"_s, "02:38:00")};
        const DeliveryCause found = cause(detail);
        QCOMPARE(found.kind, Kind::SecretChanged);
        QCOMPARE(found.sentence,
            u"booking_events refuses the signature (401) since 02:41; its secret was changed at 02:40 by postgres."_s);
        QVERIFY(found.advice.contains("Restore the former secret"_L1));
        QVERIFY(found.facts.join(u'|').contains("41 delivery(s) failed like this"_L1));
        QVERIFY(found.facts.join(u'|').contains("1a2b3c4d"_L1));
    }

    void aChangeThatCameTooEarlyOrTooLateIsNotTheCause()
    {
        DeliveryDetail detail = failed(403);
        detail.streak = {at("02:41:02"), 2, 0, false, at("02:39:00"), {}};
        detail.changes = {change(u"secret"_s, "02:42:00"), change(u"secret"_s, "02:38:00")};
        QCOMPARE(cause(detail).kind, Kind::SignatureRefused);
        detail.changes = {change(u"headers"_s, "02:40:00")};
        QCOMPARE(cause(detail).kind, Kind::CredentialsChanged);
    }

    void anUnsignedEndpointIsTold()
    {
        DeliveryDetail detail = failed(401);
        detail.endpointSigns = false;
        QVERIFY(cause(detail).sentence.contains("has no secret"_L1));
    }

    void failures_data()
    {
        QTest::addColumn<int>("status"); // 0: none
        QTest::addColumn<QString>("words");
        QTest::addColumn<Kind>("kind");
        QTest::newRow("401") << 401 << QString() << Kind::SignatureRefused;
        QTest::newRow("404") << 404 << QString() << Kind::NotFound;
        QTest::newRow("405") << 405 << QString() << Kind::MethodRefused;
        QTest::newRow("408") << 408 << QString() << Kind::Timeout;
        QTest::newRow("410") << 410 << QString() << Kind::Gone;
        QTest::newRow("413") << 413 << QString() << Kind::PayloadTooLarge;
        QTest::newRow("422") << 422 << QString() << Kind::PayloadRefused;
        QTest::newRow("429") << 429 << QString() << Kind::RateLimited;
        QTest::newRow("418") << 418 << QString() << Kind::RequestRefused;
        QTest::newRow("500") << 500 << QString() << Kind::ServerError;
        QTest::newRow("503") << 503 << QString() << Kind::GatewayError;
        QTest::newRow("302") << 302 << QString() << Kind::Redirected;
        QTest::newRow("followed") << 200
                                  << u"The endpoint redirected to https://x/, where the request may have arrived"_s
                                  << Kind::Redirected;
        QTest::newRow("timeout") << 0 << u"Timeout of 5000 ms reached: gave up after 4 attempts"_s << Kind::Timeout;
        for (const FailureWords &words : failureWords())
            QTest::newRow(words.words) << 0 << QString::fromLatin1(words.words) << words.cause;
        QTest::newRow("lost in a crash") << 0 << u"Answer lost: the server was recovered or pg_net was made anew"_s
                                         << Kind::AnswerLost;
        QTest::newRow("expired") << 0 << u"Answer lost: it expired or was removed before it was read"_s
                                 << Kind::AnswerLost;
        QTest::newRow("deactivated") << 0 << u"The endpoint was deactivated"_s << Kind::EndpointDeactivated;
        QTest::newRow("deleted") << 0 << u"The endpoint was deleted"_s << Kind::EndpointDeleted;
        QTest::newRow("url") << 0 << u"Not sent: URL using bad/illegal format or missing URL"_s << Kind::UrlMalformed;
        QTest::newRow("vault") << 0 << u"Not sent: the vault holds no secret named x"_s << Kind::SecretUnreadable;
        QTest::newRow("whsec") << 0 << u"Not sent: the secret starts with whsec_, and what follows is not base64"_s
                               << Kind::SecretUnreadable;
        QTest::newRow("not sent") << 0 << u"Not sent: something else"_s << Kind::NotSent;
        QTest::newRow("odd status") << 199 << QString() << Kind::Unknown;
        QTest::newRow("nothing known") << 0 << QString() << Kind::Unknown;
    }
    void failures()
    {
        QFETCH(int, status);
        QFETCH(QString, words);
        QFETCH(Kind, kind);
        const DeliveryCause found = cause(failed(status ? std::optional(status) : std::nullopt, words));
        QCOMPARE(found.kind, kind);
        QVERIFY(found.sentence.endsWith(u'.'));
        QVERIFY(found.advice.endsWith(u'.'));
        for (const QString &text : {found.sentence, found.advice}) {
            QVERIFY2(!text.contains(u'!') && !text.contains(u'%') && !text.contains("  "_L1), qPrintable(text));
        }
    }

    void outcomes_data()
    {
        QTest::addColumn<DeliveryDetail>("detail");
        QTest::addColumn<Kind>("kind");
        DeliveryDetail accepted = failed(200);
        accepted.delivery.state = DeliveryState::Delivered;
        accepted.delivery.errorMessage.clear();
        QTest::newRow("accepted") << accepted << Kind::Accepted;
        accepted.delivery.attemptCount = 3;
        QTest::newRow("after retries") << accepted << Kind::AcceptedAfterRetries;
        DeliveryDetail sent = pending({});
        sent.delivery.state = DeliveryState::InFlight;
        sent.delivery.sentAt = now - 3s;
        QTest::newRow("in flight") << sent << Kind::InFlight;
        sent.delivery.sentAt = now - 10min;
        QTest::newRow("nobody reads") << sent << Kind::AnswerOverdue;
        QTest::newRow("first") << pending({}) << Kind::WaitsForFirstAttempt;
        QTest::newRow("breaker") << pending(u"Waiting: the endpoint is failing, deliveries are held back"_s)
                                 << Kind::WaitsForBreaker;
        QTest::newRow("turn") << pending(u"Waiting: 20 requests to the endpoint are already under way"_s)
                              << Kind::WaitsForTurn;
        QTest::newRow("change") << pending(u"Waiting: the endpoint was being changed when the event was made"_s)
                                << Kind::WaitsForChange;
        QTest::newRow("no pg_net") << pending(u"Waiting: extension pg_net is not installed"_s) << Kind::WaitsForSender;
        QTest::newRow("pump") << pending(u"Waiting for the webhook pump to take up its work"_s) << Kind::WaitsForPump;
        QTest::newRow("right") << pending(u"Waiting: permission denied for schema net"_s) << Kind::WaitsForRight;
        // due long ago, and still not the pump's fault
        const auto keptBack = [](const QString &words) {
            DeliveryDetail detail = pending(words);
            detail.delivery.nextAttemptAt = now - 20min;
            return detail;
        };
        QTest::newRow("key") << keptBack(u"Waiting: deliveries with the same key go one after the other"_s)
                             << Kind::WaitsForKey;
        QTest::newRow("blocker") << keptBack(u"Waiting: delivery 123 failed and blocks its key: replay or skip it"_s)
                                 << Kind::WaitsForBlocker;
        QTest::newRow("suspect") << keptBack(
            u"Waiting: the endpoint has been timing out, few deliveries at a time are sent to it"_s)
                                 << Kind::WaitsForTurn;
        QTest::newRow("held up") << keptBack(u"Waiting: pg_net is held up by an endpoint that does not answer"_s)
                                 << Kind::WaitsForTurn;
        QTest::newRow("rate") << keptBack(u"Waiting: at most 5 a second"_s) << Kind::WaitsForRate;
        DeliveryDetail later = pending({});
        later.delivery.sentAt.reset();
        QTest::newRow("time") << later << Kind::WaitsForTime;
        later.delivery.errorMessage = u"Waiting: scheduled for 2026-11-22 12:26:12 UTC"_s;
        QTest::newRow("time in words") << later << Kind::WaitsForTime;
        later.delivery.nextAttemptAt = now - 20min;
        QTest::newRow("a time that went by") << later << Kind::WaitsForPump;
        DeliveryDetail forgotten = pending({});
        forgotten.delivery.nextAttemptAt = now - 20min;
        QTest::newRow("forgotten") << forgotten << Kind::WaitsForPump;
        DeliveryDetail retried = pending(u"HTTP 503"_s);
        retried.delivery.responseStatus = 503;
        QTest::newRow("retrying") << retried << Kind::GatewayError;
        DeliveryDetail mended = failed(503);
        mended.related = {{RelatedDelivery::Relation::Replay, accepted.delivery}};
        mended.related.first().delivery.id = 99;
        QTest::newRow("replayed since") << mended << Kind::ReplayedSince;
        DeliveryDetail moved = failed(404);
        moved.streak.since = at("02:41:02");
        moved.changes = {change(u"url"_s, "02:40:00")};
        QTest::newRow("moved") << moved << Kind::UrlChanged;
        DeliveryDetail deleted = failed(500);
        deleted.delivery.endpointId.reset();
        QTest::newRow("deleted since") << deleted << Kind::EndpointDeleted;
    }
    void outcomes()
    {
        QFETCH(DeliveryDetail, detail);
        QFETCH(Kind, kind);
        const DeliveryCause found = cause(detail);
        QCOMPARE(found.kind, kind);
        QVERIFY(found.sentence.endsWith(u'.'));
        QVERIFY2(!found.sentence.contains(u'%') && !found.advice.contains(u'%'), qPrintable(found.sentence));
    }

    void namesWhatTheAnswerAskedFor()
    {
        DeliveryDetail detail = failed(429);
        detail.attempts = {answered({u"Server: x"_s, u"retry-after: 120"_s})};
        QVERIFY(cause(detail).sentence.contains("Retry-After 120"_L1));
        detail = failed(302);
        detail.attempts = {answered({u"Location: https://new.example.com/"_s})};
        QVERIFY(cause(detail).sentence.contains("redirects to https://new.example.com/"_L1));
        detail = failed({}, u"Timeout of 2500 ms reached"_s);
        detail.timeoutMs = 2500;
        QVERIFY(cause(detail).sentence.contains("2.5 s"_L1));
    }

    /// pg_net follows redirects and keeps the last status: what a Location beside a 200 meant is not known.
    void aFollowedRedirectIsNoCertainty()
    {
        const QString words = u"The endpoint redirected to https://new.example.com/"_s;
        DeliveryDetail detail = failed(200, words);
        detail.attempts = {answered({u"Location: https://new.example.com/"_s})};
        const DeliveryCause followed = cause(detail);
        QCOMPARE(followed.kind, Kind::Redirected);
        QVERIFY2(followed.sentence.contains("https://new.example.com/"_L1), qPrintable(followed.sentence));
        QVERIFY2(followed.sentence.contains("By a 307 or 308 the event arrives there whole"_L1),
            qPrintable(followed.sentence));
        QVERIFY2(followed.advice.contains("message id"_L1), qPrintable(followed.advice));
        const DeliveryCause stayed = cause(failed(307));
        QVERIFY2(!stayed.sentence.contains("body"_L1), qPrintable(stayed.sentence));
        QVERIFY2(stayed.sentence.contains("(307)"_L1), qPrintable(stayed.sentence));
    }

    void aConnectionThatDiesMayHaveBroughtItMoreThanOnce()
    {
        QVERIFY(cause(failed({}, u"Transferred a partial file"_s)).sentence.contains("middle of its answer"_L1));
        QVERIFY(cause(failed({}, u"Failed sending data to the peer"_s)).sentence.contains("being sent"_L1));
        QVERIFY(cause(failed({}, u"Server returned nothing"_s)).advice.contains("more than once"_L1));
    }

    void whatIsTooLargeNowMaySoonNotBe()
    {
        DeliveryDetail detail
            = failed({}, u"The payload has 70000 bytes; with pg_net 0.20.4 more than 65535 may not arrive"_s);
        detail.payloadBytes = 70000;
        const DeliveryCause found = cause(detail);
        QCOMPARE(found.sentence,
            u"It was not sent: its payload has 70,000 bytes, and with this pg_net more than 65,535 may not arrive."_s);
        QVERIFY2(found.advice.contains("delivery.body_limit"_L1) && found.advice.contains("replay it"_L1),
            qPrintable(found.advice));
    }

    void saysWhatComesNext()
    {
        DeliveryDetail detail = pending(u"HTTP 500"_s);
        detail.delivery.responseStatus = 500;
        QVERIFY(cause(detail).sentence.endsWith("The next attempt is due in 12 s."_L1));
        detail = failed(500);
        detail.delivery.attemptCount = 4;
        detail.streak.recoveredAt = at("03:10:00");
        QVERIFY(cause(detail).sentence.contains("Given up after 4"_L1));
        QVERIFY(cause(detail).sentence.contains("again since 03:10"_L1));
    }

    void saysWhatBlocksAndWhatItBlocks()
    {
        DeliveryDetail detail = pending(u"Waiting: delivery 123 failed and blocks its key: replay or skip it"_s);
        detail.orderKey = u"1184"_s;
        QCOMPARE(cause(detail).sentence, u"It waits behind delivery 123, which failed and blocks the key 1184."_s);
        QCOMPARE(cause(detail).advice, u"Replay or skip delivery 123: what waits behind it then goes on."_s);
        detail.orderKey = u"token=hunter2"_s + u"x"_s.repeated(500);
        QVERIFY(!cause(detail).sentence.contains("hunter2"_L1) && cause(detail).sentence.size() < 300);

        DeliveryDetail blocking = failed(500);
        blocking.orderKey = u"1184"_s;
        QVERIFY(!cause(blocking).sentence.contains("1184"_L1));
        blocking.delivery.blocking = true;
        QVERIFY(cause(blocking).sentence.contains("blocks the key 1184"_L1));
        QVERIFY(cause(blocking).advice.endsWith("Or skip it: what waits behind it then goes on without it."_L1));
    }

    void aTimeIsToldInTheZoneOfTheReader()
    {
        DeliveryDetail detail = pending(u"Waiting: scheduled for 2026-11-22 13:30:00 UTC"_s);
        detail.delivery.sentAt.reset();
        detail.delivery.nextAttemptAt = at("13:30:00");
        QCOMPARE(causeOf(detail, now, QTimeZone("Europe/Berlin")).sentence, u"It is scheduled for 14:30, in 1 h."_s);
        detail = pending(u"Waiting: at most 0.5 a second"_s);
        QCOMPARE(cause(detail).sentence, u"booking_events gets at most 0.5 a second, so this waits for its turn."_s);
    }

    void aTurnThatIsWaitedForSaysHowManyMayGo()
    {
        DeliveryDetail detail = pending(u"Waiting: 3 requests to the endpoint are already under way"_s);
        detail.breaker = EndpointBreaker{.state = EndpointBreaker::State::Closed};
        QVERIFY(cause(detail).advice.contains("raise max_in_flight"_L1));
        detail.breaker->inFlightLimit = 3;
        detail.breaker->limitReason = u"its last answers were timeouts"_s;
        QVERIFY(cause(detail).sentence.contains("at most 3 request(s) may be under way now: its last"_L1));
        QVERIFY(cause(detail).advice.contains("rises by itself"_L1));
    }

    void deactivationIsExplained()
    {
        DeliveryDetail detail = failed({}, u"The endpoint was deactivated"_s);
        detail.endpointActive = false;
        detail.changes = {{1, at("02:00:00"), EndpointChange::Operation::Changed, u"is_active"_s, u"true"_s, u"false"_s,
            u"It answered HTTP 410: gone for good"_s, u"postgres"_s}};
        QCOMPARE(cause(detail).sentence,
            u"booking_events was deactivated at 02:00 by postgres (It answered HTTP 410: gone for good), so it was not "
            "sent."_s);
    }

    void namesThatLookLikePlacesStayAsTheyAre()
    {
        DeliveryDetail detail = failed(422);
        detail.delivery.endpointName = u"%1 %2 %3 %n"_s;
        QVERIFY(cause(detail).sentence.startsWith("%1 %2 %3 %n refuses this payload (422) at 02:41"_L1));
    }
};

QTEST_GUILESS_MAIN(DeliveryCauseTest)
#include "tst_deliverycause.moc"
