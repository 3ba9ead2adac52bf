package bongsu.event;

import bongsu.entity.Name;
import bongsu.text.Morpheme;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of the predicates of a sentence: which phrase is the subject of a trigger, which stands in another case before it, whose
 * thing it is about. How plain a reading is goes from 0 to 1.
 */
final class Arguments {
    static final double INHERITED = 0.6;
    static final int ADJACENT = 12;
    private static final double CLAUSE = 0.25;
    private static final double EMBEDDED = 0.5;
    private static final int DESCRIBED = 30;

    /** Who is made to do something does it: 가는 나에 다를 인수하도록 압박했다. */
    private static final Pattern COMPELLED =
            Pattern.compile("(?:하도록|하라고|할 것을|하라는|하길|토록) ?.{0,6}(?:압박|요구|촉구|권고|지시|요청|설득|제안|종용)");

    private final Line line;
    private final List<Phrase> phrases;
    private final @Nullable Name topic;
    private final int[] clauses;

    Arguments(Line line, @Nullable Name topic) {
        this.line = line;
        this.topic = topic;
        this.phrases = line.phrases();
        this.clauses = line.clauses();
    }

    private static final Pattern INTRODUCED =
            Pattern.compile("사?(?:들)? ?(?:[가-힣0-9]{1,3} ?(?:곳|개사|개|사))?(?:인|는|은|로|로는|에는)? ?[(:'\"△]?");

    int clause(int at) {
        return Phrase.clause(clauses, at);
    }

    /** What the sentence is about, where somebody else acts in it: 다는 가, 나 등이 출자해 설립한 회사다. */
    @Nullable
    Argument founded(int at) {
        return marked(Phrase.Mark.TOPIC, at);
    }

    @Nullable
    Argument subjects(int at) {
        return marked(Phrase.Mark.SUBJECT, at);
    }

    @Nullable
    Argument marked(Phrase.Mark mark, int at) {
        Argument last = null;
        for (Phrase p : phrases) {
            if (p.mark() == mark && !p.thing() && p.end() <= at && clause(at) - p.clause() <= 1) {
                last = new Argument(p.names(), 0.9);
            }
        }
        return last;
    }

    /** Institutions that act, where 에서 marks the subject: 가와 나에서 협약을 맺었다. */
    @Nullable
    Argument from(int at) {
        return marked(Phrase.Mark.FROM, at);
    }

    /** Whose thing stands in a case before a predicate: 가의 칩은, 가 GPU가; a product stands for its maker. */
    @Nullable
    Argument made(int at, Phrase.Mark mark) {
        int clause = clause(at);
        Argument best = null;
        for (Phrase p : phrases) {
            boolean thing = p.thing() && p.mark() == mark;
            boolean owned = p.mark() == Phrase.Mark.OF && p.owns(line) == mark;
            if (p.end() <= at && p.clause() == clause && (thing || owned)) {
                best = new Argument(p.names(), 0.9);
            }
        }
        return best;
    }

    /** Who has what the phrase right before the predicate names: 가의 나 인수. */
    @Nullable
    Argument possessor(int at) {
        for (int i = 1; i < phrases.size(); i++) {
            Phrase p = phrases.get(i - 1);
            Phrase next = phrases.get(i);
            boolean open = next.mark() == Phrase.Mark.BARE && next.end() <= at && at - next.end() <= ADJACENT;
            if (open && p.mark() == Phrase.Mark.OF && next.start() - p.end() <= DESCRIBED) {
                return new Argument(p.names(), 0.9);
            }
        }
        return null;
    }

    /** The subject of a predicate: the nearest one, or the topic of the sentence, or of the text before it. */
    @Nullable
    Argument subject(Predicate predicate) {
        int at = predicate.at();
        int end = predicate.end();
        int clause = Phrase.clause(clauses, at);
        Argument made =
                COMPELLED.matcher(line.text).region(end, line.text.length()).lookingAt()
                        ? nearest(at, end, Phrase.Mark.TO)
                        : null;
        if (made != null) {
            return made;
        }
        Argument best = null;
        boolean any = false;
        for (Phrase p : phrases) {
            boolean subject = switch (p.mark()) {
                case TOPIC, SUBJECT, ALSO -> true;
                case COMMA -> line.title() || p.start() == 0;
                case END, BARE -> line.title() && p.start() < at && p.start() < ADJACENT;
                default -> false;
            };
            boolean behind = p.start() >= end && predicate.verb() && !line.title();
            if (!subject || p.thing() || p.clause() > clause || behind) {
                continue;
            }
            any = true;
            double far = CLAUSE * (clause - p.clause()) * (p.mark() == Phrase.Mark.TOPIC ? 0.5 : 1);
            double plain = Math.max(0.1, 1 - far - (p.mark() == Phrase.Mark.COMMA ? 0.1 : 0));
            plain *= embedded(p, at) ? EMBEDDED : 1;
            if (best == null || plain >= best.plain()) {
                best = new Argument(p.names(), plain);
            }
        }
        if (best == null) {
            best = Argument.either(described(predicate), modified(at, end));
        }
        return best == null && !any && topic != null ? new Argument(List.of(topic), INHERITED) : best;
    }

