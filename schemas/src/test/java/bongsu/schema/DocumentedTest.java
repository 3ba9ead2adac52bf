package bongsu.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever reads a topic with no more than its schema finds what each field means. */
class DocumentedTest {
    /** Every record and enum that the build generates: those of the topics, of the stores and of what stages tell each other. */
    static List<Schema> generated() throws IOException, URISyntaxException {
        Path classes = Path.of(Article.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        List<Schema> schemas = new ArrayList<>();
        try (Stream<Path> files = Files.list(classes.resolve("bongsu/schema"))) {
            for (Path file : files.sorted().toList()) {
                String name = file.getFileName().toString();
                if (name.endsWith(".class") && !name.contains("$") && !name.equals("package-info.class")) {
                    Class<?> type = load("bongsu.schema." + name.substring(0, name.length() - 6));
                    if (org.apache.avro.generic.GenericContainer.class.isAssignableFrom(type) && !type.isInterface()) {
                        schemas.add(SpecificData.get().getSchema(type));
                    }
                }
            }
        }
        return schemas;
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("generated")
    void everyRecordFieldAndSymbolSaysWhatItIs(Schema schema) {
        assertThat(schema.getDoc()).as(schema.getName()).isNotBlank();
        String doc = Objects.requireNonNull(schema.getDoc());
        if (schema.getType() == Schema.Type.ENUM) {
            assertThat(schema.getEnumSymbols())
                    .allSatisfy(symbol -> assertThat(doc).as(schema.getName()).containsPattern("\\b" + symbol + "\\b"));
            return;
        }
        assertThat(schema.getFields()).isNotEmpty().allSatisfy(field -> {
            String name = schema.getName() + "." + field.name();
            assertThat(field.doc()).as(name).isNotBlank().containsPattern("[.…]$");
            if (field.schema().isNullable()) {
                assertThat(field.doc()).as(name).containsIgnoringCase("null");
            }
        });
    }

    @org.junit.jupiter.api.Test
    void theyAreAllLookedAt() throws IOException, URISyntaxException {
        assertThat(generated()).extracting(Schema::getName).contains("Article", "Modality", "Step", "PostureOf");
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(name, e);
        }
    }
}
