#include "app/shell/healthmonitor.h"

#include "domain/health/healthrules.h"

namespace signalbox {

namespace {

constexpr auto healthInterval = std::chrono::seconds(10);

} // namespace

HealthMonitor::HealthMonitor(
    ProjectConnection &connection, QString profile, std::shared_ptr<const Clock> clock, QObject *parent)
    : QObject(parent), m_store(connection), m_profile(std::move(profile)), m_clock(std::move(clock))
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
    whenReady(m_store.facts(), this, [this](const Result<HealthFacts> &facts) { take(facts); });
}

void HealthMonitor::take(const Result<HealthFacts> &facts)
{
    m_asking = false;
    if (!facts)
        return; // the connection says so itself, and the former report keeps its badges
    HealthFacts named = *facts;
    named.profile = m_profile;
    m_report = assess(named, m_clock->now());
    emit changed();
}

} // namespace signalbox
