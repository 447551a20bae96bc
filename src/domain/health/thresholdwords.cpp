#include "domain/health/thresholdwords.h"

#include <QCoreApplication>

#include <array>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct ThresholdHint {
    QLatin1StringView type;
    QLatin1StringView name;
    const char *words;
};

constexpr std::array thresholdHints = {
    ThresholdHint{"connections"_L1, "used_share"_L1,
        QT_TRANSLATE_NOOP("ThresholdWords",
            "End sessions that nobody uses, let clients connect through a pooler, or raise max_connections.")},
    ThresholdHint{"database"_L1, "cache_hit_ratio_lately"_L1,
        QT_TRANSLATE_NOOP("ThresholdWords",
            "Much was read from the disk. Look for statements that read whole tables and for missing indexes; if there "
            "are none, the memory is too small.")},
    ThresholdHint{"database"_L1, "deadlocks"_L1,
        QT_TRANSLATE_NOOP("ThresholdWords",
            "Transactions wait for each other. The server's log names the statements: let them lock rows in the same "
            "order.")},
    ThresholdHint{"database"_L1, "longest_transaction"_L1,
        QT_TRANSLATE_NOOP("ThresholdWords",
            "Find its session in pg_stat_activity by xact_start, and end it when nobody needs it: as long as it is "
            "open "
            "no dead row is removed.")},
    ThresholdHint{"webhooks"_L1, "oldest_due"_L1,
        QT_TRANSLATE_NOOP("ThresholdWords", "Check that the job webhook-pump runs and that the sender is alive.")},
};

struct ThresholdMessages {
    Q_DECLARE_TR_FUNCTIONS(ThresholdWords)
};

} // namespace

QString thresholdMessage(const ExceededThreshold &exceeded)
{
    const QString words = exceeded.state == HealthState::Failing
        ? (exceeded.below ? ThresholdMessages::tr("%1 is %2; critical is %3 or less.")
                          : ThresholdMessages::tr("%1 is %2; critical is %3 or more."))
        : (exceeded.below ? ThresholdMessages::tr("%1 is %2; %3 or less is worth a look.")
                          : ThresholdMessages::tr("%1 is %2; %3 or more is worth a look."));
    return words.arg(metricKeyText(exceeded.key), quantityText(exceeded.value, exceeded.quantity),
        quantityText(exceeded.limit, exceeded.quantity));
}

QString thresholdHint(const MetricKey &key)
{
    for (const ThresholdHint &hint : thresholdHints) {
        if (key.member.isEmpty() && hint.type == key.type && hint.name == key.name)
            return QCoreApplication::translate("ThresholdWords", hint.words);
    }
    return QCoreApplication::translate("ThresholdWords",
        QT_TRANSLATE_NOOP("ThresholdWords", "See its chart on the page Metrics. Its limits are set there, too."));
}

} // namespace signalbox
