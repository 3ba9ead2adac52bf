package bongsu.benchmark;

import bongsu.evaluation.page.LabelledPage;
import bongsu.ingest.extract.ArticleExtractor;
import bongsu.ingest.extract.Extraction;
import bongsu.ingest.extract.ReadingStage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;

/**
 * What reading an article costs beside jsoup's parse of its page: the contenders take turns over all pages in one process,
 * round by round, each is charged the processor time of its thread, and the median of the rounds' ratios counts. Then what each stage of the reading has of the whole. Arguments:
 * a file of labels beside which the pages lie (or {@code composed}), and the number of rounds.
 */
public final class ExtractionRatios {
    private static final int WARM_UP = 10;
    private static final int ROUNDS = 25;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private ExtractionRatios() {}

    /** One pass of a contender over one page; what it returns keeps the work from being optimised away. */
    private interface Pass {
        int run(LabelledPage page, byte[] bytes) throws IOException;
    }

    public static void main(String[] args) throws IOException {
        List<LabelledPage> pages = ComposedPages.of(args.length > 0 ? args[0] : "composed", 7);
        int rounds = args.length > 1 ? Integer.parseInt(args[1]) : ROUNDS;
        ArticleExtractor extractor = new ArticleExtractor();
        Map<String, Pass> contenders = new LinkedHashMap<>();
        contenders.put(
                "jsoup's parse of the bytes",
                (page, bytes) -> Jsoup.parse(
                                new ByteArrayInputStream(bytes),
                                null,
                                page.url().toString())
                        .childNodeSize());
        contenders.put(
                "our decoding and parse",
                (page, bytes) -> ArticleExtractor.parse(bytes, null, page.url()).childNodeSize());
        contenders.put(
                "the article",
                (page, bytes) ->
                        extractor.extract(bytes, null, page.url(), List.of()).hashCode());
        List<byte[]> bytes = new ArrayList<>();
        pages.forEach(page -> bytes.add(page.bytes()));
        long size = bytes.stream().mapToLong(page -> page.length).sum();
        System.out.printf("%d pages, %d KB, %d rounds%n", pages.size(), size / 1000, rounds);
        Map<String, double[]> times = measure(contenders, pages, bytes, rounds);
        print(times, size);
        parts(pages, bytes, rounds);
    }

    /** What each stage of the reading costs, as a share of the whole: what limits it. */
    private static void parts(List<LabelledPage> pages, List<byte[]> bytes, int rounds) {
        Map<ReadingStage, Long> spent = new EnumMap<>(ReadingStage.class);
        long[] last = {0};
        ArticleExtractor extractor = new ArticleExtractor(stage -> {
            long now = THREADS.getCurrentThreadCpuTime();
            spent.merge(stage, now - last[0], Long::sum);
            last[0] = now;
        });
        for (int round = -WARM_UP; round < rounds; round++) {
            if (round == 0) {
                spent.clear();
            }
            for (int i = 0; i < pages.size(); i++) {
                last[0] = THREADS.getCurrentThreadCpuTime();
                Extraction read =
                        extractor.extract(bytes.get(i), null, pages.get(i).url(), List.of());
                if (round == 0 && read instanceof Extraction.NotAnArticle(String reason)) {
                    System.out.println(pages.get(i).name() + ": " + reason);
                }
            }
        }
        double all = spent.values().stream().mapToLong(Long::longValue).sum();
        for (ReadingStage stage : ReadingStage.values()) {
            System.out.printf(
                    Locale.ROOT,
                    "  %-12s %5.1f %% of it%n",
                    stage.name().toLowerCase(Locale.ROOT),
                    100 * spent.getOrDefault(stage, 0L) / all);
        }
    }

    private static Map<String, double[]> measure(
            Map<String, Pass> contenders, List<LabelledPage> pages, List<byte[]> bytes, int rounds) throws IOException {
        Map<String, double[]> times = new LinkedHashMap<>();
        contenders.keySet().forEach(name -> times.put(name, new double[rounds]));
        int sink = 0;
        for (int round = -WARM_UP; round < rounds; round++) {
            for (Map.Entry<String, Pass> contender : contenders.entrySet()) {
                long before = THREADS.getCurrentThreadCpuTime();
                for (int i = 0; i < pages.size(); i++) {
                    sink += contender.getValue().run(pages.get(i), bytes.get(i));
                }
                double spent = THREADS.getCurrentThreadCpuTime() - before;
                double[] of = times.get(contender.getKey());
                if (round >= 0 && of != null) {
                    of[round] = spent;
                }
            }
        }
        System.out.printf("(%d)%n", sink);
        return times;
    }

    private static void print(Map<String, double[]> times, long size) {
        double[] parse = times.values().iterator().next();
        times.forEach((name, of) -> {
            double[] ratios = new double[of.length];
            for (int i = 0; i < of.length; i++) {
                ratios[i] = of[i] / parse[i];
            }
            Arrays.sort(ratios);
            double median = Arrays.stream(of).sorted().toArray()[of.length / 2];
            System.out.printf(
                    Locale.ROOT,
                    "%-28s %6.0f pages of 100 KB a second and core, %.2f of the parse (%.2f to %.2f)%n",
                    name,
                    size / 100_000.0 / (median / 1e9),
                    ratios[ratios.length / 2],
                    ratios[0],
                    ratios[ratios.length - 1]);
        });
    }
}
