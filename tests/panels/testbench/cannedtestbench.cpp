#include "domain/testbench/testbenchsource.h"
#include "panels/samplesources.h"

namespace signalbox::test {

using namespace Qt::StringLiterals;

namespace {

class CannedBench final : public TestBenchSource
{
public:
    explicit CannedBench(SampleSources &samples) : m_samples(samples) { }

    Async<std::optional<qint64>> send(const SendDraft &draft) override
    {
        m_samples.sentDrafts.append(draft);
        if (m_samples.sendError)
            return readyError<std::optional<qint64>>(*m_samples.sendError);
        return readyResult<std::optional<qint64>>(m_samples.deliveries.first().id);
    }
    Async<std::optional<qint64>> findSent(const SendDraft &, std::chrono::seconds) override
    {
        if (m_samples.findError)
            return readyError<std::optional<qint64>>(*m_samples.findError);
        return m_samples.answer(std::optional<qint64>(m_samples.deliveries.first().id));
    }
    Async<SendAnswer> follow(qint64 deliveryId) override
    {
        QList<SendAnswer> &following = m_samples.following;
        SendAnswer next = following.isEmpty() ? SendAnswer{SendWay::Database, SendStage::UnderWay} : following.first();
        if (following.size() > 1)
            following.removeFirst();
        next.deliveryId = deliveryId;
        return m_samples.answer(next);
    }
    Async<DeliveryCopy> delivery(qint64 deliveryId) override { return m_samples.answer(m_samples.copyOf(deliveryId)); }
    Async<bool> changeUrl(const UrlChange &change) override
    {
        m_samples.urlChanges.append(change);
        for (WebhookEndpoint &endpoint : m_samples.endpoints) {
            if (endpoint.name == change.endpoint && (!m_samples.urlError || m_samples.urlChangesDespiteError))
                endpoint.url = change.url;
        }
        return m_samples.urlError ? readyError<bool>(*m_samples.urlError) : readyResult<bool>(true);
    }

private:
    SampleSources &m_samples;
};

class CannedTemplates final : public EventTemplateSource
{
public:
    explicit CannedTemplates(SampleSources &samples) : m_samples(samples) { }

    Async<EventTemplate> newest(const QString &eventType) override
    {
        const DeliveryDetail newest = m_samples.detail(m_samples.deliveries.first().id);
        return m_samples.answer(
            EventTemplate{eventType, newest.payload, newest.delivery.id, newest.delivery.createdAt, {}});
    }
    QStringList builtInEvents() const override { return {u"chat.message.created"_s, u"test.webhook"_s}; }
    EventTemplate builtIn(const QString &eventType, Instant) const override { return {eventType, u"{}"_s, {}, {}, {}}; }

private:
    SampleSources &m_samples;
};

const CannedSources cannedTestbench([](SampleSources &samples, Sources &sources) {
    sources.add<TestBenchSource>(std::make_shared<CannedBench>(samples));
    sources.add<EventTemplateSource>(std::make_shared<CannedTemplates>(samples));
});

} // namespace

} // namespace signalbox::test
