package bongsu.stream.story;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.schema.AnalyzedArticle;
import bongsu.schema.Kin;
import bongsu.schema.Label;
import bongsu.schema.Met;
import bongsu.schema.Node;
import bongsu.schema.Print;
import bongsu.schema.Rights;
import bongsu.schema.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class KinshipTest {
    private static final Instant NOON = Instant.parse("2026-03-02T03:00:00Z");

    private final List<Said> said = new ArrayList<>();
    private final Kinship kinship = new Kinship((key, what) -> said.add(what), (id, awaited) -> {});

    /** An article, read twice so far, that has heard all answers. */
    private static Node copy() {
        Instant published = NOON.plus(Duration.ofHours(1));
        return Node.newBuilder()
                .setTold(Told.newBuilder()
                        .setArticle(AnalyzedArticle.newBuilder()
                                .setArticleId("copy")
                                .setRights(Rights.newBuilder().build())
                                .setFetched(published)
                                .build())
                        .setPrint(Print.newBuilder()
                                .setArticleId("copy")
                                .setPublished(published)
                                .build())
                        .build())
                .setRound(2)
                .setLabel(new Label(published, "copy"))
                .setSettled(true)
                .build();
    }

    /** The original in its so manieth reading found so much of the copy in itself, in the copy's so manieth reading. */
    private static Met met(int readingOfOriginal, double sentences, int readingOfCopy) {
        return new Met(
                new Kin("original", NOON, 0.9, 0.8, sentences, 0.5, readingOfOriginal),
                new Label(NOON, "original"),
                readingOfCopy);
    }

    @Test
    void whatAnEarlierReadingOfAnArticleWasAlikeIsNotHeard() {
        Node node = copy();

        kinship.meets(node, met(1, 5.0 / 6, 1));

        assertThat(node.getKin()).isEmpty();
        assertThat(said).isEmpty();
    }

    @Test
    void aLaterReadingOfTheOriginalCountsWhateverTheOneBeforeWas() {
        Node node = copy();

        kinship.meets(node, met(1, 5.0 / 6, 2));
        kinship.meets(node, met(2, 5.0 / 7, 2));

        assertThat(node.getTold().getArticle().getDuplicateOf()).isEqualTo("original");
        assertThat(node.getTold().getArticle().getCopied()).isEqualTo(5.0 / 7);
    }

    @Test
    void anEarlierReadingOfTheOriginalThatIsHeardLateChangesNothing() {
        Node node = copy();

        kinship.meets(node, met(2, 5.0 / 7, 2));
        kinship.meets(node, met(1, 5.0 / 6, 2));

        assertThat(node.getTold().getArticle().getCopied()).isEqualTo(5.0 / 7);
    }
}
