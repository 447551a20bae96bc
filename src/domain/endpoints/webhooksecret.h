#pragma once

#include <QCoreApplication>

namespace signalbox {

/// The secrets that sign webhooks.
class WebhookSecret
{
    Q_DECLARE_TR_FUNCTIONS(WebhookSecret)

public:
    /// whsec_ and 32 bytes from the system's secure generator.
    static QString generate();
    /// A sentence, or empty when the database will take it.
    static QString problem(const QString &secret);
    /// By which the database tells secrets apart without telling them.
    static QString fingerprint(qint64 endpointId, const QString &secret);
};

} // namespace signalbox
