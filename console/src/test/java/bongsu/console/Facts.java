package bongsu.console;

import bongsu.schema.Alert;
import bongsu.schema.Amount;
import bongsu.schema.AmountRole;
import bongsu.schema.AnalyzedArticle;
import bongsu.schema.Claimant;
import bongsu.schema.DeadLetter;
import bongsu.schema.Event;
import bongsu.schema.EventStatus;
import bongsu.schema.EventType;
import bongsu.schema.Evidence;
import bongsu.schema.Family;
import bongsu.schema.Modality;
import bongsu.schema.Participant;
import bongsu.schema.Rights;
import bongsu.schema.Role;
import bongsu.schema.Salience;
import bongsu.schema.SingleObjectFormat;
import bongsu.schema.Stage;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Records for tests and for looking at the page: public facts of 2023 to 2026 in words of our own, told by newsrooms that do
 * not exist. What is rumoured, taken back or corrected is between companies that do not exist either.
 */
final class Facts {
    static final Instant START = Instant.parse("2026-11-22T00:00:00Z");
    private static final Set<EventType> SOVEREIGNTY = Set.of(
            EventType.GOVERNMENT_PROGRAM,
            EventType.DOMESTIC_CAPABILITY,
            EventType.FOREIGN_DEPENDENCE,
            EventType.DATA_SOVEREIGNTY);

    static {
        // Avro fills defaults only of classes that it was told to trust, which making the format does.
        SingleObjectFormat.ofThisBuild();
    }

    private Facts() {}

    /** A complete event of that type, to be changed at will. */
    static Event.Builder event(String id, EventType type, String title) {
        return Event.newBuilder()
                .setEventId(id)
                .setArticleId("article-" + id)
                .setUrl("https://news.test/articles/" + id)
                .setTitle(title)
                .setPublisher("가람일보")
                .setPublished(START)
                .setFamily(SOVEREIGNTY.contains(type) ? Family.SOVEREIGNTY : Family.PARTNERSHIP)
                .setType(type)
                .setModality(Modality.ANNOUNCED)
                .setSalience(Salience.main)
                .setClaimant(Claimant.COMPANY)
                .setConfidence(0.9)
                .setRule(type.name().toLowerCase(Locale.ROOT) + ".sign")
                .setEvidence(evidence("협력한다고 밝혔다"))
                .setFetched(START);
    }

    /** A span of a body; without its words where the text is null. */
    static Evidence evidence(@Nullable String text) {
        Evidence.Builder evidence = Evidence.newBuilder().setField("body").setStart(120);
        if (text == null) {
            return evidence.setEnd(160).build();
        }
        return evidence.setEnd(120 + text.codePointCount(0, text.length()))
                .setText(text)
                .build();
    }

    /** A participant; of an unknown country where that is empty. */
    static Participant participant(String name, Role role, String country) {
        Participant.Builder participant = Participant.newBuilder().setName(name).setRole(role);
        return (country.isEmpty() ? participant : participant.setCountry(country)).build();
    }

    static Alert alert(Event event, String name) {
        return Alert.newBuilder()
                .setAlertId(name + ":" + event.getEventId())
                .setSubscriptionId(name)
                .setSubscriptionName(name)
                .setEvent(event)
                .setWhy(List.of("family " + event.getFamily(), "type " + event.getType()))
                .setRaised(event.getFetched())
                .setUpdate(event.getStatus() != EventStatus.ACTIVE)
                .build();
    }

    static AnalyzedArticle article(String id) {
        return AnalyzedArticle.newBuilder()
                .setArticleId(id)
                .setRights(Rights.newBuilder().build())
                .setFetched(START)
                .build();
    }

    static DeadLetter letter(String reason, String url) {
        return DeadLetter.newBuilder()
                .setComponent("ingest")
                .setReason(reason)
                .setUrl(url)
                .setFailed(START)
                .build();
    }

