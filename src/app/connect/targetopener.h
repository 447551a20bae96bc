#pragma once

#include "app/connect/connectionentry.h"
#include "app/connect/target.h"
#include "core/async.h"
#include "data/postgres/connectionspec.h"
#include "local/profilestore.h"
#include "local/secretstore.h"

#include <QObject>

#include <memory>

namespace signalbox {

class Sandbox;

/// A target with everything that is needed to connect to it.
struct OpenTarget {
    ConnectionSpec spec;
    ConnectionProfile profile; // as saved, or made up for what is not saved: with a name and an environment
};

/// Turns a target into a connection: starts the sandbox, or finds the profile and its password. Holds on to the
/// sandbox, so it must live as long as the connection.
class TargetOpener : public QObject
{
    Q_OBJECT

public:
    TargetOpener(ProfileStore profiles, std::shared_ptr<const SecretStore> secrets, QObject *parent = nullptr);
    ~TargetOpener() override;

    /// Once. `password` empty: from the keychain, or libpq's own conventions.
    Async<OpenTarget> open(const Target &target, const QString &password = {});
    /// Leaves the sandbox and says whether its server was stopped; destroying this object leaves without an answer.
    Async<bool> release();
    Sandbox *sandbox() const { return m_sandbox.get(); } // null for any other target

signals:
    void progress(const QString &what);

private:
    Async<OpenTarget> openSandbox();
    Async<OpenTarget> openProfile(const QString &name, const QString &password);
    Async<OpenTarget> withPassword(
        const ConnectionProfile &profile, const QString &secretName, const QString &password);

    ProfileStore m_profiles;
    std::shared_ptr<const SecretStore> m_secrets;
    std::unique_ptr<Sandbox> m_sandbox;
};

Target unsavedTarget(const ConnectionEntry &entry);

/// What can be known of a target before it is open; a URI without its password.
QString displayName(const Target &target);

} // namespace signalbox
