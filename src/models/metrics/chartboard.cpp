#include "models/metrics/chartboard.h"

#include <QJsonDocument>

#include <algorithm>
#include <utility>

namespace signalbox {

ChartBoard::ChartBoard(QObject *parent) : QObject(parent) { }

void ChartBoard::setSeries(const QList<MetricSeries> &series)
{
    m_default = defaultBoard(series);
    if (!m_isDefault || m_layout == m_default)
        return;
    m_layout = m_default;
    emit changed();
}

QByteArray ChartBoard::saved() const
{
    return m_isDefault ? QByteArray() : QJsonDocument(toJson(m_layout)).toJson(QJsonDocument::Compact);
}

void ChartBoard::restore(const QByteArray &saved)
{
    const auto layout = boardFromJson(QJsonDocument::fromJson(saved).object());
    m_isDefault = !layout.has_value();
    m_layout = layout.value_or(m_default);
    m_before.reset();
    emit changed();
}

void ChartBoard::edit(const BoardLayout &layout, const std::optional<Before> &before)
{
    m_before = before;
    if (layout == m_layout)
        return;
    m_layout = layout;
    m_isDefault = false;
    emit changed();
}

void ChartBoard::add(const QList<MetricKey> &lines)
{
    if (lines.isEmpty())
        return;
    BoardLayout layout = m_layout;
    layout.charts.append(BoardChart{.lines = lines});
    edit(layout);
}

void ChartBoard::setChart(qsizetype index, const BoardChart &chart)
{
    BoardLayout layout = m_layout;
    layout.charts[index] = chart;
    edit(layout);
}

void ChartBoard::resize(qsizetype index, int wide, int high)
{
    BoardChart chart = charts().at(index);
    chart.columns = std::clamp(wide, 1, columns);
    chart.rows = std::clamp(high, 1, mostRows);
    setChart(index, chart);
}

void ChartBoard::move(qsizetype from, qsizetype to)
{
    BoardLayout layout = m_layout;
    layout.charts.move(from, std::clamp<qsizetype>(to, 0, layout.charts.size() - 1));
    edit(layout);
}

void ChartBoard::remove(qsizetype index)
{
    const Before before{m_layout, m_isDefault};
    BoardLayout layout = m_layout;
    layout.charts.removeAt(index);
    edit(layout, before);
}

void ChartBoard::reset()
{
    if (m_isDefault)
        return;
    m_before = Before{m_layout, false};
    m_layout = m_default;
    m_isDefault = true;
    emit changed();
}

void ChartBoard::undo()
{
    if (!m_before)
        return;
    const Before before = *std::exchange(m_before, {});
    m_isDefault = before.isDefault;
    m_layout = before.isDefault ? m_default : before.layout;
    emit changed();
}

} // namespace signalbox
