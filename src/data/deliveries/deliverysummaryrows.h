#pragma once

#include "data/postgres/rowshape.h"
#include "domain/deliveries/deliveryissue.h"

namespace signalbox {

/// One row of deliveries/histogram: a bucket, unless there is none, and what every row says of the whole.
struct HistogramRow {
    qint64 width = 0; // seconds
    qint64 open = 0;
    qint64 unknown = 0;
    std::optional<qint64> recovered;
    bool samples = false;
    bool partial = false;
    std::optional<qint64> bucket;
    qint64 delivered = 0;
    qint64 failed = 0;
};

struct IssueRow {
    DeliveryIssue issue;
    std::optional<QString> noteAction;
    IssueNote note;
};

struct NoteIdRow {
    qint64 id = 0;
};

IssueNote::Action noteActionOf(const QString &word);

const RowShape<HistogramRow> &histogramShape();
const RowShape<IssueRow> &issueShape();
const RowShape<IssueNote> &issueNoteShape();
const RowShape<NoteIdRow> &issueAcknowledgeShape();
const RowShape<NoteIdRow> &issueReopenShape();

} // namespace signalbox
