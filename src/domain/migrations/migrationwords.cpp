#include "domain/migrations/migrationwords.h"

#include <QCoreApplication>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct MigrationWords {
    Q_DECLARE_TR_FUNCTIONS(MigrationWords)
};

} // namespace

QString outcomeWord(StepOutcome outcome)
{
    switch (outcome) {
    case StepOutcome::AlreadyThere:
        return MigrationWords::tr("already there");
    case StepOutcome::Done:
        return MigrationWords::tr("done");
    case StepOutcome::NotApplicable:
        return MigrationWords::tr("not applicable");
    case StepOutcome::LeftOut:
        return MigrationWords::tr("left out");
    case StepOutcome::NotPermitted:
        return MigrationWords::tr("not permitted");
    case StepOutcome::NeedsRestart:
        return MigrationWords::tr("needs restart");
    case StepOutcome::Failed:
        return MigrationWords::tr("FAILED");
    }
    Q_UNREACHABLE();
}

HealthState stateOf(StepOutcome outcome)
{
    switch (outcome) {
    case StepOutcome::AlreadyThere:
    case StepOutcome::Done:
        return HealthState::Healthy;
    case StepOutcome::NotApplicable:
        return HealthState::Unknown;
    case StepOutcome::LeftOut:
    case StepOutcome::NotPermitted:
    case StepOutcome::NeedsRestart:
        return HealthState::Attention;
    case StepOutcome::Failed:
        return HealthState::Failing;
    }
    Q_UNREACHABLE();
}

int countOf(const MigrationReport &report, StepOutcome outcome)
{
    return int(std::ranges::count(report.steps, outcome, &StepResult::outcome));
}

QString outcomeCounts(const MigrationReport &report)
{
    QStringList counts;
    for (const StepOutcome outcome : {StepOutcome::Done, StepOutcome::AlreadyThere, StepOutcome::NotApplicable,
             StepOutcome::LeftOut, StepOutcome::NotPermitted, StepOutcome::NeedsRestart, StepOutcome::Failed}) {
        if (const int count = countOf(report, outcome))
            counts.append(u"%1 %2"_s.arg(count).arg(outcomeWord(outcome)));
    }
    return counts.join(u", "_s);
}

} // namespace signalbox
