package bongsu.ingest.crawl;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/**
 * Which addresses the crawler speaks to: those that the public internet routes. Everything in the special-purpose
 * registries is refused: this network, private, shared (CGNAT), loopback, link-local (cloud metadata), documentation,
 * benchmarking, multicast, reserved, unique-local; and IPv6 addresses that carry such an IPv4 address within.
 *
 * @see <a href="https://www.iana.org/assignments/iana-ipv4-special-registry">IANA IPv4 special-purpose registry (RFC 6890)</a>
 * @see <a href="https://www.iana.org/assignments/iana-ipv6-special-registry">IANA IPv6 special-purpose registry</a>
 */
public final class PublicAddress {
    private static final List<Block> REFUSED = List.of(
            Block.of("0.0.0.0", 8),
            Block.of("10.0.0.0", 8),
            Block.of("100.64.0.0", 10),
            Block.of("127.0.0.0", 8),
            Block.of("169.254.0.0", 16),
            Block.of("172.16.0.0", 12),
            Block.of("192.0.0.0", 24),
            Block.of("192.0.2.0", 24),
            Block.of("192.31.196.0", 24),
            Block.of("192.52.193.0", 24),
            Block.of("192.88.99.0", 24),
            Block.of("192.168.0.0", 16),
            Block.of("192.175.48.0", 24),
            Block.of("198.18.0.0", 15),
            Block.of("198.51.100.0", 24),
            Block.of("203.0.113.0", 24),
            Block.of("224.0.0.0", 4),
            Block.of("240.0.0.0", 4),
            // Alibaba's and Azure's metadata services stand in public space.
            Block.of("100.100.100.200", 32),
            Block.of("168.63.129.16", 32));

    /** Of IPv6 only global unicast (2000::/3) is spoken to, less these. */
    private static final List<Block> REFUSED_GLOBAL =
            List.of(Block.of("2001::", 23), Block.of("2001:db8::", 32), Block.of("3fff::", 20));

    private static final Block GLOBAL = Block.of("2000::", 3);
    private static final Block SIX_TO_FOUR = Block.of("2002::", 16);
    private static final Block NAT64 = Block.of("64:ff9b::", 96);

    private PublicAddress() {}

    /** Whether the public internet routes it. */
    public static boolean is(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (bytes.length == 4) {
            return REFUSED.stream().noneMatch(block -> block.holds(bytes));
        }
        if (NAT64.holds(bytes)) {
            return is(embedded(bytes, 12));
        }
        if (SIX_TO_FOUR.holds(bytes)) {
            return is(embedded(bytes, 2));
        }
        return GLOBAL.holds(bytes) && REFUSED_GLOBAL.stream().noneMatch(block -> block.holds(bytes));
    }

    private static InetAddress embedded(byte[] bytes, int at) {
        return address(new byte[] {bytes[at], bytes[at + 1], bytes[at + 2], bytes[at + 3]});
    }

    private static InetAddress address(byte[] bytes) {
        try {
            return InetAddress.getByAddress(bytes);
        } catch (UnknownHostException e) {
            throw new IllegalArgumentException("an address has 4 or 16 bytes, not " + bytes.length, e);
        }
    }

    /** A range of addresses: the first one and how many bits are fixed. */
    @SuppressWarnings("ArrayRecordComponent") // compared never
    private record Block(byte[] first, int bits) {
        static Block of(String first, int bits) {
            try {
                return new Block(InetAddress.getByName(first).getAddress(), bits);
            } catch (UnknownHostException e) {
                throw new IllegalArgumentException("no literal address: " + first, e);
            }
        }

        boolean holds(byte[] address) {
            if (address.length != first.length) {
                return false;
            }
            for (int bit = 0; bit < bits; bit++) {
                int mask = 0x80 >> (bit % 8);
                if ((address[bit / 8] & mask) != (first[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
