package org.liaisonhub.server.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.checks.Answer;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.Guard;
import org.liaisonhub.server.http.Routes;
import org.liaisonhub.server.http.operator.HubMetrics;

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
        var answer = key.isEmpty() ? ask("api", exchange.caller(), body) : askOnce(exchange, key, body);
        exchange.sendJson(200, AnswerWriter.write(answer));
    }

    /** A question sent again is answered as things are now, under the id of its first check: no answer is stored. */
    private Answer askOnce(Exchange exchange, String key, byte[] body) {
        var caller = exchange.caller();
        var first = new AtomicReference<@Nullable Answer>();
        var question = "check\n" + new String(body, StandardCharsets.UTF_8);
        var checkId = once.run(caller, key, digest.apply(question), () -> {
            var answer = ask("api", caller, body);
            first.set(answer);
            return answer.checkId();
        });
        var answer = first.get();
        if (answer != null) {
            return answer;
        }
        exchange.responseHeader("Idempotency-Replayed", "true");
        return metrics.measure("api", () -> checks.checkAgain(caller, QuestionReader.read(body), checkId));
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
