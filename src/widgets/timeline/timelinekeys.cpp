#include "widgets/look/tokens.h"
#include "widgets/timeline/timeline.h"

#include <QKeyEvent>
#include <QScrollBar>

#include <algorithm>
#include <cmath>

namespace signalbox {

namespace {

constexpr double zoomOfKey = 0.5; // of the view's length
constexpr double panOfKey = 0.25;
constexpr double nowAt = 0.75; // of the view: most of it is what was
constexpr double revealedAt = 0.25; // of the view, from the side that it came from

} // namespace

void Timeline::focusInEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusInEvent(event);
    m_state.hasFocus = true;
    const bool isByTab = event->reason() == Qt::TabFocusReason || event->reason() == Qt::BacktabFocusReason;
    if (isByTab && m_state.chosenLane < 0 && m_state.chosenMark < 0 && !m_state.tracks.isEmpty())
        chooseLane(0);
    viewport()->update();
}

void Timeline::focusOutEvent(QFocusEvent *event)
{
    QAbstractScrollArea::focusOutEvent(event);
    m_state.hasFocus = false;
    viewport()->update();
}

void Timeline::chooseLane(int lane)
{
    m_state.chosenMark = -1;
    if (lane == m_state.chosenLane)
        return;
    m_state.chosenLane = lane;
    m_state.chosenBar = -1;
    m_selected = m_state.tracks.at(lane)->key();
    revealLane();
    viewport()->update();
    readAgain();
    emit laneChosen(*m_selected);
}

void Timeline::chooseBar(qsizetype bar)
{
    m_state.chosenBar = bar;
    viewport()->update();
    readAgain();
    if (const auto chosen = selectedBar())
        emit barChosen(*m_selected, *chosen);
}

void Timeline::chooseMark(qsizetype mark)
{
    m_state.chosenMark = mark;
    viewport()->update();
    readAgain();
}

void Timeline::revealLane()
{
    if (m_state.chosenLane < 0)
        return;
    const int top = m_state.chosenLane * extent::row;
    const int value = verticalScrollBar()->value();
    if (top < value)
        verticalScrollBar()->setValue(top);
    else if (top + extent::row > value + m_state.layout.plot().height())
        verticalScrollBar()->setValue(top + extent::row - m_state.layout.plot().height());
}

void Timeline::reveal(const TimeSpan &span)
{
    const TimeSpan seen = view();
    if (seen.isEmpty() || (span.from < seen.until && (span.until > seen.from || span.from >= seen.from)))
        return;
    const std::chrono::microseconds inside(std::llround(double(seen.length().count()) * revealedAt));
    const Instant from = span.from >= seen.until ? span.from + inside - seen.length() : span.from - inside;
    moveView({from, from + seen.length()});
}

Instant Timeline::keyAnchor() const
{
    const TimeSpan seen = view();
    if (const TimelineTrack *track = m_state.track(m_state.chosenLane); track && m_state.chosenBar >= 0) {
        const TimeSpan &bar = track->bar(m_state.chosenBar).span;
        const Instant middle = bar.from + bar.length() / 2;
        if (seen.contains(middle))
            return middle;
    }
    return seen.from + seen.length() / 2;
}

void Timeline::keyPressEvent(QKeyEvent *event)
{
    m_state.pointer.reset(); // whoever uses the keys reads what they point at
    if (panKey(*event) || startKey(*event))
        return;
    switch (event->key()) {
    case Qt::Key_Left:
    case Qt::Key_Right:
        return stepAcross(event->key() == Qt::Key_Right);
    case Qt::Key_Up:
        return stepLanes(-1);
    case Qt::Key_Down:
        return stepLanes(1);
    case Qt::Key_PageUp:
        return stepLanes(-std::max(1, verticalScrollBar()->pageStep() / extent::row));
    case Qt::Key_PageDown:
        return stepLanes(std::max(1, verticalScrollBar()->pageStep() / extent::row));
    case Qt::Key_Home:
    case Qt::Key_End:
        return goToEnd(event->key() == Qt::Key_End);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return openChosen();
    case Qt::Key_F10:
        if (event->modifiers().testFlag(Qt::ShiftModifier))
            return requestMenu();
        break;
    default:
        break;
    }
    event->ignore();
}

/// The first key that walks chooses where the walk begins.
bool Timeline::startKey(const QKeyEvent &event)
{
    static const QList<int> walks{Qt::Key_Left, Qt::Key_Right, Qt::Key_Up, Qt::Key_Down, Qt::Key_PageUp,
        Qt::Key_PageDown, Qt::Key_Home, Qt::Key_End};
    const bool isChosen = m_state.chosenLane >= 0 || m_state.chosenMark >= 0;
    if (isChosen || m_state.tracks.isEmpty() || !walks.contains(event.key()))
        return false;
    chooseLane(std::min(m_state.layout.scrolled / extent::row, int(m_state.tracks.size()) - 1));
    return true;
}

