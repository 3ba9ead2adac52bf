package bongsu.launcher.delivery;

import bongsu.schema.Alert;
import bongsu.schema.DeliveryForm;
import bongsu.schema.Event;
import bongsu.schema.Participant;
import bongsu.schema.RecordJson;
import bongsu.schema.Subscription;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.stream.Collectors;

/** The body of a delivery: alerts as JSON, or text in the markup of Slack's incoming webhooks. */
final class Letter {
    private Letter() {}

    /** The body that a subscriber asked for. */
    static String of(Subscription subscription, List<Alert> alerts) {
        return subscription.getDelivery().getForm() == DeliveryForm.SLACK
                ? slack(subscription, alerts)
                : json(subscription, alerts);
    }

    private static String json(Subscription subscription, List<Alert> alerts) {
        ObjectNode body = JsonNodeFactory.instance.objectNode();
        body.put("subscriptionId", subscription.getSubscriptionId());
        body.put("subscriptionName", subscription.getName());
        ArrayNode items = body.putArray("alerts");
        alerts.forEach(alert -> items.add(RecordJson.of(alert)));
        return RecordJson.line(body);
    }

    private static String slack(Subscription subscription, List<Alert> alerts) {
        String title = subscription.getName().isBlank() ? subscription.getSubscriptionId() : subscription.getName();
        String text = alerts.stream().map(Letter::slack).collect(Collectors.joining("\n\n"));
        return RecordJson.line(JsonNodeFactory.instance.objectNode().put("text", "*" + escaped(title) + "*\n" + text));
    }

    private static String slack(Alert alert) {
        Event event = alert.getEvent();
        StringBuilder text = new StringBuilder();
        text.append(alert.getUpdate() ? "↻ " : "▲ ").append(link(event));
        String facts = event.getType() + " · " + event.getModality()
                + (event.getStage() == null ? "" : " · " + event.getStage());
        String who = event.getParticipants().stream().map(Participant::getName).collect(Collectors.joining(", "));
        text.append("\n")
                .append(who.isEmpty() ? "" : escaped(who) + "  ")
                .append("_")
                .append(facts)
                .append("_");
        if (event.getEvidence().getText() != null) {
            text.append("\n> ").append(escaped(event.getEvidence().getText()));
        }
        if (alert.getUpdate()) {
            text.append("\n").append(escaped(String.join(", ", alert.getChanges())));
        }
        return text.append("\n")
                .append(escaped(String.join(", ", alert.getWhy())))
                .toString();
    }

    private static String link(Event event) {
        String title = escaped(event.getTitle());
        String url = event.getUrl();
        boolean safe = url != null && url.matches("https?://[^\\s<>|]+");
        return safe ? "<" + url.replace("&", "&amp;") + "|" + title.replace('|', '¦') + ">" : title;
    }

    /** As Slack's markup wants it: what is not a link or a mention must not look like one. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace('\n', ' ');
    }
}
