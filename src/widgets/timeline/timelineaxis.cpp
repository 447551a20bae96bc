#include "widgets/timeline/timelineaxis.h"

#include "widgets/look/tokens.h"

#include <QLocale>
#include <QPainter>
#include <QPalette>

#include <algorithm>
#include <cmath>

namespace signalbox {

using namespace Qt::StringLiterals;
using namespace std::chrono;

namespace {

constexpr int beyondSight = 8; // pixels: what is at the very edge is there before it is seen
constexpr int tickLength = 4;

bool areDays(const QList<TimeTick> &ticks, const QTimeZone &zone)
{
    return ticks.size() > 1 && std::ranges::all_of(ticks, [&zone](const TimeTick &tick) {
        return tick.at.toDateTime().toTimeZone(zone).time() == QTime(0, 0);
    });
}

QList<TimelineAxis::Part> partsOf(const TimeSpan &view, const QTimeZone &zone, bool months)
{
    const QLocale locale;
    const QDate last = view.until.toDateTime().toTimeZone(zone).date();
    QDate day = view.from.toDateTime().toTimeZone(zone).date();
    if (months)
        day.setDate(day.year(), day.month(), 1);
    QList<TimelineAxis::Part> parts;
    while (day <= last) {
        const Instant from = Instant::fromDateTime(day.startOfDay(zone));
        parts.append({from, locale.toString(day, months ? u"MMMM yyyy"_s : u"ddd d MMM yyyy"_s),
            locale.toString(day, months ? u"MMM"_s : u"d MMM"_s)});
        day = months ? day.addMonths(1) : day.addDays(1);
    }
    return parts;
}

} // namespace

TimelineAxis TimelineAxis::of(const TimelineScale &scale, const QTimeZone &zone, int labelWidth)
{
    if (scale.isEmpty())
        return {};
    const microseconds more(std::llround(scale.microsPerPixel() * scale.ratio * beyondSight));
    const TimeSpan sight{scale.view.from - more, scale.view.until + more};
    TimelineAxis axis;
    axis.ticks = timeTicks(sight.from, sight.until, zone, std::max(1, scale.width / labelWidth));
    const bool days = areDays(axis.ticks, zone);
    if (!days) {
        for (TimeTick &tick : axis.ticks)
            tick.label = tick.at.toDateTime().toTimeZone(zone).toString(u"HH:mm"_s);
    }
    axis.parts = partsOf(scale.view, zone, days);
    return axis;
}

void TimelineAxis::paint(QPainter &painter, const QRect &place, const TimelineScale &scale, const QPalette &palette,
    const QList<QRectF> &taken) const
{
    const Tokens &look = tokens(palette);
    const QFontMetrics metrics = painter.fontMetrics();
    const double middle = place.top() + space::tiny + metrics.height();
    painter.setPen(look.text);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        const double left = std::max(0.0, scale.xOf(parts.at(i).from)) + space::tiny;
        const double end = i + 1 < parts.size() ? scale.xOf(parts.at(i + 1).from) : scale.width;
        const double room = end - left - space::tiny;
        const QString &words
            = metrics.horizontalAdvance(parts.at(i).words) <= room ? parts.at(i).words : parts.at(i).shortWords;
        if (metrics.horizontalAdvance(words) > room)
            continue;
        painter.drawText(QRectF(place.left() + left, place.top() + space::tiny, room, metrics.height()),
            Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, words);
    }
    for (const TimeTick &tick : ticks) {
        const double x = place.left() + scale.xOf(tick.at);
        painter.fillRect(QRectF(x, place.bottom() + 1 - tickLength, 1, tickLength), look.edgeField);
        const double width = metrics.horizontalAdvance(tick.label);
        const double left = std::max<double>(place.left() + space::tiny, x - width / 2);
        const bool isTaken = std::ranges::any_of(
            taken, [&](const QRectF &box) { return left < box.right() && left + width > box.left(); });
        if (isTaken || x + width / 2 > place.right() + 1 || left > x)
            continue;
        painter.setPen(look.textQuiet);
        painter.drawText(QRectF(left, middle, width + 1, metrics.height()),
            Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, tick.label);
    }
}

QString timelineMoment(Instant at, const TimelineScale &scale, const QTimeZone &zone)
{
    const bool minutes = scale.microsPerPixel() * scale.ratio >= double(microseconds(10s).count());
    const QDateTime local = at.toDateTime().toTimeZone(zone);
    const QString time = local.toString(minutes ? u"HH:mm"_s : u"HH:mm:ss"_s);
    if (scale.view.length() <= hours(24))
        return time;
    return QLocale().toString(local.date(), u"ddd d MMM"_s) + u' ' + time;
}

} // namespace signalbox
