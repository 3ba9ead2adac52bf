package bongsu.event;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The arguments of the predicates of a sentence: which phrase stands in a case before a trigger, whose thing it is about ({@link Subjects} tells
 * who does it). How plain a reading is goes from 0 to 1.
 */
final class Arguments {
    static final double INHERITED = 0.6;
    static final int ADJACENT = 12;
    static final double CLAUSE = 0.25;

    private static final Pattern INTRODUCED =
            Pattern.compile("사?(?:들)? ?(?:[가-힣0-9]{1,3} ?(?:곳|개사|개|사))?(?:인|는|은|로|로는|에는)? ?[(:'\"△]?"
                    + "|사?인 (?:[가-힣A-Za-z0-9]{1,8}(?<![을를은는이가에의만큼]) ){1,3}['\"(]?");

    private static final Pattern ETC = Pattern.compile(" ?등 (?:(?:국내|해외|주요|중국|미국|일본|글로벌) )?");

    private static final Pattern WHO = Pattern.compile("\\s?[가-힣 ]{1,14}(?:은|는) (?:모두 |현재 )?");

    private final Line line;
    private final List<Phrase> phrases;
    private final int[] clauses;
    final Descriptions descriptions;

    Arguments(Line line) {
        this.line = line;
        this.phrases = line.phrases();
        this.clauses = line.clauses();
        this.descriptions = new Descriptions(line);
    }

    int clause(int at) {
        return Clauses.before(clauses, at);
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

    /** From whom something comes, where 로부터 says so: 에서 may be a place. */
    @Nullable
    Argument source(int at) {
        Argument last = null;
        for (Phrase p : phrases) {
            String particle = p.names().getLast().particle();
            if (p.mark() == Phrase.Mark.FROM
                    && p.end() <= at
                    && p.clause() == clause(at)
                    && !particle.startsWith("에서")) {
                last = new Argument(p.names(), 0.9);
            }
        }
        return last;
    }

    /** The phrase of a case right behind an argument: 가와 나에서. */
    @Nullable
    Argument beside(@Nullable Argument argument, Phrase.Mark mark) {
        for (int i = 1; argument != null && i < phrases.size(); i++) {
            Phrase before = phrases.get(i - 1);
            Phrase p = phrases.get(i);
            if (before.names().equals(argument.names()) && p.mark() == mark && p.start() - before.end() < ADJACENT) {
                return new Argument(p.names(), 0.9);
            }
        }
        return null;
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

    /** Whose thing is the object of a predicate itself, not of a clause that describes another (가의 칩을 단 서버를 생산한다). */
    @Nullable
    Argument object(int at) {
        Argument made = made(at, Phrase.Mark.OBJECT);
        int from = made == null ? at : made.names().getLast().tail();
        boolean without = line.text.substring(Math.min(from, at), at).contains(" 없이");
        return made != null && (without || descriptions.apart(made, at)) ? null : made;
    }

    /** Who has what the phrase right before the predicate names: 가의 나 인수. */
    @Nullable
    Argument possessor(int at) {
        for (int i = 1; i < phrases.size(); i++) {
            Phrase p = phrases.get(i - 1);
            Phrase next = phrases.get(i);
            boolean open = next.mark() == Phrase.Mark.BARE && next.end() <= at && at - next.end() <= ADJACENT;
            if (open && p.mark() == Phrase.Mark.OF && next.start() - p.end() <= Descriptions.DESCRIBED) {
                return new Argument(p.names(), 0.9);
            }
        }
        return null;
    }

    /** The nearest phrase of a case in the clause of the predicate, or in one before it. */
    @Nullable
    Argument nearest(int at, int end, Phrase.Mark mark) {
        int clause = Clauses.before(clauses, at);
        Argument best = null;
        for (Phrase p : phrases) {
            boolean behind = p.start() >= end;
            if (p.mark() != mark || p.clause() > clause || (behind && p.clause() != clause)) {
                continue;
            }
            if (behind && Predicate.of(line, at, end).adnominal() >= 0) {
                continue;
            }
            double plain = Math.max(0.1, 1 - CLAUSE * (clause - p.clause()) - (behind ? 0.1 : 0));
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
        int clause = Clauses.before(clauses, at);
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

    /** Whether a comma stands behind somebody before a predicate, who then is its subject: 가, 나 인수한 다에 반격. */
    boolean paused(int at) {
        return phrases.stream().anyMatch(p -> p.mark() == Phrase.Mark.COMMA && p.end() <= at);
    }

    /** Who stands without a particle right before the predicate, by the name itself and not as the owner of a thing: 가 납품. */
    @Nullable
    Argument bare(int at) {
        return phrases.stream()
                .filter(p -> p.mark() == Phrase.Mark.BARE && !p.thing() && p.end() <= at && at - p.end() <= 1)
                .findFirst()
                .map(p -> new Argument(p.names(), 0.9))
                .orElse(null);
    }

    /** Who those are that a predicate describes: 계약을 맺은 게임사는 가, 나, 다 등이다. */
    @Nullable
    Argument counted(Predicate predicate) {
        int from = predicate.adnominal();
        for (Phrase p : phrases) {
            if (from >= 0 && p.start() >= from) {
                boolean told = WHO.matcher(line.text.substring(from, p.start())).matches();
                return told ? new Argument(p.names(), 0.9) : null;
            }
        }
        return null;
    }

    /** The parties that an appositive calls something: 가, 나 등 고객사. */
    @Nullable
    Argument called(String head) {
        for (Phrase p : phrases) {
            if (line.text
                    .substring(
                            p.names().getLast().tail(),
                            Math.max(p.end(), p.names().getLast().tail()))
                    .contains(head)) {
                return new Argument(p.names(), 1);
            }
        }
        return null;
    }

    /** Whose a word is that goes on with the phrase that a name opens: 가 협력사들이; null if nobody's. */
    @Nullable
    Argument opening(int at) {
        for (Phrase p : phrases) {
            int tail = p.names().getLast().tail();
            boolean opens = p.start() < at && p.end() > at && tail <= at;
            if (opens && line.text.substring(tail, at).isBlank()) {
                return new Argument(p.names(), 0.9);
            }
        }
        return null;
    }

    /** Those who are called some of the kind that a name with a word behind it tells: 나, 다 등 (가 협력사들이); null if nobody is. */
    @Nullable
    Argument etc(@Nullable Argument whose) {
        int start = whose == null ? 0 : whose.names().get(0).span().start();
        for (Phrase p : phrases) {
            int tail = p.names().getLast().tail();
            if (tail < start && ETC.matcher(line.text.substring(tail, start)).matches()) {
                return new Argument(p.names(), 0.9);
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
