package org.liaisonhub.hub.access;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.standards.InvalidValue;

/** What each party may do in each database. What is not granted is denied. Thread-safe. */
public final class Grants {
    private static final Set<Operation> GRANTABLE = EnumSet.of(
            Operation.CHECK, Operation.READ_RECORD, Operation.RECORD, Operation.IMPORT, Operation.STATISTICS);

    private final Jdbi jdbi;
    private final Access access;
    private final Clock clock;

    public Grants(DataSource database, Access access, Clock clock) {
        this.jdbi = Jdbi.create(database);
        this.access = access;
        this.clock = clock;
    }

    /** One line of the table: the party's code, the database's code, the operation. */
    public record Grant(String party, String database, Operation operation) {}

    /**
     * Grants the operations, from now on; granting again changes nothing.
     *
     * @throws InvalidValue when the database does not exist or an operation is none of a database
     */
    public void grant(Party party, String database, Set<Operation> operations) {
        if (!GRANTABLE.containsAll(operations)) {
            throw new InvalidValue("operation", "one of " + GRANTABLE);
        }
        if (!access.knows(database)) {
            throw new InvalidValue("database", "a database of this hub");
        }
        jdbi.useTransaction(handle -> {
            for (var operation : operations) {
                handle.execute(
                        """
                        insert into party_grant (party, database, operation, granted_at) values (?, ?, ?, ?)
                        on conflict do nothing""",
                        party.number(),
                        database,
                        operation.name(),
                        clock.instant().atOffset(ZoneOffset.UTC));
            }
        });
        access.reload();
    }

    /** Takes the operations back, at once. */
    public void revoke(Party party, String database, Set<Operation> operations) {
        jdbi.useTransaction(handle -> operations.forEach(operation -> handle.execute(
                "delete from party_grant where party = ? and database = ? and operation = ?",
                party.number(),
                database,
                operation.name())));
        access.reload();
    }

    /** All grants, by party, database and operation. */
    public List<Grant> list() {
        return jdbi.withHandle(handle -> handle.select("""
                        select code, database, operation from party_grant join party on number = party
                        order by code, database, operation""")
                .map((row, _) -> new Grant(
                        row.getString("code"),
                        row.getString("database"),
                        Operation.valueOf(row.getString("operation"))))
                .list());
    }
}
