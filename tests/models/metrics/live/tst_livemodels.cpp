#include "models/metrics/live/blockingmodel.h"
#include "models/metrics/live/liveeventmodel.h"

#include "support/manualclock.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static const Instant liveModelNoon = Instant::fromDateTime(QDateTime({2026, 11, 22}, {12, 0}, Qt::UTC));

/// The lists of what goes on now.
class LiveModelsTest : public QObject
{
    Q_OBJECT

private:
    struct Blocking {
        ManualClock clock{liveModelNoon};
        BlockingModel model{clock};
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

        void show(const QList<LiveBackend> &backends, std::chrono::microseconds after = 0s)
        {
            model.show(blockingTree(backends), liveModelNoon + after);
        }
        QString at(int row, BlockingModel::Column column) const { return model.index(row, column).data().toString(); }
        QStringList processes() const
        {
            QStringList all;
            for (int row = 0; row < model.rowCount(); ++row)
                all.append(at(row, BlockingModel::Process));
            return all;
        }
    };
    static LiveBackend holder()
    {
        LiveBackend holder;
        holder.processId = 10;
        holder.startedAt = liveModelNoon - 1h;
        holder.state = u"idle in transaction"_s;
        holder.transactionStartedAt = liveModelNoon - 90s;
        holder.query = u"update t\n  set a = 1"_s;
        return holder;
    }
    static LiveBackend waiter(int processId, const QList<int> &waitsFor)
    {
        LiveBackend waiter;
        waiter.processId = processId;
        waiter.startedAt = liveModelNoon - 1h;
        waiter.state = u"active"_s;
        waiter.waitsSince = liveModelNoon - 10s;
        waiter.lockType = u"transactionid"_s;
        waiter.lockMode = u"ShareLock"_s;
        waiter.waitsFor = waitsFor;
        return waiter;
    }

private slots:
    void whoWaitsStandsBelow()
    {
        Blocking f;
        f.show({waiter(12, {10, 11}), waiter(11, {10}), holder()});
        QCOMPARE(f.processes(), QStringList({u"10"_s, u"  └ 11"_s, u"  └ 12"_s}));
        QCOMPARE(f.at(0, BlockingModel::Doing), u"idle in transaction"_s);
        QCOMPARE(f.at(0, BlockingModel::Transaction), u"1 min 30 s"_s);
        QCOMPARE(f.at(0, BlockingModel::Statement), u"update t set a = 1"_s);
        QCOMPARE(f.at(1, BlockingModel::Doing), u"waiting"_s);
        QCOMPARE(f.at(1, BlockingModel::Waits), u"10 s"_s);
        QCOMPARE(f.at(1, BlockingModel::Lock), u"transactionid, ShareLock"_s);
        QCOMPARE(f.at(2, BlockingModel::WaitsFor), u"10 and 11"_s);
        const auto state = [&](int row) {
            return f.model.index(row, BlockingModel::Doing).data(TableModel::StateRole).value<HealthState>();
        };
        QCOMPARE(state(0), HealthState::Attention);
        QCOMPARE(state(1), HealthState::Paused);
        f.show({waiter(12, {10, 11}), waiter(11, {10}), holder()}, 5s);
        QCOMPARE(f.at(1, BlockingModel::Waits), u"15 s"_s);
    }

    void mergesInsteadOfResetting()
    {
        Blocking f;
        const QSignalSpy resets(&f.model, &QAbstractItemModel::modelReset);
        f.show({waiter(11, {10}), holder()});
        const QPersistentModelIndex kept = f.model.index(1, 0);
        f.show({waiter(11, {10}), waiter(9, {10}), holder()});
        QCOMPARE(kept.data().toString(), u"  └ 11"_s);
        LiveBackend another = waiter(11, {10}); // with the number of the one before
        another.startedAt = liveModelNoon;
        f.show({another, holder()});
        QVERIFY(!kept.isValid());
        f.show({});
        QCOMPARE(f.model.rowCount(), 0);
        QCOMPARE(resets.count(), 0);
    }

    void aDeadlockAndADeepChainAreTold()
    {
        Blocking f;
        f.show({waiter(11, {12}), waiter(12, {11})});
        QCOMPARE(f.at(0, BlockingModel::Doing), u"deadlocked"_s);
        QList<LiveBackend> chain{holder()};
        for (int i = 11; i < 60; ++i)
            chain.append(waiter(i, {i - 1}));
        f.show(chain);
        QVERIFY(f.processes().last().size() < 40);
    }

    void whatIsHiddenIsNotTakenForIdle()
    {
        Blocking f;
        LiveBackend hidden;
        hidden.processId = 10;
        hidden.isHidden = true;
        LiveBackend prepared;
        f.show({hidden, prepared, waiter(11, {10, 0})});
        QStringList doing;
        for (int row = 0; row < 3; ++row)
            doing.append(f.at(row, BlockingModel::Doing));
        QVERIFY(doing.contains(u"hidden from this role"_s));
        QVERIFY(f.processes().contains(u"prepared transaction"_s));
    }

    void textsOfTheServerAreMadeVisible()
    {
        Blocking f;
        LiveBackend nasty = holder();
        nasty.application = u"a\u202eb<b>"_s;
        nasty.relation = QString(5000, u'x');
        nasty.lockMode = u"ShareLock"_s;
        f.show({nasty});
        QVERIFY(!f.at(0, BlockingModel::Application).contains(QChar(0x202e)));
        QVERIFY(f.at(0, BlockingModel::Lock).size() < 300);
    }

    void eventsTheCommonestFirst()
    {
        ManualClock clock{liveModelNoon};
        LiveEventModel model{clock};
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};
        model.show({{u"Lock"_s, u"tuple"_s, 12'345}, {{}, {}, 2}});
        QCOMPARE(model.index(0, LiveEventModel::Event).data().toString(), u"tuple"_s);
        QCOMPARE(model.index(0, LiveEventModel::Sessions).data().toString(), u"12,345"_s);
        QCOMPARE(model.index(1, LiveEventModel::Event).data().toString(), u"nothing: computing"_s);
        model.show({{{}, {}, 2}});
        QCOMPARE(model.rowCount(), 1);
    }
};

QTEST_GUILESS_MAIN(LiveModelsTest)
#include "tst_livemodels.moc"
