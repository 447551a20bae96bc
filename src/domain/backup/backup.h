#pragma once

#include <QList>
#include <QString>

namespace signalbox {

/// One thing that a restore changes, or would change.
struct RestoreChange {
    QString kind; // "endpoint", "setting" or "job"
    QString name;
    QString change; // in words, without secrets

    bool operator==(const RestoreChange &) const = default;
};

struct RestoreReport {
    QList<RestoreChange> changes; // empty: everything is already as the backup has it

    bool operator==(const RestoreReport &) const = default;
};

} // namespace signalbox
