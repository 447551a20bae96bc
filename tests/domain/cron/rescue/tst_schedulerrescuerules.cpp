#include "domain/cron/rescue/historyproof.h"
#include "domain/cron/rescue/rescueplan.h"
#include "domain/health/schedulerfindingrules.h"

#include <QTest>

using namespace signalbox;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Instant lookedAt{1'764'388'800'000'000}; // 2025-11-29 04:00 UTC

/// A scheduler that is well, seen by a superuser.
SchedulerFacts well()
{
    SchedulerFacts facts;
    facts.at = lookedAt;
    facts.scheduler = Liveness::Alive;
    facts.schedulerStartedAt = lookedAt - 10h;
    facts.startsLately = {};
    facts.lastStartedAt = lookedAt - 30s;
    facts.timeZone = u"GMT"_s;
    facts.cronVersion = u"1.6"_s;
    facts.nextRunId = 101;
    facts.newestRunId = 100;
    facts.launchesJobs = true;
    facts.writesHistory = true;
    facts.preloaded = u"pg_cron"_s;
    facts.rights = {.role = u"boss"_s,
        .superuser = true,
        .seesAllRuns = true,
        .setSequence = true,
        .countSequence = true,
        .deleteRuns = true,
        .lockRuns = true,
        .createSchema = true,
        .deleteJobs = true,
        .alterJobs = true};
    facts.jobs = {{.jobId = 1, .definition = {u"tick"_s, u"* * * * *"_s, {}, u"postgres"_s, u"boss"_s, true}}};
    return facts;
}

QList<SchedulerCause> causesIn(const SchedulerFacts &facts)
{
    QList<SchedulerCause> causes;
    for (const SchedulerFinding &finding : diagnosed(facts).findings)
        causes.append(finding.cause);
    return causes;
}

QList<RescueStep> planFor(const SchedulerFacts &facts)
{
    const SchedulerDiagnosis diagnosis = diagnosed(facts);
    return rescuePlan(diagnosis.findings, diagnosis.rights);
}

RescueJob orphan(qint64 jobId, bool active = true)
{
    return {.jobId = jobId,
        .definition = {u"ghostly"_s, u"0 0 1 1 *"_s, u"select 1"_s, u"postgres"_s, u"ghost"_s, active},
        .roleGone = true};
}

} // namespace

/// What is found from one look, what mends it, and what may be said of the history afterwards.
class SchedulerRescueRulesTest : public QObject
{
    Q_OBJECT

    using Act = RescueAct;
    using Kind = RescueStep::Kind;
    using Cause = SchedulerCause;

private slots:
    void aWellSchedulerHasNoFinding()
    {
        const SchedulerDiagnosis diagnosis = diagnosed(well());
        QVERIFY(diagnosis.findings.isEmpty());
        QVERIFY(diagnosis.skipped.isEmpty());
        QVERIFY(!diagnosis.isStopped());
        QVERIFY(!diagnosis.stoppedSince);
        QCOMPARE(diagnosis.notStarted, 0);
        QCOMPARE(diagnosisSentence(diagnosis, QTimeZone::utc()), QString());
    }

    void theNextNumberMustBeFree()
    {
        SchedulerFacts facts = well();
        facts.nextRunId = 100;
        QCOMPARE(causesIn(facts), QList{Cause::SequenceBehind});
        facts.nextRunId = 101;
        QVERIFY(causesIn(facts).isEmpty());
        facts.newestRunId.reset(); // no history
        QVERIFY(causesIn(facts).isEmpty());
    }

    /// What row level security shows may prove that the counter is behind, and never that it is not.
    void aFilteredHistoryProvesOnlyTheWorst()
    {
        SchedulerFacts facts = well();
        facts.runsFiltered = true;
        facts.rights.seesAllRuns = false;
        QCOMPARE(diagnosed(facts).skipped.size(), 1);
        facts.nextRunId = 100;
        QCOMPARE(causesIn(facts), QList{Cause::SequenceBehind});
        QCOMPARE(planFor(facts).first().kind, Kind::ForOwner); // it would count to the last run of its own
    }

    void aJobOfADroppedRoleStopsAllEvenWhenPaused()
    {
        SchedulerFacts facts = well();
        facts.jobs.prepend(orphan(7, false));
        const SchedulerDiagnosis diagnosis = diagnosed(facts);
        QCOMPARE(diagnosis.findings.size(), 1);
        QVERIFY(diagnosis.isStopped());
        QCOMPARE(diagnosis.findings.first().evidence, u"role \"ghost\" does not exist"_s);
        QVERIFY(findingSentence(diagnosis.findings.first()).contains("ghostly"_L1));
    }

