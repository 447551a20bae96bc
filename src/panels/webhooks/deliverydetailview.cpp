#include "panels/webhooks/deliverydetailview.h"

#include "core/clock.h"
#include "core/humantext.h"
#include "domain/healthstate.h"
#include "models/plaintooltip.h"
#include "panels/webhooks/deliveryattemptmodel.h"
#include "panels/webhooks/deliverywords.h"
#include "ui_deliverydetail.h"
#include "widgets/iconset.h"
#include "widgets/statedelegate.h"

#include <QFontDatabase>

namespace signalbox {

using namespace Qt::StringLiterals;

DeliveryDetailView::DeliveryDetailView(const Clock &clock, const QTimeZone &zone, QWidget *parent)
    : QWidget(parent), m_ui(std::make_unique<Ui::DeliveryDetail>()), m_clock(clock), m_zone(zone),
      m_attempts(new DeliveryAttemptModel(clock, this))
{
    m_ui->setupUi(this);
    m_created = addFact(tr("Created"));
    m_settled = addFact(tr("Settled"));
    m_url = addFact(tr("Sent to"));
    m_messageId = addFact(tr("Message id"));
    m_messageId->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_attempts->setTimeZone(zone);
    m_ui->attempts->setModel(m_attempts);
    m_ui->attempts->setItemDelegateForColumn(
        DeliveryAttemptModel::Status, new StateDelegate(TableModel::StateRole, this));
    m_ui->attempts->setColumnCharacters({14, 5, 12, 13, -1});
    m_ui->split->setSizes({400, 400});
    m_ui->replay->setIcon(themedIcon(Icon::Replay));
    connect(m_ui->replay, &QPushButton::clicked, this, &DeliveryDetailView::replayRequested);
    setNotice(HealthState::Unknown, {});
}

DeliveryDetailView::~DeliveryDetailView() = default;

PlainLabel *DeliveryDetailView::addFact(const QString &name)
{
    auto *label = new PlainLabel(PlainLabel::Fit::ElideMiddle, this);
    label->setAccessibleName(name);
    auto *title = new PlainLabel(PlainLabel::Fit::ElideEnd, this);
    title->setPlainText(name);
    title->setQuiet(false);
    m_ui->facts->addRow(title, label);
    return label;
}

QString DeliveryDetailView::exact(const std::optional<Instant> &time) const
{
    return time ? exactInstant(*time, m_zone, true) : tr("not yet");
}

void DeliveryDetailView::setDetail(const DeliveryDetail &detail)
{
    m_delivery = detail.delivery;
    m_created->setPlainText(exact(m_delivery.createdAt));
    QString settled = exact(m_delivery.completedAt);
    if (m_delivery.createdAt && m_delivery.completedAt)
        settled = tr("%1, after %2").arg(settled, durationText(*m_delivery.completedAt - *m_delivery.createdAt));
    m_settled->setPlainText(settled);
    m_url->setPlainText(detail.url.isEmpty() ? tr("unknown: the endpoint was deleted") : detail.url);
    m_messageId->setPlainText(detail.messageId.isEmpty() ? tr("none") : detail.messageId);
    m_attempts->setAttempts(detail.attempts);
    m_ui->payload->setBody(detail.payload, detail.payloadBytes, tr("The payload is empty."));
    m_ui->response->setBody(detail.responseBody, detail.responseBytes, tr("No response body."));
    updateTimes();
}

void DeliveryDetailView::updateTimes()
{
    m_ui->state->setState(stateOf(m_delivery), statusText(m_delivery));
    QString sentence = DeliveryWords::sentence(m_delivery, m_clock.now());
    if (m_delivery.replayOf)
        sentence += u' ' + tr("A replay of %1.").arg(*m_delivery.replayOf);
    if (m_delivery.sample)
        sentence += u' ' + tr("Sample history.");
    m_ui->sentence->setPlainText(tr("Delivery %1, %2. %3").arg(m_delivery.id).arg(m_delivery.eventType, sentence));
    m_attempts->refreshTimes();
}

void DeliveryDetailView::setReplayObstacle(const QString &why)
{
    m_ui->replay->setEnabled(why.isEmpty());
    const QString said
        = why.isEmpty() ? tr("Sends it to %1 once more, under the same message id.").arg(m_url->plainText()) : why;
    m_ui->replay->setToolTip(plainToolTip(said));
    m_ui->replay->setAccessibleDescription(said);
}

void DeliveryDetailView::setReplayText(const QString &text)
{
    m_ui->replay->setText(text);
}

void DeliveryDetailView::setNotice(HealthState state, const QString &text)
{
    m_ui->noticeIcon->setState(state);
    m_ui->notice->setPlainText(text);
    m_ui->noticeIcon->setVisible(!text.isEmpty());
    m_ui->notice->setVisible(!text.isEmpty());
}

QByteArray DeliveryDetailView::saveLayout() const
{
    return m_ui->split->saveState();
}

void DeliveryDetailView::restoreLayout(const QByteArray &state)
{
    m_ui->split->restoreState(state);
}

} // namespace signalbox
