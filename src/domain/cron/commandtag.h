#pragma once

#include "domain/cron/jobrun.h"

namespace signalbox {

/// What a statement said at its end: "DELETE 12", "INSERT 0 5", "VACUUM", or "3 rows" for what it returned.
struct CommandTag {
    QString verb; // as the server writes it; empty for rows that were returned
    std::optional<qint64> rows;
    bool returned = false; // rows that it read out, rather than changed

    bool operator==(const CommandTag &) const = default;
};

/// Nothing for whatever else pg_cron records there: errors, notices, its own words. pg_cron keeps one tag a run, the last
/// statement's, whatever the command has before it.
std::optional<CommandTag> commandTagOf(const QString &returnMessage);
/// The rows that it counts. Of a succeeded run only: a message alone does not tell that.
std::optional<qint64> rowsOf(const QString &returnMessage);
std::optional<qint64> rowsOf(const JobRun &run);

} // namespace signalbox
