#include "app/shell/healthmonitor.h"

#include "domain/health/healthrules.h"

#include <utility>

namespace signalbox {

namespace {

constexpr auto longestWait = std::chrono::seconds(1);
constexpr auto healthInterval = std::chrono::seconds(10);

} // namespace

HealthMonitor::HealthMonitor(ProjectConnection &connection, const std::shared_ptr<PunctualityReader> &punctuality,
    QString profile, QObject *parent)
    : QObject(parent), m_connection(connection), m_store(connection, punctuality), m_profile(std::move(profile))
{
    connect(&m_timer, &QTimer::timeout, this, &HealthMonitor::refresh);
    connect(&connection, &ProjectConnection::reconnected, this, &HealthMonitor::refresh);
    m_timer.start(longestWait);
}

void HealthMonitor::begin()
{
    if (!m_begun)
        refresh();
}

void HealthMonitor::refresh()
{
    if (!std::exchange(m_begun, true))
        m_timer.start(healthInterval);
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
