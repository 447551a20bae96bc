#include "data/cron/happenings/happeningstore.h"

#include "data/cron/cronrequirements.h"
#include "data/cron/happenings/happeningrows.h"
#include "data/cron/runmaprows.h"
#include "data/cron/runmapstore.h"

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;
using std::chrono::microseconds;
using std::chrono::seconds;

namespace {

constexpr QLatin1StringView happeningScope{"happenings"};
/// What is looked through for failed runs, the newest of the span.
constexpr qint64 mostIdsLooked = 100'000;

/// Puts parts together that are answered in any order.
class GatheredHappenings : public std::enable_shared_from_this<GatheredHappenings>
{
public:
    Async<QList<Happening>> gather(
        const QList<Async<QList<Happening>>> &parts, const Async<QList<NamedJob>> &names, QObject *subject)
    {
        m_waiting = parts.size() + 1;
        for (const Async<QList<Happening>> &part : parts) {
            whenReady(part, subject, [self = shared_from_this()](const Result<QList<Happening>> &found) {
                if (found)
                    self->m_found += *found;
                else
                    self->m_errors.append(found.error());
                self->answered();
            });
        }
        whenReady(names, subject, [self = shared_from_this()](const Result<QList<NamedJob>> &jobs) {
            for (const NamedJob &job : jobs.value_or(QList<NamedJob>()))
                self->m_names.insert(job.jobId, job.name);
            self->answered();
        });
        m_parts = parts.size();
        return m_promised.future();
    }

private:
    void answered()
    {
        if (--m_waiting > 0)
            return;
        const auto cancelled = std::ranges::find(m_errors, ErrorKind::Cancelled, &Error::kind);
        if (cancelled != m_errors.end())
            return m_promised.answer(tl::unexpected(*cancelled));
        if (m_errors.size() == m_parts)
            return m_promised.answer(tl::unexpected(m_errors.first()));
        for (Happening &happening : m_found) {
            if (happening.id != 0)
                happening.what = m_names.value(happening.id, QString::number(happening.id));
        }
        std::ranges::stable_sort(m_found, {}, &Happening::at);
        m_found.remove(0, std::max<qsizetype>(0, m_found.size() - HappeningSource::mostHappenings));
        m_promised.answer(m_found);
    }

    Promised<QList<Happening>> m_promised;
    QList<Happening> m_found;
    QList<Error> m_errors;
    QHash<qint64, QString> m_names;
    qsizetype m_parts = 0;
    qsizetype m_waiting = 0;
};

QList<Happening> missedIn(const PunctualityReport &report, const TimeSpan &span)
{
    QList<Happening> missed;
    for (auto job = report.jobs.cbegin(); job != report.jobs.cend(); ++job) {
        for (const UnservedRuns &runs : job->unserved) {
            if (runs.verdict == RunVerdict::Missed && runs.until >= span.from && runs.from < span.until)
                missed.append({Happening::Kind::RunsMissed, std::max(runs.from, span.from), {}, runs.count, job.key()});
        }
    }
    return missed;
}

} // namespace

Async<QList<Happening>> HappeningStore::happenings(const TimeSpan &span)
{
    if (span.isEmpty())
        return readyResult<QList<Happening>>({});
    QList<Async<QList<Happening>>> parts{RunMapStore(m_connection, happeningScope).marks(span)};
    if (missingForCron(m_connection.capabilities()))
        return std::make_shared<GatheredHappenings>()->gather(parts, readyResult<QList<NamedJob>>({}), &m_connection);
    parts.append(failedRuns(span));
    parts.append(missedRuns(span));
    const auto names = m_connection.foreground()
                           .run({jobNameShape().statement(), {}, happeningScope})
                           .then([](const Result<ResultTable> &answer) { return jobNameShape().read(answer); });
    return std::make_shared<GatheredHappenings>()->gather(parts, names, &m_connection);
}

Async<QList<Happening>> HappeningStore::failedRuns(const TimeSpan &span)
{
    const SqlValues bounds{{u"from"_s, span.from.toPostgres()}, {u"until"_s, span.until.toPostgres()}};
    SqlValues sought = bounds;
    sought[u"before"_s] = QString::number(std::numeric_limits<qint64>::max());
    sought[u"stretch"_s] = QString::number(mostIdsLooked);
    const auto reach = m_connection.foreground()
                           .run({runMapReachShape().statement(), sought, happeningScope})
                           .then([](const Result<ResultTable> &answer) { return runMapReachShape().read(answer); });
    const Promised<QList<Happening>> promised;
    whenReady(reach, &m_connection,
        [connection = &m_connection, span, bounds, promised](const Result<QList<RunMapReach>> &found) {
            if (!found)
                return promised.answer(tl::unexpected(found.error()));
            const RunMapReach &reach = found->first();
            if (!reach.floorRunId)
                return promised.answer(QList<Happening>());
            SqlValues values = bounds;
            values[u"low"_s] = QString::number(*reach.floorRunId);
            values[u"high"_s] = QString::number(reach.highRunId);
            values[u"stretch"_s] = QString::number(duration_cast<seconds>(RunMapStore::failureStretch(span)).count());
            promised.follow(connection->foreground()
                                .run({failedStretchShape().statement(), values, happeningScope})
                                .then([](const Result<ResultTable> &answer) {
                                    auto failed = failedStretchShape().read(answer);
                                    if (failed)
                                        for (Happening &runs : *failed)
                                            runs.kind = Happening::Kind::RunsFailed;
                                    return failed;
                                }),
                connection);
        });
    return promised.future();
}

Async<QList<Happening>> HappeningStore::missedRuns(const TimeSpan &span)
{
    if (!m_punctuality->canTell())
        return readyResult<QList<Happening>>({});
    const Promised<QList<Happening>> promised;
    whenReady(m_punctuality->read(), &m_connection, [span, promised](const Result<PunctualityReport> &report) {
        promised.answer(report.map([&span](const PunctualityReport &known) { return missedIn(known, span); }));
    });
    return promised.future();
}

} // namespace signalbox
