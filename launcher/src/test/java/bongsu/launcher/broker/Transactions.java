package bongsu.launcher.broker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** An embedded broker and writers, each with one transaction over all partitions after another, in a process to be killed. */
final class Transactions {
    static final String TOPIC = "transactions";
    static final int PARTITIONS = 60;
    static final int WRITERS = 3;

    private Transactions() {}

    /** Starts the process; it prints a line for each transaction. */
    static Process start(Path data, Path output) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Transactions.class.getName(),
                        data.toString())
                .redirectOutput(output.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    /** Writes until it is killed. */
    public static void main(String[] args) throws Exception {
        String servers = EmbeddedBroker.start(Path.of(args[0]), 0).bootstrapServers();
        try (Admin admin = Admin.create(Map.of("bootstrap.servers", servers))) {
            admin.createTopics(List.of(new NewTopic(TOPIC, PARTITIONS, (short) 1)))
                    .all()
                    .get();
        }
        for (int writer = 0; writer < WRITERS; writer++) {
            String id = "writer-" + writer;
            Thread.ofPlatform().start(() -> write(servers, id));
        }
    }

    /** A producer that has yet to begin. */
    static KafkaProducer<String, String> producer(String servers, String id) {
        return new KafkaProducer<>(
                Map.of("bootstrap.servers", servers, "transactional.id", id),
                new StringSerializer(),
                new StringSerializer());
    }

    private static void write(String servers, String id) {
        try (KafkaProducer<String, String> producer = producer(servers, id)) {
            producer.initTransactions();
            for (int number = 0; number < Integer.MAX_VALUE; number++) {
                producer.beginTransaction();
                String transaction = id + "@" + number;
                var sent = IntStream.range(0, PARTITIONS)
                        .mapToObj(
                                partition -> producer.send(new ProducerRecord<>(TOPIC, partition, "key", transaction)))
                        .toList();
                producer.commitTransaction();
                System.out.println(transaction + " in " + sent.size() + " partitions");
            }
        }
    }
}
