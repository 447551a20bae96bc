#pragma once

#include "engine/echoreceiver.h"
#include "engine/pgclient.h"

#include <QMap>

#include <optional>

namespace signalbox {

/// One recorded attempt.
struct LedgerAttempt {
    int attempt = 0;
    std::optional<int> status;
    QString body;
    QString error;
    bool isSettled = false;
    bool isLost = false;
};

/// One delivery as the database tells it, with all that was received of it.
struct LedgerEntry {
    QString messageId;
    QString endpoint;
    QString state;
    QString number; // payload.n
    QString error;
    int attemptCount = 0;
    int lostCount = 0;
    QList<LedgerAttempt> attempts;
    QList<Hit> hits; // that carried the payload
    QList<Hit> followed; // GET requests behind a redirect, without it
};

/// What the database and the receiver say about every message, side by side.
struct Ledger {
    QMap<QString, LedgerEntry> entries; // by message id
    QStringList strangers; // messages that were received and are in no delivery

    static Result<Ledger> read(PgClient &client, const QList<Hit> &hits);
};

/// What is wrong about the answers filed under `entry`: each names the message and attempt that it was given to.
QStringList foreignAnswers(const LedgerEntry &entry);

} // namespace signalbox
