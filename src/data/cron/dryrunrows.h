#pragma once

#include "data/postgres/rowshape.h"

namespace signalbox {

/// The role that a dry run goes on as.
struct DryRunRole {
    QString name;
};

/// What a statement answers that has no rows.
struct NoRow {
    bool operator==(const NoRow &) const = default;
};

const RowShape<NoRow> &dryRunGuardShape();
const RowShape<DryRunRole> &dryRunSettingsShape();
const RowShape<NoRow> &dryRunSettleShape();

} // namespace signalbox
