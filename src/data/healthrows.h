#pragma once

#include "data/rowshape.h"
#include "domain/health.h"

namespace signalbox {

/// The row of health/cron.
struct CronCountsRow {
    qint64 running = 0;
    qint64 failedLastDay = 0;
};

/// The row of health/webhooks.
struct WebhookHealthRow {
    bool hidden = false;
    WebhookHealth health;
};

const RowShape<CronCountsRow> &cronCountsShape();
const RowShape<WebhookHealthRow> &webhookHealthShape(bool handmade);

} // namespace signalbox
