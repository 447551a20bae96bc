#include "data/cron/jobrunfiltersql.h"

#include "data/postgres/arrayliteral.h"
#include "data/postgres/likepattern.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

// Microseconds for each run, warm, with 5,000,000 of them: 0.6 for what stands in the row, 1 for a duration, 2.5 for a
// command tag, 3.5 and more for words, by the length of the command.
constexpr qint64 runStretch = 24'000;
constexpr qint64 runDurationStretch = 12'000;
constexpr qint64 runRowsStretch = 7'000;
constexpr qint64 runWordsStretch = 4'000;

QString statusWord(RunStatus status)
{
    switch (status) {
    case RunStatus::Starting:
        return u"starting"_s;
    case RunStatus::Connecting:
        return u"connecting"_s;
    case RunStatus::Sending:
        return u"sending"_s;
    case RunStatus::Running:
        return u"running"_s;
    case RunStatus::Succeeded:
        return u"succeeded"_s;
    case RunStatus::Failed:
        return u"failed"_s;
    case RunStatus::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE();
}

void addJobs(SqlValues &values, const QStringList &jobs, const QString &prefix)
{
    QList<qint64> ids;
    QStringList patterns;
    for (const QString &job : jobs) {
        bool isNumber = false;
        const qint64 id = job.toLongLong(&isNumber);
        if (isNumber)
            ids.append(id);
        else
            patterns.append(likePattern(job));
    }
    values[prefix + u"job_ids"_s] = arrayLiteral(ids);
    values[prefix + u"job_patterns"_s] = arrayLiteral(patterns);
}

void addRunTraits(SqlValues &values, const JobRunTraits &traits, const QString &prefix)
{
    QStringList statuses;
    for (const RunStatus status : traits.statuses)
        statuses.append(statusWord(status));
    if (!statuses.isEmpty())
        values[prefix + u"statuses"_s] = arrayLiteral(statuses);
    if (!traits.jobs.isEmpty())
        addJobs(values, traits.jobs, prefix);
    if (!traits.users.isEmpty())
        values[prefix + u"users"_s] = arrayLiteral(traits.users);
    if (!traits.databases.isEmpty())
        values[prefix + u"databases"_s] = arrayLiteral(traits.databases);
}

void addRunNumbers(SqlValues &values, const JobRunFilter &filter)
{
    const auto milliseconds = [](qint64 count) { return QString::number(count) + u" ms"_s; };
    if (filter.durationMs.from)
        values[u"duration_from"_s] = milliseconds(*filter.durationMs.from);
    if (filter.durationMs.to) // whole milliseconds, so what begins with the last one still belongs
        values[u"duration_below"_s] = milliseconds(*filter.durationMs.to + 1);
    if (filter.rows.from)
        values[u"rows_from"_s] = QString::number(*filter.rows.from);
    if (filter.rows.to)
        values[u"rows_to"_s] = QString::number(*filter.rows.to);
}

} // namespace

SqlValues jobRunFilterValues(const JobRunFilter &filter, Instant now)
{
    SqlValues values;
    addRunTraits(values, filter.wanted, {});
    addRunTraits(values, filter.unwanted, u"not_"_s);
    if (filter.since)
        values[u"since"_s] = filter.since->resolved(now).toPostgres();
    if (filter.until)
        values[u"until"_s] = filter.until->resolved(now).toPostgres();
    addRunNumbers(values, filter);
    QStringList words;
    for (const QString &word : filter.words)
        words.append(u'%' + escapedForLike(word) + u'%');
    if (!words.isEmpty())
        values[u"words"_s] = arrayLiteral(words);
    if (!filter.runIds.isEmpty())
        values[u"run_ids"_s] = arrayLiteral(filter.runIds);
    return values;
}

qint64 jobRunStretch(const JobRunFilter &filter)
{
    if (!filter.words.isEmpty())
        return runWordsStretch;
    if (!filter.rows.isOpen())
        return runRowsStretch;
    return filter.durationMs.isOpen() ? runStretch : runDurationStretch;
}

} // namespace signalbox
