#pragma once

#include "core/result.h"

#include <QHostAddress>
#include <QList>

namespace signalbox {

/// Turns a host's name into its addresses; tests put their own in its place.
class HostResolver
{
public:
    virtual ~HostResolver() = default;
    virtual Async<QList<QHostAddress>> resolve(const QString &host) = 0;
};

/// Asks the system, in a thread of Qt's own.
class SystemResolver final : public HostResolver
{
public:
    Async<QList<QHostAddress>> resolve(const QString &host) override;
};

} // namespace signalbox
