package bongsu.event;

import bongsu.entity.Catalogue;
import bongsu.entity.Organisation;
import bongsu.entity.OrganisationKind;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Articles written for training (analysis/src/training/texts), with slots for organisations in place of names: {A} to {F} companies,
 * {U} and {V} universities and institutes, {G} and {H} public bodies, {M} who only tells. Each is filled several times, with names of
 * the catalogue and with invented ones. Deterministic.
 */
final class WrittenTexts {
    private static final Pattern SLOT = Pattern.compile("\\{([A-Z])}(이라|이나|이며|이었|으로|은|는|이|가|을|를|와|과|로|라|나|며|였)?");
    private static final List<String> FRONT = List.of(
            "누리", "다온", "가람", "한빛", "아라", "세움", "이든", "라온", "미르", "온새", "도담", "나래", "해솔", "큐빗", "엔트", "넥스", "바이트",
            "그린");
    private static final List<String> BACK = List.of(
            "소프트", "테크", "AI", "랩스", "시스템즈", "네트웍스", "바이오", "로보틱스", "반도체", "모빌리티", "클라우드", "메디컬", "에너지", "시큐리티",
            "인베스트먼트", "온", "리즈", "플로우", "전자", "웍스");
    private static final List<String> TELLERS =
            List.of("한국경제신문", "미래에셋증권", "로이터통신", "트렌드포스", "가트너", "KB증권", "블룸버그통신", "IDC", "닛케이", "카운터포인트리서치");
    private static final double INVENTED = 0.35;

    private final Random random = new Random(5);
    private final ObjectMapper json = new ObjectMapper();
    private final List<Organisation> companies;
    private final List<Organisation> research;
    private final List<Organisation> bodies;

    private WrittenTexts(Catalogue catalogue) {
        this.companies = kind(catalogue, OrganisationKind.COMPANY);
        this.research = new ArrayList<>(kind(catalogue, OrganisationKind.UNIVERSITY));
        this.research.addAll(kind(catalogue, OrganisationKind.LAB));
        this.bodies = new ArrayList<>(kind(catalogue, OrganisationKind.GOVERNMENT));
        this.bodies.addAll(kind(catalogue, OrganisationKind.AGENCY));
        this.bodies.removeIf(o -> !"KR".equals(o.country()));
    }

    private static List<Organisation> kind(Catalogue catalogue, OrganisationKind kind) {
        return catalogue.organisations().stream()
                .filter(o ->
                        o.kind() == kind && o.ambiguous().isEmpty() && o.name().length() > 2)
                .toList();
    }

    /** Each text of the files in a folder, filled as often as asked. */
    static List<Gold.Labelled> labelled(Path folder, int copies) throws IOException {
        var texts = new WrittenTexts(Catalogue.bundled());
        var labelled = new ArrayList<Gold.Labelled>();
        List<Path> files;
        try (var list = Files.list(folder)) {
            files = list.filter(f -> f.toString().endsWith(".yaml")).sorted().toList();
        }
        for (Path file : files) {
            for (JsonNode text : new YAMLMapper().readTree(file.toFile())) {
                for (int copy = 0; copy < copies; copy++) {
                    texts.fill(text, file.getFileName() + "#" + labelled.size(), labelled);
                }
            }
        }
        return labelled;
    }

    private void fill(JsonNode text, String id, List<Gold.Labelled> labelled) {
        Map<String, String> names = names();
        ObjectNode article = json.createObjectNode();
        article.put("id", id);
        article.put("title", filled(text.path("title").asText(), names));
        article.put("body", filled(text.path("body").asText(), names));
        article.put("published", text.path("published").asText("2025-03-14"));
        if (!(ArticleLines.read(article.toString()) instanceof ArticleLines.Parsed parsed)) {
            throw new IllegalArgumentException("the written text \"" + text.path("title") + "\" is no article");
        }
        var events = new ArrayList<JsonNode>();
        for (JsonNode event : text.path("events")) {
            ObjectNode e = json.createObjectNode();
            String type = event.path("type").asText();
            e.put("type", type);
            e.put("family", Types.family(bongsu.schema.EventType.valueOf(type)).name());
            e.put("modality", event.path("modality").asText());
            e.put("salience", event.path("salience").asText());
            e.put("evidence", filled(event.path("evidence").asText(), names));
            var participants = e.putArray("participants");
            event.path("who")
                    .properties()
                    .forEach(p -> participants
                            .addObject()
                            .put("name", names.getOrDefault(p.getKey(), p.getKey()))
                            .put("role", p.getValue().asText()));
            events.add(e);
        }
        labelled.add(new Gold.Labelled(parsed.article(), events));
    }

    private Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        var families = new HashSet<String>();
        for (String slot : List.of("A", "B", "C", "D", "E", "F")) {
            names.put(
                    slot,
                    random.nextDouble() < INVENTED
                            ? invented()
                            : unrelated(companies, families).name());
        }
        for (String slot : List.of("U", "V")) {
            names.put(slot, unrelated(research, families).name());
        }
        for (String slot : List.of("G", "H")) {
            names.put(slot, unrelated(bodies, families).name());
        }
        names.put("M", TELLERS.get(random.nextInt(TELLERS.size())));
        return names;
    }

    private String invented() {
        return FRONT.get(random.nextInt(FRONT.size())) + BACK.get(random.nextInt(BACK.size()));
    }

    private Organisation unrelated(List<Organisation> from, Set<String> families) {
        while (true) {
            Organisation o = from.get(random.nextInt(from.size()));
            String parent = o.parent();
            if (families.add(o.id()) && (parent == null || families.add(parent))) {
                return o;
            }
        }
    }

    /** Puts names in, with the particles that their last letters ask for. */
    private static String filled(String text, Map<String, String> names) {
        Matcher slot = SLOT.matcher(text);
        var filled = new StringBuilder();
        while (slot.find()) {
            String name = names.get(slot.group(1));
            if (name == null) {
                throw new IllegalArgumentException("the slot " + slot.group() + " in \"" + text
                        + "\" is none of {A}-{F}, {U}, {V}, {G}, {H}, {M}");
            }
            String particle = slot.group(2) == null ? "" : slot.group(2);
            slot.appendReplacement(filled, Matcher.quoteReplacement(name + agreeing(name, particle)));
        }
        return slot.appendTail(filled).toString();
    }

    private static final Map<String, String> OPEN = new HashMap<>();
    private static final Map<String, String> CLOSED = new HashMap<>();

    static {
        String[][] pairs = {
            {"은", "는"},
            {"이", "가"},
            {"을", "를"},
            {"과", "와"},
            {"으로", "로"},
            {"이라", "라"},
            {"이나", "나"},
            {"이며", "며"},
            {"이었", "였"}
        };
        for (String[] pair : pairs) {
            for (String form : pair) {
                CLOSED.put(form, pair[0]);
                OPEN.put(form, pair[1]);
            }
        }
    }

    private static String agreeing(String name, String particle) {
        char last = name.charAt(name.length() - 1);
        boolean hangul = last >= 0xAC00 && last <= 0xD7A3;
        int coda = hangul ? (last - 0xAC00) % 28 : "LMNRlmnr1378".indexOf(last) >= 0 ? 4 : 0;
        boolean closed = coda != 0 && !(coda == 8 && (particle.equals("으로") || particle.equals("로")));
        return (closed ? CLOSED : OPEN).getOrDefault(particle, particle);
    }
}
