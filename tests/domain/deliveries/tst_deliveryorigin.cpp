#include "domain/deliveries/deliveryorigin.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

/// What made a delivery, no further than it can be told.
class DeliveryOriginTest : public QObject
{
    Q_OBJECT

private:
    static DeliveryDetail withEvent(const QString &event)
    {
        DeliveryDetail detail;
        detail.delivery.id = 7;
        detail.delivery.eventType = event;
        return detail;
    }

private slots:
    void aReplayNamesWhoAskedForIt()
    {
        DeliveryDetail detail = withEvent(u"e"_s);
        detail.delivery.replayOf = 3;
        QCOMPARE(originOf(detail), QStringList{u"Replayed from delivery 3."_s});
        detail.requestedBy = u"postgres: ada"_s;
        QCOMPARE(originOf(detail), QStringList{u"Replayed from delivery 3, asked for by postgres: ada."_s});
        detail.requestedBy = u"postgres: ada: replay 12"_s;
        detail.runs = {{5, 1, u"webhook-pump"_s, {}}, {6, 2, u"other"_s, {}}};
        QCOMPARE(originOf(detail),
            (QStringList{u"Replayed from delivery 3 by bulk replay 12, which postgres: ada asked for."_s,
                u"The job webhook-pump (run 5) was at work then."_s}));
    }

    void anEventNamesItsTriggersAndPossibleRuns()
    {
        DeliveryDetail detail = withEvent(u"booking.flights.booked"_s);
        detail.triggers = {{u"flights"_s, u"one"_s, u"f"_s, true, {}}, {u"flights"_s, u"two"_s, u"f"_s, false, {}}};
        detail.runs = {{5, 1, u"webhook-pump"_s, {}}, {6, 2, {}, {}}};
        QCOMPARE(originOf(detail),
            (QStringList{
                u"Events of this type come from the triggers one on flights and two on flights (disabled now)."_s,
                u"Under way at that moment, so perhaps its cause: job 2 (run 6)."_s}));
    }

    void theRunThatMadeItIsNamedInsteadOfThePossibleOnes()
    {
        DeliveryDetail detail = withEvent(u"digest.ready"_s);
        detail.runs = {{4711, 9, u"chat-digest"_s, {}}, {6, 2, u"other"_s, {}}};
        QCOMPARE(originOf(detail).last(),
            u"Under way at that moment, so perhaps its cause: chat-digest (run 4711) and other (run 6)."_s);
        detail.maker = detail.runs.first();
        QCOMPARE(originOf(detail).last(), u"Made by run 4711 of chat-digest."_s);
        detail.maker->jobName.clear();
        QCOMPARE(originOf(detail).last(), u"Made by run 4711 of job 9."_s);
        detail.delivery.replayOf = 3;
        QCOMPARE(originOf(detail).last(), u"Made by run 4711 of job 9."_s);
    }

    void aTestSaysSo() { QVERIFY(originOf(withEvent(u"test.webhook"_s)).first().contains("test_webhook()"_L1)); }

    void anUnknownEventIsNotExplainedAway()
    {
        QVERIFY(originOf(withEvent(u"own.event"_s)).first().startsWith("No trigger"_L1));
    }

    void hostileNamesStayOnTheirLine()
    {
        DeliveryDetail detail = withEvent(u"e"_s);
        detail.triggers = {{u"%1\u202E\n"_s, QString(5000, u'x'), u"f"_s, true, {}}};
        const QString words = originOf(detail).first();
        QVERIFY(words.size() < 400 && !words.contains(u'\n') && !words.contains(u'\u202E'));
    }
};

QTEST_GUILESS_MAIN(DeliveryOriginTest)
#include "tst_deliveryorigin.moc"
