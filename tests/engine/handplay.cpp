#include "engine/handplay.h"

#include <QFile>

namespace signalbox {

using namespace Qt::StringLiterals;

Result<void> HandPlay::run(const QString &sql) const
{
    return server().exec(sql).map([](const auto &) {});
}

Result<void> HandPlay::start()
{
    if (const auto started = m_engine.start(); !started)
        return started;
    QFile file(QStringLiteral(SIGNALBOX_ANSWERS_FILE));
    if (!file.open(QIODevice::ReadOnly))
        return tl::unexpected(Error{ErrorKind::Local, u"The answers cannot be read."_s, file.fileName(), {}, {}, {}});
    return run(QString::fromUtf8(file.readAll()));
}

Result<void> HandPlay::clear()
{
    return run(u"truncate net.http_request_queue, net._http_response, public.webhook_breakers, "
               "signalbox.breaker_minutes, signalbox.deliveries_under_way, signalbox.attempts_under_way; "
               "delete from public.webhook_logs; delete from public.webhook_configs; "
               "truncate public.webhook_endpoint_changes; "
               "update signalbox.net_epoch set stalled_at = null, answered_at = null"_s);
}

Result<void> HandPlay::addEndpoint(
    const QString &name, const QString &retryConfig, const QMap<QString, QString> &more) const
{
    QString columns;
    QString values;
    for (auto it = more.cbegin(); it != more.cend(); ++it) {
        columns += u", "_s + it.key();
        values += u", "_s + it.value();
    }
    return run(u"insert into public.webhook_configs (name, url, events, retry_config%1) "
               "values (%2, %3, '{proof.event}', %4%5)"_s.arg(
                   columns, quoted(name), quoted(u"http://%1.test/hook"_s.arg(name)), quoted(retryConfig), values));
}

QString HandPlay::emitEvents(int count) const
{
    return value(u"select count(signalbox.emit_event('proof.event', '{}')) from generate_series(1, %1)"_s.arg(count));
}

QString HandPlay::answer(const QString &endpoint, int count, const QString &outcome) const
{
    return value(u"select proof.answer('%1.test', %2, %3)"_s.arg(endpoint).arg(count).arg(outcome));
}

QString HandPlay::pump() const
{
    return value(u"select concat_ws(' ', absorbed, lost, dispatched) from public.webhook_reconcile()"_s);
}

QString HandPlay::states(const QString &endpoint) const
{
    return value(u"select proof.states('%1')"_s.arg(endpoint));
}

} // namespace signalbox
