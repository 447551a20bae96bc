#pragma once

#include "app/connect/connectionentry.h"
#include "app/connect/connectionfinding.h"
#include "app/connect/targetopener.h"

#include <QElapsedTimer>

namespace signalbox {

class Clock;
class ProjectConnection;
class SqlCatalogue;

/// Tries one connection, once, without opening a project or keeping anything of it. Destroying this gives up.
class ConnectionTest : public QObject
{
    Q_OBJECT

public:
    ConnectionTest(std::shared_ptr<const SqlCatalogue> catalogue, const ProfileStore &profiles,
        const std::shared_ptr<const SecretStore> &secrets, std::shared_ptr<const Clock> clock,
        QObject *parent = nullptr);
    ~ConnectionTest() override;

    void start(const ConnectionEntry &entry);

signals:
    void finished(const signalbox::Result<signalbox::ConnectionFinding> &finding);

private:
    void connectTo(const ConnectionSpec &spec);

    std::shared_ptr<const SqlCatalogue> m_catalogue;
    std::shared_ptr<const Clock> m_clock;
    TargetOpener m_opener;
    std::unique_ptr<ProjectConnection> m_connection;
    QElapsedTimer m_watch;
};

} // namespace signalbox
