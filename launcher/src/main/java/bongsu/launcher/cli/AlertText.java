package bongsu.launcher.cli;

import bongsu.schema.Alert;
import bongsu.schema.Amount;
import bongsu.schema.Event;
import bongsu.schema.Participant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** An alert as a person reads it on a terminal: what, who, how much, how firm, and the words that say so. */
final class AlertText {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Seoul"));
    private static final long JO = 1_000_000_000_000L;
    private static final long EOK = 100_000_000L;
    private static final long MAN = 10_000L;

    private AlertText() {}

    /** Who and what; the words; where they stand; which search matched, why, and what an update changed. An empty line ends it. */
    static String of(Alert alert) {
        Event event = alert.getEvent();
        List<String> facts = new ArrayList<>();
        facts.add(event.getType().name());
        facts.add(event.getModality().name());
        if (event.getStage() != null) {
            facts.add(event.getStage().name());
        }
        if (event.getAmount() != null) {
            facts.add(amount(event.getAmount()));
        }
        if (event.getDate() != null) {
            facts.add(event.getDate());
        }
        String who =
                event.getParticipants().stream().map(AlertText::participant).collect(Collectors.joining(", "));
        String words = event.getEvidence().getText() == null
                ? "(발행인이 AI 이용을 금지해 인용하지 않음)"
                : "“" + clean(event.getEvidence().getText()) + "”";
        return "▲ %s%s  [%s]  %.2f%n  %s%n  %s — %s%s%n  %s%n"
                .formatted(
                        alert.getUpdate() ? "(update) " : "",
                        who.isEmpty() ? "—" : who,
                        String.join(" · ", facts),
                        event.getConfidence(),
                        words,
                        clean(event.getTitle()),
                        event.getPublisher() == null ? "" : clean(event.getPublisher()) + ", ",
                        (event.getPublished() == null ? "" : DAY.format(event.getPublished()) + "  ")
                                + (event.getUrl() == null ? "" : event.getUrl()),
                        clean(because(alert)));
    }

    private static String because(Alert alert) {
        String name = alert.getSubscriptionName().isBlank() ? alert.getSubscriptionId() : alert.getSubscriptionName();
        String why = String.join(", ", alert.getWhy());
        String changes = String.join(", ", alert.getChanges());
        return name + (why.isEmpty() ? "" : ": " + why) + (changes.isEmpty() ? "" : " (" + changes + ")");
    }

    private static String participant(Participant participant) {
        return clean(participant.getName()) + " ("
                + participant.getRole().name().toLowerCase(Locale.ROOT)
                + (participant.getCountry() == null ? "" : ", " + participant.getCountry()) + ")";
    }

    /** 2400000000000 KRW is 2조 4,000억 KRW. */
    static String amount(Amount amount) {
        long value = amount.getValue();
        List<String> parts = new ArrayList<>();
        long rest = value;
        long[] units = {JO, EOK, MAN};
        String[] names = {"조", "억", "만"};
        for (int i = 0; i < units.length; i++) {
            if (rest >= units[i]) {
                parts.add(String.format(Locale.ROOT, "%,d%s", rest / units[i], names[i]));
                rest %= units[i];
            }
        }
        if (rest > 0 || parts.isEmpty()) {
            parts.add(String.format(Locale.ROOT, "%,d", rest));
        }
        return String.join(" ", parts) + " " + amount.getCurrency();
    }

    /** Without control characters: what a page says must not steer a terminal. */
    private static String clean(String text) {
        return text.replaceAll("\\p{Cntrl}+", " ").strip();
    }
}
