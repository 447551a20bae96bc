#pragma once

#include <QCoreApplication>

namespace signalbox {

/// What an endpoint subscribes to, as the delivery engine reads it: an event type with wildcards. `*` stands for one
/// dot-separated part, `**` for one or more; `*` alone is every event.
class EventPattern
{
    Q_DECLARE_TR_FUNCTIONS(EventPattern)

public:
    static bool matches(const QString &pattern, const QString &event);
    /// A sentence, or empty when the pattern can match something.
    static QString problem(const QString &pattern);
    /// The event types that the automation emits.
    static QStringList known();
    static QString explanation();
};

} // namespace signalbox
