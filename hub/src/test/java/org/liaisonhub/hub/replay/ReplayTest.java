package org.liaisonhub.hub.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.Parties;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.agreements.TestAgreements;
import org.liaisonhub.hub.audit.AuditKey;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.audit.Entries;
import org.liaisonhub.hub.checks.Answer;
import org.liaisonhub.hub.checks.AnswerBytes;
import org.liaisonhub.hub.checks.CheckListener;
import org.liaisonhub.hub.checks.Checks;
import org.liaisonhub.hub.checks.CurrentRecords;
import org.liaisonhub.hub.checks.Question;
import org.liaisonhub.hub.checks.Result;
import org.liaisonhub.hub.indexing.IndexFeed;
import org.liaisonhub.hub.indexing.IndexProgress;
import org.liaisonhub.hub.postgres.Postgres;
import org.liaisonhub.hub.postgres.TestPostgres;
import org.liaisonhub.hub.records.ActiveRecords;
import org.liaisonhub.hub.records.ChangeFeed;
import org.liaisonhub.hub.records.Records;
import org.liaisonhub.hub.records.databases.Definitions;
import org.liaisonhub.matching.dates.PartialDate;
import org.liaisonhub.matching.names.PersonName;
import org.liaisonhub.matching.persons.IdentityDocument;
import org.liaisonhub.matching.persons.Person;
import org.liaisonhub.matching.persons.Preset;
import org.liaisonhub.matching.persons.Sex;
import org.liaisonhub.search.MemoryRecordIndex;
import org.liaisonhub.search.TravelDocument;
import org.liaisonhub.search.subjects.SubjectIndex;
import org.liaisonhub.standards.InvalidValue;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A question of every kind of value, answered, and answered again after the world has gone on. */
class ReplayTest {
    private static final String WANTED = """
            {"person-status": "WANTED", "purpose": "ARREST-SEARCH", "requested-action": "ARREST", "warnings": ["ARMED"],
             "names": [{"family": "ERIKSSON", "given": "ANNA MARIA"}], "dates-of-birth": ["1974-08-12"],
             "nationalities": ["UTO"], "sex": "F"}""";
    private static final String STOLEN = """
            {"document-number": "L898902C3", "issuing-country": "UTO", "document-type": "P", "fraud-type": "STOLEN"}""";
    private static final String ZONE = """
            P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
            L898902C36UTO7408122F1204159ZE184226B<<<<<10""";

    private final Postgres postgres = TestPostgres.fresh();
    private final Clock clock = Clock.systemUTC();
    private final Definitions definitions = Definitions.standard();
    private final Access access = new Access(postgres.dataSource(), definitions.numbers(), clock);
    private final AuditTrail audit = new AuditTrail(postgres.dataSource());
    private final AuditKey auditKey = AuditKey.in(postgres.dataSource());
    private final Records records = new Records(postgres.dataSource(), definitions, access, audit, clock);
    private final SubjectIndex index = new SubjectIndex(new MemoryRecordIndex());
    private final ChangeFeed changes = new ChangeFeed(postgres.dataSource(), definitions);
    private final IndexFeed feed = IndexFeed.follow(changes, index, IndexProgress.SILENT);

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void recordAndGrant() {
        var parties = new Parties(postgres.dataSource(), access);
        var agreements = new TestAgreements(postgres.dataSource(), access);
        for (var code : List.of("UTO", "FRA")) {
            var party = parties.create(code, "Member " + code, Party.Kind.COUNTRY);
            for (var database : List.of("nominal", "stolen-travel-documents")) {
                agreements.grant(party, database, EnumSet.of(Operation.RECORD, Operation.CHECK));
            }
        }
        put("nominal", "case-1", WANTED);
        put("stolen-travel-documents", "", STOLEN);
    }

    @AfterEach
    void close() {
        feed.close();
        index.close();
        audit.close();
        access.close();
        postgres.close();
    }

