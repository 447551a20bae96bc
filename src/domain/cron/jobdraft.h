#pragma once

#include <QString>

namespace signalbox {

/// What a person can say of a job: a new one, or how one is to be.
struct JobDraft {
    QString name; // empty: without one
    QString schedule;
    QString command;
    QString database;
    QString username;
    bool active = true;

    bool operator==(const JobDraft &) const = default;
};

/// A change to a job: how it was when the change began, and how it is to be.
struct JobEdit {
    JobDraft base;
    JobDraft mine;

    bool operator==(const JobEdit &) const = default;
};

} // namespace signalbox
