#include "models/cron/crowdmodel.h"
#include "models/cron/jobwaitmodel.h"
#include "support/manualclock.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

/// The tables of what will be crowded and what will wait.
class PlannerModelsTest : public QObject
{
    Q_OBJECT

private:
    static constexpr Instant begin{1'795'917'600'000'000}; // 2026-11-29 02:00 UTC, a Sunday

    static TimeSpan whole() { return {begin, begin + std::chrono::days(7)}; }
    static RecurringCrowd crowd(qint64 jobId, int peak)
    {
        return {{jobId, jobId + 1}, {{begin, begin + 40s}}, peak, 40s};
    }
    template <typename Model>
    static QStringList texts(const Model &model, int row)
    {
        QStringList cells;
        for (int column = 0; column < model.columnCount(); ++column)
            cells.append(model.index(row, column).data().toString());
        return cells;
    }

private slots:
    void initTestCase() { QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom)); }

    void crowdsMergeByTheirJobs()
    {
        const ManualClock clock(begin);
        CrowdModel model(clock);
        const QAbstractItemModelTester tester(&model);
        model.setTimeZone(QTimeZone::utc());
        model.setJobNames({{1, u"alpha"_s}, {2, u"beta"_s}});
        model.setCrowds({crowd(1, 9), crowd(5, 10)}, whole());
        QCOMPARE(texts(model, 0), (QStringList{u"Sun 29 Nov 02:00"_s, u"1"_s, u"40 s"_s, u"9"_s, u"alpha and beta"_s}));
        QCOMPARE(model.index(1, CrowdModel::Jobs).data().toString(), u"job 5 and job 6"_s);
        QCOMPARE(model.index(0, CrowdModel::When).data(Qt::ToolTipRole).toString(), u"Sun 29 Nov 02:00–02:00"_s);
        QSignalSpy removed(&model, &QAbstractItemModel::rowsRemoved);
        QSignalSpy inserted(&model, &QAbstractItemModel::rowsInserted);
        model.setCrowds({crowd(5, 10), crowd(7, 9)}, whole());
        QCOMPARE(removed.size(), 1);
        QCOMPARE(inserted.size(), 1);
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setTimeZone(QTimeZone("Europe/Berlin"));
        QVERIFY(!changed.isEmpty());
        QCOMPARE(model.index(0, CrowdModel::When).data().toString(), u"Sun 29 Nov 03:00"_s);
    }

    void thereIsAnEndToRows()
    {
        const ManualClock clock(begin);
        CrowdModel crowds(clock);
        QList<RecurringCrowd> many;
        for (qint64 jobId = 0; jobId < 2 * CrowdModel::mostRows; ++jobId)
            many.append(crowd(jobId, 9));
        crowds.setCrowds(many, whole());
        QCOMPARE(crowds.rowCount(), CrowdModel::mostRows);
        JobWaitModel waits(clock);
        QList<JobWait> waiting;
        for (qint64 jobId = 0; jobId < 2 * JobWaitModel::mostRows; ++jobId)
            waiting.append({jobId, 1, 1, 1s, 1s});
        waits.setWaits(waiting);
        QCOMPARE(waits.rowCount(), JobWaitModel::mostRows);
    }

    void waitsSayForWhom()
    {
        const ManualClock clock(begin);
        JobWaitModel model(clock);
        const QAbstractItemModelTester tester(&model);
        model.setWaits({{1, 2, 7, 30s, 3min + 30s}, {1, 1, 1, 2s, 2s}});
        QSignalSpy changed(&model, &QAbstractItemModel::dataChanged);
        model.setJobNames({{1, u"alpha"_s}, {2, u"beta"_s}});
        QCOMPARE(changed.size(), 1);
        QCOMPARE(texts(model, 0), (QStringList{u"alpha"_s, u"beta"_s, u"7"_s, u"30 s"_s, u"3 min 30 s"_s}));
        QCOMPARE(model.index(1, JobWaitModel::WaitsFor).data().toString(), u"its own run before"_s);
        QVERIFY(model.index(0, JobWaitModel::Total).data(TableModel::SortRole).toLongLong()
            > model.index(1, JobWaitModel::Total).data(TableModel::SortRole).toLongLong());
        model.setWaits({});
        QCOMPARE(model.rowCount(), 0);
    }
};

QTEST_MAIN(PlannerModelsTest)
#include "tst_plannermodels.moc"
