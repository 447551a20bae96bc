#include "engine/pumps.h"

#include "engine/pgclient.h"

#include <QDeadlineTimer>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::milliseconds busyPause{250};

} // namespace

Pumps::Pumps(int count, const QString &uri, std::chrono::milliseconds pause, Round round)
    : m_pause(pause), m_round(round)
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

bool Pumps::isStopped() const
{
    const QMutexLocker locker(&m_mutex);
    return m_isStopped;
}

/// As public.webhook_pump() does: while there is work the pauses are short, and the lock says that somebody pumps.
void Pumps::work(const QString &uri)
{
    const QString statement = m_round == Round::Whole
        ? u"call public.webhook_pump(0, 0)"_s
        : u"select r.absorbed, r.lost, r.dispatched from public.webhook_reconcile() r "
          "where pg_try_advisory_lock(signalbox.pump_lock()) is not null"_s;
    std::unique_ptr<PgClient> client;
    while (!isStopped()) {
        if (!client || !client->isOpen())
            client = std::make_unique<PgClient>(uri);
        const auto round = client->isOpen() ? client->exec(statement) : tl::unexpected(Error{.kind = ErrorKind::Lost});
        QMutexLocker locker(&m_mutex);
        if (!round && round.error().kind != ErrorKind::Lost)
            m_errors << describe(round.error());
        const bool isBusy
            = round && !round->isEmpty() && (round->at(0).at(0) != "0"_L1 || round->at(0).at(2) != "0"_L1);
        if (!m_isStopped)
            m_stopping.wait(&m_mutex, QDeadlineTimer(isBusy ? std::min(m_pause, busyPause) : m_pause));
    }
}

} // namespace signalbox
