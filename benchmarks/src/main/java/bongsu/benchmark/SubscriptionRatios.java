package bongsu.benchmark;

import bongsu.event.Analyzer;
import bongsu.schema.Article;
import bongsu.schema.Event;
import bongsu.schema.EventType;
import bongsu.schema.SingleObjectFormat;
import bongsu.schema.Story;
import bongsu.schema.Subscription;
import bongsu.schema.Telling;
import bongsu.stream.alert.SubscriptionIndex;
import bongsu.stream.query.RefusedQuery;
import bongsu.stream.query.TextQueries;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * What saved searches cost: 100,000 structured ones against 1,000 with equally many matches, and 10,000 text queries against the analysis
 * alone. The contenders take turns in one process, round by round, each is charged the processor time of its thread, and
 * the median of the rounds' ratios counts. Arguments: the path of saved articles (or {@code composed}) and the number of
 * rounds.
 */
public final class SubscriptionRatios {
    private static final int WARM_UP = 5;
    private static final int ROUNDS = 15;
    private static final int MATCHING = 200;
    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int QUERIES = 10_000;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final List<Article> articles;
    private final Analyzer analyzer = Analyzer.bundled();
    private long sink;

    private SubscriptionRatios(List<Article> articles) {
        this.articles = articles;
    }

    public static void main(String[] args) throws IOException {
        // Records are built from defaults of the schema: their classes have to be trusted first.
        SingleObjectFormat.ofThisBuild();
        var news = new AnalysisBenchmark.News();
        news.articles = args.length > 0 ? args[0] : "composed";
        news.load();
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : ROUNDS;
        new SubscriptionRatios(news.all).run(rounds);
    }

    private void run(int rounds) {
        List<Event> events = new ArrayList<>();
        articles.forEach(article -> events.addAll(analyzer.analyze(article).events()));
        SubscriptionIndex few = index(FEW, events);
        SubscriptionIndex many = index(MANY, events);
        Map<String, Runnable> contenders = new LinkedHashMap<>();
        contenders.put("analysis alone", () -> articles.forEach(this::analyse));
        contenders.put("analysis, 1,000 subscriptions", () -> articles.forEach(article -> match(few, article)));
        contenders.put("analysis, 100,000 subscriptions", () -> articles.forEach(article -> match(many, article)));
        try (TextQueries queries = queries()) {
            contenders.put(
                    "analysis, 10,000 text queries",
                    () -> articles.forEach(article -> {
                        analyse(article);
                        sink += queries.matches(article.getTitle(), article.getBody())
                                .size();
                    }));
            Map<String, double[]> times = measure(contenders, rounds);
            System.out.printf(
                    Locale.ROOT,
                    "%d articles, %d events, %d matches of 1,000 and %d of 100,000 subscriptions, %d rounds%n",
                    articles.size(),
                    events.size(),
                    matches(few, events),
                    matches(many, events),
                    rounds);
            print(
                    times,
                    "100,000 subscriptions / 1,000",
                    "analysis, 100,000 subscriptions",
                    "analysis, 1,000 subscriptions");
            print(times, "10,000 text queries / analysis alone", "analysis, 10,000 text queries", "analysis alone");
        }
        Map<String, Runnable> alone = new LinkedHashMap<>();
        alone.put(
                "few",
                () -> events.forEach(event ->
                        sink += few.matches(story(event), event, Map.of()).size()));
        alone.put(
                "many",
                () -> events.forEach(event ->
                        sink += many.matches(story(event), event, Map.of()).size()));
        print(measure(alone, 20 * rounds), "matching alone, 100,000 / 1,000", "many", "few");
    }

    private void analyse(Article article) {
        sink += analyzer.analyze(article).events().size();
    }

    private void match(SubscriptionIndex index, Article article) {
        for (Event event : analyzer.analyze(article).events()) {
            sink += index.matches(story(event), event, Map.of()).size();
        }
    }

    private static long matches(SubscriptionIndex index, List<Event> events) {
        return events.stream()
                .mapToLong(event -> index.matches(story(event), event, Map.of()).size())
                .sum();
    }

