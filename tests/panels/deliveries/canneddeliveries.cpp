#include "domain/deliveries/deliverydetailsource.h"
#include "domain/deliveries/deliveryexportsource.h"
#include "domain/deliveries/deliveryhistogramsource.h"
#include "domain/deliveries/deliveryissuesource.h"
#include "domain/deliveries/deliverysource.h"
#include "domain/deliveries/payloadindexsource.h"
#include "panels/samplesources.h"

namespace signalbox::test {

namespace {

class CannedDeliveries final : public DeliverySource
{
public:
    explicit CannedDeliveries(SampleSources &samples) : m_samples(samples) { }

    Async<DeliveryPage> page(const DeliveryFilter &filter, const DeliveryPageRequest &request) override
    {
        return m_samples.answer(m_samples.answerTo(filter, request));
    }
    Async<DeliveryPage> newerThan(const DeliveryFilter &filter, qint64 fromId, int limit) override
    {
        return m_samples.answer(m_samples.page(filter, std::nullopt, fromId, limit));
    }
    Async<DeliveryPage> reread(const DeliveryFilter &filter, const DeliveryPageRequest &request) override
    {
        return page(filter, request);
    }
    Async<DeliverySpan> span(const DeliveryFilter &) override { return m_samples.answer(m_samples.span()); }
    Async<std::optional<qint64>> positionAt(const DeliveryFilter &, Instant moment) override
    {
        return m_samples.answer(m_samples.position(moment));
    }
    Async<qint64> count(const DeliveryFilter &) override
    {
        return m_samples.answer(qint64(m_samples.deliveries.size()));
    }
    void cancelCount() override { }
    Async<QStringList> eventTypes() override { return m_samples.answer(m_samples.eventTypes()); }

private:
    SampleSources &m_samples;
};

class CannedDetails final : public DeliveryDetailSource
{
public:
    explicit CannedDetails(SampleSources &samples) : m_samples(samples) { }

    Async<DeliveryDetail> detail(qint64 deliveryId, const QString &) override
    {
        return m_samples.answer(m_samples.detail(deliveryId));
    }
    Async<DeliveryText> text(const DeliveryTextRequest &request) override
    {
        return m_samples.answer(m_samples.text(request));
    }

private:
    SampleSources &m_samples;
};

class CannedIssues final : public DeliveryIssueSource
{
public:
    explicit CannedIssues(SampleSources &samples) : m_samples(samples) { }

    Async<QList<DeliveryIssue>> issues(std::chrono::hours period) override
    {
        QList<DeliveryIssue> seen;
        for (const DeliveryIssue &issue : std::as_const(m_samples.issues)) {
            if (issue.lastSeen >= m_samples.clock().now() - period)
                seen.append(issue);
        }
        return m_samples.counted(seen);
    }
    Async<QList<IssueNote>> notes(qint64 endpointId, const QString &) override
    {
        return m_samples.counted(endpointId == 2 ? m_samples.notes : QList<IssueNote>());
    }
    Async<qint64> addNote(const QString &endpoint, const QString &kind, IssueNote::Action action, const QString &text,
        const QUuid &key) override
    {
        m_samples.noteKeys.append(key);
        if (m_samples.noteError)
            return readyError<qint64>(*m_samples.noteError);
        for (DeliveryIssue &issue : m_samples.issues) {
            if (issue.endpointName == endpoint && issue.kind == kind) {
                issue.note = IssueNote{9, action, text, QStringLiteral("postgres"), m_samples.clock().now()};
                issue.lapsesAt = m_samples.clock().now() + std::chrono::hours(24);
            }
        }
        return readyResult<qint64>(9);
    }

private:
    SampleSources &m_samples;
};

class CannedHistogram final : public DeliveryHistogramSource
{
public:
    explicit CannedHistogram(SampleSources &samples) : m_samples(samples) { }

    Async<DeliveryHistogram> histogram(const DeliveryFilter &filter, const HistogramRange &range) override
    {
        m_samples.countedFilters.append(filter);
        return m_samples.counted(m_samples.histogram(filter, range));
    }

private:
    SampleSources &m_samples;
};

class CannedPayloadIndex final : public PayloadIndexSource
{
public:
    explicit CannedPayloadIndex(SampleSources &samples) : m_samples(samples) { }

    Async<PayloadIndex> state() override { return m_samples.answer(m_samples.payloadIndex); }
    Async<PayloadIndex> create() override { return state(); }
    void cancel() override { }

private:
    SampleSources &m_samples;
};

/// No export is made of canned deliveries; tests/data and tests/stories make real ones.
class NoExports final : public DeliveryExportSource
{
public:
    explicit NoExports(SampleSources &) { }
    std::unique_ptr<DeliveryExport> make(const ExportRequest &) override { return nullptr; }
};

const CannedSources cannedDeliveries([](SampleSources &samples, Sources &sources) {
    sources.add<DeliverySource>(std::make_shared<CannedDeliveries>(samples));
    sources.add<DeliveryDetailSource>(std::make_shared<CannedDetails>(samples));
    sources.add<DeliveryIssueSource>(std::make_shared<CannedIssues>(samples));
    sources.add<DeliveryHistogramSource>(std::make_shared<CannedHistogram>(samples));
    sources.add<PayloadIndexSource>(std::make_shared<CannedPayloadIndex>(samples));
    sources.add<DeliveryExportSource>(std::make_shared<NoExports>(samples));
});

} // namespace

} // namespace signalbox::test
