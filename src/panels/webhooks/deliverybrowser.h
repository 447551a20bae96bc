#pragma once

#include "models/deliverylogmodel.h"

#include <QWidget>

class QStackedWidget;

namespace signalbox {

class NewRowsPill;
class StatePlaceholder;
class TableView;

/// The list of deliveries: newest first, new ones waiting behind a pill unless one is at the top. Keeps what is selected
/// through refreshes, and also while its row is not among those that are loaded.
class DeliveryBrowser final : public QWidget
{
    Q_OBJECT

public:
    DeliveryBrowser(DeliverySource source, const Clock &clock, QWidget *parent = nullptr);

    DeliveryLogModel &model() { return *m_model; }
    void setFilter(const DeliveryFilter &filter);

    /// The one that the detail shows.
    std::optional<qint64> currentDelivery() const { return m_current; }
    QList<qint64> selectedDeliveries() const; // in the order of the list
    QList<Delivery> selectedRows() const; // those of them that are loaded
    /// Makes it the current one, whether its row is loaded or not.
    void select(qint64 deliveryId);

    /// To be called when the model has loaded: shows the rows, or that none matches.
    void showLoaded();
    void scrollToTop();
    void focusList();
    QByteArray saveColumns() const;
    void restoreColumns(const QByteArray &state);

signals:
    void deliveryChosen(qint64 deliveryId); // another one has become the current one

private:
    void makeTable();
    void setCurrent(qint64 deliveryId);
    void takeSelection();
    void selectRowOf(qint64 deliveryId);
    void showPill(int waiting);

    DeliveryLogModel *m_model;
    TableView *m_table;
    NewRowsPill *m_pill = nullptr;
    StatePlaceholder *m_noMatch;
    QStackedWidget *m_stack;
    std::optional<qint64> m_current;
    bool m_following = false; // the row of the current delivery has not come yet
    bool m_selecting = false; // the table's selection is being set to the current delivery
};

} // namespace signalbox
