#include "sandbox/sandboxconnection.h"

#include "data/postgres/sqlerror.h"

#include <QLoggingCategory>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Q_LOGGING_CATEGORY(logSandbox, "signalbox.sandbox.connection", QtInfoMsg)

constexpr auto statementLimit = 120s; // the server's own, should this process vanish
constexpr auto commandDeadline = 10s;
constexpr auto longestPause = 2000ms;

} // namespace

SandboxConnection::SandboxConnection(
    const ConnectionSpec &spec, const QString &role, std::shared_ptr<const SqlCatalogue> calls, QObject *parent)
    : QObject(parent), m_calls(std::move(calls)), m_connection(spec, role, std::make_shared<pg::WakeUp>())
{
    m_retry.setSingleShot(true);
    connect(&m_retry, &QTimer::timeout, this, &SandboxConnection::connectNow);
}

Result<std::shared_ptr<const SqlCatalogue>> SandboxConnection::loadCalls()
{
    return SqlCatalogue::load(u":/sql/sandbox_calls"_s);
}

void SandboxConnection::listen(const QString &channel)
{
    m_channels << channel;
}

void SandboxConnection::start()
{
    m_isWanted = true;
    connectNow();
}

void SandboxConnection::stop()
{
    m_isWanted = false;
    m_retry.stop();
    m_notifier.reset();
    m_connection.close();
}

void SandboxConnection::restart()
{
    m_notifier.reset();
    m_connection.close();
    noticeLoss();
}

Result<void> SandboxConnection::open()
{
    auto opened = m_connection.open(statementLimit);
    for (const QString &channel : std::as_const(m_channels)) {
        if (!opened)
            break;
        opened = m_connection.listen(channel, {.deadline = commandDeadline}).map([](const ResultTable &) {});
    }
    if (!opened)
        m_connection.close();
    return opened;
}

void SandboxConnection::connectNow()
{
    if (!m_isWanted || m_connection.isOpen())
        return;
    if (const auto connected = open(); !connected) {
        qCDebug(logSandbox).noquote() << "not connected yet:" << describe(connected.error());
        ++m_failures;
        m_retry.start(std::min<std::chrono::milliseconds>(longestPause, 100ms * m_failures));
        return;
    }
    m_failures = 0;
    m_notifier = std::make_unique<QSocketNotifier>(m_connection.descriptor(), QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &SandboxConnection::hear);
    emit opened();
}

void SandboxConnection::hear()
{
    const bool isAlive = m_connection.readUnasked();
    const QList<pg::Notification> notifications = m_connection.takeNotifications();
    if (!isAlive)
        return noticeLoss();
    for (const pg::Notification &notification : notifications)
        emit notified(notification.payload);
}

Result<ResultTable> SandboxConnection::call(const QString &id, const SqlValues &values)
{
    const SqlStatement *statement = m_calls->find(id);
    Q_ASSERT(statement);
    const auto bound = statement->bind(values);
    if (!bound)
        return tl::unexpected(bound.error());
    return checked(m_connection.execute(*bound, id, {.deadline = statement->deadline()}));
}

Result<ResultTable> SandboxConnection::command(const QByteArray &sql)
{
    return checked(
        m_connection.execute({.text = sql, .values = {}}, QString::fromLatin1(sql), {.deadline = commandDeadline}));
}

Result<bool> SandboxConnection::ask(const QString &id, const SqlValues &values)
{
    return call(id, values).map([](const ResultTable &table) {
        return table.rowCount() > 0 && table.row(0).boolean(0);
    });
}

Result<ResultTable> SandboxConnection::checked(Result<ResultTable> answer)
{
    if (!answer && !m_connection.isOpen())
        noticeLoss();
    else if (!answer && SqlError::wantsRestart(answer.error()))
        emit restartWanted();
    return answer;
}

void SandboxConnection::noticeLoss()
{
    if (m_notifier) {
        m_notifier->setEnabled(false);
        m_notifier.release()->deleteLater(); // this may be its own slot
    }
    if (!m_isWanted)
        return;
    m_retry.start(100ms);
    emit lost();
}

} // namespace signalbox
