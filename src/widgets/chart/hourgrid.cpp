#include "widgets/chart/hourgrid.h"

#include "models/plaintooltip.h"
#include "widgets/look/theme.h"
#include "widgets/look/tokens.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QToolTip>

#include <algorithm>

namespace signalbox {

namespace {

constexpr int hoursADay = 24;
constexpr int labelledEvery = 3;
constexpr int hourRowHeight = 20;
constexpr int hourGap = 2;
constexpr int narrowestHour = 12;
constexpr double faintestHour = 0.16;
constexpr double strongestHour = 0.75;
constexpr double markedShare = 0.28; // the number on it stays legible

} // namespace

HourGrid::HourGrid(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFont(smallFont(font()));
}

void HourGrid::setRows(const QList<HourRow> &rows, int full)
{
    if (rows == m_rows && full == m_full)
        return;
    m_rows = rows;
    m_full = std::max(1, full);
    const auto kept = [this](std::optional<Place> place) { return cellAt(place) ? place : std::nullopt; };
    setPlaces(kept(m_cursor), kept(m_hovered));
    updateGeometry();
    update();
}

const HourCell *HourGrid::cellAt(const std::optional<Place> &place) const
{
    if (!place || place->row < 0 || place->row >= m_rows.size())
        return nullptr;
    const QList<HourCell> &hours = m_rows.at(place->row).hours;
    const bool isThere = place->hour >= 0 && place->hour < hours.size() && hours.at(place->hour).isThere;
    return isThere ? &hours.at(place->hour) : nullptr;
}

std::optional<HourGrid::Place> HourGrid::shownPlace() const
{
    if (m_hovered)
        return m_hovered;
    return hasFocus() ? m_cursor : std::nullopt;
}

QString HourGrid::reading() const
{
    const HourCell *cell = cellAt(shownPlace());
    return cell ? cell->words : QString();
}

int HourGrid::titleWidth() const
{
    int widest = 0;
    for (const HourRow &row : m_rows)
        widest = std::max(widest, fontMetrics().horizontalAdvance(row.title));
    return widest + space::small + space::tiny;
}

QRectF HourGrid::cellRect(int row, int hour) const
{
    const double left = titleWidth();
    const double width = (this->width() - left) / hoursADay;
    const double top = fontMetrics().height() + space::tiny + row * hourRowHeight;
    return {left + hour * width, top, width - hourGap, hourRowHeight - hourGap};
}

std::optional<HourGrid::Place> HourGrid::placeAt(QPointF position) const
{
    const QRectF first = cellRect(0, 0);
    if (position.x() < first.left() || position.y() < first.top())
        return std::nullopt;
    const Place place{int((position.y() - first.top()) / hourRowHeight),
        int((position.x() - first.left()) / (first.width() + hourGap))};
    return cellAt(place) ? std::optional(place) : std::nullopt;
}

QSize HourGrid::sizeHint() const
{
    return {titleWidth() + hoursADay * 2 * narrowestHour, minimumSizeHint().height()};
}

QSize HourGrid::minimumSizeHint() const
{
    return {titleWidth() + hoursADay * narrowestHour,
        fontMetrics().height() + space::tiny + int(m_rows.size()) * hourRowHeight};
}

void HourGrid::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    paintHours(painter);
    for (int row = 0; row < m_rows.size(); ++row) {
        const QRectF first = cellRect(row, 0);
        painter.setPen(quietText(palette()));
        painter.drawText(QRectF(0, first.top(), first.left() - space::small, first.height()),
            Qt::AlignRight | Qt::AlignVCenter, m_rows.at(row).title);
        for (int hour = 0; hour < m_rows.at(row).hours.size(); ++hour)
            paintCell(painter, cellRect(row, hour), m_rows.at(row).hours.at(hour));
    }
    const auto shown = shownPlace();
    if (!shown)
        return;
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(tokens(palette()).focus, extent::focus));
    painter.drawRoundedRect(cellRect(shown->row, shown->hour), radius::mark, radius::mark);
}

