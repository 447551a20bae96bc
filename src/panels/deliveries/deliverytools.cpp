#include "panels/deliveries/deliverytools.h"

#include "panels/deliveries/deliverybrowser.h"
#include "widgets/look/iconset.h"

#include <QAction>
#include <QHBoxLayout>
#include <QToolButton>

namespace signalbox {

DeliveryTools::DeliveryTools(DeliveryBrowser &browser, QWidget *parent)
    : QWidget(parent), m_browser(browser), m_layout(new QHBoxLayout(this)),
      m_pause(add(tr("Pause"), tr("Hold the list as it is while you read"))),
      m_jump(add(tr("Jump to time"), tr("Go to a moment (Ctrl+G)"))),
      m_columns(add(tr("Columns"), tr("Choose the columns of the list")))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(4);
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

void DeliveryTools::showPause(bool paused)
{
    m_pause->setText(paused ? tr("Resume") : tr("Pause"));
    m_pause->setToolTip(paused ? tr("Let new deliveries in again") : tr("Hold the list as it is while you read"));
}

} // namespace signalbox
