#include "widgets/chart/histogramstrip.h"

#include "core/humantext.h"
#include "widgets/chart/timeticks.h"
#include "widgets/look/theme.h"
#include "widgets/look/tokens.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>

namespace signalbox {

namespace {

constexpr int stripSideMargin = 16; // in line with the tables
constexpr int topMargin = 6;
constexpr int plotHeight = 44;
constexpr double leastHeight = 3; // one failure among a million is seen
constexpr double widestBar = 40;
constexpr int pageStep = 10;

QColor faded(QColor colour, double share)
{
    colour.setAlphaF(float(share));
    return colour;
}

} // namespace

qint64 HistogramBar::total() const
{
    qint64 sum = 0;
    for (const qint64 count : counts)
        sum += count;
    return sum;
}

HistogramStrip::HistogramStrip(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFont(smallFont(font()));
}

void HistogramStrip::setSeries(const QList<HealthState> &series)
{
    m_series = series;
    update();
}

void HistogramStrip::setTimeZone(const QTimeZone &zone)
{
    m_zone = zone;
    update();
}

void HistogramStrip::setBars(const QList<HistogramBar> &bars)
{
    if (bars == m_bars)
        return;
    const auto timeOf = [this](std::optional<int> bar) {
        return bar && *bar < m_bars.size() ? std::optional(m_bars.at(*bar).from) : std::nullopt;
    };
    const auto hovered = timeOf(m_hovered);
    const auto anchor = timeOf(m_anchor);
    const auto end = timeOf(m_end);
    m_bars = bars;
    m_hovered = hovered ? barOf(*hovered) : std::nullopt;
    m_anchor = anchor ? barOf(*anchor) : std::nullopt;
    m_end = end ? barOf(*end) : std::nullopt;
    if (!m_anchor || !m_end) {
        m_anchor.reset();
        m_end.reset();
        m_dragging = false;
    }
    update();
    emit currentBarChanged();
}

std::optional<int> HistogramStrip::currentBar() const
{
    return m_hovered ? m_hovered : m_end;
}

QSize HistogramStrip::sizeHint() const
{
    return {480, topMargin + plotHeight + fontMetrics().height() + 6};
}

QSize HistogramStrip::minimumSizeHint() const
{
    return {160, sizeHint().height()};
}

QRectF HistogramStrip::plotRect() const
{
    return {stripSideMargin, topMargin, double(width() - 2 * stripSideMargin), plotHeight};
}

double HistogramStrip::xOf(Instant at) const
{
    const auto span = m_bars.last().to - m_bars.first().from;
    return plotRect().left() + plotRect().width() * double((at - m_bars.first().from).count()) / double(span.count());
}

QRectF HistogramStrip::barRect(int bar) const
{
    const double left = xOf(m_bars.at(bar).from);
    return {left, plotRect().top(), xOf(m_bars.at(bar).to) - left, plotRect().height()};
}

std::optional<int> HistogramStrip::barAt(double x) const
{
    if (m_bars.isEmpty())
        return std::nullopt;
    const double share = (x - plotRect().left()) / plotRect().width();
    return qBound(0, int(share * double(m_bars.size())), int(m_bars.size()) - 1);
}

std::optional<int> HistogramStrip::barOf(Instant at) const
{
    for (int bar = 0; bar < m_bars.size(); ++bar) {
        if (m_bars.at(bar).from <= at && at < m_bars.at(bar).to)
            return bar;
    }
    return std::nullopt;
}

std::pair<int, int> HistogramStrip::chosenBars() const
{
    return std::minmax({*m_anchor, *m_end});
}

void HistogramStrip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    qint64 most = 0;
    for (const HistogramBar &bar : std::as_const(m_bars))
        most = qMax(most, bar.total());
    if (!m_bars.isEmpty()) {
        if (m_hovered && !m_dragging)
            painter.fillRect(barRect(*m_hovered), faded(tokens(palette()).text, tokens(palette()).press));
        paintScale(painter, most);
        for (int bar = 0; bar < m_bars.size(); ++bar)
            paintBar(painter, bar, most);
        paintTimes(painter);
        paintChosen(painter);
    }
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(quietText(palette()));
    painter.drawLine(plotRect().bottomLeft(), plotRect().bottomRight());
}

void HistogramStrip::paintScale(QPainter &painter, qint64 most) const
{
    if (most == 0)
        return;
    const QRectF plot = plotRect();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(hairline(palette()));
    painter.drawLine(plot.topLeft(), plot.topRight());
    painter.setRenderHint(QPainter::Antialiasing);
}

void HistogramStrip::paintBar(QPainter &painter, int bar, qint64 most) const
{
    const HistogramBar &values = m_bars.at(bar);
    if (values.total() == 0)
        return;
    QRectF column = barRect(bar);
    const double gap = column.width() > 6 ? 2 : column.width() > 3 ? 1 : 0;
    const double spare = qMax(gap, column.width() - widestBar);
    column.adjust(spare / 2, 0, -spare / 2, 0);
    const double scale = (column.height() - 1) / double(most);
    const bool bright = m_hovered == bar && !m_dragging;
    double base = column.bottom();
    for (int series = 0; series < m_series.size() && series < values.counts.size(); ++series) {
        if (values.counts.at(series) == 0)
            continue;
        const double height = qMax(leastHeight, double(values.counts.at(series)) * scale);
        const QRectF part(
            column.left(), qMax(column.top(), base - height), column.width(), qMin(height, base - column.top()));
        const QColor colour = stateColour(m_series.at(series), palette());
        painter.setPen(Qt::NoPen);
        painter.setBrush(series == 0 ? colour : faded(colour, bright ? 0.65 : 0.42));
        painter.drawRect(part);
        base = part.top() - (column.width() > 3 ? 1 : 0); // a line of light between the parts
    }
}

