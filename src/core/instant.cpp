#include "core/instant.h"

#include <QTimeZone>

#include <array>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

/// Reads decimal digits from the front of `text`; nothing is taken when there are none.
std::optional<qint64> takeNumber(QByteArrayView &text)
{
    qsizetype length = 0;
    qint64 value = 0;
    while (length < text.size() && length < 9 && text[length] >= '0' && text[length] <= '9')
        value = value * 10 + (text[length++] - '0');
    if (length == 0)
        return std::nullopt;
    text = text.sliced(length);
    return value;
}

bool takeChar(QByteArrayView &text, char wanted)
{
    if (text.isEmpty() || text.front() != wanted)
        return false;
    text = text.sliced(1);
    return true;
}

std::optional<sys_days> takeDate(QByteArrayView &text)
{
    const auto y = takeNumber(text);
    if (!y || !takeChar(text, '-'))
        return std::nullopt;
    const auto m = takeNumber(text);
    if (!m || !takeChar(text, '-'))
        return std::nullopt;
    const auto d = takeNumber(text);
    if (!d || *y > 32767)
        return std::nullopt;
    const year_month_day date(
        year(static_cast<int>(*y)), month(static_cast<unsigned>(*m)), day(static_cast<unsigned>(*d)));
    if (!date.ok())
        return std::nullopt;
    return sys_days(date);
}

std::optional<microseconds> takeTimeOfDay(QByteArrayView &text)
{
    const auto h = takeNumber(text);
    if (!h || !takeChar(text, ':'))
        return std::nullopt;
    const auto m = takeNumber(text);
    if (!m || !takeChar(text, ':'))
        return std::nullopt;
    const auto s = takeNumber(text);
    if (!s)
        return std::nullopt;
    microseconds time = hours(*h) + minutes(*m) + seconds(*s);
    if (takeChar(text, '.')) {
        const qsizetype before = text.size();
        const auto fraction = takeNumber(text);
        if (!fraction)
            return std::nullopt;
        qint64 scaled = *fraction;
        for (qsizetype digits = before - text.size(); digits < 6; ++digits)
            scaled *= 10;
        time += microseconds(scaled);
    }
    return time;
}

std::optional<seconds> takeOffset(QByteArrayView &text)
{
    const bool negative = takeChar(text, '-');
    if (!negative && !takeChar(text, '+'))
        return std::nullopt;
    seconds offset{0};
    for (const seconds unit : {seconds(hours(1)), seconds(minutes(1)), seconds(1)}) {
        const auto part = takeNumber(text);
        if (!part)
            return std::nullopt;
        offset += unit * *part;
        if (!takeChar(text, ':'))
            break;
    }
    return negative ? -offset : offset;
}

/// Stops at the ends instead of coming round to the other one.
qint64 sum(qint64 a, qint64 b)
{
    qint64 result = 0;
    if (!__builtin_add_overflow(a, b, &result))
        return result;
    return b > 0 ? std::numeric_limits<qint64>::max() : std::numeric_limits<qint64>::min();
}

qint64 difference(qint64 a, qint64 b)
{
    qint64 result = 0;
    if (!__builtin_sub_overflow(a, b, &result))
        return result;
    return b < 0 ? std::numeric_limits<qint64>::max() : std::numeric_limits<qint64>::min();
}

/// Two digits, or -1.
int pairAt(QByteArrayView text, qsizetype at)
{
    const int tens = text[at] - '0';
    const int ones = text[at + 1] - '0';
    return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? 10 * tens + ones : -1;
}

