#pragma once

#include "data/postgres/rowshape.h"
#include "domain/testbench/benchsend.h"
#include "domain/testbench/eventtemplate.h"

namespace signalbox {

/// One row of testbench/newest_payload.
struct NewestPayloadRow {
    qint64 id = 0;
    QString endpointName;
    std::optional<Instant> createdAt;
    QString payload;
    qint64 payloadBytes = 0;
};

/// One row of testbench/send_test and its like.
struct SentRow {
    std::optional<qint64> id;
};

/// One row of testbench/follow.
struct FollowRow {
    qint64 id = 0;
    QString state;
    std::optional<int> status;
    int attempts = 0;
    QString errorMessage;
    QString messageId;
    std::optional<Instant> createdAt;
    std::optional<Instant> nextAttemptAt;
    QString body;
    qint64 bodyBytes = 0;
    QString url;
    std::optional<Instant> sentAt;
    std::optional<Instant> settledAt;
    QString requestHeaders; // jsonb as text
    QString responseHeaders;
};

const RowShape<NewestPayloadRow> &newestPayloadShape();
const RowShape<SentRow> &sendTestShape();
const RowShape<SentRow> &sendEventShape();
const RowShape<SentRow> &findSentShape();
const RowShape<SentRow> &changeUrlShape();
const RowShape<FollowRow> &followShape();
const RowShape<DeliveryCopy> &deliveryCopyShape();

/// The entries of a JSON object of strings; also of arrays of strings, as pg_net keeps repeated headers.
QList<HeaderField> headerFields(const QString &json);

} // namespace signalbox
