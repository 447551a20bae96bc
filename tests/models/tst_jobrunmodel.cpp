#include "models/cron/jobrunmodel.h"

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

class JobRunModelTest : public QObject
{
    Q_OBJECT

private:
    static JobRunPage page(qint64 newest, qint64 oldest, std::optional<qint64> olderBefore = {})
    {
        JobRunPage page{{}, olderBefore};
        for (qint64 id = newest; id >= oldest; --id)
            page.runs.append({.runId = id, .jobId = 1, .status = RunStatus::Succeeded, .startedAt = noon});
        return page;
    }

    struct Fixture {
        ManualClock clock{noon};
        ManualCron cron;
        ManualAnswers<JobRunPage, const JobRunFilter &, std::optional<qint64>, int> &source = cron.pages;
        JobRunModel model{cron, clock};
        QAbstractItemModelTester tester{&model, QAbstractItemModelTester::FailureReportingMode::QtTest};

        Fixture() { model.setTimeZone(QTimeZone::utc()); }

        void answerHead(const JobRunPage &page)
        {
            source.answerLast(page);
            QVERIFY(waitFor([this] { return model.loadState() == TableModel::LoadState::Loaded; }));
        }
        QList<qint64> ids() const
        {
            QList<qint64> ids;
            for (const JobRun &run : model.rows())
                ids.append(run.runId);
            return ids;
        }
    };

private slots:
    void withoutAJobThereIsNothingToAsk()
    {
        Fixture f;
        f.model.refresh();
        QCOMPARE(f.source.callCount(), 0);
        QCOMPARE(f.model.loadState(), TableModel::LoadState::Idle);
    }

    void readsAndGrows()
    {
        Fixture f;
        f.model.setJob(1);
        f.answerHead(page(10, 6, 4));
        QVERIFY(f.model.canFetchMore({}));
        f.model.fetchMore({});
        QCOMPARE(std::get<1>(f.source.call(1)), std::optional<qint64>(4));
        f.source.answerLast(page(0, 1, 2)); // looked at some runs, found none of this job
        QVERIFY(waitFor([&] { return f.source.callCount() == 3; }));
        f.source.answerLast(page(1, 1));
        QVERIFY(waitFor([&] { return f.model.rowCount() == 6; }));
        QCOMPARE(f.ids(), (QList<qint64>{10, 9, 8, 7, 6, 1}));
        QVERIFY(f.model.reachedEnd());
    }

    void aRefreshKeepsTheOlderPages()
    {
        Fixture f;
        f.model.setJob(1);
        f.answerHead(page(10, 6, 6));
        f.model.fetchMore({});
        f.source.answerLast(page(5, 1));
        QVERIFY(waitFor([&] { return f.model.rowCount() == 10; }));
        const ModelSignals heard(f.model);
        f.model.refresh();
        f.answerHead(page(12, 8, 8));
        QCOMPARE(heard.total(), 1);
        QCOMPARE(f.ids(), (QList<qint64>{12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1}));
        QVERIFY(f.model.reachedEnd());
    }

    void aGapDropsTheOlderPages()
    {
        Fixture f;
        f.model.setJob(1);
        f.answerHead(page(10, 1));
        f.model.refresh();
        f.answerHead(page(500, 401, 401));
        QCOMPARE(f.model.rowCount(), 100);
        QVERIFY(f.model.canFetchMore({}));
    }

    void aJobWithoutRunsIsNotSearchedForAgainAndAgain()
    {
        Fixture f;
        f.model.setJob(1);
        f.answerHead(page(0, 1, 1000));
        for (qint64 before = 980; f.source.callCount() < 33; before -= 20) {
            const qsizetype calls = f.source.callCount();
            f.source.answerLast(page(0, 1, before));
            QVERIFY(waitFor([&] { return f.source.callCount() > calls; }));
        }
        f.source.answerLast(page(0, 1, 300));
        QVERIFY(waitFor([&] { return f.model.canFetchMore({}); }));
        f.model.refresh();
        f.answerHead(page(0, 1, 1001));
        QCOMPARE(f.source.callCount(), 34);
        f.model.fetchMore({}); // the user asks
        QCOMPARE(std::get<1>(f.source.call(34)), std::optional<qint64>(300));
    }

