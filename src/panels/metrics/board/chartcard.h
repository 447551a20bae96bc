#pragma once

#include "core/error.h"
#include "domain/healthstate.h"
#include "domain/metrics/boardlayout.h"
#include "widgets/chart/plot.h"

#include <QWidget>

#include <optional>

class QAction;
class QMenu;
class QStackedWidget;
class QToolButton;

namespace signalbox {

class CardGrip;
class PlainLabel;
class PlotLegend;
class PlotView;
class StateBadge;
class StatePlaceholder;

/// One chart of a board with its title, its judged state, a legend and what can be done about it; or the same chart alone on the
/// page, where the legend is a table.
class ChartCard final : public QWidget
{
    Q_OBJECT

public:
    enum class Form { Small, Large };
    enum class Act {
        Enlarge, // or, of a large one, back to the board
        EditLines,
        Thresholds,
        Stack,
        FromZero,
        Wider,
        Narrower,
        Taller,
        Lower,
        MoveLeft,
        MoveRight,
        MoveUp,
        MoveDown,
        Remove,
        CopyPicture,
        SavePicture,
        SaveCsv
    };
    Q_ENUM(Act)

    explicit ChartCard(Form form, QWidget *parent = nullptr);

    void setChart(const BoardChart &chart);
    const BoardChart &chart() const { return m_chart; }
    QString title() const;
    PlotView &view() { return *m_view; }
    void setPlot(const Plot &plot, const QString &note); // note: a few words beside the title
    void pointAt(std::optional<Instant> at);
    void setState(std::optional<HealthState> state);
    std::optional<HealthState> state() const { return m_state; }
    void showLoading();
    void showTrouble(const Error &error);
    bool isInTrouble() const; // or loading

signals:
    void asked(signalbox::ChartCard::Act act);
    void retryRequested();
    void dragged(const QPoint &globalPosition); // by its title
    void dropped(const QPoint &globalPosition);
    void stretched(const QSize &wanted, bool isDone); // in pixels, by its lower right corner

protected:
    bool eventFilter(QObject *object, QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeHead();
    void makeActions();
    QAction *addAct(Act act, const QString &text, const QKeySequence &keys = {});
    void addActsOfSize(QMenu &menu);
    bool followDrag(QEvent *event);

    Form m_form;
    BoardChart m_chart;
    std::optional<HealthState> m_state;
    PlainLabel *m_title;
    PlainLabel *m_note;
    StateBadge *m_badge;
    QToolButton *m_menuButton;
    QMenu *m_menu;
    QAction *m_stacked = nullptr;
    QAction *m_fromZero = nullptr;
    PlotLegend *m_legend;
    PlotView *m_view;
    StatePlaceholder *m_placeholder;
    QStackedWidget *m_stack;
    CardGrip *m_grip = nullptr;
    std::optional<QPoint> m_pressed; // on the title
    bool m_isDragged = false;
};

} // namespace signalbox
