#pragma once

#include "data/postgres/sqlstatement.h"
#include "domain/cron/jobactsource.h"
#include "domain/project/capabilities.h"

namespace signalbox {

/// What the statements that write jobs are given.
namespace JobActValues {

QString word(bool value);
/// As a key stands in names and comments.
QString text(const QUuid &key);

/// Empty fields filled in with this database and this role.
JobDraft complete(JobDraft draft, const Capabilities &capabilities);
/// Whether it takes more than cron.schedule(): another database or role, or a paused one.
bool isElsewhere(const JobDraft &draft, const Capabilities &capabilities);
/// For _wanted_job.
SqlValues wanted(const JobDraft &draft);
/// The same, for _schedule_job beside it.
SqlValues scheduling(const JobDraft &draft, const Capabilities &capabilities);
/// For _set_grace, where it is to be another one.
SqlValues graceOf(const JobDraft &draft, const JobDraft &base);
/// For _as_base and _stored_job.
SqlValues asBase(qint64 jobId, const JobDraft &base, const Capabilities &capabilities);

} // namespace JobActValues

} // namespace signalbox
