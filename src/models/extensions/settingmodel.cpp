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
    if (column == State && setting.state == SettingState::SetByHost)
        return tr("No one but the host may change it. The automation works with it as it is.");
    return text(setting, column);
}

std::optional<HealthState> SettingModel::state(const SettingStatus &setting, int column) const
{
    return column == State ? std::optional(stateOf(setting.state)) : std::nullopt;
}

} // namespace signalbox
