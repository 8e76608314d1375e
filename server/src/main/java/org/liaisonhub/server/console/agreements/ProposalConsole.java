package org.liaisonhub.server.console.agreements;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.documents.AgreementDocument;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.agreements.Agreements;
import org.liaisonhub.hub.records.databases.DatabaseDefinition;
import org.liaisonhub.hub.records.databases.Definitions;
import org.liaisonhub.server.console.Console;
import org.liaisonhub.server.console.Fault;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.Routes;
import org.liaisonhub.standards.InvalidValue;

/**
 * {@code /agreements/propose}: a document is typed or uploaded, looked at with every fault named, and only then stored.
 * Thread-safe.
 */
public final class ProposalConsole {
    private static final String ROOT = "/agreements";
    private static final String PATH = ROOT + "/propose";
    private static final Pattern VERSION = Pattern.compile("(?m)^(\\s*\"?version\"?\\s*:\\s*)[0-9]{1,4}");

    private final Agreements agreements;
    private final Definitions definitions;
    private final Console console;

    public ProposalConsole(Agreements agreements, Definitions definitions, Console console) {
        this.agreements = agreements;
        this.definitions = definitions;
        this.console = console;
    }

    public void register(Routes routes) {
        var parties = Guard.needs(Operation.ADMINISTER_PARTY);
        routes.showingErrorsWith(console.errorPages())
                .get(PATH, parties, this::write)
                .post(PATH, parties, this::look)
                .post(PATH + "/store", parties, this::propose);
    }

    /** An empty draft, or the newest version of an agreement with the number of the next. */
    private void write(Exchange exchange) {
        var from = exchange.query("from").orElse("");
        var text = agreements.filed().find(exchange.caller(), from).stream()
                .reduce((_, newer) -> newer)
                .map(view -> VERSION.matcher(new SignedBytes(view.stored().document()).text())
                        .replaceFirst("$1" + (view.version() + 1)))
                .orElse("");
        show(exchange, 200, text, new byte[0], null, List.of());
    }

    private void look(Exchange exchange) throws IOException {
        var form = exchange.form();
        // Browsers send every line end of what is typed as two characters; of a file, the bytes are what they are.
        var typed = form.value("document").replace("\r\n", "\n");
        var file = form.file("file");
        var bytes = file.orElseGet(() -> typed.getBytes(StandardCharsets.UTF_8));
        if (bytes.length == 0) {
            var fault = console.frame(exchange, PATH).words().text("proposal.empty");
            show(exchange, 422, "", bytes, null, List.of(new Fault("document", fault)));
            return;
        }
        look(exchange, bytes);
    }

    private void look(Exchange exchange, byte[] bytes) {
        var preview = agreements.preview(exchange.caller(), bytes);
        var faults = preview.faults().stream().map(ProposalConsole::fault).toList();
        show(
                exchange,
                faults.isEmpty() ? 200 : 422,
                new SignedBytes(bytes).text(),
                bytes,
                preview.document().orElse(null),
                faults);
    }

    private void propose(Exchange exchange) throws IOException {
        byte[] bytes;
        try {
            bytes = Base64.getUrlDecoder().decode(exchange.form().value("bytes"));
        } catch (IllegalArgumentException changed) {
            throw new InvalidValue("bytes", "as they were looked at");
        }
        try {
            var document = agreements.propose(exchange.caller(), bytes);
            exchange.redirect(ROOT + "/" + document.id() + "?version=" + document.version());
        } catch (InvalidValue | Denied since) {
            // Something has changed since it was looked at: the page says what.
            look(exchange, bytes);
        }
    }

    private static Fault fault(InvalidValue fault) {
        return new Fault("document", fault.field().isEmpty() ? fault.rule() : fault.field() + ": " + fault.rule());
    }

    private void show(
            Exchange exchange,
            int status,
            String text,
            byte[] bytes,
            @Nullable AgreementDocument document,
            List<Fault> faults) {
        var titles = definitions.all().stream()
                .collect(Collectors.toMap(DatabaseDefinition::code, DatabaseDefinition::title));
        var page = new ProposalPage(console.frame(exchange, PATH), text, bytes, document, titles, faults);
        console.show(exchange, status, "proposal.jte", page);
    }
}
