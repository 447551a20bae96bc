#pragma once

#include "domain/deliveries/delivery.h"

#include <array>

namespace signalbox {

/// The ids from `newest` down to `oldest`, both included.
struct DeliveryRange {
    qint64 newest = 0;
    qint64 oldest = 0;

    bool contains(qint64 id) const { return id <= newest && id >= oldest; }
    bool operator==(const DeliveryRange &) const = default;
};

/// The few deliveries, out of all that match a filter, which are in memory: what is in sight and some way to both
/// sides. Says which page it needs next and takes the answers; rows far from what is in sight are let go. Does no I/O.
class DeliveryWindow
{
public:
    using Direction = DeliveryPageRequest::Direction;

    struct Sizes {
        int page = 250;
        int most = 2000; // rows in memory
        int ahead = 500; // rows kept ready beyond what is in sight, to either side
    };

    DeliveryWindow() : DeliveryWindow(Sizes()) { }
    explicit DeliveryWindow(const Sizes &sizes);

    const QList<Delivery> &rows() const { return m_rows; } // newest first
    /// The row's position, or -1.
    int indexOf(qint64 id) const;
    bool covers(qint64 id) const { return !m_rows.isEmpty() && id <= m_rows.first().id && id >= m_rows.last().id; }
    /// It was looked for where it would stand, and is not there.
    bool lacks(qint64 id) const;
    bool isStarted() const { return m_started; } // the first page is there
    bool reachesNewest() const { return m_started && m_newer.end; }
    bool reachesOldest() const { return m_started && m_older.end; }
    /// How far the search has come on that side, when its last page had fewer rows than were asked for.
    std::optional<qint64> searchedTo(Direction direction) const;

    // Each lets all rows go; the next page starts at the newest, at the oldest, or at `id` with the older ones.
    void startAtNewest();
    void startAtOldest();
    void startAt(qint64 id, Direction direction = Direction::Older);

    /// The page to read next; nothing when there are enough rows around what is in sight, `screen` rows of it at most.
    std::optional<DeliveryPageRequest> wanted(const std::optional<DeliveryRange> &sight, int screen) const;
    /// Takes the answer to a wanted() request. False when it does not continue what is there any more.
    bool take(const DeliveryPageRequest &request, const DeliveryPage &page, const std::optional<DeliveryRange> &sight);

    /// Takes a second reading of all ids in `read`: rows change, leave, or come in late. While something is to be held
    /// still, rows above the newest one, and those within `held`, stay away; they are returned.
    QList<Delivery> takeAgain(
        const QList<Delivery> &found, const DeliveryRange &read, const std::optional<DeliveryRange> &held);
    /// Puts rows in their places that stayed away, and lets older ones go for them.
    void insert(const QList<Delivery> &rows);
    /// The head has moved on by more rows than were read, down to `lowest`: what was there is let go.
    void replaceWithHead(const QList<Delivery> &head, qint64 lowest);
    void update(const Delivery &delivery);

private:
    struct Edge {
        bool end = false;
        std::optional<qint64> next; // where the next page starts; not set: at that end of all deliveries
        bool sparse = false; // the last page was short without being the end
    };
    Edge &edge(Direction direction) { return direction == Direction::Older ? m_older : m_newer; }
    const Edge &edge(Direction direction) const { return direction == Direction::Older ? m_older : m_newer; }
    int firstNotAbove(qint64 id) const;
    bool wants(Direction direction, int ready, int screen) const;
    void restart(Direction direction);
    void trim(Direction side, int mostToDrop);

    Sizes m_sizes;
    QList<Delivery> m_rows;
    Edge m_older;
    Edge m_newer;
    Direction m_firstDirection = Direction::Older;
    bool m_started = false;
};

} // namespace signalbox
