package org.liaisonhub.app;

import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.liaisonhub.app.world.InventedRecord;
import org.liaisonhub.app.world.Member;
import org.liaisonhub.app.world.World;
import org.liaisonhub.hub.Hub;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.records.BulkRecording.SourceRecord;
import org.liaisonhub.hub.records.databases.DatabaseDefinition;

/** Fills a new hub with the made-up world: its parties with their officers and systems, and their records. */
final class DemoWorld {
    /** The officers of the demo share it; it is printed, and the data is made up. */
    static final String PASSWORD = "demo-password-2026";

    private static final int BATCH = 10_000;
    private static final Duration TOKEN_LIFE = Duration.ofDays(30);

    private final Hub hub;
    private final World world;

    DemoWorld(Hub hub, World world) {
        this.hub = hub;
        this.world = world;
    }

    /** A sign-in of the demo: an officer's name and a system's token, of one party. */
    record SignIn(Party party, String officer, String token) {}

    /** Makes members and partners with an officer and a system each; members may check and record, partners check. */
    List<SignIn> parties() {
        var signIns = new ArrayList<SignIn>();
        for (var member : world.members()) {
            var party = hub.parties().create(member.code(), member.name(), member.kind());
            boolean country = member.kind() == Party.Kind.COUNTRY;
            var operations = country
                    ? Set.of(Operation.CHECK, Operation.READ_RECORD, Operation.RECORD, Operation.STATISTICS)
                    : Set.of(Operation.CHECK, Operation.STATISTICS);
            databases(country).forEach(database -> hub.grants().grant(party, database.code(), operations));
            var officer = "officer-" + member.code().toLowerCase(java.util.Locale.ROOT);
            var roles = country ? EnumSet.of(Role.CHECKER, Role.RECORDER) : EnumSet.of(Role.CHECKER);
            hub.accounts().create(officer, "Officer of " + member.name(), party, roles, PASSWORD);
            var token = hub.tokens().issue(party, "border system", roles, TOKEN_LIFE);
            signIns.add(new SignIn(party, officer, token.secret()));
        }
        return signIns;
    }

    /** A partner organisation sees the documents only, as its (invented) agreement says. */
    private List<DatabaseDefinition> databases(boolean country) {
        return country ? hub.definitions().all() : List.of(hub.definitions().require("stolen-travel-documents"));
    }

    /** Records persons and documents, evenly spread over the member countries. */
    void records(long persons, long documents) {
        var nominal = hub.definitions().require("nominal");
        var stolen = hub.definitions().require("stolen-travel-documents");
        int countries = Member.COUNTRIES.size();
        for (int i = 0; i < countries; i++) {
            var code = Member.COUNTRIES.get(i).code();
            var owner = hub.parties().find(code).orElseThrow();
            record(nominal, owner, world.persons(code, share(persons, i, countries)));
            record(stolen, owner, world.documents(code, share(documents, i, countries)));
        }
    }

    /** The {@code i}th of {@code parts} shares of {@code whole}; together they are the whole. */
    private static long share(long whole, int i, int parts) {
        return whole * (i + 1) / parts - whole * i / parts;
    }

    private void record(DatabaseDefinition database, Party owner, Stream<InventedRecord> records) {
        var batch = new ArrayList<SourceRecord>(BATCH);
        var each = records.iterator();
        while (each.hasNext()) {
            var record = each.next();
            var content = database.normalise(record.content());
            var key =
                    record.sourceKey().isEmpty() ? database.sourceKeyOf(content).orElseThrow() : record.sourceKey();
            batch.add(new SourceRecord(key, content));
            if (batch.size() == BATCH || !each.hasNext()) {
                hub.bulkRecording().put(database, owner, "demo", batch);
                batch.clear();
            }
        }
    }
}
