package bongsu.event;

import bongsu.entity.Name;
import bongsu.entity.Organisation;
import bongsu.entity.OrganisationKind;
import bongsu.schema.EventType;
import bongsu.schema.Role;
import java.util.Collection;
import java.util.Objects;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What governments are in events: tells the government of a country or city, which does something, from the place where something is
 * (미국은, not 미국 증시), and what a deal cannot make of one.
 */
final class Governments {
    private static final Pattern ACTING =
            Pattern.compile("(?:은|는|이|가|도|과|와|측)|(?:측|정부)(?:은|는|이|가|과|와)|과의|와의|에게|로부터|으로부터");
    private static final Pattern BEHIND =
            Pattern.compile("(?:[,·/\\-'\")\\]]|\\.\\.| ?(?:등|및|측|당국|행정부|양국|vs)(?![가-힣])|$).*");
    /** What follows the brackets behind a name: 아랍에미리트(UAE)는, not 아랍에미리트(UAE) 두바이의. */
    private static final Pattern GLOSSED =
            Pattern.compile("\\)(?:" + ACTING + "(?![가-힣])|[,·/\\-'\"]| ?(?:등|및|측|당국|행정부|양국)(?![가-힣])|$)");

    private static final Pattern ITS = Pattern.compile(
            " ?(?:[가-힣A-Z0-9]+ ){0,2}(?:제재|규제|통제|견제|압박|금지|정책|관세|보조금|지원|자립|굴기|전략|투자|봉쇄|수출|반격|공세|추격|독립|패권|개입).*");

    private Governments() {}

    /**
     * Whether two can be what a deal makes of them: a government or ministry takes over no firm, founds none with others, provides
     * no product and is nobody's investment (what is invested in a country goes to firms there); it allows, forbids and urges. Nor does it deal with what is part of it.
     *
     * @param first who leads, invests or provides
     */
    static boolean takePart(EventType type, Name first, Name second) {
        return takesPart(type, Types.first(type), first)
                && takesPart(type, Types.second(type), second)
                && !partOf(first, second)
                && !partOf(second, first);
    }

    /** Whether a name is that of a ministry or an agency of the state whose government the other is. */
    private static boolean partOf(Name body, Name government) {
        Organisation whole = government.organisation();
        return whole != null
                && whole.government()
                && whole.id().endsWith("-government")
                && whole.country() != null
                && whole.country().equals(state(body))
                && body.organisation() != null
                && !body.organisation().government();
    }

    /** Whether one party can be what a deal makes of it, as {@link #takePart}. */
    static boolean takesPart(EventType type, Role role, Name name) {
        boolean never = type == EventType.ACQUISITION
                || type == EventType.JOINT_VENTURE
                || role == Role.PROVIDER
                || (type == EventType.INVESTMENT && role == Role.TARGET);
        return !never || !governs(name);
    }

    /** Whether a name is that of a government or a ministry. */
    static boolean governs(Name name) {
        Organisation organisation = name.organisation();
        return organisation != null && (organisation.government() || organisation.kind() == OrganisationKind.MINISTRY);
    }

    /** Whether a name is that of a government, a ministry or an agency. */
    static boolean isPublic(Name name) {
        Organisation organisation = name.organisation();
        return organisation != null && organisation.publicBody();
    }

    /** The country of a public body, or itself if it is of none (the EU); null for who is no public body. */
    static @Nullable String state(Name name) {
        Organisation organisation = name.organisation();
        if (organisation == null || !organisation.publicBody()) {
            return null;
        }
        return organisation.country() == null ? organisation.id() : organisation.country();
    }

    /** Whether public bodies of more than one country are among the names. */
    static boolean ofSeveralStates(Collection<Name> names) {
        return names.stream()
                        .map(Governments::state)
                        .filter(Objects::nonNull)
                        .distinct()
                        .count()
                > 1;
    }

    /** Whether a name that is a place too stands for who governs it. */
    static boolean acts(Line line, Name name) {
        String text = line.text;
        String behind = text.substring(Math.min(text.length(), name.tail()));
        boolean gloss =
                name.span().start() > 0 && text.charAt(name.span().start() - 1) == '(' && behind.startsWith(")");
        if (gloss) {
            return GLOSSED.matcher(behind).lookingAt();
        }
        if (name.particle().isEmpty()) {
            boolean sign = name.surface().length() == 1 && line.title();
            return sign
                    || BEHIND.matcher(behind).matches()
                    || (behind.startsWith(" ")
                            && line.title()
                            && ITS.matcher(behind).matches());
        }
        return ACTING.matcher(name.particle()).matches()
                || (name.particle().equals("의") && ITS.matcher(behind).matches());
    }
}
