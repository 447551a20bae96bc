#pragma once

#include "domain/deliveries/deliverydetailsource.h"
#include "domain/healthstate.h"
#include "panels/deliveries/deliverybody.h"
#include "panels/deliveries/deliverycopymenu.h"

#include <QScrollArea>
#include <QTimeZone>

class QBoxLayout;

namespace signalbox {

class Clock;
class DeliveryAttempts;
class DeliveryFacts;
class DeliveryFunctionWork;
class DeliveryRelated;
class DeliverySummary;
class DetailSection;

/// Everything about one delivery on one page that scrolls: what became of it and why, its times, what was sent and what came
/// back, every attempt, and what it has to do with others. What is open and scrolled to stays so when it is read again.
class DeliveryDetailView : public QScrollArea
{
    Q_OBJECT

public:
    explicit DeliveryDetailView(const Clock &clock, const QTimeZone &zone, QWidget *parent = nullptr);

    /// Where long texts and whole copies come from; without it neither is offered.
    void setSource(DeliveryDetailSource &source);
    /// Says on the page what became of its copies.
    void tellAbout(const DeliveryCopyMenu &copies);
    void setDetail(const DeliveryDetail &detail);
    void updateTimes();
    /// Empty when a replay is possible, or why it is not.
    void setReplayObstacle(const QString &why);
    /// What the button will do; it changes when the outcome of a replay is unknown.
    void setReplayText(const QString &text);
    void setRecovery(bool offered, const QString &obstacle); // of what else failed at the endpoint
    /// The text is empty when there is nothing to skip.
    void setSkip(const QString &text, const QString &obstacle);
    void setNotice(HealthState state, const QString &text);
    void setOutsideList(bool outside); // says that the list beside does not have it // empty takes it away

    QByteArray saveLayout() const;
    void restoreLayout(const QByteArray &state);

signals:
    void replayRequested();
    void recoveryRequested();
    void skipRequested();
    void editRequested(); // its payload is to be changed and sent as another message
    void deliveryRequested(qint64 deliveryId); // another one is to be shown
    void linkRequested(const QString &panelId, const QString &target); // see Panel

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makePage();
    DetailSection *addSection(QBoxLayout *layout, const QString &title, QWidget *content);
    void connectParts();

    const Clock &m_clock;
    QTimeZone m_zone;
    DeliverySummary *m_summary;
    DeliveryFacts *m_facts;
    DeliveryBody *m_payload;
    DeliveryBody *m_response;
    DeliveryAttempts *m_attempts;
    DeliveryFunctionWork *m_functionWork;
    DetailSection *m_functionSection = nullptr; // not there while no function did anything
    DeliveryRelated *m_related;
    QBoxLayout *m_bodies = nullptr;
    QList<DetailSection *> m_sections;
    DeliveryDetail m_detail;
};

} // namespace signalbox
