#include "models/metrics/live/liveeventmodel.h"

#include "core/humantext.h"
#include "core/visibletext.h"

namespace signalbox {

void LiveEventModel::show(const QList<LiveWait> &waits)
{
    beginLoading();
    merge(waits);
    finishLoading();
}

QString LiveEventModel::headerText(int column) const
{
    switch (Column(column)) {
    case Event:
        return tr("Active and waiting for");
    case Type:
        return tr("Type");
    case Sessions:
        return tr("Sessions");
    case ColumnCount:
        break;
    }
    return {};
}

QString LiveEventModel::headerToolTip(int column) const
{
    switch (Column(column)) {
    case Event:
        return tr("What the server says that they wait for.");
    case Type:
        return tr("The kind of wait, as the server names it.");
    case Sessions:
        return tr("How many wait for it at this moment.");
    case ColumnCount:
        break;
    }
    return {};
}

QString LiveEventModel::text(const LiveWait &wait, int column) const
{
    switch (Column(column)) {
    case Event:
        return wait.type.isEmpty() ? tr("nothing: computing") : visibleText(wait.event);
    case Type:
        return visibleText(wait.type);
    case Sessions:
        return countText(wait.sessions);
    case ColumnCount:
        break;
    }
    return {};
}

QVariant LiveEventModel::sortValue(const LiveWait &wait, int column) const
{
    return column == Sessions ? QVariant(wait.sessions) : QVariant(text(wait, column));
}

} // namespace signalbox
