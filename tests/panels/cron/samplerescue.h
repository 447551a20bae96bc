#pragma once

#include "core/error.h"
#include "domain/cron/rescue/rescueplan.h"

#include <functional>

namespace signalbox::test {

/// A scheduler that is well until a test says otherwise, and what is done to it.
struct SampleRescue {
    SchedulerFacts facts{.at = {1'795'350'360'000'000}, // sampleNow
        .scheduler = Liveness::Alive,
        .schedulerStartedAt = Instant{1'795'342'000'000'000},
        .timeZone = QStringLiteral("GMT"),
        .cronVersion = QStringLiteral("1.6"),
        .nextRunId = 501,
        .newestRunId = 500,
        .lastStartedAt = Instant{1'795'350'330'000'000},
        .launchesJobs = true,
        .writesHistory = true,
        .preloaded = QStringLiteral("pg_cron"),
        .rights = {.role = QStringLiteral("tester"),
            .superuser = true,
            .seesAllRuns = true,
            .setSequence = true,
            .deleteRuns = true,
            .lockRuns = true,
            .deleteJobs = true,
            .alterJobs = true},
        .jobs = {{.jobId = 1,
            .definition = {QStringLiteral("tick"), QStringLiteral("* * * * *"), {}, QStringLiteral("postgres"),
                QStringLiteral("tester"), true}}}};
    HistoryMark history{.rows = 500, .oldestRunId = 1, .newestRunId = 500};
    std::function<void(const RescueStep &)> mend = [](const RescueStep &) {}; // what a step that is run does
    std::optional<Error> error; // of running one
    int looks = 0;
    QList<RescueStep> ran;
};

} // namespace signalbox::test
