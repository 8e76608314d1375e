package org.liaisonhub.app;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import org.liaisonhub.hub.Hub;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.records.OwnedRecord;

/**
 * Which records the consultations of {@link DemoPast} met, and what their owners said. The verdicts are given as in earnest; some
 * hits are left open, for the officers of the demo.
 */
final class DemoVerdicts {
    private static final String DATABASE = "stolen-travel-documents";
    /** Records of each owner that are ever met. */
    private static final int RECORDS = 50;
    /** Hits in a hundred that have a verdict when the demo begins. */
    private static final int GIVEN = 60;

    private final Hub hub;
    private final SplittableRandom random;
    private final Map<String, Caller> officers = new HashMap<>();
    private final Map<String, List<Long>> records = new HashMap<>();
    private final List<Met> all = new ArrayList<>();

    private record Met(String check, String owner, long record) {}

    DemoVerdicts(Hub hub, long seed) {
        this.hub = hub;
        this.random = new SplittableRandom(seed + 1);
    }

    /** Learns of the members' officers and of some of their records. */
    void know(List<DemoWorld.SignIn> signIns) {
        for (var signIn : signIns) {
            if (signIn.party().kind() == Party.Kind.COUNTRY) {
                var officer = hub.signIn()
                        .accounts()
                        .find(signIn.officer())
                        .orElseThrow()
                        .caller();
                var own = hub.records().ownChanges(officer, DATABASE, 0, RECORDS);
                officers.put(signIn.party().code(), officer);
                records.put(
                        signIn.party().code(), own.stream().map(OwnedRecord::id).toList());
            }
        }
    }

    /** The record of the owner that this check of a party met; none of its own. */
    Optional<Long> met(String check, String party, String owner) {
        var own = records.getOrDefault(owner, List.of());
        if (party.equals(owner) || own.isEmpty()) {
            return Optional.empty();
        }
        long record = own.get(random.nextInt(own.size()));
        all.add(new Met(check, owner, record));
        return Optional.of(record);
    }

    /** Lets the owners verify. */
    void give() {
        for (var met : all) {
            var officer = officers.get(met.owner());
            if (officer != null && random.nextInt(100) < GIVEN) {
                int draw = random.nextInt(10);
                if (draw < 7) {
                    hub.hits().give(officer, met.check(), met.record(), "POSITIVE_ID", "the document was seen");
                } else if (draw < 9) {
                    hub.hits()
                            .give(officer, met.check(), met.record(), "NEGATIVE_ID", "another document of that number");
                } else {
                    hub.hits().give(officer, met.check(), met.record(), "RECORD_INVALID", "found again by its holder");
                }
            }
        }
    }
}
