package org.liaisonhub.server.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.UnaryOperator;
import org.liaisonhub.hub.access.Caller;
import org.liaisonhub.hub.access.Operation;
import org.liaisonhub.hub.checks.Answer;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.HubMetrics;
import org.liaisonhub.server.http.Routes;

/** {@code /api/v1/checks}: one question, one answer; or many of them, line by line. */
public final class CheckRoutes {
    private static final String JSON = "application/json";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final Checking checks;
    private final OnceOnly once;
    private final UnaryOperator<String> digest;
    private final HubMetrics metrics;
    private final CheckBatches batches = new CheckBatches(PATIENCE);

    /**
     * Routes that ask {@code checks}.
     *
     * @param digest keyed: equal for equal requests, and tells nobody what they are
     */
    public CheckRoutes(Checking checks, OnceOnly once, UnaryOperator<String> digest, HubMetrics metrics) {
        this.checks = checks;
        this.once = once;
        this.digest = digest;
        this.metrics = metrics;
    }

    public void register(Routes routes) {
        routes.post("/api/v1/checks", Guard.needs(Operation.CHECK), this::check);
        routes.post("/api/v1/checks:batch", Guard.needs(Operation.CHECK), this::batch);
    }

    private void check(Exchange exchange) throws IOException {
        exchange.requireMediaType(JSON);
        var body = exchange.body();
        var key = exchange.header("Idempotency-Key").orElse("");
        exchange.sendJson(200, key.isEmpty() ? answer(exchange.caller(), body) : answerOnce(exchange, key, body));
    }

    private byte[] answerOnce(Exchange exchange, String key, byte[] body) {
        var asked = new AtomicBoolean();
        var question = "check\n" + new String(body, StandardCharsets.UTF_8);
        var answer = once.run(exchange.caller(), key, digest.apply(question), () -> {
            asked.set(true);
            return new String(answer(exchange.caller(), body), StandardCharsets.UTF_8);
        });
        if (!asked.get()) {
            exchange.responseHeader("Idempotency-Replayed", "true");
        }
        return answer.getBytes(StandardCharsets.UTF_8);
    }

    private byte[] answer(Caller caller, byte[] question) {
        return AnswerWriter.write(ask("api", caller, question));
    }

    private Answer ask(String channel, Caller caller, byte[] question) {
        return metrics.measure(channel, () -> checks.check(caller, QuestionReader.read(question)));
    }

    private void batch(Exchange exchange) throws IOException {
        exchange.requireMediaType(CheckBatches.NDJSON);
        var caller = exchange.caller();
        var body = exchange.batchBody();
        try (var out = exchange.stream(200, CheckBatches.NDJSON)) {
            batches.answer(body, out, line -> ask("batch", caller, line));
        }
    }
}
