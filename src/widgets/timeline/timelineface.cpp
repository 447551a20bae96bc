#include "widgets/timeline/timelineface.h"

#include "widgets/look/stylepaint.h"
#include "widgets/look/theme.h"
#include "widgets/look/tokens.h"
#include "widgets/state/statepainter.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace signalbox {

namespace {

struct TimelineWords {
    Q_DECLARE_TR_FUNCTIONS(Timeline)
};

constexpr int nameSide = space::small;
constexpr int chosenEdge = 3; // at the side of the chosen lane
constexpr double nowLine = 1.5;
constexpr double cursorLine = 2;
constexpr double cursorOut = 2; // around its bar
constexpr double outOfSight = 10; // pixels
constexpr double pointerShare = 0.25;
constexpr int sparePictures = 16;
constexpr auto timeLabel = "00:00 000"; // as wide as an axis' label and the space around it

QString shadeWord(TimelineShade::Kind kind)
{
    switch (kind) {
    case TimelineShade::Kind::Down:
        return TimelineWords::tr("down");
    case TimelineShade::Kind::Unknown:
        return TimelineWords::tr("unknown");
    case TimelineShade::Kind::Crowded:
        return TimelineWords::tr("crowded");
    case TimelineShade::Kind::Quiet:
        return TimelineWords::tr("quiet");
    }
    Q_UNREACHABLE();
}

QColor shadeInk(TimelineShade::Kind kind, const QPalette &palette)
{
    switch (kind) {
    case TimelineShade::Kind::Down:
        return stateColour(HealthState::Failing, palette);
    case TimelineShade::Kind::Crowded:
        return stateColour(HealthState::Attention, palette);
    case TimelineShade::Kind::Unknown:
    case TimelineShade::Kind::Quiet:
        break;
    }
    return quietText(palette);
}

QColor veiled(QColor colour, double share)
{
    colour.setAlphaF(float(share));
    return colour;
}

/// Of a word on the axis' line of times.
QRectF boxOnAxis(const QRect &axis, double x, const QString &words, const QFontMetrics &metrics)
{
    const double width = metrics.horizontalAdvance(words) + 2 * space::tiny;
    const double left
        = std::clamp(x - width / 2, double(axis.left()), std::max<double>(axis.left(), axis.right() - width));
    return {left, double(axis.bottom() - metrics.height() - 1), width, double(metrics.height() + 1)};
}

void paintOnAxis(
    QPainter &painter, const QRect &axis, double x, const QString &words, const QColor &ground, const QColor &ink)
{
    const QRectF box = boxOnAxis(axis, x, words, painter.fontMetrics());
    stylepaint::box(painter, box, {.fill = ground, .radius = radius::mark});
    painter.setPen(ink);
    painter.drawText(box, Qt::AlignCenter | Qt::TextSingleLine, words);
}

} // namespace

struct TimelineFace::Frame {
    QPainter &painter;
    const QRegion &dirty;
    const TimelineState &state;
    const Look &look;
    TimelineScale scale;
    TimelineBackdrop backdrop;
    TimelineLanePainter lanes;
    int firstLane; // in sight
    int lastLane;

    double x(Instant at) const { return state.layout.plotLeft() + scale.xOf(at); }
    /// In the widget; what is far out of sight ends a little outside of it.
    QRectF placeOf(int lane, const TimelinePiece &piece) const
    {
        const auto [top, height] = TimelineLanePainter::placeOf(piece);
        const QRect plot = state.layout.plot();
        const double left = std::max(-outOfSight, double(piece.left - scale.firstPixel()) / scale.ratio);
        const double right
            = std::min(plot.width() + outOfSight, double(piece.right - scale.firstPixel()) / scale.ratio);
        return {plot.left() + left, state.layout.rowRect(lane).top() + top, right - left, height};
    }
    bool isNowSeen() const { return state.now && scale.view.contains(*state.now); }
    QString momentAtPointer() const
    {
        return timelineMoment(scale.at(state.pointer->x() - state.layout.plotLeft()), scale, state.zone);
    }
};

