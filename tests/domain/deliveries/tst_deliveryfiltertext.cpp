#include "domain/deliveries/filter/deliveryfiltertext.h"
#include "domain/filter/filterchecks.h"
#include "domain/filter/filterlink.h"
#include "filtergenerator.h"

#include <QElapsedTimer>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QTimeZone berlin("Europe/Berlin");
const Instant now = *Instant::fromPostgres("2025-06-11 01:10:00+00"); // 03:10 in Berlin
const FilterMoment moment{now, berlin};

Instant at(const char *text)
{
    return *Instant::fromPostgres(text);
}

ParsedDeliveryFilter parse(const QString &text)
{
    return parseDeliveryFilter(text, moment);
}

DeliveryFilter filterOf(const QString &text)
{
    const ParsedDeliveryFilter parsed = parse(text);
    for (const FilterProblem &problem : parsed.problems)
        qWarning() << text << problem.start << problem.length << problem.text;
    return parsed.problems.isEmpty() ? parsed.filter : DeliveryFilter{.ids = {-1}};
}

QString print(const DeliveryFilter &filter)
{
    return deliveryFilterText(filter, berlin);
}

} // namespace

class DeliveryFilterTextTest : public QObject
{
    Q_OBJECT

private slots:
    void readsEveryKey()
    {
        const DeliveryFilter filter = filterOf(
            u"status:5xx event:booking.* endpoint:trip_events since:2h attempts:>1 body:timeout "
            "payload:trip_id=42 state:failed -state:delivered status:500,502 status:400-499 kind:timeout "
            "until:2025-06-11T03:00 id:42,7 message:3F2B8C1E-0d4a-4f6b-9c7e-5a1d2e3f4a5b replay:yes settle:>5s "
            "\"free words\" -kind:dns -event:chat.* -endpoint:old -status:404"_s);
        DeliveryFilter expected;
        expected.wanted = {{DeliveryState::Failed}, {u"trip_events"_s}, {u"booking.*"_s},
            {{500, 599}, {500, 500}, {502, 502}, {400, 499}}, {u"timeout"_s}};
        expected.unwanted = {{DeliveryState::Delivered}, {u"old"_s}, {u"chat.*"_s}, {{404, 404}}, {u"dns"_s}};
        expected.since = TimeBound{{}, 2h};
        expected.until = TimeBound{at("2025-06-11 01:00:00+00"), 0s};
        expected.attempts = {2, {}};
        expected.settleMs = {5001, {}};
        expected.words = QStringList{u"timeout"_s, u"free words"_s};
        expected.payloads = QStringList{u"{\"trip_id\":42}"_s};
        expected.messageIds = {QUuid(u"3f2b8c1e-0d4a-4f6b-9c7e-5a1d2e3f4a5b"_s)};
        expected.ids = {42, 7};
        expected.replayed = true;
        QCOMPARE(filter, expected);
        QVERIFY(filterOf(u"  \n "_s).isEmpty());
    }

