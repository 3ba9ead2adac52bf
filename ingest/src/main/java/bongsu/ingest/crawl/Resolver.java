package bongsu.ingest.crawl;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;

/**
 * Where a host is: the crawler's own name service. Hosts that it calls exempt may have an address that {@link PublicAddress}
 * would refuse; no others may.
 */
public interface Resolver {
    /**
     * The addresses of a host.
     *
     * @param host in lower case
     * @throws UnknownHostException if it has none
     */
    List<InetAddress> resolve(String host) throws UnknownHostException;

    /** The port to speak to in place of the one in the address; empty for the one in the address. */
    default OptionalInt port(String host) {
        return OptionalInt.empty();
    }

    /** Whether a host may have a private address and any port: a newsroom of this machine's own. */
    default boolean exempt(String host) {
        return false;
    }

    /** The name service of this machine, without exemptions. */
    static Resolver system() {
        return host -> List.of(InetAddress.getAllByName(host));
    }

    /**
     * Exactly the named hosts at one address of this machine, exempt; every other host as elsewhere.
     *
     * @param hosts in lower case
     * @param server where they are
     */
    static Resolver local(Set<String> hosts, InetSocketAddress server, Resolver elsewhere) {
        Set<String> local = Set.copyOf(hosts);
        return new Resolver() {
            @Override
            public List<InetAddress> resolve(String host) throws UnknownHostException {
                return local.contains(host) ? List.of(server.getAddress()) : elsewhere.resolve(host);
            }

            @Override
            public OptionalInt port(String host) {
                return local.contains(host) ? OptionalInt.of(server.getPort()) : elsewhere.port(host);
            }

            @Override
            public boolean exempt(String host) {
                return local.contains(host) || elsewhere.exempt(host);
            }
        };
    }
}
