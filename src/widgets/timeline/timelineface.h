#pragma once

#include "widgets/timeline/timelineribbon.h"
#include "widgets/timeline/timelinestate.h"

#include <QFont>
#include <QHash>
#include <QPalette>

namespace signalbox {

/// Paints a timeline. The lanes' pictures are kept from frame to frame; what moves, and what the pointer and the keys are
/// at, is painted over them.
class TimelineFace
{
public:
    struct Look {
        QPalette palette;
        QFont font;
        QFont small;
    };

    /// `ratio`: the pixels of the device that is painted on, to one of the widget.
    void paint(QPainter &painter, const QRegion &dirty, const TimelineState &state, const Look &look, double ratio);
    void forget(qint64 lane) { m_lanes.remove(lane); }

    static int widthOfNames(const TimelineState &state, const QFontMetrics &metrics); // what they would like
    static bool isNameCut(const TimelineState &state, int lane, const QFontMetrics &metrics);
    static QList<TimelineCluster> clusters(const TimelineState &state, const TimelineScale &scale, const QFont &small);

private:
    /// Whatever makes all kept pictures wrong when it changes.
    struct Kept {
        double microsPerPixel = 0;
        int pixels = 0;
        qint64 palette = 0;
        QList<TimelineShade> shades;
        QTimeZone zone;

        bool operator==(const Kept &) const = default;
    };
    struct LanePicture {
        TimelineRibbon ribbon;
        bool isChosen = false;
    };
    struct Frame; // what is painted now

    void paintPlot(const Frame &frame);
    void paintOverLanes(const Frame &frame) const;
    void paintChosenBar(const Frame &frame) const;
    void paintHead(const Frame &frame) const;
    void paintShadeWords(const Frame &frame, const QList<TimelineCluster> &clusters) const;
    void paintNow(const Frame &frame) const;
    void paintPointer(const Frame &frame) const;
    void paintNames(const Frame &frame) const;

    Kept m_kept;
    QHash<qint64, LanePicture> m_lanes; // by key
    TimelineRibbon m_blank; // below the last lane
};

} // namespace signalbox
