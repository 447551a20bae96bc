#pragma once

#include <QAbstractItemModel>
#include <QSignalSpy>

namespace signalbox {

/// Counts what a model tells its views, so that a test can bound it.
struct ModelSignals {
    explicit ModelSignals(const QAbstractItemModel &model)
        : changed(&model, &QAbstractItemModel::dataChanged), inserted(&model, &QAbstractItemModel::rowsInserted),
          removed(&model, &QAbstractItemModel::rowsRemoved), moved(&model, &QAbstractItemModel::rowsMoved),
          reset(&model, &QAbstractItemModel::modelReset), layout(&model, &QAbstractItemModel::layoutChanged)
    { }

    qsizetype total() const
    {
        return changed.size() + inserted.size() + removed.size() + moved.size() + reset.size() + layout.size();
    }
    void clear()
    {
        for (QSignalSpy *spy : {&changed, &inserted, &removed, &moved, &reset, &layout})
            spy->clear();
    }

    QSignalSpy changed;
    QSignalSpy inserted;
    QSignalSpy removed;
    QSignalSpy moved;
    QSignalSpy reset;
    QSignalSpy layout;
};

} // namespace signalbox
