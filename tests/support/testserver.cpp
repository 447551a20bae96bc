#include "support/testserver.h"

#include "support/libpq.h"
#include "support/servertemplates.h"

#include <QDeadlineTimer>
#include <QFile>
#include <QThread>
#include <QUrl>

#include <csignal>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// 'T' stopped, 'S' sleeping...; null when the process is gone.
QChar processState(qint64 pid)
{
    QFile file(u"/proc/%1/stat"_s.arg(pid));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray text = file.readAll();
    const qsizetype afterName = text.lastIndexOf(')');
    return afterName > 0 && afterName + 2 < text.size() ? QLatin1Char(text.at(afterName + 2)) : QChar();
}

} // namespace

TestServer::TestServer(Content content, QMap<QString, QString> parameters)
    : m_content(content), m_parameters(std::move(parameters))
{ }

TestServer::~TestServer()
{
    if (!m_server)
        return;
    kill9();
    ServerTemplates::removeServer(*m_server);
}

QMap<QString, QString> TestServer::idleJobs()
{
    return {{u"cron.host"_s, u"/nonexistent"_s}, {u"cron.log_run"_s, u"off"_s}};
}

Result<void> TestServer::start()
{
    if (!m_server) {
        auto clone = ServerTemplates::clone(m_content, m_parameters);
        if (!clone)
            return tl::unexpected(clone.error());
        m_life = std::move(clone->life);
        m_server = std::move(clone->server);
    }
    if (const auto started = m_server->start(); !started)
        return started;
    return m_content == Content::Bare ? Result<void>() : adoptJobs();
}

Result<void> TestServer::startAsStandbyOf(const TestServer &primary)
{
    auto clone = ServerTemplates::follower(primary.server(), m_parameters);
    if (!clone)
        return tl::unexpected(clone.error());
    m_life = std::move(clone->life);
    m_server = std::move(clone->server);
    return m_server->start();
}

/// pg_cron keeps in each job the address of the server it was scheduled on: here, the template's.
Result<void> TestServer::adoptJobs() const
{
    return exec(u"update cron.job set nodename = current_setting('cron.host')"_s).map([](const auto &) {});
}

QString TestServer::uri(const QString &database, const QString &role) const
{
    const auto encoded = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    return u"postgresql:///%1?host=%2&user=%3&connect_timeout=10"_s.arg(
        encoded(database), encoded(m_server->socketFolder()), encoded(role));
}

Result<QList<QStringList>> TestServer::exec(const QString &sql, const QString &database) const
{
    return execOnce(uri(database), sql);
}

QString TestServer::value(const QString &sql, const QString &database) const
{
    const auto rows = exec(sql, database);
    if (!rows)
        return describe(rows.error());
    return rows->isEmpty() || rows->constFirst().isEmpty() ? QString() : rows->constFirst().constFirst();
}

bool TestServer::freeze()
{
    return signalAll(SIGSTOP, u'T');
}

bool TestServer::thaw()
{
    const QList<qint64> pids = m_server->processIds();
    for (const qint64 pid : pids)
        ::kill(pid_t(pid), SIGCONT);
    return !pids.isEmpty();
}

bool TestServer::kill9()
{
    return signalAll(SIGKILL, QChar());
}

/// The postmaster comes first and so makes no new children; those it made in between are met in the next round.
bool TestServer::signalAll(int signal, QChar awaitedState)
{
    const QDeadlineTimer deadline(10s);
    while (!deadline.hasExpired()) {
        bool allThere = true;
        for (const qint64 pid : m_server->processIds()) {
            if (processState(pid) == awaitedState)
                continue;
            allThere = false;
            ::kill(pid_t(pid), signal);
        }
        if (allThere)
            return true;
        QThread::msleep(2);
    }
    return false;
}

Result<void> TestServer::stop()
{
    return m_server->stop();
}

Result<void> TestServer::restart()
{
    if (const auto stopped = m_server->stop(); !stopped)
        return stopped;
    return m_server->start();
}

} // namespace signalbox
