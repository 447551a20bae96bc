#pragma once

#include "core/error.h"
#include "domain/project/capabilities.h"

#include <QCoreApplication>

#include <optional>

namespace signalbox {

/// Tells from the probed capabilities why a part cannot be read, before anything is sent: the object is missing, or our
/// role may not read it. Nothing to tell means that the statements can be sent.
class Requirements
{
    Q_DECLARE_TR_FUNCTIONS(Requirements)

public:
    static const QString WebhookLogs; // the table of the deliveries

    explicit Requirements(const Capabilities &capabilities) : m_capabilities(capabilities) { }

    std::optional<Error> cron() const;
    std::optional<Error> webhooks() const;
    std::optional<Error> replay() const;
    std::optional<Error> bulkReplay() const;
    std::optional<Error> webhookRollup() const; // the counts behind the histogram
    std::optional<Error> webhookIssues() const;
    std::optional<Error> issueNotes() const; // writing them
    std::optional<Error> metrics() const;

    /// False for tables made by hand, without the columns that the delivery engine keeps its state in.
    bool knowsDeliveryState() const;

    static Error hiddenJobs(const QString &user);
    static Error notOwner(const QString &relation, const QString &user, const QString &owner);
    static Error hiddenRows(const QString &relation, const QString &user);

private:
    std::optional<Error> unreadable(const QString &relation) const;
    std::optional<Error> table(const QString &relation) const;
    std::optional<Error> callable(const QString &function) const;

    const Capabilities &m_capabilities;
};

} // namespace signalbox
