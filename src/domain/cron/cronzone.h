#pragma once

#include "core/instant.h"
#include "domain/cron/posixzone.h"

#include <QTimeZone>

namespace signalbox {

/// A time zone as PostgreSQL reads its name, which is how pg_cron reads cron.timezone: names of the tz database in any case,
/// and POSIX rules, in which a plus is west of Greenwich ("GMT+5", "+02" and "CET-1CEST,M3.5.0,M10.5.0/3").
class CronZone
{
public:
    /// A stretch of time over which the zone's offset from UTC does not change.
    struct Span {
        Instant begin;
        Instant end;
        std::chrono::seconds offset;
    };

    CronZone(const QTimeZone &zone = QTimeZone::utc()); // NOLINT(google-explicit-constructor): all of these are zones
    /// Nothing when this computer does not know it, or when it means another one on each computer.
    static std::optional<CronZone> named(const QString &name);

    Span spanAt(Instant at) const;
    /// What shows that instant as the zone does; of no use for another one.
    QTimeZone zoneAt(Instant at) const;
    QString name() const { return m_name; } // as it was given
    /// The name; with the offset that it has at that instant, where the name would mislead.
    QString describe(Instant at) const;

    bool operator==(const CronZone &) const = default;

private:
    CronZone(const QString &name, const QTimeZone &zone, std::optional<PosixZone> rules);

    QString m_name;
    QTimeZone m_zone;
    std::optional<PosixZone> m_rules; // instead of the zone
};

} // namespace signalbox
