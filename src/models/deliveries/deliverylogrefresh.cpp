// How the list of deliveries is kept fresh; how it reads on as one scrolls is in deliverylogmodel.cpp.

#include "models/deliveries/deliverylogmodel.h"

namespace signalbox {

using namespace std::chrono_literals;

namespace {

/// A late commit may come in this far below the newest row; also what a tall screen shows.
constexpr int overlap = 100;
constexpr int deepestHead = 300; // what is in sight further down is read apart
constexpr int sightMargin = 25;
constexpr auto spanAge = 1min;
constexpr qint64 anyId = std::numeric_limits<qint64>::max();

} // namespace

void DeliveryLogModel::refresh()
{
    if (m_refreshing || (m_paused && m_window.isStarted()))
        return;
    m_pageFailed = false;
    m_refreshing = true;
    beginLoading();
    if (rows().isEmpty() && m_window.reachesOldest())
        m_window.startAtNewest();
    if (!m_window.isStarted())
        readPage();
    else if (m_window.reachesNewest())
        readHead();
    else
        readSight();
}

void DeliveryLogModel::setPaused(bool paused)
{
    m_paused = paused;
    if (paused)
        return;
    if (m_following)
        releaseHeld();
    refresh();
}

void DeliveryLogModel::readHead()
{
    const QList<Delivery> &known = m_window.rows();
    int depth = overlap;
    if (const int lowest = m_sight ? m_window.indexOf(m_sight->oldest) + sightMargin : 0; lowest <= deepestHead)
        depth = std::max(depth, lowest);
    const qint64 fromId = known.isEmpty() ? m_window.searchedTo(Direction::Older).value_or(1)
                                          : known[std::min(depth, int(known.size())) - 1].id;
    ask(newerRows(fromId), [this, fromId](const Result<DeliveryPage> &answer) {
        if (!answer)
            return failRefresh(answer.error());
        applyHead(*answer, fromId);
        if (m_sight && m_sight->oldest < fromId)
            return readSight();
        finishRefresh();
    });
}

Async<DeliveryPage> DeliveryLogModel::newerRows(qint64 fromId) const
{
    return m_source.newerThan(m_filter, fromId, mostPending);
}

void DeliveryLogModel::applyHead(const DeliveryPage &page, qint64 fromId)
{
    // An answer that is cut short says nothing about the rows below it, so nothing there is touched.
    qint64 lowest = fromId;
    if (page.next)
        lowest = std::max(fromId, *page.next);
    else if (page.deliveries.size() >= mostPending)
        lowest = page.deliveries.last().id;
    const qint64 continuesFrom = m_window.rows().isEmpty() ? fromId : m_window.rows().first().id;
    const bool gap = lowest > continuesFrom;

    if (gap && m_following) {
        m_window.replaceWithHead(page.deliveries, lowest);
        setHeld({}, 0);
    } else if (gap) {
        setHeld(page.deliveries, int(page.deliveries.size()));
        m_heldGap = lowest;
    } else {
        const QList<Delivery> away = m_window.takeAgain(page.deliveries, {anyId, lowest}, stillRange());
        setHeld(away, int(away.size()));
    }
    showRows();
}

void DeliveryLogModel::readSight()
{
    if (!m_sight || m_window.rows().isEmpty())
        return countNewRows();
    const QList<Delivery> &known = m_window.rows();
    const int first = std::max(0, m_window.indexOf(m_sight->newest) - sightMargin);
    const int last = std::min(int(known.size()) - 1, m_window.indexOf(m_sight->oldest) + sightMargin);
    const DeliveryPageRequest request{known[first].id + 1, Direction::Older, last - first + 1};
    ask(m_source.reread(m_filter, request), [this, request](const Result<DeliveryPage> &answer) {
        if (!answer)
            return failRefresh(answer.error());
        const DeliveryRange read{*request.from - 1, answer->next.value_or(1)};
        m_window.takeAgain(answer->deliveries, read, m_sight);
        showRows();
        countNewRows();
    });
}

void DeliveryLogModel::countNewRows()
{
    if (m_window.reachesNewest() || m_newestSeen == 0 || m_pending >= mostPending)
        return finishRefresh();
    ask(newerRows(m_newestSeen + 1), [this](const Result<DeliveryPage> &answer) {
        if (!answer)
            return failRefresh(answer.error());
        setHeld({}, int(answer->deliveries.size()));
        finishRefresh();
    });
}

void DeliveryLogModel::finishRefresh()
{
    m_refreshing = false;
    finishLoading();
    readSpan();
    readPage();
}

void DeliveryLogModel::failRefresh(const Error &error)
{
    m_refreshing = false;
    failLoading(error);
}

void DeliveryLogModel::readSpan()
{
    const Instant now = clock().now();
    if (m_spanRead && now - *m_spanRead < spanAge)
        return;
    m_spanRead = now;
    whenReady(m_source.span(m_filter), this, [this, filter = m_filter](const Result<DeliverySpan> &answer) {
        if (!answer || filter != m_filter)
            return;
        m_span = *answer;
        emit spanChanged();
    });
}

void DeliveryLogModel::setFollowing(bool following)
{
    m_following = following;
    if (following && !m_paused)
        releaseHeld();
}

void DeliveryLogModel::releaseHeld()
{
    if (m_held.isEmpty() || !m_window.reachesNewest())
        return;
    const QList<Delivery> held = m_held;
    const auto gap = m_heldGap;
    setHeld({}, 0);
    if (gap)
        m_window.replaceWithHead(held, *gap);
    else
        m_window.insert(held);
    showRows();
}

void DeliveryLogModel::setHeld(const QList<Delivery> &held, int count)
{
    m_held = held;
    m_heldGap.reset();
    if (count == m_pending)
        return;
    m_pending = count;
    emit pendingNewRowsChanged(count);
}

/// Where rows may not move: nowhere while the view follows the newest end.
std::optional<DeliveryRange> DeliveryLogModel::stillRange() const
{
    if (m_following && !m_paused)
        return std::nullopt;
    return m_sight.value_or(DeliveryRange());
}

} // namespace signalbox
