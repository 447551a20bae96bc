#include "domain/metrics/metriccache.h"

#include "domain/timebucket.h"

#include <algorithm>
#include <utility>

namespace signalbox {

using namespace std::chrono_literals;
using std::chrono::microseconds;

namespace {

constexpr qsizetype mostWalks = 16;

auto firstAt(const std::vector<MetricBucket> &buckets, Instant begin)
{
    return std::ranges::lower_bound(buckets, begin, {}, &MetricBucket::at);
}

/// Both in order.
QList<MetricBucket> addedUp(const QList<MetricBucket> &left, const QList<MetricBucket> &right)
{
    QList<MetricBucket> all;
    all.reserve(left.size() + right.size());
    std::ranges::merge(left, right, std::back_inserter(all), {}, &MetricBucket::at, &MetricBucket::at);
    QList<MetricBucket> added;
    added.reserve(all.size());
    for (const MetricBucket &bucket : std::as_const(all)) {
        if (!added.isEmpty() && added.last().at == bucket.at)
            added.last().add(bucket);
        else
            added.append(bucket);
    }
    return added;
}

/// The parts of one walk have the question in common, but for where they go on.
bool isSameWalk(const MetricQuestion &left, const MetricQuestion &right)
{
    return left.bucket == right.bucket && left.span == right.span && left.keys == right.keys;
}

} // namespace

/// As if it had never been read.
void MetricCache::Line::drop(const TimeSpan &span)
{
    if (span.isEmpty())
        return;
    buckets.erase(firstAt(buckets, span.from), firstAt(buckets, span.until));
    known = spansWithout(known, span);
    fresh = spansWithout(fresh, span);
}

void MetricCache::Line::put(const QList<MetricBucket> &part, const TimeSpan &span)
{
    if (span.isEmpty())
        return;
    drop(span);
    const auto first = std::ranges::lower_bound(part, span.from, {}, &MetricBucket::at);
    const auto last = std::ranges::lower_bound(part, span.until, {}, &MetricBucket::at);
    buckets.insert(firstAt(buckets, span.from), first, last);
    known = unionOf(known + QList{span});
}

qsizetype MetricCache::Layer::size() const
{
    qsizetype size = 0;
    for (const Line &line : lines)
        size += qsizetype(line.buckets.size());
    return size;
}

void MetricCache::setNow(Instant now)
{
    if (now == m_now)
        return;
    const Instant settled = std::min(now, m_now) - settleTime;
    m_now = now;
    for (auto layer = m_layers.begin(); layer != m_layers.end(); ++layer) {
        const TimeSpan unsettled{bucketBegin(settled, layer.key()), Instant::distantFuture()};
        for (Line &line : layer->lines)
            line.fresh = spansWithout(line.fresh, unsettled);
    }
}

void MetricCache::setReach(const MetricReach &reach)
{
    m_reach = reach;
}

/// In whole buckets, up to that of now. Where rows are found by walking back, nobody knows for sure when they begin.
TimeSpan MetricCache::asked(const TimeSpan &view, microseconds bucket) const
{
    TimeSpan span{bucketBegin(view.from, bucket), bucketEnd(std::min(view.until, m_now), bucket)};
    if (!m_reach || !m_reach->indexed || !m_reach->rowsFrom)
        return span;
    const bool isRolled = bucket >= microseconds(1h) && m_reach->rolledFrom;
    const Instant first = isRolled ? std::min(*m_reach->rowsFrom, *m_reach->rolledFrom) : *m_reach->rowsFrom;
    span.from = std::max(span.from, bucketBegin(first, bucket));
    return span;
}

/// Of those that end last, the shortest, with the lines that have it in common.
MetricCache::Gap MetricCache::newestGap(const QList<MetricKey> &keys, const TimeSpan &span, const Layer &layer)
{
    Gap newest;
    for (const MetricKey &key : keys) {
        const QList<TimeSpan> gaps = gapsIn(span, layer.lines.constFind(key)->fresh);
        if (gaps.isEmpty())
            continue;
        const TimeSpan gap = gaps.last();
        if (newest.keys.isEmpty() || std::pair(gap.until, gap.from) > std::pair(newest.span.until, newest.span.from))
            newest = {gap, {}};
        if (gap == newest.span && newest.keys.size() < MetricBucketSource::mostRows)
            newest.keys.append(key);
    }
    return newest;
}

std::optional<MetricQuestion> MetricCache::next(const QList<MetricKey> &keys, const TimeSpan &view, microseconds bucket)
{
    m_view = view;
    const TimeSpan span = asked(view, bucket);
    if (span.isEmpty() || !span.from.isFinite() || !span.until.isFinite() || bucket.count() <= 0)
        return std::nullopt;
    Layer &layer = m_layers[bucket];
    layer.usedAt = ++m_uses;
    QList<MetricKey> distinct;
    for (const MetricKey &key : keys) {
        if (std::exchange(layer.lines[key].usedAt, m_uses) != m_uses)
            distinct.append(key);
    }
    Gap gap = newestGap(distinct, span, layer);
    if (gap.keys.isEmpty())
        return std::nullopt;
    // Numbers beside a value are in no rollup: in one question with values these would be read from rows as well.
    const bool areMembers = !gap.keys.first().member.isEmpty();
    gap.keys.removeIf([areMembers](const MetricKey &key) { return key.member.isEmpty() == areMembers; });
    const auto goesOn = std::find_if(m_walks.crbegin(), m_walks.crend(), [&](const Walk &walk) {
        return walk.question.further && walk.question.bucket == bucket
            && !TimeSpan{walk.question.span.from, walk.reached}.within(gap.span).isEmpty()
            && std::ranges::all_of(
                gap.keys, [&walk](const MetricKey &key) { return walk.question.keys.contains(key); });
    });
    if (goesOn != m_walks.crend()) {
        if (goesOn->reached >= gap.span.until)
            return goesOn->question;
        gap.span.from = goesOn->reached;
    }
    const qint64 most = std::max<qint64>(1, MetricBucketSource::mostRows / gap.keys.size());
    if (gap.span.length() / bucket > most)
        gap.span.from = gap.span.until - most * bucket;
    const MetricQuestion question{gap.keys, gap.span, bucket, {}};
    if (std::ranges::none_of(m_walks, [&question](const Walk &walk) { return walk.question == question; }))
        m_walks.append({question, m_now, gap.span.until, {}});
    m_walks.remove(0, std::max<qsizetype>(0, m_walks.size() - mostWalks));
    return question;
}

void MetricCache::take(const MetricQuestion &question, const MetricPart &part)
{
    const auto asked
        = std::ranges::find_if(m_walks, [&question](const Walk &walk) { return walk.question == question; });
    if (asked == m_walks.end())
        return;
    Walk walk = *asked;
    m_walks.erase(asked);
    const Instant reached = part.further
        ? std::clamp(bucketEnd(part.covered.from, question.bucket), question.span.from, walk.reached)
        : question.span.from;
    QHash<MetricKey, QList<MetricBucket>> found = std::exchange(walk.cut, {});
    for (const MetricLine &line : part.lines)
        found[line.key] = addedUp(found.value(line.key), line.buckets);
    Layer &layer = m_layers[question.bucket];
    for (const MetricKey &key : question.keys) {
        const QList<MetricBucket> buckets = found.value(key);
        takeInto(layer.lines[key], buckets, {reached, walk.reached}, walk);
        const auto whole = std::ranges::lower_bound(buckets, reached, {}, &MetricBucket::at);
        if (whole != buckets.begin())
            walk.cut[key] = QList(buckets.begin(), whole);
    }
    if (part.further) {
        m_walks.removeIf([&question](const Walk &other) { return isSameWalk(other.question, question); });
        walk.reached = reached;
        walk.question.further = part.further;
        m_walks.append(walk);
    }
    trim(question.bucket);
}

/// What is fresh already is at least as new; of what may have changed since the question, what is known is.
void MetricCache::takeInto(Line &line, const QList<MetricBucket> &part, const TimeSpan &whole, const Walk &walk) const
{
    const Instant settled = walk.askedAt == m_now
        ? whole.until
        : std::clamp(
            bucketBegin(std::min(walk.askedAt, m_now) - settleTime, walk.question.bucket), whole.from, whole.until);
    for (const TimeSpan &gap : gapsIn({whole.from, settled}, line.fresh)) {
        line.put(part, gap);
        line.fresh = unionOf(line.fresh + QList{gap});
    }
    for (const TimeSpan &gap : gapsIn({settled, whole.until}, line.known))
        line.put(part, gap);
}

void MetricCache::trim(microseconds current)
{
    while (size() > m_most && m_layers.size() > 1) {
        auto last = m_layers.end();
        for (auto layer = m_layers.begin(); layer != m_layers.end(); ++layer) {
            if (layer.key() != current && (last == m_layers.end() || layer->usedAt < last->usedAt))
                last = layer;
        }
        m_layers.erase(last);
    }
    Layer &layer = m_layers[current];
    if (size() > m_most)
        layer.lines.removeIf([&layer](auto line) { return line->usedAt < layer.usedAt; });
    for (const microseconds margin : {m_view.length(), microseconds(0)}) {
        if (size() <= m_most)
            return;
        const Instant from = bucketBegin(m_view.from - margin, current);
        const Instant until = bucketEnd(m_view.until + margin, current);
        for (Line &line : layer.lines) {
            line.drop({Instant::distantPast(), from});
            line.drop({until, Instant::distantFuture()});
        }
    }
}

qsizetype MetricCache::size() const
{
    qsizetype size = 0;
    for (const Layer &layer : m_layers)
        size += layer.size();
    return size;
}

const MetricCache::Line *MetricCache::lineOf(const MetricKey &key, microseconds bucket) const
{
    const auto layer = m_layers.constFind(bucket);
    if (layer == m_layers.cend())
        return nullptr;
    const auto line = layer->lines.constFind(key);
    return line == layer->lines.cend() ? nullptr : &line.value();
}

QList<MetricBucket> MetricCache::buckets(const MetricKey &key, const TimeSpan &view, microseconds bucket) const
{
    const Line *line = lineOf(key, bucket);
    if (!line || view.isEmpty())
        return {};
    return {firstAt(line->buckets, bucketBegin(view.from, bucket)), firstAt(line->buckets, view.until)};
}

QList<TimeSpan> MetricCache::unread(const MetricKey &key, const TimeSpan &view, microseconds bucket) const
{
    const TimeSpan span = asked(view, bucket).within({view.from, std::min(view.until, m_now)});
    const Line *line = lineOf(key, bucket);
    return gapsIn(span, line ? line->known : QList<TimeSpan>());
}

void MetricCache::askAgain()
{
    m_walks.clear();
    for (Layer &layer : m_layers) {
        for (Line &line : layer.lines)
            line.fresh.clear();
    }
}

void MetricCache::forget()
{
    m_layers.clear();
    m_walks.clear();
}

} // namespace signalbox