void TimelineFace::paint(
    QPainter &painter, const QRegion &dirty, const TimelineState &state, const Look &look, double ratio)
{
    const TimelineScale scale = state.scale(ratio);
    const bool hasLanes = !scale.isEmpty() && !state.layout.plot().isEmpty();
    const QRegion bare = hasLanes ? dirty - QRegion(state.layout.plot()) : dirty; // lanes cover all that is theirs
    for (const QRect &rect : bare)
        painter.fillRect(rect, tokens(look.palette).surface);
    if (!hasLanes)
        return;
    TimelineBackdrop backdrop;
    backdrop.axis
        = TimelineAxis::of(scale, state.zone, QFontMetrics(look.small).horizontalAdvance(QLatin1StringView(timeLabel)));
    for (const TimelineShade &shade : state.shades) {
        if (shade.span.until >= scale.view.from && shade.span.from <= scale.view.until)
            backdrop.shades.append(shade);
    }
    Kept kept{scale.microsPerPixel(), scale.pixels(), look.palette.cacheKey(), state.shades, state.zone};
    if (kept != m_kept) {
        for (LanePicture &picture : m_lanes)
            picture.ribbon.forget();
        m_blank.forget();
        m_kept = std::move(kept);
    }
    const QRect plot = state.layout.plot();
    const int rows = int(state.tracks.size());
    Frame frame{painter, dirty, state, look, scale, backdrop, TimelineLanePainter(look.palette, scale, backdrop),
        std::min(rows, state.layout.scrolled / extent::row),
        std::min(rows, (state.layout.scrolled + plot.height() - 1) / extent::row + 1)};
    painter.setFont(look.font);
    painter.setLayoutDirection(Qt::LeftToRight); // as time runs; what is mirrored is so by its place
    if (dirty.intersects(plot)) {
        painter.save();
        painter.setClipRect(plot, Qt::IntersectClip);
        paintPlot(frame);
        paintOverLanes(frame);
        painter.restore();
    }
    if (dirty.intersects(state.layout.names()))
        paintNames(frame);
    paintHead(frame);
}

void TimelineFace::paintPlot(const Frame &frame)
{
    const TimelineLayout &layout = frame.state.layout;
    const QSize size(frame.scale.pixels(), frame.lanes.height());
    const qint64 first = frame.scale.firstPixel();
    if (m_lanes.size() > 2 * (frame.lastLane - frame.firstLane) + sparePictures) {
        QHash<qint64, LanePicture> seen;
        for (int lane = frame.firstLane; lane < frame.lastLane; ++lane) {
            const qint64 key = frame.state.tracks.at(lane)->key();
            seen.insert(key, m_lanes.take(key));
        }
        m_lanes = std::move(seen);
    }
    for (int lane = frame.firstLane; lane < frame.lastLane; ++lane) {
        const QRect row = layout.rowRect(lane);
        if (!frame.dirty.intersects(row))
            continue;
        const TimelineTrack *track = frame.state.track(lane);
        LanePicture &picture = m_lanes[track->key()];
        const bool isChosen = lane == frame.state.chosenLane;
        if (std::exchange(picture.isChosen, isChosen) != isChosen)
            picture.ribbon.forget();
        picture.ribbon.bring(first, size, [&](QPainter &painter, qint64 from, qint64 until) {
            frame.lanes.paint(painter, {track, isChosen}, from, until);
        });
        picture.ribbon.draw(frame.painter, QPointF(layout.plotLeft(), row.top()), frame.scale.ratio);
    }
    for (int y = layout.rowRect(int(frame.state.tracks.size())).top(); y <= layout.plot().bottom(); y += extent::row) {
        m_blank.bring(first, size,
            [&](QPainter &painter, qint64 from, qint64 until) { frame.lanes.paint(painter, {}, from, until); });
        m_blank.draw(frame.painter, QPointF(layout.plotLeft(), y), frame.scale.ratio);
    }
}

void TimelineFace::paintOverLanes(const Frame &frame) const
{
    const Tokens &look = tokens(frame.look.palette);
    const TimelineState &state = frame.state;
    const QRect plot = state.layout.plot();
    for (int lane = frame.firstLane; lane < frame.lastLane; ++lane)
        stylepaint::hairline(frame.painter, state.layout.rowRect(lane), Qt::BottomEdge, look.hairline);
    const int hovered = state.pointer ? state.layout.laneAt(state.pointer->y()) : -1;
    if (hovered >= 0)
        frame.painter.fillRect(state.layout.rowRect(hovered).intersected(plot), veiled(look.text, look.hover));
    if (state.pointer && plot.contains(*state.pointer)) {
        frame.painter.fillRect(
            QRectF(state.pointer->x(), plot.top(), 1, plot.height()), veiled(look.text, pointerShare));
        if (const auto piece = timelinePieceAt(state, frame.scale, *state.pointer)) {
            const QRectF place = frame.placeOf(hovered, *piece);
            stylepaint::box(frame.painter, place.adjusted(-1, -1, 1, 1), {.edge = look.text, .radius = 1});
        }
    }
    paintChosenBar(frame);
    if (frame.isNowSeen())
        frame.painter.fillRect(QRectF(frame.x(*state.now), plot.top(), nowLine, plot.height()), look.link);
}

