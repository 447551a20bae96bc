#pragma once

#include "domain/extensions/extensionstatus.h"
#include "models/rowmodel.h"

namespace signalbox {

inline QString keyOfMember(const PublicationMember &member)
{
    return member.table;
}

/// The tables that the realtime publication must hold; filled by ExtensionReportModels.
class PublicationModel final : public RowModel<PublicationMember, keyOfMember>
{
    Q_OBJECT

public:
    enum Column { Table, State, ColumnCount };
    Q_ENUM(Column)

    using RowModel::RowModel;

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }

protected:
    friend class ExtensionReportModels;
    QString headerText(int column) const override;
    QString headerToolTip(int column) const override;
    QString text(const PublicationMember &member, int column) const override;
    QStringList words(int column) const override;
    QVariant sortValue(const PublicationMember &member, int column) const override { return text(member, column); }
    std::optional<HealthState> state(const PublicationMember &member, int column) const override;
};

} // namespace signalbox
