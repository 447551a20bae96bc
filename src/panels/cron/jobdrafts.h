#pragma once

#include "domain/cron/jobdraft.h"

#include <QMap>

#include <memory>
#include <optional>

class QSettings;

namespace signalbox {

/// The edits of jobs that are not sent yet; 0 is a job that is not created yet. Each has a place of its own in the settings,
/// so that two windows overwrite nothing of each other; what holds a key or a token stays in memory only.
class JobDrafts
{
public:
    static constexpr qint64 newJob = 0;

    /// `place`: the settings' group.
    JobDrafts(std::shared_ptr<QSettings> settings, const QString &place);

    std::optional<JobEdit> find(qint64 jobId) const;
    /// An edit that changes nothing is not kept.
    void put(qint64 jobId, const JobEdit &edit);
    void remove(qint64 jobId);

private:
    QString keyOf(qint64 jobId) const;

    std::shared_ptr<QSettings> m_settings; // null: nothing outlives the window
    QString m_place;
    QMap<qint64, JobEdit> m_edits;
};

} // namespace signalbox
