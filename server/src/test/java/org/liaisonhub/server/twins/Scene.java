package org.liaisonhub.server.twins;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Decision;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Request;
import org.liaisonhub.hub.access.rules.Policy;
import org.liaisonhub.hub.access.rules.RandomWorlds;
import org.liaisonhub.hub.access.rules.World;

/**
 * A world made at random with records in it, somebody who asks, and what of it is withheld from that caller for that
 * operation and purpose.
 */
record Scene(World world, Caller caller, Operation operation, String purpose, List<Row> rows) {
    static final List<String> FAMILIES = List.of("ERIKSSON", "OKONKWO", "HADDAD", "NOVAK");
    static final List<String> GIVEN = List.of("ANNA", "AMARA", "YUSUF", "PETRA");
    static final List<String> NUMBERS = List.of("L898902C3", "X1234567", "AB998877");
    private static final int RECORDS = 14;

    /** A record: its place in the table and its content as JSON. */
    record Row(long id, int audience, int database, int owner, int status, String content) {}

    static Scene of(long seed, Map<String, Integer> databases) {
        var random = new SplittableRandom(seed);
        var worlds = new RandomWorlds(random, databases);
        var world = worlds.world();
        var caller = worlds.caller(world);
        var operation = random.nextBoolean() ? Operation.CHECK : Operation.READ_RECORD;
        var rows = new ArrayList<Row>();
        for (long id = 1; id <= RECORDS; id++) {
            var audience =
                    world.audiences().get(random.nextInt(world.audiences().size()));
            rows.add(new Row(
                    id,
                    audience.number(),
                    audience.database(),
                    audience.owner(),
                    random.nextInt(6) == 0 ? 1 : 0,
                    audience.database() == databases.getOrDefault("nominal", -1) ? person(random) : document(random)));
        }
        return new Scene(world, caller, operation, worlds.reading().purpose(), rows);
    }

    /** Ids of the records that the caller may not see, by a policy of its own. */
    Set<Long> withheld() {
        var seen = new HashSet<Integer>();
        var policy = new Policy(world);
        if (policy.decide(caller, Request.everywhere(operation, purpose), RandomWorlds.DAY)
                instanceof Decision.Permit permit) {
            for (var audience : world.audiences()) {
                if (permit.visibility().covers(audience.database(), audience.number())) {
                    seen.add(audience.number());
                }
            }
        }
        // The administrators of the secretariat read suspended records too; checks find them for nobody.
        boolean readsSuspended = operation == Operation.READ_RECORD
                && policy.decide(caller, Request.everywhere(Operation.ADMINISTER, ""), RandomWorlds.DAY)
                        instanceof Decision.Permit;
        var withheld = new HashSet<Long>();
        for (var row : rows) {
            boolean own = row.owner == caller.party().number();
            if (!own && (!seen.contains(row.audience) || (row.status != 0 && !readsSuspended))) {
                withheld.add(row.id);
            }
        }
        return withheld;
    }

    /** The same without those records. */
    Scene without(Set<Long> ids) {
        return new Scene(
                world,
                caller,
                operation,
                purpose,
                rows.stream().filter(row -> !ids.contains(row.id)).toList());
    }

    private static String person(SplittableRandom random) {
        return """
                {"names":[{"family":"%s","given":"%s"}],"person-status":"WANTED","purpose":"ARREST_SEARCH",\
                "dates-of-birth":["19%d0-01-0%d"],"facts":"fact %d"}""".formatted(
                        one(FAMILIES, random),
                        one(GIVEN, random),
                        5 + random.nextInt(2),
                        1 + random.nextInt(2),
                        random.nextInt(1000));
    }

    private static String document(SplittableRandom random) {
        return "{\"document-number\":\"%s\",\"issuing-country\":\"UTO\",\"document-type\":\"P\",\"fraud-type\":\"STOLEN\"}"
                .formatted(one(NUMBERS, random));
    }

    private static String one(List<String> all, SplittableRandom random) {
        return all.get(random.nextInt(all.size()));
    }
}
