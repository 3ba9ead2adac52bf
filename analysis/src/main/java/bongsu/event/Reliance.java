package bongsu.event;

import bongsu.text.NumberSink;
import com.hankcs.algorithm.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * What tells a programme for one's own technology from a bare ban, a private plant or another trade's programme: whether an article
 * speaks of self-reliance, export controls, building works, public money, technology, talent, the market, or of what may come.
 */
final class Reliance {
    private static final Map<String, String> SUBJECTS = Map.ofEntries(
            Map.entry("reliance", "자립|자급|국산화|국산|독자|굴기|소버린|주권|자체 개발|자체 기술|내재화|자국산|자력|토종|한국형"),
            Map.entry("control", "수출 ?통제|수출 ?규제|수출 ?제한|수출 ?금지|제재|블랙리스트|관세|반입 금지"),
            Map.entry("works", "착공|준공|공장|클러스터|산단|산업단지|첫 삽|부지|라인 증설|팹"),
            Map.entry("public", "예산|국비|공모|지원사업|과제|국책|정책|법안|기본법|특별법|정부가|정부는|선정"),
            Map.entry("technology", "AI|인공지능|반도체|칩|GPU|NPU|클라우드|데이터센터|파운드리|메모리|HBM|D램|양자|보안|통신|소프트웨어|LLM|언어모델|파운데이션"),
            Map.entry("digital", "디지털|플랫폼|로봇|자율주행|SW|솔루션|데이터|기술|시스템|스마트|ICT|IT |앱|온라인|메타버스|블록체인|핀테크|사이버|전산|서버|네트워크|개발"),
            Map.entry("goodwill", "후원|할인|프로모션|기부|봉사|장학|축제|관광|여행|스포츠|공연|상생|사회공헌|이벤트|캠페인|기획전|전시회|시상|수상|체험|팝업"),
            Map.entry("subsidy", "보조금|지원금|세액공제|펀드|정책금융|재정|칩스법|반도체법|국비|출자|보증"),
            Map.entry("talent", "인재|인력 양성|교육|학과|대학|채용|교과서|특강|장학"),
            Map.entry("market", "주가|증시|급등|급락|코스피|나스닥|실적|매출|영업이익|점유율"),
            Map.entry("doubt", "우려|가능성|전망|관측|경우|불투명|압박|재협상|취소|축소|수 있"));

    private static final List<String> NAMES =
            SUBJECTS.keySet().stream().sorted().toList();

    /** Each word with the subjects that it belongs to, one bit each; a space behind which ? stands may be missing. */
    private static final AhoCorasickDoubleArrayTrie<Integer> WORDS = words();

    private static AhoCorasickDoubleArrayTrie<Integer> words() {
        var words = new TreeMap<String, Integer>();
        for (int i = 0; i < NAMES.size(); i++) {
            for (String word : SUBJECTS.getOrDefault(NAMES.get(i), "").split("\\|", -1)) {
                words.merge(word.replace(" ?", " "), 1 << i, (a, b) -> a | b);
                words.merge(word.replace(" ?", ""), 1 << i, (a, b) -> a | b);
            }
        }
        var trie = new AhoCorasickDoubleArrayTrie<Integer>();
        trie.build(words);
        return trie;
    }

    private static final List<String> ABOUT =
            NAMES.stream().map(name -> "about." + name).toList();
    private static final List<String> TITLE =
            NAMES.stream().map(name -> "title." + name).toList();
    private static final List<String> LINE =
            NAMES.stream().map(name -> "line." + name).toList();

    private Reliance() {}

    /** For each subject, in the order of their names, the share of lines that speak of it. */
    static List<Double> shares(List<Line> lines) {
        var shares = new ArrayList<Double>();
        for (int i = 0; i < NAMES.size(); i++) {
            int subject = i;
            long speaking = lines.stream().filter(l -> subjects(l)[subject]).count();
            shares.add((double) speaking / lines.size());
        }
        return List.copyOf(shares);
    }

    /** Of which subjects a line speaks, in the order of their names; read once a line. */
    private static boolean[] subjects(Line line) {
        boolean[] known = line.subjects;
        if (known.length == 0) {
            known = subjects(line.text);
            line.subjects = known;
        }
        return known;
    }

    private static boolean[] subjects(String text) {
        boolean[] spoken = new boolean[NAMES.size()];
        WORDS.parseText(text, (begin, end, subjects) -> {
            for (int i = 0; i < spoken.length; i++) {
                spoken[i] |= (subjects & 1 << i) != 0;
            }
        });
        return spoken;
    }

    /** Whether a line or the headline speaks of technology. */
    static boolean technology(Reading reading, Line line) {
        return speaks(line, "technology") || speaks(reading.lines().get(0), "technology");
    }

    /** Whether a text speaks of any technology, of chips and models or of what is merely digital. */
    static boolean technical(String text) {
        boolean[] spoken = subjects(text);
        return spoken[NAMES.indexOf("technology")] || spoken[NAMES.indexOf("digital")];
    }

    /** Whether a line speaks of sponsoring, discounts, festivals and the like. */
    static boolean goodwill(Line line) {
        return speaks(line, "goodwill");
    }

    private static boolean speaks(Line line, String subject) {
        return subjects(line)[NAMES.indexOf(subject)];
    }

    /** Puts for each subject how much of the article speaks of it, whether the headline does, and whether the line does. */
    static void put(Reading reading, Line line, NumberSink n) {
        boolean[] title = subjects(reading.lines().get(0));
        boolean[] spoken = subjects(line);
        for (int i = 0; i < NAMES.size(); i++) {
            n.put(ABOUT.get(i), reading.about().get(i));
            n.put(TITLE.get(i), title[i] ? 1 : 0);
            n.put(LINE.get(i), spoken[i] ? 1 : 0);
        }
    }

    /** Adds for each subject whether the headline or the article speaks of it, and the two together that mean a ban without an aim. */
    static void add(Reading reading, Set<String> features) {
        for (int i = 0; i < NAMES.size(); i++) {
            if (subjects(reading.lines().get(0))[i]) {
                features.add("about.title=" + NAMES.get(i));
            }
            if (reading.about().get(i) > 0) {
                features.add("about=" + NAMES.get(i));
            }
        }
        boolean ban = features.contains("about.title=control");
        features.add("ban=" + ban + features.contains("about=reliance"));
        boolean works = features.contains("about.title=works");
        features.add("works=" + works + features.contains("about=public") + features.contains("about=reliance"));
    }
}
