#include "core/visibletext.h"
#include "widgets/look/tokens.h"
#include "widgets/timeline/timeline.h"

#include <QApplication>
#include <QContextMenuEvent>
#include <QMenu>
#include <QMouseEvent>
#include <QScrollBar>
#include <QWheelEvent>

#include <algorithm>
#include <cmath>

namespace signalbox {

namespace {

constexpr int edgeGrasp = 4;
constexpr double zoomOfNotch = 0.8; // of the view's length
constexpr double zoomOfDoubleClick = 0.25;
constexpr double notch = 120; // of the wheel, as Qt counts
constexpr double pixelsOfNotch = 80; // of a touchpad
constexpr int lanesOfNotch = 3;
constexpr double panOfNotch = 0.1; // of the view's length
constexpr qsizetype mostMarksInMenu = 20;
constexpr qsizetype longestMenuText = 120;

} // namespace

bool Timeline::isOnNameEdge(const QPoint &at) const
{
    return std::abs(at.x() - m_state.layout.nameEdge()) <= edgeGrasp;
}

void Timeline::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QAbstractScrollArea::mousePressEvent(event);
    const QPoint at = event->position().toPoint();
    m_grip = {isOnNameEdge(at) ? Hold::Edge : Hold::Press, at, m_state.view, m_state.layout.scrolled,
        m_state.layout.nameWidth};
}

void Timeline::mouseMoveEvent(QMouseEvent *event)
{
    const QPoint at = event->position().toPoint();
    const QPoint moved = at - m_grip.at;
    if (m_grip.hold == Hold::Press && moved.manhattanLength() >= QApplication::startDragDistance()
        && m_grip.at.x() >= m_state.layout.plotLeft()
        && m_grip.at.x() < m_state.layout.plotLeft() + m_state.layout.plotWidth()) {
        m_grip.hold = Hold::Pan;
        viewport()->setCursor(Qt::ClosedHandCursor);
    }
    m_state.pointer = at;
    if (m_grip.hold == Hold::Edge) {
        setNameWidth(m_grip.nameWidth + (m_state.layout.isMirrored ? -moved.x() : moved.x()));
        emit nameWidthChanged(nameWidth());
    } else if (m_grip.hold == Hold::Pan) {
        const TimelineScale pixels = scale();
        const std::chrono::microseconds by(std::llround(-moved.x() * pixels.ratio * pixels.microsPerPixel()));
        moveView(m_limits.panned(m_grip.view, by));
        verticalScrollBar()->setValue(m_grip.scrolled - moved.y());
    } else {
        viewport()->setCursor(isOnNameEdge(at) ? Qt::SplitHCursor : Qt::ArrowCursor);
    }
    viewport()->update();
    readAgain();
}

void Timeline::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return QAbstractScrollArea::mouseReleaseEvent(event);
    const Hold held = std::exchange(m_grip.hold, Hold::Nothing);
    viewport()->setCursor(Qt::ArrowCursor);
    if (held == Hold::Press)
        clickAt(event->position().toPoint());
}

void Timeline::clickAt(const QPoint &at)
{
    if (const auto cluster = clusterAt(m_state, clusters(), at)) {
        chooseMark(cluster->first);
        openCluster(*cluster, viewport()->mapToGlobal(at));
        return;
    }
    const int lane = m_state.layout.laneAt(at.y());
    if (lane < 0)
        return;
    chooseLane(lane);
    const auto piece = timelinePieceAt(m_state, scale(), at);
    chooseBar(piece ? piece->last : -1);
}

void Timeline::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    const QPoint at = event->position().toPoint();
    const int lane = m_state.layout.laneAt(at.y());
    if (lane >= 0 && m_state.layout.names().contains(at)) {
        emit laneOpened(m_state.tracks.at(lane)->key());
    } else if (const auto piece = timelinePieceAt(m_state, scale(), at)) {
        const TimelineTrack &track = *m_state.tracks.at(lane);
        emit barOpened(track.key(), barOf(track, *piece));
    } else if (m_state.layout.plot().contains(at)) {
        if (m_viewBefore) {
            moveView(*m_viewBefore);
            m_viewBefore.reset();
        } else {
            zoomAround(instantAt(at.x() + 0.5), zoomOfDoubleClick);
        }
    }
}

void Timeline::wheelEvent(QWheelEvent *event)
{
    const bool isExact = !event->pixelDelta().isNull();
    const QPointF turned
        = isExact ? QPointF(event->pixelDelta()) / pixelsOfNotch : QPointF(event->angleDelta()) / notch;
    const QPoint at = event->position().toPoint();
    const bool isSideways = std::abs(turned.x()) > std::abs(turned.y());
    event->accept();
    if (event->modifiers().testFlag(Qt::ShiftModifier) || m_state.layout.names().contains(at)) {
        const double by = isSideways ? turned.x() : turned.y(); // some systems turn it with Shift
        const double pixels = isExact ? by * pixelsOfNotch : by * lanesOfNotch * extent::row;
        verticalScrollBar()->setValue(verticalScrollBar()->value() - int(std::lround(pixels)));
        return;
    }
    if (isSideways) {
        const TimelineScale pixels = scale();
        const double share = isExact ? turned.x() * pixelsOfNotch / std::max(1, pixels.width) : turned.x() * panOfNotch;
        moveView(
            m_limits.panned(view(), std::chrono::microseconds(std::llround(-share * double(view().length().count())))));
        return;
    }
    zoomAround(instantAt(event->position().x()), std::pow(zoomOfNotch, turned.y()));
}

void Timeline::contextMenuEvent(QContextMenuEvent *event)
{
    event->accept();
    if (event->reason() == QContextMenuEvent::Mouse && m_state.layout.laneAt(event->pos().y()) < 0)
        return event->ignore();
    if (event->reason() == QContextMenuEvent::Mouse) {
        clickAt(event->pos());
        emit menuRequested(*m_selected, event->globalPos());
    } else {
        requestMenu();
    }
}

void Timeline::openCluster(const TimelineCluster &cluster, const QPoint &globalPosition)
{
    if (cluster.count == 1) {
        const TimelineMark &mark = m_state.marks.at(cluster.first);
        if (!mark.link.isEmpty())
            emit markOpened(mark.link);
        return;
    }
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (qsizetype i = cluster.first; i < cluster.first + std::min(cluster.count, mostMarksInMenu); ++i) {
        const TimelineMark &mark = m_state.marks.at(i);
        QString words
            = timelineMoment(mark.at, scale(), m_state.zone) + u' ' + visibleText(mark.words, longestMenuText);
        QAction *action = menu->addAction(words.replace(u'&', QLatin1StringView("&&")));
        action->setEnabled(!mark.link.isEmpty());
        connect(action, &QAction::triggered, this, [this, link = mark.link] { emit markOpened(link); });
    }
    menu->popup(globalPosition);
}

} // namespace signalbox
