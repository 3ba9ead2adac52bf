package bongsu.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts what pages print as authors into single names, without "by", titles, addresses and dates. */
final class PersonNames {

    private static final Pattern SEPARATOR = Pattern.compile(
            "\\s*[;|、，·ㆍ•／\\n]\\s*|\\s*,\\s+(?:(?:and|und|et|y|og|och)\\s+)?|,(?=\\S)|\\s+/\\s+|(?=/)(?<=\\p{L}{2}\\s\\p{L}{2,20})/(?=\\p{Lu}\\p{L})|\\s+(?:and|und|et|og|och|ja|ve|dan|và|και|и|та|with|mit|avec|con|sowie|și|şi|və|और)\\s+",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern AMPERSAND = Pattern.compile("\\s*&\\s*");

    /** One-letter conjunctions stand inside names too (Puig i Cadafalch): both sides must have two words. */
    private static final Pattern SHORT_AND =
            Pattern.compile("(?=\\s)(?<=\\S\\s\\S{1,40})\\s+(?:y|e|i|a|és|és|و|ir|un)\\s+(?=\\S+\\s+\\S)");

    private static final Pattern PREFIX = Pattern.compile(
            "^(?:\\(?(?:written |opinion |analysis |review |column |interview |comment |commentary |reported |reporting |submitted |story |posted |published |words |report |text |curated |compiled )?by|from|(?:eine? (?:analyse|kommentar|gastbeitrag|interview|reportage|kolumne|essay|glosse|porträt) |interview )?von|(?:propos recueillis|recueillis?|publié|rédigé|écrit) par|aus \\p{Lu}\\p{L}+ berichten?|(?:dal|dalla) (?:nostr[oa] )?(?:inviat[oa]|corrispondente)|vom|par|por|(?-i:di|de|da)|(?:di|de|da)(?=\\s+\\S+\\s+\\S)|door|av|af|oleh|text|texte|testo|texto|autor|autori|autore|autora|author|"
                    + "authors|auteur|redaktion|redaksi|reporter|penulis|editor|skrevet av|skrevet af|skriven av|escrito por|publicado por|a cura di|kirjoittaja|yazar|yazan|haber|автор|автори|авторы|аутор|текст|mwandishi|"
                    + "文|文章|(?:本报|本報|本刊|新华社|新華社|中新社|中央社)?(?:记者|記者)|作者|撰文|글|글쓴이|작성자|취재기자|취재|정리|기자|muhabir|oprac\\.|γράφει (?:ο|η)|reportazh|編集委員|聞き手|από|του|tác giả|theo(?=.*[ăđơưạ-ỹ])|โดย|โดย\\s|द्वारा|لـ|كتب|بقلم|מאת|text|ord|napsal|napsala|συντάκτης|γράφει|pisze|opracował|opracowanie|tekst|szerző|írta|piše|piše:|de la)\\s*[:：=／/・]?(?:\\s+|(?<=[:：=／/・])|(?<=[记記]者)(?=\\p{IsHan}))",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** What newsrooms call their own people before the name. */
    private static final Pattern OUR = Pattern.compile(
            "^(?:(?:our|onze|unser(?:e|em|er)?|notre|nos|nuestr[oa]|(?:il |la )?nostr[oa]|nosso|nossa|vår|vores)\\s+)?(?:own\\s+)?(?:redakteur(?:in)?|redaktionsmitglied|mitarbeiter(?:in)?|autor(?:in)?|volontär(?:in)?|reporterin|envoyée? spéciale?|medarbetare|medarbeider|redacteur|redactrice|verslaggever|verslaggeefster|correspondente?|korrespondent(?:in)?|korrespondenten|reporter|correspondante?|corresponsal|corrispondente|inviato|inviata|enviado|redaktør|staff reporter|special correspondent|staff writer)\\s+(?=\\p{L}+\\s+\\p{L})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern ADDRESS =
            Pattern.compile("[(\\[<]?[\\w.+%-]+@[\\w.-]+[)\\]>]?|https?://\\S+|www\\.\\S+|@\\w+");

    /** Where somebody writes from, for whom, as what, and when: what follows a name of two words. */
    private static final Pattern AFTER = Pattern.compile(
            "(?=\\s)(?<=\\S\\s\\S{2,25})(?:\\s+(?:in|aus|à|en)\\s+\\p{Lu}[\\p{L}.-]+(?:\\s\\p{Lu}[\\p{L}-]+)?$|\\s+(?:[Ff]or|FOR|für|pour)\\s+(?:the\\s+)?\\p{Lu}.*$"
                    + "|(?:\\s+(?i:Senior|Chief|Political|Politics|Business|Economics|Staff|Special|News|Sports?|Science|Technology|Tech|Foreign|Contributing|Associate|Assistant|Deputy|Managing|Executive|Health|Education|Crime|Court|Legal|Home|Defen[cs]e|Security|Diplomatic|Royal|Travel|Consumer|Environment|Climate|Transport|Religion|Arts|Culture|Media|Digital|Data|Online|World|Europe|Asia|Africa|China|Korea|US|UK|Investigations?|Features?|Local|City|Lead|General|Assignment))*\\s+(?i:Reporter|Correspondent|Editor|Writer|Columnist|Contributor|Journalist)$"
                    + "|\\s+(?:on\\s+)?\\d{1,2}\\.?\\s+\\p{L}{3,12}\\.?\\s+\\d{4}.*$|\\s+[-–]\\s+.*\\b(?:[Ss]taff|[Rr]eporter|[Cc]orrespondent|[Ee]ditor|[Tt]eam|[Ww]riter|[Dd]esk)\\b.*$)");

    /** Who made the pictures or edited the text is named behind its author. */
    private static final Pattern OTHERS = Pattern.compile(
            "(?:^|[\\s,;|/(·])(?:photos?|photographs?|photography|pictures?|videos?|graphics?|illustrations?|fotos?|fotografie|bild(?:er)?|foto e video|editing|edited|editors?|editado|redaktur|редактор|фото|编辑|編輯|責任編輯|责任编辑|摄影|攝影|撮影|写真|사진|영상|그래픽|편집|영상취재|영상편집|촬영)\\s*(?:by\\s|[:：=])(?!.*(?:text|story|글|文)\\s*[:：=]).*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** An agency behind a name with nothing between them. */
    private static final Pattern OF_AGENCY =
            Pattern.compile("(?=\\s)(?<=\\p{Lu}\\p{L}{1,20})\\s(?:The )?(Associated Press)$");

    /** Says behind a name that the words are its. */
    private static final Pattern WROTE =
            Pattern.compile("\\s*\\((?:teksti?|text|texte|texto|testo|words|story)\\)", Pattern.CASE_INSENSITIVE);

    /** Degrees behind a name. */
    private static final Pattern DEGREE =
            Pattern.compile(",?\\s+(?:Ph\\.?\\s?D|M\\.?D|MBA|CFA|Esq|J\\.?D|R\\.?N)\\.?(?=$|[\\s,;])");

    /** Belongs to the name before it. */
    private static final Pattern JUNIOR = Pattern.compile(",\\s*(?=(?:Jr|Sr|II|III|IV)\\b)");

    private static final Pattern JUNIOR_AT_END = Pattern.compile("\\s[JS]r\\.$");

    /** A place or a newsroom of one word behind a dash. */
    private static final Pattern BEHIND_DASH =
            Pattern.compile("(?=\\s)(?<=\\S\\s\\S{2,25})\\s+(?:[-–]\\s+\\S+|—\\s+.+)$");

    /** Newsrooms of China, Taiwan and Japan print the reporter with place and kind of report in brackets. */
    private static final Pattern HAN_BRACKETS = Pattern.compile("^[〔【［\\[（(]\\s*([^〕】］\\]）)]+?)\\s*[〕】］\\]）)]$");

    private static final Pattern HAN_REPORT = Pattern.compile(
            "[／/]?\\s*(?:\\p{IsHan}{0,4})?(?:報導|报道|電|电|報道)$|(?<=\\p{IsHan}{2})記者$|^(?:编辑|編輯|来源|來源|出處|來源)\\s*[:：].*$");

    private static final Pattern HAN_NAMES = Pattern.compile("\\p{IsHan}{2,4}(?:\\s+\\p{IsHan}{2,4})+");

    /** Marks around a name, and a conjunction behind it that joins nobody. */
    private static final Pattern RIMS =
            Pattern.compile("^[\\s\\-–—.:：*|/=\"“”]+|(?:\\s(?:and|und|et|y|e))?[\\s,\\-–—:：*|/=\"“”]*$");

    private static final Pattern WEEKDAY = Pattern.compile(
            "\\s+(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|Updated|Published|Posted|Last|Aktualisiert|Publié|Actualizado)\\b.*$");

    private static final Pattern BRACKETS = Pattern.compile("\\([^)]*\\)|\\[[^\\]]*\\]|<[^>]*>");

    /** Says behind a name that it is the photographer's. */
    private static final Pattern PICTURES = Pattern.compile(
            "[(\\[](?:bild(?:er)?|fotos?|photos?|photograph(?:er|s|y)?|pictures|images|fotograf(?:ía|ia|ie|e|o|a)?|video|kamera|kuvat?|grafik|illustrations?)[)\\]]",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern DATE = Pattern.compile("\\d{1,2}[.:/]\\d|\\d{4}|\\d+ (?:min|hour|day|ago)");

    private static final Pattern KOREAN_TITLE = Pattern.compile(
            "\\s*(?:(?:선임|수석|전문|인턴|객원|대|시민|명예|취재|사진|영상|편집|의학|산업|경제|정치|사회|문화|국제|스포츠|북한|군사|과학|IT|기술|온라인)*\\s?(?:기자|특파원|통신원)|논설위원|논설실장|편집위원|편집장|편집국장|에디터|앵커|칼럼니스트|아나운서|PD|인턴|(?<=\\s)(?:[가-힣A-Za-z]{1,6}(?:부|팀|국|실|본부|센터)\\s)?[가-힣A-Za-z]{0,6}(?:팀장|차장|부장|국장)|팀장|차장|부장|국장|위원|연구원|평론가|작가|리포터)(?=$|[\\s,·/(]).*$");

    /** Words inside names that are written small. */
    private static final Set<String> PARTICLES = Set.of(
            "de", "da", "do", "dos", "das", "del", "della", "di", "du", "la", "le", "van", "von", "der", "den", "ter",
            "ten", "zu", "bin", "binti", "al", "el", "ibn", "ben", "bint", "y", "e", "i", "af", "av", "van't", "'t",
            "in", "op", "zur", "vom", "dela", "anak", "mc", "d'", "st.");

    private static final Pattern JOB = Pattern.compile(
            "\\b(?:reporters?|journalists|staff writers|writers|editors|correspondents|journalist(?:e|in|a)?|editor|correspondent|columnist|contributor|staff writer|writer|producer|redakteur(?:in)?|redactora?|corresponsal|periodista|giornalista|repórter|redacteur|muhabir|editör|wartawan|dziennikark?[az]?|dziennikarz|redaktork?a|reporterka|novinářk?a?|novinárk?a?|újságíró|jurnalistă?|ziarist[aă]?|toimittaja|skribent|redaktør|novinark?a?|журналіст(?:ка)?|журналистка|корреспондентка|gazeteci|redaktor|корреспондент|журналист|обозреватель|редактор|follow|author|profile|more|read|news|desk)\\b",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Sets a name apart from the buttons of a text's size: A A A. */
    private static final Pattern TWO_LETTERS = Pattern.compile("\\p{L}{2}");

    private PersonNames() {}

    /** True where a short text is or holds a job, not a name. */
    static boolean isJob(String text) {
        return JOB.matcher(text).find();
    }

    /** True for a text that begins as newsrooms write of their own people: our reporter X. */
    static boolean startsOurs(String text) {
        return OUR.matcher(text).find();
    }

    /** Korean reporters where a text is a byline of theirs; else as {@link #split}. */
    static List<String> koreanOrSplit(String text) {
        List<String> korean = KoreanBylines.inByline(text);
        return korean.isEmpty() ? split(text) : korean;
    }

    /** Single names in the order of the text; what cannot be a name is left out. */
    static List<String> split(String text) {
        List<String> names = new ArrayList<>();
        String told = HAN_BRACKETS.matcher(text.strip()).replaceFirst("$1");
        told = OF_AGENCY.matcher(told).replaceFirst("; $1");
        told = WROTE.matcher(told).replaceAll("; ");
        told = OTHERS.matcher(told).replaceFirst("");
        told = JUNIOR.matcher(DEGREE.matcher(told).replaceAll("")).replaceAll(" ");
        boolean addressed = told.indexOf('@') >= 0 || told.contains("http") || told.contains("www.");
        String bare = (addressed ? ADDRESS.matcher(told).replaceAll(" ") : told).strip();
        bare = PREFIX.matcher(bare).replaceFirst("");
        bare = OUR.matcher(bare).replaceFirst("");
        String guest = KoreanBylines.guest(bare);
        if (!guest.isEmpty()) {
            return List.of(guest);
        }
        for (String part : SEPARATOR.split(bare, 40)) {
            for (String side : sides(part)) {
                for (String single : SHORT_AND.split(side, 10)) {
                    add(clean(single), names);
                }
            }
        }
        if (names.size() > 1) {
            names.removeIf(name -> !isCapitalised(name) && !Agencies.writesItselfSmall(name));
            names.removeIf(name -> name.matches("\\p{IsHan}{1,4}(?:報導|报道|電|电)|\\p{IsHan}{2,8}(?:報|报|新聞網?|新闻网?)"));
            String first = names.isEmpty() ? "" : names.get(0);
            names.removeIf(name -> !name.equals(first) && first.indexOf(' ') > 0 && isJob(name));
        }
        return names;
    }

    private static void add(String name, List<String> names) {
        boolean several = HAN_NAMES.matcher(name).matches() && HanBylines.areChinese(name);
        for (String one : several ? name.split("\\s+", -1) : new String[] {name}) {
            if (isName(one) && !names.contains(one)) {
                names.add(one);
            }
        }
    }

    /** What stands on the sides of an ampersand that joins people: each has two words or is an agency. Else it is part of a name: Mac & i. */
    private static List<String> sides(String part) {
        List<String> sides = List.of(AMPERSAND.split(part, 10));
        return sides.stream().allMatch(PersonNames::isJoined) ? sides : List.of(part);
    }

    private static boolean isJoined(String side) {
        return side.indexOf(' ') > 0 || Agencies.isOne(side) || isAsian(side);
    }

    private static String clean(String part) {
        boolean bracketed = part.indexOf('(') >= 0 || part.indexOf('[') >= 0 || part.indexOf('<') >= 0;
        if (bracketed && PICTURES.matcher(part).find()) {
            return "";
        }
        String name = bracketed ? BRACKETS.matcher(part).replaceAll(" ") : part;
        if (isAsian(name)) {
            name = HAN_REPORT.matcher(name.strip()).replaceFirst("");
        }
        name = isAsian(name) || name.contains("PD") ? KOREAN_TITLE.matcher(name).replaceFirst("") : name;
        name = PREFIX.matcher(Text.collapse(name)).replaceFirst("");
        if (name.indexOf(' ') > 0) {
            name = WEEKDAY.matcher(name).replaceFirst("");
            name = AFTER.matcher(name).replaceFirst("");
            name = BEHIND_DASH.matcher(name).replaceFirst("");
        }
        name = RIMS.matcher(name).replaceAll("");
        return Text.collapse(name);
    }

    private static boolean isAsian(String name) {
        for (int i = 0; i < name.length(); i++) {
            if (name.charAt(i) >= '\u1100') {
                return true;
            }
        }
        return false;
    }

    private static boolean isName(String name) {
        if (name.isEmpty()
                || name.length() > 60
                || name.contains(": ")
                || DATE.matcher(name).find()) {
            return false;
        }
        return name.codePoints().anyMatch(Character::isLetter) && words(name) <= (isCapitalised(name) ? 9 : 7);
    }

    private static int words(String name) {
        int words = 1;
        for (int i = 0; i < name.length(); i++) {
            words += name.charAt(i) == ' ' ? 1 : 0;
        }
        return words;
    }

    /** True for a small letter of a script that has capitals in its texts, which Georgian has not. */
    static boolean isSmall(int letter) {
        return Character.isLowerCase(letter)
                && !Character.UnicodeBlock.GEORGIAN.equals(Character.UnicodeBlock.of(letter));
    }

    /** True where every word begins with a capital, or the script has none; particles aside. No domain names. */
    static boolean isCapitalised(String name) {
        for (String word : name.split(" ", -1)) {
            if (word.isEmpty() || PARTICLES.contains(word.toLowerCase(Locale.ROOT))) {
                continue;
            }
            int first = word.codePointAt(0);
            if (isSmall(first) && !word.matches("[dl]['’]\\p{Lu}.*")) {
                return false;
            }
            if (word.length() > 4 && word.indexOf('.') > 1 && word.indexOf('.') < word.length() - 1) {
                return false;
            }
        }
        return true;
    }

    /** Characters of a line without the signs of vowels and tones that scripts of South Asia set around them. */
    private static long length(String line) {
        return line.codePoints().filter(c -> !isMark(c)).count();
    }

    /** True for a sign that combines with the letter before it. */
    static boolean isMark(int c) {
        int type = Character.getType(c);
        return type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK || c == '\u200c';
    }

    /** True where a visible line can only be a person: two to four capitalised words, or a short name without case. */
    static boolean looksLikePerson(String line) {
        if (line.length() > 40
                || line.length() < 2
                || !isCapitalised(line)
                || line.codePoints().anyMatch(c -> Character.isDigit(c) || "!?:;\"“”«»@#%&()/|+".indexOf(c) >= 0)) {
            return false;
        }
        if (line.charAt(0) >= '\uac00' && line.charAt(0) <= '\ud7a3') {
            return KoreanBylines.isName(line);
        }
        int first = line.codePointAt(0);
        boolean cased = Character.isUpperCase(first) || isSmall(first);
        int words = words(line);
        return cased
                ? words >= 2
                        && words <= 5
                        && TWO_LETTERS.matcher(line).find()
                        && (!line.endsWith(".") || JUNIOR_AT_END.matcher(line).find())
                : length(line) <= 12 && words <= 4;
    }
}
