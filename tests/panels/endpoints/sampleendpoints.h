#pragma once

#include "core/clock.h"
#include "domain/endpoints/endpointsource.h"
#include "domain/webhookendpoint.h"

#include <QMap>

#include <functional>

namespace signalbox::test {

/// Canned endpoints that can be edited as in a database, and what was written.
class SampleEndpoints
{
public:
    explicit SampleEndpoints(const Clock &clock);

    void touch(qint64 id); // as if somebody else had written the row
    StoredEndpoint *find(qint64 id);

    EndpointRights rights{true, true, true};
    QList<StoredEndpoint> endpoints;
    QMap<qint64, QList<EndpointHeader>> headers;
    std::optional<Error> error; // while set, every read answers with it
    bool empty = false;
    std::optional<Error> writeError; // what the next writes answer
    bool writesDespiteError = false; // the write happened, its answer got lost
    std::optional<int> inFlightLimit; // of the second
    QStringList log; // what was written: "update 1", "secret booking_events"
    int headersRead = 0;
    QStringList pathsChecked;
    OrderKey orderKey{true, QStringLiteral("1184")}; // what any path finds
    std::function<qint64(const QString &name)> test;
    std::function<void()> asked; // told of every read
    std::function<Async<QList<WebhookEndpoint>>()> summaries;

    template <typename T>
    Async<T> read(T value)
    {
        if (asked)
            asked();
        return error ? readyError<T>(*error) : readyResult<T>(std::move(value));
    }
    template <typename T>
    Async<T> wrote(T value)
    {
        return writeError ? readyError<T>(*writeError) : readyResult<T>(std::move(value));
    }
    EndpointList list() const;
    Async<qint64> create(const EndpointDraft &draft);
    Async<qint64> update(qint64 id, const EndpointEdit &edit);
    Async<qint64> remove(qint64 id, const QString &version);
    Async<QString> setSecret(const QString &name, const std::optional<QString> &secret, int overlapHours);

private:
    void apply(StoredEndpoint &stored, const EndpointDraft &draft);

    const Clock &m_clock;
    int m_version = 700;
};

} // namespace signalbox::test
