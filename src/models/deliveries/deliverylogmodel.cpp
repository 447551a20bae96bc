#include "models/deliveries/deliverylogmodel.h"

#include <algorithm>

namespace signalbox {

DeliveryLogModel::DeliveryLogModel(DeliverySource &source, const Clock &clock, QObject *parent)
    : RowModel(clock, parent), m_source(source)
{ }

int DeliveryLogModel::rowOf(qint64 id) const
{
    const auto before = [this, id](const Delivery &d) { return m_oldestFirst ? d.id < id : d.id > id; };
    const auto found = std::partition_point(rows().cbegin(), rows().cend(), before);
    return found != rows().cend() && found->id == id ? int(found - rows().cbegin()) : -1;
}

void DeliveryLogModel::restart(const std::function<void()> &start)
{
    ++m_generation;
    m_readingPage = false;
    m_pageFailed = false;
    m_locating = false;
    m_nextTime.reset();
    m_sight.reset();
    setSearch(std::nullopt);
    setHeld({}, m_pending);
    start();
    m_refreshing = true;
    beginLoading();
    readPage();
}

void DeliveryLogModel::setFilter(const DeliveryFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    m_newestSeen = 0;
    m_pending = 0;
    m_spanRead.reset();
    m_oldestFirst ? showOldest() : showNewest();
    emit pendingNewRowsChanged(0);
}

void DeliveryLogModel::setOldestFirst(bool oldestFirst)
{
    if (oldestFirst == m_oldestFirst)
        return;
    m_oldestFirst = oldestFirst;
    clear();
    oldestFirst ? showOldest() : showNewest();
}

void DeliveryLogModel::showNewest()
{
    m_jump = Direction::Older;
    restart([this] { m_window.startAtNewest(); });
}

void DeliveryLogModel::showOldest()
{
    m_jump = Direction::Newer;
    restart([this] { m_window.startAtOldest(); });
}

void DeliveryLogModel::showAround(qint64 id)
{
    m_jump = m_oldestFirst ? Direction::Newer : Direction::Older;
    restart([this, id] { m_window.startAt(id, *m_jump); });
}

void DeliveryLogModel::showTime(Instant time)
{
    m_nextTime = time;
    if (!m_locating && !m_jump)
        locate(*std::exchange(m_nextTime, std::nullopt));
}

void DeliveryLogModel::locate(Instant time)
{
    m_locating = true;
    ask(m_source.positionAt(m_filter, time), [this](const Result<std::optional<qint64>> &answer) {
        m_locating = false;
        const auto next = m_nextTime;
        if (!answer)
            failLoading(answer.error());
        else if (*answer)
            showAround(**answer);
        else
            showOldest(); // nothing is as old as that
        if (next)
            showTime(*next);
    });
}

void DeliveryLogModel::setSight(int first, int last, int screen)
{
    m_screen = std::max(1, screen);
    m_sight.reset();
    if (first >= 0 && last >= first && last < rowCount())
        m_sight = DeliveryRange{std::max(row(first).id, row(last).id), std::min(row(first).id, row(last).id)};
    if (m_window.isStarted())
        readPage();
}

void DeliveryLogModel::showRows()
{
    QList<Delivery> next = m_window.rows();
    if (!next.isEmpty() && m_window.reachesNewest())
        m_newestSeen = std::max(m_newestSeen, next.first().id);
    if (m_oldestFirst)
        std::reverse(next.begin(), next.end());
    merge(next);
}

void DeliveryLogModel::readPage()
{
    if (m_readingPage || m_pageFailed)
        return;
    const auto request = m_window.wanted(m_sight, m_screen);
    if (!request)
        return setSearch(std::nullopt);
    if (m_search && !m_search->running && m_search->direction == request->direction)
        return;
    m_readingPage = true;
    ask(m_source.page(m_filter, *request), [this, request](const Result<DeliveryPage> &answer) {
        m_readingPage = false;
        if (answer)
            return applyPage(*request, *answer);
        m_pageFailed = answer.error().kind != ErrorKind::Cancelled;
        failRefresh(answer.error());
    });
}

void DeliveryLogModel::applyPage(const DeliveryPageRequest &request, const DeliveryPage &page)
{
    const bool first = !m_window.isStarted();
    m_window.take(request, page, m_sight);
    showRows();
    if (m_window.reachesNewest() && request.direction == Direction::Newer && m_held.isEmpty())
        setHeld({}, 0);
    const auto jump = first ? std::exchange(m_jump, std::nullopt) : std::nullopt;
    if (jump) {
        if (m_window.reachesNewest())
            setHeld({}, 0);
        emit jumped(*jump);
    }
    if (first)
        finishRefresh();
    if (jump && m_nextTime)
        return showTime(*m_nextTime);
    followSearch(request.direction);
    readPage();
}

void DeliveryLogModel::followSearch(Direction direction)
{
    const auto searchedTo = m_window.searchedTo(direction);
    if (!searchedTo || !m_window.wanted(m_sight, m_screen))
        return;
    if (!m_search)
        setSearch(DeliverySearch{direction, true, {}});
    // A page that found nothing does not know when it was; the delivery nearest to where it stopped does.
    const qint64 from = direction == Direction::Older ? *searchedTo + 1 : *searchedTo - 1;
    ask(m_source.reread({}, {from, direction, 1}), [this](const Result<DeliveryPage> &answer) {
        if (answer && !answer->deliveries.isEmpty() && m_search)
            setSearch(DeliverySearch{m_search->direction, m_search->running, answer->deliveries.first().createdAt});
    });
}

void DeliveryLogModel::setSearch(const std::optional<DeliverySearch> &search)
{
    if (search == m_search)
        return;
    m_search = search;
    emit searchChanged();
}

void DeliveryLogModel::stopSearch()
{
    if (m_search)
        setSearch(DeliverySearch{m_search->direction, false, m_search->reached});
}

void DeliveryLogModel::continueSearch()
{
    if (!m_search)
        return;
    setSearch(DeliverySearch{m_search->direction, true, m_search->reached});
    readPage();
}

void DeliveryLogModel::update(const Delivery &delivery)
{
    const int row = rowOf(delivery.id);
    if (row < 0)
        return;
    m_window.update(delivery);
    merge({delivery}, row, 1);
}

} // namespace signalbox
