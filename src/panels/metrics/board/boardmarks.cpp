#include "panels/metrics/board/boardmarks.h"

#include "domain/happeningwords.h"
#include "panels/happeninglink.h"

namespace signalbox {

QList<PlotMark> marksOf(const QList<Happening> &happenings, const TimeSpan &span)
{
    QList<PlotMark> marks;
    for (const Happening &happening : happenings) {
        if (span.contains(happening.at))
            marks.append({happening.at, stateOf(happening.kind), happeningWords(happening), happeningLink(happening)});
    }
    return marks;
}

} // namespace signalbox
