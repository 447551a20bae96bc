#include "panels/deliveries/deliverycount.h"

#include "models/manydeliveries.h"
#include "widgets/text/plainlabel.h"

#include <QPromise>
#include <QTest>
#include <QToolButton>

using namespace signalbox;
using namespace Qt::StringLiterals;

namespace {

struct Stage {
    /// Counts when the test answers; nothing else is asked of it.
    struct Counting final : test::ManyDeliveries {
        Async<qint64> count(const DeliveryFilter &) override
        {
            asked.append(std::make_shared<QPromise<Result<qint64>>>());
            asked.last()->start();
            return asked.last()->future();
        }
        void cancelCount() override { ++cancelled; }

        QList<std::shared_ptr<QPromise<Result<qint64>>>> asked;
        int cancelled = 0;
    } source;
    QList<std::shared_ptr<QPromise<Result<qint64>>>> &asked = source.asked;
    int &cancelled = source.cancelled;
    DeliveryCount count{source};

    QString text() const { return count.findChild<PlainLabel *>()->plainText(); }
    void click() { QTest::mouseClick(count.findChild<QToolButton *>(), Qt::LeftButton); }
    QString button() const { return count.findChild<QToolButton *>()->text(); }
    void answer(qsizetype which, const Result<qint64> &result)
    {
        asked.at(which)->addResult(result);
        asked.at(which)->finish();
    }
};

} // namespace

class DeliveryCountTest : public QObject
{
    Q_OBJECT

private slots:
    void estimatesAreRoundAndMarked()
    {
        Stage stage;
        QCOMPARE(stage.text(), QString());
        for (const auto &[about, text] : {std::pair(7, "7"), {99, "99"}, {1234, "1,200"}, {9'987'654, "10,000,000"}}) {
            stage.count.setEstimate(about);
            QCOMPARE(stage.text(), u"Deliveries: about "_s + QString::fromLatin1(text));
        }
    }

    void countsExactlyWhenAsked()
    {
        Stage stage;
        stage.count.setEstimate(1234);
        stage.click();
        QCOMPARE(stage.text(), u"Counting\u2026"_s);
        QCOMPARE(stage.button(), u"Stop"_s);
        stage.count.setEstimate(1300);
        stage.answer(0, 1287);
        QTRY_COMPARE(stage.text(), u"Deliveries: 1,287"_s);
        QCOMPARE(stage.button(), u"Count again"_s);
        stage.count.setFilter({.ids = {1}});
        QCOMPARE(stage.text(), QString());
        QCOMPARE(stage.cancelled, 0);
    }

    void stopsAndForgetsTheLateAnswer()
    {
        Stage stage;
        stage.count.setEstimate(50);
        stage.click();
        stage.click();
        QCOMPARE(stage.cancelled, 1);
        QCOMPARE(stage.text(), u"Deliveries: about 50"_s);
        stage.click();
        stage.answer(0, 9);
        stage.answer(1, 48);
        QTRY_COMPARE(stage.text(), u"Deliveries: 48"_s);
    }

    void anotherFilterStopsTheCount()
    {
        Stage stage;
        stage.click();
        stage.count.setFilter({.ids = {1}});
        QCOMPARE(stage.cancelled, 1);
        QCOMPARE(stage.button(), u"Count"_s);
    }

    void saysWhyItWasNotCounted()
    {
        Stage stage;
        stage.click();
        stage.answer(0, tl::unexpected(Error{ErrorKind::Timeout, u"It took too long."_s, {}, {}, {}, {}}));
        QTRY_COMPARE(stage.text(), u"Not counted: It took too long."_s);
        QCOMPARE(stage.button(), u"Count"_s);
    }
};

QTEST_MAIN(DeliveryCountTest)
#include "tst_deliverycount.moc"
