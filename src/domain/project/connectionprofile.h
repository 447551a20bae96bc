#pragma once

#include <QMap>
#include <QString>

namespace signalbox {

/// How careful the window is with a database; its colour is the band over the window.
enum class Environment { Production, Staging, Local };

/// Where a database is and how to reach it; everything that may be written to the settings file, so never a secret.
/// Empty fields fall back to libpq's own conventions (PG* variables, ~/.pgpass, service file).
struct ConnectionProfile {
    QString name; // unique; also the key of its secret in the keychain
    Environment environment = Environment::Production;
    QString host; // a name, an address, or a socket folder
    int port = 0; // 0: libpq's default
    QString database;
    QString user;
    QString service;
    QString sslMode; // empty: libpq's default
    QString sslRootCertificate; // path
    QMap<QString, QString> further; // libpq's other parameters by keyword; several ports, too

    bool operator==(const ConnectionProfile &) const = default;
};

/// A socket's folder or name, or an address that leads back here; each of them where several stand there, parted by commas.
/// False without a host: libpq may find one elsewhere.
bool isThisComputer(const QString &hosts);

} // namespace signalbox
