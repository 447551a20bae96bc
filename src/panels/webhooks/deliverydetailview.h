#pragma once

#include "domain/deliverydetail.h"
#include "domain/health.h"

#include <QTimeZone>
#include <QWidget>

#include <memory>

namespace signalbox {

class Clock;
class DeliveryAttemptModel;
class PlainLabel;

namespace Ui {
class DeliveryDetail;
}

/// Everything about one delivery: what became of it in a sentence, its times, every attempt, what was sent and what
/// came back, and the button that sends it again.
class DeliveryDetailView : public QWidget
{
    Q_OBJECT

public:
    explicit DeliveryDetailView(const Clock &clock, const QTimeZone &zone, QWidget *parent = nullptr);
    ~DeliveryDetailView() override;

    void setDetail(const DeliveryDetail &detail);
    void updateTimes();
    /// Empty when a replay is possible, or why it is not.
    void setReplayObstacle(const QString &why);
    /// What the button will do; it changes when the outcome of a replay is unknown.
    void setReplayText(const QString &text);
    void setNotice(HealthState state, const QString &text); // empty takes it away

    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &state);

signals:
    void replayRequested();

private:
    PlainLabel *addFact(const QString &name);
    QString exact(const std::optional<Instant> &time) const;

    std::unique_ptr<Ui::DeliveryDetail> m_ui;
    const Clock &m_clock;
    QTimeZone m_zone;
    DeliveryAttemptModel *m_attempts;
    PlainLabel *m_created;
    PlainLabel *m_settled;
    PlainLabel *m_url;
    PlainLabel *m_messageId;
    Delivery m_delivery;
};

} // namespace signalbox
