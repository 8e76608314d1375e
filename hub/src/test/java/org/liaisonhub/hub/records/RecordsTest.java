package org.liaisonhub.hub.records;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liaisonhub.hub.records.Samples.DEFINITIONS;
import static org.liaisonhub.hub.records.Samples.passport;
import static org.liaisonhub.hub.records.Samples.person;

import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.Parties;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.policy.Request;
import org.liaisonhub.hub.agreements.TestAgreements;
import org.liaisonhub.hub.audit.AuditEntry;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.postgres.Postgres;
import org.liaisonhub.hub.postgres.TestPostgres;
import org.liaisonhub.hub.records.Records.Outcome;
import org.liaisonhub.standards.InvalidValue;

class RecordsTest {
    private static final String NOMINAL = "nominal";
    private static final String DOCUMENTS = "stolen-travel-documents";

    private final Postgres postgres = TestPostgres.fresh();
    private final Access access = new Access(postgres.dataSource(), DEFINITIONS.numbers(), Clock.systemUTC());
    private final Parties parties = new Parties(postgres.dataSource(), access);
    private final AuditTrail audit = new AuditTrail(postgres.dataSource());
    private final ChangeFeed feed = new ChangeFeed(postgres.dataSource(), DEFINITIONS);
    private final Records records = new Records(postgres.dataSource(), DEFINITIONS, access, audit, Clock.systemUTC());

    private final Caller utopia = officer(parties.create("UTO", "Utopia", Party.Kind.COUNTRY));
    private final Caller france = officer(parties.create("FRA", "France", Party.Kind.COUNTRY));
    private final Caller kenya = officer(parties.create("KEN", "Kenya", Party.Kind.COUNTRY));
    private final Caller secretariat = officer(parties.create("HUB", "Secretariat", Party.Kind.SECRETARIAT));

    @BeforeEach
    void grant() {
        var agreements = new TestAgreements(postgres.dataSource(), access);
        for (var caller : Set.of(utopia, france)) {
            for (var database : Set.of(NOMINAL, DOCUMENTS)) {
                agreements.grant(caller.party(), database, EnumSet.of(Operation.RECORD, Operation.READ_RECORD));
            }
        }
        agreements.grant(secretariat.party(), NOMINAL, EnumSet.of(Operation.READ_RECORD));
        agreements.grant(secretariat.party(), "un-sanctions", EnumSet.of(Operation.RECORD, Operation.READ_RECORD));
    }

    @AfterEach
    void close() {
        audit.close();
        access.close();
        postgres.close();
    }

