package bongsu.stream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.kafka.streams.TopologyDescription;

/**
 * A topology as a picture: topics, stages and stores, and what flows from which to which. Names are those of the topology,
 * the same at every start; nodes are in the order of the flow.
 */
public final class TopologyPicture {
    private final String text;
    private final Map<String, Node> nodes = new LinkedHashMap<>();
    private final Set<Edge> edges = new LinkedHashSet<>();

    /** What a node is. */
    public enum Kind {
        /** A topic. */
        TOPIC,
        /** A step of the topology. */
        STAGE,
        /** What a stage remembers. */
        STORE
    }

    /**
     * A node of the picture.
     *
     * @param id unique in the picture
     * @param label name of the topic, stage or store
     * @param group number of the sub-topology; -1 for a topic
     */
    public record Node(String id, Kind kind, String label, int group) {}

    /** Something flows (topic to stage, stage to stage, stage to topic) or is kept (stage to store). */
    public record Edge(String from, String to) {}

    TopologyPicture(TopologyDescription description) {
        text = description.toString();
        description.subtopologies().stream()
                .sorted(Comparator.comparingInt(TopologyDescription.Subtopology::id))
                .forEach(this::add);
        description.globalStores().stream()
                .sorted(Comparator.comparingInt(TopologyDescription.GlobalStore::id))
                .forEach(this::add);
    }

    /** What {@code Topology.describe()} prints. */
    public String text() {
        return text;
    }

    /** Topics, stages and stores. */
    public Collection<Node> nodes() {
        return List.copyOf(nodes.values());
    }

    /** What flows. */
    public Collection<Edge> edges() {
        return List.copyOf(edges);
    }

    /** A Mermaid flowchart. */
    public String mermaid() {
        StringBuilder chart = new StringBuilder("flowchart TD\n");
        Map<String, String> short_ = new LinkedHashMap<>();
        nodes.values().forEach(node -> short_.put(node.id(), "n" + short_.size()));
        nodes.values().forEach(node -> {
            String label = '"' + node.label() + '"';
            String shape = switch (node.kind()) {
                case TOPIC -> "([" + label + "])";
                case STAGE -> "[" + label + "]";
                case STORE -> "[(" + label + ")]";
            };
            chart.append("    ").append(short_.get(node.id())).append(shape).append('\n');
        });
        edges.forEach(edge -> chart.append("    ")
                .append(short_.get(edge.from()))
                .append(" --> ")
                .append(short_.get(edge.to()))
                .append('\n'));
        return chart.toString();
    }

    /** {@code {"nodes":[{"id","kind","label","group"}],"edges":[{"from","to"}]}}, kinds in lower case. */
    public ObjectNode json() {
        ObjectNode picture = JsonNodeFactory.instance.objectNode();
        ArrayNode points = picture.putArray("nodes");
        nodes.values()
                .forEach(node -> points.addObject()
                        .put("id", node.id())
                        .put("kind", node.kind().name().toLowerCase(java.util.Locale.ROOT))
                        .put("label", node.label())
                        .put("group", node.group()));
        ArrayNode lines = picture.putArray("edges");
        edges.forEach(edge -> lines.addObject().put("from", edge.from()).put("to", edge.to()));
        return picture;
    }

    private void add(TopologyDescription.Subtopology part) {
        part.nodes().forEach(node -> add(node, part.id()));
    }

    private void add(TopologyDescription.GlobalStore part) {
        add(part.source(), part.id());
        add(part.processor(), part.id());
    }

    private void add(TopologyDescription.Node node, int group) {
        switch (node) {
            case TopologyDescription.Source source ->
                topics(source).sorted().forEach(topic -> after(topic(topic), source, group));
            case TopologyDescription.Sink sink -> {
                if (sink.topic() != null) {
                    String topic = topic(sink.topic());
                    sink.predecessors().forEach(before -> edges.add(new Edge(stage(before, group), topic)));
                }
            }
            case TopologyDescription.Processor processor -> {
                String stage = stage(processor, group);
                processor.stores().stream().sorted().forEach(store -> {
                    String id = "store " + store;
                    nodes.putIfAbsent(id, new Node(id, Kind.STORE, store, group));
                    edges.add(new Edge(stage, id));
                });
                after(stage, processor, group);
            }
            default -> throw new IllegalArgumentException("a node of a kind unknown here: " + node);
        }
    }

    /** Edges from {@code id} to the stages after {@code node}; sinks speak for themselves. */
    private void after(String id, TopologyDescription.Node node, int group) {
        node.successors().stream()
                .filter(next -> !(next instanceof TopologyDescription.Sink))
                .sorted(Comparator.comparing(TopologyDescription.Node::name))
                .forEach(next -> edges.add(new Edge(id, stage(next, group))));
    }

    private static Stream<String> topics(TopologyDescription.Source source) {
        return source.topicSet() == null ? Stream.of() : source.topicSet().stream();
    }

    private String topic(String name) {
        String id = "topic " + name;
        nodes.putIfAbsent(id, new Node(id, Kind.TOPIC, name, -1));
        return id;
    }

    private String stage(TopologyDescription.Node node, int group) {
        if (node instanceof TopologyDescription.Source source) {
            return topic(topics(source).sorted().findFirst().orElse(source.name()));
        }
        String id = "stage " + node.name();
        nodes.putIfAbsent(id, new Node(id, Kind.STAGE, node.name(), group));
        return id;
    }
}
