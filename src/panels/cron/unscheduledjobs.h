#pragma once

#include "core/clock.h"
#include "domain/cron/unscheduledjob.h"

#include <QList>
#include <QString>

#include <memory>

class QSettings;

namespace signalbox {

/// The jobs of one server that were unscheduled from this computer and not put back yet: the newest of them, for a month. Each
/// has a place of its own in the settings, so that two windows overwrite nothing of each other; what holds a key or a token
/// stays in memory only.
class UnscheduledJobs
{
public:
    static constexpr qsizetype most = 20;
    static constexpr std::chrono::days longest{30};

    /// `profile` and `server` are where the jobs come from: what came from elsewhere is not seen.
    UnscheduledJobs(
        std::shared_ptr<QSettings> settings, const QString &profile, const QString &server, const Clock &clock);

    /// The newest first.
    QList<UnscheduledJob> jobs() const;
    void put(const JobDraft &definition);
    /// Of several that are the same, the newest one.
    void remove(const JobDraft &definition);

private:
    struct Kept {
        QString key; // in the settings; empty in memory
        UnscheduledJob job;
    };

    QList<Kept> all() const; // the newest first
    void forgetOld();
    bool isOld(const UnscheduledJob &job) const;

    std::shared_ptr<QSettings> m_settings; // null: nothing outlives the window
    QString m_place; // the settings' group
    const Clock &m_clock;
    QList<UnscheduledJob> m_inMemory;
};

} // namespace signalbox
