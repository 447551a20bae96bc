#include "models/deliveries/deliverylogmodel.h"

#include "models/manydeliveries.h"
#include "models/sources.h"
#include "support/manualclock.h"
#include "support/modelsignals.h"
#include "support/waiting.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static const Instant noon = Instant::fromDateTime(QDateTime({2026, 11, 22}, {12, 0}, Qt::UTC));

class DeliveryLogModelTest : public QObject
{
    Q_OBJECT

private:
    static Delivery delivery(qint64 id, DeliveryState state = DeliveryState::Delivered)
    {
        return {.id = id,
            .endpointId = 1,
            .endpointName = u"trip_events"_s,
            .eventType = u"trip.collaborator.added"_s,
            .state = state,
            .attemptCount = 1,
            .createdAt = noon - std::chrono::seconds(100000 - id)};
    }
    static DeliveryPage page(qint64 newest, qint64 oldest, std::optional<qint64> olderBefore = {})
    {
        DeliveryPage page{{}, !olderBefore, olderBefore};
        for (qint64 id = newest; id >= oldest; --id)
            page.deliveries.append(delivery(id));
        return page;
    }

    struct ManualDeliveries final : test::ManyDeliveries {
        using Pages = ManualAnswers<DeliveryPage, const DeliveryFilter &, const DeliveryPageRequest &>;
        using Heads = ManualAnswers<DeliveryPage, const DeliveryFilter &, qint64, int>;
        using Positions = ManualAnswers<std::optional<qint64>, const DeliveryFilter &, Instant>;
        Pages pages;
        Heads heads;
        Pages rereads;
        Positions positions;

        Async<DeliveryPage> page(const DeliveryFilter &filter, const DeliveryPageRequest &request) override
        {
            return pages.ask(filter, request);
        }
        Async<DeliveryPage> newerThan(const DeliveryFilter &filter, qint64 fromId, int limit) override
        {
            return heads.ask(filter, fromId, limit);
        }
        Async<DeliveryPage> reread(const DeliveryFilter &filter, const DeliveryPageRequest &request) override
        {
            return rereads.ask(filter, request);
        }
        Async<std::optional<qint64>> positionAt(const DeliveryFilter &filter, Instant moment) override
        {
            return positions.ask(filter, moment);
        }
    };

    struct Fixture {
        ManualClock clock{noon};
        ManualDeliveries source;
        ManualDeliveries::Pages &pages = source.pages;
        ManualDeliveries::Heads &heads = source.heads;
        ManualDeliveries::Pages &rereads = source.rereads;
        ManualDeliveries::Positions &positions = source.positions;
        DeliveryLogModel model{source, clock};
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

        bool loaded()
        {
            return waitFor([this] { return model.loadState() == TableModel::LoadState::Loaded; });
        }
        void loadFirst(const DeliveryPage &page)
        {
            model.refresh();
            pages.answerLast(page);
            QVERIFY(loaded());
        }
        void refreshHead(const DeliveryPage &page)
        {
            model.refresh();
            heads.answerLast(page);
            QVERIFY(loaded());
        }
        void answerPage(const DeliveryPage &page)
        {
            const qsizetype calls = pages.callCount();
            const int rows = model.rowCount();
            pages.answerLast(page);
            QVERIFY(waitFor([&] { return model.rowCount() != rows || pages.callCount() != calls; }));
        }
        DeliveryPageRequest lastRequest() { return std::get<1>(pages.call(pages.callCount() - 1)); }
        QList<qint64> ids() const
        {
            QList<qint64> ids;
            for (const Delivery &delivery : model.rows())
                ids.append(delivery.id);
            return ids;
        }
    };

private slots:
    void growsByKeysetPages()
    {
        Fixture f;
        f.loadFirst(page(10, 6, 6));
        QCOMPARE(f.pages.callCount(), 1);
        f.model.setSight(0, 4, 20);
        QCOMPARE(f.lastRequest().from, std::optional<qint64>(6));
        const ModelSignals heard(f.model);
        f.answerPage(page(5, 1));
        QCOMPARE(heard.total(), 1);
        QCOMPARE(f.ids(), (QList<qint64>{10, 9, 8, 7, 6, 5, 4, 3, 2, 1}));
        QVERIFY(f.model.reachesOldest() && f.model.reachesNewest());
        QCOMPARE(f.pages.callCount(), 2);
        QCOMPARE(f.model.rowOf(4), 6);
        QCOMPARE(f.model.rowOf(40), -1);
    }

