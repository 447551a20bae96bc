#pragma once

#include "data/postgres/rowshape.h"
#include "domain/health/health.h"

namespace signalbox {

/// The row of health/cron.
struct FailedRunsRow {
    qint64 lastDay = 0;
};

/// The row of health/webhooks.
struct WebhookHealthRow {
    bool hidden = false;
    WebhookHealth health;
};

const RowShape<FailedRunsRow> &failedRunsShape();
const RowShape<WebhookHealthRow> &webhookHealthShape(bool windowed);

} // namespace signalbox
