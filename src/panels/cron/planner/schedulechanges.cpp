#include "panels/cron/planner/schedulechanges.h"

#include "core/outcome.h"
#include "domain/cron/jobediting.h"

namespace signalbox {

ScheduleChanges::ScheduleChanges(JobActSource &source, const QList<JobReschedule> &changes, QObject *parent)
    : QObject(parent), m_source(source), m_left(changes)
{ }

Async<QList<qint64>> ScheduleChanges::send()
{
    sendNext();
    return m_promised.future();
}

void ScheduleChanges::sendNext()
{
    if (m_left.isEmpty() && m_done.isEmpty() && m_firstRefusal)
        return finish(tl::unexpected(*m_firstRefusal));
    if (m_left.isEmpty())
        return finish(m_done);
    const JobReschedule &next = m_left.first();
    JobEdit edit{draftOf(next.job), draftOf(next.job)};
    edit.mine.schedule = next.schedule;
    whenReady(m_source.change(next.job.jobId, edit), this, [this](const Result<qint64> &answer) { take(answer); });
}

void ScheduleChanges::take(const Result<qint64> &answer)
{
    if (!answer && outcomeUnknown(answer.error().kind))
        return finish(tl::unexpected(answer.error()));
    const JobReschedule sent = m_left.takeFirst();
    if (answer) {
        m_done.append(sent.job.jobId);
    } else {
        m_firstRefusal = m_firstRefusal.value_or(answer.error());
        emit refused(sent.job, answer.error());
    }
    sendNext();
}

void ScheduleChanges::finish(Result<QList<qint64>> result)
{
    m_promised.answer(std::move(result));
    deleteLater();
}

} // namespace signalbox
