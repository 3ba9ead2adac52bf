package bongsu.console;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.function.Consumer;

/** Pictures of the page, to be looked at: {@code main} writes them into the folder that its argument names. */
final class Screenshots {
    private Screenshots() {}

    public static void main(String[] arguments) {
        Path folder = Path.of(arguments[0]);
        FedConsumer consumer = new FedConsumer();
        Showcase.feed(consumer, Facts.all());
        consumer.feed(
                bongsu.schema.Topics.DEAD_LETTERS,
                "page",
                Facts.letter("the page is larger than 5 MB and was cut off", "https://news.test/huge"));
        consumer.feed(
                bongsu.schema.Topics.DEAD_LETTERS,
                "page2",
                Facts.letter("redirects in a circle: /a → /b → /a", "https://news.test/circle"));
        consumer.feed(
                bongsu.schema.Topics.LINEAGE,
                "danbi",
                Lineages.pedigree("단비-1", "오로라-30B", "공개 모델 '오로라-30B'를 바탕으로 만들어졌다"));
        consumer.feed(bongsu.schema.Topics.SHIFTS, "s1", Lineages.shift("s1", "국내 기업과 손잡았다"));
        try (Console console = Showcase.console(consumer, 0);
                Chromium chromium = new Chromium(Chromium.find().orElseThrow())) {
            console.start();
            String address = console.address().toString();
            Browser browser = chromium.browser();
            for (ColorScheme scheme : new ColorScheme[] {ColorScheme.LIGHT, ColorScheme.DARK}) {
                String name = scheme.name().toLowerCase(java.util.Locale.ROOT);
                shoot(browser, address, scheme, 1440, 900, folder.resolve("desktop-" + name + ".png"), page -> {});
                shoot(
                        browser,
                        address + "#topology",
                        scheme,
                        1440,
                        900,
                        folder.resolve("topology-" + name + ".png"),
                        page -> {});
                shoot(browser, address, scheme, 360, 780, folder.resolve("phone-" + name + ".png"), page -> {});
            }
            ColorScheme light = ColorScheme.LIGHT;
            shoot(browser, address, light, 1000, 800, folder.resolve("tablet.png"), page -> {});
            shoot(browser, address, light, 1920, 1080, folder.resolve("wide.png"), page -> {});
            shoot(browser, address + "#alerts", light, 360, 780, folder.resolve("phone-alerts.png"), page -> {});
            shoot(browser, address + "#topology", light, 360, 780, folder.resolve("phone-topology.png"), page -> {});
            shoot(browser, address + "#operations", light, 1440, 700, folder.resolve("operations.png"), page -> {});
            shoot(browser, address + "#lineage", light, 1440, 700, folder.resolve("lineage.png"), page -> {});
            shoot(
                    browser,
                    address,
                    light,
                    1440,
                    900,
                    folder.resolve("english.png"),
                    page -> page.click("#language-en"));
            shoot(
                    browser,
                    address,
                    light,
                    360,
                    780,
                    folder.resolve("phone-filters.png"),
                    page -> page.click("summary"));
        }
    }

    private static void shoot(
            Browser browser,
            String address,
            ColorScheme scheme,
            int width,
            int height,
            Path file,
            Consumer<Page> first) {
        try (var context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, height)
                .setDeviceScaleFactor(1)
                .setColorScheme(scheme))) {
            Page page = context.newPage();
            page.onConsoleMessage(message -> System.err.println(file.getFileName() + ": " + message.text()));
            page.onPageError(error -> System.err.println(file.getFileName() + ": " + error));
            page.navigate(address);
            page.waitForSelector("#connection[data-state=live]");
            first.accept(page);
            page.waitForTimeout(1000);
            page.screenshot(new Page.ScreenshotOptions().setPath(file));
            int overflow = (int) page.evaluate("document.documentElement.scrollWidth - innerWidth");
            if (overflow > 0) {
                System.err.println(file.getFileName() + ": scrolls sideways by " + overflow);
            }
        }
    }
}
