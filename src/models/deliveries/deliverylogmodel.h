#pragma once

#include "domain/deliveries/deliverysource.h"
#include "models/deliveries/deliverywindow.h"
#include "models/rowmodel.h"

#include <functional>

namespace signalbox {

inline qint64 keyOfDelivery(const Delivery &delivery)
{
    return delivery.id;
}

/// A search that finds too little to fill the screen, and goes on by itself until it does or is stopped.
struct DeliverySearch {
    DeliveryPageRequest::Direction direction = DeliveryPageRequest::Direction::Older;
    bool running = false; // or stopped by the user
    std::optional<Instant> reached; // how far it has looked; not set while that is not known

    bool operator==(const DeliverySearch &) const = default;
};

/// Webhook deliveries, newest or oldest first. Holds a window on them that slides along with what is in sight, so that
/// it does not matter how many there are. A refresh reads the head again, or what is in sight when that is elsewhere,
/// and merges it. New rows are only counted unless the view follows the newest end, so that nothing moves under the
/// mouse.
class DeliveryLogModel final : public RowModel<Delivery, keyOfDelivery>
{
    Q_OBJECT
    Q_PROPERTY(int pendingNewRows READ pendingNewRows NOTIFY pendingNewRowsChanged)

public:
    enum Column { Created, Status, Endpoint, Event, Response, Attempts, Settled, Message, Id, ColumnCount };
    Q_ENUM(Column)
    static constexpr int mostPending = 500; // as many new rows are counted

    DeliveryLogModel(DeliverySource &source, const Clock &clock, QObject *parent = nullptr);

    QVariant headerData(int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    int columnCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : ColumnCount; }
    int rowOf(qint64 id) const;

    const DeliveryFilter &filter() const { return m_filter; }
    /// The rows of the old filter stay until the answer for the new one is there.
    void setFilter(const DeliveryFilter &filter);
    bool isOldestFirst() const { return m_oldestFirst; }
    void setOldestFirst(bool oldestFirst);

    /// Reads the first page, or again what is in sight and the head; does nothing while such an answer is still awaited.
    void refresh();
    /// Holds everything as it is: refresh() does nothing. Scrolling still reads.
    void setPaused(bool paused);
    bool isPaused() const { return m_paused; }
    /// Puts a fresher reading of a delivery in its row, if it has one.
    void update(const Delivery &delivery);

    /// Which rows are in sight, and how many the screen has room for.
    void setSight(int first, int last, int screen);
    /// Whether the view stands at the end where new rows come in.
    void setFollowing(bool following);
    bool reachesNewest() const { return m_window.reachesNewest(); }
    bool reachesOldest() const { return m_window.reachesOldest(); }
    /// Whether that delivery would be loaded now if it still matched.
    bool covers(qint64 id) const { return m_window.covers(id); }
    /// Whether the filter leaves that delivery out, as far as has been read.
    bool lacks(qint64 id) const { return m_window.lacks(id); }
    int pendingNewRows() const { return m_pending; }

    // Jumps: the rows are replaced when the answer is there, then `jumped` says so. Of several only the last one counts.
    void showNewest();
    void showOldest();
    void showAround(qint64 id);
    void showTime(Instant time);

    const std::optional<DeliverySearch> &search() const { return m_search; }
    void stopSearch();
    void continueSearch();
    const DeliverySpan &span() const { return m_span; } // as of the last refresh but for a minute or so

signals:
    void pendingNewRowsChanged(int count);
    void jumped(signalbox::DeliveryPageRequest::Direction direction); // the rows now go on that way from where it led
    void searchChanged();
    void spanChanged();

protected:
    QString headerText(int column) const override;
    QString headerToolTip(int column) const override;
    QString text(const Delivery &delivery, int column) const override;
    QStringList words(int column) const override;
    QVariant sortValue(const Delivery &delivery, int column) const override;
    QString toolTip(const Delivery &delivery, int column) const override;
    std::optional<HealthState> state(const Delivery &delivery, int column) const override;
    bool isNumeric(int column) const override;
    bool isSample(const Delivery &delivery) const override { return delivery.sample; }
    QList<int> agingColumns() const override { return {Created}; }

private:
    using Direction = DeliveryPageRequest::Direction;

    /// Hands on the answer unless it is about rows that nobody wants any more.
    template <typename T, typename Function>
    void ask(const Async<T> &answer, Function then)
    {
        whenReady(answer, this, [this, then = std::move(then), generation = m_generation](const Result<T> &result) {
            if (generation == m_generation)
                then(result);
        });
    }
    QString createdText(Instant created) const;
    QString waitingToolTip(const Delivery &delivery) const;
    void restart(const std::function<void()> &start);
    void showRows();
    void readPage();
    void applyPage(const DeliveryPageRequest &request, const DeliveryPage &page);
    Async<DeliveryPage> newerRows(qint64 fromId) const;
    void readHead();
    void applyHead(const DeliveryPage &page, qint64 fromId);
    void readSight();
    void countNewRows();
    void finishRefresh();
    void failRefresh(const Error &error);
    void readSpan();
    void locate(Instant time);
    void followSearch(Direction direction);
    void setSearch(const std::optional<DeliverySearch> &search);
    void setHeld(const QList<Delivery> &held, int count);
    void releaseHeld();
    std::optional<DeliveryRange> stillRange() const;

    DeliverySource &m_source;
    DeliveryFilter m_filter;
    DeliveryWindow m_window;
    std::optional<DeliveryRange> m_sight;
    int m_screen = 1;
    bool m_oldestFirst = false;
    bool m_following = true;
    bool m_paused = false;

    QList<Delivery> m_held; // new rows of the last head that are not on show
    std::optional<qint64> m_heldGap; // rows are missing between those, from this id, and the ones on show
    int m_pending = 0;
    qint64 m_newestSeen = 0;

    bool m_refreshing = false;
    bool m_readingPage = false;
    bool m_pageFailed = false; // do not ask for more rows again and again
    std::optional<Direction> m_jump; // how the page goes on that is read after a jump
    bool m_locating = false;
    std::optional<Instant> m_nextTime; // to jump to when the jump before has got there
    std::optional<DeliverySearch> m_search;
    DeliverySpan m_span;
    std::optional<Instant> m_spanRead;
    int m_generation = 0; // a newer filter, or a jump, makes older answers worthless
};

} // namespace signalbox
