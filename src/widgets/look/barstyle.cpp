#include "widgets/look/barstyle.h"

#include "widgets/look/stylepaint.h"
#include "widgets/look/tokens.h"

#include <QAbstractScrollArea>
#include <QPainter>
#include <QStyleOption>

namespace signalbox::barstyle {

namespace {

constexpr int shortestThumb = 32;
constexpr int progressText = 40; // room of "100 %", at least

QRect grooveOf(const QStyleOptionProgressBar &option)
{
    QRect groove = option.rect;
    if (option.textVisible && !option.text.isEmpty()) {
        const int words = std::max(progressText, option.fontMetrics.horizontalAdvance(option.text));
        groove.setRight(groove.right() - words - space::small);
    }
    groove.setTop(groove.top() + (groove.height() - extent::progress) / 2);
    groove.setHeight(extent::progress);
    return groove;
}

} // namespace

QColor groundOf(const QStyleOption &option, const QWidget *widget)
{
    for (const QWidget *above = widget; above; above = above->parentWidget()) {
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(above)) {
            const QWidget *ground = area->viewport();
            return ground->palette().color(ground->backgroundRole());
        }
    }
    return option.palette.color(QPalette::Window);
}

QRect scrollBarPart(const QStyleOptionSlider &option, QStyle::SubControl part)
{
    const bool lying = option.orientation == Qt::Horizontal;
    const int length = lying ? option.rect.width() : option.rect.height();
    const qint64 steps = qint64(option.maximum) - option.minimum;
    int thumb = length;
    if (steps > 0)
        thumb = int(std::max<qint64>(
            std::min(shortestThumb, length), qint64(length) * option.pageStep / (steps + option.pageStep)));
    const int start = QStyle::sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - thumb, option.upsideDown);
    const auto along = [&](int from, int extent) {
        const QRect part
            = lying ? QRect(from, 0, extent, option.rect.height()) : QRect(0, from, option.rect.width(), extent);
        return QStyle::visualRect(option.direction, option.rect, part.translated(option.rect.topLeft()));
    };
    switch (part) {
    case QStyle::SC_ScrollBarGroove:
        return option.rect;
    case QStyle::SC_ScrollBarSlider:
        return along(start, thumb);
    case QStyle::SC_ScrollBarSubPage:
        return along(0, start);
    case QStyle::SC_ScrollBarAddPage:
        return along(start + thumb, length - start - thumb);
    default:
        return {}; // no arrows
    }
}

void drawScrollBar(const QStyleOptionSlider &option, QPainter &painter, const QWidget *widget)
{
    painter.fillRect(option.rect, groundOf(option, widget));
    if (option.maximum <= option.minimum || !(option.state & QStyle::State_Enabled))
        return;
    const bool held = (option.state & QStyle::State_Sunken) && (option.activeSubControls & QStyle::SC_ScrollBarSlider);
    stylepaint::scrollThumb(painter, scrollBarPart(option, QStyle::SC_ScrollBarSlider), option.palette,
        option.state & QStyle::State_MouseOver, held);
}

void drawProgressBar(const QStyleOptionProgressBar &option, QPainter &painter)
{
    const Tokens &look = tokens(option.palette);
    const QRect groove = grooveOf(option);
    const double round = extent::progress / 2.0;
    const auto mirrored = [&](const QRect &part) { return QStyle::visualRect(option.direction, option.rect, part); };
    stylepaint::box(painter, mirrored(groove), {.fill = look.edge, .radius = round});
    QRect done = groove;
    const qint64 whole = qint64(option.maximum) - option.minimum;
    if (whole > 0)
        done.setWidth(int(groove.width() * (qint64(option.progress) - option.minimum) / whole));
    else // how much is to be done is not known: the middle third, for what is under way
        done.adjust(groove.width() / 3, 0, -groove.width() / 3, 0);
    stylepaint::box(painter, mirrored(done), {.fill = look.link, .radius = round});
    if (groove.width() == option.rect.width())
        return;
    const QRect words(groove.right() + 1 + space::small, option.rect.top(),
        option.rect.right() - groove.right() - space::small, option.rect.height());
    painter.setPen(option.state & QStyle::State_Enabled ? look.text : look.textDisabled);
    painter.drawText(mirrored(words), Qt::AlignRight | Qt::AlignVCenter | Qt::TextSingleLine, option.text);
}

QSize progressBarSize(const QStyleOptionProgressBar &option, const QSize &contents)
{
    const bool words = option.textVisible && !option.text.isEmpty();
    return {contents.width(), words ? option.fontMetrics.height() + space::tiny : extent::progress + space::small};
}

void drawSlider(const QStyleOptionSlider &option, QPainter &painter, const QRect &handle)
{
    const Tokens &look = tokens(option.palette);
    QRect groove = option.rect;
    constexpr int thick = space::tiny;
    if (option.orientation == Qt::Horizontal)
        groove = QRect(groove.left(), groove.center().y() - thick / 2, groove.width(), thick);
    else
        groove = QRect(groove.center().x() - thick / 2, groove.top(), thick, groove.height());
    stylepaint::box(painter, groove, {.fill = look.edge, .radius = thick / 2.0});
    QRect round(0, 0, extent::indicator, extent::indicator);
    round.moveCenter(handle.center());
    const bool enabled = option.state & QStyle::State_Enabled;
    stylepaint::box(painter, round,
        {.fill = enabled ? look.accent : look.surface,
            .edge = enabled ? QColor() : look.edge,
            .radius = extent::indicator / 2.0});
}

void drawSplitter(const QStyleOption &option, QPainter &painter)
{
    const Tokens &look = tokens(option.palette);
    const bool touched = option.state & (QStyle::State_MouseOver | QStyle::State_Sunken);
    const QColor colour = touched ? look.edgeField : look.edge;
    // State_Horizontal: the parts are side by side, the handle stands.
    if (option.state & QStyle::State_Horizontal)
        stylepaint::hairline(painter, option.rect.adjusted(option.rect.width() / 2, 0, 0, 0), Qt::LeftEdge, colour);
    else
        stylepaint::hairline(painter, option.rect.adjusted(0, option.rect.height() / 2, 0, 0), Qt::TopEdge, colour);
}

} // namespace signalbox::barstyle
