#include "domain/metrics/live/blockingtree.h"

#include <QSet>

#include <algorithm>

namespace signalbox {

namespace {

/// The processes by their number, and who stands below whom.
class BlockingOrder
{
public:
    explicit BlockingOrder(const QList<LiveBackend> &backends);

    QList<BlockingRow> rows() const;

private:
    bool isWaiting(int place) const { return !m_blockers[place].isEmpty(); }
    void hangBelow(QList<int> roots);
    void markCircles();
    bool leadsBack(int place) const;
    void countWaiters();

    QList<LiveBackend> m_backends; // by number, each number once
    QList<QList<int>> m_blockers; // places of those that are known
    QList<QList<int>> m_waiting;
    QList<int> m_parent; // -1: none
    QList<int> m_placed; // those above before those below
    QList<QList<int>> m_below;
    QList<int> m_waiters;
    QList<bool> m_deadlocked;
};

BlockingOrder::BlockingOrder(const QList<LiveBackend> &backends)
{
    QHash<int, int> places;
    m_backends = backends;
    std::ranges::stable_sort(m_backends, {}, &LiveBackend::processId);
    const auto isSame = [](const LiveBackend &a, const LiveBackend &b) { return a.processId == b.processId; };
    m_backends.erase(std::unique(m_backends.begin(), m_backends.end(), isSame), m_backends.end());
    const qsizetype count = m_backends.size();
    for (int place = 0; place < count; ++place)
        places.insert(m_backends[place].processId, place);
    m_blockers.resize(count);
    m_waiting.resize(count);
    m_below.resize(count);
    m_parent = QList<int>(count, -1);
    m_waiters = QList<int>(count, 0);
    m_deadlocked = QList<bool>(count, false);
    for (int place = 0; place < count; ++place) {
        for (const int blocker : m_backends[place].waitsFor) {
            const int other = places.value(blocker, -1);
            if (other < 0 || m_blockers[place].contains(other))
                continue;
            m_blockers[place].append(other);
            m_waiting[other].append(place);
        }
    }
    QList<int> roots;
    for (int place = 0; place < count; ++place) {
        if (!isWaiting(place))
            roots.append(place);
    }
    hangBelow(roots);
    markCircles();
    for (int place = 0; place < count; ++place) {
        if (m_deadlocked[place] && !m_placed.contains(place))
            hangBelow({place});
    }
    countWaiters();
}

/// Level by level, so that each comes as near to a root as it can.
void BlockingOrder::hangBelow(QList<int> roots)
{
    QSet<int> placed(m_placed.cbegin(), m_placed.cend());
    for (const int root : roots)
        placed.insert(root);
    QList<int> level = std::move(roots);
    while (!level.isEmpty()) {
        QList<int> next;
        for (const int place : level) {
            m_placed.append(place);
            for (const int waiter : m_waiting[place]) {
                if (placed.contains(waiter))
                    continue;
                placed.insert(waiter);
                m_parent[waiter] = place;
                m_below[place].append(waiter);
                next.append(waiter);
            }
        }
        level = next;
    }
}

bool BlockingOrder::leadsBack(int place) const
{
    QSet<int> seen;
    QList<int> open = m_blockers[place];
    while (!open.isEmpty()) {
        const int next = open.takeLast();
        if (next == place)
            return true;
        if (seen.contains(next))
            continue;
        seen.insert(next);
        open += m_blockers[next];
    }
    return false;
}

void BlockingOrder::markCircles()
{
    for (int place = 0; place < m_backends.size(); ++place)
        m_deadlocked[place] = isWaiting(place) && leadsBack(place);
}

void BlockingOrder::countWaiters()
{
    for (auto place = m_placed.crbegin(); place != m_placed.crend(); ++place) {
        if (m_parent[*place] >= 0)
            m_waiters[m_parent[*place]] += m_waiters[*place] + 1;
    }
}

QList<BlockingRow> BlockingOrder::rows() const
{
    struct Open {
        int place = 0;
        int depth = 0;
    };
    QList<int> roots;
    for (const int place : m_placed) {
        if (m_parent[place] < 0)
            roots.append(place);
    }
    std::ranges::stable_sort(roots, std::ranges::greater(), [this](int place) { return m_waiters[place]; });
    QList<Open> open;
    for (auto root = roots.crbegin(); root != roots.crend(); ++root)
        open.append({*root, 0});
    QList<BlockingRow> rows;
    while (!open.isEmpty()) {
        const Open next = open.takeLast();
        rows.append({m_backends[next.place], next.depth, m_waiters[next.place], m_deadlocked[next.place]});
        for (auto waiter = m_below[next.place].crbegin(); waiter != m_below[next.place].crend(); ++waiter)
            open.append({*waiter, next.depth + 1});
    }
    return rows;
}

} // namespace

QList<BlockingRow> blockingTree(const QList<LiveBackend> &backends)
{
    return BlockingOrder(backends).rows();
}

} // namespace signalbox
