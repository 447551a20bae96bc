#include "domain/endpoints/deliveryorder.h"

#include "core/redaction.h"
#include "core/visibletext.h"

#include <QRegularExpression>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestPath = 1000; // endpoints/detail reads one character more
constexpr qsizetype longestShownKey = 120;

} // namespace

QString DeliveryOrdering::problem(const QString &path)
{
    static const QRegularExpression start(uR"re(^\s*((strict|lax)\s+)?\$)re"_s);
    if (path.isEmpty())
        return {};
    if (path.size() > longestPath)
        return tr("The path is longer than %n characters.", nullptr, int(longestPath));
    if (path != visibleText(path, longestPath))
        return tr("The path has line breaks or invisible characters.");
    if (!start.match(path).hasMatch())
        return tr("A path begins with $, which stands for the payload: $.trip_id, or $.data.user.id.");
    return {};
}

QString DeliveryOrdering::explanation(const DeliveryOrder &order)
{
    if (order.path.isEmpty())
        return tr(
            "In no order: each delivery is sent as soon as it may. Name a place in the payload to have those with "
            "the same value there go one after the other.");
    switch (order.onFailure) {
    case DeliveryOrder::OnFailure::Block:
        return tr("Deliveries with the same value there go one after the other. Behind one that ended failed they wait "
                  "until it is replayed or skipped; other values go on.");
    case DeliveryOrder::OnFailure::Skip:
        return tr(
            "Deliveries with the same value there go one after the other. Behind one that ended failed they go on "
            "without it.");
    }
    Q_UNREACHABLE();
}

QString DeliveryOrdering::sentence(const OrderKey &found)
{
    if (!found.isThere)
        return tr("It has no delivery yet that would show what the path finds.");
    return found.key
        ? tr("In its newest delivery the value is %1.").arg(visibleText(redacted(*found.key), longestShownKey))
        : tr("In its newest delivery the path finds nothing: such deliveries go in no order.");
}

QString DeliveryOrdering::nameOf(DeliveryOrder::OnFailure onFailure)
{
    switch (onFailure) {
    case DeliveryOrder::OnFailure::Block:
        return u"block"_s;
    case DeliveryOrder::OnFailure::Skip:
        return u"skip"_s;
    }
    Q_UNREACHABLE();
}

DeliveryOrder::OnFailure DeliveryOrdering::named(const QString &name)
{
    return name == "skip"_L1 ? DeliveryOrder::OnFailure::Skip : DeliveryOrder::OnFailure::Block;
}

} // namespace signalbox
