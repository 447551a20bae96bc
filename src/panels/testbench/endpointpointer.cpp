#include "panels/testbench/endpointpointer.h"

#include "core/redaction.h"
#include "core/visibletext.h"
#include "domain/endpoints/endpointsource.h"
#include "domain/testbench/testbenchsource.h"
#include "models/testbench/benchwords.h"

#include <QCryptographicHash>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

QString settingKey(const PanelContext &context, const QString &key)
{
    return u"panel/testbench/pointed/%1/%2"_s.arg(
        QString::fromLatin1(context.profile.name.toUtf8().toPercentEncoding()), key);
}

/// True when the endpoint leads where it was to lead, nothing when it still leads where it did, false for anywhere else.
std::optional<bool> readOff(const QList<WebhookEndpoint> &endpoints, const UrlChange &change)
{
    const auto endpoint = std::find_if(endpoints.cbegin(), endpoints.cend(),
        [&change](const WebhookEndpoint &candidate) { return candidate.name == change.endpoint; });
    if (endpoint == endpoints.cend())
        return false;
    return endpoint->url == change.expected ? std::nullopt : std::optional(endpoint->url == change.url);
}

} // namespace

EndpointPointer::EndpointPointer(const PanelContext &context, QObject *parent)
    : QObject(parent), m_context(context), m_write(m_context, m_pending)
{
    connect(&m_write, &WriteProgress::changed, this, &EndpointPointer::changed);
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
    if (isBusy())
        return;
    if (withoutCredentials(urlNow) != urlNow)
        return emit failed(tr("%1 was left alone: its URL holds a credential, which may not be kept on this computer "
                              "until it is put back.")
                               .arg(visibleText(endpoint, 80)));
    // Remembered before it is written: a crash in between must not lose where it led.
    remember(endpoint, urlNow, url);
    change({endpoint, urlNow, url});
}

void EndpointPointer::putBack()
{
    if (isBusy() || !isPointing())
        return;
    change({m_endpoint, m_here, m_before});
}

void EndpointPointer::forget()
{
    remember({}, {}, {});
}

void EndpointPointer::change(const UrlChange &change)
{
    m_write.start({
                      .subject = change.endpoint + u' ' + change.url,
                      .name = u"testbench/change_url"_s,
                      .send = [this, change](
                                  const QUuid &) { return m_context.sources.get<TestBenchSource>().changeUrl(change); },
                      .lookUp =
                          [this, change](const QUuid &) {
                              return m_context.sources.get<EndpointSource>().summaries().then(
                                  [change](const Result<QList<WebhookEndpoint>> &endpoints) {
                                      return endpoints.map([&change](const QList<WebhookEndpoint> &all) {
                                          return readOff(all, change);
                                      });
                                  });
                          },
                  },
        [this, change](const WriteOutcome<bool> &outcome) { finish(change, outcome); });
}

void EndpointPointer::finish(const UrlChange &change, const WriteOutcome<bool> &outcome)
{
    using Kind = WriteOutcome<bool>::Kind;
    const bool toHere = change.url == m_here;
    const QString name = visibleText(change.endpoint, 80);
    switch (outcome.kind) {
    case Kind::Done:
        if (!*outcome.value || !toHere)
            forget();
        if (!*outcome.value)
            emit failed(toHere ? tr("%1 was changed by somebody else meanwhile, so it was left alone.").arg(name)
                               : tr("%1 does not lead to the receiver any more, so it was left alone.").arg(name));
        return;
    case Kind::Refused:
        if (toHere)
            forget();
        emit failed(BenchWords::sentence(outcome.error));
        return;
    case Kind::NotDone:
        if (toHere)
            forget();
        emit failed(toHere ? tr("The connection broke before %1 was changed: it leads where it did.").arg(name)
                           : tr("The connection broke before %1 was put back: it still leads here.").arg(name));
        return;
    case Kind::Unknown:
        if (!outcome.again)
            emit failed(tr("No answer came, so it is not known where %1 leads now. It is looked up as soon as the "
                           "database answers; \"Put it back\" is right either way.")
                            .arg(name));
        return;
    }
}

QString EndpointPointer::sandboxSecret(const QString &endpoint)
{
    const QByteArray digest
        = QCryptographicHash::hash("signalbox sandbox " + endpoint.toUtf8(), QCryptographicHash::Sha256);
    return u"whsec_"_s + QString::fromLatin1(digest.toBase64());
}

} // namespace signalbox
