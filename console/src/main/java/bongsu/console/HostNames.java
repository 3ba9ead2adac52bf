package bongsu.console;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The names that a request may call this server by. A foreign page whose name is made to point here still sends its own name
 * in {@code Host}, and is refused.
 */
final class HostNames {
    private final Set<String> names = new HashSet<>(Set.of("localhost", "127.0.0.1", "[::1]"));

    /** The names of the loopback address, the address bound to, and the configured ones. */
    HostNames(ConsoleConfig config) {
        names.add(config.bind().contains(":") ? "[" + config.bind() + "]" : config.bind());
        config.hostNames().forEach(name -> names.add(name.toLowerCase(Locale.ROOT)));
    }

    /** Whether a {@code Host} header, with or without a port, names this server; null and empty do not. */
    boolean include(@Nullable String header) {
        if (header == null) {
            return false;
        }
        String name = header.replaceFirst(":[0-9]{1,5}$", "").toLowerCase(Locale.ROOT);
        return names.contains(name);
    }
}
