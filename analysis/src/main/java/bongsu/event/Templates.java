package bongsu.event;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Labelled articles made from declared templates (rules/templates.yaml) and names of the catalogue. Deterministic. */
public final class Templates {
    private static final String FILE = "/bongsu/rules/templates.yaml";
    private static final List<String> THINGS =
            List.of("AI 반도체", "로봇 플랫폼", "음성인식 모델", "보안 솔루션", "데이터센터", "자율주행 시스템", "디지털 트윈", "양자암호 장비");
    private static final List<String> GOVERNMENTS =
            List.of("정부", "과학기술정보통신부", "산업통상자원부", "서울시", "중소벤처기업부", "정부", "미국 정부", "중국 정부", "경기도");
    private static final int COPIES = 4;

    private Templates() {}

    /** Several copies of each template, filled with these names. */
    public static List<Gold.Labelled> labelled(List<String> names) throws IOException {
        JsonNode root;
        try (InputStream stream = Templates.class.getResourceAsStream(FILE)) {
            if (stream == null) {
                throw new IllegalStateException("the rule file " + FILE + " is missing from the class path");
            }
            root = new YAMLMapper().readTree(stream);
        }
        var random = new Random(5);
        var json = new ObjectMapper();
        var labelled = new ArrayList<Gold.Labelled>();
        for (JsonNode template : root.path("templates")) {
            String[] parts = template.asText().split("\\s*\\|\\s*", -1);
            for (int copy = 0; copy < COPIES; copy++) {
                String[] who = new String[5];
                for (int i = 0; i < 4; i++) {
                    who[i] = names.get(random.nextInt(names.size()));
                }
                who[4] = GOVERNMENTS.get(random.nextInt(GOVERNMENTS.size()));
                String thing = THINGS.get(random.nextInt(THINGS.size()));
                ObjectNode article = json.createObjectNode();
                article.put("id", "template" + labelled.size());
                article.put("title", fill(parts[1], who, thing));
                article.put("body", fill(parts[2], who, thing));
                if (ArticleLines.read(article.toString()) instanceof ArticleLines.Parsed parsed) {
                    labelled.add(new Gold.Labelled(
                            parsed.article(), events(json, parts[0], who, fill(parts[2], who, thing))));
                }
            }
        }
        return labelled;
    }

    private static List<JsonNode> events(ObjectMapper json, String label, String[] who, String body) {
        String[] words = label.split(" ", -1);
        var events = new ArrayList<JsonNode>();
        if (words.length < 2) {
            return events;
        }
        boolean sided = List.of("INVESTMENT", "ACQUISITION", "ADOPTION").contains(words[0]);
        String left = words[0].equals("ADOPTION") ? "PROVIDER" : sided ? "INVESTOR" : "PARTNER";
        String right = words[0].equals("ADOPTION") ? "ADOPTER" : sided ? "TARGET" : "PARTNER";
        boolean partnership = words[1].length() > 1 && words[1].charAt(1) != ',';
        if (!partnership) {
            ObjectNode event = json.createObjectNode();
            event.put("family", "SOVEREIGNTY")
                    .put("type", words[0])
                    .put("salience", "main")
                    .put("modality", "ANNOUNCED");
            event.put("evidence", body);
            var participants = event.putArray("participants");
            for (String letter : words[1].split(",", -1)) {
                int slot = letter.equals("G") ? 4 : letter.charAt(0) - 'A';
                participants.addObject().put("name", who[slot]).put("role", "ACTOR");
            }
            events.add(event);
            return events;
        }
        for (String pair : words[1].split(",", -1)) {
            ObjectNode event = json.createObjectNode();
            event.put("family", "PARTNERSHIP")
                    .put("type", words[0])
                    .put("salience", "main")
                    .put("modality", "ANNOUNCED");
            event.put("evidence", body);
            var participants = event.putArray("participants");
            participants.addObject().put("name", who[pair.charAt(0) - 'A']).put("role", left);
            participants.addObject().put("name", who[pair.charAt(1) - 'A']).put("role", right);
            events.add(event);
        }
        return events;
    }

    /** Puts names in, with the particles that their last letters ask for. */
    private static String fill(String text, String[] who, String thing) {
        String filled = text.replace("{P}", thing);
        for (int i = 0; i < 5; i++) {
            String slot = i == 4 ? "{G}" : "{" + (char) ('A' + i) + "}";
            boolean closed = closed(who[i]);
            filled = filled.replace(slot + "는", who[i] + (closed ? "은" : "는"))
                    .replace(slot + "은", who[i] + (closed ? "은" : "는"))
                    .replace(slot + "가", who[i] + (closed ? "이" : "가"))
                    .replace(slot + "와", who[i] + (closed ? "과" : "와"))
                    .replace(slot + "를", who[i] + (closed ? "을" : "를"))
                    .replace(slot + "로부터", who[i] + (closed ? "으로부터" : "로부터"))
                    .replace(slot, who[i]);
        }
        return filled;
    }

    private static boolean closed(String name) {
        char last = name.charAt(name.length() - 1);
        return last >= 0xAC00 && last <= 0xD7A3 && (last - 0xAC00) % 28 != 0;
    }
}
