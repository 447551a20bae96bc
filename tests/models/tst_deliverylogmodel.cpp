#include "models/deliverylogmodel.h"

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

    struct Fixture {
        ManualClock clock{noon};
        ManualSource<DeliveryPage, const DeliveryFilter &, const DeliveryPageRequest &> pages;
        ManualSource<DeliveryPage, const DeliveryFilter &, qint64, int> heads;
        DeliveryLogModel model{{pages.function(), heads.function()}, clock};
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

        void loadFirst(const DeliveryPage &page)
        {
            model.refresh();
            pages.answerLast(page);
            QVERIFY(waitFor([this] { return model.loadState() == TableModel::LoadState::Loaded; }));
        }
        void refreshHead(const DeliveryPage &page)
        {
            model.refresh();
            heads.answerLast(page);
            QVERIFY(waitFor([this] { return model.loadState() == TableModel::LoadState::Loaded; }));
        }
        void answerOlder(const DeliveryPage &page)
        {
            const qsizetype calls = pages.callCount();
            const int rows = model.rowCount();
            pages.answerLast(page);
            QVERIFY(waitFor([&] { return model.rowCount() != rows || pages.callCount() != calls; }));
        }
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
        QVERIFY(!f.model.canFetchMore({}));
        f.loadFirst(page(10, 6, 6));
        QVERIFY(f.model.canFetchMore({}));
        f.model.fetchMore({});
        QVERIFY(!f.model.canFetchMore({}));
        QCOMPARE(std::get<1>(f.pages.call(1)).from, std::optional<qint64>(6));
        const ModelSignals heard(f.model);
        f.answerOlder(page(5, 1));
        QCOMPARE(heard.total(), 1);
        QCOMPARE(f.ids(), (QList<qint64>{10, 9, 8, 7, 6, 5, 4, 3, 2, 1}));
        QVERIFY(f.model.reachedEnd());
        QVERIFY(!f.model.canFetchMore({}));
    }

    void goesOnOverPagesThatFindNothing()
    {
        Fixture f;
        f.model.refresh();
        f.pages.answerLast(page(0, 1, 900)); // empty, but not the end
        QVERIFY(waitFor([&] { return f.pages.callCount() == 2; }));
        f.answerOlder(page(0, 1, 800));
        f.answerOlder(page(700, 700));
        QCOMPARE(f.ids(), QList<qint64>{700});
        QVERIFY(f.model.reachedEnd());
    }

    void aRefreshOfASearchThatFoundNothingDoesNotStartOver()
    {
        Fixture f;
        f.model.refresh();
        f.pages.answerLast(page(0, 1, 900));
        QVERIFY(waitFor([&] { return f.pages.callCount() == 2; }));
        f.pages.answerLast(page(0, 1, 800));
        QVERIFY(waitFor([&] { return f.pages.callCount() == 3; }));
        f.model.refresh();
        QCOMPARE(f.heads.callCount(), 1);
        QCOMPARE(std::get<1>(f.heads.call(0)), 800);
        f.heads.answerLast(page(950, 950, 800));
        QVERIFY(waitFor([&] { return f.model.rowCount() == 1; }));
        f.answerOlder(page(700, 700));
        QCOMPARE(f.ids(), (QList<qint64>{950, 700}));
    }

    void aRefreshReadsOnlyTheHead()
    {
        Fixture f;
        f.loadFirst(page(1000, 1));
        f.model.refresh();
        QCOMPARE(std::get<1>(f.heads.call(0)), 501);
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
        QVERIFY(!f.model.reachedEnd());
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

    void moreNewRowsThanAHeadOpenAGap()
    {
        Fixture f;
        f.loadFirst(page(10, 1));
        f.refreshHead(page(2000, 1501));
        QCOMPARE(f.model.rowCount(), 500);
        QVERIFY(f.model.canFetchMore({}));
        f.model.fetchMore({});
        QCOMPARE(std::get<1>(f.pages.call(1)).from, std::optional<qint64>(1501));
    }

    void anOlderPageThatAGapOvertookIsDropped()
    {
        Fixture f;
        f.loadFirst(page(10, 6, 6));
        f.model.fetchMore({});
        f.refreshHead(page(2000, 1501));
        f.pages.answerLast(page(5, 1));
        QVERIFY(waitFor([&] { return f.model.canFetchMore({}); }));
        QCOMPARE(f.model.rowCount(), 500);
        QCOMPARE(f.ids().last(), 1501);
    }

    void newRowsWaitBehindThePill()
    {
        Fixture f;
        f.loadFirst(page(10, 6, 6));
        f.model.setHoldNewRows(true);
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
        f.model.releaseNewRows();
        QCOMPARE(f.model.pendingNewRows(), 0);
        QCOMPARE(heard.inserted.size(), 1);
        QCOMPARE(f.ids(), (QList<qint64>{14, 13, 12, 11, 10, 9, 8, 7, 6}));
        QVERIFY(f.model.holdsNewRows());
        f.refreshHead(page(15, 6));
        QCOMPARE(f.model.pendingNewRows(), 1);
        f.model.setHoldNewRows(false);
        QCOMPARE(f.ids().first(), 15);
    }

    void heldRowsAboveAGapReplaceTheRest()
    {
        Fixture f;
        f.loadFirst(page(10, 6));
        f.model.setHoldNewRows(true);
        f.refreshHead(page(2000, 1501));
        QCOMPARE(f.ids(), (QList<qint64>{10, 9, 8, 7, 6}));
        QCOMPARE(f.model.pendingNewRows(), 500);
        f.model.releaseNewRows();
        QCOMPARE(f.model.rowCount(), 500);
        QVERIFY(f.model.canFetchMore({}));
    }

    void anotherFilterReplacesTheRowsWhenItsAnswerIsThere()
    {
        Fixture f;
        f.loadFirst(page(10, 6, 6));
        f.model.refresh();
        DeliveryFilter failed;
        failed.wanted.states = {DeliveryState::Failed};
        f.model.setFilter(failed);
        QCOMPARE(f.model.rowCount(), 5);
        QCOMPARE(f.pages.callCount(), 2);
        QCOMPARE(std::get<0>(f.pages.call(1)), failed);
        f.heads.answerLast(page(20, 6)); // of the old filter
        f.pages.answerLast(page(8, 8));
        QVERIFY(waitFor([&] { return f.model.loadState() == TableModel::LoadState::Loaded; }));
        QCOMPARE(f.ids(), QList<qint64>{8});
    }

    void aFailedPageIsNotAskedForAgainUntilARefresh()
    {
        Fixture f;
        f.loadFirst(page(10, 6, 6));
        f.model.fetchMore({});
        f.pages.answerLast(tl::unexpected(Error{ErrorKind::Timeout, u"slow"_s, {}, {}, {}, {}}));
        QVERIFY(waitFor([&] { return f.model.loadState() == TableModel::LoadState::Failed; }));
        QVERIFY(!f.model.canFetchMore({}));
        QCOMPARE(f.model.rowCount(), 5);
        f.refreshHead(page(10, 6));
        QVERIFY(f.model.canFetchMore({}));
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

    void updatesOneRow()
    {
        Fixture f;
        f.loadFirst(page(10, 6, 6));
        const ModelSignals heard(f.model);
        f.model.update(delivery(8, DeliveryState::Failed));
        QCOMPARE(heard.changed.size(), 1);
        f.model.update(delivery(99));
        QCOMPARE(heard.total(), 1);
    }
};

QTEST_GUILESS_MAIN(DeliveryLogModelTest)
#include "tst_deliverylogmodel.moc"
