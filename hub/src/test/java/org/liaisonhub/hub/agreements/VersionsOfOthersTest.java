package org.liaisonhub.hub.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liaisonhub.hub.agreements.AgreementWorld.document;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonhub.hub.agreements.AgreementEvent.Acknowledged;
import org.liaisonhub.hub.agreements.AgreementEvent.Kind;

/** The secretariat may amend an agreement with other parties: those of the older version must not notice, nor miss what concerns them. */
class VersionsOfOthersTest {
    private final AgreementWorld world = new AgreementWorld();

    @BeforeEach
    void conclude() {
        world.concluded(document("RIVERS", 1, "[ORWA, KEN]", "ORWA", "investigation"), "SEC", "ORWA", "KEN");
        world.propose("SEC", document("RIVERS", 2, "[FRA, KEN]", "FRA", "investigation"));
    }

    @AfterEach
    void close() {
        world.close();
    }

    @Test
    void aSuspensionStandsInTheHistoryOfEveryParty() {
        suspend();

        assertThat(history("ORWA").getLast())
                .returns(Kind.SUSPENDED, AgreementEvent::kind)
                .returns(1, AgreementEvent::version)
                .returns(Set.of("ORWA", "KEN"), AgreementEvent::open);
        assertThat(history("KEN").getLast()).returns(2, AgreementEvent::version);
        assertThat(history("SEC").getLast()).returns(2, AgreementEvent::version);
    }

    @Test
    void whatCameBeforeAVersionIsNotInItsHistory() {
        suspend();

        assertThat(history("FRA")).extracting(AgreementEvent::kind).containsExactly(Kind.PROPOSED, Kind.SUSPENDED);
        assertThat(history("FRA").getLast().open()).isEmpty();
    }

    @Test
    void whoAcknowledgesAsAPartyOfAnotherVersionIsNotNamed() {
        suspend();

        world.agreements.acknowledge(world.administrator("FRA"), "RIVERS");
        world.agreements.acknowledge(world.administrator("KEN"), "RIVERS");

        assertThat(acknowledgedBy(history("ORWA").getLast())).containsExactly("KEN");
        assertThat(acknowledgedBy(history("SEC").getLast())).containsExactly("FRA", "KEN");
    }

    @Test
    void nobodyAcknowledgesWhatItCannotRead() {
        world.agreements.acknowledge(world.administrator("FRA"), "RIVERS");

        assertThat(history("SEC").stream().flatMap(event -> event.acknowledged().stream()))
                .isEmpty();
    }

    private void suspend() {
        world.suspension.suspend(world.administrator("SEC"), "RIVERS", "a leak");
    }

    private List<AgreementEvent> history(String party) {
        return world.agreements.filed().history(world.administrator(party), "RIVERS");
    }

    private static List<String> acknowledgedBy(AgreementEvent event) {
        return event.acknowledged().stream().map(Acknowledged::party).toList();
    }
}
