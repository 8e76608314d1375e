package org.liaisonhub.hub.audit;

import java.util.Set;
import java.util.TreeSet;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Which records an entry names: those that an answer showed, or the one that was read or changed. */
public final class NamedRecords {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String MEMBER = "records";
    private static final Set<String> OF_ONE_RECORD =
            Set.of("READ_RECORD", "RECORD", "WITHDRAW", "SUSPEND", "RESUME", "HIT_VERDICT");
    private static final int LONGEST_ID = 18;

    private NamedRecords() {}

    /** Ids of the records, ascending; empty for most entries. */
    public static Set<Long> of(AuditEntry entry) {
        var ids = new TreeSet<Long>();
        var subject = entry.subject();
        if (OF_ONE_RECORD.contains(entry.operation())
                && !subject.isEmpty()
                && subject.length() <= LONGEST_ID
                && subject.chars().allMatch(c -> c >= '0' && c <= '9')) {
            ids.add(Long.parseLong(subject));
        } else if (entry.operation().equals("CHECK") && entry.detail().contains("\"" + MEMBER + "\"")) {
            addAnswered(ids, entry.detail());
        }
        return ids;
    }

    private static void addAnswered(Set<Long> ids, String detail) {
        try {
            for (var record : JSON.readTree(detail).path(MEMBER)) {
                if (record.path(0).isIntegralNumber()) {
                    ids.add(record.path(0).longValue());
                }
            }
        } catch (JacksonException noJson) {
            // The detail names nothing; the entry stands as it is.
            ids.clear();
        }
    }
}
