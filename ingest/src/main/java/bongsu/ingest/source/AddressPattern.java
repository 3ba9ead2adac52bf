package bongsu.ingest.source;

import java.net.URI;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the addresses of a newsroom's articles have in common, as the regular expression that {@code articleUrl} takes: learned
 * from some of them. What is alike in all stays as it is, numbers become {@code \d+}, other words {@code [^/?]+}.
 */
public final class AddressPattern {
    /** An address without a number of so many digits is taken for a section or a service, not for an article. */
    private static final Pattern NUMBERED = Pattern.compile("\\d{3,}");

    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern LETTERS_THEN_NUMBER = Pattern.compile("([A-Za-z_-]+)\\d[\\w-]*");

    private AddressPattern() {}

    /**
     * The pattern of most of the addresses that look like articles; empty if no two of them are alike.
     *
     * @param urls in normal form, of a feed or of a listing page with its menus
     */
    public static Optional<Pattern> of(List<String> urls) {
        Map<String, List<URI>> shapes = urls.stream()
                .distinct()
                .map(NormalUrl::uri)
                .filter(url -> NUMBERED.matcher(rest(url)).find())
                .collect(Collectors.groupingBy(AddressPattern::shape));
        return shapes.values().stream()
                .filter(alike -> alike.size() > 1)
                .max(Comparator.comparingInt(List::size))
                .map(alike -> Pattern.compile(common(alike)));
    }

    /** Host, number of segments and names of the parameters that are numbers. */
    private static String shape(URI url) {
        String host = url.getHost().replaceFirst("^(www|m)\\.", "");
        return host + "/" + segments(url).size() + "?" + parameters(url).keySet();
    }

    private static String common(List<URI> alike) {
        String host = alike.getFirst().getHost().replaceFirst("^(www|m)\\.", "");
        StringBuilder pattern = new StringBuilder("//(www\\.|m\\.)?").append(quoted(host));
        for (int at = 0; at < segments(alike.getFirst()).size(); at++) {
            int segment = at;
            pattern.append('/')
                    .append(generalised(alike.stream()
                            .map(url -> segments(url).get(segment))
                            .toList()));
        }
        parameters(alike.getFirst()).keySet().stream()
                .max(Comparator.comparingLong(name -> alike.stream()
                        .map(url -> parameters(url).get(name))
                        .distinct()
                        .count()))
                .ifPresent(
                        name -> pattern.append("\\?(.*&)?").append(quoted(name)).append("=\\d+"));
        return pattern.toString();
    }

    private static String generalised(List<String> values) {
        if (values.stream().distinct().count() == 1
                && !DIGITS.matcher(values.getFirst()).find()) {
            return quoted(values.getFirst());
        }
        if (values.stream().allMatch(value -> DIGITS.matcher(value).matches())) {
            return "\\d+";
        }
        List<String> letters = values.stream()
                .map(value -> LETTERS_THEN_NUMBER.matcher(value))
                .map(matcher -> matcher.matches() ? matcher.group(1) : "")
                .distinct()
                .toList();
        return letters.size() == 1 && !letters.getFirst().isEmpty()
                ? quoted(letters.getFirst()) + "\\d[\\w-]*"
                : "[^/?]+";
    }

    private static String rest(URI url) {
        return url.getRawPath() + "?" + url.getRawQuery();
    }

    private static List<String> segments(URI url) {
        List<String> segments = new ArrayList<>(Arrays.asList(url.getRawPath().split("/", -1)));
        segments.removeFirst();
        return segments;
    }

    private static SortedMap<String, String> parameters(URI url) {
        SortedMap<String, String> parameters = new TreeMap<>();
        if (url.getRawQuery() != null) {
            for (String pair : url.getRawQuery().split("&", -1)) {
                int equals = pair.indexOf('=');
                if (equals > 0 && NUMBERED.matcher(pair.substring(equals + 1)).matches()) {
                    parameters.put(pair.substring(0, equals), pair.substring(equals + 1));
                }
            }
        }
        return parameters;
    }

    private static String quoted(String literal) {
        return literal.replaceAll("[.?+*^$|()\\[\\]{}\\\\]", "\\\\$0");
    }
}
