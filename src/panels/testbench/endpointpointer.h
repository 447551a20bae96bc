#pragma once

#include "domain/testbench/benchsend.h"
#include "panels/acts/keyedwrite.h"

namespace signalbox {

/// Lets one endpoint lead to the local receiver, and remembers where it led before, over a restart too, until that is put
/// back.
class EndpointPointer : public QObject
{
    Q_OBJECT

public:
    explicit EndpointPointer(const PanelContext &context, QObject *parent = nullptr);

    bool isPointing() const { return !m_endpoint.isEmpty(); }
    bool isBusy() const { return m_write.isBusy(); }
    QString endpoint() const { return m_endpoint; }
    QString urlBefore() const { return m_before; }
    QString urlHere() const { return m_here; } // where it was made to lead

    void point(const QString &endpoint, const QString &urlNow, const QString &url);
    void putBack();
    void forget(); // leaves the endpoint as it is
    /// Tries again to find out how the last change ended; does nothing when that is known.
    void lookUp() { m_write.retry(); }

    /// The signing secret that the sandbox gives an endpoint, made from its name and worth nothing elsewhere.
    static QString sandboxSecret(const QString &endpoint);

signals:
    void changed();
    void failed(const QString &why);

private:
    void remember(const QString &endpoint, const QString &before, const QString &here);
    void change(const UrlChange &change);
    void finish(const UrlChange &change, const WriteOutcome<bool> &outcome);

    PanelContext m_context;
    QString m_endpoint;
    QString m_before;
    QString m_here;
    PendingAnswers m_pending;
    KeyedWrite<bool> m_write;
};

} // namespace signalbox
