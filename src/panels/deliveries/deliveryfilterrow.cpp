#include "panels/deliveries/deliveryfilterrow.h"

#include "domain/deliveries/deliverystate.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

QList<FilterMenus::Choice> stateChoices()
{
    QList<FilterMenus::Choice> choices;
    for (const auto state :
        {DeliveryState::Failed, DeliveryState::Pending, DeliveryState::InFlight, DeliveryState::Delivered})
        choices.append({deliveryStateName(state), statusText(state)});
    return choices;
}

} // namespace

DeliveryFilterRow::DeliveryFilterRow(const Clock &clock, const QTimeZone &zone, QWidget *parent)
    : TypedFilterRow(deliveryFilterLanguage(), u"webhooks"_s, clock, zone, parent)
{
    setExample(tr("Words, or conditions such as status:5xx since:2h"));
    addMenus();
}

void DeliveryFilterRow::addMenus()
{
    menus().addValues({u"state"_s, tr("State"), tr("Choose states"), tr("Any state"), stateChoices});
    menus().addValues({u"endpoint"_s, tr("Endpoint"), tr("Choose endpoints"), tr("Any endpoint"),
        [this] { return FilterMenus::choices(known().endpoints); }});
    menus().addTimes();
}

void DeliveryFilterRow::setKnown(const QStringList &events, const QStringList &endpoints, const QList<int> &statuses)
{
    known() = {events, endpoints, statuses};
}

} // namespace signalbox
