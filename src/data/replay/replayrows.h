#pragma once

#include "data/postgres/rowshape.h"
#include "domain/replay/replay.h"

namespace signalbox {

/// One row of replay/preview.
struct ReplayPreviewRow {
    QString ids; // a JSON array, on the first row only
    bool more = false;
    ReplayEndpoint endpoint; // messages 0: none
};

/// The answer of the statements that make something.
struct ReplayIdRow {
    qint64 id = 0;
};

struct SkipRow {
    bool wasBlocking = false;
};

struct ReplayStateRow {
    ReplayState state = ReplayState::Running;
};

const RowShape<ReplayPreviewRow> &replayPreviewShape();
const RowShape<ReplayIdRow> &replayOneShape();
const RowShape<SkipRow> &skipShape();
const RowShape<ReplayIdRow> &replayStartShape();
const RowShape<ReplayIdRow> &replayWithKeyShape();
const RowShape<ReplayIdRow> &replayResendShape();
const RowShape<ReplayJob> &replayJobShape();
const RowShape<ReplayItem> &replayItemShape();
const RowShape<ReplayStateRow> &replayStepShape(ReplayStep step);
const RowShape<ReplayMessage> &replayMessageShape();

QString wordOf(ReplayOutcome outcome); // as the server writes it

} // namespace signalbox
