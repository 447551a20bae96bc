#pragma once

#include "domain/replay/replaysource.h"

#include <QHash>

#include <functional>

namespace signalbox::test {

/// Canned bulk replays, and what was asked of them.
class SampleReplays
{
public:
    explicit SampleReplays(Instant now);

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
    std::function<Async<qint64>(qint64 deliveryId, const QUuid &key)> replayOne;
    QList<qint64> skips;
    std::function<Async<bool>(qint64 deliveryId)> skipOne;

    Async<bool> skip(qint64 deliveryId);
    Async<qint64> start(const Start &start);
    Async<std::optional<qint64>> jobWithKey(const QUuid &key) const;
    Async<ReplayState> steer(qint64 jobId, ReplayStep step);
    QList<ReplayItem> items(qint64 jobId, const QList<ReplayOutcome> &outcomes, int after, int limit) const;

private:
    qint64 addJob(const Start &start);

    Instant m_now;
    QHash<QUuid, qint64> m_jobOf;
};

} // namespace signalbox::test
