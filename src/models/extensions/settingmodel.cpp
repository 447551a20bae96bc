#include "models/extensions/settingmodel.h"

#include "core/visibletext.h"
#include "domain/extensions/extensionstate.h"

namespace signalbox {

QString SettingModel::headerText(int column) const
{
    switch (Column(column)) {
    case Name:
        return tr("Setting");
    case State:
        return tr("State");
    case Expected:
        return tr("Expected");
    case Actual:
        return tr("Actual");
    case ColumnCount:
        break;
    }
    return {};
}

QString SettingModel::headerToolTip(int column) const
{
    switch (Column(column)) {
    case Name:
        return tr("The name of the server setting, as SHOW takes it.");
    case State:
        return tr("Whether the setting is as the automation needs it.");
    case Expected:
        return tr("The value that the automation works best with.");
    case Actual:
        return tr("The value in force now.");
    case ColumnCount:
        break;
    }
    return {};
}

QStringList SettingModel::words(int column) const
{
    return column == State ? settingStatusTexts() : QStringList();
}

QString SettingModel::text(const SettingStatus &setting, int column) const
{
    switch (Column(column)) {
    case Name:
        return visibleText(setting.name);
    case State:
        return statusText(setting.state);
    case Expected:
        return visibleText(setting.expected);
    case Actual:
        return visibleText(setting.actual);
    case ColumnCount:
        break;
    }
    return {};
}

QString SettingModel::toolTip(const SettingStatus &setting, int column) const
{
    if (column == State)
        return explanation(setting.state);
    return text(setting, column);
}

std::optional<HealthState> SettingModel::state(const SettingStatus &setting, int column) const
{
    return column == State ? std::optional(stateOf(setting.state)) : std::nullopt;
}

} // namespace signalbox
