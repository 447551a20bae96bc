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

QString EndpointChangeModel::headerToolTip(int column) const
{
    switch (Column(column)) {
    case When:
        return tr("When it was changed.");
    case Who:
        return tr("The database role that changed it.");
    case What:
        return tr("Which of its values was changed.");
    case From:
        return tr("The value of before.");
    case To:
        return tr("The value since then.");
    case Reason:
        return tr("Why, where somebody wrote it down.");
    case ColumnCount:
        break;
    }
    return {};
}

QString EndpointChangeModel::wholeText(EndpointChange::Operation operation)
{
    switch (operation) {
    case EndpointChange::Operation::Created:
        return tr("created");
    case EndpointChange::Operation::Deleted:
        return tr("deleted");
    case EndpointChange::Operation::Changed:
        return tr("changed");
    }
    Q_UNREACHABLE();
}

QString EndpointChangeModel::text(const EndpointChange &change, int column) const
{
    switch (Column(column)) {
    case When:
        return relativeTime(change.at, clock().now());
    case Who:
        return visibleText(change.by);
    case What:
        if (!change.column.isEmpty())
            return visibleText(change.column);
        return wholeText(change.operation);
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

QString EndpointChangeModel::toolTip(const EndpointChange &change, int column) const
{
    if (column == When)
        return exactInstant(change.at, timeZone());
    return text(change, column);
}

} // namespace signalbox
