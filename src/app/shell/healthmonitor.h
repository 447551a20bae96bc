#pragma once

#include "data/health/healthstore.h"

#include <QTimer>

namespace signalbox {

/// Asks one project for its health every few seconds, and at once after a reconnect.
class HealthMonitor : public QObject
{
    Q_OBJECT

public:
    HealthMonitor(ProjectConnection &connection, QString profile, QObject *parent = nullptr);

    const std::optional<HealthReport> &report() const { return m_report; } // the newest one

public slots:
    void refresh();

signals:
    void changed();

private:
    void take(const Result<HealthFacts> &facts);

    ProjectConnection &m_connection;
    HealthStore m_store;
    QString m_profile;
    QTimer m_timer;
    bool m_asking = false;
    std::optional<HealthReport> m_report;
};

} // namespace signalbox
