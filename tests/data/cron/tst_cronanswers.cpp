#include "data/storefixture.h"

#include "data/cron/cronstore.h"
#include "data/cron/jobactstore.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

/// Who asks gets an answer, whatever becomes of the connection meanwhile.
class CronAnswersTest : public QObject
{
    Q_OBJECT

private:
    /// What `ask` is answered when the connection is closed before any answer was taken.
    template <typename Store, typename Ask>
    auto closedInTheMiddle(Ask ask)
    {
        auto connection = m_fixture.connect();
        Store store(*connection);
        auto answer = ask(store);
        if (answer.isFinished())
            QTest::qFail("It was answered at once", __FILE__, __LINE__);
        connection.reset();
        return await(answer);
    }

private slots:
    void initTestCase() { VERIFY_RESULT(m_fixture.start()); }

    void anActIsAnsweredWhenItsConnectionIsClosed()
    {
        const QUuid key = QUuid::createUuid();
        const auto made = closedInTheMiddle<JobActStore>([&](JobActStore &store) {
            return store.create({u"a"_s, u"0 0 31 2 *"_s, u"select 1"_s, {}, {}, true}, key);
        });
        QVERIFY(!made);
        QCOMPARE(made.error(), Error{.kind = ErrorKind::Cancelled});
        const auto found = closedInTheMiddle<JobActStore>([&](JobActStore &store) { return store.oneShot(key); });
        QVERIFY(!found);
        QCOMPARE(found.error(), Error{.kind = ErrorKind::Cancelled});
        const auto swept = closedInTheMiddle<JobActStore>([](JobActStore &store) { return store.sweepOneShots(); });
        QVERIFY(!swept);
        QCOMPARE(swept.error(), Error{.kind = ErrorKind::Cancelled});
    }

    void theOverviewIsAnsweredWhenItsConnectionIsClosed()
    {
        const auto overview = closedInTheMiddle<CronStore>([](CronStore &store) { return store.overview(); });
        QVERIFY(!overview);
        QCOMPARE(overview.error(), Error{.kind = ErrorKind::Cancelled});
    }

private:
    StoreFixture m_fixture{StoreFixture::Content::Cron};
};

QTEST_GUILESS_MAIN(CronAnswersTest)
#include "tst_cronanswers.moc"
