package org.liaisonhub.hub.access.bureaux;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.Parties;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.postgres.Postgres;
import org.liaisonhub.hub.postgres.TestPostgres;
import org.liaisonhub.standards.InvalidValue;

/** How parties are reached, in a real database. */
class BureauxTest {
    private static final Bureau DUTY = new Bureau("Duty desk of Kenya", "+254 20 555 0100", "duty@bureau.example");

    private final Postgres postgres = TestPostgres.fresh();
    private final Access access = new Access(postgres.dataSource(), Map.of("nominal", 0), Clock.systemUTC());
    private final AuditTrail audit = new AuditTrail(postgres.dataSource());
    private final Parties parties = new Parties(postgres.dataSource(), access);
    private final Bureaux bureaux = new Bureaux(postgres.dataSource(), access, audit, Clock.systemUTC());
    private final Party kenya = parties.create("KEN", "Kenya", Party.Kind.COUNTRY);
    private final Party utopia = parties.create("UTO", "Utopia", Party.Kind.COUNTRY);
    private final Party secretariat = parties.create("SEC", "Secretariat", Party.Kind.SECRETARIAT);

    @AfterEach
    void close() {
        audit.close();
        access.close();
        postgres.close();
    }

    private static Caller officer(Party party, Role role) {
        return new Caller(party, "account-1", Caller.Kind.OFFICER, Set.of(role));
    }

    private List<String> entries() {
        return Jdbi.create(postgres.dataSource())
                .withHandle(handle -> handle.select("""
                        select concat_ws(' ', party, operation, subject, outcome) from audit order by seq""").mapTo(String.class).list());
    }

    @Test
    void aPartySaysHowItIsReachedAndTheSecretariatMayForIt() {
        var chief = officer(kenya, Role.PARTY_ADMINISTRATOR);
        var mail = new Bureau("Bureau of Utopia", "", "duty@uto.bureau.example");

        bureaux.set(chief, "KEN", DUTY);
        bureaux.set(chief, "KEN", DUTY);
        bureaux.set(officer(secretariat, Role.ADMINISTRATOR), "UTO", mail);

        assertThat(bureaux.all()).isEqualTo(Map.of("KEN", DUTY, "UTO", mail));
        assertThat(bureaux.of("SEC")).isEmpty();
        assertThat(entries())
                .containsExactly("KEN SET_BUREAU KEN DONE", "KEN SET_BUREAU KEN UNCHANGED", "SEC SET_BUREAU UTO DONE");
    }

    @Test
    void nobodyElseSpeaksForAPartyAndOneThatIsNotThereLooksTheSame() {
        var chief = officer(kenya, Role.PARTY_ADMINISTRATOR);
        var clerk = officer(utopia, Role.RECORDER);

        assertThatThrownBy(() -> bureaux.set(chief, "UTO", DUTY))
                .isInstanceOf(Denied.class)
                .hasMessage("not-granted");
        assertThatThrownBy(() -> bureaux.set(chief, "XXX", DUTY))
                .isInstanceOf(Denied.class)
                .hasMessage("not-granted");
        assertThatThrownBy(() -> bureaux.set(clerk, "UTO", DUTY)).isInstanceOf(Denied.class);

        assertThat(bureaux.all()).isEmpty();
        assertThat(entries())
                .containsExactly("KEN SET_BUREAU  DENIED", "KEN SET_BUREAU  DENIED", "UTO SET_BUREAU  DENIED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "''           | +41 22 555 01 00 | ''                  | name",
                "Bureau       | 022 555 01 00    | ''                  | telephone",
                "Bureau       | +41 CALL ME      | ''                  | telephone",
                "Bureau       | ''               | ''                  | telephone",
                "Bureau       | +41 22           | ''                  | telephone",
                "Bureau       | ''               | duty at bureau      | email",
                "Bureau       | ''               | a@b\"onclick=        | email",
                "Bureau       | ''               | duty@-bureau        | email"
            })
    void whatIsWrongIsNamedAndNothingChanges(String name, String telephone, String email, String field) {
        var chief = officer(kenya, Role.PARTY_ADMINISTRATOR);
        bureaux.set(chief, "KEN", DUTY);

        assertThatThrownBy(() -> bureaux.set(chief, "KEN", new Bureau(name, telephone, email)))
                .isInstanceOf(InvalidValue.class)
                .extracting(thrown -> ((InvalidValue) thrown).field())
                .isEqualTo(field);

        assertThat(bureaux.of("KEN")).contains(DUTY);
    }
}
