#include "domain/endpoints/endpointdraft.h"
#include "domain/endpoints/eventpattern.h"
#include "domain/webhooksecret.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

/// The rules of editing an endpoint.
class EndpointDraftTest : public QObject
{
    Q_OBJECT

private:
    static EndpointDraft good()
    {
        return {u"one"_s, u"https://one.example.com/hook"_s, {u"booking.**"_s}, true, {}, std::nullopt};
    }
    static bool hasObstacle(const EndpointDraft &draft, EndpointField field)
    {
        const auto obstacles = EndpointEditing::obstacles({{}, draft, {}});
        return std::any_of(obstacles.begin(), obstacles.end(), [&](const auto &one) { return one.field == field; });
    }

private slots:
    void urls_data()
    {
        QTest::addColumn<QString>("url");
        QTest::addColumn<bool>("good");
        QTest::newRow("https") << u"https://host/path?q=1#f"_s << true;
        QTest::newRow("port") << u"http://127.0.0.1:8080"_s << true;
        QTest::newRow("IPv6") << u"https://[::1]:8080/"_s << true;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("no scheme") << u"host/path"_s << false;
        QTest::newRow("ftp") << u"ftp://host/"_s << false;
        QTest::newRow("space") << u"https://host/a b"_s << false;
        QTest::newRow("line break") << u"https://host/\r\nX: y"_s << false;
        QTest::newRow("no host") << u"https:///path"_s << false;
    }
    void urls()
    {
        QFETCH(QString, url);
        QFETCH(bool, good);
        EndpointDraft draft = EndpointDraftTest::good();
        draft.url = url;
        QCOMPARE(!hasObstacle(draft, EndpointField::Url), good);
    }

    void patternsMatchAsTheEngineMatches_data()
    {
        QTest::addColumn<QString>("pattern");
        QTest::addColumn<QString>("event");
        QTest::addColumn<bool>("matches");
        QTest::newRow("same") << u"a.b"_s << u"a.b"_s << true;
        QTest::newRow("one part") << u"booking.*.cancelled"_s << u"booking.flights.cancelled"_s << true;
        QTest::newRow("not two parts") << u"booking.*.cancelled"_s << u"booking.a.b.cancelled"_s << false;
        QTest::newRow("several") << u"booking.**"_s << u"booking.a.b"_s << true;
        QTest::newRow("not none") << u"booking.**"_s << u"booking."_s << false;
        QTest::newRow("all") << u"*"_s << u"a.b.c"_s << true;
        QTest::newRow("a dot is a dot") << u"a.*"_s << u"axb"_s << false;
        QTest::newRow("no expression") << u"a(.*"_s << u"a(.b"_s << true;
    }
    void patternsMatchAsTheEngineMatches()
    {
        QFETCH(QString, pattern);
        QFETCH(QString, event);
        QFETCH(bool, matches);
        QCOMPARE(EventPattern::matches(pattern, event), matches);
    }

    void patternsAreChecked()
    {
        for (const QString &bad : {u""_s, u"a b"_s, u".a"_s, u"a."_s, u"a..b"_s, u"***"_s})
            QVERIFY2(!EventPattern::problem(bad).isEmpty(), qPrintable(bad));
        for (const QString &fine : EventPattern::known())
            QVERIFY2(EventPattern::problem(fine).isEmpty(), qPrintable(fine));
        EndpointDraft draft = good();
        draft.events = QStringList{u"a"_s, u"a"_s};
        QVERIFY(hasObstacle(draft, EndpointField::Events));
        draft.events.clear(); // gets tests only, and may be so
        QVERIFY(!hasObstacle(draft, EndpointField::Events));
    }

    void headersAreChecked()
    {
        EndpointDraft draft = good();
        for (const EndpointHeader &bad : {EndpointHeader{u""_s, u"v"_s}, EndpointHeader{u"a b"_s, u"v"_s},
                 EndpointHeader{u"Host"_s, u"v"_s}, EndpointHeader{u"X-Webhook-Event"_s, u"v"_s},
                 EndpointHeader{u"X"_s, u"a\r\nb"_s}, EndpointHeader{u"Authorization"_s, {}, false}}) {
            draft.headers = QList{bad};
            QVERIFY2(hasObstacle(draft, EndpointField::Headers), qPrintable(bad.name));
        }
        draft.headers = QList<EndpointHeader>{{u"X-Team"_s, u"bookings"_s}};
        QVERIFY(!hasObstacle(draft, EndpointField::Headers));
    }

