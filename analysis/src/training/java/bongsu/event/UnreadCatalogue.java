package bongsu.event;

import bongsu.entity.Catalogue;
import bongsu.entity.NameFinder;
import bongsu.entity.Organisation;
import bongsu.entity.OrganisationKind;
import bongsu.schema.Article;
import bongsu.text.Morphemes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;

/**
 * The catalogue as it is for an article that nobody had read when it was written, for training. Who widened it had read the articles to
 * learn from: of the organisations that one trusted article alone names as a party it lists 86 %, of those of a new article 51 %. What
 * learned from that would trust names that no catalogue holds too little. So a fixed share of the organisations that only one
 * article names is missing here, save ministries and governments, of which a catalogue can list all.
 */
final class UnreadCatalogue {
    /** The share that makes 86 % of them 51 %. */
    private static final double MISSING = 0.4;

    private static final Set<OrganisationKind> ALL_LISTED =
            EnumSet.of(OrganisationKind.MINISTRY, OrganisationKind.GOVERNMENT);

    private final Catalogue whole = Catalogue.bundled();
    private final NameFinder wholeFinder = new NameFinder(whole);
    /** The organisations that a trusted article alone names. */
    private final List<Set<String>> alone = new ArrayList<>();

    /**
     * The catalogue for each of these articles, and the whole one for those behind the last.
     *
     * @param trusted how many of them, from the first on, had been read
     */
    UnreadCatalogue(List<Article> articles, int trusted) {
        var morphemes = new Morphemes();
        var named = new ArrayList<Set<String>>();
        Map<String, Integer> articlesThatName = new HashMap<>();
        for (Article article : articles) {
            Set<String> ids = named(article, morphemes);
            ids.forEach(id -> articlesThatName.merge(id, 1, Integer::sum));
            named.add(ids);
        }
        for (Set<String> ids : named.subList(0, trusted)) {
            ids.removeIf(id -> articlesThatName.getOrDefault(id, 0) > 1);
            alone.add(ids);
        }
    }

    /** What finds the names of the catalogue in the article at this place, by one of several draws of what is missing. */
    NameFinder finder(int article, int draw) {
        Set<String> gone = new TreeSet<>();
        if (article < alone.size()) {
            alone.get(article).stream().filter(id -> drawn(id, draw)).forEach(gone::add);
        }
        return gone.isEmpty() ? wholeFinder : new NameFinder(whole.without(gone));
    }

    private Set<String> named(Article article, Morphemes morphemes) {
        var ids = new TreeSet<String>();
        for (String line : NameTraining.lines(article)) {
            for (NameFinder.Hit hit : wholeFinder.find(line, morphemes.of(line))) {
                Organisation organisation = hit.name().organisation();
                if (organisation != null && !ALL_LISTED.contains(organisation.kind())) {
                    ids.add(organisation.id());
                }
            }
        }
        return ids;
    }

    /** Whether an organisation is missing by a draw: told by its id, so that it stays so. */
    private static boolean drawn(String id, int draw) {
        return new SplittableRandom(31L * id.hashCode() + draw).nextDouble() < MISSING;
    }
}
