#include "models/replay/replayjobmodel.h"

#include "models/sources.h"
#include "support/manualclock.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;

class ReplayJobModelTest : public QObject
{
    Q_OBJECT

private slots:
    void theProgressOfAJobIsTold()
    {
        const ManualClock clock(Instant{1'795'350'360'000'000});
        ReplayJob job{
            .id = 7, .title = u"state:failed"_s, .total = 9, .sent = 6, .delivered = 3, .failed = 1, .skipped = 2};
        ManualReplays replays;
        ReplayJobModel model(replays, clock);
        model.refresh();
        replays.lists.answerLast(QList{job});
        QTRY_COMPARE(model.rowCount(), 1);
        const auto cell = [&model](int column, int role) { return model.index(0, column).data(role); };
        QCOMPARE(cell(ReplayJobModel::Progress, ReplayJobModel::SettledRole).toInt(), 6);
        QCOMPARE(cell(ReplayJobModel::Progress, ReplayJobModel::TotalRole).toInt(), 9);
        QCOMPARE(cell(ReplayJobModel::Progress, Qt::DisplayRole).toString(), u"6 of 9"_s);
        QCOMPARE(cell(ReplayJobModel::What, Qt::DisplayRole).toString(), u"state:failed"_s);
        QVERIFY(!model.job(8));
        job.delivered = 6;
        model.update(job);
        QCOMPARE(model.job(7)->settled(), 9);
    }
};

QTEST_GUILESS_MAIN(ReplayJobModelTest)
#include "tst_replayjobmodel.moc"
