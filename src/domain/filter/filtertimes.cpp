#include "domain/filter/filtervalues.h"

#include <QCoreApplication>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

struct FilterTimes {
    Q_DECLARE_TR_FUNCTIONS(FilterTimes)
};

constexpr qint64 longestAgo = 100LL * 365 * 86'400;
constexpr qint64 widestOffset = 18 * 3600;

struct AgoUnit {
    char16_t name;
    qint64 seconds;
};

constexpr AgoUnit agoUnits[] = {{u's', 1}, {u'm', 60}, {u'h', 3600}, {u'd', 86'400}, {u'w', 604'800}};

/// A moment as it is written: a day, perhaps with a time, perhaps with an offset from UTC.
struct WrittenTime {
    QDate day;
    std::optional<microseconds> timeOfDay;
    std::optional<seconds> offset;
};

class TimeReader
{
public:
    explicit TimeReader(QStringView text) : m_rest(text) { }

    std::optional<WrittenTime> read();
    std::optional<microseconds> readTimeOfDay();
    bool atEnd() const { return m_rest.isEmpty(); }

private:
    std::optional<QDate> readDay();
    bool readOffset(WrittenTime &time);
    std::optional<qint64> number(qsizetype digits);
    bool take(QChar wanted);

    QStringView m_rest;
};

bool TimeReader::take(QChar wanted)
{
    if (!m_rest.startsWith(wanted, Qt::CaseInsensitive))
        return false;
    m_rest = m_rest.sliced(1);
    return true;
}

std::optional<qint64> TimeReader::number(qsizetype digits)
{
    if (m_rest.size() < digits)
        return std::nullopt;
    qint64 value = 0;
    for (const QChar c : m_rest.first(digits)) {
        if (c < u'0' || c > u'9')
            return std::nullopt;
        value = value * 10 + (c.unicode() - u'0');
    }
    m_rest = m_rest.sliced(digits);
    return value;
}

std::optional<QDate> TimeReader::readDay()
{
    const auto year = number(4);
    const auto month = year && take(u'-') ? number(2) : std::nullopt;
    const auto day = month && take(u'-') ? number(2) : std::nullopt;
    const QDate date = day ? QDate(int(*year), int(*month), int(*day)) : QDate();
    return date.isValid() ? std::optional(date) : std::nullopt;
}

std::optional<microseconds> TimeReader::readTimeOfDay()
{
    const auto hour = number(2);
    const auto minute = hour && take(u':') ? number(2) : std::nullopt;
    if (!minute || *hour > 23 || *minute > 59)
        return std::nullopt;
    microseconds time = hours(*hour) + minutes(*minute);
    if (!take(u':'))
        return time;
    const auto second = number(2);
    if (!second || *second > 59)
        return std::nullopt;
    time += seconds(*second);
    if (!take(u'.'))
        return time;
    qint64 scale = 100'000;
    const qsizetype before = m_rest.size();
    for (auto digit = number(1); digit; digit = number(1), scale /= 10)
        time += microseconds(*digit * scale);
    const qsizetype digits = before - m_rest.size();
    return digits >= 1 && digits <= 6 ? std::optional(time) : std::nullopt;
}

bool TimeReader::readOffset(WrittenTime &time)
{
    if (take(u'Z')) {
        time.offset = 0s;
        return true;
    }
    const bool east = m_rest.startsWith(u'+');
    if (!east && !m_rest.startsWith(u'-'))
        return true;
    m_rest = m_rest.sliced(1);
    const auto hour = number(2);
    if (!hour)
        return false;
    take(u':');
    const auto minute = atEnd() ? std::optional<qint64>(0) : number(2);
    if (!minute || *minute > 59)
        return false;
    const qint64 offset = *hour * 3600 + *minute * 60;
    time.offset = seconds(east ? offset : -offset);
    return offset <= widestOffset;
}

std::optional<WrittenTime> TimeReader::read()
{
    WrittenTime time;
    const auto day = readDay();
    if (!day)
        return std::nullopt;
    time.day = *day;
    if (atEnd())
        return time;
    if (!take(u'T') && !take(u' '))
        return std::nullopt;
    time.timeOfDay = readTimeOfDay();
    if (!time.timeOfDay || !readOffset(time) || !atEnd())
        return std::nullopt;
    return time;
}

Instant instantAt(QDate day, microseconds timeOfDay, const QTimeZone &zone)
{
    const auto ms = floor<std::chrono::milliseconds>(timeOfDay);
    const QDateTime local(day, QTime::fromMSecsSinceStartOfDay(int(ms.count())), zone);
    return Instant::fromDateTime(local) + (timeOfDay - ms);
}

Instant instantOf(const WrittenTime &time, FilterTimeEnd end, const QTimeZone &zone)
{
    if (!time.timeOfDay)
        return instantAt(end == FilterTimeEnd::Until ? time.day.addDays(1) : time.day, 0us, zone);
    if (!time.offset)
        return instantAt(time.day, *time.timeOfDay, zone);
    return instantAt(time.day, *time.timeOfDay, QTimeZone::utc()) - *time.offset;
}

