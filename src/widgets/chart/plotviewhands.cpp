#include "core/humantext.h"
#include "core/visibletext.h"
#include "models/plaintooltip.h"
#include "widgets/chart/plotview.h"

#include <QApplication>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QToolTip>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace signalbox {

namespace {

constexpr double zoomOfWheel = 0.8; // of the span, each notch
constexpr double zoomOfPlotKey = 0.5;
constexpr double panOfPlotKey = 0.25; // of the span
constexpr double panOfWheel = 0.1;
constexpr double wheelNotch = 120; // as Qt counts
constexpr double wheelNotchPixels = 80; // of a touchpad
constexpr qint64 wheelPause = 400; // ms, after which turning is another gesture
constexpr qsizetype mostInMarkMenu = 20;
constexpr qsizetype longestInMarkMenu = 120;

std::chrono::microseconds shareOf(const TimeSpan &span, double share)
{
    return std::chrono::microseconds(std::llround(double(span.length().count()) * share));
}

} // namespace

bool PlotView::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const auto cluster = clusterAt(help->pos());
    QToolTip::showText(help->globalPos(),
        cluster ? plainToolTip(plotClusterWords(m_plot.marks, *cluster, m_plot.zone)) : QString(), this);
    return true;
}

std::optional<PlotCluster> PlotView::clusterAt(const QPointF &at) const
{
    for (const PlotCluster &cluster : m_layout.clusters) {
        if (plotClusterRect(m_layout.rect, cluster).adjusted(-1, -2, 1, 2).contains(at))
            return cluster;
    }
    return std::nullopt;
}

void PlotView::openCluster(const PlotCluster &cluster, const QPoint &globalPosition)
{
    if (cluster.count == 1) {
        const PlotMark &mark = m_plot.marks.at(cluster.first);
        if (!mark.link.isEmpty())
            emit markOpened(mark.link);
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (const PlotMark &mark : m_plot.marks.sliced(cluster.first, std::min(cluster.count, mostInMarkMenu))) {
        QString words = exactInstant(mark.at, m_plot.zone) + u' ' + visibleText(mark.words, longestInMarkMenu);
        QAction *action = menu->addAction(words.replace(u'&', QLatin1StringView("&&")));
        action->setEnabled(!mark.link.isEmpty());
        connect(action, &QAction::triggered, this, [this, link = mark.link] { emit markOpened(link); });
    }
    menu->popup(globalPosition);
}

void PlotView::point(std::optional<Instant> at)
{
    if (at == m_pointedAt)
        return;
    m_isLed = false;
    m_pointedAt = at;
    readAgain();
    emit pointed(at);
}

void PlotView::hover(std::optional<PlotCluster> cluster)
{
    if (cluster == m_hovered)
        return;
    for (const auto &each : {m_hovered, cluster}) {
        if (each)
            update(plotClusterRect(m_layout.rect, *each).adjusted(-3, -3, 3, 3).toAlignedRect());
    }
    m_hovered = cluster;
}

void PlotView::tellBrush(const TimeSpan &brush)
{
    if (brush.isEmpty() || brush == m_brush)
        return;
    setBrush(brush);
    emit brushed(brush);
}

void PlotView::mousePressEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    if (event->button() != Qt::LeftButton || !(m_layout.rect.contains(at) || clusterAt(at)))
        return QWidget::mousePressEvent(event);
    m_grip = {Hold::Press, at, m_layout.at(at.x()), false, m_isPinned};
}

void PlotView::mouseMoveEvent(QMouseEvent *event)
{
    const QPointF at = event->position();
    const bool isFar = (at - m_grip.at).manhattanLength() >= QApplication::startDragDistance();
    if (m_grip.hold == Hold::Press && isFar) {
        m_grip.hold = event->modifiers().testFlag(Qt::ShiftModifier) ? Hold::Brush : Hold::Pan;
        setCursor(m_grip.hold == Hold::Pan ? Qt::ClosedHandCursor : Qt::SplitHCursor);
    }
    if (m_grip.hold == Hold::Brush) {
        const Instant end = std::clamp(m_layout.at(at.x()), m_plot.span.from, m_plot.span.until);
        tellBrush({std::min(m_grip.instant, end), std::max(m_grip.instant, end)});
    } else if (m_grip.hold == Hold::Pan) {
        const auto by = m_layout.at(m_grip.at.x()) - m_layout.at(at.x());
        m_grip.at = at;
        if (by != std::chrono::microseconds(0))
            emit panned(by, std::exchange(m_grip.isGoingOn, true));
    } else if (m_grip.hold == Hold::Nothing) {
        hover(clusterAt(at));
        const bool leads = m_hovered && (m_hovered->count > 1 || !m_plot.marks.at(m_hovered->first).link.isEmpty());
        setCursor(leads ? Qt::PointingHandCursor : Qt::ArrowCursor);
    }
    if (!m_isPinned)
        point(m_layout.rect.contains(at) ? std::optional(m_layout.at(at.x())) : std::nullopt);
}

void PlotView::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QWidget::mouseReleaseEvent(event);
    const Hold held = std::exchange(m_grip.hold, Hold::Nothing);
    setCursor(Qt::ArrowCursor);
    if (held != Hold::Press)
        return;
    const QPointF at = event->position();
    if (const auto cluster = clusterAt(at))
        openCluster(*cluster, event->globalPosition().toPoint());
    else if (m_layout.rect.contains(at))
        emit pinAsked(m_layout.at(at.x()));
}