void TimelineFace::paintChosenBar(const Frame &frame) const
{
    const TimelineTrack *track = frame.state.track(frame.state.chosenLane);
    if (!track || frame.state.chosenBar < 0)
        return;
    const auto piece = timelinePieceOf(*track, frame.scale, frame.state.chosenBar);
    if (!piece)
        return;
    const Tokens &look = tokens(frame.look.palette);
    const QRectF place = frame.placeOf(frame.state.chosenLane, *piece);
    const double out = cursorOut + cursorLine;
    const bool hasKeys = frame.state.hasFocus && frame.state.chosenMark < 0;
    stylepaint::box(frame.painter, place.adjusted(-out, -out, out, out),
        {.edge = hasKeys ? look.focus : look.textQuiet, .radius = radius::mark, .edgeWidth = hasKeys ? cursorLine : 1});
}

void TimelineFace::paintHead(const Frame &frame) const
{
    const TimelineLayout &layout = frame.state.layout;
    const QRect head(0, 0, layout.size.width(), layout.plot().top());
    if (!frame.dirty.intersects(head))
        return;
    const Tokens &look = tokens(frame.look.palette);
    QPainter &painter = frame.painter;
    painter.save();
    painter.setFont(frame.look.small);
    const QRect corner = layout.corner().adjusted(nameSide, space::tiny, -nameSide, 0);
    painter.setPen(look.textQuiet);
    const int side = layout.isMirrored ? Qt::AlignRight : Qt::AlignLeft;
    painter.drawText(corner, int(Qt::AlignTop) | side | Qt::TextSingleLine,
        painter.fontMetrics().elidedText(QString::fromLatin1(frame.state.zone.id()), Qt::ElideRight, corner.width()));

    const QRect strip = layout.marks();
    painter.setClipRect(QRect(layout.plotLeft(), 0, layout.plotWidth(), head.height()), Qt::IntersectClip);
    QList<QRectF> taken;
    if (frame.isNowSeen())
        taken.append(
            boxOnAxis(layout.axis(), frame.x(*frame.state.now), TimelineWords::tr("now"), painter.fontMetrics()));
    if (const auto pointer = frame.state.pointer; pointer && layout.plot().contains(*pointer))
        taken.append(boxOnAxis(layout.axis(), pointer->x(), frame.momentAtPointer(), painter.fontMetrics()));
    frame.backdrop.axis.paint(painter, layout.axis(), frame.scale, frame.look.palette, taken);
    painter.save();
    painter.setClipRect(strip, Qt::IntersectClip);
    painter.translate(strip.topLeft());
    painter.scale(1 / frame.scale.ratio, 1 / frame.scale.ratio);
    const qint64 first = frame.scale.firstPixel();
    frame.lanes.paintShades(
        painter, int(std::lround(strip.height() * frame.scale.ratio)), first, first + frame.scale.pixels());
    painter.restore();
    const QList<TimelineCluster> all = clusters(frame.state, frame.scale, frame.look.small);
    paintShadeWords(frame, all);
    paintClusters(painter, strip, all, frame.look.palette);
    if (frame.state.chosenMark >= 0 && frame.state.hasFocus) {
        for (const TimelineCluster &cluster : all) {
            if (cluster.first <= frame.state.chosenMark && frame.state.chosenMark < cluster.first + cluster.count)
                stylepaint::box(painter,
                    QRectF(strip.left() + cluster.left(), strip.top(), cluster.width, strip.height())
                        .adjusted(-cursorOut - 1, 1, cursorOut + 1, -1),
                    {.edge = look.focus, .radius = radius::mark, .edgeWidth = cursorLine});
        }
    }
    paintNow(frame);
    paintPointer(frame);
    painter.restore();
    stylepaint::hairline(painter, head, Qt::BottomEdge, look.edge);
}

void TimelineFace::paintShadeWords(const Frame &frame, const QList<TimelineCluster> &clusters) const
{
    const QRect strip = frame.state.layout.marks();
    const QFontMetrics metrics = frame.painter.fontMetrics();
    for (const TimelineShade &shade : frame.backdrop.shades) {
        const QString word = shadeWord(shade.kind);
        const double end = std::min<double>(strip.width(), frame.scale.xOf(shade.span.until));
        const double width = metrics.horizontalAdvance(word) + space::tiny;
        double left = std::max(0.0, frame.scale.xOf(shade.span.from)) + space::tiny;
        if (left + width > end)
            continue; // before all marks are asked: there may be thousands of both
        for (const TimelineCluster &cluster : clusters) {
            if (cluster.right() + 2 >= left && cluster.left() - 2 <= left + width)
                left = cluster.right() + space::tiny;
        }
        if (left + width > end)
            continue;
        frame.painter.setPen(shadeInk(shade.kind, frame.look.palette));
        frame.painter.drawText(QRectF(strip.left() + left, strip.top(), width, strip.height()),
            Qt::AlignLeft | Qt::AlignVCenter | Qt::TextSingleLine, word);
    }
}

