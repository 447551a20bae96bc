#include "app/shell/healthmonitor.h"

#include "domain/health/healthrules.h"

namespace signalbox {

namespace {

constexpr auto healthInterval = std::chrono::seconds(10);

} // namespace

HealthMonitor::HealthMonitor(ProjectConnection &connection, QString profile, QObject *parent)
    : QObject(parent), m_connection(connection), m_store(connection), m_profile(std::move(profile))
{
    connect(&m_timer, &QTimer::timeout, this, &HealthMonitor::refresh);
    connect(&connection, &ProjectConnection::reconnected, this, &HealthMonitor::refresh);
    m_timer.start(healthInterval);
    refresh();
}

void HealthMonitor::refresh()
{
    if (m_asking)
        return;
    m_asking = true;
    m_connection.readServer(); // first, so that it waits for nothing else
    whenReady(m_store.facts(), this, [this](const Result<HealthFacts> &facts) { take(facts); });
}

void HealthMonitor::take(const Result<HealthFacts> &facts)
{
    m_asking = false;
    if (!facts)
        return; // the connection says so itself, and the former report keeps its badges
    HealthFacts named = *facts;
    named.profile = m_profile;
    named.server = m_connection.situation();
    m_report = assess(named, m_connection.clock()->now());
    emit changed();
}

} // namespace signalbox
