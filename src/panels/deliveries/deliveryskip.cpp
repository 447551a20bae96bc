#include "panels/deliveries/deliveryskip.h"

#include "core/redaction.h"
#include "core/visibletext.h"
#include "domain/deliveries/deliverydetailsource.h"
#include "domain/replay/replaysource.h"

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype longestAskedKey = 120;

/// Whether it was skipped, read of the delivery itself: nothing while it still blocks.
Async<std::optional<bool>> readWhetherSkipped(DeliveryDetailSource &source, qint64 deliveryId)
{
    return source.detail(deliveryId, u"skip"_s).then([](const Result<DeliveryDetail> &detail) {
        return detail.map(
            [](const DeliveryDetail &read) { return read.delivery.blocking ? std::nullopt : std::optional(true); });
    });
}

} // namespace

DeliverySkip::DeliverySkip(const PanelContext &context, PendingAnswers &pending, QWidget *window)
    : QObject(window), m_context(context), m_window(window), m_write(context, pending)
{
    connect(&m_write, &WriteProgress::changed, this, &DeliverySkip::changed);
}

bool DeliverySkip::isOffered(const std::optional<DeliveryDetail> &detail) const
{
    return detail && (detail->delivery.blocking || m_write.isUnknown(QString::number(detail->delivery.id)));
}

QString DeliverySkip::obstacle() const
{
    if (m_write.isBusy())
        return tr("A delivery is being skipped.");
    if (!m_context.capabilities().canCall(u"public.skip_webhook"_s))
        return tr("This database has no skip_webhook() that you may call. Install the automation (menu Project), or "
                  "ask its owner for "
                  "EXECUTE on it.");
    return {};
}

QString DeliverySkip::buttonText(qint64 deliveryId) const
{
    return m_write.isUnknown(QString::number(deliveryId)) && !m_write.isBusy() ? tr("Check the skip") : tr("Skip");
}

void DeliverySkip::ask(const DeliveryDetail &detail)
{
    if (!isOffered(detail) || !obstacle().isEmpty())
        return;
    const qint64 id = detail.delivery.id;
    const KeyedWrite<bool>::Act act{
        .subject = QString::number(id),
        .name = u"replay/skip"_s,
        .send = [this, id](const QUuid &) { return m_context.sources.get<ReplaySource>().skip(id); },
        .lookUp
        = [this, id](const QUuid &) { return readWhetherSkipped(m_context.sources.get<DeliveryDetailSource>(), id); },
    };
    const QString key = visibleText(redacted(detail.orderKey), longestAskedKey);
    m_write.review({tr("Skip delivery %1").arg(id),
                       tr("Delivery %1 is given up: %2 does not get it. What waits behind it with the key %3 goes on "
                          "without it. It can still be replayed, and then arrives out of order.")
                           .arg(QString::number(id), visibleText(detail.delivery.endpointName, longestAskedKey), key),
                       {}, tr("Skip delivery %1").arg(id), true},
        m_window, act, [this, id](const WriteOutcome<bool> &outcome) { finish(id, outcome); });
}

void DeliverySkip::finish(qint64 deliveryId, const WriteOutcome<bool> &outcome)
{
    using Kind = WriteOutcome<bool>::Kind;
    switch (outcome.kind) {
    case Kind::Done:
        emit skipped(deliveryId,
            outcome.value.value_or(false)
                ? tr("Delivery %1 was skipped: what waits behind it goes on.").arg(deliveryId)
                : tr("Delivery %1 blocks nothing any more: somebody replayed or skipped it meanwhile.")
                      .arg(deliveryId));
        return;
    case Kind::NotDone:
        emit notSkipped(tr("Delivery %1 was not skipped: nothing had been done. Try again.").arg(deliveryId));
        return;
    case Kind::Unknown:
        emit notSkipped(tr("No answer came, so it is not known whether delivery %1 was skipped. Checking does not skip "
                           "anything twice.")
                            .arg(deliveryId));
        return;
    case Kind::Refused:
        break;
    }
    emit notSkipped(tr("Delivery %1 was not skipped: %2").arg(QString::number(deliveryId), sentences(outcome.error)));
}

} // namespace signalbox
