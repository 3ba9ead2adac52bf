package bongsu.benchmark;

import bongsu.entity.Catalogue;
import bongsu.entity.Organisation;
import bongsu.entity.OrganisationKind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Catalogues of any size: the bundled one and companies that do not exist, the same for the same seed. */
final class MadeUpNames {
    private static final List<String> SYLLABLES =
            List.of("가", "나", "다", "라", "마", "바", "사", "아", "자", "차", "카", "타", "파", "하", "온", "빛", "솔", "윤", "담", "휘");
    private static final List<String> ENDINGS =
            List.of("소프트", "테크", "전자", "바이오", "랩스", "로보틱스", "홀딩스", "시스템즈", "네트웍스", "에너지", "반도체", "클라우드");

    private MadeUpNames() {}

    /** The bundled catalogue with so many organisations added. */
    static Catalogue added(int names, long seed) {
        Catalogue bundled = Catalogue.bundled();
        Random random = new Random(seed);
        Map<String, Organisation> added = new LinkedHashMap<>();
        while (added.size() < names) {
            StringBuilder name = new StringBuilder();
            int syllables = 2 + random.nextInt(3);
            for (int i = 0; i < syllables; i++) {
                name.append(SYLLABLES.get(random.nextInt(SYLLABLES.size())));
            }
            name.append(ENDINGS.get(random.nextInt(ENDINGS.size())));
            String text = name.toString();
            added.put(
                    text,
                    new Organisation(
                            "made-up-" + text,
                            text,
                            OrganisationKind.COMPANY,
                            "KR",
                            List.of(),
                            List.of(),
                            null,
                            null,
                            null));
        }
        return bundled.with(added.values(), List.of());
    }
}
