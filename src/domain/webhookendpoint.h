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
    qint64 unknownLastHour = 0; // nobody recorded how they went
    bool partial
        = false; // the last hour holds more deliveries without a stored state, of all endpoints, than were counted

    bool operator==(const WebhookEndpoint &) const = default;
};

} // namespace signalbox
