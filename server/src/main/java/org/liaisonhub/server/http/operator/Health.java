package org.liaisonhub.server.http.operator;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.liaisonhub.server.http.Exchange;
import org.liaisonhub.server.http.problems.Failures;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code /health} says that the program runs; {@code /health/ready} whether it can answer, part by part, with status 503
 * when it cannot.
 */
public final class Health {
    private static final System.Logger LOG = System.getLogger("org.liaisonhub.server");
    private static final JsonMapper JSON = JsonMapper.shared();

    /**
     * A part of the hub. A {@code healthy} that throws counts as false.
     *
     * @param needed whether the hub cannot answer without it; otherwise its failure is an alarm and no more
     */
    public record Part(String name, BooleanSupplier healthy, boolean needed) {
        /** One without which the hub cannot answer. */
        public Part(String name, BooleanSupplier healthy) {
            this(name, healthy, true);
        }
    }

    private final List<Part> parts;

    public Health(List<Part> parts) {
        this.parts = List.copyOf(parts);
    }

    void live(Exchange exchange) {
        exchange.sendJson(200, "{\"status\":\"UP\"}".getBytes(StandardCharsets.US_ASCII));
    }

    void ready(Exchange exchange) {
        var shown = JSON.createObjectNode();
        boolean up = true;
        for (var part : parts) {
            boolean healthy = isHealthy(part);
            shown.put(part.name(), healthy ? "UP" : part.needed() ? "DOWN" : "ALARM");
            up &= healthy || !part.needed();
        }
        var answer = JSON.createObjectNode();
        answer.put("status", up ? "UP" : "DOWN");
        answer.set("parts", shown);
        exchange.sendJson(up ? 200 : 503, answer.toString().getBytes(StandardCharsets.UTF_8));
    }

    private static boolean isHealthy(Part part) {
        try {
            return part.healthy().getAsBoolean();
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, () -> "not ready: " + part.name() + "\n" + Failures.describe(e));
            return false;
        }
    }
}
