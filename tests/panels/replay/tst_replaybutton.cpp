#include "panels/panelstage.h"

#include <QLineEdit>

using namespace signalbox;
using test::refusedRead;
using test::Stage;
using namespace Qt::StringLiterals;

/// One delivery is replayed with one click, and never twice.
class ReplayButtonTest : public QObject
{
    Q_OBJECT

private slots:
    void aClickFollowsTheNewDelivery()
    {
        Stage stage;
        QVERIFY(stage.open(u"webhooks"_s));
        QVERIFY(stage.clickRow(stage.deliveries(), 2, 0));
        const qint64 original = *stage.webhooks()->selectedDelivery();
        QVERIFY(stage.click(u"Replay this delivery"_s));
        const qint64 replayed = stage.samples.deliveries.first().id;
        QCOMPARE(stage.samples.replayKeys.size(), 1);
        QVERIFY(!stage.samples.replayKeys.first().isNull());
        QCOMPARE(*stage.webhooks()->selectedDelivery(), replayed);
        QVERIFY(stage.notice().contains(QString::number(original)));
        QVERIFY(stage.notice().contains(QString::number(replayed)));
        QTRY_COMPARE(stage.deliveries()->currentIndex().row(), 0);
        const auto sentence = [&] { return stage.named<PlainLabel>(u"State of the delivery"_s)->plainText(); };
        QVERIFY(sentence().contains(u"A replay of %1"_s.arg(original)));
        stage.samples.deliveries.first().state = DeliveryState::Delivered;
        stage.samples.deliveries.first().responseStatus = 200;
        QVERIFY(stage.refresh());
        QVERIFY2(sentence().contains(u"accepted it with 200"_s), qPrintable(sentence()));
        QVERIFY(!stage.notice().isEmpty());
        QVERIFY(stage.click(u"Replay this delivery"_s));
        QVERIFY(stage.samples.replayKeys.at(0) != stage.samples.replayKeys.at(1)); // one key a click
    }

    void anUnknownOutcomeKeepsItsKey()
    {
        Stage stage;
        QVERIFY(stage.open(u"webhooks"_s));
        const qint64 original = *stage.webhooks()->selectedDelivery();
        stage.samples.replayError = Error{ErrorKind::Lost, u"The connection broke."_s, {}, {}, {}, {}};
        QVERIFY(stage.click(u"Replay this delivery"_s));
        QCOMPARE(*stage.webhooks()->selectedDelivery(), original);
        QVERIFY(stage.notice().contains(u"not known"_s));
        QVERIFY(stage.clickRow(stage.deliveries(), 4, 0)); // looks elsewhere in between
        QVERIFY(stage.clickRow(stage.deliveries(), 0, 0));
        stage.samples.replayError.reset();
        QVERIFY(stage.click(u"Check the replay"_s));
        QCOMPARE(stage.samples.replayKeys.size(), 2);
        QCOMPARE(stage.samples.replayKeys.at(0), stage.samples.replayKeys.at(1));
        QVERIFY(*stage.webhooks()->selectedDelivery() != original);
    }

    void whatIsRefusedSaysWhy()
    {
        Stage stage;
        QVERIFY(stage.open(u"webhooks"_s));
        stage.samples.replayError = refusedRead;
        QVERIFY(stage.click(u"Replay this delivery"_s));
        QVERIFY(stage.notice().contains(refusedRead.serverWords));
        QVERIFY(stage.button(u"Replay this delivery"_s)->isEnabled());
    }

    void productionWantsTheNameTyped()
    {
        Stage stage;
        stage.context.profile = {.name = u"tripsage-prod"_s, .environment = Environment::Production};
        QVERIFY(stage.open(u"webhooks"_s));
        QVERIFY(stage.click(u"Replay this delivery"_s));
        QVERIFY(stage.dialog());
        auto *typed = stage.dialog()->findChild<QLineEdit *>();
        auto *go = stage.dialog()->findChild<QAbstractButton *>(u"go"_s);
        QVERIFY(!go->isEnabled());
        QTest::keyClicks(typed, u"tripsage"_s);
        QTest::keyClick(typed, Qt::Key_Return);
        QVERIFY(!go->isEnabled());
        QTest::keyClick(stage.dialog(), Qt::Key_Escape);
        QTRY_VERIFY(!stage.dialog());
        QVERIFY(stage.samples.replayKeys.isEmpty());

        QVERIFY(stage.click(u"Replay this delivery"_s));
        QTest::keyClicks(stage.dialog()->findChild<QLineEdit *>(), u"tripsage-prod"_s);
        QTest::mouseClick(stage.dialog()->findChild<QAbstractButton *>(u"go"_s), Qt::LeftButton);
        QVERIFY(stage.settle());
        QCOMPARE(stage.samples.replayKeys.size(), 1);
    }

    void itNeedsTheFunction()
    {
        Stage stage;
        stage.context.capabilities = [] { return Capabilities(); };
        QVERIFY(stage.open(u"webhooks"_s));
        QVERIFY(!stage.button(u"Replay this delivery"_s)->isEnabled());
        QVERIFY(stage.button(u"Replay this delivery"_s)->accessibleDescription().contains(u"Install the automation"_s));
    }
};

QTEST_MAIN(ReplayButtonTest)
#include "tst_replaybutton.moc"
