#pragma once

#include <QMap>
#include <QSet>
#include <QString>

namespace signalbox {

enum class NetSender { Missing, Extension, StandIn };

enum class Pooler {
    None,
    Session, // LISTEN and SET work
    Transaction, // neither works; every statement may meet another backend
    Unnamed, // one shows, but not its mode: taken for Transaction, where a wrong guess costs nothing but LISTEN
};

/// Whether each statement may meet another backend than the one before.
constexpr bool sharesBackends(Pooler pooler)
{
    return pooler == Pooler::Transaction || pooler == Pooler::Unnamed;
}

/// What this database has and lets us do, probed once a connection. Panels adapt to it instead of assuming.
struct Capabilities {
    int serverVersion = 0; // 150020 for 15.20
    QString serverVersionText; // "15.20"
    QString database;
    QString user;
    QString timeZone;
    bool superuser = false;
    bool bypassesRls = false;
    Pooler pooler = Pooler::None;
    NetSender netSender = NetSender::Missing;
    bool standby = false; // a hot standby: nothing can be written, and no job runs here
    bool sandbox = false; // this is a server that the sandbox runs; its schema alone may be left over from one
    QString schedulerDatabase; // that pg_cron's scheduler works for, where that is another one

    QMap<QString, QString> extensions; // installed: name -> version
    QSet<QString> relations; // present and readable: "cron.job", "public.webhook_logs"
    QSet<QString> unreadable; // present, but SELECT is not granted
    QSet<QString> updatable; // present, and UPDATE is granted on all of it
    QSet<QString> columns; // of the seed's tables: "public.webhook_logs.state"
    QSet<QString> indexes; // of public.webhook_logs, those that can be used
    QSet<QString> functions; // that we may execute: "public.replay_webhook"
    QMap<QString, qint64> sampleHistory; // relation -> rows up to this id are marked samples

    bool has(const QString &relation) const { return relations.contains(relation); }
    bool hasColumn(const QString &column) const { return columns.contains(column); }
    bool canCall(const QString &function) const { return functions.contains(function); }
    bool operator==(const Capabilities &) const = default;
};

} // namespace signalbox
