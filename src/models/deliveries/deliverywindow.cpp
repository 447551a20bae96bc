#include "models/deliveries/deliverywindow.h"

#include <algorithm>

namespace signalbox {

namespace {

bool isNewer(const Delivery &a, const Delivery &b)
{
    return a.id > b.id;
}

} // namespace

DeliveryWindow::DeliveryWindow(const Sizes &sizes) : m_sizes(sizes)
{
    startAtNewest();
}

void DeliveryWindow::restart(Direction direction)
{
    m_rows.clear();
    m_started = false;
    m_firstDirection = direction;
    m_older = {};
    m_newer = {};
}

void DeliveryWindow::startAtNewest()
{
    restart(Direction::Older);
    m_newer.end = true;
}

void DeliveryWindow::startAtOldest()
{
    restart(Direction::Newer);
    m_older.end = true;
}

void DeliveryWindow::startAt(qint64 id, Direction direction)
{
    restart(direction);
    m_older.next = direction == Direction::Older ? id + 1 : id;
    m_newer.next = direction == Direction::Older ? id : id - 1;
}

bool DeliveryWindow::lacks(qint64 id) const
{
    const bool newerRead = m_newer.end || (m_newer.next && id <= *m_newer.next);
    const bool olderRead = m_older.end || (m_older.next && id >= *m_older.next);
    return m_started && newerRead && olderRead && indexOf(id) < 0;
}

int DeliveryWindow::firstNotAbove(qint64 id) const
{
    const auto found
        = std::partition_point(m_rows.cbegin(), m_rows.cend(), [id](const Delivery &d) { return d.id > id; });
    return int(found - m_rows.cbegin());
}

int DeliveryWindow::indexOf(qint64 id) const
{
    const int index = firstNotAbove(id);
    return index < m_rows.size() && m_rows[index].id == id ? index : -1;
}

std::optional<qint64> DeliveryWindow::searchedTo(Direction direction) const
{
    const Edge &side = edge(direction);
    return side.sparse && !side.end ? side.next : std::nullopt;
}

bool DeliveryWindow::wants(Direction direction, int ready, int screen) const
{
    const Edge &side = edge(direction);
    // A search that finds little goes on only as long as the screen is not full, not to stock up.
    return !side.end && ready < (side.sparse ? screen : m_sizes.ahead);
}

std::optional<DeliveryPageRequest> DeliveryWindow::wanted(const std::optional<DeliveryRange> &sight, int screen) const
{
    const auto request = [this](Direction direction) {
        return DeliveryPageRequest{edge(direction).next, direction, m_sizes.page};
    };
    if (!m_started)
        return request(m_firstDirection);
    const int size = int(m_rows.size());
    int above = m_firstDirection == Direction::Older ? 0 : size;
    int below = size - above;
    if (sight) {
        above = firstNotAbove(sight->newest);
        below = size - firstNotAbove(sight->oldest - 1);
    }
    const bool older = wants(Direction::Older, below, screen);
    const bool newer = wants(Direction::Newer, above, screen);
    if (older && (!newer || below <= above))
        return request(Direction::Older);
    if (newer)
        return request(Direction::Newer);
    return std::nullopt;
}

bool DeliveryWindow::take(
    const DeliveryPageRequest &request, const DeliveryPage &page, const std::optional<DeliveryRange> &sight)
{
    Edge &side = edge(request.direction);
    if (side.end || side.next != request.from)
        return false;
    m_started = true;
    const bool older = request.direction == Direction::Older;
    const bool stuck = page.next && request.from && (older ? *page.next >= *request.from : *page.next <= *request.from);
    side.end = page.reachedEnd || !page.next || stuck;
    side.next = page.next;
    side.sparse = !side.end && page.deliveries.size() < request.limit;
    const auto outside = [this](const Delivery &d) { return indexOf(d.id) < 0; };
    QList<Delivery> fresh;
    std::copy_if(page.deliveries.cbegin(), page.deliveries.cend(), std::back_inserter(fresh), outside);
    QList<Delivery> all;
    all.reserve(m_rows.size() + fresh.size());
    std::merge(m_rows.cbegin(), m_rows.cend(), fresh.cbegin(), fresh.cend(), std::back_inserter(all), isNewer);
    m_rows = all;

    int spare = int(m_rows.size());
    if (sight) // half of what is kept ready, so that turning round does not find an edge at once
        spare = (older ? firstNotAbove(sight->newest) : spare - firstNotAbove(sight->oldest - 1)) - m_sizes.ahead / 2;
    trim(older ? Direction::Newer : Direction::Older, spare);
    return true;
}

void DeliveryWindow::trim(Direction side, int mostToDrop)
{
    const int drop = std::min(int(m_rows.size()) - m_sizes.most, mostToDrop);
    if (drop <= 0)
        return;
    if (side == Direction::Newer)
        m_rows.remove(0, drop);
    else
        m_rows.remove(m_rows.size() - drop, drop);
    edge(side) = {false, side == Direction::Newer ? m_rows.first().id : m_rows.last().id, false};
}

QList<Delivery> DeliveryWindow::takeAgain(
    const QList<Delivery> &found, const DeliveryRange &read, const std::optional<DeliveryRange> &held)
{
    QList<Delivery> kept;
    QList<Delivery> away;
    const qint64 top = m_rows.isEmpty() ? 0 : m_rows.first().id;
    const qint64 bottom = m_rows.isEmpty() ? 0 : m_rows.last().id;
    for (const Delivery &delivery : found) {
        if ((!m_newer.end && delivery.id > top) || (!m_older.end && delivery.id < bottom))
            continue; // the window has moved on since it was asked for
        const bool late = indexOf(delivery.id) < 0;
        if (late && held && (delivery.id > top || held->contains(delivery.id)))
            away.append(delivery);
        else
            kept.append(delivery);
    }
    const int first = firstNotAbove(read.newest);
    const int end = firstNotAbove(read.oldest - 1);
    m_rows = m_rows.first(first) + kept + m_rows.sliced(end);
    if (!held)
        trim(Direction::Older, int(m_rows.size()));
    return away;
}

void DeliveryWindow::insert(const QList<Delivery> &rows)
{
    QList<Delivery> all;
    all.reserve(m_rows.size() + rows.size());
    std::merge(m_rows.cbegin(), m_rows.cend(), rows.cbegin(), rows.cend(), std::back_inserter(all), isNewer);
    const auto twice
        = std::unique(all.begin(), all.end(), [](const Delivery &a, const Delivery &b) { return a.id == b.id; });
    all.erase(twice, all.end());
    m_rows = all;
    trim(Direction::Older, int(m_rows.size()));
}

void DeliveryWindow::replaceWithHead(const QList<Delivery> &head, qint64 lowest)
{
    startAtNewest();
    m_started = true;
    m_rows = head;
    m_older.next = lowest;
}

void DeliveryWindow::update(const Delivery &delivery)
{
    const int index = indexOf(delivery.id);
    if (index >= 0)
        m_rows[index] = delivery;
}

} // namespace signalbox
