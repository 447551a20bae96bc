#pragma once

#include "core/async.h"

#include <QCoreApplication>

#include <chrono>
#include <optional>

namespace signalbox {

/// Passwords in the system's keychain, one for each profile. Every answer comes within the deadline: a keychain that
/// is missing, locked or stuck is an error in words, and the caller then asks for the password each time.
class SecretStore
{
    Q_DECLARE_TR_FUNCTIONS(SecretStore)

public:
    explicit SecretStore(std::chrono::milliseconds deadline = std::chrono::seconds(3));

    /// nullopt: none is stored. Some keychains answer the same when they are locked.
    Async<std::optional<QString>> read(const QString &profile) const;
    Async<void> write(const QString &profile, const QString &secret) const;
    /// Removing what is not there succeeds.
    Async<void> remove(const QString &profile) const;

private:
    std::chrono::milliseconds m_deadline;
};

} // namespace signalbox
