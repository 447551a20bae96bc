#pragma once

#include <QStringView>

#include <optional>

namespace signalbox {

/// One of the five fields of a schedule, and what pg_cron takes in it.
struct CronField {
    enum class Name { Minute, Hour, DayOfMonth, Month, DayOfWeek };
    Name name = Name::Minute;
    int low = 0;
    int high = 0;

    static const CronField &of(Name name);
    QString title() const; // "Day of the month"
    std::optional<int> valueNamed(QStringView word) const; // jan to dec, sun to sat
    /// The three letters of a name that was written in full.
    QString shortNameOf(QStringView word) const;
};

/// A range of a field: `low` to `high` for a star, the same value twice for a single one.
struct CronRange {
    int first = 0;
    int last = 0;
    int step = 1;

    bool isBackward() const { return first > last; }
    /// Bit 0 is the field's lowest value. A range written backwards selects nothing in versions that do not wrap; in others
    /// pg_cron fills its bit set byte by byte, from the first value to the end of its byte, and from the beginning of the last
    /// value's byte to that value: nothing when these are the same byte.
    quint64 bits(const CronField &field, bool wraps) const;
    /// What a person means by a range written backwards.
    quint64 meantBits(const CronField &field) const;
    /// The same without going backwards: "22-23,0-2" for 22-2.
    QString forwards(const CronField &field) const;
};

} // namespace signalbox
