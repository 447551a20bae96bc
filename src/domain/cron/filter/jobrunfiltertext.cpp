#include "domain/cron/filter/jobrunfiltertext.h"

#include "domain/cron/runstatusname.h"
#include "domain/filter/filterrules.h"

#include <QCoreApplication>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostRows = 1'000'000'000'000'000;

/// The table of keys.
class JobRunFilterKeys : private FilterRules<JobRunFilterLanguage>
{
    Q_DECLARE_TR_FUNCTIONS(JobRunFilter)

public:
    static QList<Rule> all();

private:
    static FilterWord statusWord(RunStatus status);
    static Rule status();
    static Rule job();
    static Rule user();
    static Rule database();
    static Rule duration();
    static Rule rows();
};

FilterWord JobRunFilterKeys::statusWord(RunStatus status)
{
    const QString name = runStatusName(status);
    switch (status) {
    case RunStatus::Failed:
        return {name, tr("ended with an error, or could not start"), {u"error"_s, u"failure"_s, u"bad"_s, u"red"_s}};
    case RunStatus::Running:
        return {name, tr("its command is running"), {u"active"_s, u"live"_s, u"now"_s}};
    case RunStatus::Succeeded:
        return {name, tr("ended without an error"), {u"success"_s, u"ok"_s, u"done"_s, u"good"_s, u"green"_s}};
    case RunStatus::Unknown:
        return {name, tr("nobody works on it, and its end was never written"),
            {u"stale"_s, u"lost"_s, u"crashed"_s, u"abandoned"_s}};
    case RunStatus::Starting:
        return {name, tr("about to start")};
    case RunStatus::Connecting:
        return {name, tr("connecting to its database")};
    case RunStatus::Sending:
        return {name, tr("its command is being handed over")};
    }
    Q_UNREACHABLE();
}

auto JobRunFilterKeys::status() -> Rule
{
    QList<FilterWord> words;
    for (const RunStatus status : allRunStatuses())
        words.append(statusWord(status));
    return choice({.name = u"status"_s,
                      .label = tr("Status"),
                      .explanation = tr("what became of it"),
                      .example = u"failed"_s,
                      .otherNames = {u"is"_s, u"outcome"_s, u"state"_s, u"result"_s},
                      .values = FilterKeyInfo::Values::Any,
                      .canBeLeftOut = true,
                      .foundByValue = true},
        &JobRunTraits::statuses, allRunStatuses(), words, tr("\"%1\" is no status"));
}

auto JobRunFilterKeys::job() -> Rule
{
    return names({.name = u"job"_s,
                     .label = tr("Job"),
                     .explanation = tr("by name or number, * for any text"),
                     .example = u"cleanup*"_s,
                     .otherNames = {u"name"_s, u"cron"_s, u"task"_s},
                     .alsoCalled = {u"jobname"_s, u"jobid"_s},
                     .values = FilterKeyInfo::Values::Any,
                     .canBeLeftOut = true,
                     .foundByValue = true},
        &JobRunTraits::jobs, [](const JobRunVocabulary &known) { return nameCandidates(known.jobs); });
}

auto JobRunFilterKeys::user() -> Rule
{
    return names({.name = u"user"_s,
                     .label = tr("User"),
                     .explanation = tr("the role that it ran as"),
                     .example = u"postgres"_s,
                     .otherNames = {u"owner"_s, u"as"_s, u"by"_s},
                     .alsoCalled = {u"username"_s, u"role"_s},
                     .values = FilterKeyInfo::Values::Any,
                     .canBeLeftOut = true,
                     .foundByValue = true},
        &JobRunTraits::users, [](const JobRunVocabulary &known) { return nameCandidates(known.users); });
}

auto JobRunFilterKeys::database() -> Rule
{
    return names({.name = u"db"_s,
                     .label = tr("Database"),
                     .explanation = tr("where it ran"),
                     .example = u"postgres"_s,
                     .otherNames = {u"dbname"_s, u"datname"_s, u"in"_s},
                     .alsoCalled = {u"database"_s},
                     .values = FilterKeyInfo::Values::Any,
                     .canBeLeftOut = true,
                     .foundByValue = true},
        &JobRunTraits::databases, [](const JobRunVocabulary &known) { return nameCandidates(known.databases); });
}

auto JobRunFilterKeys::duration() -> Rule
{
    return range({.name = u"duration"_s,
                     .label = tr("Duration"),
                     .explanation = tr("time from its start to its end"),
                     .example = u">5s"_s,
                     .otherNames = {u"took"_s, u"settle"_s, u"latency"_s, u"time"_s, u"runtime"_s, u"elapsed"_s}},
        &JobRunFilter::durationMs, readFilterDurations, filterDurationsText, durationCandidates());
}

auto JobRunFilterKeys::rows() -> Rule
{
    return range(
        {.name = u"rows"_s,
            .label = tr("Rows"),
            .explanation = tr("rows that its command tag counts"),
            .example = u"0"_s,
            .otherNames = {u"count"_s, u"affected"_s, u"changed"_s}},
        &JobRunFilter::rows, [](const QString &text) { return readFilterNumbers(text, mostRows); }, filterNumbersText,
        wordCandidates({{u"0"_s, tr("did nothing")}, {u">0"_s, tr("one row or more")},
            {u">=1000"_s, tr("a thousand rows or more")}}));
}

QList<JobRunFilterKeys::Rule> JobRunFilterKeys::all()
{
    return {
        time(sinceKey(tr("started at or after")), &JobRunFilter::since, FilterTimeEnd::Since),
        time(untilKey(tr("started before")), &JobRunFilter::until, FilterTimeEnd::Until),
        status(),
        job(),
        user(),
        database(),
        duration(),
        rows(),
        words({.name = u"text"_s,
                  .label = tr("Words"),
                  .explanation = tr("words in the message or the command"),
                  .example = u"timeout"_s,
                  .otherNames = {u"body"_s, u"word"_s, u"message"_s, u"return_message"_s, u"command"_s, u"sql"_s},
                  .alsoCalled = {u"error"_s},
                  .values = FilterKeyInfo::Values::Each},
            &JobRunFilter::words),
        ids({.name = u"id"_s,
                .label = tr("Run"),
                .explanation = tr("number of the run"),
                .example = u"42"_s,
                .otherNames = {u"run"_s, u"number"_s},
                .alsoCalled = {u"runid"_s},
                .values = FilterKeyInfo::Values::Any},
            &JobRunFilter::runIds,
            tr("The number of a run is a whole number, as in 42; since: and until: make ranges.")),
    };
}

} // namespace

const JobRunFilterLanguage &jobRunFilterLanguage()
{
    static const JobRunFilterLanguage language(JobRunFilterKeys::all(), u"text");
    return language;
}

ParsedJobRunFilter parseJobRunFilter(const QString &text, const FilterMoment &moment)
{
    return jobRunFilterLanguage().parse(text, moment);
}

QString jobRunFilterText(const JobRunFilter &filter, const QTimeZone &zone, FilterZoneText written)
{
    return jobRunFilterLanguage().print(filter, {zone, written});
}

} // namespace signalbox
