package org.liaisonhub.app;

import java.util.Locale;
import org.liaisonhub.app.match.NameTable;
import org.liaisonhub.hub.checks.Answer;
import org.liaisonhub.hub.checks.Answer.DatabaseAnswer;
import org.liaisonhub.hub.checks.Answer.FoundRecord;
import org.liaisonhub.hub.checks.Answer.ZoneSuggestion;
import org.liaisonhub.hub.checks.Result;

/** Words an {@link Answer} for a terminal: the result first, then what to do, then the evidence. */
final class AnswerText {
    private AnswerText() {}

    static String of(Answer answer) {
        var text = new StringBuilder();
        text.append(mark(answer.result()))
                .append(' ')
                .append(answer.result())
                .append("   (check ")
                .append(answer.checkId())
                .append(", ")
                .append(answer.preset())
                .append(")\n");
        answer.faults()
                .forEach(fault -> text.append("    zone ")
                        .append(fault.zone() + 1)
                        .append(": ")
                        .append(fault.field())
                        .append(": ")
                        .append(fault.rule())
                        .append('\n'));
        answer.suggestions().forEach(one -> append(text, one));
        answer.databases().forEach(database -> append(text, database));
        if (answer.result() == Result.HIT || answer.result() == Result.POSSIBLE) {
            text.append("  A match is not an identification: verify with the owner before any action.\n");
        }
        return text.toString();
    }

    private static void append(StringBuilder text, ZoneSuggestion one) {
        text.append(String.format(
                Locale.ROOT,
                "    zone %d: %s: line %d, character %d: %s, perhaps %s (suggestion, not asked)%n",
                one.zone() + 1,
                one.field(),
                one.line(),
                one.position(),
                one.found(),
                one.suggested()));
    }

    private static void append(StringBuilder text, DatabaseAnswer database) {
        text.append(String.format(Locale.ROOT, "  %-12s %s%n", database.result(), database.title()));
        database.records().forEach(found -> append(text, found));
    }

    private static void append(StringBuilder text, FoundRecord found) {
        text.append("    ")
                .append(found.result())
                .append("  ")
                .append(found.headline())
                .append(String.format(Locale.ROOT, "  [%s, probability %.3f]%n", found.subject(), found.probability()));
        if (found.suggested()) {
            text.append("      suggestion only: the number looks alike, it is not the same\n");
        }
        if (!found.warnings().isEmpty()) {
            text.append("      WARNING: ")
                    .append(String.join(", ", found.warnings()))
                    .append('\n');
        }
        if (!found.requestedAction().isEmpty()) {
            text.append("      do: ").append(found.requestedAction()).append('\n');
        }
        text.append("      owner: ")
                .append(found.ownerName())
                .append(" (")
                .append(found.owner())
                .append("), record ")
                .append(found.recordId())
                .append(" version ")
                .append(found.version())
                .append('\n');
        found.evidence()
                .forEach(evidence -> text.append(String.format(
                                Locale.ROOT,
                                "      %-16s %-27s %+6.2f  asked %s, recorded %s; without it %.3f%n",
                                evidence.field(),
                                evidence.relation(),
                                evidence.weight(),
                                shown(evidence.asked()),
                                shown(evidence.recorded()),
                                evidence.without()))
                        .append(NameTable.of(evidence, "        ")));
    }

    private static String shown(String value) {
        return value.isEmpty() ? "nothing" : "\u201c" + value + "\u201d";
    }

    private static String mark(Result result) {
        return switch (result) {
            case HIT -> "[STOP]";
            case POSSIBLE -> "[?]";
            case NO_RECORD -> "[ok]";
            case UNAVAILABLE -> "[!!]";
        };
    }
}
