#include "widgets/timeline/timeline.h"

#include "core/humantext.h"
#include "core/visibletext.h"
#include "models/plaintooltip.h"
#include "widgets/look/tokens.h"

#include <QHelpEvent>
#include <QPaintEngine>
#include <QPainter>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>
#include <cmath>

namespace signalbox {

using namespace std::chrono_literals;

namespace {

constexpr auto tellAfter = 50ms;
constexpr int leastNameWidth = 72;
constexpr int mostNameWidth = 280; // that a name gets without being asked for
constexpr double mostNameShare = 0.4; // of the whole width
constexpr qsizetype mostMarksRead = 8;
constexpr qsizetype longestSentence = 300;

} // namespace

Timeline::Timeline(QWidget *parent) : QAbstractScrollArea(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setAccessibleName(tr("Timeline"));
    viewport()->setMouseTracking(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    m_tell.setSingleShot(true);
    m_tell.setInterval(tellAfter);
    connect(&m_tell, &QTimer::timeout, this, [this] { emit viewChanged(view()); });
    m_reader = [this](const TimelineLane &lane, const TimelineBar &bar) {
        const QString begin = exactInstant(bar.span.from, m_state.zone);
        const QString name = visibleText(lane.name, longestSentence);
        if (bar.count == 1)
            return tr("%1: %2, %3, %4", "lane, begin, duration, state")
                .arg(name, begin, durationText(bar.span.length()), stateWord(bar.state));
        return tr("%1: %2 from %3, %4 failed", "lane, count, begin, count")
            .arg(name, countText(bar.count), begin, countText(bar.failed));
    };
    layOut();
}

QSize Timeline::sizeHint() const
{
    return {800, 400};
}

QSize Timeline::minimumSizeHint() const
{
    return {320, m_state.layout.plot().top() + 3 * extent::row};
}

TimelineScale Timeline::scale() const
{
    return m_state.scale(viewport()->devicePixelRatioF());
}

QList<TimelineCluster> Timeline::clusters() const
{
    return TimelineFace::clusters(m_state, scale(), smallFont(font()));
}

double Timeline::xOf(Instant at) const
{
    return m_state.layout.plotLeft() + scale().xOf(at);
}

Instant Timeline::instantAt(double x) const
{
    return scale().at(x - m_state.layout.plotLeft());
}

QRect Timeline::laneRect(qint64 lane) const
{
    for (int i = 0; i < m_state.tracks.size(); ++i) {
        if (m_state.tracks.at(i)->key() == lane)
            return m_state.layout.rowRect(i);
    }
    return {};
}

void Timeline::setLanes(const QList<TimelineLane> &lanes)
{
    QHash<qint64, std::shared_ptr<const TimelineTrack>> before;
    for (const auto &track : std::as_const(m_state.tracks))
        before.insert(track->key(), track);
    const std::optional<TimelineBar> bar = selectedBar();
    // What is on top stays there, whatever came or went above it.
    const int top = m_state.layout.scrolled / extent::row;
    const std::shared_ptr<const TimelineTrack> onTop
        = m_state.layout.scrolled > 0 ? m_state.tracks.value(top) : nullptr;
    int nowOnTop = -1;

    m_state.tracks.clear();
    m_state.chosenLane = -1;
    m_state.chosenBar = -1;
    for (const TimelineLane &lane : lanes) {
        std::shared_ptr<const TimelineTrack> track = before.value(lane.key);
        if (!track || track->lane() != lane) {
            m_face.forget(lane.key);
            track = std::make_shared<const TimelineTrack>(lane);
        }
        if (m_selected == lane.key)
            m_state.chosenLane = int(m_state.tracks.size());
        if (onTop && onTop->key() == lane.key)
            nowOnTop = int(m_state.tracks.size());
        m_state.tracks.append(std::move(track));
    }
    if (const TimelineTrack *chosen = m_state.track(m_state.chosenLane); chosen && bar)
        m_state.chosenBar = chosen->find(*bar);
    layOut();
    if (nowOnTop >= 0)
        verticalScrollBar()->setValue(verticalScrollBar()->value() + (nowOnTop - top) * extent::row);
    readAgain();
}

void Timeline::setMarks(QList<TimelineMark> marks)
{
    std::ranges::stable_sort(marks, {}, &TimelineMark::at);
    m_state.chosenMark = marks.isEmpty() ? -1 : std::min(m_state.chosenMark, marks.size() - 1);
    m_state.marks = std::move(marks);
    viewport()->update();
    readAgain();
}

void Timeline::setShades(const QList<TimelineShade> &shades)
{
    m_state.shades = shades;
    viewport()->update();
    readAgain();
}

void Timeline::setNow(Instant now)
{
    m_state.now = now;
    viewport()->update();
}

void Timeline::setTimeZone(const QTimeZone &zone)
{
    m_state.zone = zone;
    viewport()->update();
    readAgain();
}

void Timeline::setReader(Reader reader)
{
    m_reader = std::move(reader);
    readAgain();
}

void Timeline::setView(const TimeSpan &view)
{
    const TimeSpan fitted = m_limits.fitted(view);
    if (fitted == m_state.view)
        return;
    m_state.view = fitted;
    m_viewBefore.reset();
    m_tell.stop();
    viewport()->update();
    readAgain();
}

void Timeline::setViewLimits(const TimeSpan &whole, std::chrono::microseconds shortest)
{
    m_limits = {whole, shortest};
    if (!m_state.view.isEmpty())
        moveView(m_state.view);
}

void Timeline::moveView(const TimeSpan &view)
{
    const TimeSpan fitted = m_limits.fitted(view);
    if (fitted == m_state.view)
        return;
    if (!m_viewBefore)
        m_viewBefore = m_state.view;
    m_state.view = fitted;
    if (!m_tell.isActive())
        m_tell.start();
    viewport()->update();
    readAgain();
}

void Timeline::zoomAround(Instant anchor, double factor)
{
    if (!m_state.view.isEmpty())
        moveView(m_limits.zoomed(m_state.view, anchor, factor));
}

void Timeline::setSelected(qint64 lane)
{
    if (m_selected == lane)
        return;
    m_selected = lane;
    m_state.chosenLane = -1;
    m_state.chosenBar = -1;
    m_state.chosenMark = -1;
    for (int i = 0; i < m_state.tracks.size(); ++i) {
        if (m_state.tracks.at(i)->key() == lane)
            m_state.chosenLane = i;
    }
    revealLane();
    viewport()->update();
    readAgain();
}

std::optional<TimelineBar> Timeline::selectedBar() const
{
    const TimelineTrack *track = m_state.track(m_state.chosenLane);
    if (!track || m_state.chosenBar < 0)
        return std::nullopt;
    const auto piece = scale().isEmpty() ? std::nullopt : timelinePieceOf(*track, scale(), m_state.chosenBar);
    return piece ? barOf(*track, *piece) : track->bar(m_state.chosenBar);
}

void Timeline::setNameWidth(int width)
{
    m_wantedNameWidth = width;
    layOut();
}

void Timeline::layOut()
{
    TimelineLayout &layout = m_state.layout;
    layout.size = viewport()->size();
    layout.lineHeight = QFontMetrics(smallFont(font())).height();
    layout.lanes = int(m_state.tracks.size());
    layout.isMirrored = isRightToLeft();
    const int most = std::max(leastNameWidth, int(layout.size.width() * mostNameShare));
    const int liked = std::min(TimelineFace::widthOfNames(m_state, fontMetrics()), mostNameWidth);
    layout.nameWidth = std::clamp(m_wantedNameWidth.value_or(liked), leastNameWidth, most);
    verticalScrollBar()->setSingleStep(extent::row);
    verticalScrollBar()->setPageStep(std::max(extent::row, layout.plot().height() - extent::row));
    verticalScrollBar()->setRange(0, layout.mostScrolled());
    layout.scrolled = verticalScrollBar()->value();
    viewport()->update();
}

void Timeline::scrollContentsBy(int, int)
{
    m_state.layout.scrolled = verticalScrollBar()->value();
    viewport()->update();
    readAgain();
}

void Timeline::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    layOut();
}

void Timeline::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange)
        layOut();
}

