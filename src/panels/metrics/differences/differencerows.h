#pragma once

#include "domain/healthstate.h"
#include "domain/metrics/metric.h"
#include "panels/metrics/differences/differencesreader.h"
#include "panels/metrics/differences/spanlinks.h"

#include <QTimeZone>

namespace signalbox {

/// A line of the list of what differs.
struct DifferenceRow {
    QString id;
    HealthState state = HealthState::Unknown;
    QString word; // of the state
    QString what; // plain text
    QString sentence;
    QString sure; // empty: a fact
    QString tip; // the numbers behind it
    QList<double> before; // values to be drawn; empty: nothing
    QList<double> inside;
    MetricKey series; // that it opens; of an empty type: the link
    PanelLink link;

    bool operator==(const DifferenceRow &) const = default;
};

/// What was found, the surest first, and then what was set otherwise, the nearest to the span's begin first.
QList<DifferenceRow> differenceRows(
    const DifferencesReader &reader, const QList<MetricSeries> &series, const QTimeZone &zone);

/// All words that a row may have for its state.
QStringList differenceStateWords();
/// "certain", "very likely", "likely".
QStringList surenessWords();

/// What was looked at.
QString lookedAtWords(const DifferencesReader &reader);

} // namespace signalbox
