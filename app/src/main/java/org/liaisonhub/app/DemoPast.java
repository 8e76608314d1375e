package org.liaisonhub.app;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.liaisonhub.app.world.Member;
import org.liaisonhub.hub.Hub;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.audit.AuditEntry;
import org.liaisonhub.hub.records.databases.DatabaseDefinition;
import tools.jackson.databind.json.JsonMapper;

/**
 * Consultations of the 30 days before the demo began, so that its statistics are not empty: entries of the audit as checks
 * leave them, which nobody asked. The reference of each says so.
 */
final class DemoPast {
    private static final JsonMapper JSON = new JsonMapper();
    private static final String REFERENCE = "made up by the demo";
    private static final int DAYS = 30;
    private static final int OFFICERS = 6;
    /** Consultations a day of the busiest party, on a weekday. */
    private static final int BUSIEST = 60;

    private static final List<String> PURPOSES =
            List.of("border-check", "border-check", "border-check", "police-check", "visa", "investigation");

    private final Hub hub;
    private final SplittableRandom random;
    private final DemoVerdicts verdicts;

    DemoPast(Hub hub, long seed) {
        this.hub = hub;
        this.random = new SplittableRandom(seed);
        this.verdicts = new DemoVerdicts(hub, seed);
    }

    /**
     * Lets every party ask, the first ones most, and owners verify some of the hits. Entries wait together, so that they share
     * commits.
     */
    void consult(List<DemoWorld.SignIn> signIns) {
        verdicts.know(signIns);
        var entries = new ArrayList<AuditEntry>();
        var today = LocalDate.now(ZoneOffset.UTC);
        for (int back = DAYS; back >= 1; back--) {
            var day = today.minusDays(back);
            boolean weekend = day.getDayOfWeek().getValue() > 5;
            for (int i = 0; i < signIns.size(); i++) {
                int usual = Math.max(2, BUSIEST / (i + 1));
                int asked = usual / 2 + random.nextInt(usual) / (weekend ? 3 : 1);
                for (int n = 0; n < asked; n++) {
                    entries.add(entry(day, signIns.get(i).party(), i));
                }
            }
        }
        try (var together = Executors.newVirtualThreadPerTaskExecutor()) {
            entries.forEach(entry -> together.execute(() -> hub.audit().append(entry)));
        }
        verdicts.give();
    }

    private AuditEntry entry(LocalDate day, Party party, int place) {
        var id = new UUID(random.nextLong(), random.nextLong()).toString();
        boolean automated = random.nextInt(5) < 3;
        var results = new LinkedHashMap<String, String>();
        var owners = new LinkedHashMap<String, Map<String, String>>();
        var records = new ArrayList<List<Object>>();
        for (var database : databases(party)) {
            var result = result();
            results.put(database, result);
            if (!result.equals("NO_RECORD") && database.equals("stolen-travel-documents")) {
                var owner = Member.COUNTRIES.get(random.nextInt(Member.COUNTRIES.size()));
                owners.put(database, Map.of(owner.code(), result));
                verdicts.met(id, party.code(), owner.code())
                        .ifPresent(record -> records.add(List.of(record, 1, result, 0.99, "mrz[0]")));
            }
        }
        var detail = new LinkedHashMap<String, Object>();
        detail.put("databases", results);
        detail.put("channel", automated ? "border-control" : random.nextInt(3) == 0 ? "mobile" : "console");
        detail.put("automated", automated);
        detail.put("micros", 400 + (long) (1_500 * -Math.log(1 - random.nextDouble())));
        if (!owners.isEmpty()) {
            detail.put("owners", owners);
        }
        if (!records.isEmpty()) {
            detail.put("records", records);
        }
        return new AuditEntry(
                id,
                at(day),
                party.code(),
                automated ? "token-demo-" + place : "account-demo-" + place + "-" + random.nextInt(OFFICERS),
                "CHECK",
                PURPOSES.get(random.nextInt(PURPOSES.size())),
                REFERENCE,
                "00",
                results.containsValue("HIT") ? "HIT" : "NO_RECORD",
                JSON.writeValueAsString(detail));
    }

    private Instant at(LocalDate day) {
        return day.atTime(LocalTime.ofSecondOfDay(random.nextInt(86_400))).toInstant(ZoneOffset.UTC);
    }

    private String result() {
        int draw = random.nextInt(100);
        return draw < 2 ? "HIT" : draw < 5 ? "POSSIBLE" : "NO_RECORD";
    }

    private List<String> databases(Party party) {
        return party.kind() == Party.Kind.COUNTRY
                ? hub.definitions().all().stream().map(DatabaseDefinition::code).toList()
                : List.of("stolen-travel-documents");
    }
}
