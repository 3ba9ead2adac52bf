package bongsu.event;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.entity.Name;
import java.util.List;
import org.junit.jupiter.api.Test;

class MembersTest {
    private static List<String> keys(String title, String body) {
        return Texts.reading(title, body).lines().stream()
                .flatMap(line -> line.names.stream())
                .map(Name::key)
                .toList();
    }

    @Test
    void the_name_of_a_group_stands_for_the_member_that_the_article_names() {
        assertThat(keys("네이버·업스테이지, 언어모델 공개", "네이버클라우드와 업스테이지가 최종 명단에 들었다."))
                .containsExactly("naver-cloud", "upstage", "naver-cloud", "upstage");
    }

    @Test
    void a_group_named_more_often_than_its_member_stands_for_itself() {
        assertThat(keys("네이버, 실적 발표", "네이버는 3분기 실적을 내놨다. 네이버클라우드의 몫도 커졌다."))
                .containsExactly("naver", "naver", "naver-cloud");
    }

    @Test
    void a_group_with_two_members_in_the_article_stands_for_itself() {
        assertThat(keys("SK, 반도체 키운다", "SK텔레콤과 SK하이닉스가 함께 나선다.")).doesNotHaveDuplicates();
    }

    @Test
    void a_group_that_buys_acts_itself() {
        assertThat(keys("네이버 소식", "네이버클라우드와 업스테이지가 최종 명단에 들었다. 네이버가 업스테이지를 인수한다. 네이버클라우드도 나선다."))
                .containsExactly("naver-cloud", "naver-cloud", "upstage", "naver", "upstage", "naver-cloud");
    }

    @Test
    void a_member_beside_the_group_is_not_meant_by_it() {
        assertThat(keys("LGU+·LG, 통신 동맹", "LG유플러스와 LG전자가 동맹을 맺었다."))
                .containsExactly("lg-uplus", "lg-electronics", "lg-uplus", "lg-electronics");
    }

    @Test
    void a_group_beside_its_member_in_a_sentence_stands_for_itself() {
        assertThat(keys("오늘의 소식", "SK는 자회사 SK텔레콤과 함께 나선다. SK하이닉스도 돕는다. SK하이닉스는 칩을 댄다."))
                .containsExactly("sk", "sk-telecom", "sk-hynix", "sk-hynix");
    }
}
