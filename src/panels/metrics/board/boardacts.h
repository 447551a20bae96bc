#pragma once

#include "models/metrics/chartboard.h"
#include "panels/metrics/board/boardplots.h"
#include "panels/metrics/board/chartcard.h"

#include <QPointer>

#include <functional>

namespace signalbox {

class NoticeStrip;
class SeriesPicker;

/// What is done to the charts of a board: arranged, given other lines and limits, taken away and brought back.
class BoardActs final : public QObject
{
    Q_OBJECT

public:
    /// All of them must outlive it; dialogs stand over `page`.
    BoardActs(ChartBoard &board, const BoardLines &lines, const PanelContext &context, PendingAnswers &pending,
        QWidget *page);

    NoticeStrip &strip() { return *m_strip; } // for the page to place
    void setSeries(const QList<MetricSeries> &series);

    void addChart(const QList<MetricKey> &lines); // to begin with
    void reset();
    void editLines(qsizetype index);
    /// Of the one line that it has, or else of that which is chosen from a menu at `position`.
    void editThresholds(const BoardChart &chart, const QPoint &position);
    void remove(qsizetype index);
    /// Where the chart is then; its size and its order are changed no farther than the board goes.
    qsizetype arrange(qsizetype index, ChartCard::Act act, int columnsInSight);

signals:
    void thresholdsChanged(); // in the database

private:
    void openPicker(const QList<MetricKey> &chosen, std::function<void(const QList<MetricKey> &)> then);
    void editThreshold(const MetricKey &line);

    ChartBoard &m_board;
    const BoardLines &m_lines;
    const PanelContext &m_context;
    PendingAnswers &m_pending;
    QWidget *m_page;
    NoticeStrip *m_strip;
    QList<MetricSeries> m_series;
    QPointer<SeriesPicker> m_picker;
};

} // namespace signalbox
