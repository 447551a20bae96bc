#include "widgets/table/timescrollbar.h"

#include "core/humantext.h"
#include "models/plaintooltip.h"
#include "widgets/look/stylepaint.h"
#include "widgets/look/tokens.h"
#include "widgets/table/timebubble.h"

#include <QMouseEvent>
#include <QPainter>

namespace signalbox {

using namespace std::chrono_literals;

namespace {

constexpr int steps = 100'000; // finer than any screen
constexpr int thumbHeight = 32;
constexpr auto requestInterval = 60ms;
constexpr auto firstRepeat = 350ms;
constexpr auto nextRepeat = 80ms;

} // namespace

TimeScrollBar::TimeScrollBar(const QTimeZone &zone, QWidget *parent) : QAbstractSlider(parent), m_zone(zone)
{
    setOrientation(Qt::Vertical);
    setRange(0, steps);
    setFocusPolicy(Qt::NoFocus); // the list itself has the keys
    setAttribute(Qt::WA_Hover);
    setAccessibleName(tr("Time of the list"));
    m_throttle.setSingleShot(true);
    m_throttle.setInterval(requestInterval);
    connect(&m_throttle, &QTimer::timeout, this, [this] { emit timeRequested(time()); });
    connect(&m_repeat, &QTimer::timeout, this, [this] {
        m_repeat.setInterval(nextRepeat);
        page();
    });
    connect(this, &QAbstractSlider::valueChanged, this, &TimeScrollBar::describe);
    // A screen reader sets the value without a mouse.
    connect(this, &QAbstractSlider::actionTriggered, this, [this] { m_throttle.start(); });
}

void TimeScrollBar::setEnds(Instant first, Instant last)
{
    if (first == m_first && last == m_last)
        return;
    const Instant now = time();
    m_first = first;
    m_last = last;
    if (!isSliderDown())
        setValue(valueOf(now));
    update();
}

void TimeScrollBar::setTop(Instant top)
{
    if (!isSliderDown() && hasEnds())
        setValue(valueOf(top));
}

Instant TimeScrollBar::time() const
{
    return m_first + std::chrono::microseconds(qRound64(double((m_last - m_first).count()) * value() / steps));
}

int TimeScrollBar::valueOf(Instant time) const
{
    const double whole = double((m_last - m_first).count());
    return whole == 0 ? 0 : qBound(0, qRound(double((time - m_first).count()) / whole * steps), steps);
}

int TimeScrollBar::valueAt(int thumbTop) const
{
    const int room = std::max(1, height() - thumbHeight);
    return int(qint64(qBound(0, thumbTop, room)) * steps / room);
}

QRect TimeScrollBar::thumb() const
{
    const int room = std::max(0, height() - thumbHeight);
    return {0, int(qint64(room) * value() / steps), width(), thumbHeight};
}

QSize TimeScrollBar::sizeHint() const
{
    return {extent::scrollBar, 4 * thumbHeight};
}

void TimeScrollBar::describe()
{
    const QString text = hasEnds() ? exactInstant(time(), m_zone) : QString();
    setAccessibleDescription(text);
    update();
}

bool TimeScrollBar::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip && hasEnds())
        setToolTip(plainToolTip(exactInstant(time(), m_zone)));
    return QAbstractSlider::event(event);
}

void TimeScrollBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), palette().color(QPalette::Base));
    if (hasEnds())
        stylepaint::scrollThumb(painter, thumb(), palette(), underMouse(), isSliderDown());
}

void TimeScrollBar::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !hasEnds())
        return;
    const QPoint at = event->position().toPoint();
    if (thumb().contains(at)) {
        m_grip = at.y() - thumb().top();
        setSliderDown(true);
        if (!m_bubble)
            m_bubble = new TimeBubble(this);
        m_bubble->showText(exactInstant(time(), m_zone), thumb().center().y());
        update();
        return;
    }
    m_pressedAt = at.y();
    page();
    m_repeat.start(firstRepeat);
}

void TimeScrollBar::page()
{
    const QRect now = thumb();
    if (m_pressedAt >= now.top() && m_pressedAt <= now.bottom())
        return;
    emit pageRequested(m_pressedAt > now.bottom());
}

void TimeScrollBar::mouseMoveEvent(QMouseEvent *event)
{
    if (!isSliderDown()) {
        m_pressedAt = event->position().toPoint().y();
        return;
    }
    setValue(valueAt(event->position().toPoint().y() - m_grip));
    m_bubble->showText(exactInstant(time(), m_zone), thumb().center().y());
    if (!m_throttle.isActive())
        m_throttle.start();
}

void TimeScrollBar::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_repeat.stop();
    if (!isSliderDown())
        return;
    m_throttle.stop();
    setSliderDown(false);
    m_bubble->hide();
    update();
    emit timeRequested(time());
}

void TimeScrollBar::wheelEvent(QWheelEvent *event)
{
    event->ignore(); // the list scrolls, not time
}

} // namespace signalbox
