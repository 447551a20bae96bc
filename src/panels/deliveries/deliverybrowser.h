#pragma once

#include "domain/deliveries/deliverysource.h"
#include "models/deliveries/deliverylogmodel.h"

#include <QMenu>
#include <QWidget>

class QStackedWidget;

namespace signalbox {

class KeyedSelection;
class NewRowsPill;
class SearchStrip;
class SlidingTable;
class StatePlaceholder;
class TableView;
class TimeScrollBar;

/// The list of deliveries: scrolls through all that match the filter, however many there are; new ones wait behind a
/// pill unless one is where they come in. Keeps what is selected through refreshes, and while its row is not loaded.
class DeliveryBrowser final : public QWidget
{
    Q_OBJECT

public:
    DeliveryBrowser(DeliverySource &source, const Clock &clock, const QTimeZone &zone, QWidget *parent = nullptr);

    DeliveryLogModel &model() const { return *m_model; }
    void setFilter(const DeliveryFilter &filter);
    void setPaused(bool paused);
    bool isPaused() const { return m_model->isPaused(); }

    /// The one that the detail shows.
    std::optional<qint64> currentDelivery() const { return m_current; }
    QList<qint64> selectedDeliveries() const; // in the order of the list, also those that are not loaded now
    QList<Delivery> selectedRows() const; // those of them that are loaded
    /// Makes it the current one, whether its row is loaded or not.
    void select(qint64 deliveryId);
    /// Makes it the current one and goes to it.
    void reveal(qint64 deliveryId);

    /// To be called when the model has loaded: shows the rows, or that none matches.
    void showLoaded();
    void showNewest();
    void showColumnMenu(const QPoint &globalPosition);
    /// Asks for a moment to go to, in a small window below `anchor`.
    void askForTime(QWidget *anchor);
    TableView &table() const;

signals:
    void deliveryChosen(qint64 deliveryId); // another one has become the current one
    void allRequested(); // without the filter, which nothing matches
    void contextMenuRequested(QMenu *menu); // on the selected rows; for others to add what they can do with them

protected:
    bool eventFilter(QObject *object, QEvent *event) override;

private:
    void makeTable();
    void makeLayout();
    void connectTable();
    void connectModel();
    void setCurrent(qint64 deliveryId);
    void takeSelection();
    void markRows(int first, int last);
    void reportSight();
    void goToEnd(bool last);
    void arrive(DeliveryPageRequest::Direction direction);
    void chooseSort(int column);
    void showOrder();
    void showFace();
    void showPill(int waiting);
    void showTimes();

    DeliveryLogModel *m_model;
    SlidingTable *m_table;
    KeyedSelection *m_selection;
    NewRowsPill *m_pill = nullptr;
    TimeScrollBar *m_bar;
    SearchStrip *m_search;
    StatePlaceholder *m_noMatch;
    QStackedWidget *m_stack;
    QTimeZone m_zone;
    std::optional<qint64> m_current;
    bool m_filterChanged = false; // since m_current was chosen: it may not be in the list any more
    bool m_chooseOnArrival = false; // End and Home also choose the delivery there
};

} // namespace signalbox
