package bongsu.console;

import bongsu.schema.Alert;
import bongsu.schema.Event;
import bongsu.schema.Participant;
import bongsu.schema.RecordJson;
import java.io.StringWriter;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Alerts as an Atom feed, the newest first: an entry keeps its id when its alert changes, so that a reader shows an update of it.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc4287">RFC 4287</a>
 */
final class AtomFeed {
    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private AtomFeed() {}

    /**
     * The feed as a document.
     *
     * @param self its own address
     */
    static String of(String self, List<Alert> alerts) {
        StringWriter text = new StringWriter();
        try {
            XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            element(xml, "id", "urn:bongsu:alerts:" + encoded(self));
            element(xml, "title", "Bongsu");
            element(
                    xml,
                    "updated",
                    RecordJson.time(alerts.stream()
                            .map(AtomFeed::updated)
                            .max(Instant::compareTo)
                            .orElse(Instant.EPOCH)));
            link(xml, "self", self);
            for (Alert alert : alerts) {
                entry(xml, alert);
            }
            xml.writeEndElement();
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a document in memory cannot fail to be written", e);
        }
        return text.toString();
    }

    private static void entry(XMLStreamWriter xml, Alert alert) throws XMLStreamException {
        Event event = alert.getEvent();
        xml.writeStartElement("entry");
        element(xml, "id", "urn:bongsu:alert:" + encoded(alert.getAlertId()));
        element(xml, "title", (alert.getUpdate() ? "↻ " : "") + event.getTitle());
        element(xml, "published", RecordJson.time(alert.getRaised()));
        element(xml, "updated", RecordJson.time(updated(alert)));
        xml.writeStartElement("author");
        element(xml, "name", event.getPublisher() == null ? "Bongsu" : event.getPublisher());
        xml.writeEndElement();
        if (event.getUrl() != null && event.getUrl().matches("https?://.*")) {
            link(xml, "alternate", event.getUrl());
        }
        for (String term : List.of(event.getFamily().name(), event.getType().name())) {
            xml.writeEmptyElement("category");
            xml.writeAttribute("term", term);
        }
        xml.writeStartElement("content");
        xml.writeAttribute("type", "text");
        xml.writeCharacters(legal(content(alert)));
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private static String content(Alert alert) {
        Event event = alert.getEvent();
        List<String> lines = new ArrayList<>();
        lines.add(event.getParticipants().stream().map(Participant::getName).collect(Collectors.joining(", ")));
        lines.add(event.getType() + " · " + event.getModality()
                + (event.getStage() == null ? "" : " · " + event.getStage())
                + (event.getAmount() == null
                        ? ""
                        : " · " + event.getAmount().getValue() + " "
                                + event.getAmount().getCurrency()));
        lines.add(
                event.getEvidence().getText() == null
                        ? ""
                        : "“" + event.getEvidence().getText() + "”");
        lines.add(String.join(", ", alert.getChanges()));
        lines.add(alert.getSubscriptionName() + ": " + String.join(", ", alert.getWhy()));
        return lines.stream().filter(line -> !line.isBlank()).collect(Collectors.joining("\n"));
    }

    private static Instant updated(Alert alert) {
        Instant fetched = alert.getEvent().getFetched();
        return fetched.isAfter(alert.getRaised()) ? fetched : alert.getRaised();
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(legal(text));
        xml.writeEndElement();
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", legal(address));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Without the characters that XML 1.0 has no place for. */
    private static String legal(String text) {
        return text.codePoints()
                .filter(point -> point == '\t'
                        || point == '\n'
                        || (point >= 0x20 && point <= 0xd7ff)
                        || (point >= 0xe000 && point <= 0xfffd)
                        || point >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
