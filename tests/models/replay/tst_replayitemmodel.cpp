#include "models/replay/replayitemmodel.h"

#include "models/sources.h"
#include "support/manualclock.h"
#include "support/modelsignals.h"
#include "support/waiting.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

static const Instant noon = Instant::fromDateTime(QDateTime({2026, 11, 22}, {12, 0}, Qt::UTC));

/// The report of a bulk replay, which may have a hundred thousand rows and is read by pages of 200.
class ReplayItemModelTest : public QObject
{
    Q_OBJECT

private:
    using Outcomes = QList<ReplayOutcome>;

    static QList<ReplayItem> items(int first, int last, int step = 1)
    {
        QList<ReplayItem> page;
        for (int position = first; position <= last; position += step)
            page.append({.position = position, .deliveryId = 1000 + position, .outcome = ReplayOutcome::Sent});
        return page;
    }

    /// Without QAbstractItemModelTester, which asks for more by itself as soon as there are rows.
    struct Fixture {
        ManualClock clock{noon};
        ManualReplays replays;
        ManualAnswers<QList<ReplayItem>, qint64, const Outcomes &, int, int> &source = replays.pages;
        ReplayItemModel model{replays, clock};

        bool answer(const Result<QList<ReplayItem>> &page)
        {
            source.answerLast(page);
            return settle();
        }
        /// All answers so far have arrived: events come in the order in which they were posted.
        bool settle()
        {
            bool arrived = false;
            whenReady(readyResult<void>({}), &model, [&arrived](const Result<void> &) { arrived = true; });
            return waitFor([&arrived] { return arrived; });
        }
        bool answerMore(const QList<ReplayItem> &page)
        {
            const qsizetype calls = source.callCount();
            model.fetchMore({});
            return source.callCount() == calls + 1 && answer(page);
        }
        QString asked() const
        {
            const auto &[job, outcomes, after, limit] = source.call(source.callCount() - 1);
            return u"job %1, %2 outcomes, %4 after %3"_s.arg(job).arg(outcomes.size()).arg(after).arg(limit);
        }
        bool isInOrder() const
        {
            return std::ranges::adjacent_find(model.rows(), std::ranges::greater_equal(), &ReplayItem::position)
                == model.rows().cend();
        }
    };

private slots:
    void withoutAJobThereIsNothingToAsk()
    {
        Fixture f;
        f.model.refresh();
        QVERIFY(!f.model.canFetchMore({}));
        f.model.fetchMore({});
        QCOMPARE(f.source.callCount(), 0);
    }

    void pagesFollowOneAnotherUpToAShortOne()
    {
        Fixture f;
        f.model.setSubject(7, {ReplayOutcome::Failed});
        QCOMPARE(f.asked(), u"job 7, 1 outcomes, 200 after 0"_s);
        QVERIFY(!f.model.canFetchMore({})); // its answer is awaited
        QVERIFY(f.answer(items(1, 200)));
        QVERIFY(f.model.canFetchMore({}));
        QVERIFY(f.answerMore(items(201, 400)));
        QCOMPARE(f.asked(), u"job 7, 1 outcomes, 200 after 200"_s);
        QVERIFY(f.model.canFetchMore({}));
        QVERIFY(f.answerMore(items(401, 599)));
        QCOMPARE(f.asked(), u"job 7, 1 outcomes, 200 after 400"_s);
        QCOMPARE(f.model.rows(), items(1, 599));
        QVERIFY(!f.model.canFetchMore({}));
        f.model.fetchMore({});
        QCOMPARE(f.source.callCount(), 3);
    }

    void aFullLastPageIsFollowedByAnEmptyOne()
    {
        Fixture f;
        f.model.setSubject(7, {});
        QVERIFY(f.answer(items(1, 200)));
        const ModelSignals heard(f.model);
        QVERIFY(f.answerMore({}));
        QCOMPARE(heard.total(), 0);
        QCOMPARE(f.model.rowCount(), 200);
        QVERIFY(!f.model.canFetchMore({}));
    }

