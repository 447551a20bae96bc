#pragma once

#include "domain/cron/planner/runforecast.h"

#include <QTimeZone>

namespace signalbox {

/// Crowds that the same jobs make, again and again.
struct RecurringCrowd {
    QList<qint64> jobIds; // as CrowdedSpan has them
    QList<TimeSpan> spans; // in order
    int peak = 0;
    std::chrono::microseconds longest{0};

    bool operator==(const RecurringCrowd &) const = default;
};

/// Those that take most time in all come first.
QList<RecurringCrowd> recurringCrowds(const QList<CrowdedSpan> &crowds);

/// "every day at 02:00", "Mon, Wed and Fri at 02:00", "every hour at minute 05", "Sun 29 Nov 02:00", or how it begins; in
/// that zone. `whole` is what was looked at.
QString timesInWords(const QList<TimeSpan> &spans, const TimeSpan &whole, const QTimeZone &zone);
/// "Sun 29 Nov"
QString dayInWords(const QDate &day);
/// "Sun 29 Nov 03:10–03:55", with the second day where it is another.
QString stretchInWords(const TimeSpan &span, const QTimeZone &zone);

} // namespace signalbox
