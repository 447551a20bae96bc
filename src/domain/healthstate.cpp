#include "domain/healthstate.h"

#include <QCoreApplication>

namespace signalbox {

namespace {

struct HealthStateWords {
    Q_DECLARE_TR_FUNCTIONS(HealthState)
};

} // namespace

QString stateWord(HealthState state)
{
    switch (state) {
    case HealthState::Healthy:
        return HealthStateWords::tr("healthy");
    case HealthState::Attention:
        return HealthStateWords::tr("attention");
    case HealthState::Failing:
        return HealthStateWords::tr("failing");
    case HealthState::Running:
        return HealthStateWords::tr("running");
    case HealthState::Paused:
        return HealthStateWords::tr("paused");
    case HealthState::Unknown:
        return HealthStateWords::tr("unknown");
    }
    Q_UNREACHABLE();
}

} // namespace signalbox
