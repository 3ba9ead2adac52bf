package bongsu.entity;

import java.util.List;
import java.util.regex.Pattern;

/** Tells the names of persons from those of organisations. */
final class Persons {
    private static final String SURNAMES = "김이박최정강조윤장임한오서신권황안송류전홍고문양손배백허유남심노하곽성차주우구민진지엄채원천방공현함변염여추도소석선설마길연위표명기반왕금옥";
    private static final Pattern SCHOLAR = Pattern.compile("^ ?(?:교수|박사|기자|특파원|연구원|선임연구원|책임연구원|수석연구원|애널리스트|의원|변호사).*");
    private static final Pattern OFFICER =
            Pattern.compile("^ ?(?:대표|회장|부회장|사장|부사장|이사|상무|전무|원장|총장|장관|차관|CEO|최고경영자|센터장|본부장|소장|팀장|위원장).*");

    private static final Pattern OFFICE =
            Pattern.compile("(?:시장|대표|대표이사|회장|사장|원장|총장|이사장|군수|구청장|도지사|장관|차관|의장|행장|청장|위원장) $");

    /** Whether a syllable is one of the usual Korean surnames. */
    static boolean isSurname(char syllable) {
        return SURNAMES.indexOf(syllable) >= 0;
    }

    /** Whether a word is the name of a person: "김나리 교수", or right behind an organisation, "가람전자 김나리 대표". */
    static boolean is(String text, UnlistedNames.Candidate c, List<Name> listed) {
        String word = c.surface();
        boolean short2 = word.length() == 2;
        if ((word.length() != 3 && !short2) || !isSurname(word.charAt(0)) || word.endsWith("대") || !hangul(word)) {
            return false;
        }
        String after = text.substring(Math.min(text.length(), c.span().end()));
        if (SCHOLAR.matcher(after).matches()) {
            return true;
        }
        if (short2) {
            return false;
        }
        if (OFFICE.matcher(text.substring(0, c.span().start())).find()) {
            return true;
        }
        boolean behind = listed.stream()
                .anyMatch(n -> n.span().end() < c.span().start()
                        && c.span().start() - n.span().end() <= 2);
        return behind && OFFICER.matcher(after).matches();
    }

    private static boolean hangul(String word) {
        return word.chars().allMatch(c -> c >= 0xAC00 && c <= 0xD7A3);
    }

    private Persons() {}
}
