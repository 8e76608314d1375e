package org.liaisonhub.hub.hits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Confidentiality;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.audit.AuditEntry;
import org.liaisonhub.hub.checks.CheckingHub;
import org.liaisonhub.hub.checks.Questions;
import org.liaisonhub.standards.InvalidValue;

/** Utopia owns, France checks, Kenya owns too and is a stranger to their hits. */
class HitsTest {
    private static final String NOMINAL = "nominal";
    private static final String DOCUMENTS = "stolen-travel-documents";
    private static final String WANTED = """
            {"person-status": "WANTED", "purpose": "ARREST-SEARCH", "names": [{"family": "ERIKSSON", "given": "ANNA MARIA"}],
             "dates-of-birth": ["1974-08-12"], "nationalities": ["UTO"], "sex": "F"}""";
    private static final String STOLEN = """
            {"document-number": "L898902C3", "issuing-country": "UTO", "document-type": "P", "fraud-type": "STOLEN"}""";

    private final CheckingHub hub = new CheckingHub();
    private final Hits hits = new Hits(hub.postgres.dataSource(), hub.definitions, hub.access, hub.audit, hub.clock);
    private final Caller utopia = hub.join("UTO", Party.Kind.COUNTRY);
    private final Caller france = hub.join("FRA", Party.Kind.COUNTRY);
    private final Caller kenya = hub.join("KEN", Party.Kind.COUNTRY);
    private long wanted;
    private long stolen;

    @BeforeEach
    void recordAPersonAndHerPassport() {
        for (var database : List.of(NOMINAL, DOCUMENTS)) {
            for (var party : List.of(utopia, france, kenya)) {
                hub.agreements.grant(party.party(), database, EnumSet.of(Operation.RECORD, Operation.CHECK));
            }
        }
        wanted = hub.put(utopia, NOMINAL, "case-1", WANTED);
        stolen = hub.put(utopia, DOCUMENTS, "", STOLEN);
    }

    @AfterEach
    void close() {
        hub.close();
    }

    private String check(Caller caller) throws InterruptedException {
        return hub.ask(caller, Questions.zone(Questions.TD3)).checkId();
    }

    private List<Hit> open(Caller caller) {
        return hits.open(caller, "", Hits.MOST).hits();
    }

    private List<String> audited(String operation) {
        return Jdbi.create(hub.postgres.dataSource())
                .withHandle(handle -> handle.select(
                                "select party || ' ' || subject || ' ' || outcome from audit where operation = ? order by seq",
                                operation)
                        .mapTo(String.class)
                        .list());
    }

    private int given() {
        return Jdbi.create(hub.postgres.dataSource())
                .withHandle(handle -> handle.select("select count(*) from hit_verdict")
                        .mapTo(Integer.class)
                        .one());
    }

