#include "domain/deliveries/payloadindexsource.h"
#include "panels/panelstage.h"

#include "panels/deliveries/deliveryfilterrow.h"
#include "panels/deliveries/payloadindexnotice.h"

#include <QLineEdit>
#include <QProgressBar>
#include <QPromise>

using namespace signalbox;
using namespace signalbox::test;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using State = PayloadIndex::State;

/// The line that offers to make the payloads' index, in the panel, by clicks.
class PayloadIndexTest : public QObject
{
    Q_OBJECT

private:
    using Answer = QPromise<Result<PayloadIndex>>;

    std::unique_ptr<Stage> m_stage;
    /// Builds when and how the test says.
    struct Builder final : PayloadIndexSource {
        explicit Builder(PayloadIndexTest &test) : m_test(test) { }

        Async<PayloadIndex> state() override { return m_test.m_stage->samples.answer(m_test.index()); }
        Async<PayloadIndex> create() override
        {
            m_test.m_builds.append(std::make_shared<Answer>());
            m_test.m_builds.last()->start();
            return m_test.m_builds.last()->future();
        }
        void cancel() override { ++m_test.m_cancelled; }

        PayloadIndexTest &m_test;
    };

    QList<std::shared_ptr<Answer>> m_builds;
    int m_cancelled = 0;

    PayloadIndexNotice *notice() const { return m_stage->panel->findChild<PayloadIndexNotice *>(); }
    QProgressBar *bar() const { return notice()->findChild<QProgressBar *>(); }
    QAbstractButton *button() const { return notice()->findChild<QAbstractButton *>(); }
    QString words() const { return notice()->findChild<PlainLabel *>()->plainText(); }
    PayloadIndex &index() { return m_stage->samples.payloadIndex; }
    void narrow(const QString &text) { m_stage->panel->findChild<DeliveryFilterRow *>()->setText(text); }
    void click() { QTest::mouseClick(button(), Qt::LeftButton); }
    void finish(const Result<PayloadIndex> &result)
    {
        m_builds.last()->addResult(result);
        m_builds.last()->finish();
    }
    void open(Environment environment = Environment::Local)
    {
        m_builds.clear();
        m_cancelled = 0;
        m_stage = std::make_unique<Stage>();
        m_stage->context.liveInterval = 20ms;
        m_stage->context.profile.environment = environment;
        m_stage->context.sources.add<PayloadIndexSource>(std::make_shared<Builder>(*this));
        QVERIFY(m_stage->open(u"webhooks"_s));
    }

private slots:
    void init() { open(); }

    void isThereOnlyForPayloadsWithoutIndex()
    {
        QVERIFY(!notice()->isVisible());
        narrow(u"status:5xx"_s);
        QVERIFY(!notice()->isVisible());
        narrow(u"payload:trip_id=42"_s);
        QTRY_VERIFY(notice()->isVisible());
        QVERIFY2(words().contains(u"1.2 GiB"_s), qPrintable(words()));
        QCOMPARE(button()->text(), u"Create the index"_s);
        narrow({});
        QVERIFY(!notice()->isVisible());

        index().state = State::Ready;
        narrow(u"payload:trip_id=42"_s);
        QTest::qWait(0);
        QTRY_VERIFY(!notice()->isVisible());
    }

