#include "domain/happeningwords.h"

#include "core/visibletext.h"

#include <QCoreApplication>

#include <algorithm>
#include <limits>

namespace signalbox {

namespace {

constexpr qsizetype longestHappeningName = 80;

struct HappeningText {
    Q_DECLARE_TR_FUNCTIONS(Happening)
};

} // namespace

HealthState stateOf(Happening::Kind kind)
{
    switch (kind) {
    case Happening::Kind::DeliveriesFailed:
    case Happening::Kind::RunsFailed:
    case Happening::Kind::RunsMissed:
    case Happening::Kind::BreakerOpened:
        return HealthState::Failing;
    case Happening::Kind::EndpointChanged:
    case Happening::Kind::ScheduleChanged:
    case Happening::Kind::Migrated:
        return HealthState::Running;
    case Happening::Kind::SchedulerStarted:
    case Happening::Kind::ServerStarted:
        return HealthState::Attention;
    }
    Q_UNREACHABLE();
}

QString happeningWords(const Happening &happening)
{
    const QString what = visibleText(happening.what, longestHappeningName);
    const int count = int(std::min<qint64>(happening.count, std::numeric_limits<int>::max()));
    switch (happening.kind) {
    case Happening::Kind::DeliveriesFailed:
        return HappeningText::tr("%n delivery(ies) to %1 failed", nullptr, count).arg(what);
    case Happening::Kind::RunsFailed:
        return HappeningText::tr("%n run(s) of %1 failed", nullptr, count).arg(what);
    case Happening::Kind::RunsMissed:
        return HappeningText::tr("%n run(s) of %1 missed", nullptr, count).arg(what);
    case Happening::Kind::BreakerOpened:
        return HappeningText::tr("The breaker of %1 opened").arg(what);
    case Happening::Kind::EndpointChanged:
        return HappeningText::tr("Endpoint %1 was changed").arg(what);
    case Happening::Kind::ScheduleChanged:
        return HappeningText::tr("The schedule of %1 was changed").arg(what);
    case Happening::Kind::Migrated:
        return what.isEmpty() ? HappeningText::tr("%n step(s) of a migration were applied", nullptr, count)
                              : HappeningText::tr("%n step(s) of migration %1 were applied", nullptr, count).arg(what);
    case Happening::Kind::SchedulerStarted:
        return HappeningText::tr("pg_cron's scheduler started");
    case Happening::Kind::ServerStarted:
        return HappeningText::tr("The server started");
    }
    Q_UNREACHABLE();
}

bool isChange(Happening::Kind kind)
{
    switch (kind) {
    case Happening::Kind::DeliveriesFailed:
    case Happening::Kind::RunsFailed:
    case Happening::Kind::RunsMissed:
        return false;
    case Happening::Kind::BreakerOpened:
    case Happening::Kind::EndpointChanged:
    case Happening::Kind::ScheduleChanged:
    case Happening::Kind::Migrated:
    case Happening::Kind::SchedulerStarted:
    case Happening::Kind::ServerStarted:
        return true;
    }
    Q_UNREACHABLE();
}

} // namespace signalbox
