#pragma once

#include <QDateTime>
#include <QMetaType>

#include <chrono>
#include <compare>
#include <optional>

namespace signalbox {

/// A point in time with PostgreSQL's resolution of one microsecond; QDateTime has milliseconds only, which is too
/// coarse for a paging cursor. PostgreSQL's infinities, and years that QDateTime cannot hold, become the two ends: no span
/// leads away from them, and what lies between one of them and anything else is endless.
struct Instant {
    qint64 micros = 0; // since 1970-01-01T00:00:00Z

    static Instant fromDateTime(const QDateTime &time);
    /// Parses what PostgreSQL prints for a timestamptz under DateStyle ISO, in any time zone.
    static std::optional<Instant> fromPostgres(QByteArrayView text);
    static constexpr Instant distantPast() { return {std::numeric_limits<qint64>::min()}; }
    static constexpr Instant distantFuture() { return {std::numeric_limits<qint64>::max()}; }

    bool isFinite() const { return *this != distantPast() && *this != distantFuture(); }
    QDateTime toDateTime() const; // UTC; invalid when not finite
    QString toPostgres() const; // a timestamptz literal in UTC, exact to the microsecond

    Instant operator+(std::chrono::microseconds span) const;
    Instant operator-(std::chrono::microseconds span) const;
    std::chrono::microseconds operator-(Instant other) const;
    auto operator<=>(const Instant &) const = default;
};

/// False for what lies between an infinity and anything else.
constexpr bool isFinite(std::chrono::microseconds span)
{
    return span != std::chrono::microseconds::max() && span != std::chrono::microseconds::min();
}

} // namespace signalbox

Q_DECLARE_METATYPE(signalbox::Instant)
