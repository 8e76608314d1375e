package org.liaisonhub.hub.access.people;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.liaisonhub.hub.access.AccessRows;
import org.liaisonhub.hub.access.accounts.Account;
import org.liaisonhub.hub.access.accounts.Accounts;
import org.liaisonhub.hub.access.accounts.SignInSettings;
import org.liaisonhub.hub.access.policy.Party;

/** Reads people with all that their administrators see of them. */
final class PersonRows {
    private static final String SELECT = """
            select id, sign_in_name, display_name, roles, disabled_at, last_used_at, number, code, name, kind,
                   password_hash = '' as invited,
                   exists (select 1 from second_factor f where f.account = id and confirmed_at is not null) as factor,
                   exists (select 1 from identity i where i.account = id) as outside
            from account join party on number = party
            """;

    private final SignInSettings settings;
    private final Clock clock;

    PersonRows(SignInSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /** The people of a party, by name. */
    List<Person> list(Handle handle, Party party) {
        return handle.createQuery(SELECT + "where party = :party order by sign_in_name")
                .bind("party", party.number())
                .map((row, _) -> person(row))
                .list();
    }

    Optional<Person> find(Handle handle, long id) {
        return handle.createQuery(SELECT + "where id = :id")
                .bind("id", id)
                .map((row, _) -> person(row))
                .findOne();
    }

    private Person person(ResultSet row) throws SQLException {
        var account = Accounts.account(row);
        var lastUsedAt = AccessRows.instant(row, "last_used_at");
        var outside = row.getBoolean("outside");
        return new Person(
                account,
                state(account, row.getBoolean("invited") && !outside, lastUsedAt),
                row.getBoolean("factor"),
                outside,
                lastUsedAt);
    }

    private Person.State state(Account account, boolean invited, Instant lastUsedAt) {
        if (account.disabled()) {
            return Person.State.DISABLED;
        }
        if (!lastUsedAt.isAfter(clock.instant().minus(settings.unused()))) {
            return Person.State.UNUSED;
        }
        return invited ? Person.State.INVITED : Person.State.ACTIVE;
    }
}
