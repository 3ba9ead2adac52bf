package bongsu.event;

import bongsu.entity.Name;
import bongsu.text.Morpheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * A noun phrase of a sentence that holds an organisation or an enumeration of some: who, and the case that its last particle marks
 * ("카이스트 연구팀과" is 카이스트 with the case of 과). The particles are those of the Sejong tag set.
 *
 * @param names the organisations, in order
 * @param start where the first begins
 * @param end where the phrase ends, its particle included
 * @param mark its case
 * @param thing whether its head is something of the organisation (엔비디아 GPU를), not the organisation itself
 * @param head the noun that the phrase ends with where it goes on behind the name; empty if it does not
 * @param clause how many clauses of the sentence end before it
 */
record Phrase(List<Name> names, int start, int end, Mark mark, boolean thing, String head, int clause) {

    /** Heads that leave the phrase an organisation: what it is called, who speaks or works for it. */
    static final Set<String> STANDING = Set.of(
            "등", "측", "컨소시엄", "연합", "팀", "연구팀", "연구진", "공동연구팀", "그룹", "양사", "회사", "기업", "업체", "기관", "대학", "은행", "대표",
            "이사", "대표이사", "회장", "부회장", "사장", "부사장", "의장", "CEO", "CTO", "COO", "CFO", "원장", "총장", "장관", "차관", "위원장",
            "본부장", "센터장", "소장", "단장", "실장", "이사장", "행장", "총재", "법인", "지사", "본사", "경영자", "창업자", "개", "곳", "사", "자", "조합",
            "빅테크", "거래선", "통신사", "사업자", "파트너", "개 사", "계열사", "자회사", "들", "당국", "정부", "전무", "상무", "부문장", "팀장", "관계자",
            "개사", "개국", "교수", "스타트업", "양측", "위원회", "협회", "재단", "경영진", "개발팀", "교수팀", "박사팀", "산학협력단", "임원", "임직원", "실무진",
            "대표단", "연구원", "진", "연구소", "부문", "사업부", "사업본부", "사업부문", "본부", "학장", "부총장", "부대표", "책임", "수석", "부회장단");

    /** What the particle of a phrase says about its part in the sentence. */
    enum Mark {
        TOPIC,
        SUBJECT,
        OBJECT,
        WITH,
        OF,
        TO,
        FROM,
        BY,
        THROUGH,
        ALSO,
        COPULA,
        COMMA,
        BARE,
        END,
        OTHER
    }

    /** Whether the organisation itself stands in the sentence, by its own name or by those who speak for it. */
    boolean actor() {
        return !thing;
    }

    /** The case of what a phrase with 의 has: SUBJECT in "가람전자의 최신 칩이"; BARE where none follows. */
    Mark owns(Line line) {
        for (Morpheme m : line.morphemes) {
            if (m.start() < end || m.tag().equals("JKG") || m.tag().equals("JC")) {
                continue;
            }
            if (m.tag().startsWith("J") && !m.form().equals("와") && !m.form().equals("과")) {
                return mark(m.form());
            }
            if (m.endsClause()) {
                break;
            }
        }
        return Mark.BARE;
    }

    /** The phrases of a line, in order. */
    static List<Phrase> of(Line line) {
        var phrases = new ArrayList<Phrase>();
        for (int i = 0; i < line.names.size(); ) {
            int last = i;
            while (last + 1 < line.names.size() && line.list[last + 1] == line.list[i]) {
                last++;
            }
            phrases.add(new PhraseReader(line, List.copyOf(line.names.subList(i, last + 1))).read());
            i = last + 1;
        }
        return phrases;
    }

    /** The case that a particle marks. */
    static Mark mark(String particle) {
        String p = particle.startsWith("측") || particle.startsWith("등") || particle.startsWith("팀")
                ? particle.substring(1)
                : particle.startsWith("코리아") ? particle.substring("코리아".length()) : particle;
        return switch (p) {
            case "은", "는" -> Mark.TOPIC;
            case "이", "가", "께서" -> Mark.SUBJECT;
            case "을", "를" -> Mark.OBJECT;
            case "와", "과", "와의", "과의", "와는", "과는", "이랑", "랑", "하고", "와도", "과도" -> Mark.WITH;
            case "의" -> Mark.OF;
            case "로의", "으로의", "향", "에", "에게", "에도", "에는", "에만", "한테", "엔", "에겐", "에게는", "에게도" -> Mark.TO;
            case "로부터", "으로부터", "에게서", "서", "에서", "에서는", "에서의", "에선", "에서도", "에서만" -> Mark.FROM;
            case "로", "으로", "로는", "으로는", "로도", "으로도" -> Mark.BY;
            case "도" -> Mark.ALSO;
            default ->
                p.equals("다") || p.startsWith("이") || p.startsWith("인") || p.startsWith("라") || p.startsWith("였")
                        ? Mark.COPULA
                        : Mark.OTHER;
        };
    }
}
