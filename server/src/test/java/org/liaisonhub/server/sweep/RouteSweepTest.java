package org.liaisonhub.server.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.liaisonhub.server.api.Description;

final class RouteSweepTest {
    @Test
    void everyOperationOfTheDescriptionIsDecided() throws Exception {
        assertThat(Decisions.read().faults(new Description().operations())).isEmpty();
    }

    @Test
    void anOperationWithoutADecisionIsFound() throws Exception {
        var operations = new TreeSet<>(new Description().operations());
        operations.add("GET /api/v1/planted");
        operations.remove("GET /api/v1/parties");

        assertThat(Decisions.read().faults(operations))
                .containsExactly(
                        "GET /api/v1/planted has no line in route-decisions.yaml",
                        "GET /api/v1/parties is not in openapi.yaml");
    }

    @Test
    void everyCallerIsAnsweredAndRefusedAsDecidedInEveryStateOfTheAgreement() throws Exception {
        try (var hub = new SweptHub()) {
            var sweep = new Sweep(hub, Decisions.read());
            for (var state : State.values()) {
                hub.moveTo(state);
                sweep.pass();
            }

            assertThat(sweep.faults()).isEmpty();
            assertThat(sweep.asked())
                    .isEqualTo(Decisions.read().routes().size() * Kind.values().length * State.values().length);
            // A hub that refuses everybody would pass the rest.
            assertThat(sweep.told()).isGreaterThan(500);
        }
    }

    @Test
    void aRouteThatAnswersWhomTheDecisionsRefuseIsFound() throws Exception {
        try (var hub = new SweptHub()) {
            var decided = Decisions.read();
            var stricter = new Decisions(
                    decided.needs(),
                    decided.grants(),
                    decided.routes().stream()
                            .filter(row -> row.route().equals("GET /api/v1/parties"))
                            .map(row -> new Decisions.Row(
                                    row.route(),
                                    row.path(),
                                    row.type(),
                                    row.body(),
                                    "administer",
                                    "administer",
                                    row.permitted(),
                                    row.refused(),
                                    row.moves()))
                            .toList());

            var sweep = new Sweep(hub, stricter);
            sweep.pass();

            assertThat(sweep.faults())
                    .anyMatch(fault -> fault.startsWith("GET /api/v1/parties as MEMBER_CHECKER while NONE_SIGNED"));
            assertThat(List.copyOf(sweep.faults())).noneMatch(fault -> fault.contains("SECRETARIAT_ADMINISTRATOR"));
        }
    }
}
