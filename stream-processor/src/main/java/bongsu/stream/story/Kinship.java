package bongsu.stream.story;

import bongsu.schema.AnalyzedArticle;
import bongsu.schema.Answer;
import bongsu.schema.ArticleStatus;
import bongsu.schema.Assignment;
import bongsu.schema.Awaited;
import bongsu.schema.EventStatus;
import bongsu.schema.Kin;
import bongsu.schema.Label;
import bongsu.schema.Met;
import bongsu.schema.Move;
import bongsu.schema.Node;
import bongsu.schema.Print;
import bongsu.schema.Probe;
import bongsu.schema.Relabelled;
import bongsu.schema.Step;
import bongsu.schema.Story;
import bongsu.schema.Told;
import bongsu.stream.story.Said.StoryChange;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/**
 * What an article does when it learns something: it asks its blocks who is alike, makes itself known when all have
 * answered, greets its kin, and passes on the earliest label that it hears of, so that all that likeness connects end in
 * one component whatever arrived first (label propagation; Zhu and Ghahramani 2002 have it for other ends).
 */
final class Kinship {
    /** Order of labels: the component with the earlier first article goes on. */
    static final Comparator<Label> EARLIER =
            Comparator.comparing(Label::getPublished).thenComparing(Label::getArticleId);

    private final BiConsumer<String, Said> says;
    private final BiConsumer<String, Awaited> awaits;

    /** Kinship that says what it has to say under a key, and notes under its id the answers that an article awaits. */
    Kinship(BiConsumer<String, Said> says, BiConsumer<String, Awaited> awaits) {
        this.says = says;
        this.awaits = awaits;
    }

    /** What becomes of an article that tells something, for the first time or anew; null if nothing is to be kept. */
    @Nullable
    Node tells(@Nullable Node before, Told told) {
        String id = told.getArticle().getArticleId();
        if (told.getPrint() == null) {
            if (before == null) {
                says.accept(id, new Said.Known(told));
                return null;
            }
            if (told.getArticle().getStatus() == ArticleStatus.WITHDRAWN) {
                // It keeps its place: a story does not forget who told it.
                told.setPrint(before.getTold().getPrint());
                told.setCopyPrint(before.getTold().getCopyPrint());
                before.setTold(told);
                if (before.getSettled()) {
                    becomeKnown(before);
                }
                return before;
            }
        }
        Set<String> blocks = Blocks.of(told);
        if (before != null) {
            leave(before.getTold(), told.getPrint(), blocks);
        }
        Label own = new Label(told.getPrint().getPublished(), id);
        Node.Builder node = Node.newBuilder()
                .setTold(told)
                .setRound(before == null ? 1 : before.getRound() + 1)
                .setLabel(before == null ? own : earlier(before.getLabel(), own));
        if (before != null) {
            node.setSettled(before.getSettled()).setStoryId(before.getStoryId()).setStory(before.getStory());
        }
        Node now = node.build();
        blocks.forEach(block -> says.accept(block, new Said.ToBlock(Blocks.probe(block, told, now.getRound()))));
        if (blocks.isEmpty()) {
            settle(now);
        } else {
            awaits.accept(
                    id,
                    Awaited.newBuilder()
                            .setRound(now.getRound())
                            .setPending(blocks.size())
                            .build());
        }
        return now;
    }

    /** Takes an answer in; says whether it was the last. */
    static boolean last(Awaited awaited, Answer answer) {
        awaited.setKin(united(awaited.getKin(), answer.getKin()));
        awaited.setPending(awaited.getPending() - 1);
        return awaited.getPending() <= 0;
    }

    /** What becomes of an article when all its blocks have answered. */
    void hearsAll(Node node, Awaited answers) {
        node.setKin(united(node.getKin(), answers.getKin()));
        settle(node);
    }