    private static void add(
            List<Event> list,
            EventType type,
            String published,
            String newsroom,
            String title,
            @Nullable String quote,
            String participants,
            Consumer<Event.Builder> more) {
        String id = "e" + (list.size() + 1);
        Event.Builder builder = event(id, type, title)
                .setPublisher(newsroom)
                .setPublished(OffsetDateTime.parse(published + ":00+09:00").toInstant())
                .setEvidence(evidence(quote))
                .setConfidence(0.71 + (list.size() * 37 % 28) / 100.0)
                .setFetched(START.plus(Duration.ofSeconds(7L * list.size())));
        builder.setParticipants(participants(participants));
        more.accept(builder);
        list.add(builder.build());
    }

    /** "name role country; …", such as "KT PARTNER KR; 마이크로소프트 PARTNER US"; an underscore for a space, - for no country. */
    private static List<Participant> participants(String text) {
        return Pattern.compile("([^ ;]+) ([A-Z]+) ([A-Z]{2}|-)")
                .matcher(text)
                .results()
                .map(part -> participant(
                        part.group(1).replace('_', ' '),
                        Role.valueOf(part.group(2)),
                        part.group(3).replace("-", "")))
                .toList();
    }

    private static Amount won(long billions) {
        return new Amount(billions * 100_000_000L, "KRW", AmountRole.DEAL);
    }

