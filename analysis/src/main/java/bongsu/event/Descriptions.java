package bongsu.event;

import bongsu.entity.Name;
import bongsu.text.Morpheme;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The clauses of a sentence that describe a noun behind them (나를 인수한 가, 가가 만든 칩), which Korean marks by an adnominal ending: who
 * acts in them, and whom they describe.
 */
final class Descriptions {
    static final int DESCRIBED = 30;

    private static final Pattern MADE =
            Pattern.compile("(?:개발|설계|제작|생산|공급|제공|공개|출시)(?:한|하는|해 온|했던)|(?:만든|만드는|내놓은|선보인) ");

    private static final Pattern COMPANY =
            Pattern.compile(" (?:[가-힣A-Za-z0-9]{1,10} ){0,4}(?:기업|회사|업체|스타트업|법인|곳|계열사|자회사)(?:이다|다|으로|로|이며|인|이자)[ .,]");

    /** Nouns that only make a clause of what is before them. */
    private static final Set<String> LIGHT = Set.of(
            "것", "거", "만큼", "데", "가운데", "뒤", "후", "때문", "수", "바", "예정", "계획", "방침", "전망", "소식", "점", "셈", "상황", "상태",
            "모양", "듯", "터", "중", "채", "대신", "반면", "직후", "이후");

    private final Line line;
    private final List<Phrase> phrases;
    private final int[] clauses;

    Descriptions(Line line) {
        this.line = line;
        this.phrases = line.phrases();
        this.clauses = line.clauses();
    }

    /**
     * Whether a predicate that describes a noun has a subject of its own before it ("가가 인수한 나"). A topic is none: it belongs
     * to the sentence, not to a clause that describes ("가는 나를 인수한 다와 …").
     */
    boolean own(Predicate predicate) {
        int clause = Clauses.before(clauses, predicate.at());
        return predicate.passive()
                || phrases.stream()
                        .anyMatch(p -> (p.mark() == Phrase.Mark.SUBJECT || p.mark() == Phrase.Mark.ALSO)
                                && p.end() <= predicate.at()
                                && p.clause() == clause
                                && !embedded(p, predicate.at()));
    }

    /** Who made what a predicate is about: 가가 개발한 칩을 도입했다. */
    @Nullable
    Argument maker(int at) {
        int clause = Clauses.before(clauses, at);
        Argument best = null;
        for (Phrase p : phrases) {
            boolean subject = p.mark() == Phrase.Mark.SUBJECT && p.end() <= at && p.clause() == clause;
            if (subject && MADE.matcher(line.text.substring(p.end(), at)).find() && embedded(p, at)) {
                best = new Argument(p.names(), 0.9);
            }
        }
        return best;
    }

    /** Whether a subject belongs to a clause that describes something before the predicate: "나가 만든 제품을 …". */
    boolean embedded(Phrase p, int at) {
        if (p.mark() == Phrase.Mark.TOPIC || p.mark() == Phrase.Mark.COMMA || line.title()) {
            return false;
        }
        for (int i = 0; i < line.morphemes.size(); i++) {
            Morpheme m = line.morphemes.get(i);
            if (m.start() >= p.end() && m.end() <= at && !line.named(m)) {
                if (m.endsClause() && !Predicate.auxiliary(line, i + 1)) {
                    return false;
                }
                boolean copula = i > 0 && line.morphemes.get(i - 1).tag().equals("VCP");
                if (m.tag().equals("ETM") && !copula && !Clauses.postposition(line.morphemes, i) && !light(i + 1)) {
                    return phrases.stream()
                            .noneMatch(o ->
                                    o.start() >= p.end() && o.end() <= m.start() && o.mark() == Phrase.Mark.SUBJECT);
                }
            }
        }
        return false;
    }

    /** Whether the noun behind an adnominal ending only makes a clause of what is before it: 체결한 것으로 전해졌다, 공급할 예정이다. */
    private boolean light(int at) {
        return at < line.morphemes.size()
                && line.morphemes.get(at).tag().startsWith("N")
                && LIGHT.contains(line.morphemes.get(at).form());
    }

