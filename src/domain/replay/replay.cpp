#include "domain/replay/replay.h"

#include <QCoreApplication>

#include <numeric>

namespace signalbox {

namespace {

struct ReplayTexts {
    Q_DECLARE_TR_FUNCTIONS(Replay)
};

bool isFinished(DeliveryState state)
{
    return state == DeliveryState::Delivered || state == DeliveryState::Failed;
}

} // namespace

qint64 messageCount(const ReplayPreview &preview)
{
    return std::accumulate(preview.endpoints.begin(), preview.endpoints.end(), qint64(0),
        [](qint64 sum, const ReplayEndpoint &endpoint) { return sum + endpoint.messages; });
}

qint64 skippedCount(const ReplayPreview &preview, bool skipSucceeded)
{
    qint64 count = 0;
    for (const ReplayEndpoint &endpoint : preview.endpoints) {
        const qint64 settled = endpoint.underWay + (skipSucceeded ? endpoint.succeededSince : 0);
        count += endpoint.canBeSent ? settled : endpoint.messages;
    }
    return count;
}

qint64 sentCount(const ReplayPreview &preview, bool skipSucceeded)
{
    return messageCount(preview) - skippedCount(preview, skipSucceeded);
}

DeliveryFilter replayable(DeliveryFilter filter)
{
    QList<DeliveryState> &states = filter.wanted.states;
    if (states.isEmpty()) {
        states = {DeliveryState::Failed};
        if (!filter.ids.isEmpty())
            states.append(DeliveryState::Delivered);
        return filter;
    }
    states.removeIf([](DeliveryState state) { return !isFinished(state); });
    if (states.isEmpty())
        filter.unwanted.states = {DeliveryState::Delivered, DeliveryState::Failed}; // it asks for unfinished ones only
    return filter;
}

bool isPossible(ReplayStep step, ReplayState state)
{
    switch (step) {
    case ReplayStep::Pause:
        return state == ReplayState::Running;
    case ReplayStep::Resume:
        return state == ReplayState::Paused || state == ReplayState::Stopped;
    case ReplayStep::Cancel:
        return state == ReplayState::Running || state == ReplayState::Paused || state == ReplayState::Stopped;
    }
    Q_UNREACHABLE();
}

HealthState stateOf(const ReplayJob &job)
{
    switch (job.state) {
    case ReplayState::Running:
        return HealthState::Running;
    case ReplayState::Paused:
    case ReplayState::Cancelled:
        return HealthState::Paused;
    case ReplayState::Stopped:
        return HealthState::Failing;
    case ReplayState::Done:
        return job.failed > 0 ? HealthState::Attention : HealthState::Healthy;
    }
    Q_UNREACHABLE();
}

HealthState stateOf(ReplayOutcome outcome)
{
    switch (outcome) {
    case ReplayOutcome::Waiting:
        return HealthState::Unknown;
    case ReplayOutcome::Sent:
        return HealthState::Running;
    case ReplayOutcome::Delivered:
        return HealthState::Healthy;
    case ReplayOutcome::Failed:
        return HealthState::Failing;
    case ReplayOutcome::Skipped:
        return HealthState::Paused;
    }
    Q_UNREACHABLE();
}

QString statusText(ReplayState state)
{
    switch (state) {
    case ReplayState::Running:
        return ReplayTexts::tr("running");
    case ReplayState::Paused:
        return ReplayTexts::tr("paused");
    case ReplayState::Stopped:
        return ReplayTexts::tr("stopped");
    case ReplayState::Cancelled:
        return ReplayTexts::tr("cancelled");
    case ReplayState::Done:
        return ReplayTexts::tr("done");
    }
    Q_UNREACHABLE();
}

QString statusText(ReplayOutcome outcome)
{
    switch (outcome) {
    case ReplayOutcome::Waiting:
        return ReplayTexts::tr("waiting");
    case ReplayOutcome::Sent:
        return ReplayTexts::tr("sent");
    case ReplayOutcome::Delivered:
        return ReplayTexts::tr("delivered");
    case ReplayOutcome::Failed:
        return ReplayTexts::tr("failed again");
    case ReplayOutcome::Skipped:
        return ReplayTexts::tr("skipped");
    }
    Q_UNREACHABLE();
}

QStringList replayStatusTexts()
{
    QStringList texts;
    for (const auto state :
        {ReplayState::Running, ReplayState::Paused, ReplayState::Stopped, ReplayState::Cancelled, ReplayState::Done})
        texts.append(statusText(state));
    return texts;
}

QStringList replayOutcomeTexts()
{
    QStringList texts;
    for (const auto outcome : {ReplayOutcome::Waiting, ReplayOutcome::Sent, ReplayOutcome::Delivered,
             ReplayOutcome::Failed, ReplayOutcome::Skipped})
        texts.append(statusText(outcome));
    return texts;
}

} // namespace signalbox
