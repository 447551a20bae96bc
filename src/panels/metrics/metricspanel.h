#pragma once

#include "domain/metrics/metric.h"
#include "domain/metrics/metricthreshold.h"
#include "panels/panel.h"

class QPushButton;
class QStackedWidget;

namespace signalbox {

class BoardPage;
class LiveMetricsPage;
class SegmentBar;

/// system_metrics over time, as a board of charts; and what goes on now, for which there need be no metrics.
class MetricsPanel final : public Panel
{
    Q_OBJECT

public:
    static constexpr QLatin1StringView panelId{"metrics"};
    static QString panelTitle() { return tr("Metrics"); }
    static QStringList panelViews();

    explicit MetricsPanel(PanelContext context, QWidget *parent = nullptr);
    ~MetricsPanel() override;

    BoardPage &board() { return *m_board; }
    bool leave() override;
    void openLink(const QString &target) override; // "view/<name>"

protected:
    QWidget *mainWidget() override;
    void load() override;
    void loadAll() override;
    void updateTimes() override;

private:
    enum Page { Board, Live };
    enum class Zone { Local, Utc, Server };

    void makeTools();
    void makePages();
    void showPage(Page page);
    void rememberBoard();
    void setZone(Zone zone);
    QTimeZone zoneOf(Zone zone) const;
    void readSeries();
    void readThresholds();
    void showSeries();
    void showSentence();
    void showNoSeries();

    SegmentBar *m_tabs;
    QStackedWidget *m_pages;
    BoardPage *m_board;
    LiveMetricsPage *m_live;
    QPushButton *m_zones;
    QList<MetricSeries> m_series;
    QList<MetricThreshold> m_thresholds; // in force
    std::optional<Instant> m_thresholdsRead;
    bool m_isReadingSeries = false;
};

} // namespace signalbox
