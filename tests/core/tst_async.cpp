#include "core/async.h"

#include <QTest>

#include <memory>

using namespace signalbox;
using namespace Qt::StringLiterals;

/// An answer that is owed comes, whatever becomes of who owes it.
class AsyncTest : public QObject
{
    Q_OBJECT

private slots:
    void theFirstAnswerCounts()
    {
        const Promised<int> promised;
        const Async<int> future = promised.future();
        QVERIFY(!future.isFinished());
        promised.answer(1);
        promised.answer(2);
        QVERIFY(future.isFinished());
        QCOMPARE(future.resultCount(), 1);
        QCOMPARE(future.result(), Result<int>(1));
    }

    void theLastOneWhoGoesAnswers()
    {
        auto first = std::make_unique<Promised<int>>();
        auto copy = std::make_unique<Promised<int>>(*first);
        const Async<int> future = first->future();
        first.reset();
        QVERIFY(!future.isFinished());
        copy.reset();
        QVERIFY(future.isFinished());
        QCOMPARE(future.result().error().kind, ErrorKind::Cancelled);
    }

    void whoAnswersHandsOnWhatAnotherOneAnswers()
    {
        QObject subject;
        const Promised<int> other;
        const Promised<int> promised;
        promised.follow(other.future(), &subject);
        other.answer(tl::unexpected(Error{.kind = ErrorKind::Lost, .what = u"gone"_s}));
        QTRY_VERIFY(promised.future().isFinished());
        QCOMPARE(promised.future().result().error().what, u"gone"_s);
    }

    void whereTheSubjectDiesFirstItIsCancelled()
    {
        const Promised<int> other;
        Async<int> future;
        {
            QObject subject;
            const Promised<int> promised;
            future = promised.future();
            promised.follow(other.future(), &subject);
        }
        QVERIFY(future.isFinished());
        QCOMPARE(future.result().error().kind, ErrorKind::Cancelled);
    }

    void whatFollowsAnAnswerThatIsCancelledIsTold()
    {
        auto promised = std::make_unique<Promised<int>>();
        const auto kind = promised->future().then(
            [](const Result<int> &answer) { return answer ? ErrorKind::Server : answer.error().kind; });
        promised.reset();
        QCOMPARE(kind.result(), ErrorKind::Cancelled);
    }
};

QTEST_GUILESS_MAIN(AsyncTest)
#include "tst_async.moc"
