package bongsu.event;

import bongsu.schema.EventType;
import java.util.regex.Pattern;

/** What of the policy and technology of a country is not there yet, though the words for it sound firm. */
final class Pending {
    /** A law that is not passed yet, or what somebody who stands for election promises. */
    private static final Pattern PENDING = Pattern.compile(
            "(?:특별법|법안|제정안|개정안|기본법)[^.]{0,60}(?:발의|처리(?:하기로|하겠|를|키)|제정(?:을 (?:추진|촉구|약속)|하기로|해야|이 필요)|통과시키|계류|패스트트랙|상정|심사(?! ?기준))|공약(?!이었|이던|대로| 이행|을 (?:이행|구체화|지켰))");

    private static final Pattern PASSED = Pattern.compile(
            "가결|발효|통과(?:됐|돼|했|한|된|하면서|하며|하고)|제정(?:됐|돼|된)|시행(?:됐|되|된|한|돼|에 들어)|제정(?:했|하고)|(?:투입|확정|지원|선정|지급)(?:했|됐)|공포(?:됐|돼|된|했)|(?:출범|착공|개소)(?:했|됐|한)");

    /** What is being made and is not there yet. */
    private static final Pattern IN_WORK =
            Pattern.compile("[^.,]{0,20}?개발 ?(?:중(?=[이인으에 ,.]|$)|하고 있|에 (?:착수|나선다|나섰|돌입))");

    private Pending() {}

    /** Whether a line tells of a law that is not passed yet, of what a candidate promises or of a technology that is still in work. */
    static boolean tells(Line line, EventType type) {
        Rules.Fired fired = line.fired(type);
        return switch (type) {
            case GOVERNMENT_PROGRAM ->
                PENDING.matcher(line.text).find() && !PASSED.matcher(line.text).find();
            case DOMESTIC_CAPABILITY ->
                fired != null && line.begins(IN_WORK, fired.span().end());
            default -> false;
        };
    }
}