    /**
     * What becomes of an article that another one has found. Who has found an earlier reading of it is heard no more: it stands in the
     * blocks that the article has asked since.
     */
    void meets(Node node, Met met) {
        if (met.getRound() > 0 && met.getRound() < node.getRound()) {
            return;
        }
        List<Kin> kin = united(node.getKin(), List.of(met.getKin()));
        boolean news = !kin.equals(node.getKin());
        node.setKin(kin);
        if (EARLIER.compare(met.getLabel(), node.getLabel()) < 0) {
            relabel(node, met.getLabel());
        } else if (EARLIER.compare(node.getLabel(), met.getLabel()) < 0) {
            say(met.getKin().getArticleId(), new Step(new Relabelled(node.getLabel())));
        }
        if (news && met.getKin().getCopied() > 0 && node.getSettled()) {
            AnalyzedArticle told = node.getTold().getArticle();
            String original = duplicateOf(node);
            if (Objects.equals(original, told.getDuplicateOf()) && copied(node, original) == told.getCopied()) {
                join(node);
            } else {
                becomeKnown(node);
            }
        }
    }

    /** What becomes of an article whose neighbour has an earlier label. */
    void hears(Node node, Relabelled relabelled) {
        if (EARLIER.compare(relabelled.getLabel(), node.getLabel()) < 0) {
            relabel(node, relabelled.getLabel());
        }
    }

    /** What becomes of an article, and of the story that it is the first article of, when its component has decided. */
    void hears(Node node, Assignment assignment, Instant now) {
        if (!assignment.getComponent().equals(node.getLabel())) {
            return;
        }
        node.setStoryId(assignment.getStoryId());
        Story before = node.getStory();
        Story after = assignment.getStory();
        if (after != null && (worthTelling(after) || !assignment.getHits().isEmpty())) {
            after.setDaysWithoutNews(FollowUp.daysWithoutNews(after, now));
            if (!after.equals(before)) {
                node.setStory(after);
                boolean told = worthTelling(after) || (before != null && worthTelling(before));
                says.accept(
                        after.getStoryId(),
                        new Said.OfStory(new StoryChange(after, assignment.getEvents(), assignment.getHits(), told)));
            }
        } else if (before != null && after != null) {
            node.setStory(null);
            says.accept(before.getStoryId(), new Said.OfStory(StoryChange.ended(null, worthTelling(before))));
        } else if (before != null && !assignment.getStoryId().equals(before.getMergedInto())) {
            Story merged = StoryTelling.merged(before, assignment.getStoryId());
            node.setStory(merged);
            says.accept(before.getStoryId(), new Said.OfStory(StoryChange.ended(merged, worthTelling(before))));
        }
    }

    /** What becomes of the story that an article is the first of as time passes without news; says whether anything. */
    boolean passes(Node node, Instant now) {
        Story story = node.getStory();
        if (story == null || story.getBest() == null) {
            return false;
        }
        int days = FollowUp.daysWithoutNews(story, now);
        if (days <= story.getDaysWithoutNews()) {
            return false;
        }
        Story waiting = Story.newBuilder(story).setDaysWithoutNews(days).build();
        node.setStory(waiting);
        says.accept(
                story.getStoryId(),
                new Said.OfStory(new StoryChange(
                        waiting, List.of(story.getBest()), node.getTold().getHits(), true)));
        return true;
    }

    /** An article alone in which no event was found is no story. */
    private static boolean worthTelling(Story story) {
        return story.getMergedInto() != null
                || story.getArticles().size() > 1
                || !story.getEvents().isEmpty()
                || story.getStatus() == EventStatus.RETRACTED;
    }

    private void settle(Node node) {
        node.setSettled(true);
        becomeKnown(node);
        Print print = node.getTold().getPrint();
        for (Kin kin : node.getKin()) {
            Kin self = new Kin(
                    print.getArticleId(),
                    print.getPublished(),
                    kin.getSimilarity(),
                    kin.getCopied(),
                    kin.getSentencesBack(),
                    kin.getSentences(),
                    node.getRound());
            say(kin.getArticleId(), new Step(new Met(self, node.getLabel(), kin.getRound())));
        }
    }

