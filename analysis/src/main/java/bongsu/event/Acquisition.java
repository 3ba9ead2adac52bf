package bongsu.event;

import bongsu.schema.EventType;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Who takes over whom, by the word that tells it: A가 B를 인수, B가 A에 인수, A가 인수한 B, A가 B를 C에 매각, A와 B가 합병. One reading of one
 * trigger.
 */
final class Acquisition {
    private static final EventType TYPE = EventType.ACQUISITION;
    /** Who buys shares on the market takes nobody over: 외국인은 가를 사들였다. */
    private static final Pattern TRADED = Pattern.compile("매수|사들|매입");

    private static final Pattern TRADERS =
            Pattern.compile("(?<![가-힣])(?:외국인|개인|기관|투자자|개미|(?:초?고액)?자산가|초?고수|연기금)(?:들)?(?:은|는|이|가|도|의) ");

    /** Who proposes a takeover takes over whom it is proposed to: 나는 가의 인수 제안을 거절했다, 가의 인수 대상이 됐다. */
    private static final Pattern PROPOSED = Pattern.compile("(?:인수|합병)(?:·?합병)? ?(?:제안|제의|시도|대상|타깃)");

    /** What follows where whom one would take over is asked: 가는 나에 인수를 제안했다. */
    private static final Pattern OFFERED = Pattern.compile("(?:[을를]| (?:가능성|의향|의사|방안)[을를])? ?(?:제안|제의|타진|요청)");

    /** Who does this in a headline has whoever stands before it: 가 품은 나. */
    private static final Pattern HELD = Pattern.compile("(?:품은|삼킨|인수한|사들인) ");

    /** What becomes of whom this is said of: 가, 나 자회사로 편입. */
    private static final Pattern JOINS = Pattern.compile("(?:자회사|계열사)(?:로|에) ?편입");

    /** What is taken over by whoever has it: 가의 품에 안긴 나. */
    private static final Pattern EMBRACED = Pattern.compile("품에 안[기긴겼길]");

    private final Bonds bonds;
    private final Predication told;
    private final Line line;
    private final Arguments arguments;
    private final double weight;
    private final int at;
    private final @Nullable Argument described;

    /**
     * A reading of a trigger.
     *
     * @param bonds where the bonds go
     */
    Acquisition(Bonds bonds, Predication told) {
        this.bonds = bonds;
        this.told = told;
        this.line = told.line();
        this.arguments = told.arguments();
        this.weight = told.weight();
        this.at = told.at();
        this.described = arguments.descriptions.of(told.predicate());
    }

    void read() {
        boolean traded = told.begins(TRADED) && TRADERS.matcher(line.text).find();
        boolean embraced = told.begins(EMBRACED);
        if (!traded && (told.predicate().passive() || embraced)) {
            taken(embraced);
        } else if (!traded) {
            takes();
        }
    }

    /** 나가 가에 인수됐다; 나가 가의 품에 안겼다; 나가 가 자회사로 편입됐다. */
    private void taken(boolean embraced) {
        Argument taker = Argument.either(
                told.nearest(Phrase.Mark.TO),
                Argument.either(
                        arguments.owner(at),
                        told.begins(JOINS) || line.text.startsWith("편입", at) ? told.nearest(Phrase.Mark.BY) : null));
        bond(
                taker == null && embraced ? arguments.adjacent(at) : taker,
                Argument.either(described, told.subject()),
                weight);
    }

    /** 가가 나를 인수했다, 가와 나가 합병했다, 가가 나를 다에 매각했다. */
    private void takes() {
        Argument holder = told.holder(HELD);
        if (holder != null) {
            bond(holder, arguments.bare(at), weight);
            return;
        }
        Argument subject = told.subject();
        Argument object = told.nearest(Phrase.Mark.OBJECT);
        Argument owner = arguments.owner(at);
        Argument adjacent = arguments.adjacent(at);
        Argument also = object == null && owner == null && adjacent == null ? told.nearest(Phrase.Mark.ALSO) : null;
        if (also != null && subject != null && also.names().equals(subject.names())) {
            // 가는 나도 인수했다: whom the sentence is about takes over
            subject = Argument.either(arguments.founded(at), told.topic(Arguments.INHERITED));
        }
        Argument other = described != null && described.equals(subject) ? null : described;
        boolean open = object == null && owner == null && adjacent == null;
        Argument asked = open && told.goesOn(OFFERED) ? told.nearest(Phrase.Mark.TO) : null;
        Argument member = told.begins(JOINS) ? told.nearest(Phrase.Mark.BY) : null;
        Argument target = Argument.either(
                Argument.either(object, also),
                Argument.either(asked, Argument.either(adjacent, Argument.either(member, other))));
        bond(arguments.subjects(at), arguments.descriptions.called(told.predicate()), weight);
        Argument possessor = arguments.possessor(at);
        if (owner != null && owner.equals(adjacent) && told.begins(PROPOSED)) {
            bond(owner, Argument.either(subject, told.topic(Arguments.INHERITED)), weight);
            return;
        }
        if (possessor != null && adjacent != null && !told.predicate().verb() && !sold() && !merger()) {
            // whose takeover it is is said; who else stands there does something about it: 가의 나 인수에 대해 다가 …
            bond(possessor, adjacent, weight);
            return;
        }
        if (merger()) {
            bonds.mutual(told, subject);
            bonds.within(TYPE, target, weight * 0.9);
            bonds.within(TYPE, owner, weight * 0.9);
        } else {
            bond(subject, told.nearest(Phrase.Mark.WITH), weight * 0.7);
        }
        bond(told.nearest(Phrase.Mark.THROUGH), target, weight * 0.8);
        Argument buyer = sold() ? told.nearest(Phrase.Mark.TO) : null;
        if (buyer != null) {
            bond(buyer, Argument.either(target, subject), weight);
        } else {
            bond(subject, target, weight);
            bond(subject, owner, weight * 0.8);
            bond(subject, arguments.source(at), weight * 0.7);
        }
    }

    private boolean merger() {
        String word = line.text.substring(at, told.end());
        return word.contains("합병") || word.startsWith("통합") || line.text.startsWith(" 합병", told.end());
    }

    private boolean sold() {
        return line.text.startsWith("매각", at) || line.text.startsWith("양도", at);
    }

    private void bond(@Nullable Argument taker, @Nullable Argument target, double plain) {
        bonds.bond(TYPE, taker, target, plain);
    }
}
