#pragma once

#include "core/instant.h"

#include <QString>

#include <optional>

namespace signalbox {

/// pg_cron's own words, and Unknown for a run whose backend is gone without a final status (FACTS: a crash leaves
/// `sending` and `connecting` rows behind for ever).
enum class RunStatus { Starting, Connecting, Sending, Running, Succeeded, Failed, Unknown };

/// One row of cron.job_run_details.
struct JobRun {
    qint64 runId = 0;
    qint64 jobId = 0;
    RunStatus status = RunStatus::Unknown;
    QString command; // first 64 KiB
    QString returnMessage; // first 64 KiB
    QString database;
    QString username;
    std::optional<int> processId;
    std::optional<Instant> startedAt; // may be missing, even for a finished run
    std::optional<Instant> endedAt;
    bool sample = false; // marked sample history of the sandbox; never counts in health

    bool operator==(const JobRun &) const = default;
};

} // namespace signalbox
