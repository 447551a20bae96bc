#pragma once

#include "domain/healthstate.h"
#include "widgets/look/iconset.h"
#include "widgets/table/rowdelegate.h"

namespace signalbox {

/// A state cell: icon, the cell's own text as the word, colour. The state itself comes from `stateRole` as a
/// HealthState.
class StateDelegate : public RowDelegate
{
    Q_OBJECT

public:
    explicit StateDelegate(int stateRole, QObject *parent = nullptr) : RowDelegate(parent), m_stateRole(stateRole) { }

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    int textWidth(const QString &text, const QFontMetrics &metrics) const override;

protected:
    /// For states that have an icon of their own within one of the six.
    virtual Icon icon(const QModelIndex &index, HealthState state) const;

private:
    int m_stateRole;
};

} // namespace signalbox
