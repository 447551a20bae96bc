#pragma once

#include "sandbox/sandboxhost.h"
#include "sandbox/sandboxlifecycle.h"

#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <optional>

namespace signalbox {

/// The working half of Sandbox, in its thread: its functions block there.
class SandboxWorker : public QObject
{
    Q_OBJECT

public:
    template <typename T>
    using Answer = std::function<void(Result<T>)>;

    explicit SandboxWorker(const QString &folder);
    ~SandboxWorker() override;

    void open(const Answer<QString> &answer);
    void close(const Answer<bool> &answer);
    void reset(const Answer<QString> &answer);
    Result<bool> faults();
    Result<void> setFaults(bool on);
    Result<FunctionsState> functions();
    Result<void> setFunctionEnvironment(const FunctionEnvironmentFile::Variables &variables);

signals:
    void progress(const QString &what);

private:
    void stopHost(const std::function<void()> &then);
    void reviveServer();
    void lookAtPrograms();
    void renewServer(qint64 pid);
    void heedWords();
    Result<void> errand(const std::function<Result<void>(SandboxConnection &)> &work);

    QString m_folder;
    QString m_uri; // empty while closed
    SandboxLifecycle m_lifecycle;
    std::unique_ptr<SandboxHost> m_host;
    QTimer m_revival;
    QTimer m_look;
    std::optional<qint64> m_outdatedPid; // of the server, as it was last looked at
    std::optional<qint64> m_renewedPid; // of the server that took an outdated one's place
};

} // namespace signalbox
