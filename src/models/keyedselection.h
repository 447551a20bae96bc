#pragma once

#include <QItemSelectionModel>
#include <QSet>

#include <functional>
#include <optional>

namespace signalbox {

/// A selection of rows, by their KeyRole, that outlives the rows: what leaves the model because the view has moved on
/// stays selected and is marked again when it comes back.
class KeyedSelection final : public QItemSelectionModel
{
    Q_OBJECT

public:
    /// `mayReturn` says of a row that leaves whether it is only out of sight; else it is no longer selected.
    KeyedSelection(QAbstractItemModel *model, std::function<bool(qint64 key)> mayReturn, QObject *parent = nullptr);

    /// All selected keys, also of rows that are not there now; largest first.
    QList<qint64> keys() const;
    /// Makes this the only selected row and the current one, now or when it comes.
    void choose(qint64 key);
    /// Only `key`, if it is selected, stays so.
    void reduceTo(std::optional<qint64> key);

    void select(const QItemSelection &selection, SelectionFlags command) override;
    using QItemSelectionModel::select;
    void setCurrentIndex(const QModelIndex &index, SelectionFlags command) override;

public slots:
    /// Marks the rows from first to last that are selected. To be called when the views know the new rows.
    void mark(int first, int last);

signals:
    void chosen(); // selected or deselected by the user, not by rows that come and go

private:
    qint64 keyOf(int row) const;
    void remember(const QModelIndex &parent, int first, int last);

    std::function<bool(qint64)> m_mayReturn;
    QSet<qint64> m_away;
    std::optional<qint64> m_awayCurrent;
    bool m_marking = false;
};

} // namespace signalbox
