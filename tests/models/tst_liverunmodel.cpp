#include "models/cron/liverunmodel.h"

#include "models/sources.h"
#include "support/manualclock.h"
#include "support/modelsignals.h"
#include "support/waiting.h"

#include <QAbstractItemModelTester>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

static const Instant liveNoon = Instant::fromDateTime(QDateTime({2026, 11, 22}, {12, 0}, Qt::UTC));

class LiveRunModelTest : public QObject
{
    Q_OBJECT

private:
    struct Fixture {
        ManualClock clock{liveNoon};
        ManualCron cron;
        LiveRunModel model{cron, clock};
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

        void load(const QList<LiveRun> &runs)
        {
            model.refresh();
            cron.lives.answerLast(runs);
            QVERIFY(waitFor([this] { return model.loadState() == TableModel::LoadState::Loaded; }));
        }
        QString at(int row, LiveRunModel::Column column) const { return model.index(row, column).data().toString(); }
    };

    static LiveRun run(qint64 runId)
    {
        LiveRun run;
        run.jobId = 3;
        run.runId = runId;
        run.jobName = u"nightly"_s;
        run.processId = 4711;
        run.startedAt = liveNoon - 10s;
        return run;
    }

private slots:
    void saysHowLongAndForWhat()
    {
        Fixture f;
        LiveRun waiting = run(2);
        waiting.waitEventType = u"Lock"_s;
        waiting.waitEvent = u"relation"_s;
        waiting.blockers = {{.processId = 42, .query = u"lock table t"_s}, {.processId = 43}};
        f.load({run(3), waiting});
        QCOMPARE(f.at(0, LiveRunModel::Job), u"nightly"_s);
        QCOMPARE(f.at(0, LiveRunModel::Running), u"10 s"_s);
        QCOMPARE(f.at(0, LiveRunModel::Waiting), u"nothing, it computes"_s);
        QCOMPARE(f.at(1, LiveRunModel::Waiting), u"Lock: relation"_s);
        QCOMPARE(f.at(1, LiveRunModel::Blocked), u"42 and 43"_s);
        const auto state = [&](int row) {
            return f.model.index(row, LiveRunModel::Job).data(TableModel::StateRole).value<HealthState>();
        };
        QCOMPARE(state(0), HealthState::Running);
        QCOMPARE(state(1), HealthState::Attention);
        f.clock.advance(5s);
        f.model.refreshTimes();
        QCOMPARE(f.at(0, LiveRunModel::Running), u"15 s"_s);
    }

    void whatIsHiddenIsNotTakenForIdle()
    {
        Fixture f;
        LiveRun hidden = run(1);
        hidden.activityHidden = true;
        f.load({hidden});
        QCOMPARE(f.at(0, LiveRunModel::Waiting), u"hidden from this role"_s);
    }

    void theUsualLengthIsTheJobs()
    {
        Fixture f;
        f.load({run(1)});
        QCOMPARE(f.at(0, LiveRunModel::Usual), QString());
        const ModelSignals heard(f.model);
        f.model.setUsual({{3, 2s}});
        QCOMPARE(f.at(0, LiveRunModel::Usual), u"2.0 s"_s);
        f.model.setUsual({{3, 2s}});
        QCOMPARE(heard.total(), 1);
    }

    void aRefreshMerges()
    {
        Fixture f;
        f.load({run(2), run(1)});
        const QPersistentModelIndex kept = f.model.index(1, 0);
        f.load({run(3), run(1)});
        QCOMPARE(kept.row(), 1);
        f.load({});
        QCOMPARE(f.model.rowCount(), 0);
        f.model.refresh();
        f.cron.lives.answerLast(tl::unexpected(Error{.what = u"no"_s}));
        QVERIFY(waitFor([&] { return f.model.loadState() == TableModel::LoadState::Failed; }));
    }
};

QTEST_GUILESS_MAIN(LiveRunModelTest)
#include "tst_liverunmodel.moc"
