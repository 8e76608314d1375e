package org.liaisonhub.hub.oversight;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.Parties;
import org.liaisonhub.hub.access.accounts.Tokens;
import org.liaisonhub.hub.access.mandates.Holders;
import org.liaisonhub.hub.access.mandates.Mandates;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.policy.Confidentiality;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Mandate;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.policy.Step;
import org.liaisonhub.hub.agreements.TestAgreements;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.postgres.Postgres;
import org.liaisonhub.hub.postgres.TestPostgres;
import org.liaisonhub.hub.records.Records;
import org.liaisonhub.hub.records.databases.Definitions;
import org.liaisonhub.standards.InvalidValue;

/** Explanations about one officer or system with the roles, unit and mandate that it has, and what each asking leaves. */
class ExplanationsTest {
    private static final Clock CLOCK = Clock.systemUTC();
    private static final String NOMINAL = "nominal";

    private final Postgres postgres = TestPostgres.fresh();
    private final Definitions definitions = Definitions.standard();
    private final Access access = new Access(postgres.dataSource(), definitions.numbers(), CLOCK);
    private final AuditTrail audit = new AuditTrail(postgres.dataSource());
    private final Records records = new Records(postgres.dataSource(), definitions, access, audit, CLOCK);
    private final Mandates mandates = new Mandates(postgres.dataSource(), access, audit, CLOCK);
    private final Tokens tokens = new Tokens(postgres.dataSource(), access, CLOCK);
    private final Explanations explanations =
            new Explanations(access, records, new Holders(postgres.dataSource(), access, CLOCK), audit, CLOCK);
    private final TestAgreements agreements = new TestAgreements(postgres.dataSource(), access);
    private final Parties parties = new Parties(postgres.dataSource(), access);
    private final Party kenya = parties.create("KEN", "Kenya", Party.Kind.COUNTRY);
    private final Party france = parties.create("FRA", "France", Party.Kind.COUNTRY);
    private final Caller kenyan = officer(kenya);
    private final Caller protector = officer(agreements.secretariat());

    private static Caller officer(Party party) {
        return new Caller(party, "account-9", Caller.Kind.OFFICER, EnumSet.allOf(Role.class));
    }

    @BeforeEach
    void letKenyaCheck() {
        agreements.grant(kenya, NOMINAL, EnumSet.of(Operation.CHECK));
    }

    @AfterEach
    void close() {
        audit.close();
        access.close();
        postgres.close();
    }

    private String token(Party party, Role... roles) {
        return "token-"
                + tokens.issue(party, "gate", Set.of(roles), Duration.ofDays(1))
                        .token()
                        .id();
    }

    private Explanations.Why why(String party, String subject) {
        return new Explanations.Why(
                party, subject, Operation.CHECK, NOMINAL, "border-check", Confidentiality.OFFICIAL_USE, 0);
    }

    private void give(String subject, String unit, Set<String> databases, Set<String> operations) {
        mandates.set(
                kenyan, kenya, subject, new Mandate(unit, "", databases, operations, Confidentiality.OFFICIAL_USE));
    }

    private List<String> trail() {
        return Jdbi.create(postgres.dataSource())
                .withHandle(handle -> handle.select(
                                "select party || ' ' || subject || ' ' || outcome || ' ' || detail from audit where operation = 'EXPLAIN' order by seq")
                        .mapTo(String.class)
                        .list());
    }

    @Test
    void aSystemWithAWholeMandateIsPermittedAsTheFictitiousOfficerIs() {
        var subject = token(kenya, Role.CHECKER);

        assertThat(explanations.explain(protector, why("KEN", "")).permitted()).isTrue();
        var because = explanations.explain(protector, why("KEN", subject));

        assertThat(because.permitted()).isTrue();
        assertThat(because.decidedBy())
                .extracting(Step::rule, Step::article)
                .containsExactly(tuple(Step.Rule.DATABASE_OPENED, "1"));
    }

