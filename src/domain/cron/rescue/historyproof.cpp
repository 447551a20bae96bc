#include "domain/cron/rescue/historyproof.h"

#include "core/humantext.h"

#include <QCoreApplication>

namespace signalbox {

namespace {

struct HistoryProofWords {
    Q_DECLARE_TR_FUNCTIONS(HistoryProof)
};

bool isCounted(const HistoryMark &before, const HistoryMark &after)
{
    return before.isExact && after.isExact;
}

} // namespace

bool isWhole(const HistoryMark &before, const HistoryMark &after)
{
    if (isCounted(before, after))
        return after.rows + after.setAside >= before.rows + before.setAside;
    return after.oldestRunId == before.oldestRunId && after.newestRunId >= before.newestRunId;
}

QString historyProof(const HistoryMark &before, const HistoryMark &after)
{
    const QString rows = countText(after.rows);
    if (!isWhole(before, after))
        return isCounted(before, after)
            ? HistoryProofWords::tr("The history has %1 rows, and had %2 before: something else has deleted runs "
                                    "meanwhile, such as a retention job.")
                  .arg(rows, countText(before.rows))
            : HistoryProofWords::tr("The history begins or ends elsewhere than before: something else has deleted "
                                    "runs meanwhile, such as a retention job.");
    if (after.setAside > before.setAside)
        return HistoryProofWords::tr("The history has %1 rows, and %2 are set aside in "
                                     "cron_set_aside.job_run_details: together as many as before.")
            .arg(rows, countText(after.setAside));
    if (isCounted(before, after))
        return HistoryProofWords::tr("The history has as many rows as before, counted: %1.").arg(rows);
    return HistoryProofWords::tr("The history reaches from run %1 to run %2 and beyond, as before; about %3 rows, "
                                 "estimated by its size.")
        .arg(QString::number(before.oldestRunId.value_or(0)), QString::number(before.newestRunId.value_or(0)), rows);
}

} // namespace signalbox
