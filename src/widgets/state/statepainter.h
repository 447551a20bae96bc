#pragma once

#include "domain/healthstate.h"
#include "widgets/look/iconset.h"

#include <QColor>
#include <QFontMetrics>

namespace signalbox {

/// Draws icon + word + colour, for the badge and for table cells alike.
struct StatePainter {
    struct Look {
        Icon icon = Icon::Unknown;
        QColor colour;
        QString word;
    };
    static constexpr int iconSize = 16;
    static constexpr int gap = 6;

    static Icon iconFor(HealthState state);
    static int width(const QFontMetrics &metrics, const QString &word);
    static void paint(QPainter &painter, const QRect &rect, const Look &look);
};

} // namespace signalbox
