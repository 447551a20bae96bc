#pragma once

#include "data/postgres/rowshape.h"
#include "domain/endpoints/endpoint.h"
#include "domain/webhookendpoint.h"

namespace signalbox {

/// One row of endpoints/list: the context, and an endpoint unless there is none.
struct EndpointListRow {
    bool hidden = false;
    EndpointRights rights;
    EndpointOverview endpoint; // id 0: none
};

/// One row of endpoints/summaries.
struct EndpointSummaryRow {
    bool hidden = false;
    WebhookEndpoint endpoint; // id 0: none
};

struct EndpointProblemRow {
    QString problem;
};
struct EndpointIdRow {
    qint64 id = 0;
};
struct SecretRow {
    QString fingerprint;
};

/// The same columns of all deliveries and, `windowed`, of the newest ones alone.
const RowShape<EndpointSummaryRow> &endpointSummaryShape(bool windowed);
const RowShape<EndpointListRow> &endpointListShape();
const RowShape<EndpointStatistics> &endpointStatisticsShape(bool handmade);
const RowShape<StoredEndpoint> &storedEndpointShape();
const RowShape<EndpointHeader> &endpointHeaderShape();
const RowShape<OrderKey> &orderKeyShape();
const RowShape<EndpointProblemRow> &endpointProblemShape();
const RowShape<EndpointChange> &endpointLogShape();
const RowShape<EndpointIdRow> &endpointCreateShape();
const RowShape<EndpointIdRow> &endpointUpdateShape();
const RowShape<EndpointIdRow> &endpointDeleteShape();
const RowShape<EndpointIdRow> &endpointTestShape();
const RowShape<SecretRow> &setSecretShape();
const RowShape<SecretRow> &rotateSecretShape();

} // namespace signalbox
