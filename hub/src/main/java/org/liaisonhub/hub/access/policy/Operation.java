package org.liaisonhub.hub.access.policy;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a caller wants to do; every route of the server names one. */
public enum Operation {
    CHECK,
    READ_RECORD,
    RECORD,
    /** Many records of a list at once; whoever may record may import. */
    IMPORT,
    /** Be told when a record comes that matches an earlier question. */
    SUBSCRIBE,
    MESSAGE,
    LIBRARY,
    ANALYSIS,
    STATISTICS,
    /** Take records out of the hub; needs a fresh second factor. */
    EXPORT,
    /** Manage the hub: an office of the secretariat, which no agreement grants. */
    ADMINISTER,
    /** Manage the people and systems of the own party: an office in each party. */
    ADMINISTER_PARTY,
    /** Read the audit and ask why: the office of a data protection officer. */
    AUDIT;

    private static final Set<Operation> OFFICES = EnumSet.of(ADMINISTER, ADMINISTER_PARTY, AUDIT);
    private static final Set<Operation> OF_DATABASES =
            EnumSet.of(CHECK, READ_RECORD, RECORD, IMPORT, SUBSCRIBE, EXPORT);
    private static final Set<Operation> FOR_A_PURPOSE = EnumSet.of(CHECK, READ_RECORD, SUBSCRIBE, ANALYSIS, EXPORT);

    /** Whether a role alone gives it, and no agreement can. */
    public boolean isOffice() {
        return OFFICES.contains(this);
    }

    /** Whether it is done in a database. */
    public boolean needsDatabase() {
        return OF_DATABASES.contains(this);
    }

    /** Whether it looks at what others own, so that a purpose must be named. */
    public boolean needsPurpose() {
        return FOR_A_PURPOSE.contains(this);
    }

    /** As agreements write it: {@code check}, {@code read}, {@code record} (which includes imports). */
    public String word() {
        return switch (this) {
            case READ_RECORD -> "read";
            case IMPORT -> RECORD.word();
            default -> name().toLowerCase(Locale.ROOT).replace('_', '-');
        };
    }

    /** The operations that a word of an agreement grants; empty when agreements know no such word. */
    public static Set<Operation> ofWord(String word) {
        return Arrays.stream(values())
                .filter(operation -> !operation.isOffice() && operation.word().equals(word))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** All words of agreements, for the texts of rules. */
    public static String words() {
        return Arrays.stream(values())
                .filter(operation -> !operation.isOffice())
                .map(Operation::word)
                .distinct()
                .collect(Collectors.joining(", "));
    }
}
