package org.liaisonhub.hub.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.agreements.TestAgreements.Extent;
import org.liaisonhub.matching.persons.Evidence;
import org.liaisonhub.standards.InvalidValue;

/** What the disclosure that a partner signed leaves of an answer and of a record, from the recording on. */
class DisclosureTest {
    private static final String NOMINAL = "nominal";
    private static final String DOCUMENTS = "stolen-travel-documents";
    private static final String POLICE = "police-check";

    private static final EnumSet<Operation> RECORD = EnumSet.of(Operation.RECORD);
    private static final EnumSet<Operation> CHECK = EnumSet.of(Operation.CHECK);

    private final CheckingHub hub = new CheckingHub();
    private final Caller owner = hub.join("UTO", Party.Kind.COUNTRY);
    private final Caller partner = hub.join("NHCU", Party.Kind.ORGANISATION);
    private final Caller checker = hub.join("AIR1", Party.Kind.CHECKER);
    private long wanted;

    @BeforeEach
    void recordAPersonAndHerPassport() {
        hub.agreements.grant(owner.party(), NOMINAL, RECORD);
        hub.agreements.grant(owner.party(), DOCUMENTS, RECORD);
        wanted = hub.put(owner, NOMINAL, "case-1", """
                {"person-status": "WANTED", "purpose": "ARREST_SEARCH", "requested-action": "ARREST",
                 "warnings": ["ARMED"], "names": [{"family": "ERIKSSON", "given": "ANNA MARIA"}],
                 "dates-of-birth": ["1974-08-12"], "nationalities": ["UTO"], "sex": "F", "facts": "THE-FACTS",
                 "identity-documents": [{"number": "L898902C3", "country": "UTO", "type": "P"}]}""");
        hub.put(owner, DOCUMENTS, "", """
                {"document-number": "L898902C3", "issuing-country": "UTO", "document-type": "P", "fraud-type": "STOLEN"}""");
    }

    @AfterEach
    void close() {
        hub.close();
    }

    @Test
    void ofHitOnlyAPartnerLearnsThatThereIsARecordAndNothingElse() throws InterruptedException {
        hub.agreements.grant(partner.party(), NOMINAL, CHECK, Extent.HIT_ONLY);
        hub.agreements.grant(partner.party(), DOCUMENTS, CHECK, Extent.HIT_ONLY);

        var answer = hub.ask(partner, Questions.zone(Questions.TD3));

        assertThat(answer.databases())
                .extracting(
                        Answer.DatabaseAnswer::database, Answer.DatabaseAnswer::result, Answer.DatabaseAnswer::records)
                .containsExactly(tuple(NOMINAL, Result.HIT, List.of()), tuple(DOCUMENTS, Result.HIT, List.of()));
        assertThat(hub.records.read(partner, wanted, POLICE)).isEmpty();
        assertThat(hub.records.versions(partner, wanted, POLICE)).isEmpty();
    }

    @Test
    void ofSomeFieldsAPartnerLearnsTheseInTheAnswerAndInTheRecord() throws InterruptedException {
        var both = EnumSet.of(Operation.CHECK, Operation.READ_RECORD);
        hub.agreements.grant(partner.party(), NOMINAL, both, Extent.fields("names", "sex"));

        var found = hub.ask(partner, Questions.zone(Questions.TD3))
                .databases()
                .getFirst()
                .records()
                .getFirst();

        assertThat(found.owner()).isEqualTo("UTO");
        assertThat(found.headline())
                .isEqualTo(hub.definitions.require(NOMINAL).title())
                .doesNotContain("ERIKSSON", "1974");
        assertThat(found.evidence()).extracting(Evidence::field).containsExactlyInAnyOrder("name", "sex");
        // Whoever meets the person must know what the owner asks for and what to be wary of.
        assertThat(found.requestedAction()).startsWith("Arrest");
        assertThat(found.warnings()).containsExactly("ARMED");
        assertThat(hub.records
                        .read(partner, wanted, POLICE)
                        .orElseThrow()
                        .content()
                        .propertyNames())
                .containsExactlyInAnyOrder("names", "sex");
    }

    @Test
    void versionsOfOldShowNoMoreFieldsThanTheRecordDoesNow() {
        hub.agreements.grant(partner.party(), NOMINAL, EnumSet.of(Operation.READ_RECORD), Extent.fields("names"));
        hub.put(owner, NOMINAL, "case-1", """
                {"person-status": "WANTED", "purpose": "ARREST_SEARCH", "names": [{"family": "ERIKSSON"}]}""");

        assertThat(hub.records.versions(partner, wanted, POLICE))
                .hasSize(2)
                .allSatisfy(
                        version -> assertThat(version.content().propertyNames()).containsExactly("names"));
        assertThat(hub.records.versions(owner, wanted, "").getFirst().content().propertyNames())
                .contains("facts", "warnings");
    }

    @Test
    void aPrivateCheckerGetsYesOrNoOfDocumentsAndMayAskForNobody() throws InterruptedException {
        hub.agreements.grant(checker.party(), NOMINAL, CHECK, Extent.CHECKER);
        hub.agreements.grant(checker.party(), DOCUMENTS, CHECK, Extent.CHECKER);

        var zone = hub.ask(checker, Questions.zone(Questions.TD3));
        var other = hub.ask(checker, Questions.zone(Questions.TD3.replace("L898902C36", "K111222Y30")));

        assertThat(zone.databases())
                .filteredOn(one -> one.database().equals(DOCUMENTS))
                .extracting(Answer.DatabaseAnswer::result)
                .containsExactly(Result.HIT);
        assertThat(zone.databases()).allSatisfy(one -> assertThat(one.records()).isEmpty());
        // Her name stands in the zone and in the hub: a checker asks for documents only.
        assertThat(other.result()).isEqualTo(Result.NO_RECORD);
        assertThatThrownBy(() -> hub.ask(checker, Questions.person(Questions.ANNA)))
                .isInstanceOf(InvalidValue.class)
                .extracting("field")
                .isEqualTo("persons[0]");
        assertThat(hub.records.read(checker, wanted, POLICE)).isEmpty();
    }

    @Test
    void whateverIsSignedWithAPrivateCheckerItLearnsNoMore() throws InterruptedException {
        // Past the check of documents, as if that had failed.
        hub.agreements.grant(checker.party(), DOCUMENTS, CHECK, Extent.WHOLE);

        var answer = hub.ask(checker, Questions.zone(Questions.TD3));

        assertThat(answer.databases())
                .extracting(Answer.DatabaseAnswer::result, Answer.DatabaseAnswer::records)
                .containsExactly(tuple(Result.HIT, List.of()));
    }
}
