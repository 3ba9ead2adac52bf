package bongsu.console;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout;
import static org.assertj.core.api.Assertions.assertThat;

import bongsu.schema.Event;
import bongsu.schema.EventStatus;
import bongsu.schema.EventType;
import bongsu.schema.Evidence;
import bongsu.schema.Modality;
import bongsu.schema.Role;
import bongsu.schema.Topics;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The page in a real Chromium. */
class ConsoleBrowserIT {
    private static Optional<Chromium> chromium = Optional.empty();

    private final List<String> errors = Collections.synchronizedList(new ArrayList<>());
    private RunningConsole console;
    private BrowserContext context;
    private Page page;

    @BeforeAll
    static void findChromium() {
        Optional<Path> executable = Chromium.find();
        String missing = "no Chromium here: install chromium, or name one in CHROMIUM";
        if (Boolean.parseBoolean(System.getenv("BONGSU_REQUIRE_BROWSER"))) {
            assertThat(executable).as(missing).isPresent();
        }
        Assumptions.assumeTrue(executable.isPresent(), missing);
        chromium = executable.map(Chromium::new);
        setDefaultAssertionTimeout((double) RunningConsole.PATIENCE.toMillis());
    }

    @AfterAll
    static void closeChromium() {
        chromium.ifPresent(Chromium::close);
    }

    @BeforeEach
    void open() {
        console = RunningConsole.fresh();
        open(1280, 900);
    }

