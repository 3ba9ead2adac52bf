package bongsu.ingest.extract;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** News agencies, which stand in bylines beside persons. */
final class Agencies {

    /** News agencies that write themselves small. */
    private static final Set<String> SMALL = Set.of(
            "dpa",
            "apa",
            "sda",
            "afp",
            "ap",
            "ansa",
            "epd",
            "kna",
            "sid",
            "red",
            "efe",
            "lusa",
            "ritzau",
            "ntb",
            "tt",
            "anp",
            "tanjug",
            "hina",
            "bns",
            "elta",
            "leta",
            "xinhua",
            "kyodo",
            "bernama",
            "antara",
            "ians",
            "pti",
            "tass",
            "тасс",
            "ukrinform",
            "укрінформ",
            "agerpres",
            "бта",
            "stt",
            "aap",
            "keystone-sda",
            "ats",
            "belga",
            "pap",
            "čtk",
            "tasr",
            "sita",
            "mti",
            "ots",
            "nta",
            "reuters");

    private static final Pattern AGENCY = Pattern.compile(
            "^(?:Agencia|Agência|Agence|Agenzia|Agentur)\\s\\p{Lu}|\\s(?:Agency|Ajansı|Agentur|Press Association)$|^Associated Press$");

    private Agencies() {}

    /** True for a news agency. */
    static boolean isOne(String name) {
        return SMALL.contains(name.toLowerCase(Locale.ROOT))
                || AGENCY.matcher(name).find();
    }

    /** True for an agency whose name, as it stands, is written small: dpa. */
    static boolean writesItselfSmall(String name) {
        return SMALL.contains(name);
    }
}