    void searchesOnAndSaysHowFarItIs()
    {
        Fixture f;
        f.model.refresh();
        f.answerPage(page(0, 1, 900)); // empty, but not the end
        QVERIFY(f.model.search() && f.model.search()->running);
        QCOMPARE(std::get<1>(f.rereads.call(0)), (DeliveryPageRequest{901, DeliveryPageRequest::Direction::Older, 1}));
        f.rereads.answerLast(page(900, 900, 900));
        QVERIFY(waitFor([&] { return f.model.search()->reached.has_value(); }));
        QCOMPARE(*f.model.search()->reached, *delivery(900).createdAt);
        f.model.stopSearch();
        const qsizetype calls = f.pages.callCount();
        f.pages.answerLast(page(0, 1, 800));
        QVERIFY(!waitFor([&] { return f.pages.callCount() > calls; }, 100ms));
        QVERIFY(!f.model.search()->running);
        f.model.continueSearch();
        QCOMPARE(f.lastRequest().from, std::optional<qint64>(800));
        f.answerPage(page(700, 700));
        QCOMPARE(f.ids(), QList<qint64>{700});
        QVERIFY(f.model.reachesOldest());
        QVERIFY(!f.model.search());
    }

    void aRefreshOfASearchThatFoundNothingDoesNotStartOver()
    {
        Fixture f;
        f.model.refresh();
        f.answerPage(page(0, 1, 900));
        f.answerPage(page(0, 1, 800));
        f.model.refresh();
        QCOMPARE(f.heads.callCount(), 1);
        QCOMPARE(std::get<1>(f.heads.call(0)), 800);
        f.heads.answerLast(page(950, 950, 800));
        QVERIFY(waitFor([&] { return f.model.rowCount() == 1; }));
        f.answerPage(page(700, 700));
        QCOMPARE(f.ids(), (QList<qint64>{950, 700}));
    }

    void aRefreshReadsAShortOverlap()
    {
        Fixture f;
        f.loadFirst(page(1000, 1));
        f.model.refresh();
        QCOMPARE(std::get<1>(f.heads.call(0)), 901);
        QCOMPARE(std::get<2>(f.heads.call(0)), 500);
    }

    void aRefreshMergesTheHead()
    {
        Fixture f;
        DeliveryPage first = page(10, 6, 6);
        first.deliveries[0].state = DeliveryState::InFlight;
        f.loadFirst(first);
        const QPersistentModelIndex eight = f.model.index(2, 0);
        const ModelSignals heard(f.model);
        f.refreshHead(page(12, 6));
        QCOMPARE(f.ids(), (QList<qint64>{12, 11, 10, 9, 8, 7, 6}));
        QCOMPARE(heard.inserted.size(), 1);
        QCOMPARE(heard.changed.size(), 1);
        QCOMPARE(heard.total(), 2);
        QCOMPARE(eight.row(), 4);
        f.refreshHead(page(12, 6));
        QCOMPARE(heard.total(), 2);
    }

    void aRefreshTakesRowsThatLeft()
    {
        Fixture f;
        f.loadFirst(page(10, 6, 6));
        DeliveryPage head = page(10, 6);
        head.deliveries.remove(2);
        f.refreshHead(head);
        QCOMPARE(f.ids(), (QList<qint64>{10, 9, 7, 6}));
    }

    void aLateCommitFindsItsPlace()
    {
        Fixture f;
        DeliveryPage first = page(10, 6, 6);
        first.deliveries.remove(1);
        f.loadFirst(first);
        f.refreshHead(page(10, 6));
        QCOMPARE(f.ids(), (QList<qint64>{10, 9, 8, 7, 6}));
    }

    void moreNewRowsThanAHeadReplaceTheRest()
    {
        Fixture f;
        f.loadFirst(page(10, 1));
        f.refreshHead(page(2000, 1501));
        QCOMPARE(f.model.rowCount(), 500);
        QVERIFY(!f.model.reachesOldest());
    }

