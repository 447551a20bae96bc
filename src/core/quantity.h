#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace signalbox {

/// What a number measures, as far as it decides how people write it: 1.5 GiB, 42 %, 350 ms, 12.3 k.
struct Quantity {
    enum class Kind { Number, Count, Ratio, Bytes, Seconds, Milliseconds };

    Kind kind = Kind::Number;
    QString noun; // of counts: "sessions", as the metadata has it
    bool isRate = false; // in one a second
    bool operator==(const Quantity &) const = default;
};

/// From the unit that metadata names ("bytes", "ratio", "ms", "s", "count", "sessions", ...).
Quantity quantityOf(const QString &unit, bool cumulative);

/// Short, for an axis and a legend, with its unit: "1.5 GiB", "99.8 %", "412 ms", "3.4/min". Rates below one a second are told by
/// the minute or hour. Any double has a text: no number is "-", infinities "∞".
QString quantityText(double value, const Quantity &quantity);
/// Exact, for a tool tip and a copy.
QString exactQuantityText(double value, const Quantity &quantity);

/// Round values of that quantity (bytes in KiB, MiB..., seconds in minutes and hours) for an axis that holds [least, greatest];
/// the first is at or below it, the last at or above. Whole numbers only for counts that are no rates.
QList<double> quantityTicks(double least, double greatest, const Quantity &quantity, int about);
/// Of an axis: all in the unit of the greatest, and no two alike.
QStringList quantityTickTexts(const QList<double> &ticks, const Quantity &quantity);

} // namespace signalbox
