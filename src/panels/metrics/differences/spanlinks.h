#pragma once

#include "core/timespan.h"

#include <QString>

namespace signalbox {

/// Where a panel is asked to go: see Panel::linkRequested().
struct PanelLink {
    QString panelId;
    QString target;

    bool operator==(const PanelLink &) const = default;
};

PanelLink deliveriesLink(const TimeSpan &span); // that were made in it
PanelLink runsLink(const TimeSpan &span); // that began in it
/// Those that failed.
PanelLink failedDeliveriesLink(const TimeSpan &span);
PanelLink runsOfJobLink(const QString &job, const TimeSpan &span, bool failedOnly);

} // namespace signalbox