void PlotView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || clusterAt(event->position()))
        return;
    if (m_isPinned && !m_grip.wasPinned)
        emit unpinAsked(); // it was the first click that pinned
    emit liveAsked();
}

void PlotView::leaveEvent(QEvent *event)
{
    QWidget::leaveEvent(event);
    hover(std::nullopt);
    readAgain(); // and is written no longer
    if (!m_isPinned && !hasFocus())
        point(std::nullopt);
}

void PlotView::wheelEvent(QWheelEvent *event)
{
    if (!m_layout.rect.contains(event->position()))
        return event->ignore();
    const bool isExact = !event->pixelDelta().isNull();
    const QPointF turned
        = isExact ? QPointF(event->pixelDelta()) / wheelNotchPixels : QPointF(event->angleDelta()) / wheelNotch;
    event->accept();
    const bool isShifted = event->modifiers().testFlag(Qt::ShiftModifier);
    if (isShifted || std::abs(turned.x()) > std::abs(turned.y())) {
        const double by = std::abs(turned.x()) > std::abs(turned.y()) ? turned.x() : turned.y();
        const double share = isExact ? by * wheelNotchPixels / m_layout.rect.width() : by * panOfWheel;
        const bool goesOn = m_wheelPan.isValid() && m_wheelPan.elapsed() < wheelPause;
        m_wheelPan.start();
        emit panned(shareOf(m_plot.span, -share), goesOn);
    } else if (turned.y() != 0) {
        emit zoomed(std::pow(zoomOfWheel, turned.y()), m_layout.at(event->position().x()));
    }
}

std::optional<Instant> PlotView::endInstant(bool isLast) const
{
    std::optional<Instant> found;
    for (const PlotLine &line : m_plot.lines) {
        for (const PlotPoint &point : line.points) {
            const Instant middle = m_layout.times.middle(point.at, line.stretch);
            if (!std::isfinite(point.mean) || middle < m_plot.span.from || middle > m_plot.span.until)
                continue;
            if (!found || (isLast ? middle > *found : middle < *found))
                found = middle;
        }
    }
    return found;
}

std::optional<Instant> PlotView::nextInstant(bool isForward) const
{
    if (!m_pointedAt || *m_pointedAt < m_plot.span.from || *m_pointedAt > m_plot.span.until)
        return endInstant(true);
    std::optional<Instant> found;
    for (const PlotLine &line : m_plot.lines) {
        for (const PlotPoint &point : line.points) {
            const Instant middle = m_layout.times.middle(point.at, line.stretch);
            if (!std::isfinite(point.mean) || middle < m_plot.span.from || middle > m_plot.span.until)
                continue;
            if (isForward ? middle > *m_pointedAt && (!found || middle < *found)
                          : middle < *m_pointedAt && (!found || middle > *found))
                found = middle;
        }
    }
    return found;
}

void PlotView::stepTo(std::optional<Instant> at, bool brushes)
{
    if (!at)
        return;
    if (brushes) {
        if (!m_brush)
            m_brushAnchor = m_pointedAt.value_or(*at);
        else if (m_brushAnchor != m_brush->from && m_brushAnchor != m_brush->until)
            m_brushAnchor = *at < m_brush->from ? m_brush->until : m_brush->from; // somebody else began it
        tellBrush({std::min(m_brushAnchor, *at), std::max(m_brushAnchor, *at)});
    }
    point(at);
}

/// What moves the view and not the crosshair.
bool PlotView::viewKey(const QKeyEvent &event)
{
    const bool isControl = event.modifiers().testFlag(Qt::ControlModifier);
    const Instant middle = m_plot.span.from + m_plot.span.length() / 2;
    const bool isPointed = m_pointedAt && *m_pointedAt >= m_plot.span.from && *m_pointedAt <= m_plot.span.until;
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        emit zoomed(zoomOfPlotKey, isPointed ? *m_pointedAt : middle);
        return true;
    case Qt::Key_Minus:
        emit zoomed(1 / zoomOfPlotKey, isPointed ? *m_pointedAt : middle);
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (isControl)
            emit panned(
                shareOf(m_plot.span, event.key() == Qt::Key_Left ? -panOfPlotKey : panOfPlotKey), event.isAutoRepeat());
        return isControl;
    default:
        return false;
    }
}

bool PlotView::dropKey()
{
    if (m_brush) {
        setBrush(std::nullopt);
        emit brushCleared();
        return true;
    }
    if (m_isPinned)
        emit unpinAsked();
    return m_isPinned;
}

void PlotView::keyPressEvent(QKeyEvent *event)
{
    if (viewKey(*event))
        return;
    const bool brushes = event->modifiers().testFlag(Qt::ShiftModifier);
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        return stepTo(nextInstant(event->key() == Qt::Key_Right), brushes);
    case Qt::Key_Home:
    case Qt::Key_End:
        return stepTo(endInstant(event->key() == Qt::Key_End), brushes);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (m_brush)
            emit brushChosen();
        else if (m_pointedAt)
            emit pinAsked(*m_pointedAt);
        return;
    case Qt::Key_Escape:
        if (dropKey())
            return;
        break;
    default:
        break;
    }
    event->ignore();
}

void PlotView::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    const bool isByTab = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (isByTab && !m_pointedAt)
        point(endInstant(true));
    m_isLed = false;
    readAgain();
}

void PlotView::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    readAgain();
    const bool isElsewhere = event->reason() != Qt::ActiveWindowFocusReason && event->reason() != Qt::PopupFocusReason;
    if (isElsewhere && !m_isPinned && !underMouse())
        point(std::nullopt);
}

} // namespace signalbox
