#include "data/deliveries/deliveryissuestore.h"

#include "data/deliveries/deliveryissuecalls.h"
#include "data/deliveries/deliveryrequirements.h"
#include "data/deliveries/deliverysummaryrows.h"

namespace signalbox {

using namespace Qt::StringLiterals;

Async<QList<DeliveryIssue>> DeliveryIssueStore::issues(std::chrono::hours period)
{
    const Capabilities &capabilities = m_connection.capabilities();
    if (const auto error = missingForIssues(capabilities))
        return readyError<QList<DeliveryIssue>>(*error);
    return m_connection.background().run(issuesCall(period, capabilities, {})).then(issuesOf);
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