    @Test
    void whomItsRoleItsMandateOrItsUnitBlocksIsToldSo() {
        var recorder = token(kenya, Role.RECORDER);
        var reader = token(kenya, Role.CHECKER);
        give(reader, "", Mandate.ALL, Set.of("read"));
        var elsewhere = token(kenya, Role.CHECKER);
        give(elsewhere, "", Set.of("un-sanctions"), Mandate.ALL);
        give("unit:PORT", "", Set.of("stolen-travel-documents"), Mandate.ALL);
        var inPort = token(kenya, Role.CHECKER);
        give(inPort, "PORT", Mandate.ALL, Mandate.ALL);

        assertThat(refusing(recorder)).containsExactly(Step.Rule.ROLE);
        assertThat(refusing(reader)).containsExactly(Step.Rule.MANDATE);
        assertThat(refusing(elsewhere)).startsWith(Step.Rule.MANDATE);
        assertThat(refusing(inPort)).startsWith(Step.Rule.MANDATE);
        assertThat(explanations.explain(protector, why("KEN", "")).permitted()).isTrue();
    }

    private List<Step.Rule> refusing(String subject) {
        var because = explanations.explain(kenyan, why("KEN", subject));
        assertThat(because.permitted()).isFalse();
        return because.decidedBy().stream().map(Step::rule).toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {"token-999", "account-1", "certificate-1", "unit:PORT", "token-1'; --", "explained"})
    void whoIsNotThereIsANamedErrorAndAudited(String subject) {
        assertThatThrownBy(() -> explanations.explain(protector, why("KEN", subject)))
                .isInstanceOf(InvalidValue.class)
                .extracting("field")
                .isEqualTo("subject");
        assertThat(trail()).containsExactly("TEST-SEC  REFUSED {\"field\":\"subject\"}");
    }

    @Test
    void somebodyOfAnotherPartyIsNotThereAndNorIsWhoCannotSignInAnyMore() {
        var french = token(france, Role.CHECKER);
        var revoked = token(kenya, Role.CHECKER);
        Jdbi.create(postgres.dataSource())
                .useHandle(handle ->
                        handle.execute("update system_token set revoked_at = now() where 'token-' || id = ?", revoked));

        for (var subject : List.of(french, revoked)) {
            assertThatThrownBy(() -> explanations.explain(kenyan, why("KEN", subject)))
                    .isInstanceOf(InvalidValue.class);
        }
        assertThatThrownBy(() -> explanations.explain(kenyan, why("FRA", french)))
                .isInstanceOf(InvalidValue.class)
                .extracting("field")
                .isEqualTo("party");
    }

    @Test
    void whoHasNotTheOfficeIsNotToldWhoThereIsAndEachExitLeavesItsEntry() {
        var clerk = new Caller(kenya, "account-8", Caller.Kind.OFFICER, Set.of(Role.CHECKER, Role.PARTY_ADMINISTRATOR));
        var subject = token(kenya, Role.CHECKER);
        for (var one : List.of(subject, "token-999")) {
            assertThatThrownBy(() -> explanations.explain(clerk, why("KEN", one)))
                    .isInstanceOf(Denied.class);
        }
        explanations.explain(kenyan, why("KEN", subject));
        agreements.revoke(kenya, NOMINAL, EnumSet.of(Operation.CHECK));
        explanations.explain(kenyan, why("KEN", ""));
        assertThatThrownBy(() -> explanations.explain(kenyan, why("<b>", ""))).isInstanceOf(InvalidValue.class);

        var trail = trail();
        assertThat(trail).hasSize(5);
        assertThat(trail.subList(0, 2)).containsOnly("KEN  REFUSED {\"reason\":\"role-missing\"}");
        assertThat(trail.get(2))
                .startsWith("KEN " + subject + " PERMITTED ")
                .contains("DATABASE_OPENED TEST-", " article 1");
        assertThat(trail.get(3)).startsWith("KEN KEN DENIED ").contains("DATABASE_OPENED");
        assertThat(trail.get(4)).isEqualTo("KEN  REFUSED {\"field\":\"party\"}");
    }
}
