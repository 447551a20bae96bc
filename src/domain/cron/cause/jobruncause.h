#pragma once

#include "domain/cron/jobrun.h"

#include <QStringList>

namespace signalbox {

/// Why a run failed, or what is known of one without an end, and what to do about it, in words for people.
struct JobRunCause {
    enum class Kind {
        NoEnd, // nobody works on it any more, and no end is recorded
        ServerRestarted,
        JobCancelled, // unscheduled or paused while it ran
        StartupTimeout,
        WorkerNotStarted,
        ConnectionFailed, // pg_cron records no reason
        ConnectionLost,
        CopyToClient,
        BackendEnded, // terminated, or it crashed
        PasswordRefused,
        HbaRefused,
        RoleMissing,
        LoginForbidden,
        DatabaseMissing,
        DatabaseClosed, // it takes no connections
        TooManyConnections,
        Raised, // by the command's own code
        CancelledByUser,
        StatementTimeout,
        LockTimeout,
        RecoveryConflict,
        Deadlock,
        Serialization,
        PermissionDenied,
        NotOwner,
        RowSecurity,
        PgNetMissing,
        TableMissing,
        FunctionMissing,
        ColumnMissing,
        ObjectMissing, // of any other kind
        LibraryReplaced,
        DiskFull,
        OutOfMemory,
        ReadOnly,
        DuplicateKey,
        ConstraintViolated,
        TransactionBlock,
        TransactionControl,
        ForeachOverNull,
        RefreshNeedsIndex,
        SyntaxError,
        StatementError, // any other error of the statement's own
        Unknown, // no words were recorded
    };

    Kind kind = Kind::Unknown;
    QString sentence; // what happened, to what
    QString advice; // what to do
    QString decidedBy; // the words of the message that this was concluded from, as they may be shown

    bool operator==(const JobRunCause &) const = default;
};

/// The first cause of the table (see jobruncauserules.cpp) that the message fits. Nothing for a run that succeeded, or that
/// is not over. `job` is how the job is called in a sentence.
std::optional<JobRunCause> causeOf(const JobRun &run, const QString &job);

} // namespace signalbox