    void theScheduleIsToldInWords()
    {
        RetryPolicy policy = RetryPolicy::fromJson(u"{\"max_retries\": 3, \"retry_delay\": 1000, \"jitter\": 0}"_s);
        QVERIFY2(policy.scheduleWords().contains(u"1 s, 2 s and 4 s"_s), qPrintable(policy.scheduleWords()));
        policy.setValue(u"max_retries"_s, u"0"_s);
        QVERIFY(policy.scheduleWords().contains(u"final"_s));
        policy.setValue(u"max_retries"_s, u"100000"_s);
        QCOMPARE(policy.effective(u"max_retries"_s), 100.0);
        policy.setValue(u"backoff"_s, u"fast"_s);
        QCOMPARE(policy.effective(u"backoff"_s), 2.0);
        QCOMPARE(policy.problems().size(), 2);
        QVERIFY(!policy.scheduleWords().isEmpty());
    }

    void pathsAreChecked_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<bool>("good");
        QTest::newRow("none") << QString() << true;
        QTest::newRow("a field") << u"$.trip_id"_s << true;
        QTest::newRow("strict") << u"strict $.a[0].b"_s << true;
        QTest::newRow("the whole payload") << u"$"_s << true;
        QTest::newRow("no dollar") << u"trip_id"_s << false;
        QTest::newRow("a constant") << u"1"_s << false;
        QTest::newRow("a dollar later on") << u"a.$"_s << false;
        QTest::newRow("an invisible character") << u"$.a\u202Eb"_s << false;
        QTest::newRow("as long as may be") << u"$."_s + u"x"_s.repeated(998) << true;
        QTest::newRow("too long") << u"$."_s + u"x"_s.repeated(999) << false;
    }
    void pathsAreChecked()
    {
        QFETCH(QString, path);
        EndpointDraft draft = good();
        draft.order.path = path;
        QTEST(!hasObstacle(draft, EndpointField::Order), "good");
    }

    void theOrderIsAFieldLikeOthers()
    {
        using OnFailure = DeliveryOrder::OnFailure;
        EndpointEdit edit{good(), good(), u"1"_s};
        edit.mine.order = {u"$.trip_id"_s, OnFailure::Skip};
        QCOMPARE(EndpointEditing::changedFields(edit.base, edit.mine), QSet{EndpointField::Order});
        const QList<EndpointFieldChange> expected{{EndpointField::Order, u"order_by"_s, {}, u"$.trip_id"_s},
            {EndpointField::Order, u"on_failure"_s, u"block"_s, u"skip"_s}};
        QCOMPARE(EndpointEditing::changes(edit.base, edit.mine), expected);
        EndpointDraft theirs = good();
        theirs.url = u"https://theirs.example.com/"_s;
        QCOMPARE(EndpointEditing::rebased(edit, theirs, u"2"_s).mine.order, edit.mine.order);
        QCOMPARE(EndpointEditing::fromKept(EndpointEditing::toKeep(edit))->mine.order, edit.mine.order);
        QCOMPARE(EndpointEditing::fieldOf(u"order_by is x, no JSON path"_s), EndpointField::Order);
        for (const OnFailure onFailure : {OnFailure::Block, OnFailure::Skip})
            QCOMPARE(DeliveryOrdering::named(DeliveryOrdering::nameOf(onFailure)), onFailure);
        QCOMPARE(DeliveryOrdering::named(u"pause"_s), OnFailure::Block); // of a newer database
    }

    void aKeyIsShownWithoutWhatIsSecret()
    {
        QVERIFY(DeliveryOrdering::sentence({true, u"1184"_s}).contains("is 1184"_L1));
        QVERIFY(DeliveryOrdering::sentence({true, std::nullopt}).contains("finds nothing"_L1));
        QVERIFY(DeliveryOrdering::sentence({}).contains("no delivery"_L1));
        const QString shown = DeliveryOrdering::sentence({true, u"token=hunter2"_s + u"x"_s.repeated(500)});
        QVERIFY2(!shown.contains("hunter2"_L1) && shown.size() < 250, qPrintable(shown));
    }

    void aRateHasItsBounds_data()
    {
        QTest::addColumn<QString>("typed");
        QTest::addColumn<bool>("good");
        for (const char *good : {"0", "0.5", "1000"})
            QTest::newRow(good) << QString::fromLatin1(good) << true;
        for (const char *bad : {"-1", "1000.5", "many", "1,5"})
            QTest::newRow(bad) << QString::fromLatin1(bad) << false;
    }
    void aRateHasItsBounds()
    {
        QFETCH(QString, typed);
        EndpointDraft draft = good();
        draft.retry.setValue(u"max_per_second"_s, typed);
        QTEST(!hasObstacle(draft, EndpointField::Retry), "good");
    }

    void problemsOfUntouchedFieldsDoNotBlock()
    {
        EndpointDraft stored = good();
        stored.url = u"nowhere"_s;
        EndpointEdit edit{stored, stored, u"1"_s};
        edit.mine.active = false;
        QVERIFY(EndpointEditing::obstacles(edit).isEmpty());
        edit.mine.url = u"elsewhere"_s;
        QVERIFY(!EndpointEditing::obstacles(edit).isEmpty());
    }

    void changesHideCredentials_data()
    {
        QTest::addColumn<QString>("header");
        for (const char *header : {"Authorization", "jwt", "X-Session", "Cookie", "Api-Key"})
            QTest::newRow(header) << QString::fromLatin1(header);
    }
    void changesHideCredentials()
    {
        QFETCH(QString, header);
        EndpointDraft from = good();
        from.url = u"https://u:hunter2@host/"_s;
        from.headers = QList<EndpointHeader>{{header, u"Bearer hunter2"_s}, {u"X-Old"_s, u"1"_s}};
        EndpointDraft to = from;
        to.url = u"https://u:hunter3@host/"_s;
        to.headers = QList<EndpointHeader>{{header.toLower(), u"Bearer hunter3"_s}, {u"X-New"_s, u"2"_s}};
        to.retry.setValue(u"max_retries"_s, u"7"_s);
        const auto changes = EndpointEditing::changes(from, to);
        QCOMPARE(changes.size(), 5);
        for (const EndpointFieldChange &change : changes)
            QVERIFY2(!(change.from + change.to).contains(u"hunter"_s), qPrintable(change.subject));
    }

    void rebasingKeepsWhatWasEdited()
    {
        EndpointEdit edit{good(), good(), u"1"_s};
        edit.mine.url = u"https://mine.example.com/"_s;
        EndpointDraft theirs = good();
        theirs.url = u"https://theirs.example.com/"_s;
        theirs.events = QStringList{u"*"_s};
        const EndpointEdit result = EndpointEditing::rebased(edit, theirs, u"2"_s);
        QCOMPARE(result.mine.url, edit.mine.url);
        QCOMPARE(result.mine.events, theirs.events);
        QCOMPARE(result.base, theirs);
        QCOMPARE(result.version, u"2"_s);
    }

    void whatIsKeptHoldsNoCredential()
    {
        EndpointEdit edit{good(), good(), u"7"_s};
        edit.base.headers = QList<EndpointHeader>{{u"Authorization"_s, u"Bearer hunter2"_s}};
        edit.mine.headers
            = QList<EndpointHeader>{{u"Authorization"_s, u"Bearer hunter3"_s}, {u"X-Team"_s, u"bookings"_s},
                {u"X-Odd"_s, u"token=hunter4"_s}, {u"jwt"_s, u"hunter6"_s}, {u"X-Session"_s, u"hunter7"_s}};
        edit.mine.events.append(u"chat.*"_s);
        edit.mine.retry.setValue(u"jitter"_s, u"nonsense"_s);
        const QByteArray kept = EndpointEditing::toKeep(edit);
        QVERIFY(!kept.contains("hunter"));
        auto back = EndpointEditing::fromKept(kept);
        QVERIFY(back);
        QCOMPARE(back->mine.events, edit.mine.events);
        QCOMPARE(back->mine.retry, edit.mine.retry);
        QCOMPARE(back->version, u"7"_s);
        QCOMPARE(back->mine.headers->at(1), edit.mine.headers->at(1));
        for (const int credential : {0, 2, 3, 4})
            QVERIFY2(!back->mine.headers->at(credential).known, qPrintable(back->mine.headers->at(credential).name));
        const auto whole = EndpointEditing::withHeaders(*back, {{u"Authorization"_s, u"Bearer hunter2"_s}});
        QCOMPARE(whole.mine.headers->at(0).value, u"Bearer hunter2"_s);

        edit.mine.url = u"https://u:hunter5@host/"_s;
        QVERIFY(!EndpointEditing::toKeep(edit).contains("hunter"));
        QVERIFY(!EndpointEditing::fromKept("nonsense"));
    }

    void secretsAreRandom()
    {
        const QString secret = WebhookSecret::generate();
        QVERIFY(secret.startsWith(u"whsec_"_s));
        QCOMPARE(QByteArray::fromBase64(secret.mid(6).toLatin1()).size(), 32);
        QVERIFY(secret != WebhookSecret::generate());
        QCOMPARE(WebhookSecret::fingerprint(1, secret).size(), 8);
        QVERIFY(WebhookSecret::fingerprint(1, secret) != WebhookSecret::fingerprint(2, secret));
    }
};

QTEST_GUILESS_MAIN(EndpointDraftTest)
#include "tst_endpointdraft.moc"
