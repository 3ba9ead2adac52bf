package bongsu.ingest.extract;

import bongsu.schema.Reuse;
import bongsu.schema.Rights;
import org.jsoup.nodes.Document;

/** What the publisher lets others do with the text, as the page says it. */
final class RightsNotices {

    private RightsNotices() {}

    static Rights of(Document page, MetaTags meta) {
        return Rights.newBuilder()
                .setReuse(Reuse.UNKNOWN)
                .setAiUse(Reuse.UNKNOWN)
                .build();
    }
}