    void makesItAndSaysHowFarItIs()
    {
        narrow(u"payload:trip_id=42"_s);
        QTRY_VERIFY(notice()->isVisible());
        click();
        QCOMPARE(m_builds.size(), 1);
        QVERIFY(bar()->isVisible());
        index().state = State::Building;
        index().phase = PayloadIndex::Phase::Waiting;
        QTRY_VERIFY2(words().contains(u"waiting for older transactions"_s), qPrintable(words()));
        index().phase = PayloadIndex::Phase::Building;
        index().done = 30;
        index().total = 120;
        QTRY_VERIFY2(words().contains(u"step 1 of 2"_s), qPrintable(words()));
        QCOMPARE(bar()->value() * 4, bar()->maximum());
        narrow({}); // goes on, and stays to be cancelled
        QVERIFY(notice()->isVisible());
        narrow(u"payload:trip_id=42"_s);
        index().phase = PayloadIndex::Phase::Checking;
        QTRY_VERIFY2(words().contains(u"step 2 of 2"_s), qPrintable(words()));

        index().state = State::Ready;
        finish(index());
        QTRY_VERIFY2(words().contains(u"ready"_s), qPrintable(words()));
        QVERIFY(!bar()->isVisible());
        QCOMPARE(button()->text(), u"Close"_s);
        click();
        QVERIFY(!notice()->isVisible());
    }

    void isCancelled()
    {
        narrow(u"payload:trip_id=42"_s);
        QTRY_VERIFY(notice()->isVisible());
        click();
        index().state = State::Building;
        QTRY_COMPARE(words(), u"An index of the payloads is being made."_s);
        QCOMPARE(button()->text(), u"Cancel"_s);
        click();
        QCOMPARE(m_cancelled, 1);
        QVERIFY(!button()->isEnabled());
        QVERIFY(words().startsWith(u"Stopping"_s));
        index().state = State::Absent;
        finish(tl::unexpected(Error{ErrorKind::Cancelled, u"Cancelled"_s, {}, {}, {}, {}}));
        QTRY_COMPARE(button()->text(), u"Create the index"_s);
        QVERIFY(button()->isEnabled());
        QVERIFY(!bar()->isVisible());
    }

    void aFailureStaysToBeRead()
    {
        narrow(u"payload:trip_id=42"_s);
        QTRY_VERIFY(notice()->isVisible());
        click();
        finish(tl::unexpected(Error{ErrorKind::Server, u"The server reports an error"_s, {},
            u"ERROR:  could not extend file: No space left on device"_s, {}, u"53100"_s}));
        QTRY_VERIFY2(words().contains(u"No space left on device"_s), qPrintable(words()));
        const int asked = m_stage->samples.asked;
        QTRY_VERIFY(m_stage->samples.asked > asked + 5);
        QVERIFY2(words().contains(u"No space left on device"_s), qPrintable(words()));
        QCOMPARE(button()->text(), u"Try again"_s);
        click();
        QCOMPARE(m_builds.size(), 2);
    }

    void whoMayNotIsToldWhoMay()
    {
        index().mayCreate = false;
        narrow(u"payload:trip_id=42"_s);
        QTRY_VERIFY(notice()->isVisible());
        QVERIFY(!button()->isVisible());
        QVERIFY2(words().contains(u"grant \"postgres\" to \"tester\";"_s), qPrintable(words()));
    }

    void othersBuildsAreShownButNotStopped()
    {
        index().state = State::Building;
        narrow(u"payload:trip_id=42"_s);
        QTRY_VERIFY(notice()->isVisible());
        QVERIFY(bar()->isVisible());
        QVERIFY(!button()->isVisible());
        index().state = State::Ready;
        QTRY_COMPARE(button()->text(), u"Close"_s);
    }

    void productionAsksForItsName()
    {
        open(Environment::Production);
        m_stage->context.profile.name = u"sandbox"_s;
        narrow(u"payload:trip_id=42"_s);
        QTRY_VERIFY(notice()->isVisible());
        click();
        QCOMPARE(m_builds.size(), 0);
        QDialog *dialog = m_stage->dialog();
        QVERIFY(dialog);
        QTest::keyClicks(dialog->findChild<QLineEdit *>(), u"sandbox"_s);
        for (auto *go : dialog->findChildren<QAbstractButton *>()) {
            if (go->text() == u"Create the index"_s)
                QTest::mouseClick(go, Qt::LeftButton);
        }
        QTRY_COMPARE(m_builds.size(), 1);
    }
};

QTEST_MAIN(PayloadIndexTest)
#include "tst_payloadindex.moc"
