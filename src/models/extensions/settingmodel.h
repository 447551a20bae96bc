#pragma once

#include "domain/extensions/extensionstatus.h"
#include "models/rowmodel.h"

namespace signalbox {

inline QString keyOfSetting(const SettingStatus &setting)
{
    return setting.name;
}

/// The server settings that the automation relies on; filled by ExtensionReportModels.
class SettingModel final : public RowModel<SettingStatus, keyOfSetting>
{
    Q_OBJECT

public:
    enum Column { Name, State, Expected, Actual, ColumnCount };
    Q_ENUM(Column)

    using RowModel::RowModel;

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }

protected:
    friend class ExtensionReportModels;
    QString headerText(int column) const override;
    QString headerToolTip(int column) const override;
    QString text(const SettingStatus &setting, int column) const override;
    QStringList words(int column) const override;
    QVariant sortValue(const SettingStatus &setting, int column) const override { return text(setting, column); }
    QString toolTip(const SettingStatus &setting, int column) const override;
    std::optional<HealthState> state(const SettingStatus &setting, int column) const override;
};

} // namespace signalbox
