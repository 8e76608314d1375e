package org.liaisonhub.hub.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.MovableClock;
import org.liaisonhub.hub.access.Parties;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.agreements.TestAgreements;
import org.liaisonhub.hub.audit.AuditKey;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.audit.AuditUnavailable;
import org.liaisonhub.hub.postgres.Postgres;
import org.liaisonhub.hub.postgres.TestPostgres;
import org.liaisonhub.matching.dates.PartialDate;
import org.liaisonhub.matching.names.PersonName;
import org.liaisonhub.matching.persons.Evidence;
import org.liaisonhub.matching.persons.Person;
import org.liaisonhub.matching.persons.Preset;
import org.liaisonhub.matching.persons.Sex;
import org.liaisonhub.search.IndexedRecord;
import org.liaisonhub.search.MemoryRecordIndex;
import org.liaisonhub.search.TravelDocument;
import org.liaisonhub.search.subjects.SubjectIndex;
import org.liaisonhub.standards.InvalidValue;

class ChecksTest {
    private static final Postgres POSTGRES = TestPostgres.fresh();
    private static final Jdbi JDBI = Jdbi.create(POSTGRES.dataSource());
    private static final AuditKey KEY = AuditKey.in(POSTGRES.dataSource());

    private final MovableClock clock = new MovableClock();
    private final Access access =
            new Access(POSTGRES.dataSource(), Map.of("nominal", 0, "stolen-travel-documents", 1, "secret", 2), clock);
    private final TestAgreements agreements = new TestAgreements(POSTGRES.dataSource(), access);
    private final AuditTrail audit = new AuditTrail(POSTGRES.dataSource());
    private final MemoryRecordIndex memory = new MemoryRecordIndex();
    private final SubjectIndex index = new SubjectIndex(memory);
    private final FakeRecords records = new FakeRecords();
    private final Heard heard = new Heard();
    private Party france = new Party(0, "", "", Party.Kind.COUNTRY);
    private boolean current = true;

    private final Checks checks = checks(index);

    /** What a listener was told. */
    private static final class Heard implements CheckListener {
        private final List<String> events = new ArrayList<>();

        @Override
        public void answered(Result overall, Map<String, Result> results, Duration took) {
            events.add(overall + " " + results);
        }

        @Override
        public void denied(String reason) {
            events.add(reason);
        }

        @Override
        public void unavailable() {
            events.add("unavailable");
        }
    }

    private Checks checks(SubjectIndex index) {
        return new Checks(access, index, () -> current, records, audit, KEY, clock, heard);
    }

    @BeforeEach
    void grantTwoDatabases() {
        JDBI.useHandle(handle -> handle.execute("""
                alter table audit disable trigger user;
                truncate audit, system_token, account, session, party, audience cascade;
                alter table audit enable trigger user"""));
        // Each database has records of one audience, whose number is the database's own.
        JDBI.useHandle(handle -> handle.execute("""
                insert into audience (number, database, owner, level, excluded) overriding system value
                values (0, 0, 7777, 0, '{}'), (1, 1, 7777, 0, '{}'), (2, 2, 7777, 0, '{}')"""));
        france = new Parties(POSTGRES.dataSource(), access).create("FRA", "France", Party.Kind.COUNTRY);
        agreements.grant(france, "nominal", EnumSet.of(Operation.CHECK));
        agreements.grant(france, "stolen-travel-documents", EnumSet.of(Operation.CHECK));
    }

    @AfterEach
    void closeAll() {
        index.close();
        audit.close();
        access.close();
    }

    @AfterAll
    static void close() {
        POSTGRES.close();
    }

    private Caller officer(Caller.Role... roles) {
        return new Caller(france, "account-1", Caller.Kind.OFFICER, Set.of(roles));
    }

    private Answer ask(Question question) {
        return checks.check(officer(Caller.Role.CHECKER), question);
    }

    private void recordStolen(long id, int database, TravelDocument document) {
        index.apply(List.of(new IndexedRecord(id, 1, database, database, null, List.of(document))), List.of(), id);
        index.refresh();
        records.put(id, 1, database);
    }

