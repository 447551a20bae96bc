#pragma once

#include "core/result.h"

#include <QStringList>

#include <functional>

namespace signalbox {

/// Keeps the sandbox and its sender running without a window: `sandbox start` leaves a process behind that uses it until
/// `sandbox stop`. Every function blocks: for the command line and tests.
class SandboxKeeper
{
public:
    explicit SandboxKeeper(const QString &folder);

    /// Whether a keeper is at work.
    bool isRunning() const;

    /// Starts `program arguments` in the background, which has to call keep() for the same folder (it finds it in
    /// SIGNALBOX_SANDBOX_DIR), and waits until it has opened the sandbox. A keeper that runs already is success.
    Result<void> launch(const QString &program, const QStringList &arguments) const;

    /// Ends the keeper and waits for its end. False when there was none.
    Result<bool> terminate() const;

    /// The keeper's whole life: opens the sandbox and uses it until a termination signal comes. The process's exit code.
    /// Needs a QCoreApplication that is not executing yet.
    int keep() const;

private:
    QString path(const QString &name) const { return m_folder + QLatin1Char('/') + name; }
    QStringList note() const; // pid and state, as the keeper wrote them
    Result<void> writeNote(const QString &state) const;
    QString logEnd() const;

    QString m_folder;
};

} // namespace signalbox
