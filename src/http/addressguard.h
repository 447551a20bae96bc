#pragma once

#include "http/addressrange.h"
#include "http/hostresolver.h"

#include <QUrl>

#include <chrono>
#include <memory>
#include <optional>

namespace signalbox {

AddressRange rangeOf(const QHostAddress &address);

struct CheckedAddress {
    QHostAddress address;
    AddressRange range;

    bool operator==(const CheckedAddress &) const = default;
};

/// A URL whose host was looked up once. The request has to go to one of these addresses and nowhere else.
struct CheckedTarget {
    QUrl url;
    QList<CheckedAddress> addresses; // in the resolver's order, never empty
    std::chrono::microseconds lookup{0}; // zero when the host is an address
    bool saysLocalhost = false; // the URL itself names this computer, so nobody is surprised that it is

    /// The first address that nobody would expect behind a webhook's URL: anything but a public one, and this computer
    /// unless the URL says so.
    std::optional<CheckedAddress> surprise() const;
};

/// Says where a URL leads before anything is sent there.
class AddressGuard
{
public:
    explicit AddressGuard(std::shared_ptr<HostResolver> resolver) : m_resolver(std::move(resolver)) { }

    Async<CheckedTarget> check(const QUrl &url) const;

private:
    std::shared_ptr<HostResolver> m_resolver;
};

} // namespace signalbox
