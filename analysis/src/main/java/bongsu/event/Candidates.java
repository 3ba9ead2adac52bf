package bongsu.event;

import bongsu.entity.Name;
import bongsu.entity.Organisation;
import bongsu.entity.OrganisationKind;
import bongsu.schema.EventType;
import bongsu.schema.Family;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * The facts that an article may report, generated broadly: every pair of parties, and every party with a sovereignty type, that a
 * sentence with a trigger brings together, directly or by referring back (양사, 이 회사, a subject that was left out).
 */
final class Candidates {
    private static final Pattern GROUP = Pattern.compile(
            "(?:양사|참여 ?(기관|기업|회사)|협약 ?(기관|기업)|두 회사|양측|두 기업|양 기관|두 기관|3사|세 회사|4사|5사|양 사|이들 (기업|회사|업체)|두 업체|양자 간|각 기관|양교|두 대학)(?! ?(?:중|가운데)(?![가-힣]))");
    /** Kinds of organisations whose names may be words of triggers, too (정부). */
    private static final Set<OrganisationKind> ACTING = EnumSet.of(
            OrganisationKind.GOVERNMENT,
            OrganisationKind.MINISTRY,
            OrganisationKind.COMPANY,
            OrganisationKind.UNIVERSITY,
            OrganisationKind.LAB);

    private static final int MOST_PARTIES = 14;
    /** Among more than this the text goes on about nobody. */
    private static final int MOST_WITH_TOPIC = 12;

    /** What is shorter is a label (보도자료, 사진) that tells nothing of who was spoken of before. */
    private static final int SENTENCE = 12;

    /** How plain a bond is at the least that leaves nothing open. */
    private static final double PLAIN = 0.5;

    private Candidates() {}

    /**
     * Two parties that a sentence brings together.
     *
     * @param line the sentence
     * @param first the one named first
     * @param second the other
     * @param via how they got into it: "line", "topic" or "group"
     */
    record Pair(Line line, Name first, Name second, String via) {}

    /** A party that a sentence with a sovereignty trigger names or refers to. */
    record Actor(Line line, Name name, String via) {}

    /** Pairs by their parties' keys, sorted and joined by a space. */
    static Map<String, List<Pair>> pairs(Reading reading) {
        var pairs = new LinkedHashMap<String, List<Pair>>();
        var discourse = new Discourse();
        List<Name> group = List.of();
        for (Line line : reading.lines()) {
            List<Name> taking = Bystanders.others(line);
            List<Name> parties = taking.size() == line.names.size() ? line.parties() : firstOfEach(taking);
            discourse.enter(line);
            line.bonds = Bonds.of(line, discourse);
            if (matters(reading, line, Family.PARTNERSHIP) && !Bystanders.sideBySide(line)) {
                eachWithEach(parties, (a, b) -> {
                    Pair pair = closest(line, taking, a, b);
                    if (!owned(pair) && !isOnlyNamedAtOnce(pair)) {
                        add(pairs, pair);
                    }
                });
                referred(line, parties, discourse, pair -> add(pairs, pair));
                if (parties.size() < 2 && GROUP.matcher(line.text).find()) {
                    eachWithEach(group, (a, b) -> add(pairs, new Pair(line, a, b, "group")));
                }
                if (parties.size() >= 2 && parties.size() <= 5) {
                    group = parties;
                }
            }
            discourse.read(line);
        }
        for (CountedGroup counted : CountedGroup.of(reading)) {
            counted.bind();
            counted.pairs().forEach(pair -> add(pairs, pair));
        }
        return pairs;
    }

    /** Whether one word names both (이통3사), and no grammar ties them: that says what they are, not what they do together. */
    private static boolean isOnlyNamedAtOnce(Pair pair) {
        return pair.line().namesAtOnce(pair.first(), pair.second())
                && Arrays.stream(pair.line().bonds.either(pair.first(), pair.second()))
                        .noneMatch(b -> b >= PLAIN);
    }

    /** Takes in each of some names with each that comes after it. */
    static void eachWithEach(List<Name> names, BiConsumer<Name, Name> pair) {
        for (int i = 0; i < names.size(); i++) {
            for (int j = i + 1; j < names.size(); j++) {
                pair.accept(names.get(i), names.get(j));
            }
        }
    }

    /** The pairs of which a line names one party or none: the text goes on about the other, or both were enumerated before. */
    private static void referred(Line line, List<Name> parties, Discourse discourse, Consumer<Pair> pairs) {
        Name topic = takeover(line, parties) ? null : discourse.topic(line);
        Name raiser = discourse.raiser();
        if (topic != null && parties.size() <= MOST_WITH_TOPIC && absent(topic, parties)) {
            parties.forEach(party -> pairs.accept(new Pair(line, topic, party, "topic")));
        }
        if (raiser != null && (topic == null || !raiser.key().equals(topic.key())) && absent(raiser, parties)) {
            parties.forEach(party -> pairs.accept(new Pair(line, raiser, party, "topic")));
        }
        Name about = raiser == null ? topic : raiser;
        List<Name> they = discourse.they(line);
        if (about != null && absent(about, they)) {
            they.stream()
                    .filter(party -> absent(party, parties))
                    .forEach(party -> pairs.accept(new Pair(line, about, party, "group")));
        }
    }

    /** Whether all that a line tells is who takes over whom, so that nobody else has a part in it: 가와 나의 합병. */
    private static boolean takeover(Line line, List<Name> parties) {
        int type = Types.TIES.indexOf(EventType.ACQUISITION);
        return types(line).stream().allMatch(t -> t == EventType.ACQUISITION || Types.family(t) != Family.PARTNERSHIP)
                && parties.stream()
                        .anyMatch(a -> parties.stream()
                                .anyMatch(b -> !a.equals(b) && line.bonds.of(a, b)[type] >= PLAIN));
    }

