#include "models/extensions/extensionmodel.h"

#include "core/visibletext.h"
#include "domain/extensions/extensionstate.h"

namespace signalbox {

QString ExtensionModel::headerText(int column) const
{
    switch (Column(column)) {
    case Name:
        return tr("Extension");
    case State:
        return tr("State");
    case Installed:
        return tr("Installed");
    case Available:
        return tr("Available");
    case Schema:
        return tr("Schema");
    case Purpose:
        return tr("Purpose");
    case ColumnCount:
        break;
    }
    return {};
}

QString ExtensionModel::headerToolTip(int column) const
{
    switch (Column(column)) {
    case Name:
        return tr("The name in CREATE EXTENSION.");
    case State:
        return tr("Whether it is installed, loaded and working.");
    case Installed:
        return tr("The version in this database.");
    case Available:
        return tr("The newest version whose files are on the server.");
    case Schema:
        return tr("Where its functions and tables live.");
    case Purpose:
        return tr("What it is for, by its own words.");
    case ColumnCount:
        break;
    }
    return {};
}

QStringList ExtensionModel::words(int column) const
{
    return column == State
        ? QStringList{statusText(ExtensionState::NotInstalled), statusText(ExtensionState::NotPreloaded)}
        : QStringList();
}

QString ExtensionModel::text(const ExtensionStatus &extension, int column) const
{
    switch (Column(column)) {
    case Name:
        return visibleText(extension.name);
    case State:
        return statusText(extension.state);
    case Installed:
        return visibleText(extension.installedVersion);
    case Available:
        return visibleText(extension.availableVersion);
    case Schema:
        return visibleText(extension.schema);
    case Purpose:
        return visibleText(extension.purpose);
    case ColumnCount:
        break;
    }
    return {};
}

QString ExtensionModel::toolTip(const ExtensionStatus &extension, int column) const
{
    if (column == State && !extension.missingGrants.isEmpty())
        return tr("%1 may not use it. What gives it the right: %2")
            .arg(visibleText(extension.deniedRole), visibleText(extension.missingGrants));
    if (column == State && !extension.workerDatabase.isEmpty())
        return tr("It works for database %1.").arg(visibleText(extension.workerDatabase));
    if (column == State)
        return explanation(extension.state);
    return text(extension, column);
}

std::optional<HealthState> ExtensionModel::state(const ExtensionStatus &extension, int column) const
{
    return column == State ? std::optional(stateOf(extension.state)) : std::nullopt;
}

} // namespace signalbox