    /** About thirty events, the oldest first. */
    static List<Event> all() {
        List<Event> list = new ArrayList<>();
        add(
                list,
                EventType.INVESTMENT,
                "2023-08-13T10:20",
                "가람일보",
                "SK텔레콤, 앤트로픽에 1억 달러 더 넣는다",
                "SK텔레콤은 앤트로픽에 1억달러를 추가로 투자하기로 했다",
                "SK텔레콤 INVESTOR KR; 앤트로픽 TARGET US",
                e -> e.setAmount(new Amount(100_000_000L, "USD", AmountRole.DEAL))
                        .setStage(Stage.CONTRACT)
                        .setDate("2023-08"));
        add(
                list,
                EventType.JOINT_VENTURE,
                "2024-02-26T18:02",
                "미리내통신",
                "다섯 통신사가 세우는 AI 회사… 통신용 거대언어모델 함께 만든다",
                "도이치텔레콤, 이앤, 싱텔, 소프트뱅크와 합작법인을 세우기로 합의했다",
                "SK텔레콤 PARTNER KR; 도이치텔레콤 PARTNER DE; 이앤 PARTNER AE; 싱텔 PARTNER SG; 소프트뱅크 PARTNER JP",
                e -> e.setStage(Stage.CONTRACT).setDate("2024-02-26").setProducts(List.of("텔코 LLM")));
        add(
                list,
                EventType.ALLIANCE,
                "2024-04-19T09:00",
                "한들경제",
                "SK하이닉스·TSMC, 차세대 HBM 위해 손잡았다",
                "SK하이닉스는 TSMC와 기술 협력을 위한 양해각서를 맺었다고 밝혔다",
                "SK하이닉스 PARTNER KR; TSMC PARTNER TW",
                e -> e.setStage(Stage.MOU).setDate("2024-04").setProducts(List.of("HBM4")));
        add(
                list,
                EventType.DOMESTIC_CAPABILITY,
                "2024-08-07T10:00",
                "솔빛테크",
                "LG AI연구원, 엑사원 3.0 가중치까지 공개",
                "자체 개발한 엑사원 3.0을 오픈소스로 내놓았다",
                "LG_AI연구원 ACTOR KR",
                e -> e.setProducts(List.of("엑사원 3.0")).setDate("2024-08-07"));
        add(
                list,
                EventType.ALLIANCE,
                "2024-09-28T07:31",
                "가람일보",
                "KT, 마이크로소프트와 5년 동행… 2조 4천억 원 함께 투자",
                "KT와 마이크로소프트는 5년간 2조4000억원을 공동 투자하는 협약을 체결했다",
                "KT PARTNER KR; 마이크로소프트 PARTNER US",
                e -> e.setAmount(won(24_000))
                        .setStage(Stage.CONTRACT)
                        .setDate("2024-09")
                        .setConfidence(0.97));
        add(
                list,
                EventType.DATA_SOVEREIGNTY,
                "2024-10-08T14:45",
                "마루신문",
                "한국형 공공 클라우드, 데이터는 어느 나라 서버에 두어야 하나",
                "공공 데이터가 해외 사업자의 클라우드에서 처리되는 데 대한 우려를 내놓았다",
                "정부 ACTOR KR",
                e -> e.setModality(Modality.OPINION)
                        .setClaimant(Claimant.OUTLET)
                        .setSalience(Salience.secondary));
        add(
                list,
                EventType.ACQUISITION,
                "2024-12-02T09:12",
                "한들경제",
                "리벨리온·사피온 합병 마무리… 국내 AI 반도체 유니콘 출범",
                "리벨리온은 사피온코리아와의 합병 절차를 마쳤다고 밝혔다",
                "리벨리온 INVESTOR KR; 사피온코리아 TARGET KR",
                e -> e.setStage(Stage.EXECUTION).setDate("2024-12-02"));
        add(
                list,
                EventType.GOVERNMENT_PROGRAM,
                "2024-12-26T15:40",
                "미리내통신",
                "AI 기본법 국회 통과… 2026년 1월 시행",
                "인공지능 기본법이 26일 국회 본회의를 통과했다",
                "국회 ACTOR KR",
                e -> e.setClaimant(Claimant.GOVERNMENT).setDate("2024-12-26"));
        add(
                list,
                EventType.ALLIANCE,
                "2025-02-04T11:05",
                "솔빛테크",
                "카카오, 오픈AI와 공동 상품 개발 나선다",
                "카카오는 국내 기업 가운데 처음으로 오픈AI와 전략적 제휴를 맺었다",
                "카카오 PARTNER KR; 오픈AI PARTNER US",
                e -> e.setStage(Stage.CONTRACT).setDate("2025-02-04").setProducts(List.of("챗GPT", "카나나")));
        add(
                list,
                EventType.ALLIANCE,
                "2025-03-13T08:30",
                "가람일보",
                "KT·팔란티어, 국내 금융·공공 AI 전환 시장 함께 연다",
                null,
                "KT PARTNER KR; 팔란티어 PARTNER US",
                e -> e.setStage(Stage.CONTRACT).setDate("2025-03"));
        add(
                list,
                EventType.JOINT_DEVELOPMENT,
                "2025-03-27T10:10",
                "솔빛테크",
                "LG CNS, 코히어와 한국어 기업용 언어모델 공동 개발",
                "LG CNS와 코히어는 한국어에 특화된 경량 모델을 함께 개발했다",
                "LG_CNS PARTNER KR; 코히어 PARTNER CA",
                e -> e.setStage(Stage.EXECUTION));
        add(
                list,
                EventType.DOMESTIC_CAPABILITY,
                "2025-04-23T09:50",
                "한들경제",
                "네이버, 상업적으로 쓸 수 있는 하이퍼클로바X 시드 공개",
                "네이버는 하이퍼클로바X 시드 3종을 오픈소스로 공개했다",
                "네이버 ACTOR KR",
                e -> e.setProducts(List.of("하이퍼클로바X 시드")));
        add(
                list,
                EventType.ALLIANCE,
                "2025-06-20T16:00",
                "미리내통신",
                "SK그룹과 AWS, 울산에 100MW급 AI 데이터센터",
                "SK그룹은 AWS와 울산 미포산단에 AI 전용 데이터센터를 짓기로 했다",
                "SK그룹 PARTNER KR; 아마존웹서비스 PARTNER US",
                e -> e.setAmount(won(70_000)).setStage(Stage.CONTRACT).setDate("2025-06"));
        add(
                list,
                EventType.DOMESTIC_CAPABILITY,
                "2025-07-03T10:40",
                "마루신문",
                "KT, 스스로 만든 '믿:음 2.0' 오픈소스로",
                "KT가 자체 개발한 믿:음 2.0을 공개했다",
                "KT ACTOR KR",
                e -> e.setProducts(List.of("믿:음 2.0")).setDate("2025-07"));
        add(
                list,
                EventType.ADOPTION,
                "2025-07-22T09:20",
                "솔빛테크",
                "퓨리오사AI 칩, 엑사원 돌린다… LG AI연구원이 채택",
                "LG AI연구원은 엑사원 구동에 퓨리오사AI의 레니게이드를 도입하기로 했다",
                "퓨리오사AI PROVIDER KR; LG_AI연구원 ADOPTER KR",
                e -> e.setProducts(List.of("레니게이드", "엑사원")).setStage(Stage.CONTRACT));
        add(
                list,
                EventType.GOVERNMENT_PROGRAM,
                "2025-07-28T14:00",
                "가람일보",
                "정부 GPU 1만 3천 장, 네이버클라우드·NHN클라우드·카카오가 들여온다",
                "과기정통부는 GPU 확보 사업 수행 기업으로 세 곳을 선정했다",
                "과학기술정보통신부 ACTOR KR; 네이버클라우드 ACTOR KR; NHN클라우드 ACTOR KR; 카카오 ACTOR KR",
                e -> e.setAmount(won(14_600)).setClaimant(Claimant.GOVERNMENT).setDate("2025-07"));
        add(
                list,
                EventType.GOVERNMENT_PROGRAM,
                "2025-08-04T14:30",
                "미리내통신",
                "독자 AI 파운데이션 모델 만들 다섯 팀 정해졌다",
                "네이버클라우드, 업스테이지, SK텔레콤, NC AI, LG AI연구원이 최종 선정됐다",
                "과학기술정보통신부 ACTOR KR; 네이버클라우드 ACTOR KR; 업스테이지 ACTOR KR; SK텔레콤 ACTOR KR; NC_AI ACTOR KR; LG_AI연구원 ACTOR KR",
                e -> e.setClaimant(Claimant.GOVERNMENT).setDate("2025-08-04").setConfidence(0.98));
        add(
                list,
                EventType.DATA_SOVEREIGNTY,
                "2025-08-08T11:15",
                "마루신문",
                "구글 고정밀 지도 반출, 정부 결정 또 미뤄져",
                "정부는 구글의 지도 국외 반출 여부에 대한 결정을 60일 늦추기로 했다",
                "정부 ACTOR KR; 구글 COUNTERPART US",
                e -> e.setModality(Modality.POSTPONED)
                        .setClaimant(Claimant.GOVERNMENT)
                        .setDate("2025-08"));
        add(
                list,
                EventType.ALLIANCE,
                "2025-10-01T19:00",
                "가람일보",
                "삼성·SK, 오픈AI 스타게이트에 올라탄다",
                "삼성과 SK는 오픈AI와 각각 의향서를 주고받았다",
                "오픈AI PARTNER US; 삼성전자 PARTNER KR; SK하이닉스 PARTNER KR",
                e -> e.setStage(Stage.TALKS).setModality(Modality.PLANNED).setDate("2025-10-01"));
        add(
                list,
                EventType.GOVERNMENT_PROGRAM,
                "2025-10-21T17:20",
                "한들경제",
                "국가AI컴퓨팅센터 공모에 삼성SDS 컨소시엄 단독 참여",
                "삼성SDS 컨소시엄이 전남 해남을 후보지로 참여 계획서를 냈다",
                "삼성SDS ACTOR KR; 네이버클라우드 ACTOR KR; 카카오 ACTOR KR; KT ACTOR KR",
                e -> e.setModality(Modality.PLANNED)
                        .setClaimant(Claimant.GOVERNMENT)
                        .setAmount(won(25_000)));
        add(
                list,
                EventType.ADOPTION,
                "2025-10-31T15:05",
                "미리내통신",
                "엔비디아 GPU 26만 장, 한국 정부와 네 기업으로",
                "엔비디아는 한국에 최신 GPU 26만장 이상을 공급하기로 했다",
                "엔비디아 PROVIDER US; 정부 ADOPTER KR; 삼성전자 ADOPTER KR; SK그룹 ADOPTER KR; 현대자동차그룹 ADOPTER KR; 네이버클라우드 ADOPTER KR",
                e -> e.setProducts(List.of("블랙웰")).setStage(Stage.CONTRACT).setDate("2025-10-31"));
        add(
                list,
                EventType.JOINT_DEVELOPMENT,
                "2025-10-31T16:40",
                "솔빛테크",
                "네이버클라우드·엔비디아, 피지컬 AI 플랫폼 함께 만든다",
                "네이버클라우드는 엔비디아와 피지컬 AI 플랫폼을 공동 개발하는 업무협약을 맺었다",
                "네이버클라우드 PARTNER KR; 엔비디아 PARTNER US",
                e -> e.setStage(Stage.MOU).setProducts(List.of("옴니버스")));
        add(
                list,
                EventType.FOREIGN_DEPENDENCE,
                "2025-11-12T06:00",
                "마루신문",
                "[칼럼] 칩도 모델도 남의 것이라면",
                "학습용 칩 대부분을 엔비디아 한 곳에 기대는 현실부터 보아야 한다",
                "정부 ACTOR KR; 엔비디아 COUNTERPART US",
                e -> e.setModality(Modality.OPINION)
                        .setClaimant(Claimant.PERSON)
                        .setSalience(Salience.secondary));
        add(
                list,
                EventType.ADOPTION,
                "2025-12-23T09:00",
                "한들경제",
                "삼성SDS, 국내 첫 챗GPT 엔터프라이즈 판매사로",
                "삼성SDS는 오픈AI와 챗GPT 엔터프라이즈 리셀러 계약을 체결했다",
                "오픈AI PROVIDER US; 삼성SDS ADOPTER KR",
                e -> e.setProducts(List.of("챗GPT 엔터프라이즈"))
                        .setStage(Stage.CONTRACT)
                        .setDate("2025-12"));
        add(
                list,
                EventType.ACQUISITION,
                "2026-11-22T08:10",
                "미리내통신",
                "[단독] 다온네트웍스, 누리칩 인수 검토설",
                "다온네트웍스가 누리칩 경영권 인수를 타진한 것으로 알려졌다",
                "다온네트웍스 INVESTOR KR; 누리칩 TARGET KR",
                e -> e.setModality(Modality.RUMORED)
                        .setClaimant(Claimant.ANONYMOUS)
                        .setStage(Stage.TALKS)
                        .setAmount(won(3_250))
                        .setConfidence(0.58));
        add(
                list,
                EventType.INVESTMENT,
                "2026-11-22T08:30",
                "한들경제",
                "벼리AI, 해솔벤처스에서 420억 원 유치",
                "해솔벤처스가 벼리AI에 420억원을 투자했다",
                "해솔벤처스 INVESTOR KR; 벼리AI TARGET KR",
                e -> e.setStatus(EventStatus.CORRECTED)
                        .setRevision(2)
                        .setAmount(won(420))
                        .setStage(Stage.CONTRACT)
                        .setDate("2026-11-20"));
        add(
                list,
                EventType.ALLIANCE,
                "2026-11-22T08:40",
                "가람일보",
                "가온텔레콤, 루미나클라우드와 소버린 클라우드 협약",
                "가온텔레콤은 루미나클라우드와 업무협약을 맺었다고 밝혔다",
                "가온텔레콤 PARTNER KR; 루미나클라우드 PARTNER -",
                e -> e.setStatus(EventStatus.RETRACTED).setStage(Stage.MOU));
        add(
                list,
                EventType.JOINT_VENTURE,
                "2026-11-22T08:55",
                "솔빛테크",
                "아라로보틱스·시내모터스 합작 없던 일로",
                "두 회사는 합작법인 설립 논의를 끝냈다고 공시했다",
                "아라로보틱스 PARTNER KR; 시내모터스 PARTNER KR",
                e -> e.setModality(Modality.CANCELLED).setStage(Stage.ENDED).setDate("2026-11-21"));
        String title = "누리칩, 국산 NPU '누리 2' 양산 시작";
        add(
                list,
                EventType.DOMESTIC_CAPABILITY,
                "2026-11-22T09:01",
                "솔빛테크",
                title,
                "국산 NPU '누리 2' 양산 시작",
                "누리칩 ACTOR KR",
                e -> e.setProducts(List.of("누리 2"))
                        .setEvidence(new Evidence("title", 5, title.length(), title.substring(5))));
        return list;
    }
}
