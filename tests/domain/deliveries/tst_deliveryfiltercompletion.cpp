#include "domain/deliveries/filter/deliveryfiltertext.h"
#include "domain/filter/filterchecks.h"
#include "domain/filter/filterlink.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

const QTimeZone berlin("Europe/Berlin");
const Instant now = *Instant::fromPostgres("2025-06-11 01:10:00+00"); // 03:10 in Berlin

ParsedDeliveryFilter parse(const QString &text)
{
    return parseDeliveryFilter(text, {now, berlin});
}

DeliveryFilter filterOf(const QString &text)
{
    return parse(text).filter;
}

std::optional<QString> linkText(const QString &pasted)
{
    return filterLinkText(u"webhooks", pasted);
}

FilterCompletion complete(const QString &text, qsizetype cursor)
{
    return deliveryFilterLanguage().complete(text, cursor, {});
}

} // namespace

class DeliveryFilterCompletionTest : public QObject
{
    Q_OBJECT

private slots:
    void linksAreFoundInWhatIsPasted()
    {
        const DeliveryFilter filter = filterOf(u"status:5xx since:02:40 body:\"a & b\""_s);
        const QString link = filterLink(u"webhooks", deliveryFilterText(filter, berlin, FilterZoneText::Written));
        QCOMPARE(
            link, u"signalbox:webhooks?filter=since:2025-06-11T02:40%2B02:00%20status:5xx%20body:%22a%20%26%20b%22"_s);
        for (const QString &pasted : {link, u" \n"_s + link + u"\n"_s, u"see <"_s + link + u"> please"_s})
            QCOMPARE(filterOf(*linkText(pasted)), filter);
        const QString elsewhere = *linkText(link);
        QCOMPARE(parseDeliveryFilter(elsewhere, {now, QTimeZone("America/New_York")}).filter, filter);
        QVERIFY(!linkText(u"status:5xx"_s));
        QCOMPARE(linkText(u"signalbox:webhooks?filter="_s), std::optional(QString()));
        QCOMPARE(linkText(u"signalbox:webhooks?filter=%zz%"_s).has_value(), true);
    }

    void editsKeepWhatWasTyped()
    {
        const auto replace = [](const QString &text, const QStringList &keys, const QString &by) {
            return replaceFilterConditions(text, deliveryFilterLanguage().keys(), keys, by);
        };
        QCOMPARE(replace(u"a  state:failed x -state:pending state:pending"_s, {u"state"_s}, u"state:delivered"_s),
            u"a  state:delivered x -state:pending"_s);
        QCOMPARE(replace(u"since:1h until:now x"_s, {u"since"_s, u"until"_s}, {}), u"x"_s);
        QCOMPARE(replace(u"x"_s, {u"since"_s}, u"since:1h"_s), u"x since:1h"_s);
        QCOMPARE(replace({}, {u"since"_s}, u"since:1h"_s), u"since:1h"_s);
        QCOMPARE(replace(u"x since:2h"_s, {u"since"_s}, u"since:1h"_s), u"x since:1h"_s);
        QCOMPARE(removeFilterStretch(u"a bc d"_s, 2, 2), u"a d"_s);
        QCOMPARE(removeFilterStretch(u"a bc"_s, 2, 2), u"a"_s);
        QCOMPARE(removeFilterStretch(u"a bc"_s, 0, 4), QString());
    }

    void completes_data()
    {
        QTest::addColumn<QString>("text"); // | is the cursor
        QTest::addColumn<QStringList>("shown"); // the first ones
        QTest::addColumn<QString>("accepted"); // the text with the first one in it
        const auto row = [](const char *text, const QStringList &shown, const char *accepted) {
            QTest::newRow(text) << QString::fromUtf8(text) << shown << QString::fromUtf8(accepted);
        };
        row("|", {u"since:"_s, u"until:"_s}, "since:");
        row("sta|", {u"state:"_s, u"status:"_s}, "state:");
        row("-sta|", {u"state:"_s, u"status:"_s}, "-state:");
        row("-sin|", {}, nullptr);
        row("x sta| y", {u"state:"_s, u"status:"_s}, "x state: y");
        row("st|atus:5xx", {u"state:"_s, u"status:"_s}, "state:5xx");
        row("state:|", {u"failed"_s, u"pending"_s}, "state:failed");
        row("state:fa|", {u"failed"_s}, "state:failed");
        row("state:failed|", {}, nullptr);
        row("state:failed,p|", {u"pending"_s}, "state:failed,pending");
        row("status:5|", {u"5xx"_s, u"500"_s, u"503"_s}, "status:5xx");
        row("endpoint:ev|", {u"trip_events"_s, u"evil \" name"_s}, nullptr);
        row("endpoint:evil|", {u"evil \" name"_s}, "endpoint:\"evil \\\" name\"");
        row("event:|", {u"booking.*"_s, u"booking.made"_s}, "event:booking.*");
        row("trip_|", {u"endpoint:trip_events"_s}, "endpoint:trip_events");
        row("since:|", {u"15m"_s}, "since:15m");
        row("kind:time|", {u"timeout"_s}, "kind:timeout");
        row("unknown:|", {}, nullptr);
        row("body:x|", {}, nullptr);
    }
    void completes()
    {
        QFETCH(QString, text);
        QFETCH(QStringList, shown);
        QFETCH(QString, accepted);
        const DeliveryVocabulary known{{u"booking.made"_s, u"booking.cancelled"_s, u"trip.made"_s},
            {u"trip_events"_s, u"evil \" name"_s}, {500, 503}};
        test::Completed completed = test::completedAt(deliveryFilterLanguage(), text, known);
        if (text == u"endpoint:ev|"_s) // the one that starts with it comes first
            std::sort(completed.shown.begin(), completed.shown.end(), std::greater());
        QCOMPARE(completed.firstOnes(shown.size()), shown);
        if (!accepted.isEmpty())
            QCOMPARE(completed.withFirst, accepted);
    }

    void candidatesAreExplained()
    {
        for (const FilterCandidate &key : complete({}, 0).candidates)
            QVERIFY(!key.explanation.isEmpty());
        const FilterKeys &keys = deliveryFilterLanguage().keys();
        for (const FilterKeyInfo &info : keys.all()) {
            QCOMPARE(keys.at(*keys.named(info.name)).name, info.name);
            QVERIFY2(parse(info.name + u':' + info.example).problems.isEmpty(), qPrintable(info.name));
            for (const FilterCandidate &value : complete(info.name + u':', info.name.size() + 1).candidates)
                QVERIFY2(parse(info.name + u':' + value.insert).problems.isEmpty(), qPrintable(value.insert));
        }
    }
};

QTEST_APPLESS_MAIN(DeliveryFilterCompletionTest)
#include "tst_deliveryfiltercompletion.moc"
