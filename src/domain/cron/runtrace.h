#pragma once

#include "core/instant.h"

#include <QList>
#include <QString>

#include <optional>

namespace signalbox {

/// The deliveries that a run made, counted by what became of them.
struct RunDeliveries {
    qint64 delivered = 0;
    qint64 failed = 0;
    qint64 underWay = 0;
    bool partial = false; // more were made in its time than are looked at

    qint64 all() const { return delivered + failed + underWay; }
    bool operator==(const RunDeliveries &) const = default;
};

/// An answer that pg_net got. Nothing tells what it answers.
struct NetAnswer {
    std::optional<int> status;
    QString error;
    Instant at; // when its batch was taken up

    bool operator==(const NetAnswer &) const = default;
};

struct NetAnswers {
    QList<NetAnswer> answers; // oldest first
    bool more = false;

    bool operator==(const NetAnswers &) const = default;
};

} // namespace signalbox