/// "2026-11-29 05:18:04.123456+00", as nearly all of them are: histories are read by the ten thousand. Nothing for any other form.
std::optional<Instant> plainUtc(QByteArrayView text)
{
    constexpr qsizetype secondsEnd = 19;
    const qsizetype end = text.size() - 3;
    if (end < secondsEnd || end > secondsEnd + 7 || !text.endsWith("+00") || text[4] != '-' || text[7] != '-'
        || text[10] != ' ' || text[13] != ':' || text[16] != ':')
        return std::nullopt;
    std::array<int, 7> pairs{};
    constexpr std::array<qsizetype, 7> places{0, 2, 5, 8, 11, 14, 17};
    for (std::size_t i = 0; i < places.size(); ++i)
        pairs.at(i) = pairAt(text, places.at(i));
    const auto [century, inCentury, m, d, hour, minute, second] = pairs;
    const bool isInDay = hour >= 0 && hour < 24 && minute >= 0 && minute < 60 && second >= 0 && second < 60;
    if (!isInDay || century < 0 || inCentury < 0 || m < 0 || d < 0)
        return std::nullopt;
    const year_month_day date(year(100 * century + inCentury), month(unsigned(m)), day(unsigned(d)));
    if (!date.ok())
        return std::nullopt;
    qint64 micros = 0;
    if (end > secondsEnd) {
        if (text[secondsEnd] != '.' || end == secondsEnd + 1)
            return std::nullopt;
        for (qsizetype at = secondsEnd + 1; at < secondsEnd + 7; ++at) {
            const int digit = at < end ? text[at] - '0' : 0;
            if (digit < 0 || digit > 9)
                return std::nullopt;
            micros = 10 * micros + digit;
        }
    }
    const auto whole = sys_days(date).time_since_epoch() + hours(hour) + minutes(minute) + seconds(second);
    return Instant{duration_cast<microseconds>(whole).count() + micros};
}

} // namespace

Instant Instant::operator+(microseconds span) const
{
    return isFinite() ? Instant{sum(micros, span.count())} : *this;
}

Instant Instant::operator-(microseconds span) const
{
    return isFinite() ? Instant{difference(micros, span.count())} : *this;
}

microseconds Instant::operator-(Instant other) const
{
    if (isFinite() && other.isFinite())
        return microseconds(difference(micros, other.micros));
    if (*this == other)
        return microseconds(0);
    return *this > other ? microseconds::max() : microseconds::min();
}

Instant Instant::fromDateTime(const QDateTime &time)
{
    return {time.toMSecsSinceEpoch() * 1000};
}

std::optional<Instant> Instant::fromPostgres(QByteArrayView text)
{
    if (const auto plain = plainUtc(text))
        return plain;
    if (text == "infinity")
        return distantFuture();
    if (text == "-infinity" || text.endsWith(" BC"))
        return distantPast();
    // A year of five or more digits is still a valid timestamptz; chrono's year ends at 32767.
    if (const qsizetype dash = text.indexOf('-'); dash > 4)
        return distantFuture();
    const auto date = takeDate(text);
    if (!date || !takeChar(text, ' '))
        return std::nullopt;
    const auto time = takeTimeOfDay(text);
    const auto offset = time ? takeOffset(text) : std::nullopt;
    if (!offset || !text.isEmpty())
        return std::nullopt;
    const auto utc = time_point_cast<microseconds>(*date) + *time - *offset;
    return Instant{utc.time_since_epoch().count()};
}

QDateTime Instant::toDateTime() const
{
    if (!isFinite())
        return {};
    return QDateTime::fromMSecsSinceEpoch(floor<milliseconds>(microseconds(micros)).count(), Qt::UTC);
}

QString Instant::toPostgres() const
{
    if (*this == distantFuture())
        return u"infinity"_s;
    if (*this == distantPast())
        return u"-infinity"_s;
    const auto wholeSeconds = floor<seconds>(microseconds(micros));
    const QDateTime time = QDateTime::fromSecsSinceEpoch(wholeSeconds.count(), Qt::UTC);
    const auto fraction = microseconds(micros) - wholeSeconds;
    return time.toString(u"yyyy-MM-dd HH:mm:ss"_s) + u".%1+00"_s.arg(qint64(fraction.count()), 6, 10, QChar(u'0'));
}

} // namespace signalbox
