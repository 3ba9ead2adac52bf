package bongsu.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import bongsu.schema.EventType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelationsTest {
    private static Relations.Count counted() {
        var count = new Relations.Count();
        count.add(0, "garam", "nuri", Set.of(EventType.ALLIANCE), null);
        count.add(1, "nuri", "garam", Set.of(EventType.ALLIANCE, EventType.ADOPTION), true);
        count.add(1, "garam", "daon", Set.of(), null);
        count.add(2, "garam", "~가나다", Set.of(EventType.ADOPTION), true);
        return count;
    }

    @Test
    void the_order_of_two_parties_does_not_matter() {
        Relations all = counted().without(-1);
        assertThat(all.of("nuri", "garam")).startsWith(2, 2);
        assertThat(all.of("garam", "nuri")).startsWith(2, 2);
    }

    @Test
    void an_article_is_judged_without_what_it_taught_itself() {
        assertThat(counted().without(0).of("garam", "nuri")).startsWith(1, 1);
    }

    @Test
    void who_is_often_tied_is_likelier_to_be_tied_than_strangers_and_they_than_rivals() {
        Relations all = counted().without(-1);
        assertThat(all.rate("garam", "nuri")).isGreaterThan(all.rate("daon", "nuri"));
        assertThat(all.rate("daon", "nuri")).isGreaterThan(all.rate("garam", "daon"));
    }

    @Test
    void the_types_of_known_ties_are_remembered() {
        Relations all = counted().without(-1);
        assertThat(all.share("garam", "nuri", Types.TIES.indexOf(EventType.ADOPTION)))
                .isEqualTo(0.5);
        assertThat(all.share("garam", "daon", 0)).isEqualTo(-1);
    }

    @Test
    void who_provides_is_remembered_whichever_is_named_first() {
        Relations all = counted().without(-1);
        assertThat(all.provides("nuri", "garam")).isPositive().isEqualTo(-all.provides("garam", "nuri"));
        assertThat(all.provides("garam", "daon")).isZero();
        assertThat(counted().without(1).provides("nuri", "garam")).isZero();
    }

    @Test
    void names_of_no_catalogue_are_not_remembered() {
        assertThat(counted().without(-1).of("garam", "~가나다")).containsOnly(0);
    }

    @Test
    void what_is_written_is_read_again(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("relations.tsv");
        counted().without(-1).write(file, "a comment");
        List<String> lines = Files.readAllLines(file);
        assertThat(lines.get(0)).isEqualTo("# a comment");
        assertThat(Relations.read(lines).of("garam", "nuri")).startsWith(2, 2);
    }

    @Test
    void a_broken_line_is_named() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Relations.read(List.of("garam nuri\t2")))
                .withMessageContaining("garam nuri");
    }
}
