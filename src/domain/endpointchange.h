#pragma once

#include "core/instant.h"

#include <QString>

namespace signalbox {

/// One line of the log of changes to endpoints: one column that changed, or the whole endpoint made or deleted.
struct EndpointChange {
    enum class Operation { Created, Changed, Deleted };

    qint64 id = 0;
    Instant at;
    Operation operation = Operation::Changed;
    QString column; // empty for the whole
    QString oldValue; // of a secret its fingerprint; credentials redacted
    QString newValue;
    QString reason; // why, when it was not a person
    QString by;

    bool operator==(const EndpointChange &) const = default;
};

} // namespace signalbox