    private Caller caller(String code) {
        var party = new Parties(postgres.dataSource(), access).find(code).orElseThrow();
        return new Caller(party, "token-1", Caller.Kind.SYSTEM, Set.of(Caller.Role.CHECKER, Caller.Role.RECORDER));
    }

    private void put(String database, String key, String content) {
        records.put(caller("UTO"), database, key, (ObjectNode) new JsonMapper().readTree(content));
    }

    private KeptQuestions questions(Path keys) {
        var retention = new QuestionRetention(Duration.ofDays(1), Duration.ZERO);
        return new KeptQuestions(postgres.dataSource(), QuestionKey.in(keys), retention, clock);
    }

    private Replay replay() {
        return new Replay(postgres.dataSource(), definitions, questions(folder), auditKey);
    }

    private static Question question() {
        var person = new Person(
                List.of(
                        new PersonName("", "ERIKSSON", "ANNA", PersonName.Quality.PRIMARY),
                        new PersonName("Анна Эрикссон", "", "", PersonName.Quality.PRIMARY)),
                List.of(PartialDate.parse("1974-08"), PartialDate.parse("jalali:1353-05-21")),
                Sex.FEMALE,
                List.of("UTO"),
                List.of("Nowhere"),
                List.of(new IdentityDocument("L898902C3", "L898902C3", "UTO")));
        return new Question(
                "border-check",
                "Harbour",
                "Q-1",
                List.of(person),
                List.of(new TravelDocument("L898902C3", "", "UTO", "P")),
                List.of(ZONE),
                Preset.HIGH_RECALL);
    }

    private Answer ask(Question question) throws InterruptedException {
        var last = changes.last();
        while (index.position() < last || !feed.current()) {
            Thread.sleep(10);
        }
        index.refresh();
        var current = new CurrentRecords(definitions, new ActiveRecords(postgres.dataSource(), definitions));
        var checks = new Checks(
                access, index, feed::current, current, audit, auditKey, clock, CheckListener.NONE, questions(folder));
        return checks.check(caller("FRA"), question);
    }

    @Test
    void anAnswerIsReplayedToTheByteAfterItsRecordsHaveChanged() throws InterruptedException {
        var answer = ask(question());
        assertThat(answer.result()).isEqualTo(Result.HIT);
        put("nominal", "case-1", WANTED.replace("ARMED", "VIOLENT"));
        put("nominal", "case-2", WANTED);
        var later = ask(question());

        assertThat(replay().run(answer.checkId())).singleElement().isInstanceOf(Replayed.Identical.class);
        assertThat(replay().run(later.checkId())).singleElement().isInstanceOf(Replayed.Identical.class);
        assertThat(replay().run("nothing")).isEmpty();
    }

    /** Entries once kept how far the index was; nobody is told that any more, and they are proved all the same. */
    @Test
    void anEntryThatKeepsThePositionOfTheIndexIsReplayedToTheByte() throws InterruptedException {
        var answer = ask(question());
        assertThat(detail()).doesNotContain("position");
        var before = new Answer(
                answer.checkId(),
                answer.answeredAt(),
                answer.result(),
                answer.databases(),
                answer.faults(),
                answer.suggestions(),
                answer.matcher(),
                answer.preset(),
                answer.agreements(),
                7);
        Entries.tamper(
                postgres,
                "update audit set detail = replace(detail, '\"answer\":\"%s\"', '\"position\":7,\"answer\":\"%s\"')"
                        .formatted(AnswerBytes.digest(answer, auditKey), AnswerBytes.digest(before, auditKey)));
        assertThat(detail()).contains("\"position\":7");

        assertThat(replay().run(answer.checkId())).singleElement().isInstanceOf(Replayed.Identical.class);
    }

    private String detail() {
        return Jdbi.create(postgres.dataSource())
                .withHandle(handle -> handle.select("select detail from audit where operation = 'CHECK'")
                        .mapTo(String.class)
                        .one());
    }

