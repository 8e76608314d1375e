package org.liaisonhub.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.liaisonhub.app.world.InventedRecord;
import org.liaisonhub.app.world.Member;
import org.liaisonhub.app.world.World;
import org.liaisonhub.hub.Hub;
import org.liaisonhub.hub.access.documents.SigningKey;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Mandate;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.records.BulkRecording.SourceRecord;

/**
 * Fills two hubs with the same records: a plain one, in which one country has signed the membership, and a crowded one
 * with many parties, agreements and audiences in force besides. The country that asks may see every record in both, so
 * that both have the same to find.
 */
final class CrowdedHub {
    private static final String ASKER = "QAA";
    private static final int PARTIES = 200;
    private static final int AGREEMENTS = 50;
    private static final int AUDIENCES = 1_000;
    private static final int RESTRICTIONS = 200;
    private static final int SIGNERS = 4;
    private static final int BATCH = 10_000;
    private static final String NOMINAL = "nominal";
    private static final String DOCUMENTS = "stolen-travel-documents";

    private final Hub hub;
    private final Path data;
    private final boolean crowded;
    private final Random random = new Random(4);
    private final Map<String, SigningKey> keys = new HashMap<>();

    CrowdedHub(Hub hub, Path data, boolean crowded) {
        this.hub = hub;
        this.data = data;
        this.crowded = crowded;
    }

    /** Parties, agreements and records; what is there already stays. */
    void fill(long persons, long documents) throws IOException {
        if (hub.parties().find(ASKER).isPresent()) {
            return;
        }
        var parties = join(crowded ? PARTIES - Member.COUNTRIES.size() - 1 : 1);
        var membership = document("MEMBERSHIP");
        for (var party : parties) {
            sign(party, "MEMBERSHIP", membership);
        }
        var owners = Member.COUNTRIES.stream()
                .map(member -> hub.parties().create(member.code(), member.name(), Party.Kind.COUNTRY))
                .toList();
        if (crowded) {
            agree(parties);
            restrict(parties, owners);
        }
        record(owners, parties, persons, documents);
    }

    /** Who asks in both. */
    Caller asker() {
        return new Caller(asking(), "token-bench", Caller.Kind.SYSTEM, Set.of(Caller.Role.CHECKER), Mandate.WHOLE);
    }

    String token() {
        return hub.tokens()
                .issue(asking(), "bench", Set.of(Caller.Role.CHECKER), java.time.Duration.ofDays(1))
                .secret();
    }

    private Party asking() {
        return hub.parties().find(ASKER).orElseThrow();
    }

    private List<Party> join(int count) {
        var parties = new ArrayList<Party>();
        for (int i = 0; i < count; i++) {
            var code = "Q" + (char) ('A' + i / 26) + (char) ('A' + i % 26);
            var party = hub.parties().create(code, "Party " + code, Party.Kind.COUNTRY);
            hub.agreements()
                    .keys()
                    .add(administrator(party), party, key(code).verification().jwk(), "bench");
            parties.add(party);
        }
        return parties;
    }

    private void agree(List<Party> parties) throws IOException {
        keys.put("SEC", SigningKey.read(Files.readString(data.resolve("secretariat-key.jwk"))));
        var secretariat = hub.parties().find("SEC").orElseThrow();
        for (int i = 1; i < AGREEMENTS; i++) {
            var signers =
                    new TreeSet<>(Set.of(i < SIGNERS ? ASKER : parties.get(i).code()));
            while (signers.size() < SIGNERS) {
                signers.add(some(parties).code());
            }
            var id = "BENCH-" + i;
            var document = """
                    liaison-agreement: 1
                    id: %s
                    version: 1
                    title: Made up to be measured
                    legal-reference: none
                    language: en
                    parties: [%s]
                    from: 2026-01-01
                    articles:
                      - {number: "1", title: Checks, text: The parties check.}
                    terms:
                      - article: "1"
                        to: [%s]
                        databases: [nominal, stolen-travel-documents]
                        operations: [check, read]
                        purposes: [border-check, visa]
                        ceiling: official-use
                        disclosure: full
                    """.formatted(id, String.join(", ", signers), String.join(", ", signers))
                    .getBytes(StandardCharsets.UTF_8);
            hub.agreements().agreements().propose(administrator(secretariat), document);
            sign(secretariat, id, document);
            for (var signer : signers) {
                sign(hub.parties().find(signer).orElseThrow(), id, document);
            }
        }
    }

    /** From everybody but the one who asks. */
    private void restrict(List<Party> parties, List<Party> owners) {
        for (int i = 0; i < RESTRICTIONS; i++) {
            var owner = administrator(owners.get(i % owners.size()));
            hub.restrictions()
                    .exclude(
                            owner,
                            i % 2 == 0 ? NOMINAL : DOCUMENTS,
                            another(parties).code());
        }
    }

    private void record(List<Party> owners, List<Party> parties, long persons, long documents) {
        var world = new World(BenchData.SEED);
        int kinds = crowded ? 1 + AUDIENCES / (2 * owners.size()) : 1;
        for (var owner : owners) {
            var exclusions = new ArrayList<Set<Integer>>(List.of(Set.of()));
            while (exclusions.size() < kinds) {
                var excluded = new TreeSet<Integer>();
                for (int i = 0; i <= exclusions.size() % 3; i++) {
                    excluded.add(another(parties).number());
                }
                if (!exclusions.contains(excluded)) {
                    exclusions.add(excluded);
                }
            }
            put(owner, NOMINAL, world.persons(owner.code(), persons / owners.size()), exclusions);
            put(owner, DOCUMENTS, world.documents(owner.code(), documents / owners.size()), exclusions);
        }
        hub.access().reload();
    }

    private void put(Party owner, String database, Stream<InventedRecord> records, List<Set<Integer>> exclusions) {
        var definition = hub.definitions().require(database);
        var batch = new ArrayList<SourceRecord>(BATCH);
        for (var record : (Iterable<InventedRecord>) records::iterator) {
            batch.add(new SourceRecord(
                    record.sourceKey(),
                    definition.normalise(record.content()),
                    exclusions.get(random.nextInt(exclusions.size()))));
            if (batch.size() == BATCH) {
                hub.bulkRecording().put(definition, owner, "bench", batch);
                batch.clear();
            }
        }
        hub.bulkRecording().put(definition, owner, "bench", batch);
    }

    private void sign(Party party, String id, byte[] document) {
        var signature = key(party.code()).sign(document, Instant.now());
        hub.agreements().agreements().sign(administrator(party), id, 1, signature);
    }

    private byte[] document(String id) {
        var secretariat = hub.parties().find("SEC").orElseThrow();
        return hub.agreements()
                .agreements()
                .filed()
                .find(administrator(secretariat), id, 1)
                .orElseThrow()
                .stored()
                .document();
    }

    private SigningKey key(String party) {
        return keys.computeIfAbsent(party, _ -> SigningKey.generate());
    }

    private static Caller administrator(Party party) {
        var role = party.kind() == Party.Kind.SECRETARIAT ? Caller.Role.ADMINISTRATOR : Caller.Role.PARTY_ADMINISTRATOR;
        return new Caller(party, "bench", Caller.Kind.OFFICER, Set.of(role));
    }

    private Party some(List<Party> parties) {
        return parties.get(random.nextInt(parties.size()));
    }

    /** Not the one who asks. */
    private Party another(List<Party> parties) {
        return parties.get(1 + random.nextInt(parties.size() - 1));
    }
}
