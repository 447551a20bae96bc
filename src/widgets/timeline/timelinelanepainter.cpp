#include "widgets/timeline/timelinelanepainter.h"

#include "widgets/look/theme.h"
#include "widgets/look/tokens.h"

#include <QPainter>

#include <algorithm>
#include <cmath>

namespace signalbox {

namespace {

constexpr double bodyTop = 7; // of a bar in its lane
constexpr double bodyHeight = 12;
constexpr double failedMore = 3; // above and below; what wants attention is higher above
constexpr double leastFoot = 4; // of what failed in a stretch
constexpr double leastLevel = 3; // of what took next to no time
constexpr double meanLine = 2;
constexpr double hollowEdge = 1.5;
constexpr double dash = 3;
constexpr double gapFrom = 4; // bars this wide are kept apart from the next
constexpr double outlineFrom = 6; // narrower, and there is no inside to be seen
constexpr double pointFrom = 8; // what is running has a point at its end
constexpr double shadeLeast = 2; // pixels that a moment is wide
constexpr int barHatchStep = 5;
constexpr int shadeHatchStep = 9; // three to a lane: its lines go on in the next one

constexpr double bodyShare = 0.62; // of the state's colour over the ground: quiet, and still 3:1
constexpr double spreadShare = 0.3;
constexpr double meanShare = 0.85;
constexpr double floorShare = 0.5;
constexpr double quietShare = 0.05;
constexpr double lineShare = 0.6;
constexpr double hatchShare = 0.22;

QColor sheer(QColor colour, double share)
{
    colour.setAlphaF(float(share));
    return colour;
}

/// What takes a whole piece is drawn as one bar, what is one of many as a part of its height.
bool isStretch(const TimelinePiece &piece)
{
    return piece.count > 1 && piece.fill == TimelineBar::Fill::Solid;
}

bool hasFailedWhole(const TimelinePiece &piece)
{
    return piece.fill == TimelineBar::Fill::Solid && piece.failed > 0 && piece.failed >= piece.count;
}

HealthState bodyState(const TimelinePiece &piece)
{
    return piece.state == HealthState::Failing && piece.failed < piece.count ? HealthState::Healthy : piece.state;
}

/// Those of one kind that lie on each other are drawn as one: their edges would be mud.
QList<TimelinePiece> joined(const QList<TimelinePiece> &pieces, TimelineBar::Fill fill)
{
    QList<TimelinePiece> result;
    for (const TimelinePiece &piece : pieces) {
        if (piece.fill != fill)
            continue;
        if (!result.isEmpty() && result.last().right >= piece.left && result.last().place == piece.place
            && result.last().state == piece.state)
            result.last().right = std::max(result.last().right, piece.right);
        else
            result.append(piece);
    }
    return result;
}

} // namespace

struct TimelineLanePainter::Strip {
    QPainter &painter;
    qint64 first;
    qint64 last;
    int height;

    /// In the painter's pixels; what is far away ends a little outside.
    int x(qint64 pixel) const { return int(std::clamp(pixel, first - 64, last + 64) - first); }
    QRect rect(qint64 left, qint64 right, int top, int height) const
    {
        return {x(left), top, x(right) - x(left), height};
    }
    bool shows(qint64 left, qint64 right) const { return right > first && left < last; }
};

TimelineLanePainter::TimelineLanePainter(
    const QPalette &palette, const TimelineScale &scale, const TimelineBackdrop &backdrop)
    : m_scale(scale), m_backdrop(backdrop), m_height(int(std::ceil(extent::row * scale.ratio))),
      m_ground(tokens(palette).surface), m_chosenGround(tokens(palette).accentSoft),
      m_line(mixed(tokens(palette).hairline, m_ground, lineShare)), m_dayLine(tokens(palette).edge),
      m_quiet(tokens(palette).textQuiet), m_text(tokens(palette).text), m_tint(tokens(palette).stateTint),
      m_barHatching(hatching(m_quiet, barHatchStep)),
      m_shadeHatching(hatching(sheer(m_quiet, hatchShare), shadeHatchStep))
{
    for (const HealthState state : {HealthState::Healthy, HealthState::Attention, HealthState::Failing,
             HealthState::Running, HealthState::Paused, HealthState::Unknown}) {
        const QColor full = stateColour(state, palette);
        const bool isQuiet = state == HealthState::Healthy || state == HealthState::Paused;
        m_inks[size_t(state)] = {full, isQuiet ? mixed(full, m_ground, bodyShare) : full,
            mixed(full, m_ground, meanShare), mixed(full, m_ground, floorShare), mixed(full, m_ground, spreadShare)};
    }
}

int TimelineLanePainter::pixels(double ours) const
{
    return std::max(1, int(std::lround(ours * m_scale.ratio)));
}

QPixmap TimelineLanePainter::hatching(const QColor &colour, int step) const
{
    const int side = pixels(step);
    QPixmap tile(side, side);
    tile.fill(Qt::transparent);
    QPainter painter(&tile);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colour, 1.2 * m_scale.ratio));
    for (const int shift : {-side, 0, side})
        painter.drawLine(QPointF(shift - 1, side + 1), QPointF(shift + side + 1, -1));
    return tile;
}

