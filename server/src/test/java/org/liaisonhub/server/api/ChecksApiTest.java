package org.liaisonhub.server.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.matching.comparison.NameExplanation.Reason;
import org.liaisonhub.matching.persons.IdentityDocument;
import org.liaisonhub.matching.persons.Preset;
import org.liaisonhub.matching.persons.Sex;
import org.liaisonhub.matching.words.NamePart;
import org.liaisonhub.matching.words.TokenRelation;
import org.liaisonhub.server.http.ErrorPages;
import org.liaisonhub.server.http.FakeCredentials;
import org.liaisonhub.server.http.Routes;
import org.liaisonhub.server.http.ServerSettings;
import org.liaisonhub.server.http.listener.HttpListener;
import org.liaisonhub.server.http.operator.HubMetrics;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

@SuppressWarnings("NullAway.Init")
final class ChecksApiTest {
    private static final String CHECKS = "/api/v1/checks";
    private static final String BATCH = "/api/v1/checks:batch";
    private static final String NDJSON = "application/x-ndjson";
    private static final String STOLEN =
            "{\"purpose\":\"border-check\",\"travelDocuments\":[{\"number\":\"L898902C3\",\"country\":\"UTO\"}]}";
    private static final String CLEAR =
            "{\"purpose\":\"border-check\",\"travelDocuments\":[{\"number\":\"C01X00T47\",\"country\":\"D\"}]}";

    private static final Map<String, String> ANSWERED = new ConcurrentHashMap<>();

    private static Description description;
    private static HttpListener listener;
    private static FakeChecks checks;
    private static ApiClient api;

    @BeforeAll
    static void start() throws Exception {
        description = new Description();
        checks = new FakeChecks();
        var routes = new Routes();
        new CheckRoutes(checks, ChecksApiTest::once, text -> text, new HubMetrics()).register(routes);
        var settings = new ServerSettings("127.0.0.1", 0, "", 1 << 20, 1 << 28, 64, Duration.ofSeconds(10));
        listener = HttpListener.start(settings, routes, new FakeCredentials(), ErrorPages.PROBLEM_JSON);
        api = new ApiClient(listener.address(), FakeCredentials.CHECKER, description);
    }

    @AfterAll
    static void stop() {
        listener.close();
    }

    @BeforeEach
    void forget() {
        checks.asked.clear();
    }

    private static String once(Caller caller, String key, String digest, Supplier<String> work) {
        return ANSWERED.computeIfAbsent(caller.actor() + key + digest, _ -> work.get());
    }

    @Test
    void questionIsAnsweredWithEvidence() throws Exception {
        var reply = api.post(CHECKS, STOLEN);

        assertThat(reply.status()).isEqualTo(200);
        var found = reply.json().at("/databases/0/records/0");
        assertThat(found.get("recordId").intValue()).isEqualTo(42);
        assertThat(found.at("/evidence/0/weight").doubleValue()).isEqualTo(12.346);
        assertThat(found.at("/evidence/0/without").doubleValue()).isEqualTo(0.123457);
        assertThat(reply.json().get("preset").stringValue()).isEqualTo("balanced");
        assertThat(reply.json().get("result").stringValue()).isEqualTo("HIT");
    }

    @ParameterizedTest
    @CsvSource({
        "Anna Maria Eriksson, EQUAL, ''",
        "Анна Мария Эрикссон, TRANSLITERATION, ru:ICAO",
        "Anna Maria Erikson, SPELLING_VARIANT, learnt-letters",
        "A. M. Eriksson, EQUAL, ''"
    })
    void nameIsExplainedWordByWord(String name, String relation, String via) throws Exception {
        var reply = api.post(
                CHECKS,
                "{\"purpose\":\"visa\",\"persons\":[{\"names\":[{\"full\":\"" + name
                        + "\"}],\"dateOfBirth\":\"1974-08-12\"}]}");

        assertThat(reply.status()).isEqualTo(200);
        var evidence = reply.json().at("/databases/0/records/0/evidence/0");
        var last = evidence.at("/words/2");
        assertThat(last.at("/recorded/0/text").stringValue()).isEqualTo("Eriksson");
        assertThat(last.at("/recorded/0/part").stringValue()).isEqualTo("FAMILY");
        assertThat(last.get("relation").stringValue()).isEqualTo(relation);
        assertThat(last.get("via").stringValue()).isEqualTo(via);
        long sum = 0;
        for (var weight : evidence.get("words").findValues("weight")) {
            sum += Math.round(weight.doubleValue() * 1e3);
        }
        for (var weight : evidence.get("rests").findValues("weight")) {
            sum += Math.round(weight.doubleValue() * 1e3);
        }
        assertThat(sum).isEqualTo(Math.round(evidence.get("weight").doubleValue() * 1e3));
        assertThat(evidence.get("rests").findValuesAsString("reason")).contains("ALIAS");
    }

