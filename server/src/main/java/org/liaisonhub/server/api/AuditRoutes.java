package org.liaisonhub.server.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.policy.Denied;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.audit.log.PublishedLog;
import org.liaisonhub.hub.audit.log.Witness.Outcome;
import org.liaisonhub.hub.audit.log.WitnessRequest;
import org.liaisonhub.hub.audit.merkle.TileAddress;
import org.liaisonhub.hub.audit.notes.NoteSignature;
import org.liaisonhub.hub.consultations.Consultations;
import org.liaisonhub.hub.consultations.Criteria;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.Routes;
import org.liaisonhub.server.http.problems.Problem;
import org.liaisonhub.server.http.problems.ProblemException;
import org.liaisonhub.server.http.problems.ProblemType;
import org.liaisonhub.standards.InvalidValue;

/** {@code /api/v1/audit}: checkpoints, tiles and proofs of the log, its witnesses, and the search of it. */
public final class AuditRoutes {
    private static final String TEXT = "text/plain";
    private static final Pattern ID = Pattern.compile("[!-~]{1,100}");
    private static final int PAGE = 100;

    private final PublishedLog log;
    private final Consultations consultations;

    public AuditRoutes(PublishedLog log, Consultations consultations) {
        this.log = log;
        this.consultations = consultations;
    }

    public void register(Routes routes) {
        routes.get("/api/v1/audit/checkpoint", Guard.SIGNED_IN, this::checkpoint);
        routes.get("/api/v1/audit/key", Guard.SIGNED_IN, this::keys);
        // Entries tell who did what, and a bundle takes them out of the hub: an export.
        routes.get("/api/v1/audit/tile/entries/{tile*}", Guard.needsStepUp(Operation.AUDIT), this::bundle);
        routes.get("/api/v1/audit/tile/{tile*}", Guard.SIGNED_IN, this::tile);
        routes.get("/api/v1/audit/consistency", Guard.SIGNED_IN, this::consistency);
        routes.get("/api/v1/audit/entries", Guard.SIGNED_IN, this::search);
        routes.get("/api/v1/audit/entries/{id}/proof", Guard.SIGNED_IN, this::proof);
        routes.post("/api/v1/audit/checkpoints/{size}/cosignatures", Guard.SIGNED_IN, this::cosign);
        routes.post("/api/v1/audit/witness/add-checkpoint", Guard.SIGNED_IN, this::witness);
    }

    private void checkpoint(Exchange exchange) {
        var note = log.checkpoints().latest().orElseThrow(AuditRoutes::absent);
        exchange.sendText(200, TEXT, note.format());
    }

    private void keys(Exchange exchange) {
        exchange.sendJson(200, JsonOutput.object(out -> {
            out.writeStringProperty("log", log.checkpoints().key().text());
            out.writeStringProperty("witness", log.witness().key().text());
        }));
    }

    /** Hashes tell nothing, so every party may have them. */
    private void tile(Exchange exchange) {
        send(exchange, exchange.pathValue("tile"));
    }

    private void bundle(Exchange exchange) {
        var path = "entries/" + exchange.pathValue("tile");
        address(path);
        consultations.takeOut(exchange.caller(), path);
        send(exchange, path);
    }

    private void send(Exchange exchange, String path) {
        var tile = log.log().tile(address(path)).orElseThrow(AuditRoutes::absent);
        exchange.send(200, "application/octet-stream", tile);
    }

    private static TileAddress address(String path) {
        try {
            return TileAddress.parse(path);
        } catch (InvalidValue none) {
            throw absent();
        }
    }

    private void consistency(Exchange exchange) {
        long size = log.log().head().size();
        long to = number(exchange, "to", size, size);
        long from = number(exchange, "from", 0, to);
        var proof = log.log().consistency(from, to);
        exchange.sendJson(200, JsonOutput.object(out -> {
            out.writeNumberProperty("from", from);
            out.writeNumberProperty("to", to);
            JsonOutput.texts(
                    out, "hashes", proof.stream().map(hash -> hash.base64()).toList());
        }));
    }