std::pair<double, double> TimelineLanePainter::placeOf(const TimelinePiece &piece)
{
    const double height = bodyHeight / piece.place.rows;
    const double top = bodyTop + piece.place.row * height;
    if (piece.place.rows > 1)
        return {top, height - 1};
    if (hasFailedWhole(piece))
        return {top - failedMore, height + 2 * failedMore};
    if (piece.state == HealthState::Attention && piece.fill == TimelineBar::Fill::Solid && !isStretch(piece))
        return {top - failedMore, height + failedMore};
    return {top, height};
}

void TimelineLanePainter::paint(QPainter &painter, const Lane &lane, qint64 first, qint64 last) const
{
    const Strip strip{painter, first, last, m_height};
    painter.fillRect(QRect(0, 0, int(last - first), m_height), lane.isChosen ? m_chosenGround : m_ground);
    paintShades(painter, m_height, first, last);
    paintLines(strip);
    if (!lane.track)
        return;
    paintBars(strip, *lane.track);
}

void TimelineLanePainter::paintBars(const Strip &strip, const TimelineTrack &track) const
{
    const QList<TimelinePiece> pieces = timelinePieces(track, m_scale, strip.first, strip.last);
    for (const TimelinePiece &piece : joined(pieces, TimelineBar::Fill::Hatched))
        paintHatched(strip, piece);
    for (const TimelinePiece &piece : pieces) {
        if (isStretch(piece))
            paintStretch(strip, piece);
        else if (piece.fill == TimelineBar::Fill::Solid && !hasFailedWhole(piece))
            paintSolid(strip, piece);
    }
    for (const TimelinePiece &piece : joined(pieces, TimelineBar::Fill::Outline))
        paintOutline(strip, piece);
    for (const TimelinePiece &piece : joined(pieces, TimelineBar::Fill::Hollow))
        paintHollow(strip, piece);
    for (const TimelinePiece &piece : pieces) {
        if (piece.fill == TimelineBar::Fill::Solid && piece.failed > 0)
            paintFailed(strip, piece);
    }
}

void TimelineLanePainter::paintLines(const Strip &strip) const
{
    const int line = pixels(1);
    for (const TimeTick &tick : m_backdrop.axis.ticks) {
        const qint64 at = m_scale.pixelOf(tick.at);
        if (strip.shows(at, at + line))
            strip.painter.fillRect(strip.rect(at, at + line, 0, m_height), m_line);
    }
    for (const TimelineAxis::Part &part : m_backdrop.axis.parts) {
        const qint64 at = m_scale.pixelOf(part.from);
        if (strip.shows(at, at + line))
            strip.painter.fillRect(strip.rect(at, at + line, 0, m_height), m_dayLine);
    }
}

