package bongsu.stream.story;

import bongsu.schema.AnalyzedArticle;
import bongsu.schema.Event;
import bongsu.schema.EventStatus;
import bongsu.schema.ExclusiveClaim;
import bongsu.schema.Modality;
import bongsu.schema.Rung;
import bongsu.schema.Salience;
import bongsu.schema.Stage;
import bongsu.schema.Story;
import bongsu.schema.Telling;
import bongsu.schema.Told;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes a story of the articles that tell it: a function of the articles alone. */
final class StoryTelling {
    /** Newsrooms that print one text, none of which wrote it first, make it a press release from here on. */
    private static final int NEWSROOMS_OF_A_RELEASE = 3;

    private static final Set<Modality> STANDS = EnumSet.of(Modality.ANNOUNCED);
    private static final Set<Modality> FALLS = EnumSet.of(Modality.CANCELLED);

    private StoryTelling() {}

    /** The id of the story whose first article is this. */
    static String id(String firstArticle) {
        return "s-" + firstArticle;
    }

    /** When an article counts as published. */
    static Instant published(Told told) {
        return told.getPrint().getPublished();
    }

    /**
     * The story that these articles tell.
     *
     * @param articles first published first, at least one
     */
    static Story of(List<Told> articles) {
        AnalyzedArticle first = articles.get(0).getArticle();
        List<Event> all = events(articles);
        List<Event> standing = all.stream()
                .filter(event -> event.getStatus() != EventStatus.RETRACTED)
                .toList();
        List<Telling> newsrooms = newsrooms(articles);
        Story.Builder story = Story.newBuilder()
                .setStoryId(id(first.getArticleId()))
                .setArticles(articles.stream()
                        .map(told -> told.getArticle().getArticleId())
                        .toList())
                .setEvents(standing.stream().map(Event::getEventId).toList())
                .setStatus(standing.isEmpty() && !all.isEmpty() ? EventStatus.RETRACTED : EventStatus.ACTIVE)
                .setTitle(first.getTitle())
                .setFirstSeen(published(articles.get(0)))
                .setLastSeen(published(articles.getLast()))
                .setNewsrooms(newsrooms)
                .setIndependent((int)
                        newsrooms.stream().filter(telling -> !telling.getCopy()).count())
                .setCopies((int) articles.stream().filter(StoryTelling::copies).count())
                .setPressRelease(pressRelease(articles))
                .setLadder(ladder(standing))
                .setExclusive(exclusive(articles));
        Event best = best(articles, standing);
        if (best != null) {
            story.setBest(best).setFamily(best.getFamily()).setType(best.getType());
        }
        String contradiction = contradiction(standing);
        if (contradiction != null) {
            story.setContradiction(contradiction);
        }
        return story.build();
    }

    /** All events of the articles in their order, retracted ones included. */
    static List<Event> events(List<Told> articles) {
        return articles.stream().flatMap(told -> told.getEvents().stream()).toList();
    }

    /** The record of a story that goes on in another one. */
    static Story merged(Story story, String into) {
        return Story.newBuilder()
                .setStoryId(story.getStoryId())
                .setStatus(EventStatus.MERGED)
                .setMergedInto(into)
                .setTitle(story.getTitle())
                .setFirstSeen(story.getFirstSeen())
                .setLastSeen(story.getLastSeen())
                .build();
    }

    private static boolean copies(Told told) {
        return told.getArticle().getDuplicateOf() != null;
    }

    private static List<Telling> newsrooms(List<Told> articles) {
        Instant first = published(articles.get(0));
        Map<String, Telling> tellings = new LinkedHashMap<>();
        for (Told told : articles) {
            String newsroom = newsroom(told);
            Telling known = tellings.get(newsroom);
            if (known == null) {
                long behind = Duration.between(first, published(told)).toSeconds();
                tellings.put(
                        newsroom,
                        new Telling(newsroom, told.getArticle().getArticleId(), published(told), behind, copies(told)));
            } else if (!copies(told)) {
                known.setCopy(false);
            }
        }
        return List.copyOf(tellings.values());
    }

    private static String newsroom(Told told) {
        String publisher = told.getArticle().getPublisher();
        return publisher == null ? "" : publisher;
    }

    private static boolean pressRelease(List<Told> articles) {
        if (articles.stream().anyMatch(Told::getPressRelease)) {
            return true;
        }
        Map<String, Set<String>> newsroomsOfText = new LinkedHashMap<>();
        for (Told told : articles) {
            String text = copies(told)
                    ? told.getArticle().getDuplicateOf()
                    : told.getArticle().getArticleId();
            newsroomsOfText.computeIfAbsent(text, key -> new HashSet<>()).add(newsroom(told));
        }
        return newsroomsOfText.values().stream().anyMatch(printed -> printed.size() >= NEWSROOMS_OF_A_RELEASE);
    }

    private static List<Rung> ladder(List<Event> standing) {
        Map<Stage, Rung> rungs = new EnumMap<>(Stage.class);
        List<Rung> inOrder = new ArrayList<>();
        for (Event event : standing) {
            if (event.getStage() != null
                    && event.getSalience() == Salience.main
                    && !rungs.containsKey(event.getStage())) {
                Instant when = event.getPublished() == null ? event.getFetched() : event.getPublished();
                Rung rung = new Rung(event.getStage(), event.getModality(), event.getArticleId(), when);
                rungs.put(event.getStage(), rung);
                inOrder.add(rung);
            }
        }
        return inOrder;
    }

    private static @Nullable Event best(List<Told> articles, List<Event> standing) {
        Set<String> copies = articles.stream()
                .filter(StoryTelling::copies)
                .map(told -> told.getArticle().getArticleId())
                .collect(Collectors.toSet());
        return standing.stream()
                .min(Comparator.<Event, Boolean>comparing(event -> event.getSalience() != Salience.main)
                        .thenComparing(event -> copies.contains(event.getArticleId()))
                        .thenComparing(
                                Comparator.comparingDouble(Event::getConfidence).reversed())
                        .thenComparingInt(standing::indexOf))
                .orElse(null);
    }

    private static @Nullable String contradiction(List<Event> standing) {
        List<Event> main = standing.stream()
                .filter(event -> event.getSalience() == Salience.main)
                .toList();
        for (Event yes : main) {
            for (Event no : main) {
                if (denies(no, yes)) {
                    return yes.getModality() + " by " + yes.getArticleId() + ", " + no.getModality() + " by "
                            + no.getArticleId();
                }
            }
        }
        return null;
    }

    /** Whether one article says that something is off of which another says that it is done: of one type, between the same. */
    private static boolean denies(Event no, Event yes) {
        if (!STANDS.contains(yes.getModality())
                || !FALLS.contains(no.getModality())
                || yes.getType() != no.getType()
                || yes.getArticleId().equals(no.getArticleId())) {
            return false;
        }
        Set<String> parties = parties(yes);
        Set<String> others = parties(no);
        int fewer = Math.min(parties.size(), others.size());
        parties.retainAll(others);
        return parties.size() >= Math.min(2, fewer);
    }

    private static Set<String> parties(Event event) {
        return event.getParticipants().stream()
                .map(one -> one.getId() == null ? one.getName() : one.getId())
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static List<ExclusiveClaim> exclusive(List<Told> articles) {
        String firstNewsroom = newsroom(articles.get(0));
        return articles.stream()
                .filter(told -> told.getMarks().contains("단독"))
                .map(told -> new ExclusiveClaim(
                        told.getArticle().getArticleId(), newsroom(told).equals(firstNewsroom)))
                .toList();
    }
}
