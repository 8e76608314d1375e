package org.liaisonhub.server.http.operator;

import io.prometheus.metrics.core.metrics.Counter;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.function.DoubleSupplier;
import java.util.function.Supplier;
import org.liaisonhub.hub.checks.Answer;
import org.liaisonhub.server.http.Exchange;

/**
 * What operators watch: counts, durations, lags. Holds no personal data, and of parties nothing at all. Names end with
 * their unit, as Prometheus asks for.
 */
public final class HubMetrics {
    private final PrometheusRegistry registry = new PrometheusRegistry();

    private final Counter checks = Counter.builder()
            .name("liaison_checks_total")
            .help("Checks answered, by their most pressing result.")
            .labelNames("channel", "result")
            .register(registry);
    private final Counter results = Counter.builder()
            .name("liaison_check_results_total")
            .help("Results of each database in the checks answered.")
            .labelNames("database", "result")
            .register(registry);
    private final Histogram durations = Histogram.builder()
            .name("liaison_check_seconds")
            .help("Duration of checks until their audit entry is durable.")
            .labelNames("channel")
            .classicOnly()
            .classicUpperBounds(0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5)
            .register(registry);
    private final Counter requests = Counter.builder()
            .name("liaison_http_requests_total")
            .help("Requests answered, by status.")
            .labelNames("status")
            .register(registry);

    /** Begins with the basics of the Java machine; the hub adds gauges of its parts. */
    public HubMetrics() {
        var memory = ManagementFactory.getMemoryMXBean();
        var threads = ManagementFactory.getThreadMXBean();
        var runtime = ManagementFactory.getRuntimeMXBean();
        gauge(
                "jvm_heap_used_bytes",
                "Heap in use.",
                () -> memory.getHeapMemoryUsage().getUsed());
        gauge(
                "jvm_heap_max_bytes",
                "Most heap there may be.",
                () -> memory.getHeapMemoryUsage().getMax());
        gauge("jvm_platform_threads", "Live platform threads.", threads::getThreadCount);
        gauge("jvm_gc_seconds", "Time spent in collecting garbage since the start.", HubMetrics::collectingSeconds);
        gauge("process_uptime_seconds", "Time since the start.", () -> runtime.getUptime() / 1_000.0);
    }

    /** Adds a figure that is read whenever the metrics are. */
    public void gauge(String name, String help, DoubleSupplier value) {
        GaugeWithCallback.builder()
                .name(name)
                .help(help)
                .callback(gauge -> gauge.call(value.getAsDouble()))
                .register(registry);
    }

    /**
     * Counts and times a check.
     *
     * @param channel by which it came: {@code api}, {@code batch} or {@code console}
     */
    public Answer measure(String channel, Supplier<Answer> check) {
        long started = System.nanoTime();
        var answer = check.get();
        durations.labelValues(channel).observe((System.nanoTime() - started) / 1e9);
        checks.labelValues(channel, answer.result().name()).inc();
        for (var database : answer.databases()) {
            results.labelValues(database.database(), database.result().name()).inc();
        }
        return answer;
    }

    public void answered(int status) {
        requests.labelValues(Integer.toString(status)).inc();
    }

    /** {@code GET /metrics}. */
    public void show(Exchange exchange) throws IOException {
        var text = new ByteArrayOutputStream(8_192);
        PrometheusTextFormatWriter.create().write(text, registry.scrape());
        exchange.send(200, PrometheusTextFormatWriter.CONTENT_TYPE, text.toByteArray());
    }

    private static double collectingSeconds() {
        return ManagementFactory.getGarbageCollectorMXBeans().stream()
                        .mapToLong(collector -> Math.max(collector.getCollectionTime(), 0))
                        .sum()
                / 1_000.0;
    }
}
