package bongsu.launcher.delivery;

import java.net.Inet4Address;
import java.net.InetAddress;

/**
 * Which addresses the public internet routes. Not: this network, private, shared, loopback, link-local (cloud metadata),
 * protocol assignments, documentation, benchmarking, multicast, reserved; of IPv6 only global unicast is, less what carries
 * an IPv4 address within.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IANA special-purpose registries (RFC 6890)</a>
 */
final class PublicInternet {
    private PublicInternet() {}

    /** Whether an address is one of a public receiver. */
    static boolean routes(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? four(bytes) : six(bytes);
    }

    private static boolean four(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        int whole = first << 24 | second << 16 | third << 8 | (bytes[3] & 0xff);
        return first != 0
                && first < 224
                && !(first == 100 && second >= 64 && second < 128)
                && !(first == 192 && second == 0 && (third == 0 || third == 2))
                && !(first == 192 && second == 88 && third == 99)
                && !(first == 198 && (second == 18 || second == 19))
                && !(first == 198 && second == 51 && third == 100)
                && !(first == 203 && second == 0 && third == 113)
                // Azure's metadata service stands in public space.
                && whole != (168 << 24 | 63 << 16 | 129 << 8 | 16);
    }

    private static boolean six(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        int second = (bytes[2] & 0xff) << 8 | (bytes[3] & 0xff);
        return first >= 0x2000
                && first < 0x4000
                && first != 0x2002
                && !(first == 0x2001 && (second < 0x0200 || second == 0x0db8))
                && first != 0x3fff;
    }
}
