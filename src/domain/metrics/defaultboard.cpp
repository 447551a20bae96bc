#include "domain/metrics/boardlayout.h"

#include <QSet>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype chartsOfUnknown = 9;

/// Which series there are.
class KnownSeries
{
public:
    explicit KnownSeries(const QList<MetricSeries> &series)
    {
        for (const MetricSeries &one : series)
            m_keys.insert({one.type, one.name, {}});
    }

    QList<MetricKey> of(const QList<MetricKey> &wanted) const
    {
        QList<MetricKey> there;
        for (const MetricKey &key : wanted) {
            if (m_keys.contains(key))
                there.append(key);
        }
        return there;
    }
    QList<MetricKey> firstOf(const QList<MetricKey> &wanted) const { return of(wanted).mid(0, 1); }

private:
    QSet<MetricKey> m_keys;
};

QList<MetricKey> connectionLines(const KnownSeries &known)
{
    const QString type = u"connections"_s;
    const QList<MetricKey> states = known.of(
        {{type, u"active"_s, {}}, {type, u"idle_in_transaction"_s, {}}, {type, u"idle"_s, {}}, {type, u"other"_s, {}}});
    if (states.isEmpty())
        return known.of({{u"database"_s, u"active_connections"_s, {}}});
    return states + known.of({{type, u"limit"_s, {}}});
}

} // namespace

BoardLayout defaultBoard(const QList<MetricSeries> &series)
{
    const KnownSeries known(series);
    const QString database = u"database"_s;
    const QString webhooks = u"webhooks"_s;
    const QString cron = u"cron"_s;
    const QString queries = u"queries"_s;
    const QList<MetricKey> connections = connectionLines(known);
    const QList<BoardChart> charts{
        {.lines = connections, .isStacked = connections.size() > 1},
        {.lines = known.firstOf({{database, u"cache_hit_ratio_lately"_s, {}}, {database, u"cache_hit_ratio"_s, {}}}),
            .isFromZero = false},
        {.lines = known.of({{database, u"size"_s, {}}}), .isFromZero = false},
        {.lines = known.of({{database, u"longest_transaction"_s, {}}})},
        {.lines = known.of({{webhooks, u"queue_depth"_s, {}}, {webhooks, u"oldest_due"_s, {}}})},
        {.lines = known.of({{webhooks, u"delivered"_s, {}}, {webhooks, u"failed"_s, {}}}), .isStacked = true},
        {.lines = known.of({{cron, u"run_time"_s, {}}, {cron, u"failed"_s, {}}})},
        {.lines = known.of({{queries, u"calls"_s, {}}})
                + known.firstOf({{queries, u"mean_time_lately"_s, {}}, {queries, u"mean_time"_s, {}}})},
        {.lines = known.of({{database, u"deadlocks"_s, {}}})},
    };
    BoardLayout board;
    for (const BoardChart &chart : charts) {
        if (!chart.lines.isEmpty())
            board.charts.append(chart);
    }
    if (!board.charts.isEmpty())
        return board;
    for (const MetricSeries &one : series.first(std::min(series.size(), chartsOfUnknown)))
        board.charts.append(BoardChart{.lines = {{one.type, one.name, {}}}});
    return board;
}

} // namespace signalbox