    void readsNumbers_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("printed"); // empty: a problem
        const auto row = [](const char *text, const char *printed) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(printed);
        };
        row("attempts:3", "attempts:3");
        row("attempts:2-4", "attempts:2-4");
        row("attempts:>=2", "attempts:>1");
        row("attempts:>0", "attempts:>0");
        row("attempts:>=0", "attempts:>=0");
        row("attempts:<5", "attempts:<5");
        row("attempts:<=10", "attempts:<=10");
        row("attempts:4-2", "");
        row("attempts:<0", "");
        row("attempts:-1", "");
        row("attempts:", "");
        row("attempts:>", "");
        row("attempts:2-", "");
        row("attempts:many", "");
        row("attempts:1.5", "");
        row("attempts:99999999999999999999999", "");
        row("attempts:>1 attempts:2", "");
        row("attempts:１", ""); // a full-width digit
        row("status:5XX", "status:5xx");
        row("status:50x", "status:500-509");
        row("status:>=500", "status:>=500");
        row("status:>499", "status:>=500");
        row("status:<400", "status:<400");
        row("status:<=999", "status:<=999");
        row("status:>999", "");
        row("status:5", "");
        row("status:5x", "");
        row("status:500,", "");
        row("status:,500", "");
        row("status:bad", "");
        row("settle:>5s", "settle:>5s");
        row("settle:>=5000ms", "settle:>=5s");
        row("settle:<1.5s", "settle:<1500ms");
        row("settle:1s-5s", "settle:1s-5s");
        row("settle:60s-60s", "settle:1m-1m");
        row("settle:5s", "");
        row("settle:>5", "");
        row("settle:>5y", "");
        row("settle:>99999999999d", "");
        row("id:42", "id:42");
        row("id:9223372036854775806", "id:9223372036854775806");
        row("id:>9223372036854775807", "");
        row("attempts:>1000000", "");
        row("id:0", "");
        row("id:1-5", "");
        row("id:abc", "");
        row("replay:NO", "replay:no");
        row("replay:maybe", "");
        row("state:in-flight,FAILED,failed", "state:in_flight,failed");
        row("state:faild", "");
        row("kind:HTTP_401", "kind:http_401");
        row("kind:http_500", "");
        row("message:{3f2b8c1e-0d4a-4f6b-9c7e-5a1d2e3f4a5b}", "message:3f2b8c1e-0d4a-4f6b-9c7e-5a1d2e3f4a5b");
        row("message:3f2b8c1e", "");
        row("-since:2h", "");
        row("-timeout", "");
        row("-", "body:-");
        row(":5xx", "");
        row("http://x/y", "body:http://x/y");
        row("10:32", "body:10:32");
        row("a,b", "body:\"a,b\"");
        row("ERROR:x", "body:x");
        row("statu:5xx", "");
        row("body:\"\"", "");
        row("event:\"\"", "");
        row("event:a\\,b,c", "event:\"a,b\",c");
    }
    void readsNumbers()
    {
        QFETCH(QString, text);
        QFETCH(QString, printed);
        const ParsedDeliveryFilter parsed = parse(text);
        QCOMPARE(parsed.problems.isEmpty(), !printed.isEmpty());
        if (!printed.isEmpty()) {
            QCOMPARE(print(parsed.filter), printed);
            QCOMPARE(filterOf(printed), parsed.filter);
        }
    }

    void readsTimes_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("utc"); // empty: a problem; a number: seconds ago
        QTest::addColumn<QString>("printed");
        const auto row = [](const char *text, const char *utc, const char *printed) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(utc) << QString::fromUtf8(printed);
        };
        row("since:30s", "30", "since:30s");
        row("since:90m", "5400", "since:90m");
        row("since:1h30m", "5400", "since:90m");
        row("since:2H", "7200", "since:2h");
        row("since:7d", "604800", "since:1w");
        row("since:2w", "1209600", "since:2w");
        row("until:now", "0", "until:now");
        row("since:today", "2025-06-10 22:00:00.000000+00", "since:2025-06-11");
        row("since:Yesterday", "2025-06-09 22:00:00.000000+00", "since:2025-06-10");
        row("until:yesterday", "2025-06-10 22:00:00.000000+00", "until:2025-06-11T00:00");
        row("since:02:40", "2025-06-11 00:40:00.000000+00", "since:2025-06-11T02:40");
        row("since:23:40", "2025-06-10 21:40:00.000000+00", "since:2025-06-10T23:40");
        row("since:2025-06-11", "2025-06-10 22:00:00.000000+00", "since:2025-06-11");
        row("until:2025-06-11", "2025-06-11 22:00:00.000000+00", "until:2025-06-12T00:00");
        row("since:2025-06-11T02:40", "2025-06-11 00:40:00.000000+00", "since:2025-06-11T02:40");
        row("since:\"2025-06-11 02:40\"", "2025-06-11 00:40:00.000000+00", "since:2025-06-11T02:40");
        row("since:2025-06-11T02:40:07.25", "2025-06-11 00:40:07.250000+00", "since:2025-06-11T02:40:07.25");
        row("since:2025-06-11t02:40z", "2025-06-11 02:40:00.000000+00", "since:2025-06-11T04:40");
        row("since:2025-06-11T02:40-05:30", "2025-06-11 08:10:00.000000+00", "since:2025-06-11T10:10");
        row("since:2025-06-11T02:40+0200", "2025-06-11 00:40:00.000000+00", "since:2025-06-11T02:40");
        // 02:30 comes twice that night.
        row("since:2024-10-27T02:30+02:00", "2024-10-27 00:30:00.000000+00", nullptr);
        row("since:2024-10-27T02:30+01:00", "2024-10-27 01:30:00.000000+00", nullptr);
        for (const char *wrong :
            {"since:", "since:2", "since:2y", "since:h", "since:1h30", "since:2025", "since:2025-06",
                "since:2025-02-30", "since:2025-06-11T", "since:2025-06-11T02", "since:2025-06-11T02:4", "since:24:00",
                "since:2025-06-11T02:40+2", "since:2025-06-11T02:40+19:00", "since:2025-06-11T02:40:07.1234567",
                "since:2025-06-11T02:40x", "since:\"\"", "since:99999999999d", "since:soon", "since:1h since:2h"})
            row(wrong, "", "");
    }
    void readsTimes()
    {
        QFETCH(QString, text);
        QFETCH(QString, utc);
        QFETCH(QString, printed);
        const ParsedDeliveryFilter parsed = parse(text);
        QCOMPARE(parsed.problems.isEmpty(), !utc.isEmpty());
        if (utc.isEmpty())
            return;
        const TimeBound bound = parsed.filter.since ? *parsed.filter.since : *parsed.filter.until;
        QCOMPARE(bound.at ? bound.at->toPostgres() : QString::number(bound.ago.count()), utc);
        if (!printed.isNull() && !printed.isEmpty())
            QCOMPARE(print(parsed.filter), printed);
        QCOMPARE(filterOf(print(parsed.filter)), parsed.filter);
    }

    void aRangeOfTimeMustHoldSomething()
    {
        QVERIFY(parse(u"since:2h until:1h"_s).problems.isEmpty());
        QCOMPARE(parse(u"since:1h until:2h"_s).problems.size(), 1);
        QVERIFY(!parse(u"since:1h until:2h"_s).conditions.last().valid);
        QCOMPARE(parse(u"since:1h until:2025-06-11"_s).problems.size(), 0);
        QCOMPARE(parse(u"until:yesterday since:today"_s).problems.first().start, 6);
        QVERIFY(parse(u"since:yesterday until:yesterday"_s).problems.isEmpty());
    }

    void readsPayloads_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("json"); // empty: a problem
        QTest::addColumn<QString>("printed");
        const auto row = [](const char *text, const char *json, const char *printed = nullptr) {
            QTest::newRow(text) << u"payload:"_s + QString::fromUtf8(text) << QString::fromUtf8(json)
                                << u"payload:"_s + QString::fromUtf8(printed ? printed : text);
        };
        row("trip_id=42", R"({"trip_id":42})");
        row("a.b=42", R"({"a":{"b":42}})");
        row("a=-1.50e3", R"({"a":-1.50e3})");
        row("a=12345678901234567890", R"({"a":12345678901234567890})");
        row("a=\"42\"", R"({"a":"42"})");
        row("a=007", R"({"a":"007"})");
        row("a=true", R"({"a":true})");
        row("a=null", R"({"a":null})");
        row("a=\"null\"", R"({"a":"null"})");
        row("a=x,y", R"({"a":"x,y"})", "a=\"x,y\"");
        row("a=x=y", R"({"a":"x=y"})", "a=x=y");
        row("a=x=[y", "{\"a\":\"x=[y\"}");
        row("a=\"\"", R"({"a":""})");
        row("\"a.b\".c=1", R"({"a.b":{"c":1}})");
        row("a\\.b=1", R"({"a.b":1})", "\"a.b\"=1");
        row("a=[1, 2]", R"({"a":[1,2]})", "a=[1,2]");
        row("a={}", R"({"a":{}})");
        row("{\"raw\": \"json text\", \"b\": [1]}", R"({"raw":"json text","b":[1]})", R"({"raw":"json text","b":[1]})");
        row("{\"a\": {\"b\": 42}}", R"({"a":{"b":42}})", "a.b=42");
        row(R"({"a":1,"a":2})", R"({"a":1,"a":2})");
        row(R"({"a":"\u0041\/"})", R"({"a":"A/"})", "a=A/");
        row("[{\"id\": 1}]", R"([{"id":1}])", R"([{"id":1}])");
        row("trip_id", "");
        row("trip_id=", "");
        row("=42", "");
        row("a..b=1", "");
        row("{\"a\":1", "");
        row("{\"a\":1}x", "");
        row("{a:1}", "");
        row(R"({"a":"\u0000"})", "");
        row(R"({"a":"\ud800"})", "");
        row("{\"a\":1e9999}", "");
        row("a=\"x", "");
    }
    void readsPayloads()
    {
        QFETCH(QString, text);
        QFETCH(QString, json);
        QFETCH(QString, printed);
        const ParsedDeliveryFilter parsed = parse(text);
        QCOMPARE(parsed.problems.isEmpty(), !json.isEmpty());
        QCOMPARE(parsed.filter.payloads, json.isEmpty() ? QStringList() : QStringList{json});
        if (json.isEmpty())
            return;
        QCOMPARE(print(parsed.filter), printed);
        QCOMPARE(filterOf(printed), parsed.filter);
    }

    void payloadsKeepTheRestOfTheFilter()
    {
        QCOMPARE(
            filterOf(u"payload:{\"a b\": \"} \\\" \"} state:failed"_s).wanted.states, QList{DeliveryState::Failed});
        const DeliveryFilter both = filterOf(u"payload:a=1 payload:b=2 payload:a=1"_s);
        QCOMPARE(both.payloads, (QStringList{u"{\"a\":1}"_s, u"{\"b\":2}"_s}));
    }

    void problemsSayWhereAndWhat()
    {
        const auto only = [](const QString &text) {
            const auto problems = parse(text).problems;
            return problems.size() == 1 ? problems.first() : FilterProblem();
        };
        const FilterProblem unknown = only(u"state:failed statuss:5xx"_s);
        QCOMPARE(unknown.start, 13);
        QCOMPARE(unknown.length, 7);
        QVERIFY2(unknown.text.contains(u"perhaps status"_s), qPrintable(unknown.text));
        QVERIFY(only(u"code:500"_s).text.contains(u"perhaps status"_s));
        QVERIFY(only(u"evnet:x"_s).text.contains(u"perhaps event"_s));
        QVERIFY(!only(u"zzzz:x"_s).text.contains(u"perhaps"_s));
        const FilterProblem half = only(u"x status:"_s);
        QCOMPARE(half.start, 2);
        QCOMPARE(half.length, 7);
        QVERIFY2(half.text.contains(u"status:5xx"_s), qPrintable(half.text));
        const FilterProblem item = only(u"status:500,bad,502"_s);
        QCOMPARE(item.start, 11);
        QCOMPARE(item.length, 3);
        QVERIFY(only(u"since:2"_s).text.contains(u"2h"_s));
        QVERIFY(only(u"attempts:5-2"_s).text.contains(u"2-5"_s));
        QVERIFY(only(u"state:faild"_s).text.contains(u"perhaps failed"_s));
        QVERIFY(only(u"state:zzz"_s).text.contains(u"pending"_s));
        QCOMPARE(only(u"ok \"never closed"_s).start, 3);
        QCOMPARE(only(u"-body:x"_s).length, 7);
    }

    void keepsWhatIsRightBesideAProblem()
    {
        const ParsedDeliveryFilter parsed = parse(u"state:failed status: endpoint:a,b"_s);
        QCOMPARE(parsed.problems.size(), 1);
        QCOMPARE(print(parsed.filter), u"state:failed endpoint:a,b"_s);
        QCOMPARE(parsed.conditions.size(), 3);
        QVERIFY(parsed.conditions.at(0).valid && !parsed.conditions.at(1).valid);
        QCOMPARE(parsed.conditions.at(2).key, u"endpoint"_s);
        QCOMPARE(parsed.conditions.at(2).value, u"a,b"_s);
    }

    void whatIsPrintedIsReadBack()
    {
        for (quint32 seed = 1; seed <= 1000; ++seed) {
            const DeliveryFilter filter = test::FilterGenerator(seed).filter();
            const QString lost = test::lostInPrint(deliveryFilterLanguage(), filter, moment);
            QVERIFY2(lost.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(lost)));
            const QString link = filterLink(u"webhooks", deliveryFilterText(filter, berlin, FilterZoneText::Written));
            QCOMPARE(filterOf(*filterLinkText(u"webhooks", link)), filter);
        }
    }

    void printingShowsNothingThatHides()
    {
        const QString text
            = print({.words = QStringList{u"a\u202Eb\nc"_s}, .payloads = QStringList{u"{\"a\":[\"\u202E\"]}"_s}});
        QCOMPARE(text, u"body:\"a\\u202eb\\nc\" payload:a=[\"\\u202e\"]"_s);
    }

    void whatNoTextCanSayIsLeftOut()
    {
        DeliveryFilter filter;
        filter.wanted.endpoints = {QString()};
        filter.wanted.statuses = {{}};
        filter.words = QStringList{QString()};
        filter.payloads = QStringList{u"{oops"_s, u"42"_s};
        filter.since = TimeBound{Instant::distantPast(), 0s};
        QCOMPARE(print(filter), QString());
    }

    void anyTextIsReadInBoundedTime()
    {
        const QStringList seeds{u"status:"_s, u"\""_s, u"{"_s, u"payload:{"_s, u"payload:[["_s, u"a.b."_s, u"\\"_s,
            u","_s, QString(QChar(0)), u"\u202E"_s, u"x "_s, u"-"_s, u"9"_s, u"since:9"_s, u"payload:a."_s,
            u"event:,"_s};
        QElapsedTimer timer;
        timer.start();
        for (const QString &seed : seeds) {
            for (const qsizetype size : {1'000, 7'999, 1'000'000}) {
                const QString text = seed.repeated(size / seed.size());
                const ParsedDeliveryFilter parsed = parse(text);
                for (const FilterProblem &problem : parsed.problems) {
                    QVERIFY(problem.start >= 0 && problem.length > 0 && problem.start + problem.length <= text.size());
                    QVERIFY(problem.text.size() < 400);
                }
            }
        }
        QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
        QCOMPARE(parse(u"x"_s.repeated(1'000'000)).problems.size(), 1);
        const ParsedDeliveryFilter many = parse(u"x "_s.repeated(3'000));
        QCOMPARE(many.conditions.size(), 60);
        QCOMPARE(many.problems.size(), 1);
    }

    void garbageNeverBreaksIt()
    {
        for (quint32 seed = 1; seed <= 1000; ++seed) {
            const QString broken
                = test::brokenBy(deliveryFilterLanguage(), test::FilterGenerator(seed).garbage(), moment);
            QVERIFY2(broken.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(broken)));
        }
    }

    void nulIsRefused() { QCOMPARE(parse(u"a "_s + QChar(0)).problems.first().start, 2); }
};

QTEST_APPLESS_MAIN(DeliveryFilterTextTest)
#include "tst_deliveryfiltertext.moc"
