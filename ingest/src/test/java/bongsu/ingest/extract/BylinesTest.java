package bongsu.ingest.extract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BylinesTest {

    private static final String TEXT = "회사는 12일 새 모델을 공개했다. 하반기에 고객센터부터 적용할 계획이라고 밝혔으며 비용은 따로 알리지 않았다. 업계의 관심이 크다.";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "(서울=나루통신) 홍길동 기자 = 회사가 | 홍길동",
                "(서울=나루통신) 홍길동 성춘향 기자 = 회사가 | 홍길동,성춘향",
                "[마루일보=홍길동 기자] 회사가 | 홍길동",
                "[마루일보 홍길동 선임기자] 회사가 | 홍길동",
                "[워싱턴=뉴스나루] 홍길동 특파원 = 회사가 | 홍길동",
                "【서울=나루】홍길동 기자 = 회사가 | 홍길동",
            })
    void readsKoreanBylinesAtTheHead(String line, String names) {
        assertThat(KoreanBylines.in(List.of(line + " " + TEXT, TEXT))).containsExactly(names.split(",", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "홍길동 기자 hong@naru.test | 홍길동",
                "홍길동·성춘향 기자 | 홍길동,성춘향",
                "글·사진 홍길동 | 홍길동",
                "글=홍길동 기자 | 홍길동",
                "뉴욕=홍길동 특파원 | 홍길동",
                "홍길동 IT전문기자 | 홍길동",
                "/홍길동 기자 hong@naru.test | 홍길동",
                "남궁억 논설위원 | 남궁억",
            })
    void readsKoreanBylinesAtTheEnd(String line, String names) {
        assertThat(KoreanBylines.in(List.of(TEXT, TEXT, line))).containsExactly(names.split(",", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Jane Doe, Political Correspondent | Jane Doe",
                "Analysis by Jane Doe | Jane Doe",
                "Jane Doe in Seoul and John Roe in Tokyo | Jane Doe,John Roe",
                "Jane Doe Senior Reporter | Jane Doe",
                "Posted by Jane Doe on 3 Feb 2025 | Jane Doe",
                "Jane Doe for The Tern | Jane Doe",
                "本报记者 王小明 | 王小明",
                "설아름 산마루대 건축학과 교수 | 설아름",
                "나하늬 기자 | 나하늬",
                "Jane Doe Political editor | Jane Doe",
                "Jane Doe, PhD | Jane Doe",
                "Ein Gastbeitrag von Jane Doe | Jane Doe",
                "Propos recueillis par Jane Doe | Jane Doe",
                "Por Jane Doe — São Paulo | Jane Doe",
                "Text: Jane Doe Foto: Olle Ek | Jane Doe",
                "Γράφει ο Νίκος Βλάχος | Νίκος Βλάχος",
                "〔記者王小明／台北報導〕 | 王小明",
                "新华社记者 王小明 李大同 | 王小明,李大同",
                "【山田太郎】 | 山田太郎",
                "聞き手・山田太郎 | 山田太郎",
                "[서울=홍길동 기자] | 홍길동",
                "홍길동 산업부장 | 홍길동",
                "취재기자 홍길동 | 홍길동",
                "남궁하늘 기자 | 남궁하늘",
            })
    void keepsTheNamesOfWhatADeclarationCallsTheAuthor(String declared, String names) {
        assertThat(Bylines.clean(List.of(declared))).containsExactly(names.split(",", -1));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Von Klaus Meier und Eva Lang, Berlin | Klaus Meier,Eva Lang",
                "Por María Ruiz, Madrid | María Ruiz",
                "Par Jean Petit (à Lyon) avec AFP | Jean Petit,AFP",
                "Door onze redacteur Jan Visser | Jan Visser",
                "Szerző: Nagy Péter | Nagy Péter",
                "Text: Anna Berg | Anna Berg",
                "Words by Ines Calder | Ines Calder",
                "de Ion Popescu | Ion Popescu",
            })
    void readsNamesBehindALabel(String line, String names) {
        assertThat(LabelledNames.in(line)).containsExactly(names.split(",", -1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "By signing up you agree to our terms.",
                "de la ciudad de Madrid a la costa",
                "Text messages were sent on Monday",
                "by the end of the year",
                "Von wegen, sagt der Bürgermeister",
            })
    void takesNoSentenceForALabel(String line) {
        assertThat(LabelledNames.in(line)).isEmpty();
    }

    @Test
    void readsWhoReportedForAnAgency() {
        assertThat(LabelledNames.reporting("Reporting by Hana Weiss in Harbour City; Editing by Leo Marsh"))
                .containsExactly("Hana Weiss");
    }

    @Test
    void readsReportersWhoStandLineByLineBelowTheText() {
        assertThat(KoreanBylines.below(
                        List.of(TEXT, "구아름 기자 ar@dongbang.test", "차은결 기자 cha@dongbang.test", "관련 기사"), "구아름"))
                .containsExactly("구아름", "차은결");
        assertThat(KoreanBylines.below(List.of("한서리 기자 han@dongbang.test", TEXT, "구아름 기자 ar@dongbang.test"), "구아름"))
                .containsExactly("구아름");
        assertThat(KoreanBylines.below(
                        List.of("구아름 기자", TEXT, "구아름 기자 ar@dongbang.test", "차은결 기자 cha@dongbang.test", "사진=박철수 기자"),
                        "구아름"))
                .containsExactly("구아름", "차은결");
        assertThat(KoreanBylines.below(List.of(TEXT, "차은결 기자 cha@dongbang.test"), "구아름"))
                .isEmpty();
    }

    @Test
    void takesNoNameFromRunningText() {
        assertThat(KoreanBylines.in(
                        List.of(TEXT, "이날 기자회견에서 취재 기자들이 물었다. 대표는 답하지 않았고 자리를 떠났다. 회견은 삼십 분 만에 끝났으며 다음 일정은 정해지지 않았다.")))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "By Ida Moss and Noel Hart | Ida Moss,Noel Hart",
                "Von Karla Weiß und Jörg Lindner | Karla Weiß,Jörg Lindner",
                "Ida Moss, senior reporter | Ida Moss",
                "Ida Moss (London), ida@moss.test | Ida Moss",
                "Karin Juhl og Per Holm | Karin Juhl,Per Holm",
                "Marc Puig i Cadafalch | Marc Puig i Cadafalch",
                "José Ortega y Ana Ruiz | José Ortega,Ana Ruiz",
                "Автор: Иван Петров | Иван Петров",
                "李明、王芳 | 李明,王芳",
                "Ida Moss; Noel Hart | Ida Moss,Noel Hart",
                "Ida Moss | Ida Moss",
            })
    void cutsListsIntoNames(String text, String names) {
        assertThat(PersonNames.split(text)).containsExactly(names.split(",", -1));
    }

    @Test
    void tellsPersonsFromOtherLines() {
        assertThat(PersonNames.looksLikePerson("Nguyễn Hoa")).isTrue();
        assertThat(PersonNames.looksLikePerson("홍길동")).isTrue();
        assertThat(PersonNames.looksLikePerson("나루닷컴")).isFalse();
        assertThat(PersonNames.looksLikePerson("Read more about it")).isFalse();
        assertThat(PersonNames.looksLikePerson("12 March 2024")).isFalse();
        assertThat(PersonNames.looksLikePerson("A- A A+")).isFalse();
        assertThat(PersonNames.looksLikePerson("মাহফুজা রহমান")).isTrue();
        assertThat(PersonNames.looksLikePerson("A A A")).isFalse();
        assertThat(PersonNames.looksLikePerson("J. D. Moss")).isTrue();
        assertThat(DeskSignatures.isDesk("নিজস্ব প্রতিবেদক")).isTrue();
        assertThat(DeskSignatures.isDesk("Our Correspondent")).isTrue();
    }
}
