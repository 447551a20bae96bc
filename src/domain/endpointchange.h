#pragma once

#include "core/instant.h"

#include <QList>
#include <QString>

#include <optional>

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

/// The URL that a change replaced, as far as it can be put back: nothing when the log has left a credential out or cut it.
std::optional<QString> formerUrl(const EndpointChange &change);
/// The one that the newest change of the URL replaced; `changes` are newest first.
std::optional<QString> formerUrl(const QList<EndpointChange> &changes);

} // namespace signalbox
