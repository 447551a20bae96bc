#include "sandbox/sandbox.h"

#include "core/async.h"
#include "data/postgres/freethread.h"
#include "sandbox/sandboxworker.h"

namespace signalbox {

using namespace Qt::StringLiterals;

Sandbox::Sandbox(QObject *parent) : Sandbox(SandboxLifecycle::defaultFolder(), parent) { }

Sandbox::Sandbox(const QString &folder, QObject *parent)
    : QObject(parent), m_thread(std::make_shared<QThread>()), m_worker(new SandboxWorker(folder))
{
    m_thread->setObjectName(u"sandbox"_s);
    m_worker->moveToThread(m_thread.get());
    connect(m_thread.get(), &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &SandboxWorker::progress, this, &Sandbox::progress);
    m_thread->start();
}

Sandbox::~Sandbox()
{
    ask<bool>([thread = m_thread.get()](SandboxWorker &worker, const std::function<void(Result<bool>)> &answer) {
        worker.close([thread, answer](const Result<bool> &closed) {
            answer(closed);
            thread->quit();
        });
    });
    runOnFreeThread([thread = m_thread] { thread->wait(); });
}

Async<QString> Sandbox::open()
{
    return ask<QString>([](SandboxWorker &worker, auto answer) { worker.open(answer); });
}

Async<bool> Sandbox::close()
{
    return ask<bool>([](SandboxWorker &worker, auto answer) { worker.close(answer); });
}

Async<QString> Sandbox::reset()
{
    return ask<QString>([](SandboxWorker &worker, auto answer) { worker.reset(answer); });
}

Async<bool> Sandbox::faults()
{
    return ask<bool>([](SandboxWorker &worker, const auto &answer) { answer(worker.faults()); });
}

Async<void> Sandbox::setFaults(bool on)
{
    return ask<void>([on](SandboxWorker &worker, const auto &answer) { answer(worker.setFaults(on)); });
}

Async<FunctionsState> Sandbox::functions()
{
    return ask<FunctionsState>([](SandboxWorker &worker, const auto &answer) { answer(worker.functions()); });
}

Async<void> Sandbox::setFunctionEnvironment(const QMap<QString, QString> &variables)
{
    return ask<void>(
        [variables](SandboxWorker &worker, const auto &answer) { answer(worker.setFunctionEnvironment(variables)); });
}

template <typename T>
Async<T> Sandbox::ask(std::function<void(SandboxWorker &, std::function<void(Result<T>)>)> question)
{
    const Promised<T> promised;
    const auto answer = [promised](const Result<T> &result) { promised.answer(result); };
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, question = std::move(question), answer] { question(*worker, answer); });
    return promised.future();
}

} // namespace signalbox
