package org.liaisonhub.hub.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Confidentiality;
import org.liaisonhub.hub.access.policy.Mandate;
import org.liaisonhub.hub.access.policy.Party;

/** How rows of the tables of parties and accounts are read. */
public final class AccessRows {
    private AccessRows() {}

    /** A party of the columns number, code, name, kind. */
    public static Party party(ResultSet row) throws SQLException {
        return new Party(
                row.getInt("number"),
                row.getString("code"),
                row.getString("name"),
                Party.Kind.valueOf(row.getString("kind")));
    }

    /** The column roles. */
    public static Set<Caller.Role> roles(ResultSet row) throws SQLException {
        var roles = (String[]) row.getArray("roles").getArray();
        return Arrays.stream(roles).map(Caller.Role::valueOf).collect(Collectors.toUnmodifiableSet());
    }

    /** A column of a point in time. */
    public static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /** A level of confidentiality as tables keep it: 0 official use, 1 restricted, 2 confidential. */
    public static Confidentiality level(int number) {
        return switch (number) {
            case 0 -> Confidentiality.OFFICIAL_USE;
            case 1 -> Confidentiality.RESTRICTED;
            // What is not known is kept closest.
            default -> Confidentiality.CONFIDENTIAL;
        };
    }

    /** The columns unit, channel, databases, operations, clearance. */
    public static Mandate mandate(ResultSet row) throws SQLException {
        return new Mandate(
                row.getString("unit"),
                row.getString("channel"),
                Set.of((String[]) row.getArray("databases").getArray()),
                Set.of((String[]) row.getArray("operations").getArray()),
                level(row.getInt("clearance")));
    }

    public static int number(Confidentiality level) {
        return switch (level) {
            case OFFICIAL_USE -> 0;
            case RESTRICTED -> 1;
            case CONFIDENTIAL -> 2;
        };
    }
}
