#pragma once

#include "core/error.h"
#include "domain/project/capabilities.h"

#include <QCoreApplication>

#include <optional>

namespace signalbox {

/// Tells from the probed capabilities why a part cannot be read, before anything is sent: the object is missing, or our
/// role may not read it. Nothing to tell means that the statements can be sent. What a feature needs stands in its own
/// room; these are the questions it is put together from.
class Requirements
{
    Q_DECLARE_TR_FUNCTIONS(Requirements)

public:
    static const QString webhookLogs; // the table of the deliveries

    explicit Requirements(const Capabilities &capabilities) : m_capabilities(capabilities) { }

    std::optional<Error> unreadable(const QString &relation) const;
    std::optional<Error> table(const QString &relation) const;
    std::optional<Error> callable(const QString &function) const;

    static Error hiddenRows(const QString &relation, const QString &user);

private:
    const Capabilities &m_capabilities;
};

/// `identifier` as SQL in a hint wants it.
QString quotedIdentifier(const QString &identifier);

} // namespace signalbox