    @Test
    void anOwnerRecordsUpdatesAndReadsAllVersions() {
        assertThat(put(utopia, "1", "1974-08-12")).isEqualTo(Outcome.ADDED);
        assertThat(put(utopia, "1", "1974-08-12")).isEqualTo(Outcome.UNCHANGED);
        assertThat(put(utopia, "1", "1974-08")).isEqualTo(Outcome.CHANGED);

        long id = only();
        assertThat(records.versions(utopia, id, "police-check"))
                .extracting(OwnedRecord::version, OwnedRecord::content)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(1, person("ERIKSSON", "ANNA", "1974-08-12")),
                        org.assertj.core.groups.Tuple.tuple(2, person("ERIKSSON", "ANNA", "1974-08")));
        assertThat(records.read(france, id, "police-check"))
                .map(OwnedRecord::version)
                .contains(2);
    }

    @Test
    void contentThatBreaksARuleIsRefusedAndNothingIsRecorded() {
        assertThatThrownBy(() -> records.put(utopia, NOMINAL, "1", Samples.json("{\"names\":[]}")))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> records.put(utopia, "nominals", "1", Samples.json("{}")))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("database:");
        assertThatThrownBy(() -> records.put(france, DOCUMENTS, "", passport("A1")))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("issuing-country:");
        assertThat(feed.last()).isZero();
    }

    @Test
    void aDocumentGetsItsKeyFromItsDefinition() {
        records.put(utopia, DOCUMENTS, "", passport("L898902C3"));

        assertThat(records.put(utopia, DOCUMENTS, "", passport("l 898902 c3"))).isEqualTo(Outcome.UNCHANGED);
        assertThat(feed.after(0, 10))
                .singleElement()
                .satisfies(record -> assertThat(record.sourceKey()).isEqualTo("UTO-P-L898902C3"));
    }

    @Test
    void whoHasNoGrantNeitherRecordsNorReads() {
        put(utopia, "1", "1974");
        long id = only();

        assertThatThrownBy(() -> put(kenya, "1", "1974")).isInstanceOf(Denied.class);
        assertThat(records.read(kenya, id, "police-check")).isEmpty();
        assertThat(records.versions(kenya, id, "police-check")).isEmpty();
    }

    @Test
    void theListsOfOrganisationsAreRecordedByAdministratorsOnly() {
        var content = Samples.json("{\"subject\":\"entity\",\"names\":[\"EXAMPLE TRADING\"]}");
        var clerk = new Caller(secretariat.party(), "clerk", Caller.Kind.OFFICER, Set.of(Caller.Role.RECORDER));

        assertThatThrownBy(() -> records.put(clerk, "un-sanctions", "E1", content))
                .isInstanceOf(Denied.class);
        assertThat(records.put(secretariat, "un-sanctions", "E1", content)).isEqualTo(Outcome.ADDED);
    }

    @Test
    void nobodyButTheOwnerWithdraws() {
        put(utopia, "1", "1974");
        long id = only();

        assertThatThrownBy(() -> records.withdraw(france, id, "no longer wanted"))
                .isInstanceOfSatisfying(
                        Denied.class, denied -> assertThat(denied.reason()).isEqualTo("not-granted"));
        records.withdraw(utopia, id, "no longer wanted");

        assertThat(records.read(france, id, "police-check")).isEmpty();
        assertThat(records.versions(france, id, "police-check")).isEmpty();
        assertThat(records.read(utopia, id, "police-check")).hasValueSatisfying(record -> {
            assertThat(record.status()).isEqualTo(Status.WITHDRAWN);
            assertThat(record.content().isEmpty()).isTrue();
        });
        assertThat(feed.after(1, 10))
                .singleElement()
                .satisfies(record -> assertThat(record.status()).isEqualTo(Status.WITHDRAWN));
    }

    @Test
    void absentAndWithheldRecordsAreRefusedAlike() {
        put(utopia, "1", "1974");
        long id = only();

        assertThatThrownBy(() -> records.withdraw(kenya, id, "x"))
                .isInstanceOf(Denied.class)
                .hasMessage("not-granted");
        assertThatThrownBy(() -> records.withdraw(kenya, id + 1, "x"))
                .isInstanceOf(Denied.class)
                .hasMessage("not-granted");
    }

    @Test
    void aSuspendedRecordIsSeenByItsOwnerAndTheSecretariatOnly() {
        put(utopia, "1", "1974");
        long id = only();

        records.suspend(utopia, id, "doubt");

        assertThat(records.read(france, id, "police-check")).isEmpty();
        assertThat(records.read(utopia, id, "police-check"))
                .map(OwnedRecord::status)
                .contains(Status.SUSPENDED);
        assertThat(records.read(secretariat, id, "police-check")).isPresent();
        records.resume(utopia, id);
        assertThat(records.read(france, id, "police-check"))
                .map(OwnedRecord::status)
                .contains(Status.ACTIVE);
    }

    @Test
    void anOwnerCannotEndASuspensionByTheSecretariat() {
        put(utopia, "1", "1974");
        long id = only();
        records.suspend(utopia, id, "own doubt");
        assertThatThrownBy(() -> records.suspend(secretariat, id, "examination"))
                .as("the secretariat takes a measure, which two persons lift")
                .isInstanceOf(Denied.class);
        records.suspendByMeasure(secretariat, id, "examination", _ -> entry());

        assertThatThrownBy(() -> records.resume(utopia, id)).isInstanceOf(Denied.class);
        assertThat(put(utopia, "1", "1975")).isEqualTo(Outcome.CHANGED);

        assertThat(records.read(france, id, "police-check")).isEmpty();
        records.releaseByMeasure(secretariat, id, _ -> new Records.Lifted(true, entry()));
        assertThat(records.read(france, id, "police-check")).isPresent();
    }

    @Test
    void aSearchIsGivenOnlyWhatIsActiveAndVisible() {
        put(utopia, "1", "1974");
        put(utopia, "2", "1975");
        var all = feed.after(0, 10).stream().map(OwnedRecord::id).toList();
        records.suspend(utopia, all.getLast(), "doubt");
        var active = new ActiveRecords(postgres.dataSource(), DEFINITIONS);
        var nominal = access.decide(france, new Request(Operation.READ_RECORD, NOMINAL, "police-check"))
                .require()
                .visibility();
        var documents = access.decide(france, new Request(Operation.READ_RECORD, DOCUMENTS, "police-check"))
                .require()
                .visibility();

        assertThat(active.find(nominal, all)).extracting(OwnedRecord::id).containsExactly(all.getFirst());
        assertThat(active.find(documents, all)).isEmpty();
        assertThat(active.find(nominal, java.util.List.of())).isEmpty();
    }

    @Test
    void everyCallLeavesItsAuditEntryWithoutContent() {
        put(utopia, "1", "1974");
        long id = only();
        records.read(kenya, id, "police-check");
        records.read(france, id, "police-check");
        records.suspend(utopia, id, "doubt");
        assertThatThrownBy(() -> put(kenya, "1", "1974")).isInstanceOf(Denied.class);

        var entries = Jdbi.create(postgres.dataSource())
                .withHandle(handle -> handle.createQuery(
                                "select operation || ' ' || party || ' ' || subject || ' ' || outcome from audit order by seq")
                        .mapTo(String.class)
                        .list());
        assertThat(entries)
                .containsExactlyInAnyOrder(
                        "RECORD UTO " + id + " ADDED",
                        "READ_RECORD KEN " + id + " ABSENT",
                        "READ_RECORD FRA " + id + " FOUND",
                        "SUSPEND UTO " + id + " DONE",
                        "RECORD KEN  DENIED");
    }

    @Test
    void nothingChangesWhenItsAuditEntryCannotBeWritten() {
        audit.close();

        assertThatThrownBy(() -> put(utopia, "1", "1974")).isInstanceOf(RuntimeException.class);
        assertThat(feed.last()).isZero();
        assertThat(feed.after(0, 1)).isEmpty();
    }

    private Outcome put(Caller caller, String key, String born) {
        return records.put(caller, NOMINAL, key, person("ERIKSSON", "ANNA", born));
    }

    private long only() {
        return feed.after(0, 2).getFirst().id();
    }

    private static Caller officer(Party party) {
        return new Caller(party, "officer-" + party.code(), Caller.Kind.OFFICER, EnumSet.allOf(Caller.Role.class));
    }

    private static AuditEntry entry() {
        return new AuditEntry(
                UUID.randomUUID().toString(), Instant.now(), "HUB", "test", "MEASURE", "", "", "1", "DONE", "{}");
    }
}
