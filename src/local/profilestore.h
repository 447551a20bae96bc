#pragma once

#include "core/result.h"
#include "domain/project/savedconnection.h"

#include <QCoreApplication>
#include <QList>

#include <optional>

namespace signalbox {

/// The saved connections, in an ini file that only its owner may read. Holds no secret: those are SecretStore's.
/// Reads the file anew at each call, so that two windows see each other's profiles.
class ProfileStore
{
    Q_DECLARE_TR_FUNCTIONS(ProfileStore)

public:
    explicit ProfileStore(QString filePath = defaultFilePath());
    static QString defaultFilePath();

    QList<SavedConnection> saved() const; // those used last come first, the others by name
    QList<ConnectionProfile> profiles() const; // by name
    std::optional<ConnectionProfile> find(const QString &name) const;

    Result<void> add(const ConnectionProfile &profile);
    /// Replaces the profile called `name`, which may get another name by that.
    Result<void> update(const QString &name, const ConnectionProfile &profile);
    Result<void> remove(const QString &name);

    QString lastUsed() const; // empty when none was, or when it is gone
    Result<void> setLastUsed(const QString &name);
    ConnectionUse use(const QString &name) const;
    Result<void> setUse(const QString &name, const ConnectionUse &use);

private:
    QList<SavedConnection> byName() const;
    Result<void> save(const QList<SavedConnection> &connections, const QString &lastUsed);
    Error unwritable() const;

    QString m_filePath;
};

} // namespace signalbox
