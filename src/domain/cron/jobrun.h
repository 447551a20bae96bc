#pragma once

#include "core/instant.h"

#include <QList>
#include <QString>

#include <optional>

namespace signalbox {

/// pg_cron's own words, and Unknown for a run without a final status that nobody works on any more (cron/_abandoned.sql and
/// AbandonedRuns say which): a crash leaves `sending` and `connecting` rows behind for ever.
enum class RunStatus { Starting, Connecting, Sending, Running, Succeeded, Failed, Unknown };

/// One row of cron.job_run_details.
struct JobRun {
    qint64 runId = 0;
    qint64 jobId = 0;
    RunStatus status = RunStatus::Unknown;
    QString command; // both texts up to a number of characters that depends on who asked: see `cut`
    QString returnMessage;
    QString database;
    QString username;
    std::optional<int> processId;
    std::optional<Instant> startedAt; // may be missing, even for a finished run
    std::optional<Instant> endedAt;
    bool sample = false; // marked sample history of the sandbox; never counts in health
    bool cut = false; // the command or the message goes on
    bool unattended = false; // nobody was seen at work on it; only until that is judged by an earlier look

    static constexpr int listedText = 4096; // characters of each text in a page of the history
    static constexpr int fullText = 256 * 1024; // and of a run that is asked for alone

    bool operator==(const JobRun &) const = default;
};

/// Some of the runs that a filter asks for. cron.job_run_details has no index but the one on runid, so one page looks at a
/// bounded number of runs and may find few or none.
struct JobRunPage {
    QList<JobRun> runs; // newest first
    std::optional<qint64> olderBefore; // the next page's `beforeRunId`; none when there is nothing older
    std::optional<Instant> lookedBackTo; // when the oldest run that was looked at began, of whatever job

    bool operator==(const JobRunPage &) const = default;
};

} // namespace signalbox
