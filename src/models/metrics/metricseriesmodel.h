#pragma once

#include "domain/metrics/metricsource.h"
#include "models/rowmodel.h"

namespace signalbox {

/// "type/name" as one text, so that a selection can be remembered in settings.
inline QString keyOfSeries(const MetricSeries &series)
{
    return series.type + u'/' + series.name;
}

/// The lines of system_metrics that there are, each with its newest value.
class MetricSeriesModel final : public RowModel<MetricSeries, keyOfSeries>
{
    Q_OBJECT

public:
    enum Column { Type, Name, Value, Newest, ColumnCount };
    Q_ENUM(Column)

    MetricSeriesModel(MetricSource &source, const Clock &clock, QObject *parent = nullptr);

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    /// Does nothing while an answer is still awaited.
    void refresh();

protected:
    QString headerText(int column) const override;
    QString headerToolTip(int column) const override;
    QString text(const MetricSeries &series, int column) const override;
    QVariant sortValue(const MetricSeries &series, int column) const override;
    QString toolTip(const MetricSeries &series, int column) const override;
    std::optional<HealthState> state(const MetricSeries &series, int column) const override;
    bool isNumeric(int column) const override { return column == Value; }
    QList<int> agingColumns() const override { return {Newest}; }

private:
    MetricSource &m_source;
    bool m_fetching = false;
};

} // namespace signalbox
