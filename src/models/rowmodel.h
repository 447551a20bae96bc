#pragma once

#include "models/plaintooltip.h"
#include "models/rowmerge.h"
#include "models/tablemodel.h"

#include <QHash>
#include <QSet>

#include <algorithm>

namespace signalbox {

/// A table of plain values, each with a key (`keyOf` turns a Row into it), that takes a newer list by merging: rows
/// are removed, moved, inserted and changed one by one, never reset, so that selection, scroll position and current
/// index survive a refresh. A subclass says what its columns are.
template <typename Row, auto keyOf>
class RowModel : public TableModel
{
public:
    using Key = std::decay_t<decltype(keyOf(std::declval<const Row &>()))>;
    using TableModel::TableModel;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }

    const QList<Row> &rows() const { return m_rows; }
    const Row &row(int index) const { return m_rows[index]; }
    /// The row's position, or -1.
    int rowOf(const Key &key) const
    {
        const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(), [&](const Row &r) { return keyOf(r) == key; });
        return found == m_rows.cend() ? -1 : int(found - m_rows.cbegin());
    }

    QVariant data(const QModelIndex &index, int role) const override
    {
        if (!index.isValid() || index.row() >= m_rows.size())
            return {};
        const Row &row = m_rows[index.row()];
        switch (role) {
        case Qt::DisplayRole:
            return text(row, index.column());
        case Qt::ToolTipRole:
            return plainToolTip(toolTip(row, index.column()));
        case Qt::TextAlignmentRole:
            return QVariant::fromValue(alignment(index.column()));
        case SortRole:
            return sortValue(row, index.column());
        case StateRole:
            if (const auto value = state(row, index.column()))
                return QVariant::fromValue(*value);
            return {};
        case KeyRole:
            return QVariant::fromValue(keyOf(row));
        case SampleRole:
            return isSample(row);
        case NumericRole:
            return isNumeric(index.column());
        default:
            return {};
        }
    }

    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override
    {
        if (orientation != Qt::Horizontal || section < 0 || section >= columnCount())
            return {};
        if (role == Qt::DisplayRole)
            return headerText(section);
        if (role == Qt::ToolTipRole)
            return plainToolTip(headerToolTip(section));
        if (role == Qt::TextAlignmentRole)
            return QVariant::fromValue(alignment(section));
        if (role == WordsRole)
            return words(section);
        return {};
    }

protected:
    virtual QString headerText(int column) const = 0; // with the unit where there is one
    virtual QString headerToolTip(int column) const = 0; // what the column tells, as a sentence
    virtual QString text(const Row &row, int column) const = 0;
    virtual QVariant sortValue(const Row &row, int column) const = 0;
    /// Plain text: the whole value where the cell elides, the exact instant where it shows a relative one.
    virtual QString toolTip(const Row &row, int column) const { return text(row, column); }
    virtual std::optional<HealthState> state(const Row &, int) const { return std::nullopt; }
    virtual bool isNumeric(int) const { return false; }
    /// Every word that a state column may show, so that it is wide enough before they come.
    virtual QStringList words(int) const { return {}; }
    virtual bool isSample(const Row &) const { return false; }

    /// Makes rows [first, first + count) equal to `next`; count -1 means to the end. None of `next` may be among the
    /// rows outside that range. Of rows with the same key, which a table without a primary key may hold, the first stays.
    void merge(const QList<Row> &next, int first = 0, int count = -1);
    void clear() { merge({}); }

private:
    Qt::Alignment alignment(int column) const
    {
        return (isNumeric(column) ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter;
    }
    void removeMissing(const QSet<Key> &kept, int first, int count);
    static QList<Row> withoutDuplicates(const QList<Row> &rows);
    void placeRows(const QList<Row> &next, int first);
    void changeValues(const QList<Row> &next, int first);

    QList<Row> m_rows;
};

template <typename Row, auto keyOf>
void RowModel<Row, keyOf>::merge(const QList<Row> &next, int first, int count)
{
    if (count < 0)
        count = int(m_rows.size()) - first;
    QSet<Key> keys;
    keys.reserve(next.size());
    for (const Row &row : next)
        keys.insert(keyOf(row));
    if (keys.size() != next.size())
        return merge(withoutDuplicates(next), first, count);
    removeMissing(keys, first, count);
    placeRows(next, first);
    changeValues(next, first);
}

template <typename Row, auto keyOf>
void RowModel<Row, keyOf>::removeMissing(const QSet<Key> &kept, int first, int count)
{
    int end = first + count;
    while (end > first) {
        if (kept.contains(keyOf(m_rows[end - 1]))) {
            --end;
            continue;
        }
        int begin = end - 1;
        while (begin > first && !kept.contains(keyOf(m_rows[begin - 1])))
            --begin;
        beginRemoveRows({}, begin, end - 1);
        m_rows.remove(begin, end - begin);
        endRemoveRows();
        end = begin;
    }
}

template <typename Row, auto keyOf>
QList<Row> RowModel<Row, keyOf>::withoutDuplicates(const QList<Row> &rows)
{
    QSet<Key> seen;
    QList<Row> unique;
    for (const Row &row : rows) {
        const Key key = keyOf(row);
        if (seen.contains(key))
            continue;
        seen.insert(key);
        unique.append(row);
    }
    return unique;
}

template <typename Row, auto keyOf>
void RowModel<Row, keyOf>::placeRows(const QList<Row> &next, int first)
{
    // Only survivors of `next` are left in the range, but their number is not: all others are new.
    QHash<Key, int> oldPositions;
    for (int i = first; i < m_rows.size() && i < first + next.size(); ++i)
        oldPositions.insert(keyOf(m_rows[i]), i);
    QList<int> positions;
    positions.reserve(next.size());
    for (const Row &row : next)
        positions.append(oldPositions.value(keyOf(row), -1));
    const QList<bool> stays = rowsThatStay(positions);

    // Walking down `next`, each row is found after, or put directly behind, the one before it. Rows that still have to
    // move may stand between; they leave when it is their turn.
    int place = first; // where the next row belongs if nothing that waits to move stands there
    for (int i = 0; i < next.size(); ++i) {
        if (stays[i]) {
            while (keyOf(m_rows[place]) != keyOf(next[i]))
                ++place;
            ++place;
            continue;
        }
        if (positions[i] < 0) {
            int end = i + 1;
            while (end < next.size() && positions[end] < 0)
                ++end;
            beginInsertRows({}, place, place + end - i - 1);
            m_rows.insert(place, end - i, Row{});
            std::copy(next.cbegin() + i, next.cbegin() + end, m_rows.begin() + place);
            endInsertRows();
            place += end - i;
            i = end - 1;
            continue;
        }
        const int from = rowOf(keyOf(next[i]));
        if (from != place) {
            beginMoveRows({}, from, from, {}, place);
            m_rows.move(from, from < place ? place - 1 : place);
            endMoveRows();
        }
        if (from >= place)
            ++place;
    }
}

template <typename Row, auto keyOf>
void RowModel<Row, keyOf>::changeValues(const QList<Row> &next, int first)
{
    QList<int> changed;
    for (int i = 0; i < next.size(); ++i) {
        if (m_rows[first + i] == next[i])
            continue;
        m_rows[first + i] = next[i];
        changed.append(first + i);
    }
    for (const RowBlock &block : changedBlocks(changed))
        emit dataChanged(index(block.first, 0), index(block.last, columnCount() - 1));
}

} // namespace signalbox
