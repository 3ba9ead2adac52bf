package bongsu.stream.story;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.schema.EventType;
import bongsu.schema.Gist;
import bongsu.schema.Print;
import bongsu.schema.Term;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class GroupingTest {
    private static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");

    private static Print print(String id, int minute, String... words) {
        float weight = (float) (1 / Math.sqrt(words.length));
        return Print.newBuilder()
                .setArticleId(id)
                .setPublished(NOON.plus(Duration.ofMinutes(minute)))
                .setTerms(
                        Arrays.stream(words).map(word -> new Term(word, weight)).toList())
                .build();
    }

    /** Articles of which each takes six of the words of one of a few facts. */
    private static List<Print> news(Random random, int count) {
        List<Print> prints = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int fact = random.nextInt(5);
            Set<String> words = new HashSet<>();
            while (words.size() < 6) {
                words.add("말" + (fact * 7 + random.nextInt(12)));
            }
            prints.add(print("a" + i, random.nextInt(5_000), words.toArray(String[]::new)));
        }
        return prints;
    }

    private static List<List<String>> ids(List<List<Print>> stories) {
        return stories.stream()
                .map(story -> story.stream().map(Print::getArticleId).toList())
                .toList();
    }

    @Test
    void theOrderInWhichArticlesAreGivenChangesNothing() {
        for (int seed = 0; seed < 40; seed++) {
            Random random = new Random(seed);
            List<Print> prints = news(random, 30);
            List<List<String>> stories = ids(Grouping.of(prints, Map.of()));
            Collections.shuffle(prints, random);
            assertThat(ids(Grouping.of(prints, Map.of()))).as("seed " + seed).isEqualTo(stories);
        }
    }

    @Test
    void everyArticleIsInOneStoryAndWhatIsLessAlikeThanAskedIsNotMerged() {
        for (int seed = 0; seed < 40; seed++) {
            List<Print> prints = news(new Random(seed), 40);
            List<List<Print>> stories = Grouping.of(prints, Map.of());
            assertThat(ids(stories).stream().flatMap(List::stream))
                    .containsExactlyInAnyOrderElementsOf(
                            prints.stream().map(Print::getArticleId).toList());
            for (List<Print> one : stories) {
                for (List<Print> other : stories) {
                    if (!one.equals(other)) {
                        assertThat(average(one, other)).isLessThan(Likeness.SAME_STORY);
                    }
                }
            }
        }
    }

    private static double average(List<Print> one, List<Print> other) {
        return one.stream()
                .flatMap(first -> other.stream().map(second -> Likeness.of(first, second)))
                .mapToDouble(Double::doubleValue)
                .average()
                .orElseThrow();
    }

    @Test
    void copiesTellOneStoryHoweverTheirHeadlinesDiffer() {
        List<Print> prints = List.of(print("a", 0, "하나", "둘"), print("b", 1, "셋", "넷"), print("c", 2, "다섯"));
        assertThat(ids(Grouping.of(prints, Map.of("b", Set.of("a"))))).containsExactly(List.of("a", "b"), List.of("c"));
    }

    @Test
    void aComponentBeyondTheMostIsCutWhereItsChainsAreWeakest() {
        List<Print> chain = new ArrayList<>();
        for (int i = 0; i < 3 * Grouping.MOST; i++) {
            int first = i;
            String[] words =
                    IntStream.range(0, 8).mapToObj(k -> "말" + (first + k)).toArray(String[]::new);
            chain.add(print("a" + i, i / 10, words));
        }
        List<List<Print>> stories = Grouping.of(chain, Map.of());
        assertThat(ids(stories).stream().flatMap(List::stream))
                .hasSize(chain.size())
                .doesNotHaveDuplicates();
        List<Print> shuffled = new ArrayList<>(chain);
        Collections.shuffle(shuffled, new Random(1));
        assertThat(ids(Grouping.of(shuffled, Map.of()))).isEqualTo(ids(stories));
    }

    @Test
    void aReleaseThatEverybodyPrintsIsOneStoryBeyondTheMost() {
        List<Print> prints = new ArrayList<>();
        Map<String, Set<String>> copies = new HashMap<>();
        for (int i = 0; i < Grouping.MOST + 50; i++) {
            prints.add(print("a" + i, i / 60, "새빛", "협약", "누리"));
            copies.put("a" + i, Set.of("a0"));
        }
        assertThat(ids(Grouping.of(prints, copies))).hasSize(1);
    }

    @Test
    void namesAndEventsInCommonMakeArticlesMoreAlikeAndMissingOnesDoNotDecide() {
        Print one = print("a", 0, "협약", "클라우드", "구축", "데이터센터");
        Print other = print("b", 0, "협약", "클라우드", "체결", "울산");
        double words = Likeness.of(one, other);
        one.setNames(List.of("kt"));
        other.setNames(List.of("naver"));
        double otherNames = Likeness.of(one, other);
        other.setNamed(List.of("naver", "kt"));
        one.setNamed(List.of("naver", "kt"));
        // What the other names in its text alone counts half.
        double bothNamed = Likeness.of(one, other);
        assertThat(otherNames).isLessThan(words);
        assertThat(bothNamed).isLessThan(words).isGreaterThan(otherNames);

        one.setGists(List.of(gist(EventType.ALLIANCE, "kt", "naver")));
        double oneEvent = Likeness.of(one, other);
        other.setGists(List.of(gist(EventType.ALLIANCE, "naver", "kt")));
        double sameEvent = Likeness.of(one, other);
        other.setGists(List.of(gist(EventType.ADOPTION, "lg", "skt")));
        double otherEvent = Likeness.of(one, other);
        assertThat(oneEvent).as("one may have been missed").isGreaterThan(bothNamed);
        assertThat(sameEvent).isGreaterThan(oneEvent);
        assertThat(otherEvent).isLessThan(bothNamed).isGreaterThan(words / 2);
        assertThat(Stream.of(Likeness.of(other, one))).containsExactly(otherEvent);
    }

    @Test
    void whoTakesPartInTheDeedOfOneHeadlineAloneTellsFactsApart() {
        Print alone = print("a", 0, "인수", "공장", "협상", "압박");
        Print withThird = print("b", 0, "인수", "공장", "분할", "설계");
        alone.setNames(List.of("byeolsol", "haechan"));
        withThird.setNames(List.of("byeolsol", "haechan", "mirae"));
        alone.setGists(List.of(gist(EventType.ACQUISITION, "byeolsol", "haechan")));
        withThird.setGists(List.of(gist(EventType.ACQUISITION, "byeolsol", "haechan")));
        double bystander = Likeness.of(alone, withThird);
        withThird.setGists(List.of(
                gist(EventType.ACQUISITION, "byeolsol", "haechan"), gist(EventType.ACQUISITION, "mirae", "haechan")));
        double bidder = Likeness.of(alone, withThird);
        assertThat(bidder).isLessThan(0.9 * bystander);
        // Who takes part in the other's event, too, though its headline leaves it out, counts for more.
        alone.setGists(withThird.getGists());
        assertThat(Likeness.of(alone, withThird)).isGreaterThan(bidder);
        assertThat(Likeness.of(withThird, alone)).isEqualTo(Likeness.of(alone, withThird));
    }

    @Test
    void articlesThatReportOneEventStayAlikeForLonger() {
        Print talks = print("a", 0, "인수", "협상", "지분", "막바지");
        Print signing = print("b", 60 * 24 * 30, "인수", "결의", "지분", "공시");
        double faded = Likeness.of(talks, signing);
        talks.setGists(List.of(gist(EventType.ACQUISITION, "haechan", "byeolsol")));
        signing.setGists(List.of(gist(EventType.ACQUISITION, "haechan", "somebody")));
        double halfTheSame = Likeness.of(talks, signing);
        signing.setGists(List.of(gist(EventType.ACQUISITION, "haechan", "byeolsol")));
        double same = Likeness.of(talks, signing);
        assertThat(halfTheSame).isGreaterThan(faded);
        assertThat(same).isGreaterThan(halfTheSame);
    }

    private static Gist gist(EventType type, String... participants) {
        return Gist.newBuilder()
                .setType(type)
                .setParticipants(List.of(participants))
                .build();
    }
}
