#pragma once

#include <QString>

namespace signalbox {

/// How a version of pg_cron reads schedules, as far as versions differ. Without more said: the newest that is known.
struct CronDialect {
    enum class LongSteps { FirstOnly, Refused, Either }; // Either: 1.6, of which nobody says which

    bool intervals = true; // "N seconds", from 1.5 on
    bool lastDay = true; // $ as the day of the month, from 1.6 on
    bool backwardRanges = true; // 22-2 selects hours over midnight, from 1.6 on
    bool yearlyFires = false; // @yearly names a month, up to 1.5
    LongSteps longSteps = LongSteps::Refused; // a step above the field's greatest value, as in */70
    bool daysMustBothMatch = false; // cron.match_dom_and_dow, which no released version has

    /// As an extension's version says it: "1.4-1", "1.6", "1.6.4". What cannot be read is taken for the newest.
    static CronDialect ofVersion(const QString &version);

    bool operator==(const CronDialect &) const = default;
};

} // namespace signalbox
