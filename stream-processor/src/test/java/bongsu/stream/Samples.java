package bongsu.stream;

import bongsu.event.Analysis;
import bongsu.schema.Amount;
import bongsu.schema.AmountRole;
import bongsu.schema.Article;
import bongsu.schema.ArticleStatus;
import bongsu.schema.Event;
import bongsu.schema.EventType;
import bongsu.schema.Evidence;
import bongsu.schema.Family;
import bongsu.schema.Modality;
import bongsu.schema.Participant;
import bongsu.schema.Rights;
import bongsu.schema.Role;
import bongsu.schema.Salience;
import bongsu.schema.Subscription;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** Articles, events and subscriptions for tests. */
final class Samples {
    static final Instant FETCHED = Instant.parse("2026-03-01T09:00:00Z");

    private Samples() {}

    static Article article(String id, String body) {
        return Article.newBuilder()
                .setArticleId(id)
                .setTitle("제목 " + id)
                .setBody(body)
                .setPublisher("한강일보")
                .setPublished(FETCHED)
                .setRights(Rights.newBuilder().build())
                .setFetched(FETCHED)
                .build();
    }

    static Article withdrawn(String id, int revision) {
        return Article.newBuilder(article(id, ""))
                .setTitle("")
                .setStatus(ArticleStatus.WITHDRAWN)
                .setRevision(revision)
                .build();
    }

    /** An event of {@code article} named by its participants. */
    static Event event(Article article, EventType type, long amount, String... participants) {
        boolean partnership = type.compareTo(EventType.GOVERNMENT_PROGRAM) < 0;
        Event.Builder event = Event.newBuilder()
                .setEventId(article.getArticleId() + "-" + type + "-" + String.join("+", participants))
                .setArticleId(article.getArticleId())
                .setRevision(article.getRevision())
                .setTitle(article.getTitle())
                .setPublisher(article.getPublisher())
                .setPublished(article.getPublished())
                .setFamily(partnership ? Family.PARTNERSHIP : Family.SOVEREIGNTY)
                .setType(type)
                .setModality(Modality.ANNOUNCED)
                .setSalience(Salience.main)
                .setParticipants(Arrays.stream(participants)
                        .map(name -> new Participant(
                                name.toLowerCase(java.util.Locale.ROOT),
                                name,
                                partnership ? Role.PARTNER : Role.ACTOR,
                                "KR"))
                        .toList())
                .setConfidence(0.9)
                .setRule("test")
                .setEvidence(new Evidence("body", 0, 2, "협약"))
                .setFetched(article.getFetched());
        if (amount > 0) {
            event.setAmount(new Amount(amount, "KRW", AmountRole.DEAL));
        }
        return event.build();
    }

    /** Reads "TYPE amount name name; …" in the body as its events: an analyzer whose results a test can see at a glance. */
    static Function<Article, Analysis> literal() {
        return article -> new Analysis(
                List.of(),
                List.of(),
                Arrays.stream(article.getBody().split(";", -1))
                        .map(String::strip)
                        .filter(line -> !line.isEmpty())
                        .map(line -> {
                            String[] words = line.split(" ", -1);
                            return event(
                                    article,
                                    EventType.valueOf(words[0]),
                                    Long.parseLong(words[1]),
                                    Arrays.copyOfRange(words, 2, words.length));
                        })
                        .toList());
    }

    static Subscription subscription(String id) {
        return Subscription.newBuilder()
                .setSubscriptionId(id)
                .setName("저장한 검색 " + id)
                .setCreated(Instant.EPOCH)
                .build();
    }
}
