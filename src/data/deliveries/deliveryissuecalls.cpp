#include "data/deliveries/deliveryissuecalls.h"

#include "data/deliveries/deliverysummaryrows.h"
#include "data/project/requirements.h"
#include "data/project/webhookrequirements.h"

namespace signalbox {

using namespace Qt::StringLiterals;

SqlCall issuesCall(std::chrono::hours period, const Capabilities &capabilities, const QString &scope)
{
    SqlValues values = {
        {u"hours"_s, QString::number(period.count())},
        {u"sample_logs"_s, QString::number(capabilities.sampleHistory.value(Requirements::webhookLogs, 0))},
    };
    values.insert(recoveryValues(capabilities));
    return {issueShape().statement(), values, scope};
}

Result<QList<DeliveryIssue>> issuesOf(const Result<ResultTable> &answer)
{
    const auto rows = issueShape().read(answer);
    if (!rows)
        return tl::unexpected(rows.error());
    QList<DeliveryIssue> issues;
    for (const IssueRow &row : *rows) {
        issues.append(row.issue);
        if (!row.noteAction)
            continue;
        issues.last().note = row.note;
        issues.last().note->action = noteActionOf(*row.noteAction);
    }
    return issues;
}

} // namespace signalbox
