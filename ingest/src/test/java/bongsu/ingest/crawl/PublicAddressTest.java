package bongsu.ingest.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressTest {

    @ParameterizedTest
    @CsvSource({
        "0.0.0.0, this network",
        "0.255.255.255, this network",
        "10.0.0.0, private",
        "10.255.255.255, private",
        "100.64.0.0, shared (CGNAT)",
        "100.127.255.255, shared (CGNAT)",
        "100.100.100.200, metadata of Alibaba Cloud",
        "127.0.0.1, loopback",
        "127.255.255.254, loopback",
        "168.63.129.16, metadata of Azure",
        "169.254.0.1, link-local",
        "169.254.169.254, metadata",
        "172.16.0.0, private",
        "172.31.255.255, private",
        "192.0.0.1, protocol assignments",
        "192.0.2.1, documentation",
        "192.88.99.1, 6to4 relay",
        "192.168.0.0, private",
        "192.168.255.255, private",
        "198.18.0.1, benchmarking",
        "198.19.255.255, benchmarking",
        "198.51.100.1, documentation",
        "203.0.113.1, documentation",
        "224.0.0.1, multicast",
        "239.255.255.250, multicast",
        "240.0.0.1, reserved",
        "255.255.255.255, broadcast",
        "::, unspecified",
        "::1, loopback",
        "::ffff:127.0.0.1, IPv4-mapped loopback",
        "::ffff:10.0.0.1, IPv4-mapped private",
        "::127.0.0.1, IPv4-compatible",
        "64:ff9b::7f00:1, NAT64 of loopback",
        "64:ff9b::a00:1, NAT64 of a private address",
        "64:ff9b:1::1, NAT64 for local use",
        "100::1, discard",
        "2001::1, Teredo",
        "2001:db8::1, documentation",
        "2002:7f00:1::, 6to4 of loopback",
        "2002:a9fe:a9fe::, 6to4 of metadata",
        "3fff::1, documentation",
        "5f00::1, segment routing",
        "fc00::1, unique-local",
        "fd00:ec2::254, metadata of EC2",
        "fe80::1, link-local",
        "fec0::1, site-local",
        "ff02::1, multicast"
    })
    void whatThePublicInternetDoesNotRouteIsRefused(String address, String why) throws Exception {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).as(why).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.1",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.0",
                "192.167.255.255",
                "192.169.0.0",
                "203.248.252.2",
                "223.255.255.255",
                "2001:200::1",
                "2001:4860:4860::8888",
                "2606:4700::1111",
                "64:ff9b::808:808",
                "2002:808:808::"
            })
    void whatItRoutesIsSpokenTo(String address) throws Exception {
        assertThat(PublicAddress.is(InetAddress.getByName(address))).isTrue();
    }
}