    private void recordWanted(long id, Person person) {
        index.apply(
                List.of(new IndexedRecord(id, 1, FakeRecords.NOMINAL, FakeRecords.NOMINAL, person, List.of())),
                List.of(),
                id);
        index.refresh();
        records.put(id, 1, FakeRecords.NOMINAL);
    }

    private static List<Map<String, Object>> audited() {
        return JDBI.withHandle(handle -> handle.select("""
                        select id, party, actor, operation, purpose, reference, subject, outcome, detail::jsonb::text as detail
                        from audit order by seq""").mapToMap().list());
    }

    private static List<Result> results(Answer answer) {
        return answer.databases().stream().map(Answer.DatabaseAnswer::result).toList();
    }

    @Test
    void aStolenPassportIsAHitInItsDatabaseOnly() {
        recordStolen(7, FakeRecords.DOCUMENTS, Questions.PASSPORT);

        var answer = ask(Questions.document(Questions.PASSPORT));

        assertThat(answer.result()).isEqualTo(Result.HIT);
        assertThat(answer.databases())
                .extracting(Answer.DatabaseAnswer::database)
                .containsExactly("nominal", "stolen-travel-documents");
        assertThat(results(answer)).containsExactly(Result.NO_RECORD, Result.HIT);
        assertThat(answer.databases().getLast().records()).singleElement().satisfies(found -> {
            assertThat(found.recordId()).isEqualTo(7);
            assertThat(found.subject()).isEqualTo("travelDocuments[0]");
            assertThat(found.headline()).isEqualTo("Headline of 7");
            assertThat(found.warnings()).containsExactly("ARMED");
            assertThat(found.evidence()).isNotEmpty();
        });
    }

    @Test
    void aZoneFindsItsDocument() {
        recordStolen(7, FakeRecords.DOCUMENTS, Questions.PASSPORT);

        var answer = ask(Questions.of(
                List.of(),
                List.of(),
                List.of(
                        "I<UTOD231458907<<<<<<<<<<<<<<<\n7408122F1204159UTO<<<<<<<<<<<6\n"
                                + "ERIKSSON<<ANNA<MARIA<<<<<<<<<<",
                        Questions.TD3.replace("L898902C36", "L898902C37"))));

        assertThat(answer.result()).isEqualTo(Result.HIT);
        assertThat(answer.databases().getLast().records())
                .extracting(Answer.FoundRecord::subject)
                .containsExactly("mrz[1]");
        assertThat(answer.faults()).contains(new Answer.ZoneFault(1, "documentNumber", "wrong-check-digit"));
    }

    @Test
    void aPersonIsFoundThroughTheFormAndThroughTheZoneAlike() {
        recordWanted(8, Questions.person("Eriksson", "UTO"));

        var form = ask(Questions.person(Questions.ANNA));
        var zone = ask(Questions.zone(Questions.TD3));

        assertThat(results(form)).containsExactly(Result.HIT, Result.NO_RECORD).isEqualTo(results(zone));
        assertThat(form.databases().getFirst().records()).singleElement().satisfies(found -> {
            assertThat(found.subject()).isEqualTo("persons[0]");
            assertThat(found.probability()).isGreaterThanOrEqualTo(0.9);
            assertThat(found.evidence()).extracting(Evidence::field).startsWith("name", "date-of-birth");
        });
    }

    @Test
    void holderAndDocumentOfOneZoneAnswerEachInItsDatabase() {
        recordWanted(8, Questions.person("Eriksson", "UTO"));
        recordStolen(9, FakeRecords.DOCUMENTS, Questions.PASSPORT);

        assertThat(results(ask(Questions.zone(Questions.TD3)))).containsExactly(Result.HIT, Result.HIT);
    }

