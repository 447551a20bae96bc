#pragma once

#include "core/async.h"
#include "core/error.h"

#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

namespace signalbox {

/// A command to try in a transaction that is rolled back.
struct DryRunRequest {
    QString command;
    QString username; // SET ROLE to it
    QString database;
    std::chrono::seconds statementTimeout{30};

    bool operator==(const DryRunRequest &) const = default;
};

/// How a dry run went. Its locks were real, as were its triggers, and what it took from sequences is gone.
struct DryRunReport {
    QString commandTag; // "DELETE 12"
    std::optional<qint64> rows;
    std::chrono::microseconds duration{0};
    QStringList notices;
    std::optional<Error> failure; // the command's own, as it would have failed

    bool operator==(const DryRunReport &) const = default;
};

/// Where commands are tried. Lock timeout 2 s. An answer that is an error tried nothing, and says why.
class DryRunSource
{
public:
    virtual ~DryRunSource() = default;

    virtual Async<DryRunReport> dryRun(const DryRunRequest &request) = 0;
    virtual void cancelDryRun() = 0;
};

/// Why the command cannot be tried at all: VACUUM and its like, several statements, functions that reach outside of the
/// transaction. Nothing when it can.
std::optional<Error> obstacleToDryRun(const QString &command);

/// What stays real of one that is rolled back, a sentence each; to be read before it is tried.
QStringList cautionsOfDryRun(const QString &command);

} // namespace signalbox