/// What moves the view and not the cursor.
bool Timeline::panKey(const QKeyEvent &event)
{
    const bool isControl = event.modifiers().testFlag(Qt::ControlModifier);
    const std::chrono::microseconds quarter(std::llround(double(view().length().count()) * panOfKey));
    switch (event.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        zoomAround(keyAnchor(), zoomOfKey);
        return true;
    case Qt::Key_Minus:
        zoomAround(keyAnchor(), 1 / zoomOfKey);
        return true;
    case Qt::Key_0:
    case Qt::Key_N:
        if (isControl)
            return false;
        goToNow();
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right:
        if (isControl)
            moveView(m_limits.panned(view(), event.key() == Qt::Key_Left ? -quarter : quarter));
        return isControl;
    case Qt::Key_Home:
        if (isControl && !m_limits.whole.isEmpty())
            moveView({m_limits.whole.from, m_limits.whole.from + view().length()});
        return isControl;
    case Qt::Key_End:
        if (isControl)
            goToNow();
        return isControl;
    default:
        return false;
    }
}

void Timeline::goToNow()
{
    if (!m_state.now)
        return;
    const Instant from
        = *m_state.now - std::chrono::microseconds(std::llround(double(view().length().count()) * nowAt));
    moveView({from, from + view().length()});
}

void Timeline::stepAcross(bool isForward)
{
    if (m_state.chosenMark >= 0)
        return stepMark(isForward);
    const TimelineTrack *track = m_state.track(m_state.chosenLane);
    if (!track || track->size() == 0 || scale().isEmpty())
        return;
    qsizetype next = m_state.chosenBar;
    if (next < 0) {
        // The first one in sight from the side that the key comes from.
        const auto [begin, end] = track->between(view().from, view().until);
        next = begin < end ? (isForward ? begin : end - 1) : track->nearest(isForward ? view().until : view().from);
    } else {
        next = nextTimelineBar(*track, scale(), next, isForward);
        if (next < 0)
            return;
    }
    reveal(track->bar(next).span);
    chooseBar(next);
}

void Timeline::stepMark(bool isForward)
{
    const QList<TimelineCluster> all = clusters();
    for (qsizetype i = 0; i < all.size(); ++i) {
        if (m_state.chosenMark < all.at(i).first || m_state.chosenMark >= all.at(i).first + all.at(i).count)
            continue;
        const qsizetype next = i + (isForward ? 1 : -1);
        if (next < 0 || next >= all.size())
            return;
        const Instant at = m_state.marks.at(all.at(next).first).at;
        chooseMark(all.at(next).first);
        reveal({at, at});
        return;
    }
}

void Timeline::stepLanes(int by)
{
    const int last = int(m_state.tracks.size()) - 1;
    if (m_state.chosenMark >= 0) {
        if (by > 0 && last >= 0) {
            m_state.chosenLane = -1; // chosen anew: whoever follows hears of it
            chooseLane(0);
        }
        return;
    }
    if (by < 0 && m_state.chosenLane <= 0 && !m_state.marks.isEmpty()) {
        const Instant middle = keyAnchor();
        const auto next = std::ranges::lower_bound(std::as_const(m_state.marks), middle, {}, &TimelineMark::at);
        const qsizetype mark = std::min<qsizetype>(next - m_state.marks.cbegin(), m_state.marks.size() - 1);
        chooseMark(mark);
        reveal({m_state.marks.at(mark).at, m_state.marks.at(mark).at});
        return;
    }
    if (last < 0)
        return;
    const bool hadBar = m_state.chosenBar >= 0;
    const Instant at = keyAnchor();
    const int lane = std::clamp(m_state.chosenLane + by, 0, last);
    if (lane == m_state.chosenLane)
        return;
    chooseLane(lane);
    // In the next lane what is nearest in time, where that can be seen.
    const TimelineTrack &track = *m_state.tracks.at(lane);
    const qsizetype nearest = track.nearest(at);
    if (hadBar && nearest >= 0 && view().contains(track.bar(nearest).span.from))
        chooseBar(nearest);
}

void Timeline::goToEnd(bool isLast)
{
    const TimelineTrack *track = m_state.track(m_state.chosenLane);
    if (!track || track->size() == 0)
        return;
    const qsizetype bar = isLast ? track->size() - 1 : 0;
    reveal(track->bar(bar).span);
    chooseBar(bar);
}

void Timeline::openChosen()
{
    if (m_state.chosenMark >= 0) {
        for (const TimelineCluster &cluster : clusters()) {
            if (cluster.first > m_state.chosenMark || m_state.chosenMark >= cluster.first + cluster.count)
                continue;
            const QRect strip = marksRect();
            openCluster(cluster, viewport()->mapToGlobal(QPoint(strip.left() + int(cluster.x), strip.bottom())));
        }
    } else if (const auto bar = selectedBar()) {
        emit barOpened(*m_selected, *bar);
    } else if (m_state.chosenLane >= 0) {
        emit laneOpened(*m_selected);
    }
}

void Timeline::requestMenu()
{
    if (m_state.chosenLane < 0)
        return;
    const QRect row = m_state.layout.rowRect(m_state.chosenLane);
    const auto bar = selectedBar();
    const double x
        = bar ? std::clamp<double>(xOf(bar->span.from), row.left(), row.right()) : m_state.layout.names().center().x();
    emit menuRequested(*m_selected, viewport()->mapToGlobal(QPoint(int(x), row.bottom())));
}

} // namespace signalbox
