#pragma once

#include <QString>

#include <array>

namespace signalbox {

/// What an address is for, as far as it matters to someone who sends a request there.
enum class AddressKind {
    Public,
    Loopback, // this computer
    Private, // the local network, a VPN, containers
    LinkLocal, // the same cable or radio cell
    Metadata, // hands out a cloud machine's credentials
    Shared, // the provider's own network (carrier-grade NAT)
    Unspecified, // "this network"; many systems take it for this computer
    Multicast, // many computers at once
    Broadcast,
    Documentation, // in examples only
    Benchmarking,
    Reserved, // given to no one, or to protocols
};

/// The range that holds an address.
struct AddressRange {
    AddressKind kind = AddressKind::Public;
    QString cidr; // as in the registry; empty when nothing special holds the address
    QString carriedBy; // the IPv6 range that had the IPv4 address inside; empty when there was none

    bool operator==(const AddressRange &) const = default;
};

using Ipv6Bytes = std::array<quint8, 16>; // network order

/// After IANA's special-purpose address registries and the metadata addresses of the large clouds. The longest prefix
/// that holds the address counts; IPv4 addresses inside IPv6 ones (mapped, compatible, translated, 6to4, NAT64, Teredo)
/// are taken out and judged. What belongs to no global unicast range is Reserved.
AddressRange rangeOfIpv4(quint32 address);
AddressRange rangeOfIpv6(const Ipv6Bytes &address);

} // namespace signalbox
