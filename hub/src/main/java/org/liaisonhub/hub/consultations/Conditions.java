package org.liaisonhub.hub.consultations;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Conditions and their values, in the order in which they stand in the statement. */
final class Conditions {
    final StringBuilder sql = new StringBuilder();
    final List<Object> values = new ArrayList<>();

    void and(String condition, Object value) {
        sql.append(" and ").append(condition);
        values.add(value);
    }

    void andUnlessEmpty(String column, String value) {
        if (!value.isEmpty()) {
            and(column + " = ?", value);
        }
    }

    void andUnlessNull(String condition, @Nullable Instant value) {
        if (value != null) {
            and(condition, value.atOffset(ZoneOffset.UTC));
        }
    }
}
