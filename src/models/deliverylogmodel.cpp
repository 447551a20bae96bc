#include "models/deliverylogmodel.h"

#include "core/async.h"

namespace signalbox {

namespace {

using Direction = DeliveryPageRequest::Direction;

constexpr int pageSize = 200;
/// As many rows as a refresh reads again: what a tall window shows, and the retries a little below.
constexpr int headSize = 500;
/// A rare match far below may need many pages that find nothing; the user asks again beyond this.
constexpr int mostEmptyPages = 20;

} // namespace

DeliveryLogModel::DeliveryLogModel(DeliverySource source, const Clock &clock, QObject *parent)
    : RowModel(clock, parent), m_source(std::move(source))
{ }

void DeliveryLogModel::setFilter(const DeliveryFilter &filter)
{
    if (filter == m_filter)
        return;
    m_filter = filter;
    ++m_generation;
    m_firstPageRead = false;
    m_readingHead = false;
    m_readingOlder = false;
    m_pageFailed = false;
    m_olderBefore.reset();
    setHeld({}, std::nullopt);
    refresh();
}

void DeliveryLogModel::refresh()
{
    if (m_readingHead)
        return;
    m_readingHead = true;
    beginLoading();
    if (m_firstPageRead && (!rows().isEmpty() || m_olderBefore))
        readHead();
    else
        readFirstPage();
}

void DeliveryLogModel::readFirstPage()
{
    whenReady(m_source.page(m_filter, {std::nullopt, Direction::Older, pageSize}), this,
        [this, generation = m_generation](const Result<DeliveryPage> &answer) {
            if (generation != m_generation)
                return;
            m_readingHead = false;
            if (!answer)
                return failLoading(answer.error());
            applyFirstPage(*answer);
            finishLoading();
        });
}

void DeliveryLogModel::readHead()
{
    const qint64 fromId = rows().isEmpty() ? *m_olderBefore : row(std::min(headSize, rowCount()) - 1).id;
    whenReady(m_source.newerThan(m_filter, fromId, headSize), this,
        [this, fromId, generation = m_generation](const Result<DeliveryPage> &answer) {
            if (generation != m_generation)
                return;
            m_readingHead = false;
            if (!answer)
                return failLoading(answer.error());
            applyHead(*answer, fromId);
            finishLoading();
        });
}

void DeliveryLogModel::applyFirstPage(const DeliveryPage &page)
{
    merge(page.deliveries);
    m_firstPageRead = true;
    m_pageFailed = false;
    m_olderBefore = page.next;
    m_emptyPages = 0;
    if (page.deliveries.isEmpty())
        fetchMore({}); // no view asks for more rows of a table that has none
}

void DeliveryLogModel::applyHead(const DeliveryPage &page, qint64 fromId)
{
    m_pageFailed = false;
    // An answer that is cut short says nothing about the rows below it, so nothing there is touched.
    qint64 lowestRead = fromId;
    if (page.next)
        lowestRead = std::max(fromId, *page.next);
    else if (page.deliveries.size() >= headSize)
        lowestRead = page.deliveries.last().id;
    const bool gap = rows().isEmpty() ? m_olderBefore && lowestRead > *m_olderBefore : lowestRead > row(0).id;

    if (!m_holdNewRows) {
        merge(page.deliveries, 0, gap ? rowCount() : rowsFrom(lowestRead));
        if (gap)
            m_olderBefore = lowestRead; // what was on show lies below the gap; scrolling reads it again
        return;
    }
    QList<Delivery> known;
    QList<Delivery> held;
    for (const Delivery &delivery : page.deliveries)
        (rowOf(delivery.id) >= 0 ? known : held).append(delivery);
    merge(known, 0, rowsFrom(lowestRead));
    setHeld(held, gap ? std::optional(lowestRead) : std::nullopt);
}

void DeliveryLogModel::releaseNewRows()
{
    if (m_held.isEmpty())
        return;
    const QList<Delivery> held = std::exchange(m_held, {});
    const auto gapBelow = std::exchange(m_gapBelow, std::nullopt);
    if (gapBelow) {
        merge(held);
        m_olderBefore = gapBelow;
    } else {
        QList<Delivery> all;
        all.reserve(held.size() + rowCount());
        std::merge(held.cbegin(), held.cend(), rows().cbegin(), rows().cend(), std::back_inserter(all),
            [](const Delivery &a, const Delivery &b) { return a.id > b.id; });
        merge(all);
    }
    emit pendingNewRowsChanged(0);
}

void DeliveryLogModel::setHoldNewRows(bool hold)
{
    m_holdNewRows = hold;
    if (!hold)
        releaseNewRows();
}

void DeliveryLogModel::setHeld(const QList<Delivery> &held, std::optional<qint64> gapBelow)
{
    const bool changed = held.size() != m_held.size();
    m_held = held;
    m_gapBelow = gapBelow;
    if (changed)
        emit pendingNewRowsChanged(pendingNewRows());
}

void DeliveryLogModel::update(const Delivery &delivery)
{
    const int row = rowOf(delivery.id);
    if (row >= 0)
        merge({delivery}, row, 1);
}

bool DeliveryLogModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_olderBefore && !m_readingOlder && !m_pageFailed;
}

void DeliveryLogModel::fetchMore(const QModelIndex &parent)
{
    if (!canFetchMore(parent))
        return;
    m_emptyPages = 0;
    readOlderPage();
}

void DeliveryLogModel::readOlderPage()
{
    m_readingOlder = true;
    const qint64 beforeId = *m_olderBefore;
    whenReady(m_source.page(m_filter, {beforeId, Direction::Older, pageSize}), this,
        [this, beforeId, generation = m_generation](const Result<DeliveryPage> &answer) {
            if (generation != m_generation)
                return;
            m_readingOlder = false;
            if (answer)
                return applyOlderPage(*answer, beforeId);
            m_pageFailed = answer.error().kind != ErrorKind::Cancelled;
            if (m_pageFailed)
                failLoading(answer.error());
        });
}

void DeliveryLogModel::applyOlderPage(const DeliveryPage &page, qint64 beforeId)
{
    if (m_olderBefore != beforeId)
        return; // a refresh has opened a gap meanwhile; these rows do not continue what is on show
    m_olderBefore = page.next; // first: a view may ask for more as soon as it hears of the rows
    merge(page.deliveries, rowCount(), 0);
    if (page.deliveries.isEmpty() && m_olderBefore && ++m_emptyPages < mostEmptyPages)
        readOlderPage();
}

/// How many rows, from the top, have an id of at least `id`.
int DeliveryLogModel::rowsFrom(qint64 id) const
{
    const auto below = std::find_if(rows().cbegin(), rows().cend(), [id](const Delivery &d) { return d.id < id; });
    return int(below - rows().cbegin());
}

} // namespace signalbox
