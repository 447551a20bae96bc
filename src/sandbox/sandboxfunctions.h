#pragma once

#include "sandbox/functionenvironmentfile.h"
#include "sandbox/functionserver.h"
#include "sandbox/functionsstate.h"

#include <QFileSystemWatcher>

#include <optional>

namespace signalbox {

/// The Edge Functions as the sandbox's active host serves them: finds a Deno, writes the files, and starts anew when the user's
/// environment file changes. Lives in a worker thread with an event loop.
class SandboxFunctions : public QObject
{
    Q_OBJECT

public:
    struct Settings {
        QString folder; // the sandbox's
        QString databaseUri;
        QString socket;
        QString tripEventsSecrets; // separated by blanks
        QString aiProcessingSecrets;
        quint16 port = 0; // wished
    };

    explicit SandboxFunctions(QObject *parent = nullptr);

    void start(const Settings &settings);
    void stop(); // ends with stopped()

    FunctionsState state() const { return {m_server.url().toString(), m_words}; }

signals:
    void changed(); // state()
    void stopped();

private:
    void launch();
    void readEnvironment();
    void watch();
    void say(const QString &words);

    Settings m_settings;
    std::optional<DenoProgram> m_deno;
    FunctionServer m_server;
    QFileSystemWatcher m_watcher;
    QTimer m_settle; // several changes of the file at once are one
    FunctionEnvironmentFile::Variables m_environment;
    QString m_environmentFault;
    QString m_words;
    bool m_isStarted = false;
};

} // namespace signalbox
