#include "domain/deliveries/deliveryorigin.h"

#include "domain/testevent.h"

#include "core/humantext.h"
#include "core/visibletext.h"

#include <QCoreApplication>
#include <QRegularExpression>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct OriginTexts {
    Q_DECLARE_TR_FUNCTIONS(DeliveryOrigin)
};

constexpr qsizetype longestName = 80;
const QString pump = u"webhook-pump"_s;

QString replayWords(const DeliveryDetail &detail)
{
    static const QRegularExpression bulk(u"^(.*): replay ([0-9]+)$"_s, QRegularExpression::DotMatchesEverythingOption);
    const QString original = QString::number(detail.delivery.replayOf.value_or(0));
    if (const auto match = bulk.match(detail.requestedBy); match.hasMatch())
        return OriginTexts::tr("Replayed from delivery %1 by bulk replay %2, which %3 asked for.")
            .arg(original, match.captured(2), visibleText(match.captured(1), longestName));
    return detail.requestedBy.isEmpty() ? OriginTexts::tr("Replayed from delivery %1.").arg(original)
                                        : OriginTexts::tr("Replayed from delivery %1, asked for by %2.")
                                              .arg(original, visibleText(detail.requestedBy, longestName));
}

QString triggerWords(const QList<EventTrigger> &triggers)
{
    QStringList names;
    for (const EventTrigger &trigger : triggers) {
        const QString place
            = trigger.enabled ? OriginTexts::tr("%1 on %2") : OriginTexts::tr("%1 on %2 (disabled now)");
        names.append(place.arg(visibleText(trigger.name, longestName), visibleText(trigger.table, longestName)));
    }
    return triggers.size() == 1
        ? OriginTexts::tr("Events of this type come from the trigger %1.").arg(names.first())
        : OriginTexts::tr("Events of this type come from the triggers %1.").arg(joinedList(names));
}

QString runName(const ConcurrentRun &run)
{
    return run.jobName.isEmpty() ? OriginTexts::tr("job %1").arg(run.jobId) : visibleText(run.jobName, longestName);
}

/// The pump sends and replays; it makes no events of its own.
QString runWords(const DeliveryDetail &detail)
{
    if (detail.maker)
        return OriginTexts::tr("Made by run %1 of %2.")
            .arg(QString::number(detail.maker->runId), runName(*detail.maker));
    QStringList runs;
    for (const ConcurrentRun &run : detail.runs) {
        if ((run.jobName == pump) == detail.delivery.replayOf.has_value())
            runs.append(OriginTexts::tr("%1 (run %2)").arg(runName(run), QString::number(run.runId)));
    }
    if (runs.isEmpty())
        return {};
    return detail.delivery.replayOf
        ? OriginTexts::tr("The job %1 was at work then.").arg(joinedList(runs))
        : OriginTexts::tr("Under way at that moment, so perhaps its cause: %1.").arg(joinedList(runs));
}

} // namespace

QStringList originOf(const DeliveryDetail &detail)
{
    QStringList sentences;
    if (detail.delivery.replayOf)
        sentences.append(replayWords(detail));
    else if (detail.delivery.eventType == testEvent)
        sentences.append(OriginTexts::tr("A test, made by test_webhook()."));
    else if (!detail.triggers.isEmpty())
        sentences.append(triggerWords(detail.triggers));
    else
        sentences.append(
            OriginTexts::tr("No trigger that is known here makes this event: send_webhook_with_retry() or code of your "
                            "own sent it."));
    if (const QString runs = runWords(detail); !runs.isEmpty())
        sentences.append(runs);
    return sentences;
}

} // namespace signalbox
