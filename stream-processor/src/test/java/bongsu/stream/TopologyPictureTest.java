package bongsu.stream;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.stream.TopologyPicture.Edge;
import bongsu.stream.TopologyPicture.Node;
import bongsu.stream.stage.TopologyConfig;
import org.junit.jupiter.api.Test;

class TopologyPictureTest {
    private final TopologyPicture picture = NewsProcessor.picture(TopologyConfig.defaults(), Bench.FORMAT);

    @Test
    void everyEdgeLeadsFromANodeToANode() {
        assertThat(picture.nodes()).extracting(Node::id).contains("topic bongsu.articles", "stage reading");
        assertThat(picture.edges())
                .hasSizeGreaterThan(5)
                .allSatisfy(
                        edge -> assertThat(picture.nodes()).extracting(Node::id).contains(edge.from(), edge.to()));
        assertThat(picture.edges())
                .contains(
                        new Edge("topic bongsu.articles", "stage revisions"),
                        new Edge("stage revisions", "stage reading"),
                        new Edge("stage alerts", "topic bongsu.alerts"));
    }

    @Test
    void mermaidAndJsonShowTheSameNodes() {
        assertThat(picture.mermaid()).startsWith("flowchart TD\n").contains("([\"bongsu.articles\"])");
        assertThat(picture.json().get("nodes")).hasSameSizeAs(picture.nodes());
        assertThat(picture.json().at("/nodes/0/kind").textValue()).isEqualTo("topic");
    }
}
