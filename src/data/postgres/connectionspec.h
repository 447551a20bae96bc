#pragma once

#include "core/result.h"
#include "domain/project/connectionprofile.h"

#include <QMap>

namespace signalbox {

/// libpq connection parameters by keyword ("host", "sslmode", ...), including the password: lives in memory only,
/// never printed, never stored. Only allow-listed keywords are kept, so that a value typed into one field can never
/// switch another one off.
class ConnectionSpec
{
public:
    /// `uri` is a postgresql:// URI or a keyword/value string, as libpq reads it; what people paste goes through
    /// readConnectionText() first. An error repeats nothing of it.
    static Result<ConnectionSpec> fromUri(const QString &uri);
    static ConnectionSpec fromService(const QString &service);
    /// An empty password leaves it to libpq (~/.pgpass, PGPASSWORD, peer).
    static ConnectionSpec fromProfile(const ConnectionProfile &profile, const QString &password);
    /// Only PG* variables and libpq's defaults.
    static ConnectionSpec fromEnvironment();

    QString value(const QString &keyword) const { return m_values.value(keyword); }
    /// False, and nothing changes, when the keyword is not allowed or the value holds what the driver cannot carry.
    bool set(const QString &keyword, const QString &value);
    QString displayName() const; // "user@host:port/database", never the password
    /// For QSqlDatabase::setConnectOptions: every value quoted, `;` cannot break out. Host, database, user and password
    /// are not among them: QSqlDatabase has fields for those.
    QString connectOptions() const;

    bool operator==(const ConnectionSpec &) const = default;

    /// libpq's default, `prefer`, sends a rejected password a second time without encryption; Supabase blocks an address
    /// after a few. So where any server is on another computer the connection must be encrypted, unless the user says
    /// otherwise.
    void requireEncryptionElsewhere();
    /// The keywords that are kept and not fields of a profile, password and all of its kind excepted.
    QMap<QString, QString> further() const;

    static bool isAllowed(const QString &keyword);

private:
    QMap<QString, QString> m_values;
};

} // namespace signalbox
