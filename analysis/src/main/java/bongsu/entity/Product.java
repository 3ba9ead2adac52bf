package bongsu.entity;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A model, chip, cloud, service or programme of the catalogue.
 *
 * @param id stable, such as {@code exaone}
 * @param name best-known Korean name
 * @param kind model, chip, cloud, service, device, platform or programme
 * @param maker id of the organisation whose it is; null if it has none
 * @param aliases other names
 * @param ambiguous those of its names that are ordinary words too
 */
public record Product(
        String id, String name, String kind, @Nullable String maker, List<String> aliases, List<String> ambiguous) {

    public Product {
        aliases = List.copyOf(aliases);
        ambiguous = List.copyOf(ambiguous);
    }
}
