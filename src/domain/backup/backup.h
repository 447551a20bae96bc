#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <algorithm>

namespace signalbox {

/// What is to be known about one thing in a backup, or not in it.
struct BackupNote {
    QString kind; // "endpoint" or "job"
    QString name;
    QString note; // in words, without secrets
    bool isMissing = false; // something of it should be in the backup and is not

    bool operator==(const BackupNote &) const = default;
};

struct Backup {
    QByteArray document; // JSON
    QList<BackupNote> notes;

    bool operator==(const Backup &) const = default;

    bool isComplete() const { return std::ranges::none_of(notes, &BackupNote::isMissing); }
};

/// One thing that a restore changes, would change, or leaves out.
struct RestoreChange {
    QString kind; // "endpoint", "setting" or "job"
    QString name;
    QString change; // in words, without secrets
    bool isLeftOut = false; // it is not all as the backup has it

    bool operator==(const RestoreChange &) const = default;
};

struct RestoreReport {
    QList<RestoreChange> changes; // empty: everything is already as the backup has it

    bool operator==(const RestoreReport &) const = default;

    bool isComplete() const { return std::ranges::none_of(changes, &RestoreChange::isLeftOut); }
};

} // namespace signalbox
