#pragma once

#include "domain/deliveries/deliveryissue.h"

#include <QCoreApplication>
#include <QTimeZone>

namespace signalbox {

/// Sentences about issues.
class DeliveryIssueWords
{
    Q_DECLARE_TR_FUNCTIONS(DeliveryIssueWords)

public:
    DeliveryIssueWords(Instant now, const QTimeZone &zone) : m_now(now), m_zone(zone) { }

    /// "2 issues are still going: booking_events refuses the signature (401) since 02:41, 41 deliveries; ..."
    QString sentence(const QList<DeliveryIssue> &issues, std::chrono::hours period) const;
    HealthState state(const QList<DeliveryIssue> &issues) const;
    static QString nothing(std::chrono::hours period); // "No failures in the last 7 days"

    /// How it went: how often, since when, what was seen since.
    QString course(const DeliveryIssue &issue, std::chrono::hours period) const;
    QString lastAnswer(const DeliveryIssue &issue) const;
    QString note(const IssueNote &note) const;

private:
    QString line(const DeliveryIssue &issue) const;
    QString clockTime(Instant when) const; // "02:41", with the day when it is another one
    static QString periodText(std::chrono::hours period);

    Instant m_now;
    QTimeZone m_zone;
};

} // namespace signalbox
