package bongsu.schema;

import org.apache.avro.util.ClassSecurityValidator;
import org.apache.avro.util.ClassSecurityValidator.ClassSecurityPredicate;
import org.jspecify.annotations.NullMarked;

/**
 * Avro since 1.12.1 makes instances only of classes that it was told to trust, for the whole JVM. These are the records
 * of this package. (The system property {@code org.apache.avro.SERIALIZABLE_PACKAGES} does the same from outside.)
 */
@NullMarked
public final class TrustedRecords {
    private TrustedRecords() {}

    /** Adds the records of this package to what Avro trusts; calling it again changes nothing. */
    public static synchronized void trust() {
        ClassSecurityPredicate before = ClassSecurityValidator.getGlobal();
        if (!before.isTrusted(Event.class)) {
            ClassSecurityValidator.setGlobal(ClassSecurityValidator.composite(
                    before, type -> type.getPackageName().equals(Event.class.getPackageName())));
        }
    }
}
