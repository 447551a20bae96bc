#include "domain/metrics/boardwords.h"

#include "core/visibletext.h"

#include <QCoreApplication>

#include <array>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestLineName = 120;

struct BoardWords {
    Q_DECLARE_TR_FUNCTIONS(BoardWords)
};

struct NamedMetric {
    QLatin1StringView type;
    QLatin1StringView name;
    const char *words;
};

constexpr std::array lineNames = {
    NamedMetric{"database"_L1, "active_connections"_L1, QT_TRANSLATE_NOOP("BoardWords", "sessions")},
    NamedMetric{"database"_L1, "cache_hit_ratio"_L1, QT_TRANSLATE_NOOP("BoardWords", "cache hits since the reset")},
    NamedMetric{"database"_L1, "cache_hit_ratio_lately"_L1, QT_TRANSLATE_NOOP("BoardWords", "cache hits")},
    NamedMetric{"database"_L1, "deadlocks"_L1, QT_TRANSLATE_NOOP("BoardWords", "deadlocks")},
    NamedMetric{"database"_L1, "size"_L1, QT_TRANSLATE_NOOP("BoardWords", "size")},
    NamedMetric{"database"_L1, "longest_transaction"_L1, QT_TRANSLATE_NOOP("BoardWords", "longest transaction")},
    NamedMetric{"connections"_L1, "active"_L1, QT_TRANSLATE_NOOP("BoardWords", "active")},
    NamedMetric{"connections"_L1, "idle"_L1, QT_TRANSLATE_NOOP("BoardWords", "idle")},
    NamedMetric{"connections"_L1, "idle_in_transaction"_L1, QT_TRANSLATE_NOOP("BoardWords", "idle in transaction")},
    NamedMetric{"connections"_L1, "other"_L1, QT_TRANSLATE_NOOP("BoardWords", "other")},
    NamedMetric{"connections"_L1, "limit"_L1, QT_TRANSLATE_NOOP("BoardWords", "limit")},
    NamedMetric{"connections"_L1, "used_share"_L1, QT_TRANSLATE_NOOP("BoardWords", "used share")},
    NamedMetric{"queries"_L1, "calls"_L1, QT_TRANSLATE_NOOP("BoardWords", "calls")},
    NamedMetric{"queries"_L1, "mean_time"_L1, QT_TRANSLATE_NOOP("BoardWords", "mean time since the reset")},
    NamedMetric{"queries"_L1, "mean_time_lately"_L1, QT_TRANSLATE_NOOP("BoardWords", "mean time")},
    NamedMetric{"queries"_L1, "slowest_time"_L1, QT_TRANSLATE_NOOP("BoardWords", "slowest statement")},
    NamedMetric{"webhooks"_L1, "queue_depth"_L1, QT_TRANSLATE_NOOP("BoardWords", "queued")},
    NamedMetric{"webhooks"_L1, "oldest_due"_L1, QT_TRANSLATE_NOOP("BoardWords", "oldest due")},
    NamedMetric{"webhooks"_L1, "delivered"_L1, QT_TRANSLATE_NOOP("BoardWords", "delivered")},
    NamedMetric{"webhooks"_L1, "failed"_L1, QT_TRANSLATE_NOOP("BoardWords", "failed")},
    NamedMetric{"cron"_L1, "runs"_L1, QT_TRANSLATE_NOOP("BoardWords", "runs")},
    NamedMetric{"cron"_L1, "failed"_L1, QT_TRANSLATE_NOOP("BoardWords", "failed")},
    NamedMetric{"cron"_L1, "run_time"_L1, QT_TRANSLATE_NOOP("BoardWords", "mean run time")},
};

