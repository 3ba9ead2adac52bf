package bongsu.event;

import bongsu.entity.Name;
import bongsu.entity.Particles;
import bongsu.event.Phrase.Mark;
import bongsu.text.Morpheme;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the phrase of a name or an enumeration: by words that tell its case, else by the particle behind the name, else by walking on
 * through the nouns behind it to the particle of their last ("카이스트 연구팀과"). One reading of one phrase.
 */
final class PhraseReader {
    /** Through how many nouns a phrase goes on, at the most. */
    static final int REACH = 10;

    /** What "가, 나 등 …" is in these cases: those who are named, and others like them. */
    private static final Set<Mark> PARTIES = Set.of(Mark.SUBJECT, Mark.TOPIC, Mark.WITH, Mark.TO, Mark.FROM);

    private final Line line;
    private final List<Name> names;
    private final Name last;
    private final int start;
    private final int clause;
    private final boolean product;
    /** What marks the case right behind the last name; brackets may stand between. */
    private String particle;
    /** Where the last name ends with that. */
    private int end;
    /** Whether "등" follows, so that those named are some of many. */
    private boolean etc;

    /** The noun that was walked through last; empty before the first. */
    private String head = "";
    /** Where it ends. */
    private int from;
    /** How many were walked through. */
    private int walked;
    /** Whether what follows belongs to what was walked through: 가, 나 등 기업의 대표가. */
    private boolean owned;

    /**
     * A reading of names of one enumeration.
     *
     * @param names one or more, in order
     */
    PhraseReader(Line line, List<Name> names) {
        this.line = line;
        this.names = names;
        this.last = names.getLast();
        this.start = names.get(0).span().start();
        this.clause = Clauses.before(line.clauses(), start);
        this.product = last.product() != null || quoted(line.text, names);
        this.particle = last.particle();
        this.end = Math.min(last.tail(), line.text.length());
        if (particle.isEmpty() && line.text.startsWith("(", end)) {
            Particles.Tail behindBrackets = Particles.after(line.text, end);
            if (behindBrackets != null && !behindBrackets.particle().isEmpty()) {
                this.particle = behindBrackets.particle();
                this.end = behindBrackets.end();
            }
        }
        this.from = end;
    }

    Phrase read() {
        String behind = line.text.substring(end);
        Mark told = Cases.told(particle, behind);
        if (told != null) {
            return phrase(end, told, false);
        }
        Phrase wider = Cases.wider(line, names, end, clause);
        if (wider != null) {
            return wider;
        }
        Mark resumed = Cases.INCLUDING.matcher(behind).lookingAt() ? Cases.resumed(line, end) : null;
        if (resumed != null) {
            return phrase(end, resumed, false);
        }
        if (!particle.isEmpty() && !leaning(particle)) {
            return phrase(end, Phrase.mark(particle), product);
        }
        etc = names.size() > 1 && (behind.stripLeading().startsWith("등 ") || particle.equals("등"));
        return walk();
    }

    private Phrase phrase(int to, Mark mark, boolean thing) {
        return new Phrase(names, start, to, mark, thing, head, clause);
    }

    /** Goes on through nouns to what ends the phrase. */
    private Phrase walk() {
        int at = 0;
        while (at < line.morphemes.size() && line.morphemes.get(at).start() < end) {
            at++;
        }
        for (; at < line.morphemes.size() && walked < REACH; at++) {
            Morpheme m = line.morphemes.get(at);
            Phrase over = parted(line.text.substring(Math.min(from, m.start()), m.start()));
            over = over == null ? closed(m) : over;
            if (over != null) {
                return over;
            }
            boolean owns = etc && m.form().equals("의") && walked > 1;
            if (owns || (etc && m.form().equals("및"))) {
                owned |= owns;
                from = m.end();
                continue;
            }
            if (m.tag().startsWith("J")) {
                return marked(m);
            }
            if ((fires(m.start()) && !Phrase.STANDING.contains(m.form())) || !nominal(m)) {
                return phrase(from, Mark.BARE, thing());
            }
            head = m.form();
            from = m.end();
            walked++;
        }
        String rest = line.text.substring(end).strip();
        Mark mark = at < line.morphemes.size()
                ? Mark.BARE
                : rest.startsWith(",") || rest.startsWith("…") ? Mark.COMMA : Mark.END;
        return phrase(from, mark, thing());
    }

