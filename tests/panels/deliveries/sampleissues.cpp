#include "panels/samplesources.h"

#include <cmath>

namespace signalbox::test {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

void SampleSources::fillIssues()
{
    DeliveryIssue refused;
    refused.endpointId = 3;
    refused.endpointName = u"booking_events"_s;
    refused.endpointActive = true;
    refused.kind = u"http_401"_s;
    refused.failures = refused.stretchFailures = 41;
    refused.events = {u"booking.flights.booked"_s, u"booking.accommodations.booked"_s};
    refused.since = refused.firstSeen = ago(9h + 45min);
    refused.lastSeen = ago(25s);
    refused.recentSame = 41;
    refused.lastId = 48'211;
    refused.lastStatus = 401;
    refused.lastError = u"{\"error\":\"signature does not match\"}"_s;
    issues.append(refused);

    DeliveryIssue slow = refused;
    slow.endpointId = 2;
    slow.endpointName = u"chat_events"_s;
    slow.kind = u"timeout"_s;
    slow.breakerOpen = true;
    slow.failures = 1204;
    slow.stretchFailures = 317;
    slow.events = {u"chat.message.created"_s};
    slow.firstSeen = ago(6 * 24h);
    slow.since = ago(2h + 10min);
    slow.lastSeen = ago(4min);
    slow.lastId = 48'104;
    slow.lastStatus.reset();
    slow.lastError = u"Timeout was reached"_s;
    slow.note = IssueNote{7, IssueNote::Action::Acknowledged,
        u"The receiver is being moved to a bigger machine, until 15:00"_s, u"anna"_s, ago(2h)};
    slow.lapsesAt = ago(-22h);
    issues.append(slow);
    notes = {*slow.note, {4, IssueNote::Action::Reopened, u"It was the receiver after all"_s, u"ben"_s, ago(5 * 24h)},
        {3, IssueNote::Action::Acknowledged, u"Network of the office"_s, u"anna"_s, ago(6 * 24h)}};

    DeliveryIssue over = refused;
    over.endpointId = 1;
    over.endpointName = u"trip_events"_s;
    over.kind = u"http_5xx"_s;
    over.failures = over.stretchFailures = 12;
    over.events = {u"trip.collaborator.added"_s};
    over.firstSeen = over.since = ago(31h);
    over.lastSeen = ago(30h);
    over.recentSame = 12;
    over.recentOthersSince = 38;
    over.lastId = 47'020;
    over.lastStatus = 503;
    over.lastError = u"upstream connect error"_s;
    issues.append(over);
}

DeliveryHistogram SampleSources::histogram(const DeliveryFilter &filter, const HistogramRange &range) const
{
    DeliveryHistogram histogram;
    histogram.range = range;
    histogram.buckets = emptyBuckets(range);
    histogram.open = calm ? 0 : 12;
    histogram.unknown = countedUnknown;
    histogram.partial = countedInPart;
    const bool onlyFailed = filter.wanted.states == QList{DeliveryState::Failed};
    int at = 0;
    for (DeliveryBucket &bucket : histogram.buckets) {
        const double hour = double(bucket.from.micros % 86'400'000'000) / 3.6e9;
        const double minutes = double(range.width.count()) / 60;
        const double traffic = 1.2 * minutes * (1.1 + std::sin((hour - 9) / 24 * 2 * 3.14159)) + at % 5;
        const bool failing = m_clock.now() - bucket.to < 9h + 45min && bucket.from < m_clock.now();
        if (bucket.from < m_clock.now()) {
            bucket.failed = calm ? 0 : failing ? qint64(traffic * 0.22) + at % 3 : at % 29 == 17 ? 2 : 0;
            bucket.delivered = onlyFailed ? 0 : qint64(traffic);
        }
        ++at;
    }
    return histogram;
}

} // namespace signalbox::test
