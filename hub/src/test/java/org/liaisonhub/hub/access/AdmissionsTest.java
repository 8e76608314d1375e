package org.liaisonhub.hub.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.audit.AuditUnavailable;
import org.liaisonhub.hub.postgres.Postgres;
import org.liaisonhub.hub.postgres.TestPostgres;
import org.liaisonhub.standards.InvalidValue;

/** Who takes part, from the first party on, in a real database. */
class AdmissionsTest {
    private static final Newcomer KENYA = new Newcomer("KEN", "Kenya", "country");

    private final Postgres postgres = TestPostgres.fresh();
    private final Access access = new Access(postgres.dataSource(), Map.of("nominal", 0), Clock.systemUTC());
    private final AuditTrail audit = new AuditTrail(postgres.dataSource());
    private final Admissions admissions = new Admissions(postgres.dataSource(), access, audit, Clock.systemUTC());
    private final Parties parties = new Parties(postgres.dataSource(), access);
    private final Party secretariat = parties.create("SEC", "Secretariat", Party.Kind.SECRETARIAT);
    private final Caller administrator = officer(secretariat, Role.ADMINISTRATOR);

    private static Caller officer(Party party, Role role) {
        return new Caller(party, "account-1", Caller.Kind.OFFICER, Set.of(role));
    }

    @BeforeEach
    void forgetWhatWasBefore() {
        assertThat(entries()).isEmpty();
    }

    @AfterEach
    void close() {
        audit.close();
        access.close();
        postgres.close();
    }

    /** What the audit says, in its order. */
    private List<String> entries() {
        return Jdbi.create(postgres.dataSource())
                .withHandle(handle -> handle.select("""
                        select concat_ws(' ', party, actor, operation, subject, outcome, detail) from audit order by seq""").mapTo(String.class).list());
    }

    private List<String> codes() {
        return parties.list().stream().map(Party::code).toList();
    }

    @Test
    void aCountryAnOrganisationAndAPrivateCheckerJoinAtOnceAndAreAudited() {
        var kenya = admissions.join(administrator, KENYA);
        admissions.join(administrator, new Newcomer("WCO", "World \"Customs\" Organization", "organisation"));
        admissions.join(administrator, new Newcomer("NORTH-AIR", "Northern Air", "checker"));

        assertThat(kenya).isEqualTo(parties.find("KEN").orElseThrow());
        assertThat(access.world().parties())
                .extracting(party -> party.code() + " " + party.kind())
                .containsExactlyInAnyOrder("KEN COUNTRY", "NORTH-AIR CHECKER", "SEC SECRETARIAT", "WCO ORGANISATION");
        assertThat(entries())
                .containsExactly(
                        "SEC account-1 PARTY_JOIN KEN DONE {\"kind\":\"COUNTRY\",\"name\":\"Kenya\"}",
                        "SEC account-1 PARTY_JOIN WCO DONE"
                                + " {\"kind\":\"ORGANISATION\",\"name\":\"World \\\"Customs\\\" Organization\"}",
                        "SEC account-1 PARTY_JOIN NORTH-AIR DONE {\"kind\":\"CHECKER\",\"name\":\"Northern Air\"}");
    }

    @Test
    void nobodyElseTakesAnybodyInAndTheAttemptStaysOnFile() {
        var kenya = admissions.join(administrator, KENYA);
        var france = new Newcomer("FRA", "France", "country");

        for (var caller : List.of(
                officer(secretariat, Role.CHECKER),
                officer(secretariat, Role.PARTY_ADMINISTRATOR),
                officer(kenya, Role.PARTY_ADMINISTRATOR),
                // No claim of a role makes another party the secretariat.
                officer(kenya, Role.ADMINISTRATOR))) {
            assertThatThrownBy(() -> admissions.join(caller, france)).isInstanceOf(Denied.class);
            assertThatThrownBy(() -> admissions.rename(caller, "KEN", "Another"))
                    .isInstanceOf(Denied.class);
        }

        assertThat(codes()).containsExactly("KEN", "SEC");
        assertThat(parties.find("KEN")).contains(kenya);
        assertThat(entries()).hasSize(9).endsWith("KEN account-1 PARTY_RENAME  DENIED {}");
        assertThat(entries().stream().filter(entry -> entry.endsWith("PARTY_JOIN  DENIED {}")))
                .hasSize(4);
    }

