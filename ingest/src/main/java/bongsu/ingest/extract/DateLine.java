package bongsu.ingest.extract;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A line that may say when the article was published or changed, with its labels: {@code 입력 2025.05.15 20:00 | 수정
 * 2025.05.15 21:30}. Each date belongs to the label before it.
 *
 * @param text the line
 * @param changed where its first label of a change begins; -1 where it has none
 * @param given where its first label of publication begins; -1 where it has none
 */
record DateLine(String text, int changed, int given) {

    private static final GatedPattern CHANGED = GatedPattern.of(
            "수정|업데이트|최종|변경|updat|modif|edited(?! by)|aktualisiert|bearbeitet|geändert|mis à jour|actualizado|actualización|atualiza|aggiornat|обнов|ажуриран|изменен|оновлен|更新|güncelle|bijgewerkt|"
                    + "uppdaterad|oppdatert|opdateret|päivitetty|aktualizac|aktualiz|frissít|zmenen|ažurir|تحديث|עודכן|diperbarui|cập nhật|อัพเดท|ปรับปรุง|แก้ไข|atnaujint|atjaunin|atjaunot|uuendatud|muudetud|uppfært|përditësuar|განახლ|yenilən|жаңарт|به‌روز|ویرایش|imesasishwa|อัปเดต|अपडेट");

    private static final GatedPattern GIVEN = GatedPattern.of(
            "입력|등록|발행|승인|게재|송고|작성|최초|전송|posted|publi|pubblicat|veröffentlicht|erstellt|geplaatst|gepubliceerd|opublikowan|опубликов|发布|發布|發佈|公開|掲載|配信|yayın|giriş|đăng|julkaistu|publicerad|publiceret|publisert|diterbitkan|tayang|נשר|פורסם|نشر|प्रकाशित|প্রকাশ|เผยแพร่|objavljen|објављен|публик|paskelbta|avaldatud|birt |megjelen|közzétéve|zveřejn|vydáno|δημοσίευσ|δημοσιεύ|منتشر|انتشار|வெளியிடப்|გამოქვეყნ|imechapishwa");

    private static final int LONGEST_LABEL = 14;

    /** No more stands between a date and a label behind it: 18時30分 公開, 10:15 Uhr aktualisiert. */
    private static final int GAP = 6;

    /** Words before a date or a distance from now that tell neither publication nor change. */
    private static final Pattern STATED =
            Pattern.compile("(?<=\\s)(?:Stand|vor|hace|há|il y a|on|om|den|am|le|el)(?=[:\\s]+\\d)");

    /** A line with its labels found. */
    static DateLine of(String text) {
        return new DateLine(text, CHANGED.indexIn(text), GIVEN.indexIn(text));
    }

    /** A line that is nothing but a label, as it stands before the next line's date; empty for another one. */
    static String label(String line) {
        boolean label = line.length() <= LONGEST_LABEL
                && line.chars().noneMatch(Character::isDigit)
                && (CHANGED.indexIn(line) >= 0 || GIVEN.indexIn(line) >= 0);
        return label ? line + " " : "";
    }

    /** True for a text that speaks of a change. */
    static boolean saysChanged(String text) {
        return CHANGED.indexIn(text) >= 0;
    }

    /** True for a short text that says when something was published. */
    static boolean saysPublished(String text) {
        return text.length() >= 14 && text.length() <= 80 && text.contains("20") && GIVEN.opening(text) != null;
    }

    /** True for a line that begins with a label of publication and holds a date. */
    static boolean opensPublished(String text) {
        return text.length() <= 130 && GIVEN.opening(text) != null && DateText.first(text, null) != null;
    }

    /**
     * What stands in a line before its date and the words that belong to that: labels, a weekday. The line itself where it
     * holds no date or begins with it.
     */
    static String beforeDate(String line) {
        int digit = firstDigit(line);
        if (digit == line.length()) {
            return line;
        }
        Matcher stated = STATED.matcher(line);
        int end = digit;
        for (int label : new int[] {GIVEN.indexIn(line), CHANGED.indexIn(line), stated.find() ? stated.start() : -1}) {
            if (label > 2 && label < digit && line.charAt(label - 1) == ' ') {
                end = Math.min(end, label);
            }
        }
        String rest = line.substring(0, end).stripTrailing();
        if (MonthNames.of(rest.substring(rest.lastIndexOf(' ') + 1), null) > 0) {
            rest = withoutLastWord(rest);
        }
        String before = withoutLastWord(rest);
        if (Weekdays.isOne(rest.substring(rest.lastIndexOf(' ') + 1))) {
            rest = before;
        } else if (Weekdays.isOne(rest.substring(before.lastIndexOf(' ') + 1))) {
            rest = withoutLastWord(before);
        }
        rest = rest.replaceFirst("[\\s,|·•(–—-]+$", "")
                .replaceFirst("\\s(?:on|at|den|am|um|le|el|en|em|il|op|kl|o|om|dnia|на|в)$", "");
        return rest.isEmpty() ? line : rest;
    }

    private static String withoutLastWord(String line) {
        return line.substring(0, Math.max(0, line.lastIndexOf(' ')));
    }

    /** Index of the first digit; the length of the line where it has none. */
    private static int firstDigit(String line) {
        int at = 0;
        while (at < line.length() && !Character.isDigit(line.charAt(at))) {
            at++;
        }
        return at;
    }

    /** The date of publication, or of the last change; null where the line does not tell. */
    @Nullable
    DateText date(boolean ofChange, @Nullable String language) {
        int label = ofChange ? changed : given;
        if (label >= 0 && standBehind()) {
            int other = ofChange ? given : changed;
            return DateText.first(text.substring(other >= 0 && other < label ? other : 0, label), language);
        }
        if (changed < 0) {
            return ofChange ? null : DateText.first(text, language);
        }
        if (ofChange) {
            return DateText.first(text.substring(changed), language);
        }
        if (given >= 0) {
            String rest = text.substring(given);
            int next = CHANGED.indexIn(rest);
            DateText date = DateText.first(next > 6 ? rest.substring(0, next) : rest, language);
            if (date != null) {
                return date;
            }
        }
        return changed > 6 ? DateText.first(text.substring(0, changed), language) : null;
    }

    /** True where the labels stand behind their dates: {@code 2022-06-15 06:00 송고 | 2022-06-15 08:31 최종수정}. */
    private boolean standBehind() {
        int last = Math.max(changed, given);
        int first = changed < 0 || given < 0 ? last : Math.min(changed, given);
        int digit = first - 1;
        while (digit >= 0
                && first - digit <= GAP
                && !Character.isDigit(text.charAt(digit))
                && text.charAt(digit) != '|') {
            digit--;
        }
        return digit >= 0
                && Character.isDigit(text.charAt(digit))
                && text.chars().skip(last).noneMatch(Character::isDigit);
    }

    /** The part that may tell of publication by its distance from now, or of the last change; empty where none does. */
    String part(boolean ofChange) {
        if (changed < 0) {
            return ofChange ? "" : text;
        }
        return ofChange ? text.substring(changed) : text.substring(0, changed);
    }
}