    void aJobWithoutMessagesIsOver()
    {
        Fixture f;
        f.model.setSubject(7, {});
        QVERIFY(f.answer(QList<ReplayItem>()));
        QCOMPARE(f.model.loadState(), TableModel::LoadState::Loaded);
        QVERIFY(!f.model.canFetchMore({}));
    }

    /// Of some outcomes only: the next page goes on after the last position, not after as many rows.
    void positionsMayHaveGaps()
    {
        Fixture f;
        f.model.setSubject(7, {ReplayOutcome::Failed});
        QVERIFY(f.answer(items(3, 600, 3)));
        QCOMPARE(f.model.rowCount(), 200);
        QVERIFY(f.answerMore(items(603, 609, 3)));
        QCOMPARE(f.asked(), u"job 7, 1 outcomes, 200 after 600"_s);
        QCOMPARE(f.model.rows(), items(3, 609, 3));
        QVERIFY(f.isInOrder());
    }

    void aRefreshReadsWhatIsLoaded()
    {
        Fixture f;
        f.model.setSubject(7, {});
        QVERIFY(f.answer(items(1, 200)));
        QVERIFY(f.answerMore(items(201, 250)));
        QList<ReplayItem> newer = items(1, 250);
        newer[100].outcome = ReplayOutcome::Delivered;
        const ModelSignals heard(f.model);
        f.model.refresh();
        f.model.refresh(); // an answer is awaited already
        QCOMPARE(f.source.callCount(), 3);
        QCOMPARE(f.asked(), u"job 7, 0 outcomes, 250 after 0"_s);
        QVERIFY(f.answer(newer));
        QCOMPARE(heard.changed.size(), 1);
        QCOMPARE(heard.total(), 1);
        QCOMPARE(f.model.rows(), newer);
    }

    void aRefreshTakesAwayWhatIsGone()
    {
        Fixture f;
        f.model.setSubject(7, {ReplayOutcome::Waiting});
        QVERIFY(f.answer(items(1, 200)));
        f.model.refresh();
        QVERIFY(f.answer(items(51, 249))); // fifty were sent meanwhile
        QCOMPARE(f.model.rows(), items(51, 249));
        QVERIFY(!f.model.canFetchMore({}));
    }

    void aRefreshIsBoundedAndKeepsWhatIsBelow()
    {
        Fixture f;
        f.model.setSubject(7, {});
        QVERIFY(f.answer(items(1, 200)));
        for (int last = 400; last <= 2200; last += 200)
            QVERIFY(f.answerMore(items(last - 199, last)));
        f.model.refresh();
        QCOMPARE(f.asked(), u"job 7, 0 outcomes, 2000 after 0"_s);
        const ModelSignals heard(f.model);
        QVERIFY(f.answer(items(1, 2000)));
        QCOMPARE(heard.total(), 0);
        QCOMPARE(f.model.rowCount(), 2200);
        QVERIFY(f.model.canFetchMore({}));
        QVERIFY(f.answerMore({}));
        f.model.refresh();
        QVERIFY(f.answer(items(1, 2000)));
        QVERIFY(!f.model.canFetchMore({})); // what follows was not looked at, and nothing says that it changed
    }

    void anotherSubjectMakesOlderAnswersWorthless()
    {
        Fixture f;
        f.model.setSubject(7, {});
        f.model.setSubject(7, {}); // the same one: nothing is asked
        QCOMPARE(f.source.callCount(), 1);
        f.model.setSubject(7, {ReplayOutcome::Failed});
        f.model.setSubject(8, {ReplayOutcome::Failed});
        QCOMPARE(f.source.callCount(), 3);
        QVERIFY(f.answer(items(5, 6)));
        f.source.answer(0, items(1, 200));
        f.source.answer(1, items(1, 200));
        QVERIFY(f.settle());
        QCOMPARE(f.model.rows(), items(5, 6));
        QVERIFY(!f.model.canFetchMore({}));
        f.model.setSubject({}, {});
        QCOMPARE(f.model.rowCount(), 0);
    }

