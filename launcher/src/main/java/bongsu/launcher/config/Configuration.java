package bongsu.launcher.config;

import bongsu.console.ConsoleConfig;
import bongsu.ingest.crawl.CrawlConfig;
import bongsu.stream.stage.TopologyConfig;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything that an operator can set, as {@code conf/bongsu.yaml} lays it out: a key of the file is the path of record
 * components that leads to it. What an option of a command says counts more.
 *
 * @param bootstrapServers the Kafka cluster, {@code HOST:PORT,HOST:PORT}; null for none: then {@code run} starts the
 *     embedded broker, and a role by itself asks for one
 * @param data where {@code run} keeps the embedded broker and the stores
 * @param state where {@code process} keeps its stores: another directory for each copy on a machine
 * @param sources publishers to crawl, a YAML file or a folder of them; null for those that come with Bongsu
 * @param health where a role without a console says how it is
 * @param crawl the crawler
 * @param topology the topology
 * @param console the console
 * @param webhook how alerts are posted to webhooks
 */
public record Configuration(
        @Nullable String bootstrapServers,
        Path data,
        Path state,
        @Nullable Path sources,
        Health health,
        CrawlConfig crawl,
        TopologyConfig topology,
        ConsoleConfig console,
        Webhook webhook) {

    /** What counts where nothing is said. */
    public static Configuration defaults() {
        return new Configuration(
                null,
                Path.of("data"),
                Path.of("state"),
                null,
                Health.defaults(),
                CrawlConfig.defaults(),
                TopologyConfig.defaults(),
                ConsoleConfig.defaults(),
                Webhook.defaults());
    }

    /**
     * Where {@code ingest} and {@code process} answer {@code /health/live}, {@code /health/ready} and {@code /metrics}.
     *
     * @param bind address to listen on; the default answers this machine alone
     * @param port TCP port, 0 for any that is free
     */
    public record Health(String bind, int port) {
        /** @throws IllegalArgumentException naming the value that is out of range */
        public Health {
            if (port < 0 || port > 65_535) {
                throw new IllegalArgumentException("port: " + port + " (wanted: 0 to 65535)");
            }
            if (bind.isBlank()) {
                throw new IllegalArgumentException("bind: nothing (wanted: an address such as 127.0.0.1)");
            }
        }

        /** 127.0.0.1, any port that is free. */
        public static Health defaults() {
            return new Health("127.0.0.1", 0);
        }
    }

    /**
     * How alerts are posted to the webhooks that subscriptions name.
     *
     * @param secret shared with the receivers, by which each post is signed, {@value #SHORTEST_SECRET} characters at least; null or
     *     empty signs nothing
     * @param hosts receivers that may have an address of this network, by host name
     */
    public record Webhook(@Nullable String secret, List<String> hosts) {
        private static final int SHORTEST_SECRET = 16;

        /** @throws IllegalArgumentException saying what is wrong, of a secret without telling it */
        public Webhook {
            hosts = List.copyOf(hosts);
            if (secret != null && !secret.isEmpty()) {
                if (secret.length() < SHORTEST_SECRET) {
                    throw new IllegalArgumentException("secret has " + secret.length() + " characters (wanted: "
                            + SHORTEST_SECRET + " at least, such as openssl rand -hex 32 prints)");
                }
                if (secret.chars().anyMatch(letter -> letter <= ' ')) {
                    throw new IllegalArgumentException("secret has spaces or line ends in it (wanted: none)");
                }
            }
            for (String host : hosts) {
                if (!host.matches("[\\p{Alnum}][\\p{Alnum}.:_-]*")) {
                    throw new IllegalArgumentException("hosts: \"" + host
                            + "\" (wanted: names of hosts, such as hooks.example.net, no addresses)");
                }
            }
        }

        /** Unsigned, to public addresses only. */
        public static Webhook defaults() {
            return new Webhook(null, List.of());
        }

        /** Without the secret: it must not get into a log. */
        @Override
        public String toString() {
            return "Webhook[secret=" + (secret == null ? "none" : "***") + ", hosts=" + hosts + "]";
        }
    }
}