void TimelineFace::paintNow(const Frame &frame) const
{
    if (!frame.isNowSeen())
        return;
    const Tokens &look = tokens(frame.look.palette);
    const QRect axis = frame.state.layout.axis();
    const double x = frame.x(*frame.state.now);
    frame.painter.fillRect(QRectF(x, axis.bottom(), nowLine, frame.state.layout.marks().height() + 1), look.link);
    paintOnAxis(frame.painter, axis, x, TimelineWords::tr("now"), look.accent, look.onAccent);
}

void TimelineFace::paintPointer(const Frame &frame) const
{
    const auto &pointer = frame.state.pointer;
    if (!pointer || !frame.state.layout.plot().contains(*pointer))
        return;
    const Tokens &look = tokens(frame.look.palette);
    paintOnAxis(
        frame.painter, frame.state.layout.axis(), pointer->x(), frame.momentAtPointer(), look.text, look.surface);
}

void TimelineFace::paintNames(const Frame &frame) const
{
    const Tokens &look = tokens(frame.look.palette);
    const TimelineState &state = frame.state;
    const QRect names = state.layout.names();
    QPainter &painter = frame.painter;
    painter.save();
    painter.setClipRect(names, Qt::IntersectClip);
    const int hovered = state.pointer ? state.layout.laneAt(state.pointer->y()) : -1;
    for (int lane = frame.firstLane; lane < frame.lastLane; ++lane) {
        QRect cell = state.layout.rowRect(lane);
        cell.setLeft(names.left());
        cell.setRight(names.right());
        const TimelineTrack &track = *state.tracks.at(lane);
        const bool isChosen = lane == state.chosenLane;
        if (isChosen)
            painter.fillRect(cell, look.accentSoft);
        if (lane == hovered)
            painter.fillRect(cell, veiled(look.text, look.hover));
        if (isChosen && state.hasFocus && state.chosenMark < 0)
            painter.fillRect(QRect(state.layout.isMirrored ? cell.right() + 1 - chosenEdge : cell.left(), cell.top(),
                                 chosenEdge, cell.height()),
                look.focus);
        stylepaint::hairline(painter, cell, Qt::BottomEdge, look.hairline);
        const int iconLeft
            = state.layout.isMirrored ? cell.right() + 1 - nameSide - extent::icon : cell.left() + nameSide;
        paintIcon(painter, QRect(iconLeft, cell.top() + (cell.height() - extent::icon) / 2, extent::icon, extent::icon),
            StatePainter::iconFor(track.lane().state), stateColour(track.lane().state, frame.look.palette));
        const int taken = nameSide + extent::icon + extent::iconGap;
        const QRect words
            = state.layout.isMirrored ? cell.adjusted(nameSide, 0, -taken, 0) : cell.adjusted(taken, 0, -nameSide, 0);
        painter.setPen(look.text);
        const int side = state.layout.isMirrored ? Qt::AlignRight : Qt::AlignLeft;
        painter.drawText(words, int(Qt::AlignVCenter) | side | Qt::TextSingleLine,
            painter.fontMetrics().elidedText(track.name(), Qt::ElideRight, words.width()));
    }
    painter.restore();
    const QRect line(names.left(), 0, names.width(), state.layout.size.height());
    stylepaint::hairline(painter, line, state.layout.isMirrored ? Qt::LeftEdge : Qt::RightEdge, look.edge);
}

int TimelineFace::widthOfNames(const TimelineState &state, const QFontMetrics &metrics)
{
    int width = 0;
    for (const auto &track : state.tracks)
        width = std::max(width, metrics.horizontalAdvance(track->name()));
    return 2 * nameSide + extent::icon + extent::iconGap + width + 2;
}

bool TimelineFace::isNameCut(const TimelineState &state, int lane, const QFontMetrics &metrics)
{
    const int room = state.layout.nameWidth - 2 * nameSide - extent::icon - extent::iconGap;
    return metrics.horizontalAdvance(state.tracks.at(lane)->name()) > room;
}

QList<TimelineCluster> TimelineFace::clusters(
    const TimelineState &state, const TimelineScale &scale, const QFont &small)
{
    return timelineClusters(state.marks, scale, QFontMetrics(small));
}

} // namespace signalbox
