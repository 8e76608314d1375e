package org.liaisonhub.hub.access.systems;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaisonhub.hub.access.accounts.Account;
import org.liaisonhub.hub.access.people.Desks;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.audit.AuditUnavailable;

/** A change of people, systems and sessions, and its audit entry: both are there, or neither. */
class OneTransactionTest {
    private static final Duration YEAR = Duration.ofDays(365);
    private static final Set<Role> CHECKER = Set.of(Role.CHECKER);
    private static final String PROVIDER = "https://login.example.org";

    /** What an officer, a token, a certificate and a session consist of. */
    private static final List<String> TABLES = List.of(
            "account",
            "identity",
            "invitation",
            "mandate",
            "second_factor",
            "session",
            "system_certificate",
            "system_token");

    private final Desks desks = new Desks();
    private final TestIssuer issuer = new TestIssuer();
    private final Account officer = desks.account("officer-fra", desks.france, CHECKER);
    private final String session = desks.parts.sessions().start(officer).id();
    private final long number =
            desks.parts.sessions().list(officer.id()).getFirst().number();
    private final long token = desks.parts
            .systems()
            .issue(desks.ofFrance(), desks.france, "old", CHECKER, YEAR)
            .token()
            .id();
    private final long certificate = register("old");

    @AfterEach
    void close() {
        desks.close();
    }

    private long register(String name) {
        var certificate = issuer.client(name, desks.clock.instant(), YEAR);
        return desks.parts
                .systems()
                .register(desks.ofFrance(), desks.france, name, CHECKER, certificate, YEAR)
                .id();
    }

    /** Everything that changes. */
    enum Change {
        INVITE,
        INVITE_AGAIN,
        CHANGE_ROLES,
        DISABLE,
        ENABLE,
        RESET_SECOND_FACTOR,
        END_SESSIONS,
        JOIN_IDENTITY,
        ISSUE_TOKEN,
        REVOKE_TOKEN,
        REGISTER_CERTIFICATE,
        REVOKE_CERTIFICATE,
        END_OWN_SESSION,
        SIGN_OUT
    }

    private void make(Change change) {
        var parts = desks.parts;
        var people = parts.people();
        var by = desks.ofFrance();
        switch (change) {
            case INVITE -> people.invite(by, desks.france, "joiner", "A Joiner", CHECKER);
            case INVITE_AGAIN -> people.inviteAgain(by, officer);
            case CHANGE_ROLES -> people.changeRoles(by, officer, Set.of(Role.RECORDER));
            case DISABLE -> people.disable(by, officer);
            case ENABLE -> {
                desks.clock.move(Duration.ofSeconds(1));
                people.enable(by, officer);
            }
            case RESET_SECOND_FACTOR -> people.resetSecondFactor(by, officer);
            case END_SESSIONS -> people.endSessions(by, officer);
            case JOIN_IDENTITY -> parts.identities().join(desks.hub(), officer, PROVIDER, "s-1");
            case ISSUE_TOKEN -> parts.systems().issue(by, desks.france, "new", CHECKER, YEAR);
            case REVOKE_TOKEN -> parts.systems().revokeToken(by, desks.france, token);
            case REGISTER_CERTIFICATE -> register("new");
            case REVOKE_CERTIFICATE -> parts.systems().revokeCertificate(by, desks.france, certificate);
            case END_OWN_SESSION -> parts.signIns().end(officer, number);
            case SIGN_OUT -> parts.signIns().signOut(session);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatHappensLeavesOneEntry(Change change) {
        var before = rows();
        int entries = entries();

        make(change);

        assertThat(rows()).isNotEqualTo(before);
        assertThat(entries()).isEqualTo(entries + 1);
    }

    @ParameterizedTest
    @EnumSource
    void whatCannotBeAuditedDoesNotHappen(Change change) {
        var before = rows();
        desks.audit.close();

        assertThatThrownBy(() -> make(change)).isInstanceOf(AuditUnavailable.class);

        assertThat(rows()).isEqualTo(before);
    }

    @ParameterizedTest
    @EnumSource
    void whatDoesNotHappenLeavesNoEntry(Change change) {
        int entries = entries();
        breakTables();

        assertThatThrownBy(() -> make(change)).isInstanceOf(JdbiException.class);

        assertThat(entries()).isEqualTo(entries);
    }

    private Map<String, String> rows() {
        var rows = new TreeMap<String, String>();
        Jdbi.create(desks.postgres.dataSource()).useHandle(handle -> {
            for (var table : TABLES) {
                rows.put(
                        table,
                        handle.select("select coalesce(string_agg(t::text, ',' order by t::text), '') from " + table
                                        + " t")
                                .mapTo(String.class)
                                .one());
            }
        });
        return rows;
    }

    private int entries() {
        return Jdbi.create(desks.postgres.dataSource())
                .withHandle(handle -> handle.select("select count(*) from audit")
                        .mapTo(Integer.class)
                        .one());
    }

    /** From now on the database fails at the commit of whatever changes one of them: an entry of its own would stay. */
    private void breakTables() {
        Jdbi.create(desks.postgres.dataSource()).useHandle(handle -> {
            handle.execute("create function broken() returns trigger language plpgsql as "
                    + "'begin raise exception ''broken''; end'");
            for (var table : TABLES) {
                handle.execute("create constraint trigger broken after insert or update or delete on " + table
                        + " deferrable initially deferred for each row execute function broken()");
            }
        });
    }
}
