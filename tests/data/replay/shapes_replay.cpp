#include "data/expectedcolumns.h"

#include "data/replay/replayrows.h"

using namespace signalbox;

static const ExpectedColumns replay([] {
    return columnsOf(replayOneShape(), skipShape(), replayPreviewShape(), replayStartShape(), replayWithKeyShape(),
        replayResendShape(), replayJobShape(), replayItemShape(), replayStepShape(ReplayStep::Pause),
        replayStepShape(ReplayStep::Resume), replayStepShape(ReplayStep::Cancel), replayMessageShape());
});
