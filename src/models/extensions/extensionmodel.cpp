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

std::optional<HealthState> ExtensionModel::state(const ExtensionStatus &extension, int column) const
{
    return column == State ? std::optional(stateOf(extension.state)) : std::nullopt;
}

} // namespace signalbox
