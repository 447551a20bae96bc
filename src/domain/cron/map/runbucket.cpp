#include "domain/cron/map/runbucket.h"

#include <algorithm>
#include <array>
#include <unordered_map>

namespace signalbox {

using namespace std::chrono_literals;
using std::chrono::microseconds;

namespace {

constexpr microseconds longestSingleView = 6h;
constexpr int narrowest = 4; // pixels

bool beginsBefore(const RunBucket &left, const RunBucket &right)
{
    return std::pair(left.from, left.newestRunId) < std::pair(right.from, right.newestRunId);
}

} // namespace

void RunBucket::add(const RunBucket &other)
{
    count += other.count;
    failed += other.failed;
    open += other.open;
    if (other.timed > 0) {
        least = timed > 0 ? std::min(least, other.least) : other.least;
        most = timed > 0 ? std::max(most, other.most) : other.most;
        total += other.total;
        timed += other.timed;
    }
    newestRunId = std::max(newestRunId, other.newestRunId);
}

microseconds runMapBucketFor(const TimeSpan &view, int pixels)
{
    static constexpr std::array<microseconds, 11> lengths{
        finestRunBucket, 2min, 5min, 10min, 15min, 30min, 1h, 2h, 4h, 8h, 24h};
    if (view.length() <= longestSingleView)
        return microseconds(0);
    const microseconds atLeast = view.length() / std::max(1, pixels / narrowest);
    const auto length = std::ranges::lower_bound(lengths, atLeast);
    return length == lengths.end() ? lengths.back() : *length;
}

void putInOrder(std::vector<RunBucket> &buckets, microseconds length)
{
    if (!std::ranges::is_sorted(buckets, beginsBefore))
        std::ranges::sort(buckets, beginsBefore);
    if (length.count() == 0 || buckets.empty())
        return;
    auto last = buckets.begin();
    for (auto next = last + 1; next != buckets.end(); ++next) {
        if (next->from == last->from)
            last->add(*next);
        else
            *++last = *next;
    }
    buckets.erase(last + 1, buckets.end());
}

QList<RunBucket> inBuckets(QList<RunBucket> runs, microseconds length)
{
    std::unordered_map<qint64, std::vector<RunBucket>> jobs;
    for (RunBucket &run : runs) {
        run.from = bucketBegin(run.from, length);
        std::vector<RunBucket> &job = jobs[run.jobId];
        if (length.count() > 0 && !job.empty() && job.back().from == run.from)
            job.back().add(run);
        else
            job.push_back(run);
    }
    std::vector<qint64> order;
    order.reserve(jobs.size());
    for (const auto &job : jobs)
        order.push_back(job.first);
    std::ranges::sort(order);
    QList<RunBucket> buckets;
    buckets.reserve(runs.size());
    for (const qint64 jobId : order) {
        std::vector<RunBucket> &job = jobs.at(jobId);
        putInOrder(job, length);
        std::ranges::copy(job, std::back_inserter(buckets));
    }
    return buckets;
}

} // namespace signalbox
