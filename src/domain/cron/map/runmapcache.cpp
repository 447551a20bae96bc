#include "domain/cron/map/runmapcache.h"

#include <algorithm>

namespace signalbox {

using namespace std::chrono_literals;
using std::chrono::microseconds;

namespace {

constexpr qsizetype mostCrowded = 32;
/// An open run is asked for again after that part of the time it has taken.
constexpr int patience = 32;

auto firstFrom(const std::vector<RunBucket> &buckets, Instant begin)
{
    return std::ranges::lower_bound(buckets, begin, {}, &RunBucket::from);
}

bool goesOnAt(const RunBucket &run, Instant at)
{
    return run.open > 0 || run.from + run.most > at;
}

} // namespace

qsizetype RunMapCache::Layer::size() const
{
    qsizetype size = 0;
    for (const std::vector<RunBucket> &job : jobs)
        size += qsizetype(job.size());
    return size;
}

void RunMapCache::Layer::add(const QList<RunBucket> &part)
{
    for (auto first = part.cbegin(); first != part.cend();) {
        const auto last
            = std::find_if(first, part.cend(), [first](const RunBucket &next) { return next.jobId != first->jobId; });
        std::vector<RunBucket> &job = jobs[first->jobId];
        job.insert(job.end(), first, last);
        putInOrder(job, bucket);
        first = last;
    }
}

/// As if it had never been read.
void RunMapCache::Layer::drop(const TimeSpan &span)
{
    for (auto job = jobs.begin(); job != jobs.end();) {
        job->erase(firstFrom(*job, span.from), firstFrom(*job, std::max(span.from, span.until)));
        job = job->empty() ? jobs.erase(job) : std::next(job);
    }
    known = spansWithout(known, span);
    fresh = spansWithout(fresh, span);
    open.removeIf([&](const QMap<Instant, Instant>::iterator &entry) { return span.contains(entry.key()); });
}

void RunMapCache::Layer::keepOnly(const TimeSpan &span)
{
    drop({Instant::distantPast(), span.from});
    drop({span.until, Instant::distantFuture()});
}

void RunMapCache::Layer::askAgain(Instant now)
{
    for (const TimeSpan &span : std::exchange(unsettled, {}))
        fresh = spansWithout(fresh, span);
    open.removeIf([now](const QMap<Instant, Instant>::iterator &entry) { return now - entry.key() > longestOpen; });
    for (auto entry = open.cbegin(); entry != open.cend(); ++entry) {
        if (now - entry.value() >= (entry.value() - entry.key()) / patience)
            fresh = spansWithout(fresh, {entry.key(), entry.key() + grain()});
    }
}

void RunMapCache::setNow(Instant now)
{
    m_now = now;
    for (Layer &layer : m_layers)
        layer.askAgain(now);
}

/// In whole stretches, up to now.
TimeSpan RunMapCache::asked(const TimeSpan &view, microseconds bucket) const
{
    const microseconds grain = std::max(bucket, finestRunBucket);
    return {bucketBegin(view.from, grain), std::min(bucketEnd(view.until, grain), m_now)};
}

std::optional<RunMapQuestion> RunMapCache::next(const TimeSpan &view, microseconds bucket)
{
    m_view = view;
    m_asked.reset();
    bucket = bucketIn(view, bucket);
    const TimeSpan span = asked(view, bucket);
    if (span.isEmpty())
        return std::nullopt;
    Layer &layer = m_layers[bucket];
    layer.bucket = bucket;
    layer.usedAt = ++m_uses;
    if (m_walk && m_walk->bucket == bucket
        && !gapsIn(span.within({m_walk->span.from, m_walk->reached}), layer.fresh).isEmpty()) {
        m_asked = RunMapQuestion{m_walk->span, bucket, m_walk->beforeRunId};
        return m_asked;
    }
    giveUpWalk();
    if (const QList<TimeSpan> gaps = gapsIn(span, layer.fresh); !gaps.isEmpty())
        m_asked = RunMapQuestion{gaps.last(), bucket, {}};
    return m_asked;
}

void RunMapCache::take(const RunMapQuestion &question, const RunMapPart &part)
{
    if (!m_asked || *m_asked != question)
        return;
    m_asked.reset();
    if (m_newestRunId && part.newestRunId.value_or(0) < *m_newestRunId)
        return forget(); // it is another history
    m_newestRunId = part.newestRunId;
    m_historyFrom = part.historyFrom;
    const bool isPurged = m_oldestRunId && part.oldestRunId > m_oldestRunId;
    m_oldestRunId = part.oldestRunId;
    if (isPurged) {
        dropPurged();
        if (question.beforeRunId)
            return giveUpWalk(); // of the stretch in which the history begins now, some is counted that is gone
    }
    if (part.bucket != question.bucket) {
        m_crowded.append(question.span);
        m_crowded.remove(0, std::max<qsizetype>(0, m_crowded.size() - mostCrowded));
    }
    Layer &layer = m_layers[part.bucket];
    layer.bucket = part.bucket;
    takeInto(layer, question, part);
    trim(part.bucket);
}

void RunMapCache::takeInto(Layer &layer, const RunMapQuestion &question, const RunMapPart &part)
{
    if (!question.beforeRunId) {
        layer.drop(question.span);
        m_walk = Walk{layer.bucket, question.span, question.span.until, 0};
        if (const TimeSpan unsettled{bucketBegin(m_now - settleTime, layer.grain()), m_now};
            !unsettled.within(question.span).isEmpty())
            layer.unsettled.append(unsettled);
    }
    layer.add(part.buckets);
    noteOpen(layer, part);
    const Instant reached
        = part.olderBefore ? std::min(m_walk->reached, bucketEnd(part.covered.from, layer.grain())) : m_walk->span.from;
    const TimeSpan whole{reached, m_walk->reached};
    layer.known = unionOf(layer.known + QList{whole});
    layer.fresh = unionOf(layer.fresh + QList{whole});
    m_walk->reached = reached;
    if (part.olderBefore)
        m_walk->beforeRunId = *part.olderBefore;
    else
        m_walk.reset();
}

void RunMapCache::noteOpen(Layer &layer, const RunMapPart &part) const
{
    for (const RunBucket &bucket : part.buckets) {
        if (bucket.open > 0 && m_now - bucket.from <= longestOpen)
            layer.open.insert(bucketBegin(bucket.from, layer.grain()), m_now);
    }
}

/// What is counted only in part is forgotten.
void RunMapCache::giveUpWalk()
{
    if (m_walk)
        m_layers[m_walk->bucket].drop({m_walk->span.from, m_walk->reached});
    m_walk.reset();
}

/// The stretches in which a run that is gone may have begun are asked again, and so is what lies before, which costs little.
void RunMapCache::dropPurged()
{
    const Instant last = m_historyFrom.value_or(Instant::distantFuture()) + 2 * RunMapSource::idLead;
    for (Layer &layer : m_layers)
        layer.drop({Instant::distantPast(), bucketEnd(last, layer.grain())});
}

void RunMapCache::trim(microseconds current)
{
    while (size() > m_most && m_layers.size() > 1) {
        auto last = m_layers.end();
        for (auto layer = m_layers.begin(); layer != m_layers.end(); ++layer) {
            if (layer.key() != current && (last == m_layers.end() || layer->usedAt < last->usedAt))
                last = layer;
        }
        m_layers.erase(last);
    }
    const TimeSpan view = asked(m_view, current);
    Layer &layer = m_layers[current];
    for (const microseconds margin : {view.length(), microseconds(0)}) {
        if (size() <= m_most)
            return;
        const TimeSpan kept{bucketBegin(view.from - margin, layer.grain()), view.until + margin};
        if (m_walk && m_walk->span.within(kept) != m_walk->span)
            giveUpWalk();
        layer.keepOnly(kept);
    }
}

qsizetype RunMapCache::size() const
{
    qsizetype size = 0;
    for (const Layer &layer : m_layers)
        size += layer.size();
    return size;
}

microseconds RunMapCache::bucketIn(const TimeSpan &view, microseconds bucket) const
{
    const bool isCrowded = std::ranges::any_of(
        m_crowded, [&view](const TimeSpan &span) { return 2 * span.within(view).length() >= span.length(); });
    return isCrowded ? std::max(bucket, finestRunBucket) : bucket;
}

QList<RunBucket> RunMapCache::buckets(const TimeSpan &view, microseconds bucket) const
{
    bucket = bucketIn(view, bucket);
    const auto layer = m_layers.constFind(bucket);
    if (layer == m_layers.cend())
        return {};
    const bool isSingle = bucket.count() == 0;
    const Instant from = bucketBegin(view.from, bucket);
    QList<RunBucket> found;
    for (const std::vector<RunBucket> &job : layer->jobs) {
        const auto first = firstFrom(job, from);
        if (isSingle)
            std::copy_if(firstFrom(job, from - longestOpen), first, std::back_inserter(found),
                [from](const RunBucket &run) { return goesOnAt(run, from); });
        std::copy(first, firstFrom(job, view.until), std::back_inserter(found));
    }
    return found;
}

QList<TimeSpan> RunMapCache::unread(const TimeSpan &view, microseconds bucket) const
{
    bucket = bucketIn(view, bucket);
    const TimeSpan span = asked(view, bucket).within(view);
    const auto layer = m_layers.constFind(bucket);
    return gapsIn(span, layer == m_layers.cend() ? QList<TimeSpan>() : layer->known);
}

void RunMapCache::forget()
{
    m_layers.clear();
    m_walk.reset();
    m_asked.reset();
    m_crowded.clear();
    m_oldestRunId.reset();
    m_newestRunId.reset();
    m_historyFrom.reset();
}

} // namespace signalbox
