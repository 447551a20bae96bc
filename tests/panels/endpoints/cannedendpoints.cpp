#include "domain/endpoints/endpointsource.h"
#include "panels/samplesources.h"

namespace signalbox::test {

namespace {

class CannedEndpoints final : public EndpointSource
{
public:
    explicit CannedEndpoints(SampleSources &samples) : m_stored(samples.stored) { }

    Async<QList<WebhookEndpoint>> summaries() override { return m_stored.summaries(); }
    Async<EndpointList> list() override
    {
        if (m_stored.asked)
            m_stored.asked();
        return m_stored.error ? readyError<EndpointList>(*m_stored.error) : readyResult<EndpointList>(m_stored.list());
    }
    Async<QList<EndpointStatistics>> statistics(int days) override
    {
        QList<EndpointStatistics> all;
        for (const StoredEndpoint &stored : std::as_const(m_stored.endpoints))
            all.append({stored.id, days * 1234 / stored.id, stored.id == 2 ? 41 : 0, 312.0, 1840.0});
        return m_stored.read(all);
    }
    Async<StoredEndpoint> detail(qint64 id) override
    {
        const StoredEndpoint *stored = m_stored.find(id);
        if (!stored)
            return readyError<StoredEndpoint>(
                {ErrorKind::MissingObject, QStringLiteral("It is not there."), {}, {}, {}, {}});
        return m_stored.read(*stored);
    }
    Async<QList<EndpointHeader>> headers(qint64 id) override
    {
        ++m_stored.headersRead;
        return m_stored.read(m_stored.headers.value(id));
    }
    Async<OrderKey> orderKey(qint64, const QString &path) override
    {
        m_stored.pathsChecked.append(path);
        if (path.contains(u'!'))
            return readyError<OrderKey>({ErrorKind::Invalid, QStringLiteral("It failed."), {},
                QStringLiteral("syntax error at or near \"!\""), {}, QStringLiteral("42601")});
        return m_stored.read(m_stored.orderKey);
    }
    Async<qint64> create(const EndpointDraft &draft) override { return m_stored.create(draft); }
    Async<qint64> update(qint64 id, const EndpointEdit &edit) override { return m_stored.update(id, edit); }
    Async<qint64> remove(qint64 id, const QString &version) override { return m_stored.remove(id, version); }
    Async<QString> setSecret(const QString &name, const std::optional<QString> &secret) override
    {
        return m_stored.setSecret(name, secret, 0);
    }
    Async<QString> rotateSecret(const QString &name, const QString &secret, int overlapHours) override
    {
        return m_stored.setSecret(name, secret, overlapHours);
    }
    Async<qint64> test(const QString &name, const QString &) override
    {
        return m_stored.wrote(m_stored.test ? m_stored.test(name) : qint64(1));
    }

private:
    SampleEndpoints &m_stored;
};

const CannedSources cannedEndpoints([](SampleSources &samples, Sources &sources) {
    sources.add<EndpointSource>(std::make_shared<CannedEndpoints>(samples));
});

} // namespace

} // namespace signalbox::test
