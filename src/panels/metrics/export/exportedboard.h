#pragma once

#include "widgets/chart/plot.h"

namespace signalbox {

struct ExportedChart {
    QString title;
    Plot plot;

    bool operator==(const ExportedChart &) const = default;
};

/// What a board shows at a moment, for a file, the clipboard or paper: in light colours, whatever the theme is.
struct ExportedBoard {
    QString project; // the profile's name
    QString board; // its name, of the file's too
    QList<ExportedChart> charts;
    int columns = 1;
    TimeSpan span;
    QTimeZone zone = QTimeZone::systemTimeZone();

    bool operator==(const ExportedBoard &) const = default;
};

} // namespace signalbox
