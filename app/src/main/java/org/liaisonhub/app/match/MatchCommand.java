package org.liaisonhub.app.match;

import java.util.concurrent.Callable;
import org.liaisonhub.matching.names.InvalidName;
import org.liaisonhub.matching.persons.Person;
import org.liaisonhub.matching.persons.PersonMatcher;
import org.liaisonhub.matching.persons.PreparedPerson;
import org.liaisonhub.standards.InvalidValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code liaison match}: explains one pair. */
@Command(
        name = "match",
        mixinStandardHelpOptions = true,
        description = {
            "Compare two persons and say why: the probability that they are one, the band in which a check would show it,"
                    + " and what each field weighs. Asks no hub and records nothing.",
            "",
            "A person is NAME[, DATE[, F|M|X][, COUNTRY...]], the name in any script and order:",
            "  liaison match \"ERIKSSON, Anna, 1974-08-12\" \"Анна Эрикссон, 1974\""
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {
            "0:explained, whatever the result",
            "2:wrong usage, or a name or a date that is none; the message names the rule"
        })
public final class MatchCommand implements Callable<Integer> {
    private static final JsonMapper JSON = new JsonMapper();

    @Parameters(index = "0", paramLabel = "PERSON", description = "Who is asked for.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private String asked;

    @Parameters(index = "1", paramLabel = "PERSON", description = "Who is recorded.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private String recorded;

    @Option(names = "--json", description = "Print one JSON object.")
    private boolean json;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private CommandSpec spec;

    @Override
    public Integer call() {
        var matcher = new PersonMatcher();
        var comparison =
                matcher.explain(prepared(matcher, asked, "first person"), prepared(matcher, recorded, "second person"));
        var explanation = new MatchExplanation(comparison);
        var out = spec.commandLine().getOut();
        out.print(json ? JSON.writeValueAsString(explanation.json()) + System.lineSeparator() : explanation.text());
        out.flush();
        return 0;
    }

    private static PreparedPerson prepared(PersonMatcher matcher, String text, String which) {
        Person person = PersonText.read(text, which);
        try {
            return matcher.prepare(person);
        } catch (InvalidName e) {
            throw new InvalidValue(which, e.getMessage() == null ? "a shorter name" : e.getMessage());
        }
    }
}