    /**
     * Whether somebody or something without a name is the subject between a party and a predicate of the same clause, and does not
     * belong to what describes a noun there: 가는 고객들이 나의 칩을 이용하게 …, but not 가는 대표가 가진 지분을 …
     */
    boolean parted(Phrase p, int at) {
        int clause = Clauses.before(clauses, at);
        boolean parted = false;
        for (int i = 0; i < line.morphemes.size(); i++) {
            Morpheme m = line.morphemes.get(i);
            if (m.start() < p.end() || m.end() > at || line.named(m)) {
                continue;
            }
            if (m.tag().equals("JKS") && Clauses.before(clauses, m.start()) == clause) {
                parted |= phrases.stream().noneMatch(o -> o.start() < m.start() && m.end() <= o.end());
            } else if (m.tag().equals("ETM") && !Clauses.postposition(line.morphemes, i)) {
                parted = false;
            }
        }
        return parted;
    }

    /** Whether a clause that describes a noun ends between a party and a predicate. */
    boolean apart(Argument party, int at) {
        int from = party.names().getLast().tail();
        for (int i = 1; i < line.morphemes.size(); i++) {
            Morpheme m = line.morphemes.get(i);
            boolean describes = m.tag().equals("ETM") && m.start() >= from && m.end() <= at && !line.named(m);
            boolean copula = line.morphemes.get(i - 1).tag().equals("VCP");
            if (describes && !copula && !Clauses.postposition(line.morphemes, i)) {
                return true;
            }
        }
        return false;
    }

    /** The party behind an adnominal clause: 투자를 유치한 A. */
    @Nullable
    Argument modified(int at, int end) {
        for (Phrase p : phrases) {
            if (p.start() >= end && p.start() - end < Arguments.ADJACENT) {
                boolean adnominal = line.morphemes.stream()
                        .anyMatch(m -> m.tag().equals("ETM") && m.start() >= at && m.end() <= p.start());
                return adnominal ? new Argument(p.names(), 0.8) : null;
            }
        }
        return null;
    }

    /** The party that an adnominal predicate describes, if not merely something of it: 가가 칩을 공급하는 나, not 가가 공급하는 나의 칩. */
    @Nullable
    Argument whole(Predicate predicate) {
        Argument described = of(predicate);
        return described != null
                        && phrases.stream()
                                .anyMatch(p -> p.names().containsAll(described.names())
                                        && p.start() >= predicate.end()
                                        && p.actor()
                                        && p.mark() != Phrase.Mark.OF)
                ? described
                : null;
    }

    /** Whom the sentence is about, where it calls that a company that a predicate describes: 나는 가가 인수한 기업이다; null if it does not. */
    @Nullable
    Argument called(Predicate predicate) {
        int from = predicate.adnominal();
        if (from < 0 || !line.begins(COMPANY, from)) {
            return null;
        }
        return phrases.stream()
                .filter(p -> p.mark() == Phrase.Mark.TOPIC && p.actor() && p.end() <= predicate.at())
                .findFirst()
                .map(p -> new Argument(p.names(), 0.9))
                .orElse(null);
    }

    /** The party that an adnominal predicate describes: 나를 인수한 반도체 기업 가. */
    @Nullable
    Argument of(Predicate predicate) {
        int from = predicate.adnominal();
        for (Phrase p : phrases) {
            List<Name> names =
                    p.names().stream().filter(n -> n.span().start() >= from).toList();
            if (from >= 0 && !names.isEmpty()) {
                int start = names.get(0).span().start();
                boolean near = start - from <= DESCRIBED
                        && line.morphemes.stream()
                                .noneMatch(m -> m.start() >= from
                                        && m.end() <= start
                                        && (m.ending()
                                                || (m.tag().startsWith("J")
                                                        && !m.tag().equals("JKG")
                                                        && !m.tag().equals("JC"))));
                return near ? new Argument(names, p.thing() ? 0.7 : 0.9) : null;
            }
        }
        return null;
    }
}