    void anOlderPageThatTheHeadOvertookIsDropped()
    {
        Fixture f;
        f.loadFirst(page(10, 6, 6));
        f.model.setSight(0, 4, 20); // the page below 6 is asked for
        f.refreshHead(page(2000, 1501));
        const qsizetype calls = f.pages.callCount();
        f.pages.answerLast(page(5, 1));
        QVERIFY(!waitFor([&] { return f.pages.callCount() > calls && f.ids().last() < 1501; }, 100ms));
        QCOMPARE(f.model.rowCount(), 500);
    }

    void newRowsAreOnlyCountedAwayFromTheTop()
    {
        Fixture f;
        f.loadFirst(page(10, 6, 6));
        f.model.setSight(1, 4, 4);
        f.model.setFollowing(false);
        QSignalSpy pending(&f.model, &DeliveryLogModel::pendingNewRowsChanged);
        const ModelSignals heard(f.model);
        DeliveryPage head = page(13, 6);
        head.deliveries.last().state = DeliveryState::Failed;
        f.refreshHead(head);
        QCOMPARE(f.model.pendingNewRows(), 3);
        QCOMPARE(pending.size(), 1);
        QCOMPARE(heard.inserted.size(), 0);
        QCOMPARE(f.model.rows().last().state, DeliveryState::Failed); // what is on show still changes
        f.refreshHead(page(14, 6));
        QCOMPARE(f.model.pendingNewRows(), 4);
        f.model.setFollowing(true);
        QCOMPARE(f.model.pendingNewRows(), 0);
        QCOMPARE(heard.inserted.size(), 1);
        QCOMPARE(f.ids(), (QList<qint64>{14, 13, 12, 11, 10, 9, 8, 7, 6}));
    }

    void aPauseHoldsEverything()
    {
        Fixture f;
        f.loadFirst(page(10, 6));
        f.model.setPaused(true);
        f.model.refresh();
        QCOMPARE(f.heads.callCount(), 0);
        f.model.setPaused(false);
        QCOMPARE(f.heads.callCount(), 1);
    }

    void readsWhatIsInSightAgain()
    {
        Fixture f;
        f.loadFirst(page(2000, 1000, 1000));
        f.model.setFollowing(false);
        f.model.setSight(500, 530, 31);
        f.model.refresh();
        f.heads.answerLast(page(2000, 1901, 1901));
        QVERIFY(waitFor([&] { return f.rereads.callCount() == 1; }));
        const DeliveryPageRequest request = std::get<1>(f.rereads.call(0));
        QCOMPARE(*request.from, 1526);
        QCOMPARE(request.limit, 81);
        DeliveryPage sight = page(1525, 1445, 1445);
        sight.deliveries[40].state = DeliveryState::Failed;
        const ModelSignals heard(f.model);
        f.rereads.answerLast(sight);
        QVERIFY(f.loaded());
        QCOMPARE(heard.total(), 1);
        QCOMPARE(f.model.row(515).state, DeliveryState::Failed);
    }

    void countsNewRowsFarFromTheHead()
    {
        Fixture f;
        f.loadFirst(page(2000, 1751, 1751));
        f.model.showAround(700);
        f.model.setFollowing(false);
        f.answerPage(page(700, 451, 451));
        QCOMPARE(f.ids().first(), 700);
        QVERIFY(!f.model.reachesNewest());
        f.model.setSight(0, 20, 21);
        f.model.refresh();
        f.rereads.answerLast(page(700, 650, 650));
        QVERIFY(waitFor([&] { return f.heads.callCount() == 1; }));
        QCOMPARE(std::get<1>(f.heads.call(0)), 2001);
        f.heads.answerLast(page(2007, 2001));
        QVERIFY(f.loaded());
        QCOMPARE(f.model.pendingNewRows(), 7);
        QCOMPARE(f.ids().first(), 700);
        QCOMPARE(f.model.covers(701), false);
    }

