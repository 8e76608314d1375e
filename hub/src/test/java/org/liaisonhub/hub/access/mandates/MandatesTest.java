package org.liaisonhub.hub.access.mandates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
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

        assertThat(audited("MANDATE"))
                .containsExactly("account-1 " + system + " DENIED {\"reason\":\"more-than-own\"}");
    }

    @Test
    void whatIsRefusedIsAuditedWithoutWhatWasTyped() {
        var checker = caller(kenya, "account-2", Caller.Role.CHECKER);
        var mandate = mandate("", Mandate.ALL, Confidentiality.OFFICIAL_USE);

        assertThatThrownBy(() -> mandates.list(checker)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> mandates.set(checker, "A Name", mandate)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> mandates.takeAway(administrator, france, system))
                .isInstanceOf(Denied.class);

        assertThat(audited("LIST_MANDATES")).containsExactly("account-2  DENIED {\"reason\":\"role-missing\"}");
        assertThat(audited("MANDATE")).containsExactly("account-2  DENIED {\"reason\":\"role-missing\"}");
        assertThat(audited("MANDATE_TAKEN"))
                .containsExactly("account-1 " + system + " DENIED {\"reason\":\"not-granted\"}");
    }

    private List<String> audited(String operation) {
        return Jdbi.create(postgres.dataSource())
                .withHandle(handle -> handle.select(
                                "select actor || ' ' || subject || ' ' || outcome || ' ' || detail from audit"
                                        + " where operation = ? order by seq",
                                operation)
                        .mapTo(String.class)
                        .list());
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

    @Test
    void holdersAreShownWithWhatHoldsNow() {
        mandates.set(administrator, "unit:PORT", mandate("", Set.of("nominal"), Confidentiality.OFFICIAL_USE));
        mandates.set(administrator, system, mandate("PORT", Mandate.ALL, Confidentiality.OFFICIAL_USE));

        var holders = mandates.holders(administrator, kenya);

        assertThat(holders).extracting(Mandates.Holder::subject).containsExactly("unit:PORT", system);
        assertThat(holders.getLast().given().orElseThrow().databases()).isEqualTo(Mandate.ALL);
        assertThat(holders.getLast().inEffect().databases()).containsExactly("nominal");
        assertThatThrownBy(() -> mandates.holders(administrator, france))
                .isInstanceOf(Denied.class)
                .hasMessage("not-granted");
    }

    @Test
    void whatWasTakenAwayLeavesTheRightsOfThePartyForOfficialUse() {
        new TestAgreements(postgres.dataSource(), access).grant(kenya, "nominal", Set.of(Operation.CHECK));
        mandates.set(
                administrator, system, mandate("", Set.of("stolen-travel-documents"), Confidentiality.OFFICIAL_USE));
        assertThat(checks("nominal")).isFalse();

        mandates.takeAway(administrator, kenya, system);

        assertThat(checks("nominal")).isTrue();
        assertThat(mandates.list(administrator)).isEmpty();
        assertThatThrownBy(() -> mandates.takeAway(administrator, kenya, system))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void whoHasLessThanThePartyCannotFreeAnybodyFromAMandate() {
        var account = storedAdministrator();
        var narrow = caller(kenya, account, Caller.Role.PARTY_ADMINISTRATOR);
        mandates.set(administrator, system, mandate("", Set.of("nominal"), Confidentiality.OFFICIAL_USE));
        mandates.set(administrator, account, mandate("", Set.of("nominal"), Confidentiality.OFFICIAL_USE));

        assertThatThrownBy(() -> mandates.takeAway(narrow, kenya, system))
                .isInstanceOf(Denied.class)
                .hasMessage(Mandates.MORE_THAN_OWN);
        assertThatThrownBy(() -> mandates.takeAway(narrow, kenya, account)).isInstanceOf(Denied.class);
    }

    private String storedAdministrator() {
        return "account-"
                + Jdbi.create(postgres.dataSource())
                        .withHandle(handle -> handle.createQuery("""
                                        insert into account
                                               (party, sign_in_name, display_name, roles, password_hash, created_at,
                                                last_used_at)
                                        values (:party, 'narrow', 'Narrow', '{PARTY_ADMINISTRATOR}', 'x', now(), now())
                                        returning id""")
                                .bind("party", kenya.number())
                                .mapTo(Long.class)
                                .one());
    }

    @Test
    void aUnitEndsWhenNobodyIsInItAnyMore() {
        mandates.set(administrator, "unit:PORT", mandate("", Set.of("nominal"), Confidentiality.OFFICIAL_USE));
        mandates.set(administrator, system, mandate("PORT", Mandate.ALL, Confidentiality.OFFICIAL_USE));
        assertThatThrownBy(() -> mandates.takeAway(administrator, kenya, "unit:PORT"))
                .isInstanceOf(InvalidValue.class);

        mandates.set(administrator, system, mandate("", Mandate.ALL, Confidentiality.OFFICIAL_USE));
        mandates.takeAway(administrator, kenya, "unit:PORT");

        assertThat(mandates.holders(administrator, kenya))
                .extracting(Mandates.Holder::subject)
                .containsExactly(system);
    }

    @Test
    void theHubsAdministratorsGiveToEveryPartyAndToItsUnits() {
        var secretariat = parties.create("SEC", "Secretariat", Party.Kind.SECRETARIAT);
        var hub = caller(secretariat, "account-9", Caller.Role.ADMINISTRATOR);

        mandates.set(hub, kenya, "unit:PORT", mandate("", Mandate.ALL, Confidentiality.CONFIDENTIAL));

        assertThat(mandates.list(administrator))
                .containsExactly(
                        new Mandates.Given("unit:PORT", mandate("", Mandate.ALL, Confidentiality.CONFIDENTIAL)));
        assertThat(mandates.most(hub)).isEmpty();
        assertThat(mandates.list(hub, kenya)).isEqualTo(mandates.list(administrator));
    }
}
