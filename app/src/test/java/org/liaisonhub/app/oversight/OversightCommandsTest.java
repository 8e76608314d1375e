package org.liaisonhub.app.oversight;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Iterator;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.liaisonhub.app.Main;
import org.liaisonhub.app.running.DataOptions;
import org.liaisonhub.app.running.RunningHub;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.secondfactor.TestTelephone;
import org.liaisonhub.server.http.ServerSettings;

/** Measures and explanations by commands, on a running hub. */
class OversightCommandsTest {
    private static final String PASSWORD = "test-password-2026";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    private String data = "";

    private String run(int expected, String typed, String... arguments) {
        var out = System.out;
        var err = System.err;
        var in = System.in;
        var bytes = new ByteArrayOutputStream();
        var print = new PrintStream(bytes, true, StandardCharsets.UTF_8);
        System.setOut(print);
        System.setErr(print);
        System.setIn(new ByteArrayInputStream(typed.getBytes(StandardCharsets.UTF_8)));
        int code;
        try {
            var all = new java.util.ArrayList<>(java.util.List.of(arguments));
            all.add("--data");
            all.add(data);
            code = Main.run(all.toArray(String[]::new));
        } finally {
            System.setOut(out);
            System.setErr(err);
            System.setIn(in);
        }
        var text = bytes.toString(StandardCharsets.UTF_8);
        assertThat(code).as(String.join(" ", arguments) + ": " + text).isEqualTo(expected);
        return text;
    }

    @Test
    void oneSuspendsAndTwoOfficersLift() throws Exception {
        data = folder.resolve("hub").toString();
        try (var running = RunningHub.start(DataOptions.in(Path.of(data)), ServerSettings.DEFAULT.withPort(0))) {
            var hub = running.hub();
            hub.parties().create("KEN", "Kenya", Party.Kind.COUNTRY);
            var secretariat = hub.parties().find("SEC").orElseThrow();
            for (var name : new String[] {"first", "second"}) {
                hub.signIn()
                        .accounts()
                        .create(name, "Officer " + name, secretariat, Set.of(Role.ADMINISTRATOR), PASSWORD);
            }
            assertThat(run(0, "", "measures", "list")).contains("Nothing is suspended");
            assertThat(run(0, "", "measures", "suspend", "right", "KEN", "nominal", "--reason", "a leak"))
                    .contains("right", "KEN nominal", "in force", "a leak");
            assertThat(run(2, "", "measures", "lift", "1")).contains("--officer");
            assertThat(run(2, "", "measures", "suspend", "right", "KEN", "--reason", "x"))
                    .contains("CODE DATABASE");
            assertThat(run(3, "", "measures", "suspend", "party", "XXX", "--reason", "x"))
                    .contains("the code of a party");
            assertThat(run(3, "wrong-password-2026\n", "measures", "lift", "1", "--officer", "first"))
                    .contains("name or password wrong");
            assertThat(run(3, PASSWORD + "\n", "measures", "ask-to-lift", "1", "--officer", "first"))
                    .contains("enrol a second factor in the console first");
            assertThat(run(0, "", "measures", "list")).contains("KEN nominal", "in force");
            assertThat(run(
                            3,
                            PASSWORD + "\n",
                            "explain",
                            "--party",
                            "KEN",
                            "--operation",
                            "check",
                            "--officer",
                            "first"))
                    .contains("enrol");
            assertThat(run(2, "", "explain", "--party", "KEN", "--operation", "check"))
                    .contains("--officer");

            var first = enrolled(running, "first");
            var second = enrolled(running, "second");
            assertThat(run(3, PASSWORD + "\nwrong\n", "measures", "lift", "1", "--officer", "first"))
                    .contains("the code was not taken");
            assertThat(run(0, first.typed(), "measures", "ask-to-lift", "1", "--officer", "first"))
                    .contains("asks to lift");
            assertThat(run(3, first.typed(), "measures", "lift", "1", "--officer", "first"))
                    .contains("two-persons");
            assertThat(run(0, second.typed(), "measures", "lift", "1", "--officer", "second"))
                    .contains("lifted by");
            assertThat(run(0, "", "measures", "list")).contains("Nothing is suspended");
            assertThat(run(0, "", "measures", "list", "--all")).contains("KEN nominal");
        }
    }

    @Test
    void aDataProtectionOfficerIsToldWhy() throws Exception {
        data = folder.resolve("hub").toString();
        try (var running = RunningHub.start(DataOptions.in(Path.of(data)), ServerSettings.DEFAULT.withPort(0))) {
            var hub = running.hub();
            hub.parties().create("KEN", "Kenya", Party.Kind.COUNTRY);
            var secretariat = hub.parties().find("SEC").orElseThrow();
            hub.signIn()
                    .accounts()
                    .create("protector", "Protector", secretariat, Set.of(Role.DATA_PROTECTION_OFFICER), PASSWORD);
            var protector = enrolled(running, "protector");

            assertThat(run(1, protector.typed(), why("KEN", "check")))
                    .startsWith("REFUSED")
                    .contains("not passed  AGREEMENT_SIGNED_BY_PARTY");
            assertThat(run(0, protector.typed(), why("SEC", "read")))
                    .startsWith("PERMITTED")
                    .contains("passed", "TERM_PURPOSE", "MEMBERSHIP@1, article");
            var office = hub.signIn().accounts().find("protector").orElseThrow().id();
            assertThat(run(1, protector.typed(), why("SEC", "record", "--subject", "account-" + office)))
                    .startsWith("REFUSED")
                    .contains("by ROLE", "not passed  ROLE");
            assertThat(run(3, protector.typed(), why("SEC", "read", "--subject", "account-999")))
                    .contains("subject");
            assertThat(run(3, protector.typed(), why("XXX", "check"))).contains("party: your own party");
            assertThat(run(3, protector.typed(), why("SEC", "guess"))).contains("operation");
        }
    }

    private static String[] why(String party, String operation, String... more) {
        return ("explain --party " + party + " --operation " + operation
                        + " --database nominal --purpose border-check --officer protector " + String.join(" ", more))
                .split(" ");
    }

    /** An officer with a second factor; each recovery code signs in once. */
    private record Enrolled(Iterator<String> codes) {
        String typed() {
            return PASSWORD + "\n" + codes.next() + "\n";
        }
    }

    private static Enrolled enrolled(RunningHub running, String name) {
        var parts = running.hub().signIn();
        var account = parts.accounts().find(name).orElseThrow();
        var secret = parts.secondFactors().enrol(account).orElseThrow().secret();
        var code = TestTelephone.code(secret, Instant.now());
        return new Enrolled(
                parts.secondFactors().confirm(account, code).orElseThrow().iterator());
    }
}