    private void proof(Exchange exchange) {
        var id = exchange.pathValue("id");
        var caller = exchange.caller();
        var party = Consultations.readsAll(caller) ? "" : caller.party().code();
        var places = ID.matcher(id).matches()
                ? log.log().places(id, party)
                : List.<org.liaisonhub.hub.audit.log.AuditLog.Place>of();
        if (places.isEmpty()) {
            throw absent();
        }
        long size = number(
                exchange, "size", log.log().head().size(), log.log().head().size());
        exchange.sendJson(200, JsonOutput.object(out -> {
            out.writeStringProperty("id", id);
            out.writeNumberProperty("size", size);
            var proved = places.stream().filter(place -> place.index() < size).toList();
            JsonOutput.objects(out, "entries", proved, place -> {
                out.writeNumberProperty("index", place.index());
                if (Consultations.tellsAll(caller, place.entry())) {
                    out.writeStringProperty("entry", place.text());
                }
                out.writeStringProperty("leaf", place.leaf().base64());
                var hashes = log.log().inclusion(place.index(), size);
                JsonOutput.texts(
                        out,
                        "hashes",
                        hashes.stream().map(hash -> hash.base64()).toList());
            });
        }));
    }

    private void cosign(Exchange exchange) throws IOException {
        exchange.requireMediaType(TEXT);
        var text = new String(exchange.body(), StandardCharsets.UTF_8);
        var signature = NoteSignature.parse(text.endsWith("\n") ? text.substring(0, text.length() - 1) : text);
        var size = exchange.pathValue("size");
        if (!size.matches("[0-9]{1,18}") || !log.checkpoints().cosign(Long.parseLong(size), signature)) {
            throw absent();
        }
        exchange.sendNothing(204);
    }

    private void witness(Exchange exchange) throws IOException {
        exchange.requireMediaType(TEXT);
        switch (log.witness().add(WitnessRequest.parse(exchange.body()))) {
            case Outcome.Signed(var signature) -> exchange.sendText(200, TEXT, signature.line() + "\n");
            case Outcome.OtherSize(var seen) ->
                exchange.send(409, "text/x.tlog.size", (seen + "\n").getBytes(StandardCharsets.UTF_8));
            case Outcome.UnknownLog() -> throw absent();
            case Outcome.BadSignature() -> throw new Denied("bad-signature");
            case Outcome.Inconsistent() ->
                throw Problem.of(ProblemType.INCONSISTENT_LOG).thrown();
        }
    }

    private void search(Exchange exchange) {
        var criteria = new Criteria(
                exchange.query("actor").orElse(""),
                exchange.query("party").orElse(""),
                exchange.query("record").isEmpty()
                        ? OptionalLong.empty()
                        : OptionalLong.of(number(exchange, "record", 0, Long.MAX_VALUE)),
                exchange.query("reference").orElse(""),
                exchange.query("operation").orElse(""),
                instant(exchange, "from"),
                instant(exchange, "to"),
                number(exchange, "before", Long.MAX_VALUE, Long.MAX_VALUE),
                (int) number(exchange, "limit", PAGE, Criteria.MOST));
        var found = consultations.search(exchange.caller(), criteria);
        exchange.sendJson(200, JsonOutput.object(out -> {
            JsonOutput.objects(out, "entries", found, one -> {
                out.writeNumberProperty("number", one.number());
                out.writeStringProperty("id", one.entry().id());
                out.writeStringProperty("at", one.entry().at().toString());
                out.writeStringProperty("party", one.entry().party());
                out.writeStringProperty("actor", one.entry().actor());
                out.writeStringProperty("operation", one.entry().operation());
                out.writeStringProperty("purpose", one.entry().purpose());
                out.writeStringProperty("reference", one.entry().reference());
                out.writeStringProperty("subject", one.entry().subject());
                out.writeStringProperty("outcome", one.entry().outcome());
                out.writeName("detail").writeRawValue(one.entry().detail());
            });
            if (found.size() == criteria.limit()) {
                out.writeNumberProperty("next", found.getLast().number());
            }
        }));
    }

    private static @Nullable Instant instant(Exchange exchange, String name) {
        var text = exchange.query(name);
        try {
            return text.isEmpty() ? null : Instant.parse(text.get());
        } catch (DateTimeParseException malformed) {
            throw new InvalidValue(name, "a moment such as 2026-11-22T08:00:00Z");
        }
    }

    private static long number(Exchange exchange, String name, long otherwise, long most) {
        var text = exchange.query(name);
        if (text.isEmpty()) {
            return otherwise;
        }
        long number = text.get().matches("[0-9]{1,18}") ? Long.parseLong(text.get()) : -1;
        if (number < 0 || number > most) {
            throw new InvalidValue(name, "a whole number" + (most == Long.MAX_VALUE ? "" : ", at most " + most));
        }
        return number;
    }

    private static ProblemException absent() {
        return Problem.of(ProblemType.NOT_FOUND).thrown();
    }
}