    void anErrorIsNotAskedForAgainAndAgain()
    {
        Fixture f;
        f.model.setSubject(7, {});
        QVERIFY(f.answer(items(1, 200)));
        f.model.fetchMore({});
        QVERIFY(f.answer(tl::unexpected(Error{.kind = ErrorKind::Timeout, .what = u"Too slow."_s})));
        QCOMPARE(f.model.rowCount(), 200);
        QVERIFY(!f.model.canFetchMore({}));
        f.model.refresh();
        QVERIFY(f.answer(items(1, 200)));
        QVERIFY(f.model.canFetchMore({}));
    }

    void aCancelledPageMayBeAskedForAgain()
    {
        Fixture f;
        f.model.setSubject(7, {});
        QVERIFY(f.answer(items(1, 200)));
        f.model.fetchMore({});
        QVERIFY(f.answer(tl::unexpected(Error{.kind = ErrorKind::Cancelled, .what = u"Superseded."_s})));
        QVERIFY(f.answerMore(items(201, 201)));
        QCOMPARE(f.model.rowCount(), 201);
    }

    void cellsSayWhatBecameOfAMessage()
    {
        Fixture f;
        f.model.setSubject(7, {});
        QVERIFY(f.answer(QList<ReplayItem>{{.position = 1,
            .deliveryId = 12,
            .newDeliveryId = 345,
            .outcome = ReplayOutcome::Failed,
            .words = u"refused\u202E"_s,
            .endpoint = u"a"_s,
            .eventType = u"b.c"_s,
            .responseStatus = 503}}));
        const auto cell = [&f](int column, int role = Qt::DisplayRole) { return f.model.index(0, column).data(role); };
        QCOMPARE(cell(ReplayItemModel::Outcome).toString(), statusText(ReplayOutcome::Failed));
        QCOMPARE(cell(ReplayItemModel::Outcome, TableModel::StateRole).value<HealthState>(), HealthState::Failing);
        QVERIFY(!cell(ReplayItemModel::Words, TableModel::StateRole).isValid());
        QCOMPARE(cell(ReplayItemModel::Delivery).toString(), u"12"_s);
        QCOMPARE(cell(ReplayItemModel::Delivery, TableModel::SortRole).toLongLong(), 12);
        QCOMPARE(cell(ReplayItemModel::Replay).toString(), u"345"_s);
        QCOMPARE(cell(ReplayItemModel::Replay, TableModel::SortRole).toLongLong(), 345);
        QCOMPARE(cell(ReplayItemModel::Answer).toString(), u"503"_s);
        QCOMPARE(cell(ReplayItemModel::Answer, TableModel::SortRole).toInt(), 503);
        QCOMPARE(cell(ReplayItemModel::Endpoint).toString(), u"a"_s);
        QCOMPARE(cell(ReplayItemModel::Event).toString(), u"b.c"_s);
        QVERIFY(!cell(ReplayItemModel::Words).toString().contains(u'\u202E'));
        QSet<QString> headers;
        for (int column = 0; column < ReplayItemModel::ColumnCount; ++column) {
            headers.insert(f.model.headerData(column, Qt::Horizontal).toString());
            const bool numeric
                = QSet{int(ReplayItemModel::Delivery), int(ReplayItemModel::Replay), int(ReplayItemModel::Answer)}
                      .contains(column);
            QCOMPARE(cell(column, TableModel::NumericRole).toBool(), numeric);
        }
        QCOMPARE(headers.size(), int(ReplayItemModel::ColumnCount));
        QVERIFY(!headers.contains(QString()));
    }
};

QTEST_GUILESS_MAIN(ReplayItemModelTest)
#include "tst_replayitemmodel.moc"