    /** Parties with a place in a sovereignty sentence, by key. */
    static Map<String, List<Actor>> actors(Reading reading) {
        var actors = new LinkedHashMap<String, List<Actor>>();
        Name topic = null;
        for (Line line : reading.lines()) {
            List<Name> parties = line.parties();
            topic = Discourse.opens(line) ? null : topic;
            if (matters(reading, line, Family.SOVEREIGNTY)) {
                for (Name party : firstOfEach(Bystanders.others(line))) {
                    if (programme(line, party) || Cases.dominates(line, party) || isOnlyProgramme(reading, party)) {
                        continue;
                    }
                    actors.computeIfAbsent(party.key(), k -> new ArrayList<>()).add(new Actor(line, party, "line"));
                }
                if (topic != null
                        && absent(topic, parties)
                        && line.text.length() >= SENTENCE
                        && !Discourse.acts(line)) {
                    actors.computeIfAbsent(topic.key(), k -> new ArrayList<>()).add(new Actor(line, topic, "topic"));
                }
            }
            topic = Discourse.topic(line, topic);
        }
        return actors;
    }

    /** Whether a name is what a trigger calls a programme (국가AI컴퓨팅센터, 국민성장펀드): that is no one who acts. */
    private static boolean programme(Line line, Name name) {
        var organisation = name.organisation();
        return (organisation == null || !ACTING.contains(organisation.kind()))
                && line.fired.stream()
                        .anyMatch(f -> f.trigger().type() == EventType.GOVERNMENT_PROGRAM
                                && !f.trigger().name().equals("appointment")
                                && f.span().contains(name.span()));
    }

    /** Whether an organisation is known only by a programme of its own: it stands for the ministry that runs it where the article names that, too. */
    private static boolean isOnlyProgramme(Reading reading, Name name) {
        Reading.Party party = reading.parties().get(name.key());
        return name.product() != null && name.product().kind().equals("programme") && party != null && !party.direct;
    }

    /** Whether one name only says whose the other is, right before it (구글 웨이모), where nothing happens that may happen within a group (SK텔레콤 SK브로드밴드 합병). */
    private static boolean owned(Pair pair) {
        Organisation owned = pair.second().organisation();
        return owned != null
                && types(pair.line()).stream().noneMatch(Kin.DEALS::contains)
                && pair.first().organisation() != null
                && pair.first().key().equals(owned.parent())
                && pair.first().particle().isEmpty()
                && pair.line()
                        .text
                        .substring(
                                Math.min(
                                        pair.first().tail(),
                                        pair.second().span().start()),
                                pair.second().span().start())
                        .isBlank();
    }

    private static boolean absent(Name topic, List<Name> parties) {
        return !topic.isAmong(parties);
    }

    /** Whether a trigger of the family fires in the line, or in the headline whose lead the line is. */
    private static boolean matters(Reading reading, Line line, Family family) {
        return fires(line, family)
                || (line.index <= 3 && fires(reading.lines().get(0), family))
                || (family == Family.PARTNERSHIP && together(line));
    }

    /** Whether a sentence joins two parties by its grammar alone: 가는 나와 …, 가-나 … */
    private static boolean together(Line line) {
        if (line.phrases().size() < 2 && !line.title()) {
            return false;
        }
        return line.phrases().stream()
                .anyMatch(p -> p.mark() == Phrase.Mark.WITH || (p.names().size() > 1 && line.title()));
    }

    private static boolean fires(Line line, Family family) {
        return line.fired.stream().anyMatch(f -> Types.family(f.trigger().type()) == family);
    }

    /** The parties among the names of a line, each once, in order; the organisation itself rather than a thing of it. */
    static List<Name> firstOfEach(List<Name> names) {
        var first = new LinkedHashMap<String, Name>();
        for (Name name : names) {
            Name known = first.get(name.key());
            if (known == null || (known.product() != null && name.product() == null)) {
                first.put(name.key(), name);
            }
        }
        var parties = new ArrayList<>(first.values());
        parties.sort(Comparator.comparingInt(n -> n.span().start()));
        return parties.size() > MOST_PARTIES ? parties.subList(0, MOST_PARTIES) : parties;
    }

    /** The mentions of two parties that stand closest to each other. */
    private static Pair closest(Line line, List<Name> taking, Name a, Name b) {
        Name bestA = a;
        Name bestB = b;
        int best = Integer.MAX_VALUE;
        for (Name x : taking) {
            for (Name y : taking) {
                if (x.key().equals(a.key()) && y.key().equals(b.key())) {
                    int distance =
                            Math.max(y.span().start() - x.tail(), x.span().start() - y.tail());
                    if (distance < best) {
                        best = distance;
                        bestA = x;
                        bestB = y;
                    }
                }
            }
        }
        return bestA.span().start() <= bestB.span().start()
                ? new Pair(line, bestA, bestB, "line")
                : new Pair(line, bestB, bestA, "line");
    }

    private static void add(Map<String, List<Pair>> pairs, Pair pair) {
        String a = pair.first().key();
        String b = pair.second().key();
        pairs.computeIfAbsent(a.compareTo(b) < 0 ? a + " " + b : b + " " + a, k -> new ArrayList<>())
                .add(pair);
    }

    /** The types whose triggers fire in the line. */
    static Set<EventType> types(Line line) {
        var types = new LinkedHashSet<EventType>();
        line.fired.forEach(f -> types.add(f.trigger().type()));
        return types;
    }
}
