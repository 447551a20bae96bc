#pragma once

#include "http/wirefault.h"

#include <QHash>
#include <QTcpServer>

namespace signalbox {

/// An answer as servers really give them, and what is to be made of it.
struct WireCase {
    QByteArray name;
    QByteArray answer;
    bool closes = true; // false: the connection stays open until the client leaves
    int status = 200; // 0: none
    QString text = QStringLiteral("{\"ok\":true}"); // of the body, unpacked
    bool isGood = true; // a sender takes it for delivered
    QList<WireFault::Kind> faults = {};
    QString netError = {}; // what pg_net says; empty: it takes the answer
};

QList<WireCase> wireCases();
QByteArray gzipped(const QByteArray &bytes);

/// Answers a request for /<name> with the bytes of that case.
class WireServer : public QTcpServer
{
public:
    explicit WireServer(const QList<WireCase> &cases = wireCases());

    bool start() { return listen(QHostAddress::LocalHost); }
    QString urlOf(const QByteArray &name) const;

private:
    void serve(QTcpSocket *socket);

    QHash<QByteArray, WireCase> m_cases;
};

} // namespace signalbox
