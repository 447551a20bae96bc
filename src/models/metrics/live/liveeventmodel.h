#pragma once

#include "domain/metrics/live/livesample.h"
#include "models/rowmodel.h"

namespace signalbox {

inline QString keyOfLiveWait(const LiveWait &wait)
{
    return wait.type + u':' + wait.event;
}

/// What active sessions wait for, the commonest first. Who keeps the sampling gives it the rows.
class LiveEventModel final : public RowModel<LiveWait, keyOfLiveWait>
{
    Q_OBJECT

public:
    enum Column { Event, Type, Sessions, ColumnCount };
    Q_ENUM(Column)

    using RowModel::RowModel;

    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }

    void show(const QList<LiveWait> &waits);

protected:
    QString headerText(int column) const override;
    QString headerToolTip(int column) const override;
    QString text(const LiveWait &wait, int column) const override;
    QVariant sortValue(const LiveWait &wait, int column) const override;
    bool isNumeric(int column) const override { return column == Sessions; }
};

} // namespace signalbox