    private void open(int width, int height) {
        context = chromium.orElseThrow()
                .browser()
                .newContext(new Browser.NewContextOptions().setViewportSize(width, height));
        page = context.newPage();
        page.onPageError(errors::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && message.text().contains("Content Security Policy")) {
                errors.add(message.text());
            }
        });
        page.onDialog(dialog -> {
            errors.add("a dialog opened: " + dialog.message());
            dialog.dismiss();
        });
    }

    @AfterEach
    void close() {
        context.close();
        console.close();
        assertThat(errors).isEmpty();
    }

    private void visit(String hash) {
        page.navigate(console.address() + hash);
        assertThat(page.locator("#connection")).hasAttribute("data-state", "live");
    }

    private Locator cards() {
        return page.locator("#feed > .card");
    }

    @Test
    void lineageAndShiftsAreShownAsTextWhateverTheyHold() {
        console.consumer.feed(
                Topics.LINEAGE, "danbi", Lineages.pedigree("<img src=x onerror=alert(1)>", "오로라", "<b>바탕</b>으로"));
        console.consumer.feed(Topics.SHIFTS, "s1", Lineages.shift("s1", "<script>alert(1)</script>"));
        console.awaitReady();
        page.navigate(console.address() + "#lineage");
        assertThat(page.locator("#pedigrees .letter")).containsText("<img src=x onerror=alert(1)>");
        assertThat(page.locator("#pedigrees .letter")).containsText("다툼 있음 · 가중치 · Apache 2.0");
        assertThat(page.locator("#pedigrees .letter q")).hasText("<b>바탕</b>으로");
        assertThat(page.locator("#shifts .letter q")).hasText("<script>alert(1)</script>");
        assertThat(page.locator("#view-lineage a")).hasCount(0);
        page.click("#language-en");
        assertThat(page.locator("#pedigrees .letter")).containsText("Disputed · weights");
    }

    @Test
    void theReasonsOfAShiftAreInTheReadersLanguageAndLeadToTheArticle() {
        console.consumer.feed(Topics.SHIFTS, "s1", Lineages.shift("s1", "국내 기업과 손잡았다"));
        console.consumer.feed(Topics.SHIFTS, "s2", Lineages.contradiction("s2"));
        console.awaitReady();
        page.navigate(console.address() + "#lineage");
        assertThat(page.locator("[data-kind=DIRECTION] .reasons li")).hasText("국내·독자 성향 -1.00 → 1.00 (−1 해외, 1 국내·독자)");
        Locator reasons = page.locator("[data-kind=CONTRADICTION] .reasons li");
        assertThat(reasons).hasCount(3);
        assertThat(reasons.nth(0)).containsText("독자 모델이라는 기사: 단비랩, 독자 모델 공개, 한강일보");
        assertThat(reasons.nth(0).locator("a")).hasAttribute("href", "https://news.test/articles/a1");
        assertThat(reasons.nth(1)).hasText("바탕 모델: 오로라-30B (블루헤론), 밝혀짐, 가중치, 토크나이저, 매체 2곳");
        assertThat(reasons.nth(2)).hasText("something new");
        page.click("#language-en");
        assertThat(reasons.nth(1)).hasText("derives from 오로라-30B (블루헤론): Named, weights, tokenizer, 2 newsrooms");
    }

    @Test
    void doubtfulEventsAreShownToWhoAsksForThem() {
        console.consumer.feed(Facts.event("sure", EventType.ALLIANCE, "확실한 협약").build());
        console.consumer.feed(Facts.event("half", EventType.ALLIANCE, "반반인 협약")
                .setConfidence(0.5)
                .build());
        visit("");
        assertThat(cards()).hasCount(2);
        assertThat(page.locator("#doubtful")).isHidden();
        console.consumer.feed(Facts.event("doubtful", EventType.INVESTMENT, "미덥지 않은 투자")
                .setConfidence(0.49)
                .build());
        assertThat(page.locator("#doubtful")).hasText("신뢰도 50% 미만 1건 보기");
        assertThat(cards()).hasCount(2);
        assertThat(page.locator("#event-total")).hasText("2건");
        page.click("#doubtful");
        assertThat(cards()).hasCount(3);
        assertThat(page.locator("#doubtful")).hasAttribute("aria-pressed", "true");
        page.click("#doubtful");
        page.locator(".chip[data-symbol=INVESTMENT]").click();
        assertThat(cards()).hasCount(0);
        assertThat(page.locator("#empty .empty-title")).hasText("미덥지 않은 사건만 있습니다");
    }

    @Test
    void anAlertSaysThatArticlesDiffer() {
        var alert = Facts.alert(Facts.event("e", EventType.ADOPTION, "공급 계약").build(), "모두");
        alert.setContradiction("ANNOUNCED by a1, CANCELLED by a2");
        console.consumer.feed(alert);
        visit("");
        assertThat(page.locator(".alert .contradiction")).hasText("기사마다 다름: 공식 발표 / 취소·부인");
    }

    @Test
    void eventsAndAlertsAppearWithoutReload() {
        visit("");
        assertThat(page.locator("#empty")).isVisible();
        page.evaluate("window.sameDocument = true");
        Event event = Facts.event("kt-ms", EventType.ALLIANCE, "KT와 마이크로소프트가 손잡았다")
                .setParticipants(List.of(
                        Facts.participant("KT", Role.PARTNER, "KR"), Facts.participant("마이크로소프트", Role.PARTNER, "US")))
                .setEvidence(Facts.evidence("KT는 마이크로소프트와 협약을 체결했다"))
                .build();
        console.consumer.feed(event);
        console.consumer.feed(Facts.alert(event, "통신사"));
        assertThat(cards()).hasCount(1);
        assertThat(cards().locator("h3")).hasText("KT와 마이크로소프트가 손잡았다");
        assertThat(cards().locator(".evidence mark")).hasText("KT는 마이크로소프트와 협약을 체결했다");
        assertThat(cards().locator(".evidence mark b")).hasText(new String[] {"KT", "마이크로소프트"});
        assertThat(page.locator("#alert-list .alert")).containsText("통신사");
        assertThat(page.locator("#count-events")).hasText("1");
        assertThat(page.locator("#announcer")).hasText("새 사건: KT와 마이크로소프트가 손잡았다");
        assertThat(page.evaluate("window.sameDocument")).isEqualTo(true);
    }

    @Test
    void anUpdateReplacesItsCardAndARetractionIsStruckThrough() {
        Event event = Facts.event("e", EventType.INVESTMENT, "100억 원 투자").build();
        console.consumer.feed(event);
        visit("");
        assertThat(cards()).hasCount(1);
        console.consumer.feed(Event.newBuilder(event)
                .setTitle("120억 원 투자")
                .setStatus(EventStatus.CORRECTED)
                .build());
        assertThat(cards().locator("h3")).hasText("120억 원 투자");
        assertThat(cards().locator(".became")).hasText("정정됨");
        console.consumer.feed(
                Event.newBuilder(event).setStatus(EventStatus.RETRACTED).build());
        assertThat(cards().locator(".became")).hasText("철회됨");
        assertThat(cards().locator("h3")).hasCSS("text-decoration-line", "line-through");
        assertThat(cards()).hasCount(1);
        assertThat(page.locator("#count-withdrawn")).hasText("1");
    }

    @Test
    void aTombstoneTakesItsAlertOffThePage() {
        var alert = Facts.alert(Facts.event("e", EventType.ALLIANCE, "협약").build(), "모두");
        console.consumer.feed(alert);
        visit("");
        assertThat(page.locator(".alert")).hasCount(1);
        console.consumer.feed(Topics.ALERTS, alert.getAlertId(), null);
        assertThat(page.locator(".alert")).hasCount(0);
    }

    @Test
    void hostileTextStaysText() {
        String script = "<script>alert(1)</script><img src=x onerror=alert(2)>";
        Event event = Facts.event("\"><script>alert(3)</script>", EventType.ALLIANCE, script)
                .setUrl("javascript:alert(4)")
                .setPublisher(script)
                .setRule(script)
                .setDate(script)
                .setProducts(List.of(script))
                .setParticipants(List.of(Facts.participant(script, Role.PARTNER, "\"><b>")))
                .setEvidence(Facts.evidence("앞 " + script + " 뒤"))
                .build();
        visit("");
        console.consumer.feed(event);
        console.consumer.feed(Facts.alert(event, script));
        console.consumer.feed(Topics.DEAD_LETTERS, "d", Facts.letter(script, "javascript:alert(5)"));
        assertThat(cards().locator("h3")).hasText(script);
        assertThat(cards().locator("h3 a")).hasCount(0);
        assertThat(cards().locator(".evidence mark")).hasText("앞 " + script + " 뒤");
        assertThat(page.locator(".alert .subscription")).hasText(script);
        page.locator(".views a[href='#operations']").click();
        assertThat(page.locator(".letter-reason")).hasText(script);
        assertThat(page.locator("main script, main img, a[href^='javascript:']"))
                .hasCount(0);
    }

    @Test
    void onlyWebAddressesAreLinksAndTheyTellNothingOfThisPage() {
        console.consumer.feed(Facts.event("a", EventType.ALLIANCE, "웹 주소").build());
        console.consumer.feed(Facts.event("b", EventType.ALLIANCE, "데이터 주소")
                .setUrl("data:text/html,<script>alert(1)</script>")
                .build());
        console.consumer.feed(Facts.event("c", EventType.ALLIANCE, "파일 주소")
                .setUrl("file:///etc/passwd")
                .build());
        console.consumer.feed(Facts.event("d", EventType.ALLIANCE, "주소 아님")
                .setUrl("//evil.test/x")
                .build());
        visit("");
        assertThat(cards()).hasCount(4);
        assertThat(page.locator("#feed h3 a")).hasCount(1);
        assertThat(page.locator("#feed h3 a")).hasAttribute("href", "https://news.test/articles/a");
        assertThat(page.locator("#feed h3 a")).hasAttribute("rel", "noopener noreferrer");
    }

    @Test
    void whatMayNotBeQuotedIsNotAndSaysWhere() {
        console.consumer.feed(Facts.event("e", EventType.ALLIANCE, "인용 금지")
                .setEvidence(Facts.evidence(null))
                .build());
        visit("");
        assertThat(cards().locator(".no-quotation")).containsText("본문 120–160자");
        assertThat(cards().locator("blockquote")).hasCount(0);
    }

    @Test
    void evidenceInTheHeadlineIsMarkedThereByCodePoints() {
        String title = "😀 누리칩, 양산 시작";
        console.consumer.feed(Facts.event("e", EventType.DOMESTIC_CAPABILITY, title)
                .setEvidence(Evidence.newBuilder()
                        .setField("title")
                        .setStart(7)
                        .setEnd(12)
                        .setText("양산 시작")
                        .build())
                .build());
        visit("");
        assertThat(cards().locator("h3 mark")).hasText("양산 시작");
        assertThat(cards().locator("h3")).hasText(title);
    }

    @Test
    void chipsAndWordsFilter() {
        Showcase.feed(console.consumer, Facts.all());
        visit("");
        assertThat(cards()).hasCount(29);
        page.locator(".chip[data-symbol=SOVEREIGNTY]").click();
        assertThat(cards()).hasCount(11);
        page.locator(".chip[data-symbol=POSTPONED]").click();
        assertThat(cards()).hasCount(1);
        assertThat(page.locator("#event-total")).hasText("29건 가운데 1건");
        page.locator("#clear-filters").click();
        assertThat(cards()).hasCount(29);
        page.locator(".chip[data-symbol=INVESTMENT]").click();
        page.locator(".chip[data-symbol=JOINT_VENTURE]").click();
        assertThat(cards()).hasCount(4);
        page.locator("#clear-filters").click();
        page.locator(".chip[data-symbol=secondary]").click();
        assertThat(cards()).hasCount(2);
        page.locator("#clear-filters").click();
        page.locator("#search").fill("엔비디아 피지컬");
        assertThat(cards()).hasCount(1);
        page.locator("#search").fill("없는 말");
        assertThat(page.locator("#empty .empty-title")).hasText("조건에 맞는 사건이 없습니다");
        console.consumer.feed(Facts.event("late", EventType.ALLIANCE, "다른 소식").build());
        assertThat(page.locator("#event-total")).hasText("30건 가운데 0건");
        assertThat(cards()).hasCount(0);
    }

    @Test
    void aFloodOfEventsLeavesThePageAtWork() {
        visit("");
        for (int i = 0; i < 3_000; i++) {
            console.consumer.feed(Facts.event("e" + i, EventType.ALLIANCE, "협약 " + i)
                    .setFetched(Facts.START.plusSeconds(i))
                    .build());
        }
        assertThat(page.locator("#count-events")).hasText("3,000");
        assertThat(cards().first().locator("h3")).hasText("협약 2999");
        assertThat(page.locator("#event-total")).hasText("2,000건");
        assertThat(cards()).hasCount(40);
        page.locator("#more").click();
        assertThat(cards()).hasCount(80);
        page.locator("#search").fill("협약 1000");
        assertThat(cards()).hasCount(1);
    }

    @Test
    void theKeyboardReachesEverything() {
        Showcase.feed(console.consumer, Facts.all());
        visit("");
        assertThat(cards()).hasCount(29);
        page.keyboard().press("Tab");
        assertThat(page.locator(".skip")).isFocused();
        page.keyboard().press("Enter");
        assertThat(page.locator("#feed")).isFocused();
        page.keyboard().press("/");
        assertThat(page.locator("#search")).isFocused();
        page.keyboard().type("jk");
        assertThat(page.locator("#search")).hasValue("jk");
        page.keyboard().press("Escape");
        assertThat(page.locator("#search")).hasValue("");
        assertThat(cards()).hasCount(29);
        page.keyboard().press("j");
        assertThat(cards().nth(0)).isFocused();
        page.keyboard().press("j");
        assertThat(cards().nth(1)).isFocused();
        page.keyboard().press("k");
        assertThat(cards().nth(0)).isFocused();
        page.locator(".chip[data-symbol=PARTNERSHIP]").focus();
        page.keyboard().press("Space");
        assertThat(page.locator(".chip[data-symbol=PARTNERSHIP]")).hasAttribute("aria-pressed", "true");
        page.keyboard().press("Space");
        assertThat(page.locator(".chip[data-symbol=PARTNERSHIP]")).hasAttribute("aria-pressed", "false");
    }

    @Test
    void aFocusedCardKeepsTheFocusWhenNewsArrives() {
        Showcase.feed(console.consumer, Facts.all());
        visit("");
        assertThat(cards()).hasCount(29);
        page.keyboard().press("j");
        assertThat(cards().nth(0)).isFocused();
        console.consumer.feed(Facts.event("late", EventType.ALLIANCE, "막 들어온 소식")
                .setFetched(Facts.START.plusSeconds(9999))
                .build());
        assertThat(cards().nth(0).locator("h3")).hasText("막 들어온 소식");
        assertThat(cards().nth(1)).isFocused();
    }

    @ParameterizedTest
    @CsvSource({"360, events", "360, alerts", "360, topology", "360, operations", "768, events", "1024, events"})
    void noWidthScrollsSideways(int width, String view) {
        context.close();
        open(width, 740);
        Showcase.feed(console.consumer, Facts.all());
        console.consumer.feed(Facts.event("long", EventType.ALLIANCE, "긴말".repeat(200))
                .setFetched(Facts.START.plusSeconds(9999))
                .setPublisher("w".repeat(300))
                .setRule("r".repeat(300))
                .setParticipants(List.of(Facts.participant("N".repeat(300), Role.PARTNER, "KR")))
                .setEvidence(Facts.evidence("x".repeat(2000)))
                .build());
        console.consumer.feed(
                Topics.DEAD_LETTERS, "d", Facts.letter("z".repeat(500), "https://news.test/" + "y".repeat(500)));
        visit("#" + view);
        assertThat(page.locator("#count-events")).hasText("30");
        if (view.equals("topology")) {
            assertThat(page.locator("#picture svg .node").first()).isVisible();
            assertThat(top("articles-source")).as("drawn from top to bottom").isGreaterThan(top("bongsu.articles"));
        }
        assertThat((int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .isZero();
    }

    private double top(String node) {
        return page.locator("#picture .node[data-id='" + node + "']").boundingBox().y;
    }

    @Test
    void theTopologyIsDrawn() {
        visit("#topology");
        assertThat(page.locator("#picture svg .node")).hasCount(22);
        assertThat(page.locator("#picture svg .edge")).hasCount(21);
        assertThat(page.locator("#picture svg .node[data-id='bongsu.alerts'] .label"))
                .hasText("bongsu.alerts");
        assertThat(page.locator("#topology-text li")).hasCount(22);
        Locator traffic = page.locator("#picture .traffic[data-topic='bongsu.events.partnership']");
        assertThat(traffic).hasText("");
        console.consumer.feed(Facts.event("e", EventType.ALLIANCE, "협약").build());
        assertThat(traffic).hasText("1");
        Object overlaps = page.evaluate("""
                () => {
                  const boxes = [...document.querySelectorAll('#picture .node .shape')].map((n) => n.getBoundingClientRect());
                  let sum = 0;
                  boxes.forEach((a, i) => boxes.slice(i + 1).forEach((b) => {
                    if (a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom) sum += 1;
                  }));
                  return sum;
                }""");
        assertThat(overlaps).isEqualTo(0);
    }

    @ParameterizedTest
    @EnumSource(names = {"LIGHT", "DARK"})
    void textStandsOutFromItsGround(ColorScheme scheme) {
        Showcase.feed(console.consumer, Facts.all());
        console.consumer.feed(Topics.DEAD_LETTERS, "d", Facts.letter("too large", "https://news.test/huge"));
        for (String view : List.of("", "#operations")) {
            visit(view);
            page.emulateMedia(
                    new Page.EmulateMediaOptions().setColorScheme(scheme).setReducedMotion(ReducedMotion.REDUCE));
            assertThat(page.locator("#count-events")).hasText("29");
            // WCAG 2.2, 1.4.3: 4.5 to 1 at least.
            assertThat((List<?>) page.evaluate("""
                            () => {
                              const rgb = (text) => (text.match(/[\\d.]+/g) ?? []).map(Number);
                              const linear = (c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4);
                              const luminance = ([r, g, b]) => 0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);
                              const ground = (node) => {
                                for (let at = node; at; at = at.parentElement) {
                                  const [r, g, b, a = 1] = rgb(getComputedStyle(at).backgroundColor);
                                  if (a > 0.99) return [r, g, b];
                                  if (at.matches('.masthead')) return [0x22, 0x2a, 0x42];
                                }
                                return [255, 255, 255];
                              };
                              const faint = new Set();
                              document.querySelectorAll('body *').forEach((node) => {
                                const own = [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim());
                                if (!own || !node.checkVisibility()) return;
                                const [light, dark] = [luminance(rgb(getComputedStyle(node).color)), luminance(ground(node))].sort((a, b) => b - a);
                                const ratio = (light + 0.05) / (dark + 0.05);
                                if (ratio < 4.5) faint.add(`${node.tagName}.${node.className} ${ratio.toFixed(2)}`);
                              });
                              return [...faint];
                            }""")).isEmpty();
        }
    }

    @Test
    void reconnectsAfterTheServerWasRestartedAndForgetsWhatItNoLongerHolds() {
        console.consumer.feed(Facts.event("old", EventType.ALLIANCE, "앞선 사건").build());
        visit("");
        assertThat(cards()).hasCount(1);
        int port = console.port();
        console.close();
        assertThat(page.locator("#connection")).hasAttribute("data-state", "reconnecting");
        assertThat(page.locator("#disconnected")).isVisible();
        assertThat(cards()).hasCount(1);
        FedConsumer again = new FedConsumer();
        again.feed(Facts.event("new", EventType.INVESTMENT, "다시 켠 뒤의 사건").build());
        console = new RunningConsole(ConsoleConfig.defaults().at("127.0.0.1", port), again, Map.of());
        assertThat(page.locator("#connection")).hasAttribute("data-state", "live");
        assertThat(cards().locator("h3")).hasText("다시 켠 뒤의 사건");
        assertThat(page.locator("#disconnected")).isHidden();
        again.feed(Facts.event("next", EventType.INVESTMENT, "그다음 사건").build());
        assertThat(cards()).hasCount(2);
    }

    @Test
    void theLanguageIsChangedAndRemembered() {
        console.consumer.feed(Facts.event("e", EventType.GOVERNMENT_PROGRAM, "정부 사업")
                .setModality(Modality.PLANNED)
                .build());
        visit("");
        assertThat(cards().locator(".badge.type")).hasText("정부 사업");
        page.locator("#language-en").click();
        assertThat(cards().locator(".badge.type")).hasText("Government program");
        assertThat(page.locator("html")).hasAttribute("lang", "en");
        page.reload();
        assertThat(cards().locator(".badge.modality")).hasText("Planned");
    }

    @Test
    void amountsAndDaysAreReadableKorean() {
        visit("");
        assertThat(page.evaluate("""
                        async () => {
                          const { amount, day } = await import('/format.js');
                          return [amount(2400000000000, 'KRW'), amount(42000000000, 'KRW'), amount(123456789, 'KRW'), amount(5000, 'KRW'),
                            amount(0, 'KRW'), amount(100000000, 'USD'), amount(-30000, 'KRW'), amount(12340000000000000, 'KRW'),
                            amount(9000000000, 'XTS'), day('2024-10'), day('2025-03-10'), day('2026'), day('soon')];
                        }"""))
                .isEqualTo(List.of(
                        "2조 4,000억 원",
                        "420억 원",
                        "1억 2,345만 6,789원",
                        "5,000원",
                        "0원",
                        "1억 달러",
                        "−3만 원",
                        "1경 2,340조 원",
                        "90억 XTS",
                        "2024년 10월",
                        "2025년 3월 10일",
                        "2026년",
                        "soon"));
    }

    @Test
    void aCyclicTopologyAndOneWithStrangersIsLaidOut() {
        visit("");
        Object laid = page.evaluate("""
                async () => {
                  const { layOut } = await import('/layers.js');
                  const nodes = ['a', 'b', 'c', 'd'].map((id) => ({ id, width: 50, height: 20 }));
                  const edges = [['a', 'b'], ['b', 'c'], ['c', 'a'], ['c', 'c'], ['a', 'nobody']].map(([from, to]) => ({ from, to }));
                  const one = layOut(nodes, edges);
                  const none = layOut([], []);
                  return [one.nodes.size, one.edges.length, Number.isFinite(one.width * one.height),
                    Number.isFinite(none.width * none.height)].join();
                }""");
        assertThat(laid).isEqualTo("4,3,true,true");
    }
}
