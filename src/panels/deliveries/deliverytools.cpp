#include "panels/deliveries/deliverytools.h"

#include "panels/deliveries/deliverybrowser.h"
#include "widgets/look/iconset.h"
#include "widgets/look/tokens.h"

#include <QAction>
#include <QHBoxLayout>
#include <QResizeEvent>
#include <QStyleOption>
#include <QToolButton>

namespace signalbox {

namespace {

QString longerOf(const QString &one, const QString &other, const QFontMetrics &metrics)
{
    return metrics.horizontalAdvance(one) < metrics.horizontalAdvance(other) ? other : one;
}

} // namespace

DeliveryTools::DeliveryTools(DeliveryBrowser &browser, QWidget *parent)
    : QWidget(parent), m_browser(browser), m_layout(new QHBoxLayout(this)),
      m_pause(add(tr("Pause"), tr("Hold the list as it is while you read"))),
      m_jump(add(tr("Jump to time"), tr("Go to a moment (Ctrl+G)"))),
      m_columns(add(tr("Columns"), tr("Choose the columns of the list")))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::tiny);
    m_layout->setSizeConstraint(QLayout::SetNoConstraint);
    m_pause->setIcon(themedIcon(Icon::Paused));
    m_pause->setCheckable(true);
    connect(m_pause, &QToolButton::toggled, this, [this](bool paused) {
        m_browser.setPaused(paused);
        showPause(paused);
    });
    m_jump->setIcon(themedIcon(Icon::Clock));
    auto *ask = new QAction(this);
    ask->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_G));
    ask->setShortcutContext(Qt::WindowShortcut);
    addAction(ask);
    connect(ask, &QAction::triggered, this, [this] { m_browser.askForTime(m_jump); });
    connect(m_jump, &QToolButton::clicked, ask, &QAction::trigger);
    m_columns->setIcon(themedIcon(Icon::Columns));
    connect(m_columns, &QToolButton::clicked, this,
        [this] { m_browser.showColumnMenu(m_columns->mapToGlobal(QPoint(0, m_columns->height()))); });
}

QToolButton *DeliveryTools::add(const QString &text, const QString &toolTip)
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setToolTip(toolTip);
    button->setAutoRaise(true);
    button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_layout->addWidget(button);
    return button;
}

/// With the longer of the words that a button may have: its state moves nothing.
int DeliveryTools::widthWith(bool words) const
{
    int width = 2 * m_layout->spacing();
    for (const QToolButton *button : {m_pause, m_jump, m_columns}) {
        QStyleOptionToolButton option;
        option.initFrom(button);
        option.state |= QStyle::State_AutoRaise;
        option.icon = button->icon();
        option.iconSize = button->iconSize();
        option.toolButtonStyle = words ? Qt::ToolButtonTextBesideIcon : Qt::ToolButtonIconOnly;
        option.text = button->text();
        if (button == m_pause)
            option.text = longerOf(tr("Pause"), tr("Resume"), button->fontMetrics());
        width += button->style()->sizeFromContents(QStyle::CT_ToolButton, &option, button->iconSize(), button).width();
    }
    return width;
}

QSize DeliveryTools::sizeHint() const
{
    return {widthWith(true), QWidget::sizeHint().height()};
}

QSize DeliveryTools::minimumSizeHint() const
{
    return {widthWith(false), QWidget::minimumSizeHint().height()};
}

void DeliveryTools::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const auto style = event->size().width() < widthWith(true) ? Qt::ToolButtonIconOnly : Qt::ToolButtonTextBesideIcon;
    for (QToolButton *button : {m_pause, m_jump, m_columns})
        button->setToolButtonStyle(style);
}

void DeliveryTools::showPause(bool paused)
{
    m_pause->setText(paused ? tr("Resume") : tr("Pause"));
    m_pause->setToolTip(paused ? tr("Let new deliveries in again") : tr("Hold the list as it is while you read"));
}

} // namespace signalbox
