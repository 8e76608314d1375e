package org.liaisonhub.hub.statistics;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.liaisonhub.hub.audit.AuditEntry;
import org.liaisonhub.hub.audit.AuditTrail;

/** Writes audit entries of checks as the hub does. */
public final class Consultations {
    private static final String DAY = "2026-03-0";

    private final AuditTrail audit;
    private int number;

    public Consultations(AuditTrail audit) {
        this.audit = audit;
    }

    /** An answered check of an officer in one database, on the {@code day}th of March 2026. */
    public void officer(int day, String party, String actor, String database, String result) {
        ask(day, party, actor, Map.of(database, result), false, 1_000, Map.of());
    }

    /** An answered check of a system in one database, on the {@code day}th of March 2026. */
    public void system(int day, String party, String actor, String database, String result) {
        ask(day, party, actor, Map.of(database, result), true, 1_000, Map.of());
    }

    /** A hit on a record of an owner. */
    public void hit(int day, String party, String database, String owner) {
        ask(day, party, "account-1", Map.of(database, "HIT"), false, 1_000, Map.of(database, owner));
    }

    void ask(
            int day,
            String party,
            String actor,
            Map<String, String> results,
            boolean automated,
            long micros,
            Map<String, String> owners) {
        append(day, party, actor, "border-check", """
                {"databases":%s,"channel":"%s","automated":%s,"micros":%d,"owners":{%s}}""".formatted(
                        object(results),
                        automated ? "api" : "console",
                        automated,
                        micros,
                        owners.entrySet().stream()
                                .map(one -> "\"%s\":{\"%s\":\"HIT\"}".formatted(one.getKey(), one.getValue()))
                                .collect(Collectors.joining(","))));
    }

    void append(int day, String party, String actor, String purpose, String detail) {
        append(day, party, actor, "CHECK", purpose, detail);
    }

    void append(int day, String party, String actor, String operation, String purpose, String detail) {
        number++;
        audit.append(new AuditEntry(
                "check-" + number,
                Instant.parse(DAY + day + "T12:00:00Z"),
                party,
                actor,
                operation,
                purpose,
                "",
                "00",
                "NO_RECORD",
                detail));
    }

    /** Number of the last entry: {@code check-7} is the id of the seventh. */
    int last() {
        return number;
    }

    /** An owner's verdict on a record that a check met. */
    void verdict(int check, String database, long record, String verdict) {
        number++;
        audit.append(new AuditEntry(
                "verdict-" + number,
                Instant.parse(DAY + "9T12:00:00Z"),
                "UTO",
                "account-9",
                "HIT_VERDICT",
                "",
                "",
                Long.toString(record),
                verdict,
                "{\"check\":\"check-%d\",\"database\":\"%s\"}".formatted(check, database)));
    }

    /** Verdicts on checks of any kind, also on what is none. */
    void verdicts(int verdicts, long seed) {
        var random = new SplittableRandom(seed);
        int checks = number;
        for (int i = 0; i < verdicts; i++) {
            verdict(
                    1 + random.nextInt(checks),
                    random.nextBoolean() ? "nominal" : "stolen-travel-documents",
                    1 + random.nextInt(2),
                    List.of("POSITIVE_ID", "POSITIVE_ID", "NEGATIVE_ID", "RECORD_INVALID", "UNCHANGED", "DENIED")
                            .get(random.nextInt(6)));
        }
    }

    /** Some of everything. */
    void some(int entries, long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < entries; i++) {
            boolean automated = random.nextBoolean();
            var party = random.nextBoolean() ? "FRA" : "KEN";
            var results = Map.of(
                    "nominal", random.nextInt(4) == 0 ? "HIT" : "NO_RECORD",
                    "stolen-travel-documents", random.nextInt(4) == 0 ? "POSSIBLE" : "UNAVAILABLE");
            var owners = random.nextBoolean() ? Map.<String, String>of() : Map.of("nominal", "UTO");
            var actor = (automated ? "token-" : "account-") + random.nextInt(4);
            int day = 1 + random.nextInt(3);
            switch (random.nextInt(10)) {
                case 0 -> append(day, party, actor, "SIGN_IN", "", "{}");
                case 1 -> append(day, party, actor, "border-check", "{\"reason\":\"role-missing\"}");
                default -> ask(day, party, actor, results, automated, random.nextInt(2_000_000), owners);
            }
        }
    }

    /** What Kenya may not see where it has documents alone: others' questions, its own in nominal, hits on others' records. */
    void hidden(int entries, long seed) {
        var random = new SplittableRandom(seed);
        for (int i = 0; i < entries; i++) {
            int day = 1 + random.nextInt(3);
            boolean automated = random.nextBoolean();
            var actor = (automated ? "token-" : "account-") + random.nextInt(8);
            var results = Map.of("nominal", random.nextBoolean() ? "HIT" : "POSSIBLE");
            var all = Map.of("nominal", "HIT", "stolen-travel-documents", "HIT");
            switch (random.nextInt(3)) {
                case 0 ->
                    ask(day, "KEN", actor, results, automated, random.nextInt(9_000_000), Map.of("nominal", "KEN"));
                case 1 -> ask(day, "FRA", actor, all, automated, 7, Map.of("stolen-travel-documents", "FRA"));
                default -> ask(day, "AIR", actor, all, automated, 7, Map.of("nominal", "KEN"));
            }
        }
    }

    private static String object(Map<String, String> texts) {
        return texts.entrySet().stream()
                .map(one -> "\"%s\":\"%s\"".formatted(one.getKey(), one.getValue()))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
