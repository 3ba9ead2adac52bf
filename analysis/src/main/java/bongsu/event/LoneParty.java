package bongsu.event;

import bongsu.entity.Name;
import bongsu.schema.EventType;
import bongsu.schema.Family;
import bongsu.schema.Modality;
import bongsu.schema.Role;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A deal whose other side has no name: "가람전자, 북미 완성차 업체에 배터리 공급". The headline or the first sentences tell it, and the
 * organisation that they are about takes part alone.
 */
final class LoneParty {
    /** How many lines of an article are headline and lead. */
    private static final int LEAD = 3;

    /** How many characters of a headline may stand before whom it is about. */
    private static final int OPENING = 3;

    /** How sure such an event is where the article is surely about a partnership: half of them are right. */
    private static final double SURE = 0.5;

    /** Words whose subject is the one that the money or the takeover goes to. */
    private static final Set<String> RECEIVING = Set.of("round", "sell");

    /** What no deed is, or one that another asks about: 공급 비용, 공급 전망, 제휴사. */
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "(?:공급|납품)(?:(?:자|사(?!업)|처)(?!로|가 )| ?강자| ?비용| ?단가| ?가격| ?불허| ?예상| ?전망| ?확대에 따른)|(?:제휴|협력|파트너)사(?!(?:로|가) )");

    private LoneParty() {}

    /**
     * The event; null if neither headline nor lead has a plain trigger beside an organisation.
     *
     * @param alert how likely the article is about a partnership
     */
    static @Nullable Decided of(Reading reading, double alert) {
        for (Line line :
                reading.lines().subList(0, Math.min(LEAD, reading.lines().size()))) {
            for (Rules.Fired fired : line.fired) {
                EventType type = fired.trigger().type();
                Name name = Types.family(type) == Family.PARTNERSHIP
                                && fired.trigger().strong()
                                && !attribute(line, fired)
                        ? subject(line)
                        : null;
                if (name != null && Governments.takesPart(type, role(type, fired, line), name)) {
                    return new Decided(
                            type,
                            List.of(name),
                            List.of(role(type, fired, line)),
                            line,
                            List.of(),
                            fired,
                            alert * SURE,
                            Hearsay.tells(line.text) ? Modality.RUMORED : Modality.ANNOUNCED,
                            true);
                }
            }
        }
        return null;
    }

    /** Whether a word only says what somebody or something is: 공급 비용, 제휴사. */
    private static boolean attribute(Line line, Rules.Fired fired) {
        return line.begins(ATTRIBUTE, fired.span().start());
    }

    private static @Nullable Name subject(Line line) {
        for (Phrase phrase : line.phrases()) {
            boolean subject = phrase.mark() == Phrase.Mark.TOPIC
                    || phrase.mark() == Phrase.Mark.SUBJECT
                    || (line.title() && phrase.start() <= OPENING);
            if (subject && !phrase.thing() && Kind.of(phrase.names().get(0)) != Kind.PLACE) {
                return phrase.names().get(0);
            }
        }
        return null;
    }

    private static Role role(EventType type, Rules.Fired fired, Line line) {
        boolean receives = RECEIVING.contains(fired.trigger().name())
                || fired.trigger().name().equals("adopt")
                || line.text.startsWith("매각", fired.span().start());
        return receives ? Types.second(type) : Types.first(type);
    }
}
