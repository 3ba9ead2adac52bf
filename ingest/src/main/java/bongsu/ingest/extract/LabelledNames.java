package bongsu.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names behind a word that says who wrote the text, in many languages: {@code By X and Y, Staff Writers}, {@code Von X, Berlin},
 * {@code Szerző: X}, {@code Reporting by X in Y; Editing by Z}. What stands behind the names, such as places, jobs and dates, is cut.
 */
final class LabelledNames {

    /** What kind of piece somebody wrote, or for whom somebody did: Exclusive by, Ein Kommentar von, Propos recueillis par. */
    private static final String KIND =
            "(?:an? )?(?:exclusive|opinion|analysis|interview|review|column|comment|commentary|essay|explainer|feature|profile|investigation|perspective|(?:story|words|text) (?:and|&) (?:photos|pictures|images))(?: (?:article|piece|column))? by"
                    + "|(?:eine? )?(?:kommentar|analyse|reportage|gastbeitrag|gastkommentar|interview|essay|kolumne|glosse|porträt|bericht|leitartikel|rezension|kritik|protokoll) von|das (?:interview|gespräch) führten?|aus \\p{L}+ bericht(?:et|en)"
                    + "|propos recueillis par|(?:article |texte )?(?:rédigé|proposé) par|(?:un )?(?:article|entretien|récit|reportage) (?:de|par)|de notre (?:envoyée? spéciale?|correspondante?)"
                    + "|(?:una? )?(?:entrevista|reportaje|crónica|columna) (?:de|por)|intervista di|dal(?:la)? nostr[oa] (?:inviat[oa]|corrispondente)"
                    + "|reviewed by|as told to|curated by|erstellt von|recueillis? par|publicado por|geschreven door|rozmawiał[ai]?|rozmawiali|rozhovor vedl[ai]?";

    /** Labels that no sentence begins with before a name, or that are set off by a colon. */
    private static final GatedPattern LABEL = GatedPattern.of(
            "^[\\s(–—-]*(?:" + KIND
                    + "|(?:(?:written|reported|submitted|posted|published|words|story|text|report|reporting|compiled) )?by|from|von|vom|por|par|door|oleh|scritto da|a cura di|escrito por|écrit par|verfasst von|geschrieben von|skrevet a[fv]|skriven av|napisane przez|ditulis oleh)"
                    + "(?:\\s*[:：]\\s*|\\s+)(?=\\S)"
                    + "|^(?:av|af|di|words|story|report|redacci[óo]n|redação|text|texte|testo|texto|tekst|tekstas|ord|haber|yazan|yazar|autor(?:k[ae]|in|es|e|i|ius|s|ė|a)?|аутор(?:ка|и)?|авторка|аўтар|ავტორი|հեղինակ|müəllif|muallif|höfundur|mwandishi|authors?|auteurs?|szerző|írta|piše|napísal|napsala?|pisze|συντάκτης|συντάκτρια|γράφει|του|από|penulis|reporter|writer|wartawan|pewarta|tác giả|автор[иы]?|автор текста|текст|журналист|reportage|redazione di|di redazione|artikel|kirjoittaja|teksti|автор статьи|muhabir|oprac\\.|글쓴이|작성자|기자명|글|취재|كتبت?|بقلم|تحرير|نویسنده|خبرنگار|گزارش|লেখা|লেখক|প্রতিবেদক|โดย|ผู้เขียน|लेखक|रिपोर्ट|द्वारा|מאת|written by|reported by|escribe)\\s*[:：=]\\s*(?=\\S)");

    /** Prepositions with which many a line begins: only names may follow. */
    private static final GatedPattern OF = GatedPattern.of(
            "^(?:γράφει (?:ο|η)|του|της|기자명|oprac\\.|โดย|מאת|كتبت?|بقلم|di|de|da|dal|dalla|av|af|автор|автори|авторы|текст|autor|autore|auteur|penulis|tác giả|yazan|εγραψε)\\s+(?=\\S)");

    /** What ends the names. */
    private static final Pattern END = Pattern.compile(
            "\\s*[|·•—;/]\\s*|\\s+[-–]\\s+|\\s+\\d|,?\\s+(?:in|at|for|à|a|en|aus|em|w)\\s+(?=\\p{Lu}[\\p{L}.-]+(?:\\s\\p{Lu}[\\p{L}.-]+)*\\s*(?:$|[,;|]))"
                    + "|\\s+on\\s+(?=\\p{Lu}|\\d)|\\s*\\((?=(?:à|in|en|a)\\s)|(?<!\\b(?:Dr|Prof|Mag|Ing|Dipl|med|phil|Mrs?|Ms|St|Rev|Sra?|Dott|\\p{L}))[.](?:\\s|$)(?=\\S{4,})");

