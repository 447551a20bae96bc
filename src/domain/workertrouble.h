#pragma once

#include "domain/liveness.h"

#include <QString>

#include <optional>

namespace signalbox {

/// Why a background worker does nothing for this database, and what to do: the same in health, badge and panel.
struct WorkerTrouble {
    QString message; // a sentence
    QString hint;

    bool operator==(const WorkerTrouble &) const = default;
};

/// `database` is the one that it works for instead; nothing while it works for this one, elsewhere, or cannot be seen.
std::optional<WorkerTrouble> schedulerTrouble(Liveness scheduler, const QString &database);
std::optional<WorkerTrouble> senderTrouble(Liveness sender, const QString &database, bool sandbox);

} // namespace signalbox
