#pragma once

#include "app/connect/connectionfinding.h"
#include "app/connect/targetopener.h"
#include "app/shell/healthmonitor.h"
#include "data/cron/punctualityreader.h"

namespace signalbox {

class ActionLog;
class ConnectionTest;
class FunctionEnvironmentSource;
class SqlCatalogue;

/// Opens and closes projects: owns the connection, the sandbox behind it and the health monitor. The window only
/// shows what this says. A failed opening is not tried again by itself: three wrong passwords lock a Supabase project.
class ConnectionController : public QObject
{
    Q_OBJECT

public:
    enum class Phase { Closed, Opening, Open };

    ConnectionController(std::shared_ptr<const SqlCatalogue> catalogue, ProfileStore profiles,
        std::shared_ptr<const SecretStore> secrets, std::shared_ptr<const Clock> clock, QObject *parent = nullptr);
    ~ConnectionController() override;

    void open(const Target &target, const QString &password = {});
    /// Saves the profile, opens it, and once it is open keeps the password when asked to. One that gets another name is
    /// opened when its password in the keychain has followed; when that cannot be done, it keeps its name.
    void open(const ConnectionEntry &entry);
    void openUnsaved(const ConnectionEntry &entry); // keeps nothing of it
    /// Tries it, once; told by tested(). A test that is under way is given up.
    void test(const ConnectionEntry &entry);
    void cancelTest();
    void reopen(); // asks first when the password was refused
    void close();
    /// Closes and answers once the sandbox is left, for the end of the program.
    Async<bool> release();

    Phase phase() const { return m_phase; }
    QString progress() const { return m_progress; } // while Opening
    const std::optional<Error> &error() const { return m_error; } // why the last opening failed
    const std::optional<Target> &target() const { return m_target; }
    const ConnectionProfile &profile() const { return m_profile; } // of the target, as far as it is known
    /// The name under which that profile is saved, which is another one where saving it was refused; empty: none.
    const QString &savedName() const { return m_savedName; }
    ProjectConnection *project() const; // null unless Open
    const Clock &clock() const { return *m_clock; } // of this computer
    const HealthMonitor *health() const { return m_health.get(); } // null unless Open
    /// What health and panels share; null unless Open.
    const std::shared_ptr<PunctualityReader> &punctuality() const { return m_punctuality; }
    void beginHealth(); // what the user opened is on screen
    ProfileStore &profiles() { return m_profiles; }
    const std::shared_ptr<ActionLog> &actionLog() const { return m_actionLog; }
    /// Of the profile that is open; the sandbox serves with it.
    std::shared_ptr<FunctionEnvironmentSource> functionEnvironment() const;
    void forget(const QString &profileName); // the profile and its secrets, until it is wanted back
    QString forgotten() const { return m_forgotten ? m_forgotten->saved.profile.name : QString(); } // the last one
    void takeBack(); // what was forgotten last

    bool hasFaults() const; // the sandbox is open
    bool faults() const;
    void setFaults(bool on);

signals:
    void aboutToClose(); // project() is gone right after this
    void phaseChanged();
    void progressChanged();
    void healthChanged();
    void faultsChanged();
    void tested(const signalbox::Result<signalbox::ConnectionFinding> &finding);
    void notice(const signalbox::Error &error); // something beside the connection did not work

private:
    /// Held in memory until another one is forgotten or a project is opened.
    struct Forgotten {
        SavedConnection saved;
        bool wasLastUsed = false;
        /// By the names of their entries; there once they are gone from the keychain.
        QList<std::pair<QString, Async<std::optional<QString>>>> secrets;
    };

    void setPhase(Phase phase);
    void connectTo(const OpenTarget &target);
    void opened();
    void fail(const Error &error);
    void drop();
    void rememberPassword();
    Async<std::optional<QString>> takeSecret(const QString &key) const;
    void noteUse();
    void openSaved(const ConnectionEntry &entry);
    void openRenamed(const ConnectionProfile &former, const ConnectionEntry &entry);
    void refuse(const ConnectionEntry &entry, const Error &error);
    void setOpening(const Target &target, const QString &progress);

    std::shared_ptr<const SqlCatalogue> m_catalogue;
    ProfileStore m_profiles;
    std::shared_ptr<const SecretStore> m_secrets;
    std::shared_ptr<const Clock> m_clock;
    std::shared_ptr<ActionLog> m_actionLog;

    Phase m_phase = Phase::Closed;
    quint64 m_opening = 0; // answers to an earlier opening are late and ignored
    QString m_progress;
    std::optional<Error> m_error;
    std::optional<Target> m_target;
    QString m_password; // of this opening only
    bool m_rememberPassword = false;
    ConnectionProfile m_profile;
    QString m_savedName;
    std::optional<HealthState> m_usedState; // of the profile that is open, as it was written down last
    std::optional<Forgotten> m_forgotten;
    bool m_faults = false;
    std::unique_ptr<TargetOpener> m_opener;
    std::unique_ptr<ProjectConnection> m_connection;
    std::shared_ptr<PunctualityReader> m_punctuality;
    std::unique_ptr<HealthMonitor> m_health;
    std::unique_ptr<ConnectionTest> m_test;
};

} // namespace signalbox