    @Test
    void aNamesakeOfAnotherAgeIsNoHit() {
        recordWanted(8, Questions.person("Eriksson", "UTO"));
        var namesake = new Person(
                Questions.ANNA.names(),
                List.of(new PartialDate(1931, 1931, 2, 3, false)),
                Sex.FEMALE,
                List.of("UTO"),
                List.of());

        assertThat(ask(Questions.person(namesake)).result()).isNotEqualTo(Result.HIT);
    }

    @Test
    void thePresetOfTheQuestionDecidesWhatAPersonIs() {
        recordWanted(8, Questions.person("Eriksson", "UTO"));
        var onlyNamed = new Person(Questions.ANNA.names(), List.of(), Sex.UNSPECIFIED, List.of(), List.of());

        var answers = Stream.of(Preset.values())
                .map(preset -> ask(new Question("visa", "", "", List.of(onlyNamed), List.of(), List.of(), preset)))
                .toList();

        assertThat(answers)
                .extracting(Answer::preset, Answer::result)
                .containsExactly(
                        tuple("high-recall", Result.HIT),
                        tuple("balanced", Result.POSSIBLE),
                        tuple("high-precision", Result.POSSIBLE));
    }

    @Test
    void aNameOfTooManyWordsIsRefusedByItsField() {
        var hyphens =
                new Person(List.of(PersonName.of("a-".repeat(90))), List.of(), Sex.UNSPECIFIED, List.of(), List.of());

        assertThatThrownBy(() -> ask(Questions.person(hyphens)))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("persons[0].names: ");
    }

    @Test
    void aNumberThatOnlyLooksAlikeIsPossibleAtMost() {
        recordStolen(7, FakeRecords.DOCUMENTS, new TravelDocument("L8989O2C3", "", "UTO", "P"));

        var answer = ask(Questions.document(Questions.PASSPORT));

        assertThat(answer.result()).isEqualTo(Result.POSSIBLE);
        assertThat(answer.databases().getLast().records().getFirst().suggested())
                .isTrue();
        assertThat(answer.databases()
                        .getLast()
                        .records()
                        .getFirst()
                        .evidence()
                        .getFirst()
                        .relation())
                .isEqualTo("OCR_CONFUSABLE");
    }

    @Test
    void aDatabaseThatIsNotGrantedDoesNotShowAtAll() {
        recordStolen(7, 2, Questions.PASSPORT);

        var answer = ask(Questions.document(Questions.PASSPORT));

        assertThat(answer.result()).isEqualTo(Result.NO_RECORD);
        assertThat(answer.databases()).hasSize(2);
        assertThat(records.reads()).isZero();
    }

    @Test
    void whatIsNotFoundCostsNoReading() {
        var answer = ask(Questions.document(Questions.PASSPORT));

        assertThat(results(answer)).containsExactly(Result.NO_RECORD, Result.NO_RECORD);
        assertThat(records.reads()).isZero();
        assertThat(heard.events).containsExactly("NO_RECORD {nominal=NO_RECORD, stolen-travel-documents=NO_RECORD}");
    }

    @Test
    void aRecordThatIsGoneMeanwhileIsNoRecord() {
        recordStolen(7, FakeRecords.DOCUMENTS, Questions.PASSPORT);
        records.remove(7);

        assertThat(ask(Questions.document(Questions.PASSPORT)).result()).isEqualTo(Result.NO_RECORD);
    }

    @Test
    void aLaggingIndexIsNeverShownAsClear() {
        recordStolen(7, FakeRecords.DOCUMENTS, Questions.PASSPORT);
        current = false;

        var answer = ask(Questions.document(Questions.PASSPORT));

        assertThat(results(answer)).containsExactly(Result.UNAVAILABLE, Result.HIT);
        assertThat(answer.result()).isEqualTo(Result.HIT);
        assertThat(heard.events).startsWith("unavailable");
    }

