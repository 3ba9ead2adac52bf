package bongsu.console;

import bongsu.schema.Event;
import bongsu.schema.EventStatus;
import bongsu.schema.SingleObjectFormat;
import bongsu.schema.Topics;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The console with records of {@link Facts}, to look at in a browser: {@code main} serves it until it is killed. */
final class Showcase {
    static final String TOPOLOGY = """
            {"nodes":[
             {"id":"bongsu.articles","kind":"topic","label":"bongsu.articles"},
             {"id":"articles-source","kind":"source","label":"articles-source"},
             {"id":"revisions","kind":"processor","label":"revisions"},
             {"id":"article-revisions","kind":"store","label":"article-revisions"},
             {"id":"analysis","kind":"processor","label":"analysis"},
             {"id":"analyzed-sink","kind":"sink","label":"analyzed-sink"},
             {"id":"bongsu.articles.analyzed","kind":"topic","label":"bongsu.articles.analyzed"},
             {"id":"events","kind":"processor","label":"events"},
             {"id":"article-events","kind":"store","label":"article-events"},
             {"id":"by-family","kind":"processor","label":"by-family"},
             {"id":"partnership-sink","kind":"sink","label":"partnership-sink"},
             {"id":"sovereignty-sink","kind":"sink","label":"sovereignty-sink"},
             {"id":"bongsu.events.partnership","kind":"topic","label":"bongsu.events.partnership"},
             {"id":"bongsu.events.sovereignty","kind":"topic","label":"bongsu.events.sovereignty"},
             {"id":"bongsu.subscriptions","kind":"topic","label":"bongsu.subscriptions"},
             {"id":"subscriptions-source","kind":"source","label":"subscriptions-source"},
             {"id":"subscriptions-update","kind":"processor","label":"subscriptions-update"},
             {"id":"subscriptions","kind":"store","label":"subscriptions"},
             {"id":"matching","kind":"processor","label":"matching"},
             {"id":"alert-ledger","kind":"store","label":"alert-ledger"},
             {"id":"alerts-sink","kind":"sink","label":"alerts-sink"},
             {"id":"bongsu.alerts","kind":"topic","label":"bongsu.alerts"}],
             "edges":[
             {"from":"bongsu.articles","to":"articles-source"},{"from":"articles-source","to":"revisions"},
             {"from":"revisions","to":"article-revisions"},{"from":"article-revisions","to":"revisions"},
             {"from":"revisions","to":"analysis"},{"from":"analysis","to":"analyzed-sink"},
             {"from":"analyzed-sink","to":"bongsu.articles.analyzed"},{"from":"analysis","to":"events"},
             {"from":"events","to":"article-events"},{"from":"events","to":"by-family"},
             {"from":"by-family","to":"partnership-sink"},{"from":"by-family","to":"sovereignty-sink"},
             {"from":"partnership-sink","to":"bongsu.events.partnership"},
             {"from":"sovereignty-sink","to":"bongsu.events.sovereignty"},{"from":"events","to":"matching"},
             {"from":"bongsu.subscriptions","to":"subscriptions-source"},
             {"from":"subscriptions-source","to":"subscriptions-update"},
             {"from":"subscriptions-update","to":"subscriptions"},{"from":"subscriptions","to":"matching"},
             {"from":"matching","to":"alert-ledger"},{"from":"matching","to":"alerts-sink"},
             {"from":"alerts-sink","to":"bongsu.alerts"}]}
            """;

    private Showcase() {}

    /** A console on that port, fed by the consumer; not yet started. */
    static Console console(FedConsumer consumer, int port) {
        return new Console(
                ConsoleConfig.defaults().at("127.0.0.1", port),
                consumer,
                SingleObjectFormat.ofThisBuild(),
                new PrometheusMeterRegistry(PrometheusConfig.DEFAULT),
                Map.of(),
                () -> TOPOLOGY);
    }

    /** Everything there is to see. */
    static void feed(FedConsumer consumer, List<Event> events) {
        for (Event event : events) {
            consumer.feed(Topics.ANALYZED, event.getArticleId(), Facts.article(event.getArticleId()));
            consumer.feed(event);
            if (event.getConfidence() > 0.8 || event.getStatus() != EventStatus.ACTIVE) {
                consumer.feed(Facts.alert(event, event.getAmount() == null ? "모든 제휴와 주권" : "큰 거래"));
            }
        }
    }

    /** Arguments: port, seconds between live repeats. */
    public static void main(String[] arguments) throws InterruptedException {
        FedConsumer consumer = new FedConsumer();
        feed(consumer, Facts.all());
        consumer.feed(
                Topics.DEAD_LETTERS,
                "page",
                Facts.letter("the page is larger than 5 MB and was cut off", "https://news.test/huge"));
        Console console = console(consumer, Integer.parseInt(arguments[0]));
        console.start();
        System.out.println(console.address());
        long pause = Long.parseLong(arguments[1]);
        List<Event> again = Facts.all();
        int i = 0;
        while (true) {
            new CountDownLatch(1).await(pause, TimeUnit.SECONDS);
            Event next = again.get(i % again.size());
            consumer.feed(Event.newBuilder(next)
                    .setEventId(next.getEventId() + "-" + i)
                    .setFetched(Facts.START.plus(Duration.ofHours(1).plusSeconds(i)))
                    .build());
            i++;
        }
    }
}
