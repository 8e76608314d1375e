package org.liaisonhub.app.oversight;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.app.running.HubClient;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** {@code liaison explain}: why a party may, or may not, do something; for data protection officers. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = {
            "Say why a party may, or may not, do something: every rule on the way to the decision, with agreement and article.",
            "For a data protection officer (--officer); each asking is audited."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:permitted", "1:refused", "2:wrong usage", "3:failed, or refused by the hub"})
public final class ExplainCommand extends OnHub {
    private static final JsonMapper JSON = JsonMapper.shared();

    @Option(names = "--party", required = true, paramLabel = "CODE", description = "Who wants to do it.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private String party;

    @Option(
            names = "--subject",
            paramLabel = "NAME",
            description =
                    "An officer or system of it, as the audit names it (account-17, token-3): with its own mandate.")
    private @Nullable String subject;

    @Option(
            names = "--operation",
            required = true,
            paramLabel = "WORD",
            description = "check, read, record, subscribe, message, library, analysis, statistics or export.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private String operation;

    @Option(names = "--database", paramLabel = "CODE", description = "Where; any database when left out.")
    private @Nullable String database;

    @Option(names = "--purpose", paramLabel = "CODE", description = "What for; what others own needs one.")
    private @Nullable String purpose;

    @Option(
            names = "--clearance",
            paramLabel = "LEVEL",
            description = "official-use, restricted or confidential (default: official-use).")
    private @Nullable String clearance;

    @Option(names = "--record", paramLabel = "NUMBER", description = "A record, whose database it then is.")
    private @Nullable Long record;

    @Override
    boolean forPersons() {
        return true;
    }

    @Override
    int run(HubClient hub) {
        var body = JSON.createObjectNode()
                .put("party", party)
                .put("operation", operation.equals("read") ? "read-record" : operation);
        if (subject != null) {
            body.put("subject", subject);
        }
        if (database != null) {
            body.put("database", database);
        }
        if (purpose != null) {
            body.put("purpose", purpose);
        }
        if (clearance != null) {
            body.put("clearance", clearance);
        }
        if (record != null) {
            body.put("record", record);
        }
        var because = hub.post(
                "/api/v1/explanations", "application/json", body.toString().getBytes(StandardCharsets.UTF_8));
        boolean permitted = because.path("permitted").asBoolean(false);
        System.out.println(permitted ? "PERMITTED" : "REFUSED");
        because.path("decidedBy").forEach(step -> System.out.print("  by " + where(step)));
        because.path("steps").forEach(step -> System.out.print(line(step)));
        return permitted ? 0 : 1;
    }

    private static String line(JsonNode step) {
        var agreement = text(step, "agreement");
        var article = text(step, "article");
        return String.format(
                                Locale.ROOT,
                                "  %-10s  %-26s  %-24s  %s",
                                step.path("passed").asBoolean(false) ? "passed" : "not passed",
                                text(step, "rule"),
                                agreement.isEmpty()
                                        ? ""
                                        : article.isEmpty() ? agreement : agreement + ", article " + article,
                                text(step, "about"))
                        .stripTrailing()
                + System.lineSeparator();
    }

    private static String where(JsonNode step) {
        var article = text(step, "article");
        var place = text(step, "agreement") + (article.isEmpty() ? "" : ", article " + article);
        return (text(step, "rule") + " " + place).strip() + System.lineSeparator();
    }

    private static String text(JsonNode node, String name) {
        return node.path(name).asString("");
    }
}
