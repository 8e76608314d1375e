package org.liaisonhub.app.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.app.Main;
import org.liaisonhub.app.running.DataOptions;
import org.liaisonhub.app.running.HubClient;
import org.liaisonhub.app.running.RunningHub;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.server.http.ServerSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A check that a running hub answered, answered again by the command beside it. */
@Timeout(300)
final class ReplayCommandTest {
    @TempDir
    private Path folder = Path.of("");

    private String audit(int expected, String... arguments) {
        var out = System.out;
        var bytes = new ByteArrayOutputStream();
        System.setOut(new PrintStream(bytes, true, StandardCharsets.UTF_8));
        int code;
        try {
            var all = new ArrayList<>(List.of("audit"));
            all.addAll(List.of(arguments));
            all.addAll(List.of("--data", folder.toString()));
            code = Main.run(all.toArray(String[]::new));
        } finally {
            System.setOut(out);
        }
        var text = bytes.toString(StandardCharsets.UTF_8);
        assertThat(code).as(text).isEqualTo(expected);
        return text;
    }

    private static JsonNode post(HubClient hub, String path, String body) {
        return hub.post(path, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    /** Asks until the index has learned of the record. */
    private static String checkThatHits(HubClient hub) throws InterruptedException {
        while (true) {
            var answer = post(hub, "/api/v1/checks", """
                    {"purpose": "border-check", "persons": [{"names": [{"family": "ERIKSSON", "given": "ANNA MARIA"}],
                     "datesOfBirth": ["1974-08-12"], "nationalities": ["UTO"], "sex": "F"}]}""");
            if (answer.path("result").asString("").equals("HIT")) {
                return answer.path("checkId").asString("");
            }
            Thread.sleep(50);
        }
    }

    @Test
    void anAnswerIsIdenticalUntilSomethingOfItIsDeletedAndThenThatIsSaid() throws Exception {
        var data = DataOptions.in(folder);
        try (var running = RunningHub.start(data, ServerSettings.DEFAULT.withPort(0))) {
            var hub = running.operator();
            var records = running.hub().records();
            var secretariat = running.hub().parties().find("SEC").orElseThrow();
            var roles = Set.of(Caller.Role.RECORDER, Caller.Role.ADMINISTRATOR);
            var recorder = new Caller(secretariat, "account-9", Caller.Kind.OFFICER, roles);
            var content = (ObjectNode) JsonMapper.shared().readTree("""
                    {"subject": "person", "names": [{"family": "ERIKSSON", "given": "ANNA MARIA"}],
                     "dates-of-birth": ["1974-08-12"], "nationalities": ["UTO"], "sex": "F"}""");
            long record = records.store(recorder, "un-sanctions", "QD-1", content)
                    .record()
                    .id();
            var check = checkThatHits(hub);
            var other = checkThatHits(hub);

            assertThat(audit(0, "replay", check)).matches("entry [0-9]+: identical\\R");
            assertThat(audit(0, "replay", check, "--print")).contains("identical", "ERIKSSON", check);

            records.withdraw(recorder, record, "delisted");
            assertThat(audit(0, "replay", check)).contains("identical");
            try (var postgres = data.openBesideHub()) {
                Jdbi.create(postgres.dataSource())
                        .useHandle(handle ->
                                handle.execute("update record_version set content = null where record_id = ?", record));
            }
            assertThat(audit(1, "replay", check))
                    .contains("deleted since: record " + record + ", version 1")
                    .doesNotContain("identical");

            audit(0, "forget", other);
            assertThat(audit(1, "replay", other)).contains("the question is not kept any more");
        }
    }
}
