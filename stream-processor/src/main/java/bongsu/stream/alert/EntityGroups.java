package bongsu.stream.alert;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Named groups of organisations, such as the Korean telcos: what a subscription asks for in place of every member. */
public final class EntityGroups {
    private static final String TABLE = "groups.tsv";

    private final Map<String, Set<String>> members = new LinkedHashMap<>();
    private final Map<String, String> ids = new LinkedHashMap<>();

    private EntityGroups() {}

    /** The groups that come with Bongsu. */
    public static EntityGroups bundled() {
        EntityGroups groups = new EntityGroups();
        try (InputStream table = EntityGroups.class.getResourceAsStream(TABLE)) {
            if (table == null) {
                throw new IllegalStateException("the resource " + TABLE + " is missing");
            }
            new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8))
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#") && !line.startsWith("id\t"))
                    .forEach(groups::add);
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + TABLE + " cannot be read", e);
        }
        return groups;
    }

    private void add(String line) {
        String[] fields = line.split("\t", -1);
        if (fields.length != 3) {
            throw new IllegalStateException(TABLE + " has a line without three fields: " + line);
        }
        members.put(fields[0], Set.copyOf(List.of(fields[2].split("\\|", -1))));
        ids.put(folded(fields[0]), fields[0]);
        ids.put(folded(fields[1]), fields[0]);
    }

    /**
     * Ids in the catalogue of the members of a group.
     *
     * @param group its id or name
     * @throws IllegalArgumentException if there is none of that name, saying which there are
     */
    public Set<String> members(String group) {
        String id = ids.get(folded(group));
        if (id == null) {
            throw new IllegalArgumentException(
                    "there is no group " + group + ": there is " + String.join(", ", members.keySet()));
        }
        return members.getOrDefault(id, Set.of());
    }

    /** Ids of all groups. */
    public Set<String> ids() {
        return Set.copyOf(members.keySet());
    }

    private static String folded(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }
}
