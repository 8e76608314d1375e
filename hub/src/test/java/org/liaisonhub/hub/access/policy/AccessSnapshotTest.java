package org.liaisonhub.hub.access.policy;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.search.Visibility;

class AccessSnapshotTest {
    private static final Party FRANCE = new Party(1, "FRA", "France", Party.Kind.COUNTRY);
    private static final Party KENYA = new Party(2, "KEN", "Kenya", Party.Kind.COUNTRY);
    private static final Party SECRETARIAT = new Party(3, "SEC", "Secretariat", Party.Kind.SECRETARIAT);
    private static final Party STRANGER = new Party(9, "XXX", "Unknown here", Party.Kind.COUNTRY);
    private static final Instant NOW = Instant.parse("2026-01-05T08:00:00Z");

    private final AccessSnapshot snapshot = new AccessSnapshot(
            7,
            List.of(FRANCE, KENYA, SECRETARIAT),
            Map.of("nominal", 0, "stolen-travel-documents", 1),
            List.of(
                    new AccessSnapshot.Grant(1, "nominal", Operation.CHECK),
                    new AccessSnapshot.Grant(1, "stolen-travel-documents", Operation.CHECK),
                    new AccessSnapshot.Grant(1, "nominal", Operation.RECORD),
                    new AccessSnapshot.Grant(1, "no-such-database", Operation.CHECK),
                    new AccessSnapshot.Grant(2, "stolen-travel-documents", Operation.CHECK)),
            List.of(new AccessSnapshot.Token("hash", officer(FRANCE, Caller.Role.CHECKER), NOW.plusSeconds(60))));

    private static Caller officer(Party party, Caller.Role... roles) {
        return new Caller(party, "account-1", Caller.Kind.OFFICER, Set.of(roles));
    }

    private Visibility permitted(Caller caller, Operation operation, String database) {
        return Access.require(snapshot.decide(caller, operation, database));
    }

    @Test
    void showsOnlyGrantedDatabases() {
        var france = permitted(officer(FRANCE, Caller.Role.CHECKER), Operation.CHECK, "");
        var kenya = permitted(officer(KENYA, Caller.Role.CHECKER), Operation.CHECK, "");

        assertThat(france.databases().stream()).containsExactly(0, 1);
        assertThat(kenya.databases().stream()).containsExactly(1);
        assertThat(kenya.covers(1, 0)).isTrue();
        assertThat(kenya.covers(1, 1)).isFalse();
    }

    @Test
    void oneDatabaseIsAllThatItsPermitShows() {
        var one = permitted(officer(FRANCE, Caller.Role.CHECKER), Operation.CHECK, "nominal");

        assertThat(one.databases().stream()).containsExactly(0);
    }

    @Test
    void aDatabaseThatDoesNotExistIsDeniedLikeAForbiddenOne() {
        var caller = officer(KENYA, Caller.Role.CHECKER);

        var forbidden = snapshot.decide(caller, Operation.CHECK, "nominal");
        var absent = snapshot.decide(caller, Operation.CHECK, "no-such-database");

        assertThat(forbidden).isEqualTo(new Decision.Deny("not-granted")).isEqualTo(absent);
    }

    @Test
    void anotherOperationOfTheSameDatabaseIsNotGranted() {
        var caller = officer(FRANCE, Caller.Role.RECORDER);

        assertThat(snapshot.decide(caller, Operation.RECORD, "nominal")).isInstanceOf(Decision.Permit.class);
        assertThat(snapshot.decide(caller, Operation.RECORD, "stolen-travel-documents"))
                .isEqualTo(new Decision.Deny("not-granted"));
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void withoutARoleNothingIsPermitted(Operation operation) {
        assertThat(snapshot.decide(officer(FRANCE), operation, "nominal")).isEqualTo(new Decision.Deny("role-missing"));
    }

    @ParameterizedTest
    @EnumSource(Operation.class)
    void aPartyThatTheHubDoesNotKnowGetsNothing(Operation operation) {
        var stranger = officer(STRANGER, Caller.Role.values());
        var impostor = officer(new Party(1, "KEN", "Kenya", Party.Kind.SECRETARIAT), Caller.Role.values());

        assertThat(snapshot.decide(stranger, operation, "")).isEqualTo(new Decision.Deny("not-granted"));
        assertThat(snapshot.decide(impostor, operation, "")).isEqualTo(new Decision.Deny("not-granted"));
    }

    @Test
    void onlyTheSecretariatAdministersTheHub() {
        var secretariat = officer(SECRETARIAT, Caller.Role.ADMINISTRATOR);
        var country = officer(FRANCE, Caller.Role.ADMINISTRATOR);

        assertThat(permitted(secretariat, Operation.ADMINISTER, "").databases().isEmpty())
                .isTrue();
        assertThat(snapshot.decide(country, Operation.ADMINISTER, "")).isEqualTo(new Decision.Deny("not-granted"));
    }

    @Test
    void theSecretariatSeesNoDatabaseOfItself() {
        assertThat(snapshot.decide(officer(SECRETARIAT, Caller.Role.CHECKER), Operation.CHECK, ""))
                .isEqualTo(new Decision.Deny("not-granted"));
    }

    @Test
    void aTokenEndsAtItsExpiry() {
        assertThat(snapshot.caller("hash", NOW.plusSeconds(59))).contains(officer(FRANCE, Caller.Role.CHECKER));
        assertThat(snapshot.caller("hash", NOW.plusSeconds(60))).isEmpty();
        assertThat(snapshot.caller("another", NOW)).isEmpty();
    }
}