void Timeline::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    // Not the viewport's own ratio: it may be drawn into an image.
    const double ratio = painter.paintEngine()->paintDevice()->devicePixelRatioF();
    m_face.paint(painter, event->region(), m_state, {palette(), font(), smallFont(font())}, ratio);
}

QString Timeline::readingOf(int lane, const TimelineBar &bar) const
{
    return m_reader ? m_reader(m_state.tracks.at(lane)->lane(), bar) : QString();
}

QString Timeline::readingOf(const TimelineCluster &cluster) const
{
    QStringList lines;
    for (qsizetype i = cluster.first; i < cluster.first + std::min(cluster.count, mostMarksRead); ++i) {
        const TimelineMark &mark = m_state.marks.at(i);
        lines.append(tr("%1: %2", "moment, sentence")
                         .arg(exactInstant(mark.at, m_state.zone), visibleText(mark.words, longestSentence)));
    }
    if (cluster.count > mostMarksRead)
        lines.append(tr("and %n more", nullptr, int(cluster.count - mostMarksRead)));
    return lines.join(u'\n');
}

QString Timeline::readingAt(const QPoint &at) const
{
    const TimelineScale pixels = scale();
    if (pixels.isEmpty())
        return {};
    if (m_state.layout.marks().contains(at)) {
        if (const auto cluster = clusterAt(m_state, clusters(), at))
            return readingOf(*cluster);
    }
    if (const auto piece = timelinePieceAt(m_state, pixels, at)) {
        const int lane = m_state.layout.laneAt(at.y());
        return readingOf(lane, barOf(*m_state.tracks.at(lane), *piece));
    }
    if (m_state.layout.names().contains(at)) {
        const int lane = m_state.layout.laneAt(at.y());
        return lane < 0 ? QString()
                        : tr("%1: %2", "lane, state")
                              .arg(m_state.tracks.at(lane)->name(), stateWord(m_state.tracks.at(lane)->lane().state));
    }
    if (m_state.layout.plot().contains(at) || m_state.layout.marks().contains(at)) {
        if (const TimelineShade *shade = shadeAt(m_state, instantAt(at.x() + 0.5)))
            return visibleText(shade->words, longestSentence);
    }
    return {};
}

QString Timeline::readingOfCursor() const
{
    if (m_state.chosenMark >= 0) {
        for (const TimelineCluster &cluster : clusters()) {
            if (cluster.first <= m_state.chosenMark && m_state.chosenMark < cluster.first + cluster.count)
                return readingOf(cluster);
        }
    }
    const TimelineTrack *track = m_state.track(m_state.chosenLane);
    if (!track)
        return {};
    if (const auto bar = selectedBar())
        return readingOf(m_state.chosenLane, *bar);
    return tr("%1: %2", "lane, state").arg(track->name(), stateWord(track->lane().state));
}

void Timeline::readAgain()
{
    QString reading = m_state.pointer ? readingAt(*m_state.pointer) : QString();
    if (reading.isEmpty())
        reading = readingOfCursor();
    if (reading == m_reading)
        return;
    m_reading = reading;
    setAccessibleDescription(reading);
    emit readingChanged(reading);
}

bool Timeline::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const QString words = readingAt(help->pos());
        QToolTip::showText(help->globalPos(), plainToolTip(words), viewport());
        return true;
    }
    if (event->type() == QEvent::Leave && m_grip.hold == Hold::Nothing) {
        m_state.pointer.reset();
        viewport()->update();
        readAgain();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

} // namespace signalbox
