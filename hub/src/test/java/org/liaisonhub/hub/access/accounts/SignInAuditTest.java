package org.liaisonhub.hub.access.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.MovableClock;
import org.liaisonhub.hub.access.Parties;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.audit.AuditKey;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.audit.AuditUnavailable;
import org.liaisonhub.hub.postgres.Postgres;
import org.liaisonhub.hub.postgres.TestPostgres;

class SignInAuditTest {
    private static final String RIGHT = "a long password";
    private static final Postgres POSTGRES = TestPostgres.fresh();

    private final MovableClock clock = new MovableClock();
    private final Accounts accounts = new Accounts(
            POSTGRES.dataSource(), clock, new Passwords(new Passwords.Strength(64, 1, 1), new Semaphore(2), 5));
    private final AuditTrail audit = new AuditTrail(POSTGRES.dataSource());
    private final Sessions sessions = new Sessions(POSTGRES.dataSource(), clock, SignInSettings.DEFAULT);
    private final SignIns signIns =
            new SignIns(accounts, sessions, new AccountLog(audit, AuditKey.in(POSTGRES.dataSource()), clock));

    @AfterAll
    static void close() {
        POSTGRES.close();
    }

    @Test
    void everyAttemptIsAuditedWithoutTheNameThatWasTyped() {
        var officer = officer();

        signIns.signIn("border1", RIGHT);
        signIns.signIn("Border1", "a wrong password");
        signIns.signIn("a password in the wrong field", "");

        var entries = Jdbi.create(POSTGRES.dataSource())
                .withHandle(handle -> handle.createQuery("select * from audit where operation = 'SIGN_IN' order by seq")
                        .mapToMap()
                        .list());
        var actor = officer.caller().actor();
        assertThat(entries).extracting(entry -> entry.get("outcome")).containsExactly("ACCEPTED", "REFUSED", "REFUSED");
        assertThat(entries).extracting(entry -> entry.get("actor")).containsExactly(actor, actor, "");
        assertThat(entries).extracting(entry -> entry.get("party")).containsExactly("FRA", "FRA", "");
        assertThat(entries.get(0).get("subject")).isEqualTo(entries.get(1).get("subject"));
        assertThat(entries.toString()).doesNotContainIgnoringCase("border1").doesNotContain("password");

        audit.close();
        assertThatThrownBy(() -> signIns.signIn("border1", RIGHT)).isInstanceOf(AuditUnavailable.class);
        assertThat(sessions.list(officer.id()))
                .as("what cannot be audited begins no session")
                .hasSize(1);
    }

    private Account officer() {
        try (var access = new Access(POSTGRES.dataSource(), Map.of(), clock)) {
            var france = new Parties(POSTGRES.dataSource(), access).create("FRA", "France", Party.Kind.COUNTRY);
            return accounts.create("Border1", "Border officer 1", france, Set.of(Caller.Role.CHECKER), RIGHT);
        }
    }
}
