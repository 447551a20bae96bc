#include "panels/happeninglink.h"

#include "domain/filter/filterterms.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

/// Failures begin somewhere in the minute that is told.
QString sinceTerm(Instant at)
{
    return u"since:%1+00:00"_s.arg(at.toDateTime().toString(u"yyyy-MM-ddTHH:mm"_s));
}

} // namespace

QString happeningLink(const Happening &happening)
{
    const QString what = quotedFilterValue(happening.what, true);
    switch (happening.kind) {
    case Happening::Kind::DeliveriesFailed:
        return u"webhooks/filter/state:failed endpoint:%1 %2"_s.arg(what, sinceTerm(happening.at));
    case Happening::Kind::RunsFailed:
        return u"cron/filter/status:failed job:%1 %2"_s.arg(what, sinceTerm(happening.at));
    case Happening::Kind::BreakerOpened:
    case Happening::Kind::EndpointChanged:
        return u"endpoints/endpoint/"_s + happening.what;
    case Happening::Kind::RunsMissed:
        return u"cron/job/%1"_s.arg(happening.id);
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

} // namespace signalbox
