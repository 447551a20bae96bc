#pragma once

#include "data/postgres/connectionspec.h"

#include <QProcess>
#include <QTemporaryDir>

namespace signalbox {

/// pgbouncer in front of a test's server, with fewer server connections than clients.
class Bouncer
{
public:
    Bouncer();
    ~Bouncer();
    Q_DISABLE_COPY_MOVE(Bouncer)

    static bool isInstalled();

    bool start(const QString &serverFolder, const QString &mode);
    QString uri() const;
    ConnectionSpec spec() const { return *ConnectionSpec::fromUri(uri()); }
    QByteArray output() { return m_process.readAll(); }

private:
    QTemporaryDir m_folder;
    QProcess m_process;
};

} // namespace signalbox
