#pragma once

#include "domain/testbench/benchsend.h"
#include "panels/panelcontext.h"

#include <QObject>

namespace signalbox {

/// Lets one endpoint lead to the local receiver, and remembers where it led before, over a restart too, until that is put
/// back.
class EndpointPointer : public QObject
{
    Q_OBJECT

public:
    explicit EndpointPointer(const PanelContext &context, QObject *parent = nullptr);

    bool isPointing() const { return !m_endpoint.isEmpty(); }
    bool isBusy() const { return m_busy; }
    QString endpoint() const { return m_endpoint; }
    QString urlBefore() const { return m_before; }

    void point(const QString &endpoint, const QString &urlNow, const QString &url);
    void putBack();
    void forget(); // leaves the endpoint as it is

    /// The signing secret that the sandbox gives an endpoint, made from its name and worth nothing elsewhere.
    static QString sandboxSecret(const QString &endpoint);

signals:
    void changed();
    void failed(const QString &why);

private:
    void remember(const QString &endpoint, const QString &before, const QString &here);
    void change(const UrlChange &change, std::function<void()> done, const QString &elsewhere);

    PanelContext m_context;
    QString m_endpoint;
    QString m_before;
    QString m_here;
    bool m_busy = false;
};

} // namespace signalbox
