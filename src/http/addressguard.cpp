#include "http/addressguard.h"

#include "core/async.h"

#include <QCoreApplication>
#include <QElapsedTimer>

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;

namespace {

struct AddressGuardTexts {
    Q_DECLARE_TR_FUNCTIONS(AddressGuard)
};

bool namesThisComputer(const QString &host)
{
    return host == "localhost"_L1 || host.endsWith(".localhost"_L1);
}

Error invalid(const QUrl &url)
{
    return {ErrorKind::Invalid, AddressGuardTexts::tr("This is no http or https address."),
        url.toDisplayString(QUrl::RemoveUserInfo), url.errorString(),
        AddressGuardTexts::tr("It starts with http:// or https://."), {}};
}

CheckedTarget checked(const QUrl &url, const QList<QHostAddress> &addresses)
{
    CheckedTarget target{url, {}, {}, namesThisComputer(url.host())};
    for (const QHostAddress &address : addresses)
        target.addresses.append({address, rangeOf(address)});
    return target;
}

} // namespace

AddressRange rangeOf(const QHostAddress &address)
{
    if (address.protocol() == QAbstractSocket::IPv4Protocol)
        return rangeOfIpv4(address.toIPv4Address());
    const Q_IPV6ADDR six = address.toIPv6Address();
    Ipv6Bytes bytes;
    std::copy_n(six.c, bytes.size(), bytes.begin());
    return rangeOfIpv6(bytes);
}

std::optional<CheckedAddress> CheckedTarget::surprise() const
{
    for (const CheckedAddress &one : addresses) {
        const bool expected = one.range.kind == AddressKind::Public
            || (one.range.kind == AddressKind::Loopback && saysLocalhost && one.range.carriedBy.isEmpty());
        if (!expected)
            return one;
    }
    return std::nullopt;
}

Async<CheckedTarget> AddressGuard::check(const QUrl &url) const
{
    if (!url.isValid() || url.host().isEmpty() || (url.scheme() != "http"_L1 && url.scheme() != "https"_L1))
        return readyError<CheckedTarget>(invalid(url));
    // QUrl has turned odd spellings of IPv4 addresses (127.1, 0x7f.1, 2130706433) into the usual one.
    const QHostAddress literal(url.host());
    if (!literal.isNull()) {
        CheckedTarget target = checked(url, {literal});
        target.saysLocalhost = true;
        return readyResult<CheckedTarget>(target);
    }
    QElapsedTimer clock;
    clock.start();
    return m_resolver->resolve(url.host())
        .then([url, clock](const Result<QList<QHostAddress>> &found) -> Result<CheckedTarget> {
            if (!found)
                return tl::unexpected(found.error());
            if (found->isEmpty())
                return tl::unexpected(Error{ErrorKind::Unreachable,
                    AddressGuardTexts::tr("The host %1 has no address.").arg(url.host()), url.host(), {}, {}, {}});
            CheckedTarget target = checked(url, *found);
            target.lookup = std::chrono::microseconds(clock.nsecsElapsed() / 1000);
            return target;
        });
}

} // namespace signalbox
