#pragma once

#include "widgets/table/columnrule.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QString>

#include <memory>

class QAbstractItemModel;
class QMenu;
class QSettings;
class QTableView;

namespace signalbox {

/// The columns of one table: as wide as what stands in them the first time, then still, so that nothing jumps when rows
/// arrive (but a state or a number is never cut); those that matter less leave where there is no room. What the user
/// changes by hand is kept, and taken back from the header's menu.
class TableColumns final : public QObject
{
    Q_OBJECT

public:
    explicit TableColumns(QTableView &table);

    void setRules(const QList<ColumnRule> &rules); // after the model and the delegates
    /// From now on what the user chose is read from `key`, and written to it.
    void remember(std::shared_ptr<QSettings> settings, const QString &key);
    /// Which columns are shown, and the way back.
    void fillMenu(QMenu &menu);
    void reset();
    /// Whether its texts are addresses, which are cut where they are alike.
    bool isAddress(int column) const { return m_rules.value(column).address; }
    /// What of an address there is room for, with what tells it from those in the rows around.
    QString shownAddress(const QModelIndex &index, int width) const;

    void followModel(); // after another model was set

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QList<ColumnRule> inOrder() const;
    int titleWidth(int column) const;
    int contentWidth(int column, int first, int last) const;
    int neededWidth(const ColumnRule &rule) const;
    bool isNeverCut(int column) const;
    bool isOffered(const ColumnRule &rule) const;
    void measure();
    void growFor(int first, int last, const QList<int> &columns);
    int room() const;
    int endsOf(int column) const;
    void place();
    void chooseShown(int room);
    void shareRest(int room);
    void giveRest(int room);
    void order();
    void setShown(int column, bool shown);
    void takeResize(int column, int before, int now);
    void save() const;
    void restore();

    QTableView &m_table;
    QPointer<QAbstractItemModel> m_model; // whose changes are followed
    QHash<int, ColumnRule> m_rules; // by column
    QList<int> m_order; // of the rules
    QHash<int, int> m_measured;
    mutable QHash<std::pair<QString, qint64>, QString> m_addresses; // as shown, by text, column and width
    QHash<int, int> m_chosenWidths; // by hand
    QHash<int, bool> m_chosenShown;
    bool m_hasContent = false; // m_measured is of rows, not only of titles
    bool m_moved = false; // the order is of the user's making
    bool m_placing = false;
    std::shared_ptr<QSettings> m_settings;
    QString m_key;
};

} // namespace signalbox
