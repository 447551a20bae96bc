#include "panels/testbench/endpointpointer.h"

#include "domain/testbench/testbenchsource.h"
#include "models/testbench/benchwords.h"

#include <QCryptographicHash>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

QString settingKey(const PanelContext &context, const QString &key)
{
    return u"panel/testbench/pointed/%1/%2"_s.arg(
        QString::fromLatin1(context.profile.name.toUtf8().toPercentEncoding()), key);
}

/// Nothing was changed for certain.
bool isRefused(ErrorKind kind)
{
    return kind != ErrorKind::Lost && kind != ErrorKind::Timeout && kind != ErrorKind::Unreachable;
}

} // namespace

EndpointPointer::EndpointPointer(const PanelContext &context, QObject *parent) : QObject(parent), m_context(context)
{
    if (!m_context.settings)
        return;
    m_endpoint = m_context.settings->value(settingKey(m_context, u"endpoint"_s)).toString();
    m_before = m_context.settings->value(settingKey(m_context, u"before"_s)).toString();
    m_here = m_context.settings->value(settingKey(m_context, u"here"_s)).toString();
}

void EndpointPointer::remember(const QString &endpoint, const QString &before, const QString &here)
{
    m_endpoint = endpoint;
    m_before = before;
    m_here = here;
    if (m_context.settings) {
        m_context.settings->setValue(settingKey(m_context, u"endpoint"_s), endpoint);
        m_context.settings->setValue(settingKey(m_context, u"before"_s), before);
        m_context.settings->setValue(settingKey(m_context, u"here"_s), here);
    }
    emit changed();
}

void EndpointPointer::point(const QString &endpoint, const QString &urlNow, const QString &url)
{
    if (m_busy || isPointing())
        return;
    // Remembered before it is written: a crash in between must not lose where it led.
    remember(endpoint, urlNow, url);
    change({endpoint, urlNow, url}, {},
        tr("%1 was changed by somebody else meanwhile, so it was left alone.").arg(endpoint));
}

void EndpointPointer::putBack()
{
    if (m_busy || !isPointing())
        return;
    change(
        {m_endpoint, m_here, m_before}, [this] { forget(); },
        tr("%1 does not lead to the receiver any more, so it was left alone.").arg(m_endpoint));
}

void EndpointPointer::forget()
{
    remember({}, {}, {});
}

void EndpointPointer::change(const UrlChange &change, std::function<void()> done, const QString &elsewhere)
{
    const bool isNew = change.url == m_here;
    m_busy = true;
    emit changed();
    whenReady(m_context.sources.get<TestBenchSource>().changeUrl(change), this,
        [this, isNew, done = std::move(done), elsewhere](const Result<bool> &answer) {
            m_busy = false;
            const bool leftAlone = answer ? !*answer : isRefused(answer.error().kind);
            if (leftAlone && (answer || isNew))
                forget();
            else if (answer && done)
                done();
            emit changed();
            if (!answer)
                emit failed(BenchWords::sentence(answer.error()));
            else if (!*answer)
                emit failed(elsewhere);
        });
}

QString EndpointPointer::sandboxSecret(const QString &endpoint)
{
    const QByteArray digest
        = QCryptographicHash::hash("signalbox sandbox " + endpoint.toUtf8(), QCryptographicHash::Sha256);
    return u"whsec_"_s + QString::fromLatin1(digest.toBase64());
}

} // namespace signalbox
