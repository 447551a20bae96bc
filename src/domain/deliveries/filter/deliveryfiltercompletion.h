#pragma once

#include "domain/deliveries/filter/deliveryfilterkeys.h"

#include <QList>

namespace signalbox {

/// What is there to filter by, as far as it is known.
struct FilterVocabulary {
    QStringList events;
    QStringList endpoints;
    QList<int> statuses; // empty: the usual ones

    bool operator==(const FilterVocabulary &) const = default;
};

/// One way to go on.
struct FilterCandidate {
    QString insert; // what takes the span's place
    QString shown;
    QString explanation; // may be empty

    bool operator==(const FilterCandidate &) const = default;
};

/// How the text at the cursor can be completed.
struct FilterCompletion {
    enum class Subject { Nothing, Key, Value };

    Subject subject = Subject::Nothing;
    std::optional<FilterKey> key; // of a Value
    qsizetype start = 0; // the span to replace
    qsizetype length = 0;
    QList<FilterCandidate> candidates; // best first
};

FilterCompletion completeDeliveryFilter(const QString &text, qsizetype cursor, const FilterVocabulary &known);

/// Event types of which there are several under one name, as patterns: booking.*
QStringList eventPatterns(const QStringList &events);

} // namespace signalbox
