#pragma once

#include "domain/metrics/metric.h"
#include "panels/panel.h"

class QSplitter;
class QStackedWidget;

namespace signalbox {

class MetricChart;
class MetricSeriesModel;
class PlainLabel;
class SegmentBar;
class TableView;

/// system_metrics over time: which series there are with their newest values, and the chosen one as a line.
class MetricsPanel final : public Panel
{
    Q_OBJECT

public:
    static constexpr QLatin1StringView panelId{"metrics"};
    static QString panelTitle() { return tr("Metrics"); }

    explicit MetricsPanel(PanelContext context, QWidget *parent = nullptr);
    ~MetricsPanel() override;

    std::chrono::seconds range() const { return m_range; }

protected:
    QWidget *mainWidget() override;
    void load() override;
    void updateTimes() override;

private:
    void makeRanges();
    void setRange(std::chrono::seconds range);
    QWidget *makeList();
    QWidget *makeChart();
    void showSeries();
    void showSentence();
    void chooseSeries(int row);
    void loadHistory();
    void showHistory(const MetricHistory &history);
    void showNoValues();
    int selectedRow() const; // or -1

    MetricSeriesModel *m_series;
    TableView *m_table = nullptr;
    SegmentBar *m_ranges = nullptr;
    PlainLabel *m_title = nullptr;
    PlainLabel *m_words = nullptr;
    PlainLabel *m_summary = nullptr;
    MetricChart *m_chart = nullptr;
    StatePlaceholder *m_chartPlaceholder = nullptr;
    QStackedWidget *m_chartStack = nullptr;
    QSplitter *m_split = nullptr;

    std::chrono::seconds m_range;
    QString m_chosen; // key of the series on the chart
    std::optional<Instant> m_chartNewest; // newest value of the series when the chart was read
    std::optional<Instant> m_chartRead;
};

} // namespace signalbox