    void asksOneQuestionAtATime()
    {
        Fixture f;
        f.model.setJob(1);
        f.answerHead(page(10, 6, 6));
        f.model.refresh();
        f.model.fetchMore({}); // waits for the head
        QCOMPARE(f.source.callCount(), 2);
        f.answerHead(page(10, 6, 6));
        QCOMPARE(f.source.callCount(), 3);
        QCOMPARE(std::get<1>(f.source.call(2)), std::optional<qint64>(6));
        f.model.refresh(); // waits for the next time
        QCOMPARE(f.source.callCount(), 3);
        f.source.answerLast(page(5, 1));
        QVERIFY(waitFor([&] { return f.model.rowCount() == 10; }));
        f.model.refresh();
        QCOMPARE(f.source.callCount(), 4);
    }

    void aFailedPageIsNotAskedForAgainUntilARefresh()
    {
        Fixture f;
        f.model.setJob(1);
        f.answerHead(page(10, 6, 6));
        f.model.fetchMore({});
        f.source.answerLast(tl::unexpected(Error{ErrorKind::Cancelled, {}, {}, {}, {}, {}}));
        QVERIFY(waitFor([&] { return f.model.canFetchMore({}); }));
        QCOMPARE(f.model.loadState(), TableModel::LoadState::Loaded);
        f.model.fetchMore({});
        f.source.answerLast(tl::unexpected(Error{ErrorKind::Timeout, u"slow"_s, {}, {}, {}, {}}));
        QVERIFY(waitFor([&] { return f.model.loadState() == TableModel::LoadState::Failed; }));
        QVERIFY(!f.model.canFetchMore({}));
        f.model.refresh();
        f.answerHead(page(10, 6, 6));
        QVERIFY(f.model.canFetchMore({}));
    }

    void anotherJobStartsAfresh()
    {
        Fixture f;
        f.model.setJob(1);
        f.answerHead(page(10, 6, 6));
        const ModelSignals heard(f.model);
        f.model.refresh();
        f.model.setJob(2);
        QCOMPARE(f.model.rowCount(), 0);
        QCOMPARE(heard.removed.size(), 1);
        QCOMPARE(heard.total(), 1);
        QCOMPARE(f.model.loadState(), TableModel::LoadState::Loading);
        QVERIFY(!f.model.loadedAt());
        f.source.answer(1, page(11, 11)); // of the job before
        f.answerHead(page(3, 3));
        QCOMPARE(f.ids(), QList<qint64>{3});
        f.model.setJob(std::nullopt);
        QCOMPARE(f.model.rowCount(), 0);
        QCOMPARE(f.model.loadState(), TableModel::LoadState::Idle);
    }

    void showsARun()
    {
        Fixture f;
        f.model.setJob(1);
        JobRun failed{.runId = 12345,
            .jobId = 1,
            .status = RunStatus::Failed,
            .returnMessage = u"ERROR: <b>no</b>\n"_s,
            .startedAt = noon - 5min,
            .endedAt = noon - 5min + 412ms};
        JobRun stale{.runId = 12344, .jobId = 1, .status = RunStatus::Unknown};
        f.answerHead({{failed, stale}, {}});
        const auto at = [&](int row, JobRunModel::Column column, int role = Qt::DisplayRole) {
            return f.model.index(row, column).data(role);
        };
        QCOMPARE(at(0, JobRunModel::Status).toString(), u"failed"_s);
        QCOMPARE(at(0, JobRunModel::Status, TableModel::StateRole).value<HealthState>(), HealthState::Failing);
        QCOMPARE(at(0, JobRunModel::Started).toString(), u"5 min ago"_s);
        QCOMPARE(at(0, JobRunModel::Duration).toString(), u"412 ms"_s);
        QCOMPARE(at(0, JobRunModel::Duration, Qt::ToolTipRole).toString(), u"Ended 2026-11-22 11:55:00.412 UTC"_s);
        QCOMPARE(at(0, JobRunModel::Message).toString(), u"ERROR: <b>no</b>"_s);
        QVERIFY(!at(0, JobRunModel::Message, Qt::ToolTipRole).toString().contains(u"<b>"_s));
        QCOMPARE(at(0, JobRunModel::RunId).toString(), u"12345"_s);
        QCOMPARE(at(1, JobRunModel::Status, TableModel::StateRole).value<HealthState>(), HealthState::Unknown);
        QCOMPARE(at(1, JobRunModel::Started).toString(), QString());
        QCOMPARE(at(1, JobRunModel::Duration).toString(), QString());
    }
};

QTEST_GUILESS_MAIN(JobRunModelTest)
#include "tst_jobrunmodel.moc"