    @ParameterizedTest
    @CsvSource({
        "code, KEN, Another Kenya, country",
        "code, SEC, Another secretariat, organisation",
        "code, XYZ, Nowhere, country",
        "code, ken, Kenya, country",
        "code, FR, France, country",
        "code, '', Kenya, country",
        // A state of the past, a status and an organisation are no countries of today.
        "code, YUG, Yugoslavia, country",
        "code, XXA, Nobody, country",
        "code, UNO, United Nations, country",
        // The country could not join any more.
        "code, FRA, Friends of Research Abroad, organisation",
        "code, 1ST, First, checker",
        "code, ABCDEFGHIJKLMNOPQRSTU, Too long, checker",
        "code, 'A\"B', Quoted, checker",
        "name, FRA, '', country",
        "name, FRA, '   ', country",
        "name, FRA, ' France', country",
        "name, FRA, 'Fra\u202enec', country",
        "name, FRA, 'Fra\u0007nce', country",
        "kind, FRA, France, secretariat",
        "kind, FRA, France, COUNTRY",
        "kind, FRA, France, ''"
    })
    void whatBreaksARuleIsNamedAndChangesNothing(String field, String code, String name, String kind) {
        admissions.join(administrator, KENYA);
        long version = version();

        assertThatThrownBy(() -> admissions.join(administrator, new Newcomer(code, name, kind)))
                .isInstanceOfSatisfying(InvalidValue.class, fault -> {
                    assertThat(fault.field()).isEqualTo(field);
                    assertThat(fault.rule()).isNotEmpty();
                });

        assertThat(codes()).containsExactly("KEN", "SEC");
        assertThat(entries()).hasSize(1);
        assertThat(version()).isEqualTo(version);
    }

    private long version() {
        return Jdbi.create(postgres.dataSource())
                .withHandle(handle -> handle.select("select version from access_version")
                        .mapTo(Long.class)
                        .one());
    }

    @Test
    void everyFaultOfAFormIsNamedAtOnce() {
        assertThat(new Newcomer("XYZ", "x".repeat(101), "country").faults())
                .extracting(InvalidValue::field)
                .containsExactly("code", "name");
        assertThat(new Newcomer("", "", "").faults())
                .extracting(InvalidValue::field)
                .containsExactly("kind", "name");
        assertThat(new Newcomer("UTO", "x".repeat(100), "country").faults()).isEmpty();
    }

    @Test
    void aNameIsChangedAndTheCodeStays() {
        var kenya = admissions.join(administrator, KENYA);

        var renamed = admissions.rename(administrator, "KEN", "Republic of Kenya");
        admissions.rename(administrator, "KEN", "Republic of Kenya");

        assertThat(renamed).isEqualTo(new Party(kenya.number(), "KEN", "Republic of Kenya", Party.Kind.COUNTRY));
        assertThat(access.world().parties()).contains(renamed);
        assertThat(entries())
                .endsWith(
                        "SEC account-1 PARTY_RENAME KEN DONE {\"name\":\"Republic of Kenya\",\"before\":\"Kenya\"}",
                        "SEC account-1 PARTY_RENAME KEN UNCHANGED"
                                + " {\"name\":\"Republic of Kenya\",\"before\":\"Republic of Kenya\"}");
        assertThatThrownBy(() -> admissions.rename(administrator, "FRA", "France"))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("code: ");
        assertThatThrownBy(() -> admissions.rename(administrator, "KEN", " "))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("name: ");
    }

    @Test
    void whatCannotBeAuditedDoesNotHappen() {
        admissions.join(administrator, KENYA);
        audit.close();

        assertThatThrownBy(() -> admissions.join(administrator, new Newcomer("FRA", "France", "country")))
                .isInstanceOf(AuditUnavailable.class);
        assertThatThrownBy(() -> admissions.rename(administrator, "KEN", "Another"))
                .isInstanceOf(AuditUnavailable.class);
        assertThatThrownBy(() -> admissions.establish("first-start", "SEC2", "Another", Party.Kind.SECRETARIAT))
                .isInstanceOf(AuditUnavailable.class);

        assertThat(parties.list()).extracting(Party::name).containsExactly("Kenya", "Secretariat");
        assertThat(access.world().parties()).hasSize(2);
        assertThat(entries()).hasSize(1);
    }

    @Test
    void theMachineOfTheHubEstablishesWhoOwnsAnImportAndIsAudited() {
        admissions.establish("command-line", "UNSC", "United Nations Security Council", Party.Kind.ORGANISATION);

        assertThat(entries()).singleElement().asString().startsWith("UNSC command-line PARTY_JOIN UNSC DONE {");
        assertThatThrownBy(() -> admissions.establish("command-line", "UNSC", "Again", Party.Kind.ORGANISATION))
                .isInstanceOf(InvalidValue.class)
                .hasMessage("code: " + Parties.TAKEN);
    }

    @Test
    void whatMayJoinIsEverythingButASecretariat() {
        assertThat(Newcomer.kinds())
                .containsExactlyElementsOf(EnumSet.complementOf(EnumSet.of(Party.Kind.SECRETARIAT)).stream()
                        .map(kind -> kind.name().toLowerCase(java.util.Locale.ROOT))
                        .toList());
    }
}
