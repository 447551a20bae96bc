#pragma once

#include "domain/extensions/extensionstatus.h"
#include "models/rowmodel.h"

namespace signalbox {

inline QString keyOfExtension(const ExtensionStatus &extension)
{
    return extension.name;
}

/// The extensions that the automation needs; filled by ExtensionReportModels.
class ExtensionModel final : public RowModel<ExtensionStatus, keyOfExtension>
{
    Q_OBJECT

public:
    enum Column { Name, State, Installed, Available, Schema, Purpose, ColumnCount };
    Q_ENUM(Column)

    using RowModel::RowModel;

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }

protected:
    friend class ExtensionReportModels;
    QString headerText(int column) const override;
    QString headerToolTip(int column) const override;
    QString text(const ExtensionStatus &extension, int column) const override;
    QStringList words(int column) const override;
    QVariant sortValue(const ExtensionStatus &extension, int column) const override { return text(extension, column); }
    QString toolTip(const ExtensionStatus &extension, int column) const override;
    std::optional<HealthState> state(const ExtensionStatus &extension, int column) const override;
};

} // namespace signalbox
