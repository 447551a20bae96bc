#pragma once

#include "domain/metrics/metric.h"
#include "domain/metrics/metrickey.h"
#include "panels/panelcontext.h"
#include "panels/pendinganswers.h"

#include <QDialog>

namespace signalbox {

/// Chooses the lines of one chart from all series that there are. Opened with open().
class SeriesPicker final : public QDialog
{
    Q_OBJECT

public:
    /// Both must outlive it.
    SeriesPicker(const PanelContext &context, PendingAnswers &pending, QWidget *parent = nullptr);

    /// `now` by the server's clock. What is chosen stays, and so does the list's place.
    void setSeries(const QList<MetricSeries> &series, Instant now);
    void setChosen(const QList<MetricKey> &lines);

signals:
    void linesChosen(const QList<signalbox::MetricKey> &lines); // in the order in which they were chosen

private:
    const PanelContext &m_context;
    PendingAnswers &m_pending;
    QList<MetricSeries> m_series;
    QList<MetricKey> m_chosen;
};

} // namespace signalbox
