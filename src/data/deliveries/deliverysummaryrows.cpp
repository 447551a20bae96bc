#include "data/deliveries/deliverysummaryrows.h"

namespace signalbox {

using namespace Qt::StringLiterals;

IssueNote::Action noteActionOf(const QString &word)
{
    return word == "reopened"_L1 ? IssueNote::Action::Reopened : IssueNote::Action::Acknowledged;
}

const RowShape<HistogramRow> &histogramShape()
{
    using Row = HistogramRow;
    static const RowShape<Row> shape(u"deliveries/histogram"_s,
        {
            field(u"width"_s, &Row::width),
            field(u"open"_s, &Row::open),
            field(u"unknown"_s, &Row::unknown),
            field(u"recovered"_s, &Row::recovered),
            field(u"has_samples"_s, &Row::samples),
            field(u"is_partial"_s, &Row::partial),
            field(u"bucket"_s, &Row::bucket),
            field(u"delivered"_s, &Row::delivered),
            field(u"failed"_s, &Row::failed),
        });
    return shape;
}

const RowShape<IssueRow> &issueShape()
{
    using Issue = DeliveryIssue;
    static const QList<RowField<Issue>> issue = {
        field(u"endpoint_id"_s, &Issue::endpointId),
        field(u"endpoint"_s, &Issue::endpointName),
        field(u"is_active"_s, &Issue::endpointActive),
        field(u"failure_kind"_s, &Issue::kind),
        field(u"failures"_s, &Issue::failures),
        field(u"events"_s, &Issue::events),
        field(u"first_seen"_s, &Issue::firstSeen),
        field(u"since"_s, &Issue::since),
        field(u"last_seen"_s, &Issue::lastSeen),
        field(u"stretch_failures"_s, &Issue::stretchFailures),
        field(u"recent_same"_s, &Issue::recentSame),
        field(u"recent_others_between"_s, &Issue::recentOthersBetween),
        field(u"recent_others_since"_s, &Issue::recentOthersSince),
        field(u"breaker"_s, &Issue::breakerOpen,
            [](const QString &word) { return word == "open"_L1 || word == "half_open"_L1; }),
        field(u"last_id"_s, &Issue::lastId),
        field(u"last_status"_s, &Issue::lastStatus),
        field(u"last_error"_s, &Issue::lastError),
        field(u"is_last_recovered"_s, &Issue::lastRecovered),
        field(u"is_sample"_s, &Issue::sample),
    };
    static const QList<RowField<IssueRow>> note = {
        field(u"note_action"_s, &IssueRow::noteAction),
        {u"note"_s, [](IssueRow &row, const RowView &view, int at) { readColumn(view, at, row.note.text); }},
        {u"noted_by"_s, [](IssueRow &row, const RowView &view, int at) { readColumn(view, at, row.note.madeBy); }},
        {u"noted_at"_s, [](IssueRow &row, const RowView &view, int at) { readColumn(view, at, row.note.madeAt); }},
        {u"lapses_at"_s, [](IssueRow &row, const RowView &view, int at) { readColumn(view, at, row.issue.lapsesAt); }},
    };
    static const RowShape<IssueRow> shape(u"deliveries/issues"_s, within(&IssueRow::issue, issue) + note);
    return shape;
}

const RowShape<IssueNote> &issueNoteShape()
{
    using Note = IssueNote;
    static const RowShape<Note> shape(u"deliveries/issue_notes"_s,
        {
            field(u"id"_s, &Note::id),
            field(u"action"_s, &Note::action, noteActionOf),
            field(u"note"_s, &Note::text),
            field(u"made_by"_s, &Note::madeBy),
            field(u"made_at"_s, &Note::madeAt),
        });
    return shape;
}

const RowShape<NoteIdRow> &issueAcknowledgeShape()
{
    static const RowShape<NoteIdRow> shape(u"deliveries/issue_acknowledge"_s, {field(u"id"_s, &NoteIdRow::id)});
    return shape;
}

const RowShape<NoteIdRow> &issueReopenShape()
{
    static const RowShape<NoteIdRow> shape(u"deliveries/issue_reopen"_s, {field(u"id"_s, &NoteIdRow::id)});
    return shape;
}

} // namespace signalbox
