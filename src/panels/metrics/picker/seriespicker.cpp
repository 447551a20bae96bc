#include "panels/metrics/picker/seriespicker.h"

namespace signalbox {

SeriesPicker::SeriesPicker(const PanelContext &context, PendingAnswers &pending, QWidget *parent)
    : QDialog(parent), m_context(context), m_pending(pending)
{
    setWindowTitle(tr("Choose series"));
}

void SeriesPicker::setSeries(const QList<MetricSeries> &series, Instant)
{
    m_series = series;
}

void SeriesPicker::setChosen(const QList<MetricKey> &lines)
{
    m_chosen = lines;
}

} // namespace signalbox
