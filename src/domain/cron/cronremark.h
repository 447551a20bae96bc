#pragma once

#include <QString>

namespace signalbox {

/// What there is to say about a stretch of a schedule's text, so that an editor can underline it.
struct CronRemark {
    enum class Kind {
        Refused, // pg_cron does not take it
        NeverFires, // the whole schedule selects no time at all
        Ignored, // pg_cron skips it without a word
        Misleading, // pg_cron takes it for something else than it looks like
        OtherVersions, // another version of pg_cron takes it for something else
    };
    Kind kind = Kind::Ignored;
    qsizetype start = 0;
    qsizetype length = 0; // 0 where something is missing
    QString text; // in sentences
    QString instead; // what to write in place of the stretch; empty when there is no such thing

    bool operator==(const CronRemark &) const = default;
};

} // namespace signalbox
