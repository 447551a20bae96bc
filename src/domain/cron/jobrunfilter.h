#pragma once

#include "domain/cron/jobrun.h"
#include "domain/filter/filterrange.h"

#include <QStringList>

namespace signalbox {

/// What a run may be known by: it belongs when it matches one entry of every list that is not empty.
struct JobRunTraits {
    QList<RunStatus> statuses;
    QStringList jobs; // names, or numbers of jobs; * stands for any text
    QStringList users; // the roles that they ran as
    QStringList databases;

    bool isEmpty() const { return *this == JobRunTraits(); }
    bool operator==(const JobRunTraits &) const = default;
};

/// What the history of runs is narrowed to. A part that is empty or unset does not narrow; all others must hold.
struct JobRunFilter {
    JobRunTraits wanted;
    JobRunTraits unwanted; // a run that matches any entry of any of its lists is left out
    std::optional<TimeBound> since; // started at or after
    std::optional<TimeBound> until; // started before
    NumberRange durationMs;
    NumberRange rows; // that its command tag counts
    QStringList words; // each in the message or in the command, in any case
    QList<qint64> runIds; // any of

    bool isEmpty() const { return *this == JobRunFilter(); }
    bool operator==(const JobRunFilter &) const = default;
};

} // namespace signalbox