    @Test
    void anAnswerWithoutAnyRecordIsReplayedToo() throws InterruptedException {
        var nobody = new Question(
                "visa",
                "",
                "",
                List.of(),
                List.of(new TravelDocument("X1", "", "UTO", "")),
                List.of(),
                Preset.BALANCED);

        assertThat(replay().run(ask(nobody).checkId())).singleElement().isInstanceOf(Replayed.Identical.class);
    }

    @Test
    void whatHasBeenDeletedIsNamed() throws InterruptedException {
        var answer = ask(question());
        var wanted = answer.databases().getFirst().records().getFirst().recordId();
        records.withdraw(caller("UTO"), wanted, "arrested");
        assertThat(replay().run(answer.checkId())).singleElement().isInstanceOf(Replayed.Identical.class);

        Jdbi.create(postgres.dataSource())
                .useHandle(handle ->
                        handle.execute("update record_version set content = null where record_id = ?", wanted));

        assertThat(replay().run(answer.checkId()))
                .singleElement()
                .isInstanceOfSatisfying(
                        Replayed.RecordsDeleted.class,
                        deleted -> assertThat(deleted.versions()).containsExactly("record " + wanted + ", version 1"));
    }

    @Test
    void aQuestionIsKeptSealedAndForHowLongItsAnswerSays() throws InterruptedException {
        var hit = ask(question());
        var nobody = ask(new Question(
                "visa",
                "",
                "",
                List.of(),
                List.of(new TravelDocument("X1", "", "UTO", "")),
                List.of(),
                Preset.BALANCED));
        var sealed = Jdbi.create(postgres.dataSource())
                .withHandle(handle -> handle.select("select sealed from audit_question")
                        .mapTo(byte[].class)
                        .list());
        assertThat(sealed)
                .hasSize(2)
                .noneMatch(
                        bytes -> new String(bytes, java.nio.charset.StandardCharsets.ISO_8859_1).contains("ERIKSSON"));

        assertThat(questions(folder).forgetExpired()).isEqualTo(1);

        assertThat(replay().run(nobody.checkId())).singleElement().isInstanceOf(Replayed.QuestionDeleted.class);
        assertThat(replay().run(hit.checkId())).singleElement().isInstanceOf(Replayed.Identical.class);
        assertThat(questions(folder).forget(hit.checkId())).isEqualTo(1);
        assertThat(replay().run(hit.checkId())).singleElement().isInstanceOf(Replayed.QuestionDeleted.class);
    }

    @Test
    void anotherMatcherIsNamedAndAnotherAnswerIsSeen() throws InterruptedException {
        var answer = ask(question());
        Entries.tamper(
                postgres,
                "update audit set detail = replace(detail, '\"nominal\":\"HIT\"', '\"nominal\":\"HIT\",\"un-sanctions\":\"NO_RECORD\"')");
        assertThat(replay().run(answer.checkId())).singleElement().isInstanceOf(Replayed.Different.class);

        Entries.tamper(postgres, "update audit set detail = replace(detail, 'matcher\":\"', 'matcher\":\"old-')");
        assertThat(replay().run(answer.checkId()))
                .singleElement()
                .isEqualTo(new Replayed.OtherMatcher(2, "old-" + answer.matcher(), answer.matcher()));
    }

    @Test
    void withoutItsKeyAQuestionStaysSealed() throws IOException, InterruptedException {
        var answer = ask(question());
        var other = Files.createDirectory(folder.resolve("other"));
        var replay = new Replay(postgres.dataSource(), definitions, questions(other), auditKey);

        assertThatThrownBy(() -> replay.run(answer.checkId())).isInstanceOf(InvalidValue.class);
        assertThat(Files.getPosixFilePermissions(folder.resolve("question-key")))
                .hasSize(2);
    }

    @Test
    void aRefusalHasNothingToReplay() {
        audit.append(Entries.entry("refused"));

        assertThat(replay().run("refused")).singleElement().isEqualTo(new Replayed.NotAnswered(2, "NO_RECORD"));
    }
}