    @Test
    void everyFieldOfAQuestionIsRead() throws Exception {
        var reply = api.post(CHECKS, """
                {"purpose": "visa", "place": "Desk 4", "reference": "R-1", "preset": "high-recall",
                 "persons": [{"names": [{"family": "ERIKSSON", "given": "ANNA MARIA"}, {"full": "Анна Эрикссон"}],
                              "dateOfBirth": "1974-08", "sex": "F", "nationalities": ["UTO"],
                              "birthplaces": ["Zenith"], "documents": [{"number": "d-2314", "country": "UTO"}]}],
                 "travelDocuments": [{"number": "D23145890", "country": "UTO", "type": "I"}],
                 "mrz": ["I<UTOD231458907<<<<<<<<<<<<<<<\\n7408122F1204159UTO<<<<<<<<<<<6"]}""");

        assertThat(reply.status()).isEqualTo(200);
        var question = checks.asked.getFirst();
        var person = question.persons().getFirst();
        assertThat(question.purpose()).isEqualTo("visa");
        assertThat(question.place()).isEqualTo("Desk 4");
        assertThat(question.reference()).isEqualTo("R-1");
        assertThat(person.names()).extracting("family").containsExactly("ERIKSSON", "");
        assertThat(person.names()).extracting("full").containsExactly("", "Анна Эрикссон");
        assertThat(person.datesOfBirth().getFirst().month()).isEqualTo(8);
        assertThat(person.sex()).isEqualTo(Sex.FEMALE);
        assertThat(person.nationalities()).containsExactly("UTO");
        assertThat(person.birthplaces()).containsExactly("Zenith");
        assertThat(person.documents()).containsExactly(new IdentityDocument("D2314", "D2314", "UTO"));
        assertThat(question.preset()).isEqualTo(Preset.HIGH_RECALL);
        assertThat(reply.json().get("preset").stringValue()).isEqualTo("high-recall");
        assertThat(question.travelDocuments().getFirst().type()).isEqualTo("I");
        assertThat(question.mrz()).hasSize(1);
    }

