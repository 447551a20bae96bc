#pragma once

#include "panels/replaysources.h"

namespace signalbox::test {

/// Canned bulk replays, and what was asked of them.
class SampleReplays
{
public:
    explicit SampleReplays(Instant now);

    ReplaySources sources();

    ReplayPreview preview;
    QList<ReplayJob> jobs; // newest first
    ReplayMessage message;
    std::optional<Error> previewError;
    std::optional<Error> jobsError;
    std::optional<Error>
        startError; // the job is started nevertheless when its outcome is unknown and `lostAnswer` is set
    bool lostAnswer = false;
    std::optional<Error> lookUpError;
    std::optional<Error> steerError;
    std::optional<Error> resendError;

    struct Start {
        QUuid key;
        QList<qint64> ids;
        ReplayOptions options;
        QString title;
    };
    struct Resend {
        QUuid key;
        QString payload;
    };
    QList<ReplaySelection> reviewed;
    QList<ReplayOrder> orders;
    QList<Start> starts;
    QList<Resend> resends;
    int cancelledPreviews = 0;

private:
    qint64 addJob(const Start &start);
    Async<qint64> start(const Start &start);
    Async<std::optional<qint64>> jobWithKey(const QUuid &key) const;
    Async<ReplayState> steer(qint64 jobId, ReplayStep step);
    QList<ReplayItem> items(qint64 jobId, const QList<ReplayOutcome> &outcomes, int after, int limit) const;

    Instant m_now;
    QHash<QUuid, qint64> m_jobOf;
};

} // namespace signalbox::test