/// By the first line of a chart.
constexpr std::array chartTitles = {
    NamedMetric{"database"_L1, "active_connections"_L1, QT_TRANSLATE_NOOP("BoardWords", "Connections")},
    NamedMetric{"database"_L1, "cache_hit_ratio"_L1, QT_TRANSLATE_NOOP("BoardWords", "Cache hits")},
    NamedMetric{"database"_L1, "cache_hit_ratio_lately"_L1, QT_TRANSLATE_NOOP("BoardWords", "Cache hits")},
    NamedMetric{"database"_L1, "deadlocks"_L1, QT_TRANSLATE_NOOP("BoardWords", "Deadlocks")},
    NamedMetric{"database"_L1, "size"_L1, QT_TRANSLATE_NOOP("BoardWords", "Size")},
    NamedMetric{"database"_L1, "longest_transaction"_L1, QT_TRANSLATE_NOOP("BoardWords", "Longest transaction")},
    NamedMetric{"connections"_L1, "active"_L1, QT_TRANSLATE_NOOP("BoardWords", "Connections")},
    NamedMetric{"connections"_L1, "used_share"_L1, QT_TRANSLATE_NOOP("BoardWords", "Connections in use")},
    NamedMetric{"queries"_L1, "calls"_L1, QT_TRANSLATE_NOOP("BoardWords", "Queries")},
    NamedMetric{"queries"_L1, "mean_time"_L1, QT_TRANSLATE_NOOP("BoardWords", "Queries")},
    NamedMetric{"queries"_L1, "mean_time_lately"_L1, QT_TRANSLATE_NOOP("BoardWords", "Queries")},
    NamedMetric{"webhooks"_L1, "queue_depth"_L1, QT_TRANSLATE_NOOP("BoardWords", "Queue")},
    NamedMetric{"webhooks"_L1, "oldest_due"_L1, QT_TRANSLATE_NOOP("BoardWords", "Queue")},
    NamedMetric{"webhooks"_L1, "delivered"_L1, QT_TRANSLATE_NOOP("BoardWords", "Deliveries")},
    NamedMetric{"webhooks"_L1, "failed"_L1, QT_TRANSLATE_NOOP("BoardWords", "Deliveries")},
    NamedMetric{"cron"_L1, "run_time"_L1, QT_TRANSLATE_NOOP("BoardWords", "Cron runs")},
    NamedMetric{"cron"_L1, "runs"_L1, QT_TRANSLATE_NOOP("BoardWords", "Cron runs")},
    NamedMetric{"cron"_L1, "failed"_L1, QT_TRANSLATE_NOOP("BoardWords", "Cron runs")},
};

template <std::size_t size>
QString wordsIn(const std::array<NamedMetric, size> &words, const MetricKey &key)
{
    for (const NamedMetric &named : words) {
        if (named.type == key.type && named.name == key.name)
            return QCoreApplication::translate("BoardWords", named.words);
    }
    return {};
}

QString valueName(const MetricKey &key)
{
    const QString words = wordsIn(lineNames, key);
    return words.isEmpty() ? visibleText(key.name, longestLineName) : words;
}

} // namespace

QString lineName(const MetricKey &key)
{
    return key.member.isEmpty() ? valueName(key)
                                : u"%1, %2"_s.arg(valueName(key), visibleText(key.member, longestLineName));
}

QString lineNameWithType(const MetricKey &key)
{
    return u"%1 / %2"_s.arg(visibleText(key.type, longestLineName), lineName(key));
}

QString chartTitle(const BoardChart &chart)
{
    if (!chart.title.isEmpty())
        return visibleText(chart.title, longestLineName);
    if (chart.lines.isEmpty())
        return {};
    const MetricKey &first = chart.lines.first();
    if (const QString title = wordsIn(chartTitles, first); !title.isEmpty() && first.member.isEmpty())
        return title;
    if (chart.lines.size() == 1)
        return lineNameWithType(first);
    const bool sameType = std::all_of(
        chart.lines.cbegin(), chart.lines.cend(), [&](const MetricKey &key) { return key.type == first.type; });
    if (sameType)
        return visibleText(first.type, longestLineName);
    return BoardWords::tr("%1 and %n more", nullptr, int(chart.lines.size() - 1)).arg(lineNameWithType(first));
}

bool isLimit(const MetricKey &key)
{
    return key.type == "connections"_L1 && key.name == "limit"_L1 && key.member.isEmpty();
}

} // namespace signalbox
