#pragma once

#include "core/instant.h"

#include <QString>
#include <QTimeZone>

namespace signalbox {

/// Values as a person reads them, in the language and number format of QLocale(). Raw values stay in models and
/// stores; these are called where text meets the screen.

QString relativeTime(Instant when, Instant now); // "3 min ago", "in 12 min", "just now"
QString durationText(std::chrono::microseconds span); // "412 ms", "3.2 s", "4 min 12 s", "1 h 04 min"
QString countText(qint64 count); // "12,345"
QString numberText(double value); // at most three decimals, thousands separated
QString byteSizeText(qint64 bytes); // "1.5 KiB"
QString joinedList(const QStringList &items); // "a, b and c"

/// The moment to the second, or to the millisecond when it has a fraction and `milliseconds` is set, with its zone:
/// "2026-11-22 12:26:00 UTC". The order of the parts is the same in every language, so that nobody confuses 3/4.
QString exactInstant(Instant when, const QTimeZone &zone, bool milliseconds = false);

} // namespace signalbox
