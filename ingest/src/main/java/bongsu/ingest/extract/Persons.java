package bongsu.ingest.extract;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells the persons among the names that a page gives: not the newsroom's own names, nor desks, nor accounts. */
final class Persons {

    private static final Set<String> ACCOUNTS = Set.of(
            "admin",
            "administrator",
            "super user",
            "webmaster",
            "root",
            "wordpress",
            "guest",
            "anonymous",
            "undefined",
            "null",
            "null null",
            "none",
            "unknown",
            "news",
            "nachrichten",
            "noticias",
            "notícias",
            "notizie",
            "nieuws",
            "nyheter",
            "actualités",
            "новости",
            "관리자",
            "운영자",
            "whatsapp",
            "facebook",
            "twitter",
            "instagram",
            "telegram",
            "linkedin",
            "email",
            "e-mail",
            "youtube",
            "pinterest",
            "tiktok");

    /** A name as addresses write it, or the nth account of a kind: hana-weiss, editor03. */
    private static final Pattern SLUG = Pattern.compile("[a-z]{2,20}(?:(?:-[a-z]{2,20}){1,3}|\\d{1,4})");

    private static final Set<String> COMPANIES =
            Set.of(("ediciones editorial grupo equipo team agencia agence agency redaktion redacción redaccion"
                            + " redacció redação redazione rédaction redactie redaksi tim redakcja redakce redakcia redakcija"
                            + " redaksjonen redaktionen toimitus the")
                    .split(" "));

    /** Ends the name of a newspaper, a site or an agency in Chinese or Japanese. */
    private static final Pattern OUTLET = Pattern.compile("[\\p{IsHan}\\p{Alnum}]{2,10}(?:网|網|报|報|社|新闻|新聞|频道|頻道|客户端)");

    private static final Set<String> WIRES = Set.of("연합뉴스", "뉴시스", "뉴스1");

    private final Set<String> newsroom = new LinkedHashSet<>();

    /** Names of the newsroom as the page prints them, without those that only its address gives. */
    private final Set<String> titles = new LinkedHashSet<>();

    /** Initials of the newsroom, which some print behind the names of their own people: TS. */
    private final Set<String> initials = new LinkedHashSet<>();

    /** The persons of one page. */
    Persons(MetaTags meta, Newsroom newsroom) {
        newsroom.names().forEach(name -> this.newsroom.add(Text.key(name)));
        if (newsroom.name() != null) {
            this.titles.add(Text.key(newsroom.name()));
        }
        meta.all("og:site_name").forEach(name -> {
            this.titles.add(Text.key(name));
            this.initials.add(initials(name));
        });
        newsroom.brand().ifPresent(this.titles::add);
    }

    /** The first letters of the words of a name of two words or more; empty for one of one word. */
    private static String initials(String name) {
        StringBuilder letters = new StringBuilder();
        for (String word : name.strip().split("\\s+", -1)) {
            letters.append(word.isEmpty() ? "" : word.substring(0, 1));
        }
        return letters.length() > 1 ? letters.toString() : "";
    }

    /** The names less the newsroom's own, accounts and desks, each once. */
    List<String> among(List<String> names) {
        return names.stream()
                .map(this::withoutNewsroom)
                .filter(name -> !isNewsroom(name))
                .filter(name -> !isAccount(name))
                .filter(name -> !LabelledNames.isLabel(name))
                .filter(name -> !DeskSignatures.isDesk(name))
                .filter(name -> !isHangul(name) || KoreanBylines.isName(name))
                .filter(name -> !OUTLET.matcher(name).matches())
                .distinct()
                .toList();
    }

    /** A name less the newsroom behind a dash, or less the newsroom or the wire before it: 연합뉴스 홍길동. */
    private String withoutNewsroom(String name) {
        int dash = Math.max(name.lastIndexOf(" - "), name.lastIndexOf(" – "));
        if (dash > 0 && isNewsroom(name.substring(dash + 3))) {
            return name.substring(0, dash).strip();
        }
        int space = name.lastIndexOf(' ');
        String last = name.substring(space + 1);
        if (space > 0 && name.indexOf(' ') < space && initials.contains(last)) {
            return name.substring(0, space);
        }
        boolean before = space > 0
                && isHangul(last)
                && KoreanBylines.isName(last)
                && (WIRES.contains(name.substring(0, space)) || isNewsroom(name.substring(0, space)));
        return before ? last : HanBylines.withoutPaper(name);
    }

    /** True for what publishing systems call whoever set them up. */
    static boolean isAccount(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        return ACCOUNTS.contains(lower)
                || lower.endsWith(" developer")
                || lower.endsWith(" webmaster")
                || (lower.equals(name) && SLUG.matcher(name).matches())
                || (lower.indexOf(' ') < 0 && lower.endsWith("admin"));
    }

    private static boolean isHangul(String name) {
        return name.charAt(0) >= '\uac00' && name.charAt(0) <= '\ud7a3';
    }

    /** True for one of the newsroom's own names, or a part of it. */
    boolean isNewsroom(String name) {
        String key = Text.key(name);
        for (String own : newsroom) {
            if (key.equals(own)
                    || isSection(name, own)
                    || isCompany(name, own)
                    || (Text.weight(own) >= 5 && key.startsWith(own) && key.length() <= own.length() + 4)
                    || (key.length() >= 5 && own.startsWith(key))) {
                return true;
            }
        }
        return key.isEmpty();
    }

    /** True for a name that goes on after the newsroom's own, which is more than a word of its address: Kutilang Ekonomi. */
    private boolean isSection(String name, String own) {
        int space = name.indexOf(' ');
        boolean capitals = space > 0
                && name.substring(0, space).equals(name.substring(0, space).toUpperCase(Locale.ROOT));
        return space > 0
                && titles.contains(own)
                && own.length() >= (capitals ? 2 : 3)
                && (Text.key(name.substring(0, space)).equals(own)
                        || (own.length() >= 8 && Text.key(name).startsWith(own)));
    }

    /** True for the newsroom's own name behind a word for a company or its people: Ediciones Correlimos, Redaktion Drossel. */
    private static boolean isCompany(String name, String own) {
        int space = name.indexOf(' ');
        return space > 0
                && own.length() >= 4
                && COMPANIES.contains(name.substring(0, space).toLowerCase(Locale.ROOT))
                && Text.key(name.substring(space)).equals(own);
    }
}
