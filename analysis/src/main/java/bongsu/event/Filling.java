package bongsu.event;

import bongsu.entity.Name;
import bongsu.entity.Organisation;
import bongsu.schema.Article;
import bongsu.schema.Event;
import bongsu.schema.EventStatus;
import bongsu.schema.EventType;
import bongsu.schema.Evidence;
import bongsu.schema.Participant;
import bongsu.schema.Reuse;
import bongsu.schema.Role;
import bongsu.text.LinearModel;
import bongsu.text.Span;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;

/** How a decided fact becomes an Avro event: identity, evidence, and what is copied from the article. */
final class Filling {
    private static final int WORDS = 12;

    /**
     * How much surer facts are, in log-odds, than the mean of several fits says, which errs towards the middle: over the labelled articles,
     * each decided by models that have not seen it (Platt 1999; the slope came out as 1).
     */
    private static final double SURER = 0.3;

    private Filling() {}

    static Participant participant(Name name, Role role) {
        Organisation organisation = name.organisation();
        return Participant.newBuilder()
                .setId(organisation == null ? null : organisation.id())
                .setName(name.canonical())
                .setRole(role)
                .setCountry(organisation == null ? null : organisation.country())
                .build();
    }

    /** An event with all but products, amount, date and claimant. */
    static Event.Builder event(Reading reading, Decided d, List<Participant> participants) {
        Article article = reading.article();
        EventType type = d.type();
        Rules.Fired fired = d.fired();
        Span place = fired != null ? fired.span() : place(d);
        return Event.newBuilder()
                .setEventId(id(article.getArticleId(), type, participants, 0))
                .setArticleId(article.getArticleId())
                .setRevision(article.getRevision())
                .setUrl(article.getUrl())
                .setTitle(article.getTitle())
                .setPublisher(article.getPublisher())
                .setPublished(article.getPublished())
                .setFamily(Types.family(type))
                .setType(type)
                .setParticipants(participants)
                .setStage(Telling.stage(d))
                .setRule(
                        fired == null
                                ? type.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + ".context"
                                : fired.trigger().rule())
                .setEvidence(evidence(article, d.line(), place))
                .setModality(d.modality())
                .setSalience(d.main() ? bongsu.schema.Salience.main : bongsu.schema.Salience.secondary)
                .setConfidence(LinearModel.probability(LinearModel.logOdds(d.probability()) + SURER))
                .setProducts(products(d.line()))
                .setAmount(Sums.of(reading, d, place.start()))
                .setDate(Particulars.date(reading, d.line(), place.start(), d.modality(), d.main()))
                .setDuration(Particulars.duration(d.line(), place.start()))
                .setClaimant(Telling.claimant(d))
                .setStatus(EventStatus.ACTIVE)
                .setFetched(article.getFetched());
    }

    /** Where the last party stands, if it stands in the line. */
    private static Span place(Decided d) {
        if (d.parties().isEmpty()) {
            return new Span(0, 0);
        }
        Name last = d.parties().getLast();
        return last.span().end() <= d.line().text.length() ? last.span() : new Span(0, 0);
    }

    /**
     * From the article id, the type and the participants; the occurrence tells apart events of one article that share all three.
     */
    static String id(String articleId, EventType type, List<Participant> participants, int occurrence) {
        String names = participants.stream()
                .map(p -> p.getId() == null ? "~" + p.getName() : p.getId())
                .sorted()
                .collect(Collectors.joining("|"));
        String key = articleId + "\n" + type + "\n" + names + (occurrence == 0 ? "" : "\n" + occurrence);
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash, 0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static List<String> products(Line line) {
        return line.names.stream()
                .filter(n -> n.product() != null)
                .map(n -> java.util.Objects.requireNonNull(n.product()).name())
                .distinct()
                .toList();
    }

    /** At most twelve words around a place of a line. */
    static Evidence evidence(Article article, Line line, Span place) {
        String text = line.text;
        int start = place.start();
        int end = Math.max(place.end(), Math.min(text.length(), start + 1));
        int words = 1;
        while (end < text.length() && text.charAt(end) != ' ') {
            end++;
        }
        while (start > 0 && text.charAt(start - 1) != ' ') {
            start--;
        }
        for (int i = start; i < end; i++) {
            words += text.charAt(i) == ' ' ? 1 : 0;
        }
        boolean right = true;
        while (words < WORDS && (start > 0 || end < text.length())) {
            if ((right && end < text.length() && words <= WORDS - 6) || start == 0) {
                end++;
                while (end < text.length() && text.charAt(end) != ' ') {
                    end++;
                }
                end = Math.min(end, text.length());
            } else {
                start--;
                while (start > 0 && text.charAt(start - 1) != ' ') {
                    start--;
                }
            }
            words++;
            right = !right && words % 3 == 0;
        }
        var span = new Span(line.span.start() + start, line.span.start() + end);
        boolean quotable = article.getRights().getAiUse() != Reuse.FORBIDDEN;
        return Evidence.newBuilder()
                .setField(line.field)
                .setStart(line.source.codePointStart(span.start()))
                .setEnd(line.source.codePointEnd(span.end()))
                .setText(quotable ? line.source.originalOf(span) : null)
                .build();
    }
}
