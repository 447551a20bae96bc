#pragma once

#include "domain/deliveries/cause/deliverycausefacts.h"

namespace signalbox {

/// What a rule says: the cause's sentence and what to do.
struct DeliveryCauseWords {
    QString sentence;
    QString advice;
};

/// One line of the table of causes.
struct DeliveryCauseRule {
    DeliveryCause::Kind kind;
    bool (*applies)(const DeliveryCauseFacts &);
    DeliveryCauseWords (*words)(const DeliveryCauseFacts &);
};

/// In the order in which they are tried; the last one fits everything. What the endpoint's order, its rate or a time keeps,
/// what is waiting for something else, under way or accepted, then what failed: words of the engine before status codes, special codes before their class.
const QList<DeliveryCauseRule> &waitRules();
const QList<DeliveryCauseRule> &outcomeRules();
const QList<DeliveryCauseRule> &failureRules();

} // namespace signalbox
