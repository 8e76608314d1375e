package org.liaisonhub.hub.access.people;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.MovableClock;
import org.liaisonhub.hub.access.Parties;
import org.liaisonhub.hub.access.accounts.Account;
import org.liaisonhub.hub.access.accounts.AccountLog;
import org.liaisonhub.hub.access.accounts.SignInSettings;
import org.liaisonhub.hub.access.accounts.Tokens;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.secondfactor.SealingKey;
import org.liaisonhub.hub.access.signin.SignInParts;
import org.liaisonhub.hub.audit.AuditKey;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.postgres.Postgres;
import org.liaisonhub.hub.postgres.TestPostgres;

/** A hub with the secretariat, France and Kenya, an administrator of each, and nothing else. */
public final class Desks implements AutoCloseable {
    public static final String PASSWORD = "correct horse battery";

    public final MovableClock clock = new MovableClock();
    public final Postgres postgres = TestPostgres.fresh();
    public final Access access = new Access(postgres.dataSource(), Map.of(), clock);
    public final AuditTrail audit = new AuditTrail(postgres.dataSource());
    public final SignInParts parts = SignInParts.open(
            postgres.dataSource(),
            access,
            new AccountLog(audit, AuditKey.in(postgres.dataSource()), clock),
            SealingKey.passing(),
            clock,
            SignInSettings.DEFAULT.withTokens(Tokens.LONGEST));
    public final Party secretariat;
    public final Party france;
    public final Party kenya;
    public final Account chief;
    public final Account frenchChief;

    public Desks() {
        var parties = new Parties(postgres.dataSource(), access);
        secretariat = parties.create("SEC", "Secretariat", Party.Kind.SECRETARIAT);
        france = parties.create("FRA", "France", Party.Kind.COUNTRY);
        kenya = parties.create("KEN", "Kenya", Party.Kind.COUNTRY);
        chief = account("chief", secretariat, Set.of(Role.ADMINISTRATOR));
        frenchChief = account("chief-fra", france, Set.of(Role.PARTY_ADMINISTRATOR));
    }

    /** An account with the password of all. */
    public Account account(String name, Party party, Set<Role> roles) {
        return parts.accounts().create(name, "Officer " + name, party, roles, PASSWORD);
    }

    /** The administrator of the hub. */
    public Caller hub() {
        return chief.caller();
    }

    /** The administrator of France. */
    public Caller ofFrance() {
        return frenchChief.caller();
    }

    /** Operations and outcomes of the audit, in order, of one operation. */
    public List<String> audited(String operation) {
        return Jdbi.create(postgres.dataSource())
                .withHandle(handle -> handle.createQuery(
                                "select actor || ' ' || subject || ' ' || outcome from audit where operation = :operation order by seq")
                        .bind("operation", operation)
                        .mapTo(String.class)
                        .list());
    }

    @Override
    public void close() {
        audit.close();
        access.close();
        postgres.close();
    }
}
