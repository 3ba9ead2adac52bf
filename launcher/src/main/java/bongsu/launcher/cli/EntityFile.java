package bongsu.launcher.cli;

import bongsu.entity.Catalogue;
import bongsu.entity.Organisation;
import bongsu.entity.Product;
import bongsu.launcher.UserError;
import bongsu.schema.CatalogueEntry;
import bongsu.schema.EntryKind;
import bongsu.schema.JsonRecord;
import bongsu.schema.RecordJson;
import bongsu.stream.catalogue.Entries;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A file of catalogue entries as people write them, made whole by what the catalogue knows of their ids. */
final class EntityFile {
    private final Catalogue catalogue;
    private final Map<String, CatalogueEntry> known;

    private EntityFile(Catalogue bundled, Map<String, CatalogueEntry> changed) {
        known = new HashMap<>(changed);
        catalogue = Entries.over(bundled, changed.values());
    }

    /**
     * Reads entries.
     *
     * @param changed what {@code bongsu.entities} holds
     * @return whole entries, in the order of the file
     * @throws UserError if the file cannot be read or an entry is refused
     */
    static List<CatalogueEntry> read(Path file, Catalogue bundled, Map<String, CatalogueEntry> changed) {
        try {
            return read(file.toString(), Files.readString(file), bundled, changed);
        } catch (IOException e) {
            throw UserError.unreadable("The file " + file, e);
        }
    }

    /** Reads entries from a text; the name is for messages. */
    static List<CatalogueEntry> read(String name, String text, Catalogue bundled, Map<String, CatalogueEntry> changed) {
        try {
            // YAML 1.2 holds JSON.
            JsonNode tree = new YAMLMapper().readTree(text);
            return new EntityFile(bundled, changed).entries(tree);
        } catch (JsonProcessingException e) {
            throw new UserError(
                    name + " is neither YAML nor JSON: " + e.getOriginalMessage() + " (line "
                            + (e.getLocation() == null ? "?" : e.getLocation().getLineNr()) + ")",
                    e);
        } catch (IllegalArgumentException e) {
            throw new UserError(name + ": " + e.getMessage(), e);
        }
    }

    private List<CatalogueEntry> entries(@Nullable JsonNode tree) {
        List<CatalogueEntry> entries = new ArrayList<>();
        if (tree != null && tree.isArray()) {
            tree.forEach(one -> entries.add(entry(one, "entry " + (entries.size() + 1) + ": ")));
        } else {
            entries.add(entry(tree, ""));
        }
        checkTogether(entries);
        return entries;
    }

    private CatalogueEntry entry(@Nullable JsonNode tree, String place) {
        try {
            if (!(tree instanceof ObjectNode written)) {
                throw new IllegalArgumentException("there is no entry: at least id and name are needed");
            }
            ObjectNode whole = whole(written.deepCopy());
            CatalogueEntry entry = JsonRecord.read(whole, CatalogueEntry.class);
            Entries.check(entry);
            return entry;
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(place + e.getMessage(), e);
        }
    }

    private ObjectNode whole(ObjectNode written) {
        JsonNode id = written.remove("id");
        if (id != null) {
            written.set("entityId", id);
        }
        JsonNode without = written.remove("withoutAliases");
        String given = written.path("entityId").asText("");
        CatalogueEntry before = before(given);
        if (before == null) {
            if (written.path("retired").asBoolean() && !written.has("name")) {
                throw new IllegalArgumentException("the catalogue knows no " + given + " that could be retired");
            }
            return written;
        }
        ObjectNode whole = RecordJson.of(before);
        written.properties().forEach(field -> {
            if (field.getKey().equals("aliases") && field.getValue().isArray()) {
                ((ArrayNode) whole.get("aliases")).addAll((ArrayNode) field.getValue());
            } else {
                whole.set(field.getKey(), field.getValue());
            }
        });
        Set<JsonNode> aliases = new LinkedHashSet<>();
        whole.get("aliases").forEach(aliases::add);
        if (without != null) {
            for (JsonNode alias : without) {
                if (!aliases.remove(alias)) {
                    throw new IllegalArgumentException(given + " has no alias " + alias + " to take away");
                }
            }
        }
        ArrayNode kept = whole.putArray("aliases");
        aliases.forEach(kept::add);
        return whole;
    }

    private @Nullable CatalogueEntry before(String id) {
        CatalogueEntry changed = known.get(id);
        if (changed != null) {
            return changed;
        }
        Organisation organisation = catalogue.organisation(id);
        if (organisation != null) {
            return Entries.of(organisation);
        }
        Product product = catalogue.product(id);
        return product == null ? null : Entries.of(product);
    }

    /** A name leads to one entity, and a maker is known: by the catalogue or by this file. */
    private void checkTogether(List<CatalogueEntry> entries) {
        Catalogue after = Entries.over(catalogue, entries);
        Map<String, String> owners = new HashMap<>();
        after.organisations().forEach(one -> owners.putIfAbsent(Catalogue.fold(one.name()), one.id()));
        after.organisations()
                .forEach(one -> one.aliases().forEach(alias -> owners.putIfAbsent(Catalogue.fold(alias), one.id())));
        for (CatalogueEntry entry : entries) {
            String id = entry.getEntityId();
            if (entry.getRetired()) {
                continue;
            }
            if (entry.getMaker() != null && after.organisation(entry.getMaker()) == null) {
                throw new IllegalArgumentException(
                        "the maker of " + id + ", " + entry.getMaker() + ", is no organisation of the catalogue");
            }
            if (entry.getParent() != null && after.organisation(entry.getParent()) == null) {
                throw new IllegalArgumentException(
                        "the parent of " + id + ", " + entry.getParent() + ", is no organisation of the catalogue");
            }
            if (entry.getEntry() == EntryKind.ORGANISATION) {
                Entries.names(entry).forEach(name -> {
                    String owner = owners.getOrDefault(Catalogue.fold(name), id);
                    if (!owner.equals(id)) {
                        throw new IllegalArgumentException("'" + name + "' of " + id + " is a name of " + owner
                                + " already: take it away there first (withoutAliases), or leave it out");
                    }
                });
            }
        }
    }
}
