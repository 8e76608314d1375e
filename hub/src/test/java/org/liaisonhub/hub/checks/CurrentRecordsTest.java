package org.liaisonhub.hub.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.Grants;
import org.liaisonhub.hub.access.Parties;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.postgres.Postgres;
import org.liaisonhub.hub.postgres.TestPostgres;
import org.liaisonhub.hub.records.ActiveRecords;
import org.liaisonhub.hub.records.Records;
import org.liaisonhub.hub.records.databases.Definitions;
import org.liaisonhub.search.Visibility;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class CurrentRecordsTest {
    private static final Postgres POSTGRES = TestPostgres.fresh();
    private static final Definitions DEFINITIONS = Definitions.standard();
    private static final Access ACCESS = new Access(POSTGRES.dataSource(), DEFINITIONS.numbers(), Clock.systemUTC());
    private static final AuditTrail AUDIT = new AuditTrail(POSTGRES.dataSource());
    private static final Records RECORDS =
            new Records(POSTGRES.dataSource(), DEFINITIONS, ACCESS, AUDIT, Clock.systemUTC());
    private static final CurrentRecords CURRENT =
            new CurrentRecords(DEFINITIONS, new ActiveRecords(POSTGRES.dataSource(), DEFINITIONS));
    private static final int NOMINAL = DEFINITIONS.require("nominal").number();

    private static Caller owner = recorder(new Party(0, "", "", Party.Kind.COUNTRY));

    @BeforeAll
    static void grantRecording() {
        var france = new Parties(POSTGRES.dataSource(), ACCESS).create("FRA", "France", Party.Kind.COUNTRY);
        new Grants(POSTGRES.dataSource(), ACCESS, Clock.systemUTC())
                .grant(france, "nominal", EnumSet.of(Operation.RECORD));
        owner = recorder(france);
    }

    @AfterAll
    static void close() {
        AUDIT.close();
        ACCESS.close();
        POSTGRES.close();
    }

    private static Caller recorder(Party party) {
        return new Caller(party, "account-1", Caller.Kind.OFFICER, Set.of(Caller.Role.RECORDER));
    }

    private static long record(String key, String status) {
        var content = (ObjectNode) new JsonMapper().readTree("""
                {"person-status": "%s", "purpose": "INFORMATION", "warnings": ["ARMED"], "requested-action": "LOCATE",
                 "names": [{"family": "ERIKSSON", "given": "ANNA MARIA"}], "dates-of-birth": ["1974-08-12"]}""".formatted(status));
        RECORDS.put(owner, "nominal", key, content);
        return Jdbi.create(POSTGRES.dataSource())
                .withHandle(handle -> handle.select("select id from record where source_key = ?", key)
                        .mapTo(Long.class)
                        .one());
    }

    private static Visibility visibility(int database) {
        var databases = new BitSet();
        databases.set(database);
        var audiences = new BitSet();
        audiences.set(0);
        return new Visibility(databases, audiences);
    }

    private static Map<Long, FoundRecords.Shown> show(long... ids) {
        return CURRENT.show(visibility(NOMINAL), Arrays.stream(ids).boxed().toList());
    }

    @Test
    void aRecordIsShownInTheWordsOfItsDefinition() {
        var id = record("missing", "MISSING");

        assertThat(show(id))
                .containsExactly(Map.entry(
                        id,
                        new FoundRecords.Shown(
                                id,
                                1,
                                NOMINAL,
                                "FRA",
                                "France",
                                "ERIKSSON, ANNA MARIA, born 1974-08-12: missing",
                                "Note where the person is and tell the owner",
                                List.of("ARMED"))));
    }

    @Test
    void aSuspectedPersonIsToBeCheckedDiscreetly() {
        var id = record("suspected", "SUSPECTED");

        assertThat(show(id).get(id))
                .satisfies(shown ->
                        assertThat(shown.requestedAction()).startsWith("Discreet check: do not alert the person"));
    }

    @Test
    void aChangedRecordIsShownInItsPresentVersion() {
        var id = record("changing", "MISSING");
        record("changing", "DEAD");

        assertThat(show(id).get(id)).satisfies(shown -> {
            assertThat(shown.version()).isEqualTo(2);
            assertThat(shown.headline()).endsWith(": dead");
        });
    }

    @Test
    void suspendedWithdrawnAndUnknownRecordsAreLeftOut() {
        var suspended = record("to be suspended", "MISSING");
        var withdrawn = record("to be withdrawn", "MISSING");
        RECORDS.suspend(owner, suspended, "under examination");
        RECORDS.withdraw(owner, withdrawn, "found");

        assertThat(show(suspended, withdrawn, 999_999)).isEmpty();
    }

    @Test
    void aRecordOutsideOfTheVisibilityIsLeftOut() {
        var id = record("elsewhere", "MISSING");

        assertThat(CURRENT.show(visibility(NOMINAL + 1), List.of(id))).isEmpty();
    }
}
