#pragma once

#include "domain/cron/jobrunfilter.h"
#include "domain/filter/filterlanguage.h"

namespace signalbox {

/// What is there to filter runs by, as far as it is known.
struct JobRunVocabulary {
    QStringList jobs; // names, and numbers of those without one
    QStringList users;
    QStringList databases;

    bool operator==(const JobRunVocabulary &) const = default;
};

using JobRunFilterLanguage = FilterLanguage<JobRunFilter, JobRunVocabulary>;

/// Reads a filter such as
///
///     status:failed job:cleanup*,17 since:2h duration:>5s rows:0 user:postgres db:app -status:succeeded timeout
///
/// Words without a key, and those of text: and error:, must each occur in the message or in the command. The columns of
/// pg_cron's tables are other names of keys: jobid, jobname, runid, username, database. The rest: filterreading.h.
const JobRunFilterLanguage &jobRunFilterLanguage();

using ParsedJobRunFilter = JobRunFilterLanguage::Parsed;
ParsedJobRunFilter parseJobRunFilter(const QString &text, const FilterMoment &moment);
QString jobRunFilterText(
    const JobRunFilter &filter, const QTimeZone &zone, FilterZoneText written = FilterZoneText::Implied);

} // namespace signalbox
