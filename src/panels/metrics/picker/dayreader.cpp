#include "panels/metrics/picker/dayreader.h"

#include <QTimer>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto restingTime = 120ms; // nothing is read of what is scrolled past
constexpr int mostLinesRead = MetricBucketSource::mostRows / DayReader::stretches;

} // namespace

DayReader::DayReader(const PanelContext &context, PendingAnswers &pending, QObject *parent)
    : QObject(parent), m_context(context), m_pending(pending), m_soon(new QTimer(this))
{
    m_soon->setSingleShot(true);
    m_soon->setInterval(restingTime);
    connect(m_soon, &QTimer::timeout, this, &DayReader::ask);
}

void DayReader::begin(Instant now)
{
    const qint64 length = stretch.count();
    const Instant end{(now.micros / length + 1) * length};
    m_day = {end - stretches * stretch, end};
    m_cache.forget();
    m_cache.setNow(now);
    m_asked.reset();
    m_soon->start();
}

void DayReader::look(const QList<MetricKey> &seen)
{
    if (seen == m_seen)
        return;
    m_seen = seen.first(std::min<qsizetype>(seen.size(), mostLinesRead));
    m_soon->start();
}

void DayReader::ask()
{
    if (m_day.isEmpty() || m_seen.isEmpty() || !m_context.sources.has<MetricBucketSource>())
        return;
    const auto question = m_cache.next(m_seen, m_day, stretch);
    if (!question || question == m_asked)
        return;
    m_asked = question;
    m_pending.await(m_context.sources.get<MetricBucketSource>().buckets(*question, u"picker"_s), this,
        [this, question = *question](const Result<MetricPart> &answer) { take(question, answer); });
}

void DayReader::take(const MetricQuestion &question, const Result<MetricPart> &answer)
{
    const bool isLast = m_asked == question; // else another one has taken its place
    if (isLast)
        m_asked.reset();
    if (answer) {
        m_cache.take(question, *answer);
        tell(question.keys);
        if (isLast)
            ask();
    } else if (answer.error().kind != ErrorKind::Cancelled) {
        emit failed(answer.error());
    }
}

void DayReader::tell(const QList<MetricKey> &lines)
{
    for (const MetricKey &line : lines) {
        const QList<MetricBucket> buckets = m_cache.buckets(line, m_day, stretch);
        Sparkline day(stretches);
        for (const MetricBucket &bucket : buckets) {
            const auto place = (bucket.at - m_day.from) / stretch;
            if (place >= 0 && place < stretches)
                day[place] = SparkStretch{bucket.least, bucket.mean, bucket.greatest};
        }
        emit read(line, day, buckets.isEmpty() ? std::nullopt : std::optional(buckets.last().last));
    }
}

} // namespace signalbox
