#include "domain/replay/replaysource.h"
#include "panels/samplesources.h"

namespace signalbox::test {

namespace {

class CannedReplays final : public ReplaySource
{
public:
    explicit CannedReplays(SampleSources &samples) : m_replays(samples.replays) { }

    Async<ReplayPreview> preview(const ReplaySelection &selection, ReplayOrder order) override
    {
        m_replays.reviewed.append(selection);
        m_replays.orders.append(order);
        return answer(m_replays.previewError, m_replays.preview);
    }
    void cancelPreview() override { ++m_replays.cancelledPreviews; }
    Async<qint64> start(
        const QUuid &key, const QList<qint64> &ids, const ReplayOptions &options, const QString &title) override
    {
        return m_replays.start({key, ids, options, title});
    }
    Async<std::optional<qint64>> jobWithKey(const QUuid &key) override { return m_replays.jobWithKey(key); }
    Async<QList<ReplayJob>> jobs() override { return answer(m_replays.jobsError, m_replays.jobs); }
    Async<QList<ReplayItem>> items(qint64 job, const QList<ReplayOutcome> &outcomes, int after, int limit) override
    {
        return readyResult<QList<ReplayItem>>(m_replays.items(job, outcomes, after, limit));
    }
    Async<ReplayState> steer(qint64 job, ReplayStep step) override { return m_replays.steer(job, step); }
    Async<qint64> replay(qint64 deliveryId, const QUuid &key) override { return m_replays.replayOne(deliveryId, key); }
    Async<bool> skip(qint64 deliveryId) override { return m_replays.skip(deliveryId); }
    Async<ReplayMessage> message(qint64 deliveryId, int) override
    {
        ReplayMessage known = m_replays.message;
        known.deliveryId = deliveryId;
        return readyResult<ReplayMessage>(known);
    }
    Async<qint64> resend(qint64 deliveryId, const QUuid &key, const QString &payload) override
    {
        m_replays.resends.append({key, payload});
        return answer(m_replays.resendError, deliveryId - 1);
    }

private:
    template <typename T>
    static Async<T> answer(const std::optional<Error> &error, const T &value)
    {
        return error ? readyError<T>(*error) : readyResult<T>(value);
    }

    SampleReplays &m_replays;
};

const CannedSources cannedReplay([](SampleSources &samples, Sources &sources) {
    sources.add<ReplaySource>(std::make_shared<CannedReplays>(samples));
});

} // namespace

} // namespace signalbox::test
