#include "panels/cron/unscheduledjobs.h"

#include "domain/cron/jobediting.h"

#include <QSettings>
#include <QUrl>
#include <QUuid>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr QLatin1StringView unscheduledGroup{"panel/cron/unscheduled"};

QStringList keysIn(QSettings &settings, const QString &group)
{
    settings.beginGroup(group);
    QStringList keys = settings.allKeys();
    settings.endGroup();
    for (QString &key : keys)
        key.prepend(group + u'/');
    return keys;
}

QString asKey(const QString &name)
{
    return QString::fromLatin1(QUrl::toPercentEncoding(name));
}

} // namespace

UnscheduledJobs::UnscheduledJobs(
    std::shared_ptr<QSettings> settings, const QString &profile, const QString &server, const Clock &clock)
    : m_settings(std::move(settings)), m_place(u"%1/%2/%3"_s.arg(unscheduledGroup, asKey(profile), asKey(server))),
      m_clock(clock)
{
    forgetOld();
}

bool UnscheduledJobs::isOld(const UnscheduledJob &job) const
{
    return m_clock.now() - job.at > longest;
}

/// Of every profile, so that none stays for ever that nobody opens again.
void UnscheduledJobs::forgetOld()
{
    if (!m_settings)
        return;
    for (const QString &key : keysIn(*m_settings, unscheduledGroup)) {
        const auto job = jobFromKept(m_settings->value(key).toByteArray());
        if (job && isOld(*job))
            m_settings->remove(key);
    }
}

/// Read anew each time: another window may have put one back.
QList<UnscheduledJobs::Kept> UnscheduledJobs::all() const
{
    QList<Kept> all;
    for (const UnscheduledJob &job : m_inMemory)
        all.append({{}, job});
    for (const QString &key : m_settings ? keysIn(*m_settings, m_place) : QStringList()) {
        if (const auto job = jobFromKept(m_settings->value(key).toByteArray()))
            all.append({key, *job});
    }
    all.removeIf([this](const Kept &one) { return isOld(one.job); });
    std::sort(all.begin(), all.end(), [](const Kept &a, const Kept &b) { return a.job.at > b.job.at; });
    return all;
}

QList<UnscheduledJob> UnscheduledJobs::jobs() const
{
    QList<UnscheduledJob> jobs;
    for (const Kept &one : all())
        jobs.append(one.job);
    return jobs.first(std::min(jobs.size(), most));
}

void UnscheduledJobs::put(const JobDraft &definition)
{
    const QList<Kept> before = all();
    UnscheduledJob job{definition, m_clock.now()};
    if (!before.isEmpty()) // the order holds where the clock does not move
        job.at = std::max(job.at, before.first().job.at + 1us);
    for (const Kept &one : before.mid(most - 1)) {
        if (one.key.isEmpty())
            m_inMemory.removeOne(one.job);
        else
            m_settings->remove(one.key);
    }
    const QByteArray kept = keptJob(job);
    if (!m_settings || kept.isEmpty())
        m_inMemory.append(job);
    else
        m_settings->setValue(u"%1/%2"_s.arg(m_place, QUuid::createUuid().toString(QUuid::WithoutBraces)), kept);
}

void UnscheduledJobs::remove(const JobDraft &definition)
{
    const QList<Kept> kept = all();
    const auto one = std::find_if(
        kept.cbegin(), kept.cend(), [&](const Kept &candidate) { return candidate.job.definition == definition; });
    if (one == kept.cend())
        return;
    if (one->key.isEmpty())
        m_inMemory.removeOne(one->job);
    else
        m_settings->remove(one->key);
}

} // namespace signalbox
