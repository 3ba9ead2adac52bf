package bongsu.event;

import bongsu.schema.Claimant;
import bongsu.schema.Family;
import bongsu.schema.Modality;
import bongsu.schema.Stage;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Who tells of an event, and how far the deal has come. How firm it is: see {@link Firmness}. */
final class Telling {
    private static final Pattern ANONYMOUS = Pattern.compile("소식통|익명|업계 관계자|관계자에 따르면|알려졌|알려져|전해졌|전해져|것으로 알려");
    private static final Pattern OUTLET = Pattern.compile("보도했|보도에 따르면|외신|신문은|통신은|매체|언론");
    private static final Pattern PERSON = Pattern.compile("(교수|연구원|애널리스트|전문가|의원|변호사)(은|는|가|이)?\\s");
    private static final Pattern TALKS = Pattern.compile("검토|논의|협의|타진|모색|조율|협상|저울질|추진");
    private static final Pattern CONTRACT = Pattern.compile("계약을|계약 체결|본계약|계약했");
    private static final Pattern DONE = Pattern.compile("완료|마쳤|출시했|개시했|시작했|납품하고|공급하고|적용했|도입했|탑재했");

    private Telling() {}

    /** Who answers for what a sentence tells. */
    static Claimant claimant(Decided d) {
        String text = d.line().text;
        if (d.modality() == Modality.RUMORED || ANONYMOUS.matcher(text).find()) {
            return OUTLET.matcher(text).find() ? Claimant.OUTLET : Claimant.ANONYMOUS;
        }
        if (PERSON.matcher(text).find() && d.modality() == Modality.OPINION) {
            return Claimant.PERSON;
        }
        if (d.modality() == Modality.OPINION || OUTLET.matcher(text).find()) {
            return Claimant.OUTLET;
        }
        if (d.parties().isEmpty()) {
            return Claimant.OUTLET;
        }
        var organisation = d.parties().get(0).organisation();
        return organisation != null && organisation.publicBody() ? Claimant.GOVERNMENT : Claimant.COMPANY;
    }

    /** The rung of the ladder: an end or talks as the words say, else what the trigger stands for. */
    static @Nullable Stage stage(Decided d) {
        if (Types.family(d.type()) != Family.PARTNERSHIP) {
            return null;
        }
        String text = d.line().text;
        if (d.modality() == Modality.CANCELLED) {
            return Stage.ENDED;
        }
        Stage declared = d.fired() == null ? null : d.fired().trigger().stage();
        if (declared != Stage.MOU
                && d.modality() != Modality.ANNOUNCED
                && TALKS.matcher(text).find()) {
            return Stage.TALKS;
        }
        if (declared == Stage.MOU) {
            return Stage.MOU;
        }
        if (CONTRACT.matcher(text).find()) {
            return Stage.CONTRACT;
        }
        return DONE.matcher(text).find() ? Stage.EXECUTION : declared;
    }
}
