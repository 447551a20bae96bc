#pragma once

#include "panels/metrics/board/boardacts.h"
#include "widgets/chart/timenavigation.h"

#include <QTimer>

class QMenu;
class QStackedWidget;

namespace signalbox {

class BoardExport;
class BoardGrid;
class BoardTools;
class BrushStrip;
class DifferencesView;
class PlainLabel;
class TurningSplitter;
struct ExportedBoard;

/// The charts of a board: they share one stretch of time, one crosshair and one mark. One of them can fill the page. Below
/// them, what differs between a marked stretch and the time before it.
class BoardPage final : public QWidget
{
    Q_OBJECT

public:
    static constexpr std::chrono::microseconds usualRange = std::chrono::hours(6);

    BoardPage(const PanelContext &context, PendingAnswers &pending, std::chrono::microseconds range,
        QWidget *parent = nullptr);
    ~BoardPage() override;

    /// For beside the panel's tabs: how far reading has come, ranges, or what can be done with a marked stretch.
    QWidget *tools() const;
    QMenu *menu() const { return m_menu; } // what can be done with the whole board
    TimeNavigation &time() { return m_time; }
    BoardTools &ranges() { return *m_ranges; }
    ChartBoard &board() { return m_board; }
    QWidget *mainWidget() const;

    void setSeries(const QList<MetricSeries> &series);
    void setThresholds(const QList<MetricThreshold> &inForce);
    void setTimeZone(const QTimeZone &zone);
    void refresh();
    void askAgain(); // the next refresh reads all of it; what is there stays until then
    void updateTimes();
    /// Escape: drops the mark or the pin, or goes back from a large chart.
    bool leave();

signals:
    void thresholdsChanged(); // in the database
    void linkRequested(const QString &panelId, const QString &target); // see Panel

protected:
    void showEvent(QShowEvent *event) override;

private:
    void makeTools();
    void makeMenu();
    void makeDifferences();
    void connectCard(ChartCard &card);
    void connectView(PlotView &view);

    void showBoard();
    void draw(); // reads what is missing, and shows what there is
    void showCard(ChartCard &card);
    void showProgress();
    QList<ChartCard *> seenCards() const;
    static QList<MetricKey> readLines(const ChartCard &card);
    std::chrono::microseconds bucketOf(ChartCard &card) const;
    void eachCard(const std::function<void(ChartCard &)> &act);

    void act(ChartCard &card, ChartCard::Act act);
    void enlarge(qsizetype index);
    void openLine(const MetricKey &line); // large, on the board or not
    bool isLarge() const { return m_enlarged || m_visited; }
    void backToBoard();
    void focusChart(qsizetype index);
    ExportedBoard exported(const QList<ChartCard *> &cards) const;

    void pointAt(std::optional<Instant> at);
    void setPinned(bool pinned);
    void setBrush(std::optional<TimeSpan> brush);
    void zoomIntoBrush();

    const PanelContext &m_context;
    ChartBoard m_board;
    TimeNavigation m_time;
    BoardLines m_lines;
    QList<MetricSeries> m_series;
    QTimeZone m_zone;
    BoardReader *m_reader;
    BoardActs *m_acts;
    BoardTools *m_ranges;
    BrushStrip *m_brushStrip;
    QStackedWidget *m_tools;
    PlainLabel *m_progress;
    BoardExport *m_export;
    NoticeStrip *m_exported;
    QMenu *m_menu;
    BoardGrid *m_grid;
    ChartCard *m_large;
    StatePlaceholder *m_none;
    QStackedWidget *m_stack;
    DifferencesView *m_differences;
    TurningSplitter *m_split;
    QTimer m_soon; // several steps of a hand are drawn at once
    std::optional<qsizetype> m_enlarged;
    std::optional<BoardChart> m_visited; // large, and not on the board
    std::optional<Instant> m_pointed;
    bool m_isPinned = false;
    std::optional<TimeSpan> m_brush;
};

} // namespace signalbox
