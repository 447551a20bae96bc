#pragma once

#include "domain/filter/filterrange.h"

#include <QTimeZone>

#include <tl/expected.hpp>

namespace signalbox {

/// A value read from a filter's text, or a sentence that says what is wrong with it and what would be right.
template <typename T>
using FilterRead = tl::expected<T, QString>;

/// When and where a filter is read: what "yesterday" and "02:40" mean.
struct FilterMoment {
    Instant now;
    QTimeZone zone = QTimeZone::utc();
};

/// Which end of a range of time a moment stands for: `until:2025-06-11` still holds all of that day.
enum class FilterTimeEnd { Since, Until };

/// Whether a printed moment names its offset from UTC, for a text that leaves this computer.
enum class FilterZoneText { Implied, Written };

/// 3, 2-4, >1, >=2, <5, <=4; nothing below 0 or above `most`.
FilterRead<NumberRange> readFilterNumbers(QStringView text, qint64 most);
QString filterNumbersText(const NumberRange &range);

/// As above, and 5xx or 50x.
FilterRead<NumberRange> readFilterStatuses(QStringView text);
QString filterStatusesText(const NumberRange &range);

/// A range of durations in milliseconds: >5s, <=200ms, 1s-5s, >1.5s.
FilterRead<NumberRange> readFilterDurations(QStringView text);
QString filterDurationsText(const NumberRange &range);

/// 90s, 30m, 2h, 1h30m, 7d, 2w (so long ago), now, today, yesterday, 02:40 (the last time the clock showed it),
/// 2025-06-11, 2025-06-11T02:40, both also with a blank between, seconds, a fraction, and Z or an offset.
FilterRead<TimeBound> readFilterTime(QStringView text, FilterTimeEnd end, const FilterMoment &moment);
QString filterTimeText(const TimeBound &bound, FilterTimeEnd end, const QTimeZone &zone, FilterZoneText written);

} // namespace signalbox
