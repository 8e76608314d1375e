package org.liaisonhub.app.agreements;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Callable;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.app.running.DataOptions;
import org.liaisonhub.app.running.HubClient;
import org.liaisonhub.app.running.OperatorFiles;
import org.liaisonhub.app.running.RunningHub;
import org.liaisonhub.hub.agreements.KeyFile;
import org.liaisonhub.server.http.ServerSettings;
import org.liaisonhub.standards.InvalidValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What the operator of this machine does with agreements, in the name of the secretariat, over the API of the hub. */
final class HubAgreements {
    private static final String ROOT = "/api/v1/agreements";
    private static final String JSON_TYPE = "application/json";
    private static final Pattern ID = Pattern.compile("[A-Z][A-Z0-9-]{1,39}");
    private static final JsonMapper JSON = JsonMapper.shared();

    private HubAgreements() {}

    /** Asks the hub that runs on the data directory, or starts one for the time of the question. */
    abstract static class OnHub implements Callable<Integer> {
        @Mixin
        private DataOptions data = new DataOptions();

        abstract void run(HubClient hub);

        @Override
        public final Integer call() {
            var running = new OperatorFiles(data.directory()).running();
            if (running.isPresent()) {
                run(running.get());
                return 0;
            }
            try (var started = RunningHub.start(data, ServerSettings.DEFAULT.withPort(0))) {
                run(started.operator());
            }
            return 0;
        }

        static String path(String id) {
            if (!ID.matcher(id).matches()) {
                throw new InvalidValue("ID", "the id of an agreement, as MEMBERSHIP");
            }
            return ROOT + "/" + id;
        }
    }

    @Command(
            name = "propose",
            mixinStandardHelpOptions = true,
            description = "Propose a document as the secretariat; with --key also sign it.")
    static final class Propose extends OnHub {
        @Parameters(paramLabel = "FILE")
        @SuppressWarnings("NullAway.Init") // picocli sets it before the call
        private Path file;

        @Option(names = "--key", paramLabel = "KEY", description = "File of the secretariat's key pair.")
        private @Nullable Path key;

        @Override
        void run(HubClient hub) {
            var read = AgreementFile.read(file);
            var document = read.document();
            print(hub.post(ROOT, "application/yaml", read.bytes()));
            if (key != null) {
                var signature =
                        KeyFile.read(key).sign(read.bytes(), Clock.systemUTC().instant());
                var body = "{\"signature\":\"" + signature + "\"}";
                print(hub.post(
                        path(document.id()) + "/versions/" + document.version() + "/signatures",
                        JSON_TYPE,
                        body.getBytes(StandardCharsets.US_ASCII)));
            }
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true, description = "List the agreements of the hub.")
    static final class ListAll extends OnHub {
        @Override
        void run(HubClient hub) {
            hub.get(ROOT).path("agreements").forEach(HubAgreements::print);
        }
    }

    @Command(name = "show", mixinStandardHelpOptions = true, description = "Show an agreement and its history.")
    static final class Show extends OnHub {
        @Parameters(paramLabel = "ID")
        @SuppressWarnings("NullAway.Init") // picocli sets it before the call
        private String id;

        @Override
        void run(HubClient hub) {
            var versions = hub.get(path(id)).path("versions");
            versions.forEach(HubAgreements::print);
            for (var event : hub.get(path(id) + "/history").path("events")) {
                System.out.println("  " + text(event, "at") + "  " + text(event, "kind") + "@" + event.path("version")
                        + " by " + text(event, "party") + " " + text(event, "actor")
                        + (text(event, "reason").isEmpty() ? "" : ": " + text(event, "reason"))
                        + (event.path("open").isEmpty() ? "" : "  (not acknowledged by " + words(event, "open") + ")"));
            }
        }
    }

    /** A change of life with a reason. */
    abstract static class WithReason extends OnHub {
        @Parameters(paramLabel = "ID")
        @SuppressWarnings("NullAway.Init") // picocli sets it before the call
        private String id;

        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "Kept in the history.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before the call
        private String reason;

        abstract String verb();

        @Override
        void run(HubClient hub) {
            var body = JSON.createObjectNode().put("reason", reason).toString();
            var effect = hub.post(path(id) + ":" + verb(), JSON_TYPE, body.getBytes(StandardCharsets.UTF_8));
            System.out.println(id + "  " + text(effect, "state")
                    + (effect.path("behind").isEmpty()
                            ? "  everywhere"
                            : "  but these nodes do not work by it yet: " + words(effect, "behind")));
        }
    }

    @Command(
            name = "suspend",
            mixinStandardHelpOptions = true,
            description = "Suspend an agreement at once. Two officers lift it: in the console, or by liaison measures.")
    static final class Suspend extends WithReason {
        @Override
        String verb() {
            return "suspend";
        }
    }

    @Command(name = "end", mixinStandardHelpOptions = true, description = "End an agreement for good.")
    static final class End extends WithReason {
        @Override
        String verb() {
            return "end";
        }
    }

    private static void print(JsonNode agreement) {
        System.out.println(text(agreement, "id") + "@" + agreement.path("version") + "  " + text(agreement, "status")
                + "  from " + text(agreement, "from")
                + (agreement.has("until") ? " until " + text(agreement, "until") : "") + "  signed by "
                + words(agreement, "signedBy") + "  " + text(agreement, "title"));
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }

    private static String words(JsonNode node, String name) {
        return node.path(name).valueStream().map(word -> word.asString("")).collect(Collectors.joining(" "));
    }
}
