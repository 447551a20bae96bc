#include "widgets/look/focusring.h"

#include "widgets/look/pagetab.h"
#include "widgets/look/stylepaint.h"
#include "widgets/look/tokens.h"

#include <QAbstractButton>
#include <QAbstractItemView>
#include <QAbstractSpinBox>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QMenu>
#include <QMenuBar>
#include <QPainter>
#include <QRadioButton>
#include <QStyleOption>
#include <QTabBar>

namespace signalbox {

namespace {

constexpr auto cornersProperty = "signalboxCorners";

bool wantsRing(const QWidget *widget)
{
    if (!widget || widget->isWindow() || widget->focusPolicy() == Qt::NoFocus)
        return false;
    if (qobject_cast<const QMenu *>(widget) || qobject_cast<const QMenuBar *>(widget)
        || qobject_cast<const QLabel *>(widget))
        return false;
    if (const auto *view = qobject_cast<const QAbstractItemView *>(widget))
        return !view->currentIndex().isValid();
    return true;
}

/// The part of the widget that the ring goes around.
QRect shapeIn(const QWidget &widget)
{
    if (const auto *tabs = qobject_cast<const QTabBar *>(&widget))
        return tabs->tabRect(tabs->currentIndex());
    if (qobject_cast<const PageTab *>(&widget)) // words without a margin of their own
        return widget.rect().adjusted(-space::tiny, 0, space::tiny, 0);
    const auto *button = qobject_cast<const QAbstractButton *>(&widget);
    if (qobject_cast<const QCheckBox *>(button) || qobject_cast<const QRadioButton *>(button)) {
        QStyleOptionButton option;
        option.initFrom(button);
        option.text = button->text();
        option.icon = button->icon();
        option.iconSize = button->iconSize();
        const auto element = qobject_cast<const QCheckBox *>(button) ? QStyle::CT_CheckBox : QStyle::CT_RadioButton;
        const int words = button->fontMetrics().size(Qt::TextShowMnemonic, button->text()).width();
        const int wide = button->style()->sizeFromContents(element, &option, {words, 0}, button).width();
        const QRect all = button->rect();
        return QStyle::visualRect(option.direction, all, QRect(0, 0, std::min(wide, all.width()), all.height()));
    }
    return widget.rect();
}

/// Outside of the shape, but on it where it touches the side of what is seen of its window.
QRect ringAround(const QRect &shape, const QRect &seen)
{
    constexpr int out = extent::focus;
    QRect ring = shape.adjusted(-out, -out, out, out);
    if (shape.left() >= seen.left())
        ring.setLeft(std::max(ring.left(), seen.left()));
    if (shape.top() >= seen.top())
        ring.setTop(std::max(ring.top(), seen.top()));
    if (shape.right() <= seen.right())
        ring.setRight(std::min(ring.right(), seen.right()));
    if (shape.bottom() <= seen.bottom())
        ring.setBottom(std::min(ring.bottom(), seen.bottom()));
    return ring;
}

double cornersOf(const QWidget &widget)
{
    const QVariant own = widget.property(cornersProperty);
    return own.isValid() ? own.toDouble() : radius::control;
}

} // namespace

FocusRing::FocusRing(QObject *parent) : QObject(parent)
{
    connect(qApp, &QApplication::focusChanged, this, [this](QWidget *, QWidget *now) { follow(now); });
}

FocusRing::~FocusRing()
{
    if (m_frame)
        m_frame->deleteLater();
}

void FocusRing::setCorners(QWidget &widget, int radius)
{
    widget.setProperty(cornersProperty, radius);
}

void FocusRing::follow(QWidget *focused)
{
    if (!wantsRing(focused)) {
        if (m_frame)
            m_frame->setWidget(nullptr);
        return;
    }
    if (!m_frame)
        m_frame = new QFocusFrame(focused->window());
    m_frame->setWidget(focused);
}

void FocusRing::draw(QPainter &painter, const QFocusFrame &frame)
{
    const QWidget *widget = frame.widget();
    if (!widget)
        return;
    const Tokens &look = tokens(widget->palette());
    const QRect shape = shapeIn(*widget).translated(reach, reach);
    const QRect ring = ringAround(shape, frame.parentWidget()->rect().translated(-frame.pos()));
    stylepaint::box(
        painter, ring, {.edge = look.focus, .radius = cornersOf(*widget) + extent::focus, .edgeWidth = extent::focus});
}

} // namespace signalbox