void HistogramStrip::paintChosen(QPainter &painter) const
{
    if (!m_anchor || !m_end || (!m_dragging && !hasFocus()))
        return;
    const auto [first, last] = chosenBars();
    const QRectF chosen = barRect(first).united(barRect(last)).adjusted(0, -3, 0, 0);
    const QColor colour = tokens(palette()).link;
    painter.setPen(QPen(colour, 1.5));
    painter.setBrush(faded(colour, first == last ? 0.1 : 0.18));
    painter.drawRoundedRect(chosen.adjusted(0.5, 0.5, -0.5, -0.5), 2, 2);
}

void HistogramStrip::paintTimes(QPainter &painter) const
{
    const QRectF plot = plotRect();
    const int most
        = qMax(1, int(plot.width()) / qMax(40, fontMetrics().horizontalAdvance(QStringLiteral("00:00 00:00"))));
    const double lineHeight = fontMetrics().height();
    for (const TimeTick &tick : timeTicks(m_bars.first().from, m_bars.last().to, m_zone, most)) {
        const double x = xOf(tick.at);
        painter.setPen(quietText(palette()));
        painter.drawLine(QPointF(x, plot.bottom()), QPointF(x, plot.bottom() + 3));
        const double width = fontMetrics().horizontalAdvance(tick.label) + 2;
        const double left = qBound(0.0, x - width / 2, this->width() - width);
        painter.drawText(
            QRectF(left, plot.bottom() + 4, width, lineHeight), Qt::AlignCenter | Qt::TextSingleLine, tick.label);
    }
}

void HistogramStrip::setHovered(std::optional<int> bar)
{
    if (bar == m_hovered)
        return;
    m_hovered = bar;
    update();
    emit currentBarChanged();
}

void HistogramStrip::mousePressEvent(QMouseEvent *event)
{
    const auto bar = barAt(event->position().x());
    if (event->button() != Qt::LeftButton || !bar)
        return QWidget::mousePressEvent(event);
    m_anchor = m_end = bar;
    m_dragging = true;
    update();
}

void HistogramStrip::mouseMoveEvent(QMouseEvent *event)
{
    const auto bar = barAt(event->position().x());
    if (m_dragging && bar != m_end) {
        m_end = bar;
        update();
    }
    setHovered(bar);
}

void HistogramStrip::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !m_dragging)
        return QWidget::mouseReleaseEvent(event);
    m_dragging = false;
    chooseRange();
}

void HistogramStrip::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        emit rangeCleared();
}

void HistogramStrip::leaveEvent(QEvent *event)
{
    setHovered(std::nullopt);
    QWidget::leaveEvent(event);
}

void HistogramStrip::keyPressEvent(QKeyEvent *event)
{
    const bool extend = event->modifiers().testFlag(Qt::ShiftModifier);
    const int last = int(m_bars.size()) - 1;
    switch (event->key()) {
    case Qt::Key_Left:
        return moveCursor(m_end.value_or(last + 1) - 1, extend);
    case Qt::Key_Right:
        return moveCursor(m_end.value_or(last) + 1, extend);
    case Qt::Key_PageUp:
        return moveCursor(m_end.value_or(last) - pageStep, extend);
    case Qt::Key_PageDown:
        return moveCursor(m_end.value_or(last) + pageStep, extend);
    case Qt::Key_Home:
        return moveCursor(0, extend);
    case Qt::Key_End:
        return moveCursor(last, extend);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        return chooseRange();
    case Qt::Key_Escape:
        if (dropChosen())
            return;
        if (m_narrowed) {
            emit rangeCleared();
            return;
        }
        break; // the panel's to leave
    default:
        break;
    }
    event->ignore();
}

void HistogramStrip::moveCursor(int bar, bool extend)
{
    if (m_bars.isEmpty())
        return;
    m_hovered.reset(); // whoever uses the keys reads what they point at
    m_end = qBound(0, bar, int(m_bars.size()) - 1);
    if (!extend || !m_anchor)
        m_anchor = m_end;
    update();
    emit currentBarChanged();
}

void HistogramStrip::chooseRange()
{
    if (!m_anchor || !m_end)
        return;
    const auto [first, last] = chosenBars();
    const Instant from = m_bars.at(first).from;
    const Instant to = m_bars.at(last).to;
    dropChosen();
    emit rangeChosen(from, to);
}

bool HistogramStrip::dropChosen()
{
    if (!m_anchor)
        return false;
    m_anchor.reset();
    m_end.reset();
    update();
    emit currentBarChanged();
    return true;
}

void HistogramStrip::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (!m_end && !m_bars.isEmpty() && event->reason() != Qt::MouseFocusReason)
        moveCursor(int(m_bars.size()) - 1, false);
    update();
}

void HistogramStrip::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    m_dragging = false;
    dropChosen();
}

} // namespace signalbox
