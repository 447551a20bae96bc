#pragma once

#include "data/project/projectconnection.h"
#include "domain/replay/replaysource.h"

namespace signalbox {

/// Bulk replays: reviewing, starting, steering and reporting them, and sending one delivery with another payload. The jobs
/// live in the database and go on without us.
class ReplayStore final : public ReplaySource
{
public:
    using Source = ReplaySource;

    explicit ReplayStore(ProjectConnection &connection) : m_connection(connection) { }

    Async<ReplayPreview> preview(const ReplaySelection &selection, ReplayOrder order) override;
    void cancelPreview() override;
    Async<qint64> start(const QUuid &key, const QList<qint64> &deliveryIds, const ReplayOptions &options,
        const QString &title) override;
    Async<std::optional<qint64>> jobWithKey(const QUuid &key) override;

    Async<QList<ReplayJob>> jobs() override;
    Async<QList<ReplayItem>> items(
        qint64 jobId, const QList<ReplayOutcome> &outcomes, int afterPosition, int limit) override;
    Async<ReplayState> steer(qint64 jobId, ReplayStep step) override;

    Async<qint64> replay(qint64 deliveryId, const QUuid &key) override;
    Async<bool> skip(qint64 deliveryId) override;
    Async<ReplayMessage> message(qint64 deliveryId, int mostCharacters) override;
    Async<qint64> resend(qint64 deliveryId, const QUuid &key, const QString &payload) override;

private:
    std::optional<Error> obstacle() const;

    ProjectConnection &m_connection;
};

} // namespace signalbox
