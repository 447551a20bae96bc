#pragma once

#include "core/error.h"

#include <optional>

namespace signalbox {

/// The index that finds deliveries by what is in their payload, as the database has it now.
struct PayloadIndex {
    enum class State {
        Absent,
        Building, // by whomever
        Invalid, // what an aborted build left: it finds nothing, and costs every write
        Ready,
    };

    /// Of a build, in the order of the work.
    enum class Phase {
        Unknown, // hidden from us, or a word of a newer server
        Waiting, // for transactions of others to end
        Building, // from the table
        Checking, // for what was written meanwhile
    };

    State state = State::Absent;
    QString owner; // of the table: who may make the index
    bool mayCreate = false;
    std::optional<Error> obstacle; // why not, when it may not be made here
    std::optional<qint64> aboutBytes; // what it takes; not known before the table was analysed
    Phase phase = Phase::Unknown;
    qint64 done = 0; // of total, within the phase; no total: not known
    qint64 total = 0;

    bool operator==(const PayloadIndex &) const = default;
};

/// Why `user` cannot have the index made, and what to do.
Error mayNotMakeIndex(const PayloadIndex &index, const QString &user);

} // namespace signalbox
