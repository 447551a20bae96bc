#include "engine/pumps.h"

#include "engine/pgclient.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr unsigned long PauseMs = 20; // between rounds, so that four of them leave the processor to the others

} // namespace

Pumps::Pumps(int count, const QString &uri)
{
    for (int i = 0; i < count; ++i) {
        m_threads.emplace_back(QThread::create([this, uri] { work(uri); }));
        m_threads.back()->start();
    }
}

Pumps::~Pumps()
{
    stop();
}

QStringList Pumps::stop()
{
    {
        const QMutexLocker locker(&m_mutex);
        m_isStopped = true;
        m_stopping.wakeAll();
    }
    for (const auto &thread : m_threads)
        thread->wait();
    m_threads.clear();
    return m_errors;
}

int Pumps::rounds() const
{
    const QMutexLocker locker(&m_mutex);
    return m_rounds;
}

bool Pumps::isStopped() const
{
    const QMutexLocker locker(&m_mutex);
    return m_isStopped;
}

void Pumps::work(const QString &uri)
{
    std::unique_ptr<PgClient> client;
    while (!isStopped()) {
        if (!client || !client->isOpen())
            client = std::make_unique<PgClient>(uri);
        const auto round = client->isOpen()
            ? client->exec(u"select absorbed, lost, dispatched from public.webhook_reconcile()"_s)
            : tl::unexpected(Error{.kind = ErrorKind::Lost});
        QMutexLocker locker(&m_mutex);
        if (round)
            ++m_rounds;
        else if (round.error().kind != ErrorKind::Lost)
            m_errors << describe(round.error());
        if (!m_isStopped)
            m_stopping.wait(&m_mutex, PauseMs);
    }
}

} // namespace signalbox
