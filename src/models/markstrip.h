#pragma once

#include "domain/healthstate.h"

#include <QList>
#include <QMetaType>

namespace signalbox {

/// One mark of a small picture of what happened in a row: its colour is its state, its height its share of the largest.
struct StripMark {
    HealthState state = HealthState::Unknown;
    double share = 0; // 0 to 1
    bool sample = false;

    bool operator==(const StripMark &) const = default;
};

/// Oldest first; the newest stands at the right end.
using StripMarks = QList<StripMark>;

} // namespace signalbox

Q_DECLARE_METATYPE(signalbox::StripMarks)