    private static final Pattern REPORTING = Pattern.compile(
            "^[(]?(?:reporting|report|additional reporting|writing)(?: and (?:writing|editing))? by\\s+(.{3,80}?)(?:[;.)]|\\s+in\\s+\\p{Lu}|$)",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private static final Pattern ALONE = Pattern.compile(
            "(?:(?:written|posted|reported|story|words) )?(?:by|von|vom|por|par|di|door|af|av|oleh|text|texte|testo|texto|autor(?:in|e|a)?|authors?|auteur|writer|reporter|penulis|szerző|автор|作者|글|기자|글쓴이)\\s*[:：]?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** Stands between the names and a date. */
    private static final Pattern BEFORE_DATE = Pattern.compile(
            "\\s+(?:on|am|le|el|op|date|published|posted|updated|datum|fecha|data|дата)\\s*[:：]?\\s*$",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    /** An agency behind the names. */
    private static final Pattern WITH =
            Pattern.compile("\\b(?:avec|mit|with|con|com|et|and|und)\\s+(\\p{Lu}{2,6}|dpa)\\b");

    /** Where somebody works, named behind somebody. */
    private static final Pattern OFFICE =
            Pattern.compile("^(?:Studio|Büro|Redaktion|Bureau)\\s|[- ](?:Studio|Büro|Bureau|Redaktion)(?:\\s|$)");

    private static final int LONGEST = 130;

    /** A day that is written out has as many digits at least. */
    private static final int DIGITS_OF_DAY = 5;

    private LabelledNames() {}

    /** The names in a line that begins with a label; empty where it does not, or names nobody. */
    static List<String> in(String line) {
        if (line.length() > LONGEST || line.length() < 5) {
            return List.of();
        }
        Matcher label = LABEL.opening(line);
        if (label != null && startsName(line, label.end())) {
            return named(line.substring(label.end()));
        }
        Matcher of = line.length() <= 60 ? OF.opening(line) : null;
        if (of != null && startsName(line, of.end())) {
            List<String> names = named(line.substring(of.end()));
            return names.stream().allMatch(PersonNames::looksLikePerson) ? names : List.of();
        }
        return List.of();
    }

    /**
     * The names behind a label inside a line, such as one that begins with a date: any label behind the digits of a day, else
     * one with a colon. Empty where none is there.
     */
    static List<String> inside(String line) {
        int digits = 0;
        for (int i = 0; i < line.length() && line.length() <= LONGEST; i++) {
            char c = line.charAt(i);
            digits += Character.isDigit(c) ? 1 : 0;
            boolean label = digits >= DIGITS_OF_DAY && i > 0 && line.charAt(i - 1) == ' ' && Character.isLetter(c);
            int word = c == ':' ? line.lastIndexOf(' ', i) + 1 : label ? i : 0;
            List<String> names = word > 1 && word < i + 1 ? in(line.substring(word)) : List.<String>of();
            if (!names.isEmpty()) {
                return names;
            }
        }
        return List.of();
    }

    /** True for a line that says nothing but that the author's name follows. */
    static boolean isLabel(String line) {
        return line.length() <= 25 && ALONE.matcher(line).matches();
    }

    /** The names in the line with which agencies end: {@code Reporting by X in Y; Editing by Z}. */
    static List<String> reporting(String line) {
        Matcher reporting = line.length() > 300 ? null : REPORTING.matcher(line);
        return reporting != null && reporting.find() && startsName(line, reporting.start(1))
                ? named(reporting.group(1))
                : List.of();
    }

    private static boolean startsName(String line, int at) {
        return !PersonNames.isSmall(line.codePointAt(at)) || PersonNames.startsOurs(line.substring(at));
    }

    /** Names, cut at what ends them; after one of several words a single word is a place, unless it is an agency. */
    private static List<String> named(String line) {
        String text = BEFORE_DATE.matcher(DateLine.beforeDate(line)).replaceFirst("");
        Matcher end = END.matcher(text);
        String agency = "";
        String names = text;
        if (end.find() && end.start() > 1) {
            names = text.substring(0, end.start());
            Matcher with = WITH.matcher(text.substring(end.start()));
            agency = with.find() ? with.group(1) : "";
        }
        List<String> kept = withoutPlaces(PersonNames.split(names));
        if (!agency.isEmpty() && !kept.isEmpty() && !kept.contains(agency)) {
            kept.add(agency);
        }
        return kept;
    }

    /** The names less jobs, and less places, offices and single words behind a longer name that are no agencies. */
    static List<String> withoutPlaces(List<String> names) {
        List<String> kept = new ArrayList<>();
        boolean full = false;
        for (String name : names) {
            boolean several = name.indexOf(' ') > 0;
            boolean cased = Character.isUpperCase(name.codePointAt(0)) || PersonNames.isSmall(name.codePointAt(0));
            boolean from = full && PersonNames.isSmall(name.codePointAt(0)) && !Agencies.isOne(name);
            boolean place = full
                    && cased
                    && !Agencies.isOne(name)
                    && (!several || Cities.isOne(name) || OFFICE.matcher(name).find());
            if (!place && !from && !PersonNames.isJob(name)) {
                kept.add(name);
            }
            full = full || several;
        }
        return kept;
    }
}
