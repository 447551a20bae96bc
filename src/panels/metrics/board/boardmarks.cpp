#include "panels/metrics/board/boardmarks.h"

#include "domain/filter/filterterms.h"
#include "domain/happeningwords.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

QString happeningLink(const Happening &happening)
{
    switch (happening.kind) {
    case Happening::Kind::DeliveriesFailed: {
        const QString since = happening.at.toDateTime().toString(u"yyyy-MM-ddTHH:mm"_s);
        return u"webhooks/filter/state:failed endpoint:%1 since:%2+00:00"_s.arg(
            quotedFilterValue(happening.what, true), since);
    }
    case Happening::Kind::BreakerOpened:
    case Happening::Kind::EndpointChanged:
        return u"endpoints/endpoint/"_s + happening.what;
    case Happening::Kind::RunsFailed:
    case Happening::Kind::RunsMissed:
    case Happening::Kind::ScheduleChanged:
        return u"cron/job/"_s + happening.what;
    case Happening::Kind::Migrated:
        return u"extensions"_s;
    case Happening::Kind::SchedulerStarted:
    case Happening::Kind::ServerStarted:
        return {};
    }
    Q_UNREACHABLE();
}

} // namespace

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