    void jumpsToAMomentAndOnlyTheLastOneCounts()
    {
        Fixture f;
        f.loadFirst(page(2000, 1751, 1751));
        QSignalSpy jumped(&f.model, &DeliveryLogModel::jumped);
        f.model.showTime(noon - 1h);
        f.model.showTime(noon - 2h);
        f.model.showTime(noon - 3h);
        QCOMPARE(f.positions.callCount(), 1);
        const qsizetype calls = f.pages.callCount();
        f.positions.answerLast(std::optional<qint64>(900));
        QVERIFY(waitFor([&] { return f.pages.callCount() > calls; }));
        QCOMPARE(f.lastRequest(), (DeliveryPageRequest{901, DeliveryPageRequest::Direction::Older, 250}));
        QCOMPARE(f.ids().first(), 2000); // until the answer is there
        f.answerPage(page(900, 651, 651));
        QCOMPARE(f.ids().first(), 900);
        QCOMPARE(jumped.size(), 1);
        QVERIFY(waitFor([&] { return f.positions.callCount() == 2; }));
        QCOMPARE(std::get<1>(f.positions.call(1)), noon - 3h);
    }

    void oldestFirst()
    {
        Fixture f;
        f.loadFirst(page(2000, 1751, 1751));
        f.model.setOldestFirst(true);
        QCOMPARE(f.lastRequest(), (DeliveryPageRequest{std::nullopt, DeliveryPageRequest::Direction::Newer, 250}));
        DeliveryPage first = page(250, 1);
        first.reachedEnd = false;
        first.next = 250;
        f.answerPage(first);
        QCOMPARE(f.ids().first(), 1);
        QCOMPARE(f.ids().last(), 250);
        QCOMPARE(f.model.rowOf(250), 249);
        QCOMPARE(f.lastRequest().from, std::optional<qint64>(250));
    }

    void anotherFilterReplacesTheRowsWhenItsAnswerIsThere()
    {
        Fixture f;
        f.loadFirst(page(10, 6));
        f.model.refresh();
        DeliveryFilter failed;
        failed.wanted.states = {DeliveryState::Failed};
        f.model.setFilter(failed);
        QCOMPARE(f.model.rowCount(), 5);
        QCOMPARE(f.pages.callCount(), 2);
        QCOMPARE(std::get<0>(f.pages.call(1)), failed);
        f.heads.answerLast(page(20, 6)); // of the old filter
        f.pages.answerLast(page(8, 8));
        QVERIFY(f.loaded());
        QCOMPARE(f.ids(), QList<qint64>{8});
    }

    void aFailedPageIsNotAskedForAgainUntilARefresh()
    {
        Fixture f;
        f.loadFirst(page(10, 6, 6));
        f.model.setSight(0, 4, 20);
        f.pages.answerLast(tl::unexpected(Error{ErrorKind::Timeout, u"slow"_s, {}, {}, {}, {}}));
        QVERIFY(waitFor([&] { return f.model.loadState() == TableModel::LoadState::Failed; }));
        const qsizetype calls = f.pages.callCount();
        f.model.setSight(0, 4, 20);
        QCOMPARE(f.pages.callCount(), calls);
        QCOMPARE(f.model.rowCount(), 5);
        f.refreshHead(page(10, 6));
        QCOMPARE(f.pages.callCount(), calls + 1);
    }

    void scrollsThroughTenMillionInABoundedWindow()
    {
        ManualClock clock(noon);
        test::ManyDeliveries many;
        DeliveryLogModel model(many, clock);
        model.refresh();
        QVERIFY(waitFor([&] { return model.rowCount() >= 500; }));
        constexpr int screen = 30;
        qint64 top = many.newest;
        int most = 0;
        for (int i = 0; i < 3000; ++i) { // 90,000 rows down
            const int row = model.rowOf(top);
            model.setSight(row, row + screen - 1, screen);
            QVERIFY2(waitFor([&] { return model.rowOf(top - 2 * screen) >= 0; }), qPrintable(QString::number(top)));
            top -= screen;
            most = std::max(most, model.rowCount());
        }
        QVERIFY(most <= 2000);
        QVERIFY(!model.reachesNewest());
        many.newest += 7;
        model.showNewest();
        QVERIFY(waitFor([&] { return model.rowOf(many.newest) == 0; }));
    }

