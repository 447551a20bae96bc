#include "core/linediff.h"

#include <algorithm>

namespace signalbox {

namespace {

constexpr int mostDifferences = 2000; // 16 MB of trace at the most

using Lines = QList<QStringView>;

QList<DiffLine> all(DiffLine::Kind kind, const Lines &lines)
{
    QList<DiffLine> result;
    result.reserve(lines.size());
    for (const QStringView line : lines)
        result.append({kind, line.toString()});
    return result;
}

/// Myers' greedy search, forwards: after d steps reach[k] is how far one gets in `before` on diagonal k = x - y.
class Search
{
public:
    Search(const Lines &before, const Lines &after) : m_before(before), m_after(after) { }

    QList<DiffLine> run()
    {
        const int most = int(std::min<qsizetype>(m_before.size() + m_after.size(), mostDifferences));
        m_reach = QList<int>(2 * qsizetype(most) + 3, 0);
        m_origin = most + 1;
        for (int d = 0; d <= most; ++d) {
            m_trace.append(m_reach.sliced(m_origin - d, 2 * qsizetype(d) + 1));
            for (int k = -d; k <= d; k += 2) {
                if (advance(d, k))
                    return wayBack(d);
            }
        }
        return all(DiffLine::Kind::Removed, m_before) + all(DiffLine::Kind::Added, m_after);
    }

private:
    int &reach(int k) { return m_reach[m_origin + k]; }

    /// True when the end of both is reached.
    bool advance(int d, int k)
    {
        const bool down = k == -d || (k != d && reach(k - 1) < reach(k + 1));
        int x = down ? reach(k + 1) : reach(k - 1) + 1;
        while (x < m_before.size() && x - k < m_after.size() && m_before.at(x) == m_after.at(x - k))
            ++x;
        reach(k) = x;
        return x >= m_before.size() && x - k >= m_after.size();
    }

    QList<DiffLine> wayBack(int d) const
    {
        QList<DiffLine> lines;
        int x = int(m_before.size());
        int y = int(m_after.size());
        for (; d > 0; --d) {
            // As it was before step d: diagonals -d to d, of which the outermost were not reached yet.
            const QList<int> &reached = m_trace[d];
            const int k = x - y;
            const bool down = k == -d || (k != d && reached[d + k - 1] < reached[d + k + 1]);
            const int from = down ? k + 1 : k - 1;
            const int start = reached[d + from] + (down ? 0 : 1); // where the equal lines of this step begin
            while (x > start) {
                lines.append({DiffLine::Kind::Same, m_before.at(--x).toString()});
                --y;
            }
            if (down)
                lines.append({DiffLine::Kind::Added, m_after.at(--y).toString()});
            else
                lines.append({DiffLine::Kind::Removed, m_before.at(--x).toString()});
        }
        while (x > 0) {
            lines.append({DiffLine::Kind::Same, m_before.at(--x).toString()});
            --y;
        }
        std::reverse(lines.begin(), lines.end());
        return lines;
    }

    const Lines &m_before;
    const Lines &m_after;
    QList<int> m_reach;
    int m_origin = 0;
    QList<QList<int>> m_trace; // m_reach around the middle, before each step
};

} // namespace

QList<DiffLine> lineDiff(const QStringList &before, const QStringList &after)
{
    const qsizetype shorter = std::min(before.size(), after.size());
    qsizetype head = 0;
    while (head < shorter && before.at(head) == after.at(head))
        ++head;
    qsizetype tail = 0;
    while (tail < shorter - head && before.at(before.size() - 1 - tail) == after.at(after.size() - 1 - tail))
        ++tail;

    const auto middle = [&](const QStringList &lines) { return Lines(lines.begin() + head, lines.end() - tail); };
    const Lines beforeMiddle = middle(before);
    const Lines afterMiddle = middle(after);
    const auto same = [&](qsizetype from, qsizetype count) {
        return all(DiffLine::Kind::Same, Lines(before.begin() + from, before.begin() + from + count));
    };
    return same(0, head) + Search(beforeMiddle, afterMiddle).run() + same(before.size() - tail, tail);
}

} // namespace signalbox
