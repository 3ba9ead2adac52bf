package bongsu.event;

import static org.assertj.core.api.Assertions.assertThat;

import bongsu.entity.Name;
import java.util.List;
import org.junit.jupiter.api.Test;

class AbbreviationsTest {
    private static List<String> keys(String body) {
        return Texts.reading("오늘의 소식", body).lines().stream()
                .flatMap(line -> line.names.stream())
                .map(Name::key)
                .toList();
    }

    @Test
    void a_second_name_in_brackets_stands_for_the_first_from_there_on() {
        assertThat(keys("스타트업 다온로보틱스(DAON)는 KT와 협약을 맺었다. DAON은 로봇을 만든다.")).containsExactly("~다온로보틱스", "kt", "~다온로보틱스");
    }

    @Test
    void the_name_that_the_catalogue_knows_counts() {
        assertThat(keys("아마존웹서비스(AWS)는 KT와 협약을 맺었다. AWS는 클라우드를 맡는다.")).containsExactly("aws", "kt", "aws");
    }
}
