#pragma once

#include "data/postgres/rowshape.h"
#include "domain/cron/rescue/schedulerfacts.h"

namespace signalbox {

/// The row of cron/rescue_look: facts without jobs, and a run that is stuck unless its number is missing.
struct RescueLookRow {
    SchedulerFacts facts;
    std::optional<qint64> wedgedRunId;
    WedgedRun wedged;
    RescueRights rights;
};

/// What a step of a rescue answers; the words of the server's function do not matter.
struct RescueDoneRow {
    QString done;
};

struct RescueRunIdRow {
    std::optional<qint64> runId; // that the counter has reached
};

const RowShape<RescueLookRow> &rescueLookShape();
const RowShape<RescueJob> &rescueJobShape();
const RowShape<HistoryMark> &rescueHistoryShape();
const RowShape<RescueRunIdRow> &rescueAdvanceShape();
const RowShape<RescueRunIdRow> &rescueCountShape();
const RowShape<RescueDoneRow> &rescueUnscheduleShape();
const RowShape<RescueDoneRow> &rescuePauseShape();
const RowShape<RescueDoneRow> &rescueReloadShape();

} // namespace signalbox