    private void becomeKnown(Node node) {
        String original = duplicateOf(node);
        node.getTold().getArticle().setDuplicateOf(original);
        node.getTold().getArticle().setCopied(copied(node, original));
        says.accept(node.getTold().getArticle().getArticleId(), new Said.Known(node.getTold()));
        join(node);
    }

    /** The earliest article with the same text, by (published, article id); null if it is this one. */
    private static @Nullable String duplicateOf(Node node) {
        Print print = node.getTold().getPrint();
        Label own = new Label(print.getPublished(), print.getArticleId());
        return node.getKin().stream()
                .filter(kin -> kin.getCopied() > 0)
                .map(kin -> new Label(kin.getPublished(), kin.getArticleId()))
                .min(EARLIER)
                .filter(first -> EARLIER.compare(first, own) < 0)
                .map(Label::getArticleId)
                .orElse(null);
    }

    /** The share of an article's sentences that stand in the one that it copies; 0 if it copies none. */
    private static double copied(Node node, @Nullable String original) {
        return node.getKin().stream()
                .filter(kin -> kin.getArticleId().equals(original))
                .mapToDouble(Kin::getSentences)
                .findFirst()
                .orElse(0);
    }

    private void relabel(Node node, Label label) {
        Label before = node.getLabel();
        node.setLabel(label);
        if (node.getSettled()) {
            String id = node.getTold().getArticle().getArticleId();
            says.accept(
                    before.getArticleId(),
                    new Said.ToComponent(
                            Move.newBuilder().setArticleId(id).setLabel(before).build()));
            join(node);
        }
        node.getKin().forEach(kin -> say(kin.getArticleId(), new Step(new Relabelled(label))));
    }

    private void join(Node node) {
        Told told = Told.newBuilder(node.getTold()).clearCopyPrint().build();
        says.accept(
                node.getLabel().getArticleId(),
                new Said.ToComponent(Move.newBuilder()
                        .setArticleId(told.getArticle().getArticleId())
                        .setLabel(node.getLabel())
                        .setTold(told)
                        .setCopies(node.getKin().stream()
                                .filter(kin -> kin.getCopied() > 0)
                                .map(Kin::getArticleId)
                                .sorted()
                                .toList())
                        .build()));
    }

    private void leave(Told before, Print now, Set<String> blocks) {
        Set<String> left = Blocks.of(before);
        Instant stoodUnder = before.getPrint().getPublished();
        if (stoodUnder.equals(now.getPublished())) {
            left.removeAll(blocks);
        }
        left.forEach(block -> says.accept(
                block,
                new Said.ToBlock(Probe.newBuilder()
                        .setArticleId(now.getArticleId())
                        .setPublished(stoodUnder)
                        .setRound(0)
                        .build())));
    }

    /** All kin of both lists, each once: as its latest reading is alike, by the highest figures for that. */
    private static List<Kin> united(List<Kin> known, List<Kin> news) {
        Map<String, Kin> byId = new LinkedHashMap<>();
        for (List<Kin> kin : List.of(known, news)) {
            kin.forEach(one -> byId.merge(one.getArticleId(), one, Kinship::latest));
        }
        return List.copyOf(byId.values());
    }

    private static Kin latest(Kin before, Kin after) {
        if (before.getRound() != after.getRound()) {
            return before.getRound() > after.getRound() ? before : after;
        }
        return new Kin(
                after.getArticleId(),
                after.getPublished(),
                Math.max(before.getSimilarity(), after.getSimilarity()),
                Math.max(before.getCopied(), after.getCopied()),
                Math.max(before.getSentences(), after.getSentences()),
                Math.max(before.getSentencesBack(), after.getSentencesBack()),
                after.getRound());
    }

    private void say(String articleId, Step step) {
        says.accept(articleId, new Said.ToArticle(step));
    }

    private static Label earlier(Label one, Label other) {
        return EARLIER.compare(one, other) <= 0 ? one : other;
    }
}
