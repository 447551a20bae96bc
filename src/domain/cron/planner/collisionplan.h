#pragma once

#include "domain/cron/planner/runforecast.h"

#include <functional>

namespace signalbox {

/// Another minute for a job, because then fewer jobs meet.
struct ScheduleShift {
    qint64 jobId = 0;
    QString schedule; // as it is
    QString proposed;
    int minutes = 0; // that it moves by; negative is earlier
    std::chrono::microseconds excessBefore{0}; // RunForecast::excess without this one, with those before it
    std::chrono::microseconds excessAfter{0};
    std::chrono::microseconds waitedBefore{0}; // RunForecast::waited
    std::chrono::microseconds waitedAfter{0};

    bool operator==(const ScheduleShift &) const = default;
};

struct CollisionPlan {
    RunForecast before; // without the list of runs, and ending earlier than asked for where they are very many
    RunForecast after; // with all of them
    QList<ScheduleShift> shifts; // in the order in which they help; each of them does

    static constexpr int mostShifts = 12;

    bool operator==(const CollisionPlan &) const = default;
};

/// The schedule with its minutes moved, its hours, days and number of runs kept; nothing where that cannot be said: for
/// anything but five plain fields with minutes that are a list of numbers or a star with a step that divides the hour. Only
/// where the hour is a star may minutes go round.
std::optional<QString> shiftedSchedule(const QString &schedule, int minutes);

/// Which minutes to move so that fewer jobs meet; the same answer for the same jobs. Nothing where nothing collides. Takes
/// seconds with many jobs: ends early, with what it has, as soon as nobody wants it any more.
CollisionPlan planAgainstCollisions(
    const QList<ForecastJob> &jobs, const ForecastOptions &options, const std::function<bool()> &isWanted = {});

} // namespace signalbox
