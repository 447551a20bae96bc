#include "models/metrics/metricseriesmodel.h"

#include "core/async.h"
#include "core/humantext.h"
#include "core/visibletext.h"
#include "domain/metrics/metricwords.h"
#include "domain/metrics/seriesstate.h"

namespace signalbox {

using namespace Qt::StringLiterals;

MetricSeriesModel::MetricSeriesModel(MetricSource &source, const Clock &clock, QObject *parent)
    : RowModel(clock, parent), m_source(source)
{ }

void MetricSeriesModel::refresh()
{
    if (m_fetching)
        return;
    m_fetching = true;
    beginLoading();
    whenReady(m_source.series(), this, [this](const Result<QList<MetricSeries>> &answer) {
        m_fetching = false;
        if (!answer)
            return failLoading(answer.error());
        merge(*answer);
        finishLoading();
    });
}

QString MetricSeriesModel::headerText(int column) const
{
    switch (Column(column)) {
    case Type:
        return tr("Type");
    case Name:
        return tr("Metric");
    case Value:
        return tr("Value");
    case Newest:
        return tr("Measured");
    case ColumnCount:
        break;
    }
    return {};
}

QString MetricSeriesModel::headerToolTip(int column) const
{
    switch (Column(column)) {
    case Type:
        return tr("What the metric is about, as its writer calls it.");
    case Name:
        return tr("The name under which it is written to system_metrics.");
    case Value:
        return tr("The newest value; grey when it is old.");
    case Newest:
        return tr("When the newest value was measured.");
    case ColumnCount:
        break;
    }
    return {};
}

QString MetricSeriesModel::text(const MetricSeries &series, int column) const
{
    switch (Column(column)) {
    case Type:
        return visibleText(series.type);
    case Name:
        return visibleText(series.name);
    case Value:
        return series.newestValue ? numberText(*series.newestValue) : QString();
    case Newest:
        return series.newestAt ? relativeTime(*series.newestAt, clock().now()) : QString();
    case ColumnCount:
        break;
    }
    return {};
}

QVariant MetricSeriesModel::sortValue(const MetricSeries &series, int column) const
{
    switch (Column(column)) {
    case Type:
    case Name:
        return text(series, column);
    case Value:
        return series.newestValue ? QVariant(*series.newestValue) : QVariant();
    case Newest:
        return series.newestAt ? QVariant(series.newestAt->micros) : QVariant();
    case ColumnCount:
        break;
    }
    return {};
}

QString MetricSeriesModel::toolTip(const MetricSeries &series, int column) const
{
    if (column != Newest && column != Value)
        return (text(series, column) + u'\n' + metricWords(series.type, series.name)).trimmed();
    const QString at = series.newestAt ? exactInstant(*series.newestAt, timeZone(), true) : QString();
    if (!series.fromTheFuture)
        return at;
    return (at + u'\n' + tr("It holds values dated in the future, by the server's clock; they are left out."))
        .trimmed();
}

std::optional<HealthState> MetricSeriesModel::state(const MetricSeries &series, int column) const
{
    return column == Newest || column == Value ? std::optional(stateOf(series, clock().now())) : std::nullopt;
}

} // namespace signalbox
