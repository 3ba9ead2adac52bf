package bongsu.console;

import bongsu.schema.Citation;
import bongsu.schema.Derivation;
import bongsu.schema.Event;
import bongsu.schema.EventType;
import bongsu.schema.Evidence;
import bongsu.schema.LineageStatus;
import bongsu.schema.Pedigree;
import bongsu.schema.Reused;
import bongsu.schema.Shift;
import bongsu.schema.ShiftKind;
import java.util.List;

/** A lineage and a shift for tests of the console. */
final class Lineages {
    private Lineages() {}

    static Pedigree pedigree(String model, String base, String words) {
        return Pedigree.newBuilder()
                .setModel(model)
                .setBases(List.of(Derivation.newBuilder()
                        .setBaseModel(base)
                        .setReused(List.of(Reused.WEIGHTS))
                        .setLicence("Apache 2.0")
                        .setStatus(LineageStatus.DISPUTED)
                        .setConfidence(0.85)
                        .setIndependent(2)
                        .setArticles(List.of("a1"))
                        .setCitations(List.of(citation(words)))
                        .setFirstSeen(Facts.START)
                        .setLastSeen(Facts.START)
                        .build()))
                .build();
    }

    static Shift shift(String id, String words) {
        Event event = Facts.event(id, EventType.FOREIGN_DEPENDENCE, "방향을 바꾼 회사").build();
        return Shift.newBuilder()
                .setShiftId(id)
                .setKind(ShiftKind.DIRECTION)
                .setEntityId("nuri")
                .setMonth("2025-10")
                .setBefore(-1)
                .setAfter(1)
                .setReasons(List.of("lean -1.00 → 1.00"))
                .setCitations(List.of(citation(words)))
                .setEvent(event)
                .build();
    }

    /** A model that one article calls its maker's own, against what two newsrooms say. */
    static Shift contradiction(String id) {
        return Shift.newBuilder(shift(id, "독자 모델이라고 밝혔다"))
                .setKind(ShiftKind.CONTRADICTION)
                .setMonth(null)
                .setModel("단비-1")
                .setReasons(List.of(
                        "own: 단비-1, by a1",
                        "derives from 오로라-30B (블루헤론): WEIGHTS and TOKENIZER, NAMED, 2 newsrooms",
                        "something new"))
                .setCitations(List.of(Citation.newBuilder(citation("독자 모델이라고 밝혔다"))
                        .setUrl("https://news.test/articles/a1")
                        .setTitle("단비랩, 독자 모델 공개")
                        .build()))
                .build();
    }

    private static Citation citation(String words) {
        return Citation.newBuilder()
                .setArticleId("a1")
                .setUrl("javascript:alert(1)")
                .setPublisher("한강일보")
                .setPublished(Facts.START)
                .setEvidence(new Evidence("body", 0, 3, words))
                .build();
    }
}