void HourGrid::paintHours(QPainter &painter) const
{
    painter.setPen(quietText(palette()));
    for (int hour = 0; hour < hoursADay; hour += labelledEvery) {
        const QRectF cell = cellRect(0, hour);
        painter.drawText(QRectF(cell.left(), 0, cell.width() * labelledEvery, fontMetrics().height()),
            Qt::AlignLeft | Qt::AlignVCenter, QStringLiteral("%1:00").arg(hour, 2, 10, QLatin1Char('0')));
    }
}

void HourGrid::paintCell(QPainter &painter, const QRectF &rect, const HourCell &cell) const
{
    if (!cell.isThere)
        return;
    const QColor base = palette().color(QPalette::Base);
    const double share = faintestHour + (strongestHour - faintestHour) * std::min(cell.value, m_full) / m_full;
    QColor fill = base;
    if (cell.isMarked)
        fill = mixed(stateColour(HealthState::Attention, palette()), base, markedShare);
    else if (cell.value > 0)
        fill = mixed(seriesColour(0, palette()), base, share);
    painter.setPen(cell.isMarked ? QPen(stateColour(HealthState::Attention, palette()), 1) : QPen(Qt::NoPen));
    painter.setBrush(fill);
    const double inset = cell.isMarked ? 0.5 : 0;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius::mark, radius::mark);
    if (!cell.isMarked)
        return;
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(rect, Qt::AlignCenter, QString::number(cell.value));
}

void HourGrid::setPlaces(std::optional<Place> cursor, std::optional<Place> hovered)
{
    const QString before = accessibleDescription();
    m_cursor = cursor;
    m_hovered = hovered;
    update();
    if (reading() == before)
        return;
    setAccessibleDescription(reading());
    emit readingChanged();
}

void HourGrid::moveCursor(int hours)
{
    const int from = m_cursor ? m_cursor->row * hoursADay + m_cursor->hour : -1;
    const int step = m_cursor ? hours : 1; // else to the first
    for (int at = from + step; at >= 0 && at < int(m_rows.size()) * hoursADay; at += step) {
        const Place place{at / hoursADay, at % hoursADay};
        if (cellAt(place))
            return setPlaces(place, std::nullopt); // whoever uses the keys reads what they point at
    }
}

bool HourGrid::event(QEvent *event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto *help = static_cast<QHelpEvent *>(event);
    const HourCell *cell = cellAt(placeAt(help->pos()));
    QToolTip::showText(help->globalPos(), cell ? plainToolTip(cell->words) : QString(), this);
    return true;
}

void HourGrid::mouseMoveEvent(QMouseEvent *event)
{
    setPlaces(m_cursor, placeAt(event->position()));
}

void HourGrid::mousePressEvent(QMouseEvent *event)
{
    if (const auto place = placeAt(event->position()))
        setPlaces(place, place);
}

void HourGrid::leaveEvent(QEvent *event)
{
    setPlaces(m_cursor, std::nullopt);
    QWidget::leaveEvent(event);
}

void HourGrid::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Left:
        return moveCursor(-1);
    case Qt::Key_Right:
        return moveCursor(1);
    case Qt::Key_Up:
        return moveCursor(-hoursADay);
    case Qt::Key_Down:
        return moveCursor(hoursADay);
    default:
        QWidget::keyPressEvent(event);
    }
}

void HourGrid::focusInEvent(QFocusEvent *event)
{
    QWidget::focusInEvent(event);
    if (!m_cursor && event->reason() != Qt::MouseFocusReason)
        return moveCursor(1);
    setPlaces(m_cursor, m_hovered);
}

void HourGrid::focusOutEvent(QFocusEvent *event)
{
    QWidget::focusOutEvent(event);
    setPlaces(m_cursor, m_hovered);
}

} // namespace signalbox
