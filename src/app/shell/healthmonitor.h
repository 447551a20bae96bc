#pragma once

#include "data/health/healthstore.h"

#include <QTimer>

namespace signalbox {

/// Asks one project for its health every few seconds, and at once after a reconnect. What the user opened comes first: the
/// sessions answer in turn.
class HealthMonitor : public QObject
{
    Q_OBJECT

public:
    HealthMonitor(ProjectConnection &connection, const std::shared_ptr<PunctualityReader> &punctuality, QString profile,
        QObject *parent = nullptr);

    const std::optional<HealthReport> &report() const { return m_report; } // the newest one
    /// The first look, which is not waited for longer than a second.
    void begin();

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
    bool m_begun = false;
    bool m_asking = false;
    std::optional<HealthReport> m_report;
};

} // namespace signalbox