    /** Whether a subject belongs to a clause that describes something before the predicate: "나가 만든 제품을 …". */
    boolean embedded(Phrase p, int at) {
        if (p.mark() == Phrase.Mark.TOPIC || p.mark() == Phrase.Mark.COMMA || line.title()) {
            return false;
        }
        for (Morpheme m : line.morphemes) {
            if (m.start() >= p.end() && m.end() <= at && !line.named(m)) {
                if (m.tag().equals("EC") || m.tag().equals("EF")) {
                    return false;
                }
                if (m.tag().equals("ETM") && !Phrase.postposition(line.morphemes, m)) {
                    return phrases.stream()
                            .noneMatch(o ->
                                    o.start() >= p.end() && o.end() <= m.start() && o.mark() == Phrase.Mark.SUBJECT);
                }
            }
        }
        return false;
    }

    /** The party behind an adnominal clause: 투자를 유치한 A. */
    @Nullable
    Argument modified(int at, int end) {
        for (Phrase p : phrases) {
            if (p.start() >= end && p.start() - end < ADJACENT) {
                boolean adnominal = line.morphemes.stream()
                        .anyMatch(m -> m.tag().equals("ETM") && m.start() >= at && m.end() <= p.start());
                return adnominal ? new Argument(p.names(), 0.8) : null;
            }
        }
        return null;
    }

    /** The party that an adnominal predicate describes: 나를 인수한 반도체 기업 가. */
    @Nullable
    Argument described(Predicate predicate) {
        int from = predicate.adnominal();
        for (Phrase p : phrases) {
            if (from >= 0 && p.start() >= from) {
                boolean near = p.start() - from <= DESCRIBED
                        && line.morphemes.stream()
                                .noneMatch(m -> m.start() >= from
                                        && m.end() <= p.start()
                                        && (m.ending()
                                                || (m.tag().startsWith("J")
                                                        && !m.tag().equals("JKG")
                                                        && !m.tag().equals("JC"))));
                return near ? new Argument(p.names(), p.thing() ? 0.7 : 0.9) : null;
            }
        }
        return null;
    }

    /** The nearest phrase of a case in the clause of the predicate, or in one before it. */
    @Nullable
    Argument nearest(int at, int end, Phrase.Mark mark) {
        int clause = Phrase.clause(clauses, at);
        Argument best = null;
        for (Phrase p : phrases) {
            if (p.mark() != mark || p.clause() > clause || (p.start() >= end && p.clause() != clause)) {
                continue;
            }
            double plain = Math.max(0.1, 1 - CLAUSE * (clause - p.clause()) - (p.start() >= end ? 0.1 : 0));
            if (p.thing()) {
                plain *= 0.8;
            }
            if (best == null || plain >= best.plain()) {
                best = new Argument(p.names(), plain);
            }
        }
        return best;
    }

    /** Whose thing the predicate is about: B의 지분을, B GPU를. */
    @Nullable
    Argument owner(int at) {
        int clause = Phrase.clause(clauses, at);
        Argument best = null;
        for (Phrase p : phrases) {
            if (p.start() < at && p.clause() == clause && (p.mark() == Phrase.Mark.OF || p.thing())) {
                best = new Argument(p.names(), 0.9);
            }
        }
        return best;
    }

    /** The phrase that ends right before the predicate: A·B 협력, 런AI 인수. */
    @Nullable
    Argument adjacent(int at) {
        return adjacent(at, true);
    }

    @Nullable
    Argument adjacent(int at, boolean things) {
        Argument best = null;
        for (Phrase p : phrases) {
            if (p.thing() && !things && p.names().size() < 2) {
                continue;
            }
            boolean open = p.mark() == Phrase.Mark.BARE || p.mark() == Phrase.Mark.OF || p.mark() == Phrase.Mark.COMMA;
            if (open && p.end() <= at && at - p.end() <= ADJACENT) {
                best = new Argument(p.names(), p.mark() == Phrase.Mark.COMMA ? 0.6 : 0.9);
            }
        }
        return best;
    }

    /** The parties that an appositive calls something: 가, 나 등 고객사. */
    @Nullable
    Argument called(String head) {
        for (Phrase p : phrases) {
            if (line.text
                    .substring(
                            p.names().get(p.names().size() - 1).tail(),
                            Math.max(
                                    p.end(), p.names().get(p.names().size() - 1).tail()))
                    .contains(head)) {
                return new Argument(p.names(), 1);
            }
        }
        return null;
    }

    /** The party that stands right behind the word: 첫 고객사인 가, 고객사 두 곳(가, 나). */
    @Nullable
    Argument behind(int end) {
        for (Phrase p : phrases) {
            if (p.start() >= end
                    && INTRODUCED.matcher(line.text.substring(end, p.start())).matches()) {
                return new Argument(p.names(), 0.9);
            }
        }
        return null;
    }
}