/// 1h30m; nothing when it is no such thing.
std::optional<seconds> readAgo(QStringView text)
{
    qint64 total = 0;
    while (!text.isEmpty()) {
        qsizetype digits = 0;
        qint64 value = 0;
        while (digits < text.size() && digits < 11 && text[digits] >= u'0' && text[digits] <= u'9')
            value = value * 10 + (text[digits++].unicode() - u'0');
        if (digits == 0 || digits == text.size())
            return std::nullopt;
        const char16_t name = text[digits].toLower().unicode();
        const auto unit = std::find_if(
            std::begin(agoUnits), std::end(agoUnits), [name](const AgoUnit &u) { return u.name == name; });
        if (unit == std::end(agoUnits) || value > longestAgo / unit->seconds)
            return std::nullopt;
        total += value * unit->seconds;
        text = text.sliced(digits + 1);
    }
    return seconds(total);
}

std::optional<Instant> readNamedDay(QStringView text, FilterTimeEnd end, const FilterMoment &moment)
{
    const bool yesterday = text.compare(u"yesterday", Qt::CaseInsensitive) == 0;
    if (!yesterday && text.compare(u"today", Qt::CaseInsensitive) != 0)
        return std::nullopt;
    const QDate today = moment.now.toDateTime().toTimeZone(moment.zone).date();
    return instantOf({today.addDays(yesterday ? -1 : 0), {}, {}}, end, moment.zone);
}

/// The last moment before now when the clock showed it: at 01:10, "23:40" is yesterday's.
std::optional<Instant> readClockTime(QStringView text, const FilterMoment &moment)
{
    TimeReader reader(text);
    const auto timeOfDay = reader.readTimeOfDay();
    if (!timeOfDay || !reader.atEnd())
        return std::nullopt;
    const QDate today = moment.now.toDateTime().toTimeZone(moment.zone).date();
    const Instant at = instantAt(today, *timeOfDay, moment.zone);
    return at <= moment.now ? at : instantAt(today.addDays(-1), *timeOfDay, moment.zone);
}

QString wrongTime(QStringView text)
{
    const bool onlyDigits = std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
    if (onlyDigits && !text.isEmpty() && text.size() <= 3)
        return FilterTimes::tr("Its unit is missing: %1m, %1h or %1d; also s and w.").arg(text);
    return FilterTimes::tr("This is no time: write 30m, 2h, 7d, today, 02:40 or 2025-06-11T02:40.");
}

QString agoText(seconds ago)
{
    if (ago == 0s)
        return u"now"_s;
    const AgoUnit *unit = agoUnits;
    for (const AgoUnit &candidate : agoUnits) {
        if (ago.count() % candidate.seconds == 0)
            unit = &candidate;
    }
    return QString::number(ago.count() / unit->seconds) + QChar(unit->name);
}

QString offsetText(seconds offset)
{
    if (offset == 0s)
        return u"Z"_s;
    const qint64 minutes = std::abs(offset.count()) / 60;
    return u"%1%2:%3"_s.arg(offset < 0s ? u"-"_s : u"+"_s)
        .arg(minutes / 60, 2, 10, QChar(u'0'))
        .arg(minutes % 60, 2, 10, QChar(u'0'));
}

QString momentText(Instant at, seconds offset, FilterTimeEnd end, bool withOffset)
{
    const Instant local = at + offset;
    const QDateTime shown = local.toDateTime();
    const auto sinceMidnight = microseconds(local.micros) - floor<days>(microseconds(local.micros));
    if (sinceMidnight == 0us && end == FilterTimeEnd::Since && !withOffset)
        return shown.toString(u"yyyy-MM-dd"_s);
    QString text = shown.toString(u"yyyy-MM-ddTHH:mm"_s);
    if (sinceMidnight % 1min != 0us)
        text += shown.toString(u":ss"_s);
    if (const auto fraction = sinceMidnight % 1s; fraction != 0us) {
        QString digits = u"%1"_s.arg(qint64(fraction.count()), 6, 10, QChar(u'0'));
        while (digits.endsWith(u'0'))
            digits.chop(1);
        text += u'.' + digits;
    }
    return withOffset ? text + offsetText(offset) : text;
}

} // namespace

FilterRead<TimeBound> readFilterTime(QStringView text, FilterTimeEnd end, const FilterMoment &moment)
{
    if (text.compare(u"now", Qt::CaseInsensitive) == 0)
        return TimeBound{};
    if (const auto day = readNamedDay(text, end, moment))
        return TimeBound{*day, 0s};
    if (const auto at = readClockTime(text, moment))
        return TimeBound{*at, 0s};
    if (const auto time = TimeReader(text).read())
        return TimeBound{instantOf(*time, end, moment.zone), 0s};
    const auto ago = text.isEmpty() ? std::nullopt : readAgo(text);
    if (ago && ago->count() <= longestAgo)
        return TimeBound{{}, *ago};
    return tl::unexpected(wrongTime(text));
}

QString filterTimeText(const TimeBound &bound, FilterTimeEnd end, const QTimeZone &zone, FilterZoneText written)
{
    if (!bound.at)
        return agoText(bound.ago);
    if (!bound.at->isFinite())
        return {};
    const seconds offset(zone.offsetFromUtc(bound.at->toDateTime()));
    const QString local = momentText(*bound.at, offset, end, false);
    // The hour that the clock shows twice in autumn needs its offset, whoever reads it.
    const auto readBack = readFilterTime(local, end, {*bound.at, zone});
    if (written == FilterZoneText::Implied && readBack && readBack->at == bound.at)
        return local;
    const bool wholeMinutes = offset % 1min == 0s;
    return momentText(*bound.at, wholeMinutes ? offset : 0s, end, true);
}

} // namespace signalbox
