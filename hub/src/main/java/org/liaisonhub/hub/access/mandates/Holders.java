package org.liaisonhub.hub.access.mandates;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.AccessRows;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Party;

/**
 * Officers and systems by their names in the audit, with the roles and the mandate that they have now. For those who
 * explain decisions, not for callers: whoever asks must be allowed to know who there is. Thread-safe.
 */
public final class Holders {
    private static final Pattern SUBJECT = Pattern.compile("(account|token|certificate)-([1-9][0-9]{0,17})");

    private final Jdbi jdbi;
    private final Access access;
    private final Clock clock;

    public Holders(DataSource database, Access access, Clock clock) {
        this.jdbi = Jdbi.create(database);
        this.access = access;
        this.clock = clock;
    }

    /**
     * Somebody of that party who can sign in now; empty for everybody else.
     *
     * @param subject {@code account-17}, {@code token-3} or {@code certificate-5}
     */
    public Optional<Caller> find(Party party, String subject) {
        var named = SUBJECT.matcher(subject);
        if (!named.matches()) {
            return Optional.empty();
        }
        boolean officer = named.group(1).equals("account");
        var sql = officer
                ? "select roles from account where id = :id and party = :party and disabled_at is null"
                : "select roles from system_" + named.group(1)
                        + " where id = :id and party = :party and revoked_at is null and expires_at > :now";
        var kind = officer ? Caller.Kind.OFFICER : Caller.Kind.SYSTEM;
        return jdbi.withHandle(handle -> {
                    var query = handle.createQuery(sql)
                            .bind("id", Long.parseLong(named.group(2)))
                            .bind("party", party.number());
                    if (!officer) {
                        query.bind("now", clock.instant().atOffset(ZoneOffset.UTC));
                    }
                    return query.map((row, _) -> new Caller(party, subject, kind, AccessRows.roles(row)))
                            .findOne();
                })
                .map(access::mandated);
    }
}