    @Test
    void ownerSeesTheHitsOfOthersTheNewestFirst() throws InterruptedException {
        var first = check(france);
        var second = check(kenya);
        check(utopia);

        assertThat(open(utopia))
                .extracting(Hit::check, Hit::record, one -> one.database().code(), Hit::party, Hit::result)
                .containsExactly(
                        tuple(second, stolen, DOCUMENTS, "KEN", "HIT"),
                        tuple(second, wanted, NOMINAL, "KEN", "HIT"),
                        tuple(first, stolen, DOCUMENTS, "FRA", "HIT"),
                        tuple(first, wanted, NOMINAL, "FRA", "HIT"));
        assertThat(open(utopia))
                .allSatisfy(hit ->
                        assertThat(Duration.between(hit.at(), hit.verifyBy())).isEqualTo(Duration.ofHours(1)));
        assertThat(open(kenya)).isEmpty();
        assertThat(audited("LIST_HITS")).containsExactly("UTO  FOUND", "UTO  FOUND", "KEN  NONE");
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() throws InterruptedException {
        check(france);
        check(kenya);

        var first = hits.open(utopia, "", 3);
        var second = hits.open(utopia, first.next(), 3);

        assertThat(first.hits()).hasSize(3);
        assertThat(second.hits()).hasSize(1).doesNotContainAnyElementsOf(first.hits());
        assertThat(second.next()).isEmpty();
        assertThat(hits.open(utopia, "", 4).next()).isEmpty();
        assertThatThrownBy(() -> hits.open(utopia, "7", 3)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> hits.open(utopia, "", Hits.MOST + 1)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void checkThatWasSentAgainIsOneHit() throws InterruptedException {
        var check = check(france);
        hub.checks.checkAgain(france, Questions.zone(Questions.TD3), check);

        assertThat(open(utopia)).extracting(Hit::record).containsExactly(stolen, wanted);
    }

    @Test
    void recordThatSeveralSubjectsMetIsOneHitWithItsMostPressingResult() {
        hub.audit.append(new AuditEntry(
                "check-7",
                hub.clock.instant(),
                "FRA",
                "account-1",
                "CHECK",
                "border-check",
                "",
                "00",
                "HIT",
                """
                {"databases":{"nominal":"HIT"},
                 "records":[[%1$d,1,"HIT",0.99,"persons[0]"],[%1$d,1,"POSSIBLE",0.6,"persons[1]"]]}""".formatted(wanted)));

        assertThat(open(utopia)).extracting(Hit::record, Hit::result).containsExactly(tuple(wanted, "HIT"));
    }

    @Test
    void verdictOfTheOwnerReachesWhoeverAsked() throws InterruptedException {
        var check = check(france);

        hits.give(utopia, check, wanted, "POSITIVE_ID", "prints compared");

        assertThat(open(utopia)).extracting(Hit::record).containsExactly(stolen);
        assertThat(hits.verdicts(france, check).orElseThrow())
                .extracting(Verdict::record, Verdict::state, Verdict::reason)
                .containsExactly(
                        tuple(wanted, HitState.POSITIVE_ID, "prints compared"),
                        tuple(stolen, HitState.UNDER_VERIFICATION, ""));
        assertThat(audited("HIT_VERDICT")).containsExactly("UTO " + wanted + " POSITIVE_ID");
    }

    @Test
    void sameAgainChangesNothingAndAnotherVerdictCountsFromThenOn() throws InterruptedException {
        var check = check(france);

        hits.give(utopia, check, wanted, "POSITIVE_ID", "photograph");
        hits.give(utopia, check, wanted, "POSITIVE_ID", "photograph");
        hits.give(utopia, check, wanted, "NEGATIVE_ID", "prints differ");

        assertThat(hits.verdicts(france, check).orElseThrow().getFirst())
                .extracting(Verdict::state, Verdict::reason)
                .containsExactly(HitState.NEGATIVE_ID, "prints differ");
        assertThat(given()).as("what was said before is kept").isEqualTo(2);
        assertThat(audited("HIT_VERDICT"))
                .containsExactly(
                        "UTO " + wanted + " POSITIVE_ID",
                        "UTO " + wanted + " UNCHANGED",
                        "UTO " + wanted + " NEGATIVE_ID");
    }

    @Test
    void strangersFindNoHitWhetherThereIsOneOrNot() throws InterruptedException {
        var check = check(france);
        hub.put(kenya, NOMINAL, "case-9", WANTED.replace("ERIKSSON", "OTIENO"));

        for (var absent : List.of(
                new Asked(kenya, check, wanted),
                new Asked(france, check, wanted),
                new Asked(utopia, "00000000-0000-7000-8000-000000000000", wanted),
                new Asked(utopia, check, wanted + 1_000),
                new Asked(utopia, "no\0check", wanted))) {
            assertThatThrownBy(
                            () -> hits.give(absent.caller(), absent.check(), absent.record(), "POSITIVE_ID", "prints"))
                    .isInstanceOfSatisfying(Denied.class, denied -> {
                        assertThat(denied.reason()).isEqualTo("not-granted");
                        assertThat(denied.isEntered()).isTrue();
                    });
        }

        assertThat(given()).isZero();
        assertThat(audited("HIT_VERDICT")).hasSize(5).allMatch(entry -> entry.endsWith(" DENIED"));
    }

    private record Asked(Caller caller, String check, long record) {}

    @Test
    void whoDoesNotRecordNeitherSeesNorVerifies() throws InterruptedException {
        var check = check(france);
        var checker = new Caller(utopia.party(), "account-2", Caller.Kind.OFFICER, Set.of(Caller.Role.CHECKER));

        assertThatThrownBy(() -> hits.open(checker, "", 10)).isInstanceOf(Denied.class);
        assertThatThrownBy(() -> hits.give(checker, check, wanted, "POSITIVE_ID", "prints"))
                .isInstanceOf(Denied.class);
        assertThat(audited("LIST_HITS")).containsExactly("UTO  DENIED");
        assertThat(audited("HIT_VERDICT")).containsExactly("UTO " + wanted + " DENIED");
    }

    @Test
    void hitOnARecordAboveTheClearanceIsAbsent() throws InterruptedException {
        hub.put(utopia, NOMINAL, "case-1", WANTED.replaceFirst("\\{", "{\"confidentiality\": \"RESTRICTED\", "));
        var check = check(CheckingHub.cleared(france, Confidentiality.RESTRICTED));

        assertThat(open(utopia)).extracting(Hit::record).containsExactly(stolen);
        assertThat(open(CheckingHub.cleared(utopia, Confidentiality.RESTRICTED)))
                .extracting(Hit::record)
                .containsExactly(stolen, wanted);
        assertThatThrownBy(() -> hits.give(utopia, check, wanted, "POSITIVE_ID", "prints"))
                .isInstanceOf(Denied.class);
    }

    @Test
    void faultsNameTheirFieldAndChangeNothing() throws InterruptedException {
        var check = check(france);

        assertThatThrownBy(() -> hits.give(utopia, check, wanted, "UNDER_VERIFICATION", "prints"))
                .isInstanceOf(InvalidValue.class)
                .extracting("field")
                .isEqualTo("verdict");
        for (var reason : List.of("", "  ", "a\nb", "x".repeat(301))) {
            assertThatThrownBy(() -> hits.give(utopia, check, wanted, "POSITIVE_ID", reason))
                    .isInstanceOf(InvalidValue.class)
                    .extracting("field")
                    .isEqualTo("reason");
        }
        assertThat(given()).isZero();
    }
}
