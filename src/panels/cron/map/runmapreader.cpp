#include "panels/cron/map/runmapreader.h"

#include "core/background.h"

namespace signalbox {

using namespace std::chrono_literals;

namespace {

constexpr auto judgedSpan = 24h;
constexpr int mostExpected = 20'000; // of a job; the times of a schedule of seconds that did not run may be many
constexpr auto marksMargin = 1h; // what is read of the marks beside the view, so that not each step asks again

bool ranInTime(const ExpectedRun &run)
{
    switch (run.verdict) {
    case RunVerdict::Ran:
    case RunVerdict::Queued:
    case RunVerdict::Paused:
    case RunVerdict::NotYet:
        return true;
    case RunVerdict::Late:
    case RunVerdict::Missed:
    case RunVerdict::ServerDown:
    case RunVerdict::SchedulerDown:
    case RunVerdict::Unknown:
        return false;
    }
    Q_UNREACHABLE();
}

QHash<qint64, QList<ExpectedRun>> unservedOf(const RunRecord &record)
{
    const TimeSpan span{record.record.asOf - judgedSpan, record.record.asOf};
    QHash<qint64, QList<ExpectedRun>> unserved;
    for (const JobTimeline &job : record.jobs) {
        QList<ExpectedRun> runs = expectedRuns(job, record.record, span, mostExpected).expected;
        runs.removeIf(ranInTime);
        if (!runs.isEmpty())
            unserved.insert(job.jobId, runs);
    }
    return unserved;
}

} // namespace

RunMapReader::RunMapReader(const PanelContext &context, PendingAnswers &pending, QObject *parent)
    : QObject(parent), m_context(context), m_pending(pending)
{ }

void RunMapReader::setView(const TimeSpan &view, int pixels)
{
    m_view = view;
    const std::chrono::microseconds margin = view.length() / 4; // so that what is panned into sight is there
    m_wide = {view.from - margin, view.until + margin};
    m_wantedBucket = runMapBucketFor(view, pixels);
    readRuns();
    const bool hasMarks = m_marked.from <= view.from && view.until <= m_marked.until;
    if (!hasMarks)
        readMarks();
}

void RunMapReader::refresh()
{
    m_cache.setNow(m_context.clock->now());
    readRuns();
    readRecord();
    readMarks();
}

std::chrono::microseconds RunMapReader::bucket() const
{
    return m_cache.bucketIn(m_wide, m_wantedBucket);
}

QList<RunBucket> RunMapReader::runs() const
{
    return m_cache.buckets(m_wide, m_wantedBucket);
}

QList<TimeSpan> RunMapReader::unread() const
{
    QList<TimeSpan> unread;
    for (const TimeSpan &span : m_cache.unread(m_wide, m_wantedBucket)) {
        if (const TimeSpan part = span.within(m_view); !part.isEmpty())
            unread.append(part);
    }
    return unread;
}

void RunMapReader::readRuns()
{
    const auto question = m_cache.next(m_wide, m_wantedBucket);
    if (!question || m_isReading)
        return;
    m_isReading = true;
    m_pending.await(m_context.sources.get<RunMapSource>().runs(*question), this,
        [this, question = *question](const Result<RunMapPart> &part) { take(question, part); });
}

void RunMapReader::take(const RunMapQuestion &question, const Result<RunMapPart> &part)
{
    m_isReading = false;
    const bool isCancelled = !part && part.error().kind == ErrorKind::Cancelled;
    m_error = part || isCancelled ? std::nullopt : std::optional(part.error());
    if (part)
        m_cache.take(question, *part);
    emit changed();
    if (part)
        readRuns();
}

void RunMapReader::readRecord()
{
    if (m_isReadingRecord)
        return;
    m_isReadingRecord = true;
    m_pending.await(m_context.sources.get<RunRecordSource>().lastDay(), this, [this](const Result<RunRecord> &record) {
        const bool isNew = record && (!m_record || m_record->asOf != record->record.asOf);
        if (isNew) // the store gives one answer for some seconds
            return judge(*record);
        m_isReadingRecord = false;
    });
}

void RunMapReader::judge(const RunRecord &record)
{
    using Unserved = QHash<qint64, QList<ExpectedRun>>;
    m_pending.await(inBackground([record]() -> Result<Unserved> { return unservedOf(record); }), this,
        [this, known = record.record](const Result<Unserved> &unserved) {
            m_isReadingRecord = false;
            if (m_record == known && m_unserved == *unserved)
                return;
            m_record = known;
            m_unserved = *unserved;
            emit changed();
        });
}

void RunMapReader::readMarks()
{
    if (m_isReadingMarks || m_view.isEmpty())
        return;
    m_isReadingMarks = true;
    const TimeSpan span{m_view.from - marksMargin, m_view.until + marksMargin};
    m_pending.await(
        m_context.sources.get<RunMapSource>().marks(span), this, [this, span](const Result<QList<Happening>> &marks) {
            m_isReadingMarks = false;
            m_marked = span;
            if (!marks || *marks == m_marks)
                return;
            m_marks = *marks;
            emit changed();
        });
}

} // namespace signalbox
