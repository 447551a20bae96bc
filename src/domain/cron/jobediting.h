#pragma once

#include "domain/cron/cronjob.h"
#include "domain/cron/jobdraft.h"
#include "domain/cron/unscheduledjob.h"

#include <QByteArray>
#include <QList>

namespace signalbox {

JobDraft draftOf(const CronJob &job);
/// A new job like it: paused, under another name.
JobDraft copyOf(const CronJob &job);

/// One line for each part that differs: what it is, how it was, how it is to be. Texts are cut where a line ends.
QStringList changesInWords(const JobDraft &base, const JobDraft &mine);

/// The same changes over what is stored by now.
JobEdit rebased(const JobEdit &edit, const JobDraft &theirs);

/// Why the draft cannot be sent at all, as sentences; what its schedule means is another question.
QStringList obstaclesTo(const JobDraft &draft);

/// Its texts hold what is a key or a token: then it is not kept on this computer.
bool holdsSecret(const JobDraft &draft);

/// The edits that are not sent yet, as they may be kept on this computer; empty where one side holds a secret.
QByteArray keptEdit(const JobEdit &edit);
std::optional<JobEdit> editFromKept(const QByteArray &kept);

/// The same for what was unscheduled.
QByteArray keptJob(const UnscheduledJob &job);
std::optional<UnscheduledJob> jobFromKept(const QByteArray &kept);

} // namespace signalbox
