#include "http/addressrange.h"

#include <QTest>

#include <arpa/inet.h>

using namespace signalbox;
using namespace Qt::StringLiterals;
using Kind = AddressKind;

namespace {

AddressRange rangeOf(const QString &text)
{
    in_addr four{};
    if (inet_pton(AF_INET, text.toLatin1().constData(), &four) == 1)
        return rangeOfIpv4(ntohl(four.s_addr));
    Ipv6Bytes six{};
    if (inet_pton(AF_INET6, text.toLatin1().constData(), six.data()) == 1)
        return rangeOfIpv6(six);
    return {Kind::Broadcast, u"not an address"_s, {}};
}

} // namespace

class AddressRangeTest : public QObject
{
    Q_OBJECT

private slots:
    void judges_data()
    {
        QTest::addColumn<Kind>("kind");
        QTest::addColumn<QString>("cidr");
        QTest::addColumn<QString>("carriedBy");
        const auto row = [](const char *address, Kind kind, const QString &cidr = {}, const QString &carriedBy = {}) {
            QTest::newRow(address) << kind << cidr << carriedBy;
        };
        // both ends of each range and what lies beside them
        row("0.0.0.0", Kind::Unspecified, u"0.0.0.0/8"_s);
        row("0.255.255.255", Kind::Unspecified, u"0.0.0.0/8"_s);
        row("1.0.0.0", Kind::Public);
        row("9.255.255.255", Kind::Public);
        row("10.0.0.0", Kind::Private, u"10.0.0.0/8"_s);
        row("10.255.255.255", Kind::Private, u"10.0.0.0/8"_s);
        row("11.0.0.0", Kind::Public);
        row("100.63.255.255", Kind::Public);
        row("100.64.0.0", Kind::Shared, u"100.64.0.0/10"_s);
        row("100.100.100.200", Kind::Metadata, u"100.100.100.200/32"_s);
        row("100.127.255.255", Kind::Shared, u"100.64.0.0/10"_s);
        row("100.128.0.0", Kind::Public);
        row("126.255.255.255", Kind::Public);
        row("127.0.0.1", Kind::Loopback, u"127.0.0.0/8"_s);
        row("127.255.255.255", Kind::Loopback, u"127.0.0.0/8"_s);
        row("128.0.0.0", Kind::Public);
        row("168.63.129.16", Kind::Metadata, u"168.63.129.16/32"_s);
        row("169.253.255.255", Kind::Public);
        row("169.254.0.0", Kind::LinkLocal, u"169.254.0.0/16"_s);
        row("169.254.169.253", Kind::LinkLocal, u"169.254.0.0/16"_s);
        row("169.254.169.254", Kind::Metadata, u"169.254.169.254/32"_s);
        row("169.254.170.2", Kind::Metadata, u"169.254.170.2/32"_s);
        row("169.254.255.255", Kind::LinkLocal, u"169.254.0.0/16"_s);
        row("169.255.0.0", Kind::Public);
        row("172.15.255.255", Kind::Public);
        row("172.16.0.0", Kind::Private, u"172.16.0.0/12"_s);
        row("172.31.255.255", Kind::Private, u"172.16.0.0/12"_s);
        row("172.32.0.0", Kind::Public);
        row("192.0.0.8", Kind::Reserved, u"192.0.0.0/24"_s);
        row("192.0.0.9", Kind::Public);
        row("192.0.0.192", Kind::Metadata, u"192.0.0.192/32"_s);
        row("192.0.2.1", Kind::Documentation, u"192.0.2.0/24"_s);
        row("192.88.99.1", Kind::Reserved, u"192.88.99.0/24"_s);
        row("192.167.255.255", Kind::Public);
        row("192.168.0.0", Kind::Private, u"192.168.0.0/16"_s);
        row("192.169.0.0", Kind::Public);
        row("198.17.255.255", Kind::Public);
        row("198.19.255.255", Kind::Benchmarking, u"198.18.0.0/15"_s);
        row("198.51.100.7", Kind::Documentation, u"198.51.100.0/24"_s);
        row("203.0.113.7", Kind::Documentation, u"203.0.113.0/24"_s);
        row("223.255.255.255", Kind::Public);
        row("224.0.0.1", Kind::Multicast, u"224.0.0.0/4"_s);
        row("240.0.0.1", Kind::Reserved, u"240.0.0.0/4"_s);
        row("255.255.255.255", Kind::Broadcast, u"255.255.255.255/32"_s);
        row("8.8.8.8", Kind::Public);

        row("::", Kind::Unspecified, u"::/128"_s);
        row("::1", Kind::Loopback, u"::1/128"_s);
        row("::2", Kind::Unspecified, u"0.0.0.0/8"_s, u"::/96"_s);
        row("2606:4700::1111", Kind::Public);
        row("fc00::1", Kind::Private, u"fc00::/7"_s);
        row("fdff:ffff::1", Kind::Private, u"fc00::/7"_s);
        row("fe00::1", Kind::Reserved, u"::/0"_s);
        row("fe80::1", Kind::LinkLocal, u"fe80::/10"_s);
        row("febf::1", Kind::LinkLocal, u"fe80::/10"_s);
        row("fec0::1", Kind::Private, u"fec0::/10"_s);
        row("ff02::1", Kind::Multicast, u"ff00::/8"_s);
        row("fd00:ec2::254", Kind::Metadata, u"fd00:ec2::254/128"_s);
        row("fd00:ec2::253", Kind::Private, u"fc00::/7"_s);
        row("2001:db8::1", Kind::Documentation, u"2001:db8::/32"_s);
        row("3fff:fff::1", Kind::Documentation, u"3fff::/20"_s);
        row("3fff:1000::1", Kind::Public);
        row("2001:2::1", Kind::Benchmarking, u"2001:2::/48"_s);
        row("2001:10::1", Kind::Reserved, u"2001::/23"_s);
        row("2001:20::1", Kind::Public);
        row("2001:200::1", Kind::Public);
        row("100::1", Kind::Reserved, u"100::/64"_s);
        row("4000::1", Kind::Reserved, u"::/0"_s);
        row("5f00::1", Kind::Reserved, u"::/0"_s);

        // IPv4 inside
        row("::ffff:127.0.0.1", Kind::Loopback, u"127.0.0.0/8"_s, u"::ffff:0:0/96"_s);
        row("::ffff:169.254.169.254", Kind::Metadata, u"169.254.169.254/32"_s, u"::ffff:0:0/96"_s);
        row("::ffff:8.8.8.8", Kind::Public, {}, u"::ffff:0:0/96"_s);
        row("::ffff:0:10.0.0.1", Kind::Private, u"10.0.0.0/8"_s, u"::ffff:0:0:0/96"_s);
        row("::127.0.0.1", Kind::Loopback, u"127.0.0.0/8"_s, u"::/96"_s);
        row("::8.8.8.8", Kind::Reserved, u"::/96"_s);
        row("64:ff9b::7f00:1", Kind::Loopback, u"127.0.0.0/8"_s, u"64:ff9b::/96"_s);
        row("64:ff9b::808:808", Kind::Public, {}, u"64:ff9b::/96"_s);
        row("64:ff9b:1::808:808", Kind::Private, u"64:ff9b:1::/48"_s);
        row("64:ff9b:1::a9fe:a9fe", Kind::Metadata, u"169.254.169.254/32"_s, u"64:ff9b:1::/48"_s);
        row("2002:7f00:1::", Kind::Loopback, u"127.0.0.0/8"_s, u"2002::/16"_s);
        row("2002:c0a8:101::1", Kind::Private, u"192.168.0.0/16"_s, u"2002::/16"_s);
        row("2002:808:808::1", Kind::Public, {}, u"2002::/16"_s);
        row("2001:0:4136:e378:8000:63bf:3f57:fefe", Kind::Private, u"192.168.0.0/16"_s, u"2001::/32"_s);
    }
    void judges()
    {
        QFETCH(Kind, kind);
        QFETCH(QString, cidr);
        QFETCH(QString, carriedBy);
        const AddressRange range = rangeOf(QString::fromLatin1(QTest::currentDataTag()));
        QCOMPARE(int(range.kind), int(kind));
        QCOMPARE(range.cidr, cidr);
        QCOMPARE(range.carriedBy, carriedBy);
    }
};

QTEST_APPLESS_MAIN(AddressRangeTest)
#include "tst_addressrange.moc"
