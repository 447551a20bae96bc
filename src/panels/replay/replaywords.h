#pragma once

#include "core/error.h"
#include "domain/replay/replay.h"

#include <QCoreApplication>

namespace signalbox {

/// Sentences about bulk replays.
class ReplayWords
{
    Q_DECLARE_TR_FUNCTIONS(ReplayWords)

public:
    /// "41 deliveries to 2 endpoints", and what of them stays behind.
    static QString scope(const ReplayPreview &preview, const ReplaySelection &selection);
    static QString skipped(const ReplayPreview &preview, bool skipSucceeded); // empty when nothing is
    static QString button(const ReplayPreview &preview, bool skipSucceeded);
    /// How long that many take at that rate.
    static QString duration(qint64 messages, int ratePerMinute);
    static QString endpoint(const ReplayEndpoint &endpoint);

    /// How far it is, or how it ended.
    static QString sentence(const ReplayJob &job, Instant now);
    static QString counts(const ReplayJob &job);

    /// A write that failed: what, the server's words, what to do.
    static QString failure(const Error &error);
};

} // namespace signalbox
