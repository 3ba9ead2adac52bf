package bongsu.event;

import bongsu.schema.EventType;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the readings of one trigger of ADOPTION share: what the predicate takes, and who is told to provide what to whom. */
abstract class Supply {
    static final EventType TYPE = EventType.ADOPTION;

    /** What describes the thing that is made tells where that was done: 가에서 만든 칩을 생산한다. */
    static final Pattern ADNOMINAL = Pattern.compile("에서 (?:[^.,]{0,12}[가-힣 ])?(?:만든|만드는|하는|한|된) [^.,]{0,20}$");

    final Predication told;
    final Line line;
    final Arguments arguments;
    final double weight;
    final Predicate predicate;
    final int at;
    final int end;
    final @Nullable Argument subject;
    final @Nullable Argument to;
    final @Nullable Argument from;
    private final Bonds bonds;

    /**
     * A reading of a trigger.
     *
     * @param bonds where the bonds go
     */
    Supply(Bonds bonds, Predication told) {
        this.bonds = bonds;
        this.told = told;
        this.line = told.line();
        this.arguments = told.arguments();
        this.weight = told.weight();
        this.predicate = told.predicate();
        this.at = told.at();
        this.end = told.end();
        this.subject = told.subject();
        this.to = told.nearest(Phrase.Mark.TO);
        this.from = told.nearest(Phrase.Mark.FROM);
    }

    /** Whose thing the sentence is about; null if nobody's. */
    @Nullable
    Argument thing() {
        return Argument.either(arguments.made(at, Phrase.Mark.SUBJECT), arguments.made(at, Phrase.Mark.TOPIC));
    }

    /** The text between an argument and the trigger. */
    String behind(Argument argument) {
        int from = argument.names().getLast().span().end();
        return line.text.substring(Math.min(from, at), at);
    }

    /** An argument that is not the subject itself; null if it is, as where its own product is named. */
    @Nullable
    Argument other(@Nullable Argument argument) {
        return argument == null || subject == null || apart(argument, subject) ? argument : null;
    }

    /** Whether two arguments have nobody in common. */
    static boolean apart(Argument one, Argument other) {
        return one.names().stream().noneMatch(a -> a.isAmong(other.names()));
    }

    void bond(@Nullable Argument provider, @Nullable Argument adopter, double plain) {
        bonds.bond(TYPE, provider, adopter, plain);
    }
}
