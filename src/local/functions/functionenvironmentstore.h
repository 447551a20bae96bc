#pragma once

#include "domain/functions/functionenvironmentsource.h"
#include "local/secretstore.h"

namespace signalbox {

/// One profile's environment for its functions, as one entry of the keychain beside the profile's password.
class FunctionEnvironmentStore final : public FunctionEnvironmentSource
{
    Q_DECLARE_TR_FUNCTIONS(FunctionEnvironmentStore)

public:
    static constexpr qsizetype longestValue = 4096; // bytes of UTF-8

    FunctionEnvironmentStore(std::shared_ptr<const SecretStore> secrets, QString profile);

    /// An error of kind Invalid when an entry is there that makes no sense; any other is the keychain's.
    Async<FunctionEnvironment> read() const override;
    /// An error of kind Invalid for a value that is too long or has a line break: nothing is written then. Names without a
    /// value are left out; without any the entry goes.
    Async<void> write(const FunctionEnvironment &environment) override;

    /// The name of that entry.
    static QString keyOf(const QString &profile);

private:
    std::shared_ptr<const SecretStore> m_secrets;
    QString m_profile;
};

/// Everything that the keychain holds of a profile, under its other name. After an error all of it is where it was, as far
/// as the keychain lets it be put back.
Async<void> moveProfileSecrets(
    const std::shared_ptr<const SecretStore> &secrets, const QString &from, const QString &to);

} // namespace signalbox
