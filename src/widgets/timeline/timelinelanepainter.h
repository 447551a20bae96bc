#pragma once

#include "widgets/timeline/timelineaxis.h"
#include "widgets/timeline/timelinepieces.h"

#include <QColor>
#include <QPixmap>

#include <array>

class QPainter;
class QPalette;

namespace signalbox {

/// What is behind the bars of all lanes.
struct TimelineBackdrop {
    QList<TimelineShade> shades;
    TimelineAxis axis;

    bool operator==(const TimelineBackdrop &) const = default;
};

/// Paints a lane with what is behind it, in pixels of the device. States differ in height and shape as well as in colour: what
/// failed is higher than the others and above them, what should have been is hollow, what nobody knows is hatched.
class TimelineLanePainter
{
public:
    struct Lane {
        const TimelineTrack *track = nullptr; // none: only what is behind
        bool isChosen = false;
    };

    TimelineLanePainter(const QPalette &palette, const TimelineScale &scale, const TimelineBackdrop &backdrop);

    int height() const { return m_height; }
    /// The pixels [first, last), where the painter's x is 0 at `first`.
    void paint(QPainter &painter, const Lane &lane, qint64 first, qint64 last) const;
    /// Behind the words of the marks' strip, too. Over what is there.
    void paintShades(QPainter &painter, int height, qint64 first, qint64 last) const;
    /// Where a piece is drawn in its lane, in pixels of the widget: top and height.
    static std::pair<double, double> placeOf(const TimelinePiece &piece);

private:
    struct Strip; // what is painted now

    struct StateInk {
        QColor full;
        QColor body;
        QColor mean;
        QColor floor; // of a stretch, up to the least
        QColor band; // from least to most
    };

    const StateInk &ink(HealthState state) const { return m_inks[size_t(state)]; }
    int pixels(double ours) const; // of the device
    void paintLines(const Strip &strip) const;
    void paintBars(const Strip &strip, const TimelineTrack &track) const;
    void paintShade(const Strip &strip, const TimelineShade &shade) const;
    void paintSolid(const Strip &strip, const TimelinePiece &piece) const;
    void paintStretch(const Strip &strip, const TimelinePiece &piece) const;
    void paintFailed(const Strip &strip, const TimelinePiece &piece) const;
    void paintHatched(const Strip &strip, const TimelinePiece &piece) const;
    void paintHollow(const Strip &strip, const TimelinePiece &piece) const;
    void paintOutline(const Strip &strip, const TimelinePiece &piece) const;
    QPixmap hatching(const QColor &colour, int step) const;

    const TimelineScale &m_scale;
    const TimelineBackdrop &m_backdrop;
    int m_height;
    std::array<StateInk, 6> m_inks;
    QColor m_ground;
    QColor m_chosenGround;
    QColor m_line;
    QColor m_dayLine;
    QColor m_quiet;
    QColor m_text;
    double m_tint;
    QPixmap m_barHatching;
    QPixmap m_shadeHatching;
};

} // namespace signalbox
