#pragma once

#include <QString>
#include <QStringList>

namespace signalbox {

/// One webhook_configs row, without its secret: that never leaves the database.
struct WebhookEndpoint {
    qint64 id = 0;
    QString name;
    QString url;
    QStringList events;
    bool active = false;
    bool hasSecret = false;
    qint64 pending = 0;
    qint64 inFlight = 0;
    qint64 failedLastHour = 0;

    bool operator==(const WebhookEndpoint &) const = default;
};

} // namespace signalbox
