#pragma once

#include "data/postgres/pgsession.h"
#include "domain/project/serversituation.h"

namespace signalbox {

/// One open project: its standing sessions (foreground for what the user clicks, background for refresh and LISTEN),
/// a task session on demand, and what the database can do. Lives in the GUI or CLI thread.
class ProjectConnection : public QObject
{
    Q_OBJECT

public:
    /// `local` is this computer's clock.
    ProjectConnection(const ConnectionSpec &spec, const std::shared_ptr<const SqlCatalogue> &catalogue,
        const std::shared_ptr<const Clock> &local = std::make_shared<SystemClock>(), QObject *parent = nullptr);
    ~ProjectConnection() override;

    /// Where the sessions record their writes; see PgSession.
    void setActionLog(const std::shared_ptr<ActionLog> &log);
    /// Connects both sessions and probes. The future finishes with the capabilities or with why not.
    Async<Capabilities> open();

    PgSession &foreground();
    PgSession &background();
    /// For what takes long: an export, an exact count, bulk acts. Connected by the first call, closed again when it has had
    /// nothing to do for a while; keep no reference to it.
    PgSession &task();
    /// Another such session for CREATE INDEX CONCURRENTLY, which takes as long as it takes: exports and counts would wait.
    PgSession &upkeep();
    void setTaskPatience(std::chrono::milliseconds idle); // before it is closed
    const Capabilities &capabilities() const; // as of the last probe
    /// The server's clock, which all ages are counted by. Compared when connecting and by each readServer().
    std::shared_ptr<const Clock> clock() const;
    ServerSituation situation() const;
    /// Looks at the server's clock again, and whether it still is, or no more is, a standby. Told by situationChanged().
    void readServer();
    PgSession::State state() const; // of the background session, which is always asking
    std::optional<Error> lastError() const;
    std::optional<Instant> lastAnswer() const; // when the server last answered anything, by its clock
    QString displayName() const;
    const ConnectionSpec &spec() const; // with its password: for further connections to the same server

signals:
    void stateChanged(signalbox::PgSession::State state);
    void capabilitiesChanged(); // after each (re)connect, when something differs
    void situationChanged();
    void reconnected(); // data on screen should be read again now

private:
    class Private;
    std::unique_ptr<Private> d;
};

} // namespace signalbox