    /** The phrase, where what stands before the next morpheme ends it; null if nothing does. */
    private @Nullable Phrase parted(String gap) {
        boolean pause =
                gap.indexOf(',') >= 0 || gap.indexOf('·') >= 0 || gap.indexOf('…') >= 0 || gap.indexOf('-') >= 0;
        if (pause && !(etc && gap.strip().length() <= 2)) {
            return phrase(from, Mark.COMMA, thing());
        }
        if (line.title() && walked == 0 && gap.strip().startsWith("'")) {
            return phrase(from, Mark.BARE, product);
        }
        boolean other = !gap.isBlank() && gap.indexOf('(') < 0 && gap.indexOf(')') < 0 && gap.indexOf('\'') < 0;
        return other && !etc ? phrase(from, Mark.BARE, thing()) : null;
    }

    /** The phrase, where a word ends it that is no particle; null if it does not. */
    private @Nullable Phrase closed(Morpheme m) {
        return switch (m.form()) {
            case "대신" -> phrase(m.end(), Mark.OTHER, false);
            case "모두", "각각" -> phrase(from, Mark.SUBJECT, thing());
            case "역시", "또한" -> phrase(m.end(), Mark.ALSO, thing());
            default -> null;
        };
    }

    /** The phrase that a particle ends. */
    private Phrase marked(Morpheme m) {
        if (m.form().equals("의") && line.text.startsWith(" 경우", m.end())) {
            return phrase(m.end(), Mark.TOPIC, false);
        }
        Mark mark = Phrase.mark(m.form());
        boolean party = etc && !owned && PARTIES.contains(mark);
        boolean land = names.size() == 1 && !head.isEmpty() && Kind.of(last) == Kind.PLACE;
        return phrase(m.end(), mark, land || (!party && thing()));
    }

    /** Whether a quoted word that no catalogue holds stands for a programme or a product: '초록물결 프로젝트'. */
    private static boolean quoted(String text, List<Name> names) {
        Name name = names.get(0);
        int at = name.span().start();
        boolean opened =
                names.size() == 1 && name.organisation() == null && at > 0 && "'\"".indexOf(text.charAt(at - 1)) >= 0;
        int close = opened ? text.indexOf(text.charAt(at - 1), name.span().end()) : -1;
        // a particle before the closing mark shows that somebody speaks: "가람전자가 …"
        return close >= 0 && (name.particle().isEmpty() || close < name.tail());
    }

    /** Whether what was walked through makes the phrase something of the organisation. */
    private boolean thing() {
        return head.isEmpty() ? product : !Phrase.STANDING.contains(head);
    }

    /** Whether a particle leans on the name, so that the case stands further behind: 가 등이, 가 측과. */
    private static boolean leaning(String particle) {
        return particle.equals("등") || particle.equals("측") || particle.equals("팀") || particle.equals("들");
    }

    /** Whether a morpheme goes on with a noun phrase. */
    private static boolean nominal(Morpheme m) {
        return m.noun()
                || m.tag().equals("NNB")
                || m.tag().equals("NNBC")
                || m.tag().equals("NR")
                || m.tag().equals("SN")
                || m.tag().equals("XSN")
                || m.tag().equals("XPN")
                || m.tag().equals("MM")
                || m.tag().equals("SH");
    }

    /** Whether a plain trigger begins at a place, unless it is what an organisation is called (협력사). */
    private boolean fires(int at) {
        return line.fired.stream()
                .anyMatch(f -> f.span().start() == at
                        && f.trigger().strong()
                        && !Phrase.STANDING.contains(
                                line.text.substring(f.span().start(), f.span().end())));
    }
}
