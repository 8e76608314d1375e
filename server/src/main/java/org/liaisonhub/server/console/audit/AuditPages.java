package org.liaisonhub.server.console.audit;

import java.io.IOException;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.audit.log.PublishedLog;
import org.liaisonhub.hub.audit.merkle.ProofCheck;
import org.liaisonhub.hub.audit.notes.Checkpoint;
import org.liaisonhub.hub.consultations.Consultations;
import org.liaisonhub.hub.consultations.Entered;
import org.liaisonhub.server.console.Console;
import org.liaisonhub.server.console.Fault;
import org.liaisonhub.server.console.Frame;
import org.liaisonhub.server.console.audit.AuditPage.Proof;
import org.liaisonhub.server.console.audit.AuditPage.Row;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.Routes;

/** {@code /audit}: search the audit, see whether each entry is proved. Thread-safe. */
public final class AuditPages {
    private static final String PATH = "/audit";
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Console console;
    private final Consultations consultations;
    private final PublishedLog log;

    public AuditPages(Console console, Consultations consultations, PublishedLog log) {
        this.console = console;
        this.consultations = consultations;
        this.log = log;
    }

    /** Adds the page to the server. What is looked for is posted: a case may say more than a URL should. */
    public void register(Routes routes) {
        routes.showingErrorsWith(console.errorPages())
                .get(PATH, Guard.SIGNED_IN, this::empty)
                .post(PATH, Guard.SIGNED_IN, this::search);
    }

    private void empty(Exchange exchange) {
        requireReader(exchange);
        var frame = console.frame(exchange, PATH);
        show(exchange, 200, new AuditPage(frame, AuditForm.empty(), List.of(), List.of(), false, 0, 0));
    }

    private void search(Exchange exchange) throws IOException {
        requireReader(exchange);
        var frame = console.frame(exchange, PATH);
        var form = AuditForm.read(exchange.form()::value);
        var faults = form.faults().stream().map(field -> fault(frame, field)).toList();
        if (!faults.isEmpty()) {
            show(exchange, 422, new AuditPage(frame, form, faults, List.of(), false, 0, 0));
            return;
        }
        var found = consultations.search(exchange.caller(), form.criteria());
        var checkpoint = log.checkpoints().latest().map(note -> Checkpoint.parse(note.text()));
        var rows = found.stream().map(one -> row(one, checkpoint.orElse(null))).toList();
        long next = found.size() == AuditForm.PAGE ? found.getLast().number() : 0;
        long signed = checkpoint.map(Checkpoint::size).orElse(0L);
        show(exchange, 200, new AuditPage(frame, form, List.of(), rows, true, next, signed));
    }

    private static void requireReader(Exchange exchange) {
        if (!Consultations.maySearch(exchange.caller())) {
            throw new Denied("role-missing");
        }
    }

    private static Fault fault(Frame frame, String field) {
        return new Fault(field, frame.words().text("audit.fault." + field));
    }

    private Row row(Entered entered, @Nullable Checkpoint checkpoint) {
        var entry = entered.entry();
        return new Row(
                entered.number(), TIME.format(entry.at()), entry, proof(entered, Optional.ofNullable(checkpoint)));
    }

    /** Proved anew from what was read, not believed. */
    private Proof proof(Entered entered, Optional<Checkpoint> checkpoint) {
        if (checkpoint.filter(one -> entered.number() < one.size()).isEmpty()) {
            return Proof.NOT_YET;
        }
        var signed = checkpoint.get();
        var hashes = log.log().inclusion(entered.number(), signed.size());
        return ProofCheck.includes(signed.head(), signed.size(), entered.number(), entered.leaf(), hashes)
                ? Proof.PROVED
                : Proof.FAILED;
    }

    private void show(Exchange exchange, int status, AuditPage page) {
        console.show(exchange, status, "audit.jte", page);
    }
}
