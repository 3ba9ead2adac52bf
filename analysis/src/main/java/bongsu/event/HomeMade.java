package bongsu.event;

import java.util.regex.Pattern;

/**
 * What somebody developed itself: of sovereignty where it is a model, a chip, a cloud or the like, not where it is any software (자체 개발한
 * 학습관리시스템).
 */
final class HomeMade {
    private static final Pattern ITSELF = Pattern.compile("(?:자체|독자)(?:적으로)? ?(?:개발|기술|구축)");

    private static final Pattern TECHNOLOGY = Pattern.compile(
            "(?<![A-Za-z])AI|인공지능|모델|LLM|반도체|칩|[NGCTLD]PU|AP(?![A-Za-z])|메모리|클라우드|OS|운영체제|양자|통신|공정|장비|소재|공급망|데이터|엔진|프로세서|가속기|모뎀"
                    + "|D램|낸드|HBM|패키징|공법|소프트웨어|SW|배터리|로봇|컴퓨터|컴퓨팅|슈퍼컴|알고리즘|플랫폼|센서|위성|발사체|[3-6]G");

    /** What says by itself that it is for independence. */
    private static final Pattern FRAMED = Pattern.compile("국산|소버린|토종|한국형|국내 최초|내재화|자립|주권|독자(?! 개발)|국내 기술|프롬 ?스크래치|의존");

    private HomeMade() {}

    /**
     * Whether all that makes a line one of own technology is that somebody developed some software itself: neither the line nor the headline
     * speaks of models, chips or independence, and the line names no product.
     */
    static boolean ordinary(Reading reading, Line line) {
        String title = Technology.withoutNames(reading.lines().get(0));
        String text = Technology.withoutNames(line);
        return ITSELF.matcher(text).find()
                && !Technology.isProduct(line)
                && !TECHNOLOGY.matcher(text).find()
                && !FRAMED.matcher(text).find()
                && !FRAMED.matcher(title).find();
    }
}
