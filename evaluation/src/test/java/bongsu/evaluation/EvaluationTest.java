package bongsu.evaluation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluationTest {
    private static final Evaluation EVALUATION = Evaluation.bundled();
    private static final String GOLD = """
            {"id":"1","events":[{"family":"PARTNERSHIP","type":"ALLIANCE","modality":"ANNOUNCED","salience":"main","participants":[{"name":"별마루","role":"PARTNER"},{"name":"누리칩스","role":"PARTNER"}],"evidence":"누리칩스와 손잡았다"}]}
            """;
    private static final String ARTICLES = """
            {"id":"1","title":"별마루의 하루","body":"별마루가 어제 누리칩스와 손잡았다. 날이 맑았다.","published":"2026-03-02"}
            """;
    private static final String PREDICTED = """
            {"id":"1","events":[{"family":"PARTNERSHIP","type":"ALLIANCE","modality":"ANNOUNCED","salience":"main","participants":[{"name":"별마루","role":"PARTNER"},{"name":"하루","role":"PARTNER"}],"confidence":0.7,"rule":"alliance.sign","evidence":{"field":"title","start":0,"end":3,"text":"별마루"}}]}
            """;

    @TempDir
    Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    private String score(int errors, boolean json) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var request = new Evaluation.Request(
                write("gold", GOLD), write("articles", ARTICLES), write("predicted", PREDICTED), null, errors, json);
        EVALUATION.score(request, new PrintStream(bytes, true, StandardCharsets.UTF_8));
        return bytes.toString(StandardCharsets.UTF_8);
    }

    @Test
    void errorsAreListedBesideTheWordsOfTheText() throws IOException {
        assertThat(score(5, false))
                .contains("MISSED\t1\t누리칩스 + 별마루\tALLIANCE")
                .contains("별마루가 어제 «누리칩스와 손잡았다». 날이 맑았다.")
                .contains("SPURIOUS\t1\t별마루 + 하루\tALLIANCE alliance.sign 0.7")
                .contains("«별마루»의 하루");
        assertThat(score(0, false)).doesNotContain("MISSED").contains("articles 1, answered 1");
    }

    @Test
    void jsonHasTheMeasuresTheIntervalsAndTheCalibration() throws IOException {
        JsonNode report = new ObjectMapper().readTree(score(0, true));
        assertThat(report.at("/PARTNERSHIP/fact/fp").asInt()).isEqualTo(1);
        assertThat(report.at("/PARTNERSHIP/alert/f1").asDouble()).isEqualTo(1.0);
        assertThat(report.at("/PARTNERSHIP/type").isNull()).isTrue();
        assertThat(report.at("/recall_by_type/ALLIANCE").asText()).isEqualTo("0/1");
        assertThat(report.at("/intervals/ALL.fact.f1").size()).isEqualTo(2);
        assertThat(report.at("/reliability/calibrationError").asDouble()).isEqualTo(0.7);
        assertThat(report.at("/reliability/bins").size()).isEqualTo(10);
    }

    @Test
    void aSampleIsTheSameForTheSameSeed() throws IOException {
        Path articles = write("articles", ARTICLES);
        var first = new ByteArrayOutputStream();
        var second = new ByteArrayOutputStream();
        EVALUATION.sample(articles, 100, 4, new PrintStream(first, true, StandardCharsets.UTF_8));
        EVALUATION.sample(articles, 100, 4, new PrintStream(second, true, StandardCharsets.UTF_8));
        assertThat(first.toString(StandardCharsets.UTF_8))
                .contains("in 1 articles, seed 4")
                .isEqualTo(second.toString(StandardCharsets.UTF_8));
    }

    @Test
    void badLinesAreNamed() throws IOException {
        Path good = write("good", GOLD);
        Path bad = write("bad", GOLD + "{\"id\": 7\n");
        Path articles = write("articles", ARTICLES);
        Path nobody = write("nobody", "{\"title\":\"x\"}");
        var out = new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8);
        assertThatThrownBy(() -> EVALUATION.score(new Evaluation.Request(bad, articles, good, null, 0, false), out))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(bad + ":2");
        assertThatThrownBy(() -> EVALUATION.score(new Evaluation.Request(good, nobody, good, null, 0, false), out))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(nobody + ":1");
        assertThatThrownBy(() -> new Evaluation.Request(good, articles, null, null, -1, false))
                .hasMessageContaining("-1");
        assertThatThrownBy(() -> EVALUATION.scoreCorpus(-3, false, out)).hasMessageContaining("negative: -3");
        assertThatThrownBy(() -> EVALUATION.sample(articles, 0, 1, out)).hasMessageContaining("not positive: 0");
        Path binary = Files.write(folder.resolve("binary"), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThatThrownBy(() -> EVALUATION.score(new Evaluation.Request(binary, articles, null, null, 0, false), out))
                .hasMessage(binary + " is not UTF-8 text");
    }
}
