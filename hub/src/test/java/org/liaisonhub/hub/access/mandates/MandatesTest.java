package org.liaisonhub.hub.access.mandates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.Parties;
import org.liaisonhub.hub.access.accounts.Tokens;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Confidentiality;
import org.liaisonhub.hub.access.policy.Decision;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Mandate;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.policy.Request;
import org.liaisonhub.hub.agreements.TestAgreements;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.postgres.Postgres;
import org.liaisonhub.hub.postgres.TestPostgres;
import org.liaisonhub.standards.InvalidValue;

class MandatesTest {
    private static final Clock CLOCK = Clock.systemUTC();

    private final Postgres postgres = TestPostgres.fresh();
    private final Access access =
            new Access(postgres.dataSource(), Map.of("nominal", 0, "stolen-travel-documents", 1), CLOCK);
    private final AuditTrail audit = new AuditTrail(postgres.dataSource());
    private final Parties parties = new Parties(postgres.dataSource(), access);
    private final Mandates mandates = new Mandates(postgres.dataSource(), access, audit, CLOCK);
    private final Party kenya = parties.create("KEN", "Kenya", Party.Kind.COUNTRY);
    private final Party france = parties.create("FRA", "France", Party.Kind.COUNTRY);
    private final Caller administrator = caller(kenya, "account-1", Caller.Role.PARTY_ADMINISTRATOR);
    private final String system = "token-"
            + new Tokens(postgres.dataSource(), access, CLOCK)
                    .issue(kenya, "border", Set.of(Caller.Role.CHECKER), Duration.ofDays(1))
                    .token()
                    .id();

    @AfterEach
    void close() {
        audit.close();
        access.close();
        postgres.close();
    }

    private static Caller caller(Party party, String actor, Caller.Role role) {
        return new Caller(party, actor, Caller.Kind.OFFICER, Set.of(role));
    }

    private static Mandate mandate(String unit, Set<String> databases, Confidentiality clearance) {
        return new Mandate(unit, "border-control", databases, Set.of("check"), clearance);
    }

    private boolean checks(String database) {
        var request = new Request(Operation.CHECK, database, "border-check");
        return access.decide(caller(kenya, system, Caller.Role.CHECKER), request) instanceof Decision.Permit;
    }

    @Test
    void aMandateTakesAwayAtOnceAndNeverAdds() {
        new TestAgreements(postgres.dataSource(), access).grant(kenya, "nominal", Set.of(Operation.CHECK));
        assertThat(checks("nominal")).isTrue();

        mandates.set(
                administrator, system, mandate("", Set.of("stolen-travel-documents"), Confidentiality.OFFICIAL_USE));

        assertThat(checks("nominal")).isFalse();
        assertThat(checks("stolen-travel-documents"))
                .as("not granted to the party")
                .isFalse();
        assertThat(mandates.list(administrator))
                .extracting(Mandates.Given::subject)
                .containsExactly(system);
    }

    @Test
    void aUnitNarrowsItsPeopleAndAnUnknownOneHasNothing() {
        new TestAgreements(postgres.dataSource(), access).grant(kenya, "nominal", Set.of(Operation.CHECK));
        mandates.set(administrator, system, mandate("PORT", Mandate.ALL, Confidentiality.OFFICIAL_USE));
        assertThat(checks("nominal")).isFalse();

        mandates.set(administrator, "unit:PORT", mandate("", Set.of("nominal"), Confidentiality.OFFICIAL_USE));

        assertThat(checks("nominal")).isTrue();
    }

    @Test
    void nobodyGivesMoreThanItsOwn() {
        var more = mandate("", Mandate.ALL, Confidentiality.RESTRICTED);

        assertThatThrownBy(() -> mandates.set(administrator, system, more))
                .isInstanceOf(Denied.class)
                .hasMessage("more-than-own");
    }

    @Test
    void peopleOfOtherPartiesAreAsAbsent() {
        var french = caller(france, "account-2", Caller.Role.PARTY_ADMINISTRATOR);
        var mandate = mandate("", Mandate.ALL, Confidentiality.OFFICIAL_USE);

        assertThatThrownBy(() -> mandates.set(french, system, mandate)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> mandates.set(french, "token-999999", mandate)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> mandates.set(
                        administrator, system, mandate("", Set.of("no-such"), Confidentiality.OFFICIAL_USE)))
                .isInstanceOfSatisfying(
                        InvalidValue.class,
                        invalid -> assertThat(invalid.getMessage()).startsWith("databases"));
    }
}
