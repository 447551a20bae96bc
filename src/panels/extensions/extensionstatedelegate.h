#pragma once

#include "models/extensions/extensionmodel.h"
#include "widgets/table/statedelegate.h"

namespace signalbox {

/// As every state cell, but a stand-in never looks like the real thing.
class ExtensionStateDelegate final : public StateDelegate
{
    Q_OBJECT

public:
    explicit ExtensionStateDelegate(const ExtensionModel &model, QObject *parent = nullptr)
        : StateDelegate(TableModel::StateRole, parent), m_model(model)
    { }

protected:
    Icon icon(const QModelIndex &index, HealthState state) const override
    {
        const bool standIn = m_model.row(index.row()).state == ExtensionState::StandIn;
        return standIn ? Icon::StandIn : StateDelegate::icon(index, state);
    }

private:
    const ExtensionModel &m_model;
};

} // namespace signalbox
