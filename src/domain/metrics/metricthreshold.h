#pragma once

#include "domain/healthstate.h"
#include "domain/metrics/metrickey.h"

#include <QList>

#include <optional>

namespace signalbox {

/// From where on a value of a line is worth a look, and from where on it is critical. Judged by the newest value; of a cumulative
/// series by its rate, in one a second.
struct MetricThreshold {
    MetricKey key;
    bool below = false; // values under it are the bad ones
    std::optional<double> warn;
    std::optional<double> critical;
    bool isDefault = false; // of the program, not of the team

    bool operator==(const MetricThreshold &) const = default;
};

/// Healthy where neither is reached; the limit itself is reached. Never of a value that is no number.
HealthState stateOf(const MetricThreshold &threshold, double value);

/// What is wrong with a threshold before it is kept, in words: a key without a name, a limit that is no number, a critical one
/// that is reached before the other. Nothing where it may be kept.
std::optional<QString> faultOf(const MetricThreshold &threshold);

/// What the program judges the installation's own series by, until a team says otherwise (FIELD.md's doctor page).
QList<MetricThreshold> defaultThresholds();
/// The team's, and the defaults of what it says nothing of. A team's threshold without limits switches the default off.
QList<MetricThreshold> thresholdsInForce(const QList<MetricThreshold> &ofTheTeam);

} // namespace signalbox
