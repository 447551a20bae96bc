#include "data/cron/dryrunrows.h"

namespace signalbox {

using namespace Qt::StringLiterals;

const RowShape<NoRow> &dryRunGuardShape()
{
    static const RowShape<NoRow> shape(u"cron/dry_run_guard"_s, {});
    return shape;
}

const RowShape<DryRunRole> &dryRunSettingsShape()
{
    static const RowShape<DryRunRole> shape(u"cron/dry_run_settings"_s, {field(u"role"_s, &DryRunRole::name)});
    return shape;
}

const RowShape<NoRow> &dryRunSettleShape()
{
    static const RowShape<NoRow> shape(u"cron/dry_run_settle"_s, {});
    return shape;
}

} // namespace signalbox