void TimelineLanePainter::paintShades(QPainter &painter, int height, qint64 first, qint64 last) const
{
    const Strip strip{painter, first, last, height};
    const double perPixel = m_scale.microsPerPixel();
    const Instant from{qint64(double(first - pixels(shadeLeast) - 1) * perPixel)};
    const Instant until{qint64(double(last + 1) * perPixel)};
    for (const TimelineShade &shade : m_backdrop.shades) {
        if (shade.span.until >= from && shade.span.from <= until)
            paintShade(strip, shade);
    }
}

void TimelineLanePainter::paintShade(const Strip &strip, const TimelineShade &shade) const
{
    const qint64 left = m_scale.pixelOf(shade.span.from);
    const qint64 right = std::max(left + pixels(shadeLeast), m_scale.pixelOf(shade.span.until));
    if (!strip.shows(left, right))
        return;
    const QRect place = strip.rect(left, right, 0, strip.height);
    switch (shade.kind) {
    case TimelineShade::Kind::Down: {
        const QColor &colour = ink(HealthState::Failing).full;
        strip.painter.fillRect(place, sheer(colour, m_tint));
        const int edge = pixels(1);
        strip.painter.fillRect(strip.rect(left, left + edge, 0, strip.height), sheer(colour, bodyShare));
        strip.painter.fillRect(strip.rect(right - edge, right, 0, strip.height), sheer(colour, bodyShare));
        return;
    }
    case TimelineShade::Kind::Unknown: {
        const int side = m_shadeHatching.width();
        strip.painter.setBrushOrigin(-int((strip.first % side + side) % side), 0);
        strip.painter.fillRect(place, QBrush(m_shadeHatching));
        return;
    }
    case TimelineShade::Kind::Crowded:
        strip.painter.fillRect(place, sheer(ink(HealthState::Attention).full, m_tint));
        return;
    case TimelineShade::Kind::Quiet:
        strip.painter.fillRect(place, sheer(m_text, quietShare));
        return;
    }
    Q_UNREACHABLE();
}

void TimelineLanePainter::paintSolid(const Strip &strip, const TimelinePiece &piece) const
{
    const auto [top, height] = placeOf(piece);
    const qint64 right = piece.right - piece.left >= pixels(gapFrom) ? piece.right - pixels(1) : piece.right;
    const QColor &colour = ink(piece.state).body;
    const int y = pixels(top);
    const int tall = pixels(height);
    if (piece.state != HealthState::Running || piece.right - piece.left < pixels(pointFrom)) {
        strip.painter.fillRect(strip.rect(piece.left, right, y, tall), colour);
        return;
    }
    const int point = std::min(tall / 2, pixels(pointFrom / 2));
    strip.painter.fillRect(strip.rect(piece.left, right - point, y, tall), colour);
    const int x = strip.x(right - point);
    strip.painter.save();
    strip.painter.setRenderHint(QPainter::Antialiasing);
    strip.painter.setPen(Qt::NoPen);
    strip.painter.setBrush(colour);
    strip.painter.drawPolygon(QPolygonF({QPointF(x, y), QPointF(x + point, y + tall / 2.0), QPointF(x, y + tall)}));
    strip.painter.restore();
}

void TimelineLanePainter::paintStretch(const Strip &strip, const TimelinePiece &piece) const
{
    const qint64 right = piece.right - piece.left >= pixels(gapFrom) ? piece.right - pixels(1) : piece.right;
    const int base = pixels(bodyTop) + pixels(bodyHeight);
    const auto level = [this](float share) {
        return std::max(pixels(leastLevel), int(std::lround(double(share) * bodyHeight * m_scale.ratio)));
    };
    const int least = level(piece.least);
    const int mean = std::max(least, level(piece.mean));
    const int most = std::max(mean, level(piece.most));
    const StateInk &colours = ink(bodyState(piece));
    strip.painter.fillRect(strip.rect(piece.left, right, base - most, most - least), colours.band);
    strip.painter.fillRect(strip.rect(piece.left, right, base - least, least), colours.floor);
    const int line = std::min(mean, pixels(meanLine));
    strip.painter.fillRect(strip.rect(piece.left, right, base - mean, line), colours.mean);
}

