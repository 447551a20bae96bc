#pragma once

#include "core/result.h"
#include "sandbox/functionsstate.h"

#include <QMap>
#include <QObject>
#include <QThread>

#include <functional>
#include <memory>

namespace signalbox {

class SandboxWorker;

/// The user's sandbox as this process uses it: a private server that is created on first use, filled, shared with other
/// processes and stopped by the last of them, with local endpoints and, without pg_net, its stand-in. Everything happens
/// on a thread of its own; destroying it leaves the sandbox without waiting.
class Sandbox : public QObject
{
    Q_OBJECT

public:
    explicit Sandbox(QObject *parent = nullptr); // in SandboxLifecycle::defaultFolder()
    explicit Sandbox(const QString &folder, QObject *parent = nullptr);
    ~Sandbox() override;

    Async<QString> open(); // the server's URI; seconds on first use, see progress()
    Async<bool> close(); // whether the server was stopped, that is, nobody else uses it
    /// Removes everything and opens a new one; an error when another process uses it.
    Async<QString> reset();

    Async<bool> faults();
    Async<void> setFaults(bool on); // endpoints fail, hang and refuse; kept over restarts

    Async<FunctionsState> functions();
    /// What the Edge Functions find in their environment, in place of all that was set before; they are started again with it.
    /// Kept over restarts and reset(), in a file for its owner only. SUPABASE_DB_URL and the signing secrets stay the sandbox's.
    Async<void> setFunctionEnvironment(const QMap<QString, QString> &variables);

signals:
    void progress(const QString &what); // one short line while open() or reset() works

private:
    template <typename T>
    Async<T> ask(std::function<void(SandboxWorker &, std::function<void(Result<T>)>)> question);

    std::shared_ptr<QThread> m_thread;
    SandboxWorker *m_worker; // lives and dies on the thread
};

} // namespace signalbox
