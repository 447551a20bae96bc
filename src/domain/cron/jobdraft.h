#pragma once

#include <QString>

#include <chrono>
#include <optional>

namespace signalbox {

/// What a person can say of a job: a new one, or how one is to be.
struct JobDraft {
    QString name; // empty: without one
    QString schedule;
    QString command;
    QString database;
    QString username;
    bool active = true;
    std::optional<std::chrono::seconds> grace; // how late a run may begin and be on time; none: the usual

    static constexpr std::chrono::seconds leastGrace{1};
    static constexpr std::chrono::seconds mostGrace = std::chrono::days(1);

    bool operator==(const JobDraft &) const = default;
};

/// A change to a job: how it was when the change began, and how it is to be.
struct JobEdit {
    JobDraft base;
    JobDraft mine;

    bool operator==(const JobEdit &) const = default;
};

} // namespace signalbox
