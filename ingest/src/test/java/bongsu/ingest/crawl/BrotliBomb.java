package bongsu.ingest.crawl;

import java.io.ByteArrayOutputStream;

/**
 * A Brotli stream of a few bytes that unpacks to as many zeros as one likes, up to 16 MiB: four literals, and one copy of what
 * came before (RFC 7932, sections 4 to 9).
 */
final class BrotliBomb {
    private static final int SHORTEST_COPY = 2_118;

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private int filling;
    private int filled;

    private BrotliBomb() {}

    static byte[] of(int size) {
        BrotliBomb bomb = new BrotliBomb();
        bomb.bits(0, 1); // window of 64 KiB
        bomb.bits(1, 1); // the last meta-block
        bomb.bits(0, 1); // which is not empty
        bomb.bits(2, 2); // its length in six nibbles
        bomb.bits(size - 1, 24);
        bomb.bits(0, 3); // one block type each for literals, commands, distances
        bomb.bits(0, 6); // no postfix, no direct distances
        bomb.bits(0, 2); // context mode of literals
        bomb.bits(0, 2); // one tree each for literals and distances
        bomb.tree(0, 8); // every literal is 0
        bomb.tree(423, 10); // every command inserts 4 and copies 2,118 and more
        bomb.tree(0, 6); // every distance is the last one: 4
        bomb.bits(size - 4 - SHORTEST_COPY, 24);
        bomb.bits(0, 7);
        return bomb.bytes.toByteArray();
    }

    /** A simple prefix code of one symbol, which then costs no bits. */
    private void tree(int symbol, int bits) {
        bits(1, 2);
        bits(0, 2);
        bits(symbol, bits);
    }

    private void bits(int value, int count) {
        for (int i = 0; i < count; i++) {
            filling |= (value >> i & 1) << filled++;
            if (filled == 8) {
                bytes.write(filling);
                filling = 0;
                filled = 0;
            }
        }
    }
}
