#pragma once

#include <QList>
#include <QString>

namespace signalbox {

/// One way to go on with what is being typed.
struct Suggestion {
    QString insert; // what takes the span's place
    QString shown;
    QString explanation; // may be empty
    bool goesOn = false; // there is more to suggest behind it

    bool operator==(const Suggestion &) const = default;
};

/// What could stand in the stretch of a text where the cursor is.
struct Suggestions {
    qsizetype start = 0;
    qsizetype length = 0;
    QList<Suggestion> items; // best first
    bool onlyWhenAsked = false; // nothing is typed there yet

    bool operator==(const Suggestions &) const = default;
};

} // namespace signalbox
