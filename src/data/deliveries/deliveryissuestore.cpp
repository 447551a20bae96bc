#include "data/deliveries/deliveryissuestore.h"

#include "data/deliveries/deliveryrequirements.h"
#include "data/deliveries/deliverysummaryrows.h"
#include "data/project/requirements.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

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

} // namespace

Async<QList<DeliveryIssue>> DeliveryIssueStore::issues(Instant since)
{
    const Capabilities &capabilities = m_connection.capabilities();
    if (const auto error = missingForIssues(capabilities))
        return readyError<QList<DeliveryIssue>>(*error);
    const SqlValues values = {
        {u"since"_s, since.toPostgres()},
        {u"sample_logs"_s, QString::number(capabilities.sampleHistory.value(Requirements::webhookLogs, 0))},
    };
    return m_connection.background().run({issueShape().statement(), values, {}}).then(issuesOf);
}

Async<QList<IssueNote>> DeliveryIssueStore::notes(qint64 endpointId, const QString &kind)
{
    if (const auto error = missingForIssues(m_connection.capabilities()))
        return readyError<QList<IssueNote>>(*error);
    const SqlValues values = {{u"endpoint_id"_s, QString::number(endpointId)}, {u"kind"_s, kind}};
    return m_connection.foreground()
        .run({issueNoteShape().statement(), values, {}})
        .then([](const Result<ResultTable> &answer) { return issueNoteShape().read(answer); });
}

Async<qint64> DeliveryIssueStore::addNote(
    const QString &endpoint, const QString &kind, IssueNote::Action action, const QString &text, const QUuid &key)
{
    const bool acknowledges = action == IssueNote::Action::Acknowledged;
    if (const auto error = missingForIssueNotes(m_connection.capabilities()))
        return readyError<qint64>(*error);
    const RowShape<NoteIdRow> &shape = acknowledges ? issueAcknowledgeShape() : issueReopenShape();
    const SqlValues values = {{u"endpoint"_s, endpoint}, {u"kind"_s, kind}, {u"note"_s, text},
        {u"key"_s, key.toString(QUuid::WithoutBraces)}};
    return m_connection.foreground()
        .run({shape.statement(), values, {}})
        .then([&shape](const Result<ResultTable> &answer) -> Result<qint64> {
            const auto rows = shape.read(answer);
            if (!rows)
                return tl::unexpected(rows.error());
            return rows->first().id;
        });
}

} // namespace signalbox
