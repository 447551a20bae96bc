#include "data/expectedcolumns.h"

#include "data/cron/rescuerows.h"

using namespace signalbox;
using namespace Qt::StringLiterals;

static const ExpectedColumns cronRescue([] {
    auto columns = columnsOf(rescueLookShape(), rescueJobShape(), rescueHistoryShape(), rescueAdvanceShape(),
        rescueCountShape(), rescueUnscheduleShape(), rescuePauseShape(), rescueReloadShape());
    for (const QString &id :
        {u"cron/rescue_set_aside"_s, u"cron/rescue_free"_s, u"cron/rescue_launch"_s, u"cron/rescue_log"_s})
        columns.insert(id, {}); // no rows
    return columns;
});