    void aJobOfADroppedDatabaseFailsAlone()
    {
        SchedulerFacts facts = well();
        RescueJob job = orphan(7);
        job.roleGone = false;
        job.databaseGone = true;
        facts.jobs.prepend(job);
        QCOMPARE(causesIn(facts), QList{Cause::DatabaseGone});
        QVERIFY(!diagnosed(facts).isStopped());
        QCOMPARE(stateOf(Cause::DatabaseGone), HealthState::Attention);
    }

    void whatIsKnownExplainsWhatIsDead()
    {
        SchedulerFacts facts = well();
        facts.scheduler = Liveness::Dead;
        QCOMPARE(causesIn(facts), QList{Cause::NotRunning});
        facts.jobs.prepend(orphan(7));
        facts.nextRunId = 5;
        QCOMPARE(causesIn(facts), (QList{Cause::RoleGone, Cause::SequenceBehind}));
    }

    void twoStartsAreNoneTooMany()
    {
        SchedulerFacts facts = well();
        facts.startsLately = {lookedAt - 3min, lookedAt - 2min};
        QVERIFY(causesIn(facts).isEmpty());
        facts.startsLately.append(lookedAt - 1min); // it ended twice
        QCOMPARE(causesIn(facts), QList{Cause::Restarting});
        facts.startsLately.last() = lookedAt - 90s; // it has held out since
        QVERIFY(causesIn(facts).isEmpty());
    }

    void theLibraryIsFoundInItsList_data()
    {
        QTest::addColumn<QString>("list");
        QTest::addColumn<bool>("loaded");
        QTest::newRow("alone") << u"pg_cron"_s << true;
        QTest::newRow("among others") << u"pg_net, pg_cron,pg_stat_statements"_s << true;
        QTest::newRow("quoted, with a path") << u"pg_net, \"$libdir/pg_cron\""_s << true;
        QTest::newRow("none") << u""_s << false;
        QTest::newRow("another") << u"pg_net, my_pg_cron, pg_cron_ext"_s << false;
    }
    void theLibraryIsFoundInItsList()
    {
        QFETCH(QString, list);
        QFETCH(bool, loaded);
        SchedulerFacts facts = well();
        facts.preloaded = list;
        QCOMPARE(causesIn(facts), loaded ? QList<Cause>() : QList{Cause::NotLoaded});
    }

    void whatIsHiddenIsSkippedAndNeverWell()
    {
        SchedulerFacts facts = well();
        facts.scheduler = Liveness::Unknown;
        facts.preloaded.reset();
        facts.writesHistory.reset();
        facts.launchesJobs.reset();
        facts.nextRunId.reset();
        facts.jobsFiltered = true;
        const SchedulerDiagnosis diagnosis = diagnosed(facts);
        QVERIFY(diagnosis.findings.isEmpty());
        QCOMPARE(diagnosis.skipped.size(), 5);
    }

    void aStandbyIsNotIll()
    {
        SchedulerFacts facts = well();
        facts.scheduler = Liveness::Elsewhere;
        facts.jobs.prepend(orphan(7));
        QCOMPARE(causesIn(facts), QList{Cause::Standby});
        QVERIFY(!diagnosed(facts).isStopped());
        QCOMPARE(planFor(facts).first().act, Act::GoToPrimary);
    }

    void theStripSaysWhatItCost()
    {
        SchedulerFacts facts = well();
        facts.nextRunId = 1;
        facts.lastStartedAt = lookedAt - 37min;
        SchedulerDiagnosis diagnosis = diagnosed(facts);
        QVERIFY2(diagnosis.notStarted >= 36 && diagnosis.notStarted <= 38,
            qPrintable(QString::number(diagnosis.notStarted)));
        const QString words = diagnosisSentence(diagnosis, QTimeZone::utc());
        QVERIFY2(words.contains("behind the history"_L1) && words.contains("since 03:23"_L1), qPrintable(words));
        facts.jobs.first().definition.active = false;
        QCOMPARE(diagnosed(facts).notStarted, 0);
    }

    void theCounterIsMovedByWhateverRightThereIs()
    {
        SchedulerFacts facts = well();
        facts.nextRunId = 1;
        QCOMPARE(planFor(facts).first().act, Act::AdvanceSequence);
        facts.rights.setSequence = false;
        QCOMPARE(planFor(facts).first().act, Act::CountSequenceUp);
        facts.rights.countSequence = false;
        QCOMPARE(planFor(facts).first().act, Act::SetRunsAside);
        QCOMPARE(planFor(facts).first().kind, Kind::ForMe);
        facts.rights.createSchema = false;
        QCOMPARE(planFor(facts).size(), 1);
        QCOMPARE(planFor(facts).first().act, Act::AdvanceSequence);
        QCOMPARE(planFor(facts).first().kind, Kind::ForOwner);
    }

