package org.liaisonhub.hub.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;

/** From the owner's recording through feed and index to the answer at another country's border. */
class CheckJourneyTest {
    private static final String WANTED = """
            {"person-status": "WANTED", "purpose": "ARREST-SEARCH", "requested-action": "ARREST", "warnings": ["ARMED"],
             "names": [{"family": "ERIKSSON", "given": "ANNA MARIA"}], "dates-of-birth": ["1974-08-12"],
             "nationalities": ["UTO"], "sex": "F"}""";
    private static final String STOLEN = """
            {"document-number": "L898902C3", "issuing-country": "UTO", "document-type": "P", "fraud-type": "STOLEN"}""";

    private final CheckingHub hub = new CheckingHub();
    private final Caller owner = hub.join("UTO", Party.Kind.COUNTRY);
    private final Caller border = hub.join("FRA", Party.Kind.COUNTRY);

    @BeforeEach
    void letUtopiaRecordAndFranceCheck() {
        for (var database : List.of("nominal", "stolen-travel-documents")) {
            hub.agreements.grant(owner.party(), database, EnumSet.of(Operation.RECORD));
            hub.agreements.grant(border.party(), database, EnumSet.of(Operation.CHECK));
        }
    }

    @AfterEach
    void close() {
        hub.close();
    }

    private void put(String database, String key, String content) {
        hub.put(owner, database, key, content);
    }

    private Answer ask() throws InterruptedException {
        return hub.ask(border, Questions.zone(Questions.TD3));
    }

    @Test
    void oneZoneFindsTheWantedHolderAndTheStolenPassport() throws InterruptedException {
        put("nominal", "case-1", WANTED);
        put("stolen-travel-documents", "", STOLEN);

        var answer = ask();

        assertThat(answer.databases())
                .extracting(Answer.DatabaseAnswer::database, Answer.DatabaseAnswer::result)
                .containsExactly(tuple("nominal", Result.HIT), tuple("stolen-travel-documents", Result.HIT));
        assertThat(answer.databases().getFirst().records()).singleElement().satisfies(found -> {
            assertThat(found.owner()).isEqualTo("UTO");
            assertThat(found.headline()).startsWith("ERIKSSON, ANNA MARIA");
            assertThat(found.requestedAction()).startsWith("Arrest");
            assertThat(found.warnings()).containsExactly("ARMED");
        });
    }

    @Test
    void aSuspendedOrWithdrawnRecordIsFoundByNobody() throws InterruptedException {
        put("nominal", "case-1", WANTED);
        var found = ask().databases().getFirst().records().getFirst().recordId();

        hub.records.suspend(owner, found, "under examination");
        // Not even in the moment before the index has learned of it.
        var atOnce = hub.checks.check(border, Questions.zone(Questions.TD3));
        var suspended = ask();
        hub.records.resume(owner, found);
        var resumed = ask();
        hub.records.withdraw(owner, found, "arrested");
        var withdrawn = ask();

        assertThat(atOnce.result()).isEqualTo(Result.NO_RECORD);
        assertThat(suspended.result()).isEqualTo(Result.NO_RECORD);
        assertThat(resumed.result()).isEqualTo(Result.HIT);
        assertThat(withdrawn.result()).isEqualTo(Result.NO_RECORD);
    }

    @Test
    void whoMayNotSeeADatabaseGetsTheSameAnswerWhetherItHoldsTheRecordOrNot() throws InterruptedException {
        hub.agreements.revoke(border.party(), "nominal", EnumSet.of(Operation.CHECK));
        var without = ask();

        put("nominal", "case-1", WANTED);
        var with = ask();

        assertThat(with.result()).isEqualTo(without.result());
        assertThat(with.databases()).isEqualTo(without.databases());
        assertThat(with.faults()).isEqualTo(without.faults());
    }
}
