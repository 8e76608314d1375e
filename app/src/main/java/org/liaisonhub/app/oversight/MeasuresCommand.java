package org.liaisonhub.app.oversight;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.liaisonhub.app.running.HubClient;
import org.liaisonhub.standards.InvalidValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** {@code liaison measures}: what is suspended; suspend at once; lift by two. */
@Command(
        name = "measures",
        mixinStandardHelpOptions = true,
        description = "List interim measures, suspend at once, lift by two officers.",
        subcommands = {
            MeasuresCommand.ListAll.class,
            MeasuresCommand.Suspend.class,
            MeasuresCommand.AskToLift.class,
            MeasuresCommand.Lift.class
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:done", "2:wrong usage", "3:failed, or refused by the hub"})
public final class MeasuresCommand implements Callable<Integer> {
    private static final String ROOT = "/api/v1/measures";
    private static final String JSON_TYPE = "application/json";
    private static final JsonMapper JSON = JsonMapper.shared();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private CommandSpec spec;

    @Override
    public Integer call() {
        throw new ParameterException(spec.commandLine(), "Name what to do: list, suspend, ask-to-lift or lift.");
    }

    @Command(
            name = "list",
            mixinStandardHelpOptions = true,
            description = "List what is suspended; with --all also what was.")
    static final class ListAll extends OnHub {
        @Option(names = "--all", description = "Also measures that were lifted.")
        private boolean all;

        @Override
        int run(HubClient hub) {
            var measures = hub.get(ROOT)
                    .path("measures")
                    .valueStream()
                    .filter(measure -> all || measure.path("inForce").asBoolean(false))
                    .toList();
            if (measures.isEmpty()) {
                System.out.println("Nothing is suspended.");
            }
            measures.forEach(measure -> System.out.print(line(measure)));
            return 0;
        }
    }

    @Command(
            name = "suspend",
            mixinStandardHelpOptions = true,
            description = {
                "Suspend at once, everywhere: party CODE, agreement ID, right CODE DATABASE, or record NUMBER.",
                "Two officers lift it: one asks, another lifts."
            })
    static final class Suspend extends OnHub {
        @Parameters(index = "0", paramLabel = "KIND", description = "party, agreement, right or record.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before the call
        private String kind;

        @Parameters(index = "1..*", arity = "1..2", paramLabel = "TARGET", description = "What is to be suspended.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before the call
        private List<String> target;

        @Option(names = "--reason", required = true, paramLabel = "TEXT", description = "It stays on file.")
        @SuppressWarnings("NullAway.Init") // picocli sets it before the call
        private String reason;

        @Override
        int run(HubClient hub) {
            var body = asked().put("kind", kind).put("reason", reason).toString();
            System.out.print(line(hub.post(ROOT, JSON_TYPE, body.getBytes(StandardCharsets.UTF_8))));
            return 0;
        }

        private ObjectNode asked() {
            var body = JSON.createObjectNode();
            boolean right = kind.equals("right");
            if (target.size() != (right ? 2 : 1)) {
                throw new InvalidValue("TARGET", "one for party, agreement and record; CODE DATABASE for right");
            }
            return switch (kind) {
                case "party" -> body.put("party", target.getFirst());
                case "agreement" -> body.put("agreement", target.getFirst());
                case "right" -> body.put("party", target.getFirst()).put("database", target.getLast());
                case "record" -> body.put("record", number(target.getFirst()));
                default -> throw new InvalidValue("KIND", "party, agreement, right or record");
            };
        }

        private static long number(String typed) {
            if (!typed.matches("[0-9]{1,18}")) {
                throw new InvalidValue("TARGET", "the number of a record");
            }
            return Long.parseLong(typed);
        }
    }

    /** What two officers do one after the other. */
    abstract static class OfTwo extends OnHub {
        @Parameters(paramLabel = "NUMBER", description = "Number of the measure, as list shows it.")
        private long number;

        abstract String verb();

        @Override
        final boolean forPersons() {
            return true;
        }

        @Override
        final int run(HubClient hub) {
            System.out.print(line(hub.post(ROOT + "/" + number + ":" + verb(), JSON_TYPE, new byte[0])));
            return 0;
        }
    }

    @Command(
            name = "ask-to-lift",
            mixinStandardHelpOptions = true,
            description = "Ask that a measure be lifted, the first of two: needs --officer.")
    static final class AskToLift extends OfTwo {
        @Override
        String verb() {
            return "ask-to-lift";
        }
    }

    @Command(
            name = "lift",
            mixinStandardHelpOptions = true,
            description = "Lift a measure, the second of two: needs --officer, and another one than asked.")
    static final class Lift extends OfTwo {
        @Override
        String verb() {
            return "lift";
        }
    }

    private static String line(JsonNode measure) {
        var state = measure.has("liftedBy")
                ? "lifted by " + text(measure, "liftAskedBy") + " and " + text(measure, "liftedBy")
                : measure.has("liftAskedBy")
                        ? "in force, " + text(measure, "liftAskedBy") + " asks to lift"
                        : "in force";
        var behind = measure.path("behind")
                .valueStream()
                .map(node -> node.asString(""))
                .collect(Collectors.joining(", "));
        return String.format(
                Locale.ROOT,
                "%5d  %-9s  %-28s  %s  %-12s  %s: %s%n%s",
                measure.path("number").asLong(),
                text(measure, "kind"),
                text(measure, "target"),
                text(measure, "takenAt").replaceAll("\\.[0-9]+Z", "Z"),
                text(measure, "takenBy"),
                state,
                text(measure, "reason"),
                behind.isEmpty() ? "" : "       these nodes do not work by it yet: " + behind + System.lineSeparator());
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