    @Test
    void zoneMayStandAlone() throws Exception {
        api.post(CHECKS, "{\"purpose\":\"visa\",\"mrz\":\"one\\ntwo\"}");

        assertThat(checks.asked.getFirst().mrz()).containsExactly("one\ntwo");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"purpos":"visa"}                                             | purpos
            {"purpose":"visa","purpose":"visa"}                           | purpose
            {"purpose":7}                                                 | purpose
            {"purpose":null}                                              | purpose
            {"persons":{}}                                                | persons
            {"persons":[{"names":"x"}]}                                   | persons[0].names
            {"persons":[{"names":[]},{"names":[{"ful":"x"}]}]}            | persons[1].names[0].ful
            {"persons":[{"names":[{"full":"x","given":"y"}]}]}            | persons[0].names[0]
            {"persons":[{"dateOfBirth":"1974-02-31"}]}                    | persons[0].dateOfBirth
            {"persons":[{"dateOfBirth":"31.2.1974"}]}                     | persons[0].dateOfBirth
            {"persons":[{"datesOfBirth":["1974","x"]}]}                   | persons[0].datesOfBirth[1]
            {"persons":[{"dateOfBirth":"1974","datesOfBirth":["1975"]}]}  | persons[0].datesOfBirth
            {"persons":[{"sex":"W"}]}                                     | persons[0].sex
            {"persons":[{"dateOfBirth":"julian:1974"}]}                   | persons[0].dateOfBirth
            {"persons":[{"dateOfBirth":"340@2019"}]}                      | persons[0].dateOfBirth
            {"persons":[{"documents":[{"number":"-"}]}]}                  | persons[0].documents[0]
            {"persons":[{"documents":[{"number":"A1","type":"P"}]}]}      | persons[0].documents[0].type
            {"preset":"BALANCED"}                                         | preset
            {"preset":"unknown"}                                          | preset
            {"travelDocuments":[{"numbr":"x"}]}                           | travelDocuments[0].numbr
            {"travelDocuments":[{"number":"a\\u0000b"}]}                  | travelDocuments[0].number
            {"travelDocuments":[{"number":"\\ud800"}]}                    | travelDocuments[0].number
            {"mrz":[1]}                                                   | mrz[0]
            """)
    void faultyQuestionIsRefusedByThePlaceOfTheFault(String json, String field) throws Exception {
        var reply = api.post(CHECKS, json);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("type").stringValue()).isEqualTo("/problems/invalid-value");
        assertThat(reply.json().get("field").stringValue()).isEqualTo(field);
        assertThat(checks.asked).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"purpose":"visa"
            {"purpose":"visa"} {}
            {'purpose':"visa"}
            {"persons":[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[[
            {purpose}
            """)
    void whatIsNoJsonIsRefusedWithItsPositionOnly(String body) throws Exception {
        var reply = api.post(CHECKS, body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().get("rule").stringValue()).contains("JSON");
        assertThat(reply.body()).doesNotContain("visa");
    }

    @Test
    void emptyBodyAndBinaryRubbishAreRefused() throws Exception {
        assertThat(api.post(CHECKS, "").status()).isEqualTo(400);
        assertThat(api.post(CHECKS, "[]").status()).isEqualTo(400);
        assertThat(api.post(CHECKS, "\u0000\u0001\u0002\uffff").status()).isEqualTo(400);
    }

    @Test
    void otherMediaTypeIsRefused() throws Exception {
        var reply = api.call("POST", CHECKS, "text/plain", STOLEN);

        assertThat(reply.status()).isEqualTo(415);
        assertThat(reply.json().get("rule").stringValue()).isEqualTo("application/json");
    }

    @ParameterizedTest
    @CsvSource({"index-down, 503, index", "audit-down, 503, audit", "bug, 500,"})
    void failureOfTheHubIsNoAnswer(String reference, int status, String rule) throws Exception {
        var reply = api.post(CHECKS, "{\"purpose\":\"visa\",\"reference\":\"" + reference + "\",\"mrz\":\"x\"}");

        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().path("rule").stringValue(null)).isEqualTo(rule);
        assertThat(reply.body()).doesNotContain("ERIKSSON");
    }

    @Test
    void sameKeyAsksAgainUnderTheIdOfTheFirstCheck() throws Exception {
        var first = api.post(CHECKS, STOLEN, "Idempotency-Key", "key-1");
        var second = api.post(CHECKS, STOLEN, "Idempotency-Key", "key-1");

        assertThat(second.body()).isEqualTo(first.body());
        assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
        assertThat(first.header("Idempotency-Replayed")).isEmpty();
        assertThat(checks.asked).hasSize(2);
    }

    @Test
    void batchAnswersInTheOrderOfItsLines() throws Exception {
        var lines = IntStream.range(0, 1_000)
                .mapToObj(i -> i % 10 == 3 ? STOLEN : CLEAR)
                .toList();

        var answers = batch(String.join("\n", lines));

        assertThat(answers).hasSize(1_000);
        for (int i = 0; i < answers.size(); i++) {
            assertThat(answers.get(i).get("line").intValue()).isEqualTo(i + 1);
            assertThat(answers.get(i).get("result").stringValue()).isEqualTo(i % 10 == 3 ? "HIT" : "NO_RECORD");
        }
    }

    @Test
    void lineThatCannotBeAnsweredDoesNotStopTheOthers() throws Exception {
        var tooLong = "{\"purpose\":\"" + "x".repeat(CheckBatches.MAX_LINE_BYTES) + "\"}";
        var failing = "{\"purpose\":\"visa\",\"reference\":\"index-down\",\"mrz\":\"x\"}";

        var answers = batch(String.join("\n", CLEAR, "rubbish", "", tooLong, "{\"sex\":1}", failing, STOLEN) + "\n");

        assertThat(answers).extracting(answer -> answer.get("line").intValue()).containsExactly(1, 2, 4, 5, 6, 7);
        assertThat(answers)
                .extracting(answer -> answer.path("type").stringValue(""))
                .containsExactly(
                        "",
                        "/problems/malformed-json",
                        "/problems/too-large",
                        "/problems/invalid-value",
                        "/problems/unavailable",
                        "");
    }

    @Test
    void emptyBatchHasNoAnswers() throws Exception {
        assertThat(batch("")).isEmpty();
    }

    private static List<JsonNode> batch(String body) throws Exception {
        var reply = api.call("POST", BATCH, NDJSON, body);
        assertThat(reply.status()).isEqualTo(200);
        var answers = new ArrayList<JsonNode>();
        reply.body().lines().forEach(line -> answers.add(JsonMapper.shared().readTree(line)));
        return answers;
    }

    @Test
    void descriptionRefusesWhatItDoesNotDescribe() {
        var json = "application/json";

        assertThat(description.faultsOfResponse("POST", CHECKS, 200, json, "{\"result\":\"CLEAR\"}"))
                .isNotEmpty();
        assertThat(description.faultsOfResponse("POST", CHECKS, 418, json, "{}"))
                .isNotEmpty();
        assertThat(description.faultsOfResponse("POST", BATCH, 200, NDJSON, "{\"line\":0}"))
                .isNotEmpty();
        assertThat(description.faultsOfRequest("POST", CHECKS, json, "{\"purpose\":\"visa\"}"))
                .isNotEmpty();
        assertThat(description.faultsOfRequest("POST", CHECKS, json, STOLEN)).isEmpty();
    }

    @Test
    void everyCodeOfAnExplainedNameIsDescribed() {
        assertThat(description.codes("WordMatch", "relation")).isEqualTo(names(TokenRelation.values()));
        assertThat(description.codes("NameWord", "part")).isEqualTo(names(NamePart.values()));
        assertThat(description.codes("NameRest", "reason")).isEqualTo(names(Reason.values()));
    }

    private static List<String> names(Enum<?>[] codes) {
        return Arrays.stream(codes).map(Enum::name).toList();
    }

    @Test
    void everyExampleKeepsToItsSchema() {
        assertThat(description.faultsOfExamples()).isEmpty();
    }
}
