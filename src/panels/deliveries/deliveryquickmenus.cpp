#include "panels/deliveries/deliveryquickmenus.h"

#include "core/visibletext.h"
#include "domain/deliveries/deliverystate.h"
#include "widgets/look/tokens.h"

#include <QHBoxLayout>
#include <QMenu>
#include <QToolButton>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestShownChoice = 60;
constexpr qsizetype mostEndpoints = 40;

/// `list` without `value` where it has it, else with it.
template <typename T>
QList<T> toggled(QList<T> list, const T &value)
{
    if (list.removeAll(value) == 0)
        list.append(value);
    return list;
}

template <typename Act>
void addChoice(QMenu &menu, const QString &text, bool checked, QObject *context, Act act)
{
    QAction *action = menu.addAction(QString(text).replace(u'&', u"&&"_s), context, act);
    action->setCheckable(true);
    action->setChecked(checked);
}

} // namespace

DeliveryQuickMenus::DeliveryQuickMenus(std::function<DeliveryFilter()> current, QWidget *parent)
    : QWidget(parent), m_layout(new QHBoxLayout(this)), m_current(std::move(current))
{
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(space::tiny);
    addButton(tr("State"), tr("Choose states"), &DeliveryQuickMenus::fillStates);
    addButton(tr("Endpoint"), tr("Choose endpoints"), &DeliveryQuickMenus::fillEndpoints);
    addButton(tr("Time"), tr("Choose a time range"), &DeliveryQuickMenus::fillTimes);
}

void DeliveryQuickMenus::addButton(
    const QString &text, const QString &accessibleName, void (DeliveryQuickMenus::*fill)(QMenu &))
{
    auto *button = new QToolButton(this);
    button->setText(text);
    button->setAccessibleName(accessibleName);
    button->setPopupMode(QToolButton::InstantPopup);
    button->setFocusPolicy(Qt::StrongFocus);
    button->setAutoRaise(true);
    auto *menu = new QMenu(button);
    connect(menu, &QMenu::aboutToShow, this, [this, menu, fill] {
        m_filter = m_current();
        menu->clear();
        (this->*fill)(*menu);
    });
    button->setMenu(menu);
    m_layout->addWidget(button);
}

void DeliveryQuickMenus::fillStates(QMenu &menu)
{
    const QList<DeliveryState> &chosen = m_filter.wanted.states;
    addChoice(menu, tr("Any state"), chosen.isEmpty(), this, [this] { emit statesChosen({}); });
    menu.addSeparator();
    for (const auto state :
        {DeliveryState::Failed, DeliveryState::Pending, DeliveryState::InFlight, DeliveryState::Delivered})
        addChoice(menu, statusText(state), chosen.contains(state), this,
            [this, state] { emit statesChosen(toggled(m_filter.wanted.states, state)); });
}

void DeliveryQuickMenus::fillEndpoints(QMenu &menu)
{
    const QStringList &chosen = m_filter.wanted.endpoints;
    addChoice(menu, tr("Any endpoint"), chosen.isEmpty(), this, [this] { emit endpointsChosen({}); });
    menu.addSeparator();
    for (const QString &name : m_endpoints.first(std::min(mostEndpoints, m_endpoints.size())))
        addChoice(menu, visibleText(name, longestShownChoice), chosen.contains(name), this,
            [this, name] { emit endpointsChosen(toggled<QString>(m_filter.wanted.endpoints, name)); });
    if (m_endpoints.size() > mostEndpoints)
        menu.addAction(tr("%n more: type endpoint:", nullptr, int(m_endpoints.size() - mostEndpoints)))
            ->setEnabled(false);
}

void DeliveryQuickMenus::fillTimes(QMenu &menu)
{
    addChoice(menu, tr("Any time"), !m_filter.since && !m_filter.until, this, [this] { emit sinceChosen({}); });
    menu.addSeparator();
    const auto ago
        = m_filter.since && !m_filter.since->at && !m_filter.until ? m_filter.since->ago : std::chrono::seconds(-1);
    const auto add = [&](const QString &text, const QString &typed, std::chrono::seconds span) {
        addChoice(menu, text, ago == span, this, [this, typed] { emit sinceChosen(typed); });
    };
    add(tr("Last 15 minutes"), u"15m"_s, std::chrono::minutes(15));
    add(tr("Last hour"), u"1h"_s, std::chrono::hours(1));
    add(tr("Last 6 hours"), u"6h"_s, std::chrono::hours(6));
    add(tr("Last 24 hours"), u"24h"_s, std::chrono::hours(24));
    add(tr("Last 7 days"), u"7d"_s, std::chrono::hours(24 * 7));
    add(tr("Last 30 days"), u"30d"_s, std::chrono::hours(24 * 30));
    menu.addSeparator();
    menu.addAction(tr("Today"), this, [this] { emit sinceChosen(u"today"_s); });
    menu.addAction(tr("Yesterday"), this, [this] { emit dayChosen(u"yesterday"_s); });
}

} // namespace signalbox
