#include "domain/metrics/metricwords.h"

#include <QCoreApplication>

#include <array>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct MetricSentence {
    QLatin1StringView type;
    QLatin1StringView name;
    const char *words;
};

constexpr std::array metricSentences = {
    MetricSentence{"database"_L1, "active_connections"_L1,
        QT_TRANSLATE_NOOP("MetricWords", "Sessions of this database, busy or not.")},
    MetricSentence{"database"_L1, "cache_hit_ratio"_L1,
        QT_TRANSLATE_NOOP("MetricWords",
            "Share of the blocks read that were in memory already, from 0 to 1. Below 0.99 the memory may be too "
            "small.")},
    MetricSentence{"database"_L1, "cache_hit_ratio_lately"_L1,
        QT_TRANSLATE_NOOP("MetricWords",
            "Share of the blocks that were in memory already, of those read since the measurement before, from 0 to 1. "
            "None where hardly any were read.")},
    MetricSentence{"database"_L1, "deadlocks"_L1,
        QT_TRANSLATE_NOOP("MetricWords",
            "Transactions that were ended because two waited for each other, counted since the statistics were "
            "reset.")},
    MetricSentence{"database"_L1, "size"_L1,
        QT_TRANSLATE_NOOP("MetricWords", "Bytes that this database takes on the server's disk.")},
    MetricSentence{"database"_L1, "longest_transaction"_L1,
        QT_TRANSLATE_NOOP("MetricWords",
            "Seconds since the oldest open transaction began. A long one keeps dead rows from being removed.")},
    MetricSentence{
        "connections"_L1, "active"_L1, QT_TRANSLATE_NOOP("MetricWords", "Sessions that are carrying out a statement.")},
    MetricSentence{"connections"_L1, "idle"_L1,
        QT_TRANSLATE_NOOP("MetricWords", "Sessions that wait for their client's next statement.")},
    MetricSentence{"connections"_L1, "idle_in_transaction"_L1,
        QT_TRANSLATE_NOOP("MetricWords",
            "Sessions that hold a transaction open and do nothing, with all the locks that they have taken.")},
    MetricSentence{"connections"_L1, "limit"_L1,
        QT_TRANSLATE_NOOP("MetricWords", "Sessions that the server allows at most (max_connections).")},
    MetricSentence{"connections"_L1, "other"_L1, QT_TRANSLATE_NOOP("MetricWords", "Sessions in any other state.")},
    MetricSentence{"connections"_L1, "used_share"_L1,
        QT_TRANSLATE_NOOP("MetricWords",
            "Share of the sessions that the whole server has room for, without those that it keeps for superusers, "
            "from "
            "0 to 1. At 1 nobody can connect.")},
    MetricSentence{"queries"_L1, "calls"_L1,
        QT_TRANSLATE_NOOP("MetricWords", "Statements carried out, counted since the statistics were reset.")},
    MetricSentence{"queries"_L1, "mean_time"_L1,
        QT_TRANSLATE_NOOP("MetricWords", "Milliseconds that a statement takes on average.")},
    MetricSentence{"queries"_L1, "mean_time_lately"_L1,
        QT_TRANSLATE_NOOP("MetricWords",
            "Milliseconds that a statement took on average, of those carried out since the measurement before.")},
    MetricSentence{"queries"_L1, "slowest_time"_L1,
        QT_TRANSLATE_NOOP("MetricWords", "Milliseconds that the slowest kind of statement takes on average.")},
    MetricSentence{"webhooks"_L1, "queue_depth"_L1,
        QT_TRANSLATE_NOOP("MetricWords", "Deliveries that wait to be sent, or for their answer.")},
    MetricSentence{"webhooks"_L1, "oldest_due"_L1,
        QT_TRANSLATE_NOOP("MetricWords", "Seconds for which the oldest delivery that is due has been waiting.")},
    MetricSentence{"webhooks"_L1, "delivered"_L1,
        QT_TRANSLATE_NOOP("MetricWords", "Deliveries that their endpoints took, counted as they settled.")},
    MetricSentence{"webhooks"_L1, "failed"_L1,
        QT_TRANSLATE_NOOP("MetricWords", "Deliveries that failed for good, counted as they settled.")},
    MetricSentence{"cron"_L1, "runs"_L1, QT_TRANSLATE_NOOP("MetricWords", "Runs of jobs that ended, well or not.")},
    MetricSentence{"cron"_L1, "failed"_L1, QT_TRANSLATE_NOOP("MetricWords", "Runs of jobs that failed.")},
    MetricSentence{"cron"_L1, "run_time"_L1,
        QT_TRANSLATE_NOOP("MetricWords",
            "Seconds that a run took on average, of those that ended since the measurement before; without the webhook "
            "pump, which runs for a minute because it is meant to.")},
};

} // namespace

QString metricWords(const QString &type, const QString &name)
{
    for (const MetricSentence &sentence : metricSentences) {
        if (sentence.type == type && sentence.name == name)
            return QCoreApplication::translate("MetricWords", sentence.words);
    }
    return {};
}

} // namespace signalbox
