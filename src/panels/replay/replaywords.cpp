#include "panels/replay/replaywords.h"

#include "core/humantext.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

QString sentences(const QStringList &parts)
{
    return parts.join(u' ');
}

} // namespace

QString ReplayWords::scope(const ReplayPreview &preview, const ReplaySelection &selection)
{
    const qint64 messages = messageCount(preview);
    QStringList parts;
    if (messages == 0) {
        parts.append(tr("Nothing that matches can be replayed: only deliveries that are delivered or failed can."));
        return sentences(parts);
    }
    parts.append(tr("Chosen: %1.").arg(selection.words));
    parts.append(preview.endpoints.size() == 1
            ? tr("That is %1 to one endpoint.").arg(tr("%Ln delivery(s)", nullptr, int(messages)))
            : tr("That is %1 to %2.")
                  .arg(tr("%Ln delivery(s)", nullptr, int(messages)),
                      tr("%Ln endpoint(s)", nullptr, int(preview.endpoints.size()))));
    if (preview.more)
        parts.append(tr("More match: one replay takes %1 at the most.").arg(countText(mostReplayedMessages)));
    if (preview.ids.size() > messages)
        parts.append(tr("Where several of them are the same message, only the newest counts."));
    if (selection.picked > preview.ids.size())
        parts.append(tr("Of the selection, %Ln is(are) not finished or not there any more.", nullptr,
            int(selection.picked - preview.ids.size())));
    return sentences(parts);
}

QString ReplayWords::skipped(const ReplayPreview &preview, bool skipSucceeded)
{
    qint64 succeeded = 0;
    qint64 underWay = 0;
    qint64 nowhere = 0;
    for (const ReplayEndpoint &endpoint : preview.endpoints) {
        succeeded += endpoint.canBeSent && skipSucceeded ? endpoint.succeededSince : 0;
        underWay += endpoint.canBeSent ? endpoint.underWay : 0;
        nowhere += endpoint.canBeSent ? 0 : endpoint.messages;
    }
    QStringList parts;
    if (succeeded > 0)
        parts.append(tr("%Ln was(were) delivered since", nullptr, int(succeeded)));
    if (underWay > 0)
        parts.append(tr("of %Ln a replay is under way", nullptr, int(underWay)));
    if (nowhere > 0)
        parts.append(tr("for %Ln there is no active endpoint", nullptr, int(nowhere)));
    return parts.isEmpty() ? QString() : tr("Skipped: %1.").arg(joinedList(parts));
}

QString ReplayWords::button(const ReplayPreview &preview, bool skipSucceeded)
{
    return tr("Replay %Ln delivery(s)", nullptr, int(sentCount(preview, skipSucceeded)));
}

QString ReplayWords::duration(qint64 messages, int ratePerMinute)
{
    const std::chrono::seconds span(messages * 60 / std::max(1, ratePerMinute));
    if (span < std::chrono::seconds(15))
        return tr("done in a few seconds");
    return tr("done in about %1").arg(durationText(span));
}

QString ReplayWords::endpoint(const ReplayEndpoint &endpoint)
{
    QStringList parts = {tr("%Ln delivery(s)", nullptr, int(endpoint.messages))};
    if (endpoint.succeededSince > 0)
        parts.append(tr("%Ln delivered since", nullptr, int(endpoint.succeededSince)));
    if (endpoint.underWay > 0)
        parts.append(tr("%Ln under way", nullptr, int(endpoint.underWay)));
    return parts.join(u", "_s);
}

QString ReplayWords::counts(const ReplayJob &job)
{
    QStringList parts = {tr("%Ln delivered", nullptr, job.delivered)};
    if (job.failed > 0)
        parts.append(tr("%Ln failed again", nullptr, job.failed));
    if (job.skipped > 0)
        parts.append(tr("%Ln skipped", nullptr, job.skipped));
    if (job.underWay() > 0)
        parts.append(tr("%Ln under way", nullptr, job.underWay()));
    if (job.waiting() > 0)
        parts.append(
            job.isOver() ? tr("%Ln not sent", nullptr, job.waiting()) : tr("%Ln waiting", nullptr, job.waiting()));
    return joinedList(parts);
}

QString ReplayWords::sentence(const ReplayJob &job, Instant now)
{
    const QString progress = tr("%1 of %2").arg(countText(job.settled()), countText(job.total));
    const QString why = job.stateWords.isEmpty() ? QString() : u" ("_s + job.stateWords + u')';
    switch (job.state) {
    case ReplayState::Running: {
        const bool far = job.expectedEnd && *job.expectedEnd - now > std::chrono::seconds(20);
        return far ? tr("Replaying: %1 done, the rest in about %2")
                         .arg(progress, durationText(std::chrono::round<std::chrono::seconds>(*job.expectedEnd - now)))
                   : tr("Replaying: %1 done").arg(progress);
    }
    case ReplayState::Paused:
        return tr("The replay is paused at %1%2").arg(progress, why);
    case ReplayState::Stopped:
        return tr("The replay stopped by itself at %1: %2").arg(progress, job.stateWords);
    case ReplayState::Cancelled:
        return tr("The replay was cancelled%1: %2").arg(why, counts(job));
    case ReplayState::Done:
        return tr("The replay is done: %1").arg(counts(job));
    }
    Q_UNREACHABLE();
}

QString ReplayWords::failure(const Error &error)
{
    QStringList parts = {error.what};
    for (const QString &more : {error.serverWords, error.hint}) {
        if (!more.isEmpty())
            parts.append(more);
    }
    return parts.join(u'\n');
}

} // namespace signalbox
