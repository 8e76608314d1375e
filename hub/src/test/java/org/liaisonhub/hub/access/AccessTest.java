package org.liaisonhub.hub.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.function.BooleanSupplier;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonhub.hub.access.accounts.Tokens;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Decision;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.postgres.Postgres;
import org.liaisonhub.hub.postgres.TestPostgres;
import org.liaisonhub.standards.InvalidValue;

class AccessTest {
    private static final Postgres POSTGRES = TestPostgres.fresh();
    private static final Map<String, Integer> DATABASES = Map.of("nominal", 0, "stolen-travel-documents", 1);

    private final MovableClock clock = new MovableClock();
    private final Access access = new Access(POSTGRES.dataSource(), DATABASES, clock);
    private final Parties parties = new Parties(POSTGRES.dataSource(), access);
    private final Grants grants = new Grants(POSTGRES.dataSource(), access, clock);
    private final Tokens tokens = new Tokens(POSTGRES.dataSource(), access, clock);
    private Party france = new Party(0, "", "", Party.Kind.COUNTRY);

    @BeforeEach
    void createParty() {
        Jdbi.create(POSTGRES.dataSource())
                .useHandle(handle ->
                        handle.execute("truncate system_token, account, session, party_grant, party cascade"));
        france = parties.create("FRA", "France", Party.Kind.COUNTRY);
    }

    @AfterEach
    void closeAccess() {
        access.close();
    }

    @AfterAll
    static void close() {
        POSTGRES.close();
    }

    private Decision decide(Access node) {
        var caller = new Caller(france, "account-1", Caller.Kind.OFFICER, Set.of(Caller.Role.CHECKER));
        return node.decide(caller, Operation.CHECK, "");
    }

    private static void within(Duration limit, BooleanSupplier condition) throws InterruptedException {
        var end = System.nanoTime() + limit.toNanos();
        while (!condition.getAsBoolean() && System.nanoTime() < end) {
            Thread.sleep(20);
        }
        assertThat(condition.getAsBoolean()).isTrue();
    }

    @Test
    void partiesAreFoundByTheirCode() {
        parties.create("WCO", "World Customs Organization", Party.Kind.ORGANISATION);

        assertThat(parties.find("FRA")).contains(france);
        assertThat(parties.find("XYZ")).isEmpty();
        assertThat(parties.list()).extracting(Party::code).containsExactly("FRA", "WCO");
    }

    @Test
    void aCodeIsGivenOnce() {
        assertThatThrownBy(() -> parties.create("FRA", "Another", Party.Kind.COUNTRY))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("code: not the code of another party");
        assertThatThrownBy(() -> parties.create("FR", "France", Party.Kind.COUNTRY))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void aGrantAndItsEndHoldAtOnce() {
        var before = decide(access);
        grants.grant(france, "nominal", Set.of(Operation.CHECK));
        var granted = decide(access);
        var listed = grants.list();
        grants.revoke(france, "nominal", Set.of(Operation.CHECK));
        var after = decide(access);

        assertThat(before).isEqualTo(new Decision.Deny("not-granted")).isEqualTo(after);
        assertThat(Access.require(granted).databases().stream()).containsExactly(0);
        assertThat(listed).containsExactly(new Grants.Grant("FRA", "nominal", Operation.CHECK));
    }

    @Test
    void whatIsNoDatabaseOrNoOperationOfOneCannotBeGranted() {
        assertThatThrownBy(() -> grants.grant(france, "no-such-database", Set.of(Operation.CHECK)))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> grants.grant(france, "nominal", Set.of(Operation.ADMINISTER)))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void anotherNodeFollowsWithoutBeingTold() throws InterruptedException {
        try (var otherNode = new Access(POSTGRES.dataSource(), DATABASES, clock)) {
            grants.grant(france, "nominal", Set.of(Operation.CHECK));
            within(Duration.ofSeconds(10), () -> decide(otherNode) instanceof Decision.Permit);

            grants.revoke(france, "nominal", Set.of(Operation.CHECK));
            within(Duration.ofSeconds(10), () -> decide(otherNode) instanceof Decision.Deny);
        }
    }

    @Test
    void aTokenStandsForItsSystemUntilItIsRevoked() {
        var issued = tokens.issue(france, "border gates", Set.of(Caller.Role.CHECKER), Duration.ofDays(30));

        var caller = access.authenticate(issued.secret());
        var revoked = tokens.revoke(france, issued.token().id());

        assertThat(issued.secret()).matches("lia_[A-Za-z0-9_-]{43}");
        assertThat(caller)
                .contains(new Caller(
                        france, "token-" + issued.token().id(), Caller.Kind.SYSTEM, Set.of(Caller.Role.CHECKER)));
        assertThat(revoked).isTrue();
        assertThat(access.authenticate(issued.secret())).isEmpty();
        assertThat(tokens.revoke(france, issued.token().id())).isFalse();
        assertThat(tokens.list(france)).singleElement().satisfies(token -> {
            assertThat(token.label()).isEqualTo("border gates");
            assertThat(token.revoked()).isTrue();
        });
    }

    @Test
    void aTokenExpires() {
        var issued = tokens.issue(france, "border gates", Set.of(Caller.Role.CHECKER), Duration.ofDays(30));

        clock.move(Duration.ofDays(30));

        assertThat(access.authenticate(issued.secret())).isEmpty();
    }

    @Test
    void theSecretOfATokenIsKeptNowhere() {
        var issued = tokens.issue(france, "border gates", Set.of(Caller.Role.CHECKER), Duration.ofDays(30));

        var stored = Jdbi.create(POSTGRES.dataSource())
                .withHandle(handle -> handle.select("select system_token::text from system_token")
                        .mapTo(String.class)
                        .one());

        assertThat(stored).doesNotContain(issued.secret().substring(Tokens.PREFIX.length()));
        assertThat(issued.toString()).doesNotContain(issued.secret());
    }

    @Test
    void anotherPartyCannotRevokeAToken() {
        var kenya = parties.create("KEN", "Kenya", Party.Kind.COUNTRY);
        var issued = tokens.issue(france, "border gates", Set.of(Caller.Role.CHECKER), Duration.ofDays(30));

        assertThat(tokens.revoke(kenya, issued.token().id())).isFalse();
        assertThat(access.authenticate(issued.secret())).isPresent();
    }
}
