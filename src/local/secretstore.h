#pragma once

#include "core/async.h"

#include <QCoreApplication>

#include <chrono>
#include <memory>
#include <optional>

namespace signalbox {

/// Passwords in the system's keychain, one for each profile. Every answer comes within the deadline: a keychain that
/// is missing, locked or stuck is an error in words, and the caller then asks for the password each time. Virtual for
/// the tests, whose keychain answers when it is told to.
class SecretStore
{
    Q_DECLARE_TR_FUNCTIONS(SecretStore)

public:
    explicit SecretStore(std::chrono::milliseconds deadline = std::chrono::seconds(3));
    virtual ~SecretStore() = default;
    Q_DISABLE_COPY_MOVE(SecretStore)

    /// nullopt: none is stored. Some keychains answer the same when they are locked.
    virtual Async<std::optional<QString>> read(const QString &profile) const;
    virtual Async<void> write(const QString &profile, const QString &secret) const;
    /// Removing what is not there succeeds.
    virtual Async<void> remove(const QString &profile) const;

private:
    std::chrono::milliseconds m_deadline;
};

/// Gives the secret of `from` to `to`. The old entry goes only once the new one is written, so after an error it is still
/// there. A keychain that cannot even be read has nothing to give: that is no error.
Async<void> moveSecret(const std::shared_ptr<const SecretStore> &secrets, const QString &from, const QString &to);

} // namespace signalbox