    void showsADelivery()
    {
        Fixture f;
        f.model.setTimeZone(QTimeZone::utc());
        Delivery subject = delivery(7, DeliveryState::Failed);
        subject.createdAt = noon - 3min;
        subject.completedAt = noon - 3min + 412ms;
        subject.responseStatus = 401;
        subject.attemptCount = 4;
        subject.errorMessage = u"<b>Unauthorized</b>\u202E"_s;
        subject.replayOf = 5;
        subject.sample = true;
        f.loadFirst({{subject}, true, {}});
        const auto at = [&](DeliveryLogModel::Column column, int role = Qt::DisplayRole) {
            return f.model.index(0, column).data(role);
        };
        QCOMPARE(at(DeliveryLogModel::Created).toString(), u"3 min ago"_s);
        QCOMPARE(at(DeliveryLogModel::Created, Qt::ToolTipRole).toString(), u"2026-11-22 11:57:00 UTC"_s);
        f.clock.advance(24h);
        QCOMPARE(at(DeliveryLogModel::Created).toString(), u"2026-11-22 11:57:00"_s);
        QCOMPARE(at(DeliveryLogModel::Status).toString(), u"failed"_s);
        QCOMPARE(at(DeliveryLogModel::Status, TableModel::StateRole).value<HealthState>(), HealthState::Failing);
        QCOMPARE(at(DeliveryLogModel::Response).toString(), u"401"_s);
        QCOMPARE(at(DeliveryLogModel::Settled).toString(), u"412 ms"_s);
        QCOMPARE(at(DeliveryLogModel::Attempts).toString(), u"4"_s);
        QCOMPARE(at(DeliveryLogModel::Id, Qt::ToolTipRole).toString(), u"Replay of 5"_s);
        QCOMPARE(at(DeliveryLogModel::Message).toString(), u"<b>Unauthorized</b>\\u202e"_s);
        QVERIFY(at(DeliveryLogModel::Message, Qt::ToolTipRole).toString().contains(u"&lt;b&gt;"_s));
        QCOMPARE(at(DeliveryLogModel::Id, TableModel::SampleRole), true);
        QCOMPARE(at(DeliveryLogModel::Id, TableModel::KeyRole).toLongLong(), 7);
    }

    void saysWhatKeepsOneWaiting()
    {
        Fixture f;
        f.model.setTimeZone(QTimeZone::utc());
        Delivery blocked = delivery(7, DeliveryState::Pending);
        blocked.errorMessage = u"Waiting: delivery 3 failed and blocks its key: replay or skip it"_s;
        blocked.nextAttemptAt = noon + 1min;
        Delivery next = delivery(6, DeliveryState::Pending);
        next.errorMessage.clear();
        next.nextAttemptAt.reset();
        Delivery blocker = delivery(3, DeliveryState::Failed);
        blocker.blocking = true;
        f.loadFirst({{blocked, next, blocker}, true, {}});
        const auto status = [&](int row, int role = Qt::DisplayRole) {
            return f.model.index(row, DeliveryLogModel::Status).data(role).toString();
        };
        QCOMPARE(status(0), u"blocked"_s);
        QVERIFY2(status(0, Qt::ToolTipRole).contains("delivery 3 failed"_L1)
                && status(0, Qt::ToolTipRole).contains("Next attempt 2026-11-22 12:01:00 UTC"_L1),
            qPrintable(status(0, Qt::ToolTipRole)));
        QCOMPARE(status(1, Qt::ToolTipRole), u"pending"_s);
        QCOMPARE(status(2), u"blocking"_s);
        QVERIFY(status(2, Qt::ToolTipRole).contains("until it is replayed or skipped"_L1));
    }

    void updatesOneRow()
    {
        Fixture f;
        f.loadFirst(page(10, 6));
        const ModelSignals heard(f.model);
        f.model.update(delivery(8, DeliveryState::Failed));
        QCOMPARE(heard.changed.size(), 1);
        f.model.update(delivery(99));
        QCOMPARE(heard.total(), 1);
    }
};

QTEST_GUILESS_MAIN(DeliveryLogModelTest)
#include "tst_deliverylogmodel.moc"
