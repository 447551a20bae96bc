#include "http/addressrange.h"

#include <algorithm>

namespace signalbox {

using namespace Qt::StringLiterals;
using Kind = AddressKind;

namespace {

struct Ipv4Range {
    quint32 prefix;
    int bits;
    Kind kind;
    QLatin1StringView cidr;
};

struct Ipv6Range {
    std::array<quint16, 8> prefix;
    int bits;
    Kind kind;
    QLatin1StringView cidr;
    int embeddedAt = -1; // byte where an IPv4 address stands
    quint32 mask = 0; // that it is scrambled with
};

constexpr quint32 ip(quint32 a, quint32 b, quint32 c, quint32 d)
{
    return a << 24 | b << 16 | c << 8 | d;
}

// Longest prefix first where ranges lie in each other.
constexpr std::array ipv4Ranges{
    Ipv4Range{ip(169, 254, 169, 254), 32, Kind::Metadata, "169.254.169.254/32"_L1}, // AWS, Azure, Google, others
    Ipv4Range{ip(169, 254, 170, 2), 32, Kind::Metadata, "169.254.170.2/32"_L1}, // credentials of AWS containers
    Ipv4Range{ip(169, 254, 170, 23), 32, Kind::Metadata, "169.254.170.23/32"_L1}, // the same in EKS
    Ipv4Range{ip(100, 100, 100, 200), 32, Kind::Metadata, "100.100.100.200/32"_L1}, // Alibaba
    Ipv4Range{ip(168, 63, 129, 16), 32, Kind::Metadata, "168.63.129.16/32"_L1}, // Azure's host agent
    Ipv4Range{ip(192, 0, 0, 192), 32, Kind::Metadata, "192.0.0.192/32"_L1}, // Oracle
    Ipv4Range{ip(255, 255, 255, 255), 32, Kind::Broadcast, "255.255.255.255/32"_L1},
    Ipv4Range{ip(192, 0, 0, 9), 32, Kind::Public, {}}, // anycast services inside a reserved range
    Ipv4Range{ip(192, 0, 0, 10), 32, Kind::Public, {}},
    Ipv4Range{ip(192, 0, 0, 0), 24, Kind::Reserved, "192.0.0.0/24"_L1},
    Ipv4Range{ip(192, 0, 2, 0), 24, Kind::Documentation, "192.0.2.0/24"_L1},
    Ipv4Range{ip(192, 88, 99, 0), 24, Kind::Reserved, "192.88.99.0/24"_L1},
    Ipv4Range{ip(198, 51, 100, 0), 24, Kind::Documentation, "198.51.100.0/24"_L1},
    Ipv4Range{ip(203, 0, 113, 0), 24, Kind::Documentation, "203.0.113.0/24"_L1},
    Ipv4Range{ip(169, 254, 0, 0), 16, Kind::LinkLocal, "169.254.0.0/16"_L1},
    Ipv4Range{ip(192, 168, 0, 0), 16, Kind::Private, "192.168.0.0/16"_L1},
    Ipv4Range{ip(198, 18, 0, 0), 15, Kind::Benchmarking, "198.18.0.0/15"_L1},
    Ipv4Range{ip(172, 16, 0, 0), 12, Kind::Private, "172.16.0.0/12"_L1},
    Ipv4Range{ip(100, 64, 0, 0), 10, Kind::Shared, "100.64.0.0/10"_L1},
    Ipv4Range{ip(0, 0, 0, 0), 8, Kind::Unspecified, "0.0.0.0/8"_L1},
    Ipv4Range{ip(10, 0, 0, 0), 8, Kind::Private, "10.0.0.0/8"_L1},
    Ipv4Range{ip(127, 0, 0, 0), 8, Kind::Loopback, "127.0.0.0/8"_L1},
    Ipv4Range{ip(224, 0, 0, 0), 4, Kind::Multicast, "224.0.0.0/4"_L1},
    Ipv4Range{ip(240, 0, 0, 0), 4, Kind::Reserved, "240.0.0.0/4"_L1},
};

constexpr std::array ipv6Ranges{
    Ipv6Range{{}, 128, Kind::Unspecified, "::/128"_L1},
    Ipv6Range{{0, 0, 0, 0, 0, 0, 0, 1}, 128, Kind::Loopback, "::1/128"_L1},
    Ipv6Range{{0xfd00, 0x0ec2, 0, 0, 0, 0, 0, 0x254}, 128, Kind::Metadata, "fd00:ec2::254/128"_L1}, // AWS
    Ipv6Range{{0xfd00, 0x0ec2, 0, 0, 0, 0, 0, 0x23}, 128, Kind::Metadata, "fd00:ec2::23/128"_L1}, // EKS
    Ipv6Range{{0xfd20, 0x00ce, 0, 0, 0, 0, 0, 0x254}, 128, Kind::Metadata, "fd20:ce::254/128"_L1}, // Google
    Ipv6Range{{0xfd00, 0x0c1, 0, 0, 0, 0, 0xa9fe, 0xa9fe}, 128, Kind::Metadata, "fd00:c1::a9fe:a9fe/128"_L1}, // Oracle
    Ipv6Range{{0x2001, 1, 0, 0, 0, 0, 0, 1}, 128, Kind::Public, {}}, // anycast services inside a reserved range
    Ipv6Range{{0x2001, 1, 0, 0, 0, 0, 0, 2}, 128, Kind::Public, {}},
    Ipv6Range{{0x2001, 1, 0, 0, 0, 0, 0, 3}, 128, Kind::Public, {}},
    Ipv6Range{{0, 0, 0, 0, 0, 0xffff}, 96, Kind::Public, "::ffff:0:0/96"_L1, 12}, // mapped
    Ipv6Range{{0, 0, 0, 0, 0xffff, 0}, 96, Kind::Public, "::ffff:0:0:0/96"_L1, 12}, // translated
    Ipv6Range{{}, 96, Kind::Reserved, "::/96"_L1, 12}, // compatible
    Ipv6Range{{0x64, 0xff9b}, 96, Kind::Public, "64:ff9b::/96"_L1, 12}, // NAT64
    Ipv6Range{{0x100}, 64, Kind::Reserved, "100::/64"_L1},
    Ipv6Range{{0x64, 0xff9b, 1}, 48, Kind::Private, "64:ff9b:1::/48"_L1, 12}, // NAT64 of a local network
    Ipv6Range{{0x2001, 2}, 48, Kind::Benchmarking, "2001:2::/48"_L1},
    Ipv6Range{{0x2001, 4, 0x112}, 48, Kind::Public, {}},
    Ipv6Range{{0x2001, 0}, 32, Kind::Public, "2001::/32"_L1, 12, 0xffffffff}, // Teredo: the client's, inverted
    Ipv6Range{{0x2001, 3}, 32, Kind::Public, {}},
    Ipv6Range{{0x2001, 0xdb8}, 32, Kind::Documentation, "2001:db8::/32"_L1},
    Ipv6Range{{0x2001, 0x20}, 28, Kind::Public, {}}, Ipv6Range{{0x2001, 0x30}, 28, Kind::Public, {}},
    Ipv6Range{{0x2001, 0}, 23, Kind::Reserved, "2001::/23"_L1},
    Ipv6Range{{0x3fff}, 20, Kind::Documentation, "3fff::/20"_L1},
    Ipv6Range{{0x2002}, 16, Kind::Public, "2002::/16"_L1, 2}, // 6to4
    Ipv6Range{{0xfe80}, 10, Kind::LinkLocal, "fe80::/10"_L1},
    Ipv6Range{{0xfec0}, 10, Kind::Private, "fec0::/10"_L1}, // the site-local of old
    Ipv6Range{{0xff00}, 8, Kind::Multicast, "ff00::/8"_L1}, Ipv6Range{{0xfc00}, 7, Kind::Private, "fc00::/7"_L1},
    Ipv6Range{{0x2000}, 3, Kind::Public, {}}, // global unicast
};

bool holds(const Ipv6Range &range, const Ipv6Bytes &address)
{
    for (int bit = 0; bit < range.bits; bit += 8) {
        const quint16 word = range.prefix[bit / 16];
        const quint8 wanted = bit % 16 == 0 ? word >> 8 : word & 0xff;
        const int left = range.bits - bit;
        const quint8 mask = left >= 8 ? 0xff : quint8(0xff << (8 - left));
        if ((address[bit / 8] & mask) != (wanted & mask))
            return false;
    }
    return true;
}

AddressRange carried(const Ipv6Range &range, const Ipv6Bytes &address)
{
    quint32 inner = 0;
    for (int i = 0; i < 4; ++i)
        inner = inner << 8 | address[range.embeddedAt + i];
    AddressRange found = rangeOfIpv4(inner ^ range.mask);
    found.carriedBy = QString(range.cidr);
    if (found.kind == Kind::Public && range.kind != Kind::Public)
        return {range.kind, QString(range.cidr), {}};
    return found;
}

} // namespace

AddressRange rangeOfIpv4(quint32 address)
{
    for (const Ipv4Range &range : ipv4Ranges) {
        if (((address ^ range.prefix) >> (32 - range.bits)) == 0)
            return {range.kind, QString(range.cidr), {}};
    }
    return {};
}

AddressRange rangeOfIpv6(const Ipv6Bytes &address)
{
    const auto found = std::find_if(
        ipv6Ranges.cbegin(), ipv6Ranges.cend(), [&address](const Ipv6Range &range) { return holds(range, address); });
    if (found == ipv6Ranges.cend())
        return {Kind::Reserved, u"::/0"_s, {}};
    if (found->embeddedAt >= 0)
        return carried(*found, address);
    return {found->kind, QString(found->cidr), {}};
}

} // namespace signalbox
