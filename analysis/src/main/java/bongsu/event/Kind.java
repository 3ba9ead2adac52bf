package bongsu.event;

import bongsu.entity.Name;
import bongsu.entity.Organisation;
import bongsu.text.Vocabulary;
import java.util.Locale;

/** What a name stands for where it stands: the kind of its organisation, or what it is instead of one. */
enum Kind {
    COMPANY,
    GOVERNMENT,
    UNIVERSITY,
    LAB,
    AGENCY,
    ASSOCIATION,
    MINISTRY,
    ALLIANCE,
    FUND,
    /** A country or city, which may stand for who governs it. */
    PLACE,
    /** Something that somebody makes. */
    PRODUCT,
    /** Who speaks for an organisation. */
    PERSON,
    /** Who speaks for a government or what it runs. */
    RULER,
    /** An organisation that the catalogue does not hold. */
    UNLISTED,
    /** Who tells of others more often than taking part: brokers, newspapers, researchers of markets. */
    TELLER;

    private static final Vocabulary TELLERS = Vocabulary.of(
            "증권|신문|일보|통신|뉴스|타임스|블룸버그|로이터|트렌드포스|가트너|IDC|옴디아|리서치|닛케이|CNBC|카운터포인트|인사이츠|애널리시스|애널리틱스|경제|방송".split("\\|"));

    private final String label = name().toLowerCase(Locale.ROOT);

    /** As features name it. */
    String label() {
        return label;
    }

    /** The kind of a name. */
    static Kind of(Name name) {
        Organisation organisation = name.organisation();
        if (name.product() != null) {
            return PRODUCT;
        }
        if (name.evidence().equals("person")) {
            return organisation != null && organisation.publicBody() ? RULER : PERSON;
        }
        if (TELLERS.endsIn(name.canonical())) {
            return TELLER;
        }
        if (organisation == null) {
            return UNLISTED;
        }
        if (organisation.government() && organisation.ambiguous().contains(name.surface())) {
            return PLACE;
        }
        return switch (organisation.kind()) {
            case COMPANY -> COMPANY;
            case LAB -> LAB;
            case MINISTRY -> MINISTRY;
            case AGENCY -> AGENCY;
            case UNIVERSITY -> UNIVERSITY;
            case ALLIANCE -> ALLIANCE;
            case GOVERNMENT -> GOVERNMENT;
            case ASSOCIATION -> ASSOCIATION;
            case FUND -> FUND;
        };
    }
}