    void aStuckCopyIsPausedFirst()
    {
        SchedulerFacts facts = well();
        facts.wedged = WedgedRun{.runId = 100, .jobId = 1, .username = u"boss"_s, .endedAt = lookedAt};
        const QList<RescueStep> plan = planFor(facts);
        QCOMPARE(plan.size(), 2);
        QCOMPARE(plan.at(0).act, Act::PauseJob);
        QCOMPARE(plan.at(1).act, Act::FreeScheduler);
        facts.jobs.first().definition.active = false;
        QCOMPARE(planFor(facts).first().act, Act::FreeScheduler);
        facts.rights.superuser = false;
        facts.rights.lockRuns = false;
        facts.jobs.first().definition.active = true;
        QCOMPARE(planFor(facts).at(0).kind, Kind::ForMe); // its own job
        QCOMPARE(planFor(facts).at(1).kind, Kind::ForOwner);
        facts.wedged->username = u"other"_s;
        QCOMPARE(planFor(facts).at(0).kind, Kind::ForOwner);
    }

    void settingsAreForSuperusersAndTheRestartComesLast()
    {
        SchedulerFacts facts = well();
        facts.scheduler = Liveness::LaunchesNothing;
        facts.launchesJobs = false;
        facts.writesHistory = false;
        QList<RescueStep> plan = planFor(facts);
        QCOMPARE(plan.size(), 4);
        QCOMPARE(plan.at(0).act, Act::SwitchLaunchingOn);
        QCOMPARE(plan.at(1).act, Act::ReloadSettings);
        QCOMPARE(plan.at(2).act, Act::SwitchHistoryOn);
        QCOMPARE(plan.at(3).act, Act::RestartServer);
        QCOMPARE(plan.at(0).kind, Kind::ForMe);
        facts.rights.superuser = false;
        QCOMPARE(planFor(facts).at(0).kind, Kind::ForOwner);
    }

    /// It could not be put back.
    void aJobWhoseCommandWasReadInPartStays()
    {
        SchedulerFacts facts = well();
        facts.jobs.prepend(orphan(7));
        QCOMPARE(planFor(facts).first().kind, Kind::ForMe);
        facts.jobs.first().isCut = true;
        QCOMPARE(planFor(facts).first().kind, Kind::ForOwner);
        facts.jobs.first().isCut = false;
        facts.rights.deleteJobs = false;
        QCOMPARE(planFor(facts).first().kind, Kind::ForOwner);
    }

    void eachStepSaysAll()
    {
        for (int act = 0; act <= int(Act::GoToPrimary); ++act) {
            const RescueStep step{.act = Act(act)};
            for (const QString &words : {stepTitle(step), stepEffect(step), stepSafety(step), stepProof(step)}) {
                QVERIFY(!words.isEmpty());
                QVERIFY(!words.contains("truncate"_L1, Qt::CaseInsensitive));
            }
        }
    }

    void aHistoryIsWholeRowForRow()
    {
        const HistoryMark before{.rows = 500, .oldestRunId = 1, .newestRunId = 500};
        HistoryMark after = before;
        QVERIFY(isWhole(before, after));
        QVERIFY(historyProof(before, after).contains("as many rows as before"_L1));
        after.rows = 499;
        QVERIFY(!isWhole(before, after));
        QVERIFY(historyProof(before, after).contains("deleted"_L1));
        after.setAside = 1;
        QVERIFY(isWhole(before, after));
        QVERIFY(historyProof(before, after).contains("set aside"_L1));
    }

    void aHugeHistoryIsWholeByItsEnds()
    {
        const HistoryMark before{.rows = 5'000'000, .isExact = false, .oldestRunId = 1, .newestRunId = 5'000'000};
        HistoryMark after = before;
        after.rows = 4'990'000; // an estimate
        after.newestRunId = 5'000'003;
        QVERIFY(isWhole(before, after));
        QVERIFY(historyProof(before, after).contains("estimated"_L1));
        after.oldestRunId = 2;
        QVERIFY(!isWhole(before, after));
        after.oldestRunId = 1;
        after.newestRunId = 4'999'999;
        QVERIFY(!isWhole(before, after));
    }

    void healthTellsTheCauseInsteadOfTheSymptom()
    {
        SchedulerFacts facts = well();
        facts.scheduler = Liveness::Dead;
        QVERIFY(schedulerProblems(diagnosed(facts).findings).isEmpty()); // its liveness tells that
        QVERIFY(!explainStandstill(diagnosed(facts).findings));
        facts.jobs.prepend(orphan(7));
        const QList<Problem> problems = schedulerProblems(diagnosed(facts).findings);
        QCOMPARE(problems.size(), 1);
        QCOMPARE(problems.first().severity, Severity::Critical);
        QVERIFY(explainStandstill(diagnosed(facts).findings));
        facts = well();
        facts.writesHistory = false;
        QVERIFY(schedulerProblems(diagnosed(facts).findings).isEmpty()); // it may be wanted
    }
};

QTEST_GUILESS_MAIN(SchedulerRescueRulesTest)
#include "tst_schedulerrescuerules.moc"