    private static Story story(Event event) {
        Instant when = event.getFetched();
        return Story.newBuilder()
                .setStoryId("s-" + event.getArticleId())
                .setFirstSeen(when)
                .setLastSeen(when)
                .setNewsrooms(List.of(new Telling("한강일보", event.getArticleId(), when, 0L, false)))
                .setIndependent(1)
                .build();
    }

    /** The same searches that match, and so many more for what does not happen. */
    private static SubscriptionIndex index(int size, List<Event> events) {
        Random random = new Random(11);
        SubscriptionIndex index = new SubscriptionIndex();
        List<String> taking = events.stream()
                .flatMap(event -> event.getParticipants().stream())
                .map(one -> one.getId() == null ? one.getName() : one.getId())
                .distinct()
                .sorted()
                .toList();
        EventType[] types = EventType.values();
        for (int i = 0; i < size; i++) {
            Subscription.Builder subscription =
                    Subscription.newBuilder().setSubscriptionId("s" + i).setCreated(Instant.EPOCH);
            if (i < MATCHING && !taking.isEmpty()) {
                subscription.setEntities(List.of(taking.get(random.nextInt(taking.size()))));
            } else {
                subscription.setEntities(List.of("nobody-" + i, "no-one-" + random.nextInt(size)));
                if (i % 3 == 0) {
                    subscription.setTypes(List.of(types[1 + random.nextInt(types.length - 1)]));
                } else if (i % 3 == 1) {
                    subscription.setEntities(List.of()).setNewsrooms(List.of("어느신문 " + i));
                }
            }
            index.put(subscription.build());
        }
        return index;
    }

    /** Queries of one to three words of the articles, some as phrases, some with a word that must not stand. */
    private TextQueries queries() {
        Random random = new Random(13);
        List<String> words = articles.stream()
                .flatMap(article ->
                        Arrays.stream((article.getTitle() + " " + article.getBody()).split("[^가-힣A-Za-z0-9]+", -1)))
                .filter(word -> word.length() > 2)
                .distinct()
                .sorted()
                .toList();
        TextQueries queries = new TextQueries();
        int saved = 0;
        for (int i = 0; saved < QUERIES; i++) {
            String one = words.get(random.nextInt(words.size()));
            String other = words.get(random.nextInt(words.size()));
            String third = words.get(random.nextInt(words.size()));
            String query = switch (i % 4) {
                case 0 -> one + " " + other;
                case 1 -> "\"" + one + " " + other + "\" OR (" + one + " " + third + ")";
                case 2 -> one + " " + other + " -" + third;
                default -> one + i + " OR \"" + other + " " + third + "\"";
            };
            try {
                queries.put("q" + i, query);
                saved++;
            } catch (RefusedQuery e) {
                // One of its words is an adverb or a particle for Nori: another query takes its place.
                sink++;
            }
        }
        return queries;
    }

    private static Map<String, double[]> measure(Map<String, Runnable> contenders, int rounds) {
        Map<String, double[]> times = new LinkedHashMap<>();
        contenders.keySet().forEach(name -> times.put(name, new double[rounds]));
        for (int round = -WARM_UP; round < rounds; round++) {
            for (Map.Entry<String, Runnable> contender : contenders.entrySet()) {
                long before = THREADS.getCurrentThreadCpuTime();
                contender.getValue().run();
                double spent = THREADS.getCurrentThreadCpuTime() - before;
                double[] of = times.get(contender.getKey());
                if (round >= 0 && of != null) {
                    of[round] = spent;
                }
            }
        }
        return times;
    }

    private static void print(Map<String, double[]> times, String what, String contender, String yardstick) {
        double[] of = times.getOrDefault(contender, new double[0]);
        double[] by = times.getOrDefault(yardstick, new double[0]);
        double[] ratios = new double[of.length];
        for (int i = 0; i < of.length; i++) {
            ratios[i] = of[i] / by[i];
        }
        Arrays.sort(ratios);
        System.out.printf(
                Locale.ROOT,
                "%-40s %.3f (%.3f to %.3f)%n",
                what,
                ratios[ratios.length / 2],
                ratios[ratios.length / 4],
                ratios[ratios.length * 3 / 4]);
    }
}