    @Test
    void anIndexThatFailsIsNeverShownAsClear() {
        var broken = checks(new SubjectIndex(new BrokenIndex()));

        var answer = broken.check(officer(Caller.Role.CHECKER), Questions.document(Questions.PASSPORT));

        assertThat(answer.result()).isEqualTo(Result.UNAVAILABLE);
        assertThat(results(answer)).containsExactly(Result.UNAVAILABLE, Result.UNAVAILABLE);
        assertThat(audited()).extracting(line -> line.get("outcome")).containsExactly("UNAVAILABLE");
    }

    @Test
    void theAuditKeepsWhatAReplayNeedsAndNothingOfWhatWasAsked() {
        recordStolen(7, FakeRecords.DOCUMENTS, Questions.PASSPORT);

        var answer = ask(Questions.document(Questions.PASSPORT));

        assertThat(audited()).singleElement().satisfies(line -> {
            assertThat(line)
                    .containsEntry("id", answer.checkId())
                    .containsEntry("party", "FRA")
                    .containsEntry("actor", "account-1")
                    .containsEntry("operation", "CHECK")
                    .containsEntry("purpose", "border-check")
                    .containsEntry("reference", "ref 1")
                    .containsEntry("outcome", "HIT");
            assertThat(String.valueOf(line.get("subject"))).matches("[0-9a-f]{64}");
            assertThat(String.valueOf(line.get("detail")))
                    .doesNotContain("position")
                    .contains(answer.matcher(), "[7, 1, \"HIT\", 1.0, \"travelDocuments[0]\"]")
                    .contains("\"nominal\": \"NO_RECORD\"");
            assertThat(line.toString()).doesNotContain("L898902C3");
        });
    }

    @Test
    void theSameQuestionHasTheSameDigestAndAnotherHasAnother() {
        ask(Questions.document(Questions.PASSPORT));
        ask(Questions.document(Questions.PASSPORT));
        ask(Questions.document(new TravelDocument("L898902C", "", "UTO", "P")));

        var digests = audited().stream().map(line -> line.get("subject")).toList();
        assertThat(digests.get(0)).isEqualTo(digests.get(1)).isNotEqualTo(digests.get(2));
    }

    @Test
    void aRefusalIsAuditedAndShowsNothing() {
        assertThatThrownBy(() -> checks.check(officer(Caller.Role.RECORDER), Questions.document(Questions.PASSPORT)))
                .isInstanceOf(Denied.class)
                .hasMessage("role-missing");

        assertThat(audited())
                .singleElement()
                .satisfies(line -> assertThat(line)
                        .containsEntry("outcome", "DENIED")
                        .containsEntry("detail", "{\"reason\": \"role-missing\"}"));
        assertThat(heard.events).containsExactly("role-missing");
    }

    @Test
    void aGrantTakenBackEndsTheSightAtOnce() {
        recordStolen(7, FakeRecords.DOCUMENTS, Questions.PASSPORT);
        agreements.revoke(france, "stolen-travel-documents", EnumSet.of(Operation.CHECK));

        var answer = ask(Questions.document(Questions.PASSPORT));

        assertThat(answer.databases())
                .extracting(Answer.DatabaseAnswer::database)
                .containsExactly("nominal");
        assertThat(answer.result()).isEqualTo(Result.NO_RECORD);
    }

    @Test
    void withoutTheAuditThereIsNoAnswer() {
        audit.close();

        assertThatThrownBy(() -> ask(Questions.document(Questions.PASSPORT))).isInstanceOf(AuditUnavailable.class);
        assertThat(heard.events).isEmpty();
    }

    @Test
    void aMalformedQuestionIsNotAsked() {
        assertThatThrownBy(() -> ask(Questions.zone("P<UTO"))).isInstanceOf(InvalidValue.class);
        assertThat(audited()).isEmpty();
    }

    @Test
    void idsOfChecksAreUuidsInTheOrderOfTime() {
        var first = ask(Questions.document(Questions.PASSPORT));
        clock.move(Duration.ofMillis(1));
        var second = ask(Questions.document(Questions.PASSPORT));

        assertThat(first.checkId()).matches("[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}");
        assertThat(first.checkId()).isLessThan(second.checkId());
    }
}
