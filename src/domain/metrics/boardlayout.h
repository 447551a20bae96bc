#pragma once

#include "domain/metrics/metric.h"
#include "domain/metrics/metrickey.h"

#include <QJsonObject>

#include <optional>

namespace signalbox {

/// One chart of a board: which lines it draws, and how much room it has.
struct BoardChart {
    QString title; // empty: from its lines
    QList<MetricKey> lines; // of at most two quantities
    int columns = 1; // of the board's three
    int rows = 1;
    bool isStacked = false;
    bool isFromZero = true;

    bool operator==(const BoardChart &) const = default;
};

/// The charts of a board in their order.
struct BoardLayout {
    QList<BoardChart> charts;

    bool operator==(const BoardLayout &) const = default;
};

/// What makes sense at once of the series that there are: of what an installation measures, in a fixed order; without any of it
/// the first nine series, one a chart.
BoardLayout defaultBoard(const QList<MetricSeries> &series);

/// Any text can be read: what is not understood is left out, and nothing of it is none.
std::optional<BoardLayout> boardFromJson(const QJsonObject &json);
QJsonObject toJson(const BoardLayout &layout);

} // namespace signalbox
