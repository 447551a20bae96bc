#include "models/endpoints/endpointchangemodel.h"

#include "core/humantext.h"
#include "core/redaction.h"
#include "core/visibletext.h"

namespace signalbox {

using namespace Qt::StringLiterals;

QString EndpointChangeModel::headerText(int column) const
{
    switch (Column(column)) {
    case When:
        return tr("When");
    case Who:
        return tr("Who");
    case What:
        return tr("What");
    case From:
        return tr("From");
    case To:
        return tr("To");
    case Reason:
        return tr("Reason");
    case ColumnCount:
        break;
    }
    return {};
}

QString EndpointChangeModel::text(const EndpointLogEntry &change, int column) const
{
    switch (Column(column)) {
    case When:
        return change.changedAt ? relativeTime(*change.changedAt, clock().now()) : QString();
    case Who:
        return visibleText(change.changedBy);
    case What:
        if (!change.column.isEmpty())
            return visibleText(change.column);
        if (change.operation == u"created"_s)
            return tr("created");
        return change.operation == u"deleted"_s ? tr("deleted") : visibleText(change.operation);
    case From:
        return visibleText(redacted(change.oldValue));
    case To:
        return visibleText(redacted(change.newValue));
    case Reason:
        return visibleText(change.reason);
    case ColumnCount:
        break;
    }
    return {};
}

QString EndpointChangeModel::toolTip(const EndpointLogEntry &change, int column) const
{
    if (column == When && change.changedAt)
        return exactInstant(*change.changedAt, timeZone());
    return text(change, column);
}

} // namespace signalbox