void TimelineLanePainter::paintFailed(const Strip &strip, const TimelinePiece &piece) const
{
    const bool isWide = piece.right - piece.left >= pixels(gapFrom);
    const qint64 right = isWide ? piece.right - pixels(1) : piece.right;
    const QColor &colour = ink(HealthState::Failing).full;
    if (hasFailedWhole(piece)) {
        const auto [top, height] = placeOf(piece);
        strip.painter.fillRect(strip.rect(piece.left, right, pixels(top), pixels(height)), colour);
        return;
    }
    const double share = double(piece.failed) / double(piece.count);
    const int foot = pixels(std::max(leastFoot, share * bodyHeight) + failedMore);
    const int bottom = pixels(bodyTop + bodyHeight + failedMore);
    strip.painter.fillRect(strip.rect(piece.left, right, bottom - foot, foot), colour);
}

void TimelineLanePainter::paintHatched(const Strip &strip, const TimelinePiece &piece) const
{
    if (!strip.shows(piece.left, piece.right))
        return;
    const auto [top, height] = placeOf(piece);
    const QRect place = strip.rect(piece.left, piece.right, pixels(top), pixels(height));
    const int side = m_barHatching.width();
    strip.painter.setBrushOrigin(-int((strip.first % side + side) % side), 0);
    strip.painter.fillRect(place, m_ground);
    strip.painter.fillRect(place, QBrush(m_barHatching));
    const int edge = pixels(1);
    const QColor colour = mixed(m_quiet, m_ground, bodyShare);
    strip.painter.fillRect(QRect(place.left(), place.top(), place.width(), edge), colour);
    strip.painter.fillRect(QRect(place.left(), place.bottom() + 1 - edge, place.width(), edge), colour);
    strip.painter.fillRect(QRect(place.left(), place.top(), edge, place.height()), colour);
    strip.painter.fillRect(QRect(place.right() + 1 - edge, place.top(), edge, place.height()), colour);
}

void TimelineLanePainter::paintHollow(const Strip &strip, const TimelinePiece &piece) const
{
    const auto [top, height] = placeOf(piece);
    const QRect place = strip.rect(piece.left, piece.right, pixels(top), pixels(height));
    const int edge = pixels(hollowEdge);
    const QColor &colour = ink(piece.state).full;
    strip.painter.fillRect(place, m_ground);
    strip.painter.fillRect(QRect(place.left(), place.top(), place.width(), edge), colour);
    strip.painter.fillRect(QRect(place.left(), place.bottom() + 1 - edge, place.width(), edge), colour);
    strip.painter.fillRect(QRect(place.left(), place.top(), edge, place.height()), colour);
    strip.painter.fillRect(QRect(place.right() + 1 - edge, place.top(), edge, place.height()), colour);
}

void TimelineLanePainter::paintOutline(const Strip &strip, const TimelinePiece &piece) const
{
    const auto [top, height] = placeOf(piece);
    const int line = pixels(1);
    const int step = pixels(dash);
    const int upper = pixels(top);
    const int lower = upper + pixels(height) - line;
    const QColor &colour = ink(piece.state).full;
    const qint64 from = std::max(piece.left, strip.first - 2 * step);
    const qint64 until = std::min(piece.right, strip.last);
    const bool hasInside = piece.right - piece.left >= pixels(outlineFrom);
    for (qint64 at = from - ((from % (2 * step)) + 2 * step) % (2 * step); hasInside && at < until; at += 2 * step) {
        const qint64 left = std::max(at, piece.left);
        const qint64 right = std::min(at + step, piece.right);
        if (left >= right)
            continue;
        strip.painter.fillRect(strip.rect(left, right, upper, line), colour);
        strip.painter.fillRect(strip.rect(left, right, lower, line), colour);
    }
    for (int y = upper; y <= lower; y += 2 * step) {
        const int tall = std::min(step, lower + line - y);
        strip.painter.fillRect(strip.rect(piece.left, piece.left + line, y, tall), colour);
        if (hasInside)
            strip.painter.fillRect(strip.rect(piece.right - line, piece.right, y, tall), colour);
    }
}

} // namespace signalbox
