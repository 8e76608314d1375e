package org.liaisonhub.hub.agreements;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.Parties;
import org.liaisonhub.hub.access.documents.AgreementDocument;
import org.liaisonhub.hub.access.documents.SigningKey;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.records.databases.Definitions;

/**
 * Real agreements for tests of other things: a document, signed by a secretariat and the party, in force since 1970.
 * Written past the service, so that no trace of it stands in the audit that a test looks at.
 *
 * <pre>{@code
 * new TestAgreements(postgres.dataSource(), access).grant(france, "nominal", Set.of(Operation.CHECK));
 * }</pre>
 */
public final class TestAgreements {
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Jdbi jdbi;
    private final Parties parties;
    private final Access access;
    private final Map<Integer, SigningKey> keys = new HashMap<>();
    private final List<Granted> granted = new ArrayList<>();

    private record Granted(String id, Party party, String database, Set<Operation> operations) {}

    public TestAgreements(DataSource database, Access access) {
        this.jdbi = Jdbi.create(database);
        this.parties = new Parties(database, access);
        this.access = access;
    }

    /**
     * How far a database is opened, in the words of agreements.
     *
     * @param disclosure a word, or fields: {@code [names, sex]}
     * @param subjects of a question; none for all
     */
    public record Extent(String ceiling, String disclosure, List<String> subjects) {
        /** Every level, in full. */
        public static final Extent WHOLE = new Extent("confidential", "full", List.of());

        /** Whether there is a record, and nothing of it. */
        public static final Extent HIT_ONLY = new Extent("confidential", "hit-only", List.of());

        /** All that may be signed with a private checker. */
        public static final Extent CHECKER = new Extent("official-use", "hit-only", List.of("travel-documents"));

        public Extent {
            subjects = List.copyOf(subjects);
        }

        /** Every level, of each record only these fields. */
        public static Extent fields(String... fields) {
            return new Extent("confidential", "[" + String.join(", ", fields) + "]", List.of());
        }

        /** In full, up to that level. */
        public static Extent upTo(String ceiling) {
            return new Extent(ceiling, "full", List.of());
        }
    }

    /** Opens a database to a party for every purpose, at every level, in full, from now on. */
    public void grant(Party party, String database, Set<Operation> operations) {
        grant(party, database, operations, Extent.WHOLE);
    }

    /** Opens a database to a party for every purpose, as far as said, from now on. */
    public void grant(Party party, String database, Set<Operation> operations, Extent extent) {
        boolean secretariat = party.kind() == Party.Kind.SECRETARIAT;
        var id = "TEST-" + NEXT.incrementAndGet();
        var terms = new StringBuilder();
        var words = operations.stream().map(Operation::word).collect(Collectors.toCollection(TreeSet::new));
        for (var word : words) {
            boolean purposes = operations.stream()
                    .anyMatch(operation -> operation.word().equals(word) && operation.needsPurpose());
            terms.append("""
                      - article: "1"
                        to: [%s]
                        %s
                        operations: [%s]
                        ceiling: %s
                        disclosure: %s
                        retention: P1Y
                    """.formatted(
                    secretariat ? "secretariat" : party.code(),
                    operations.stream()
                                    .anyMatch(operation -> operation.word().equals(word) && operation.needsDatabase())
                            ? "databases: [" + database + "]"
                            : "# beside the databases",
                    word,
                    extent.ceiling(),
                    extent.disclosure()));
            if (!extent.subjects().isEmpty()) {
                terms.append("    subjects: [%s]\n".formatted(String.join(", ", extent.subjects())));
            }
            if (purposes) {
                terms.append("    purposes: [border-check, police-check, visa, investigation]\n");
            }
        }
        var document =
                document(id, 1, secretariat ? "{accession: checkers}" : "[" + party.code() + "]", terms.toString());
        sign(document, secretariat ? new Party[0] : new Party[] {party});
        granted.add(new Granted(id, party, database, operations));
    }

    /** The text of a document with one article "1". */
    public static String document(String id, int version, String parties, String terms) {
        return """
                liaison-agreement: 1
                id: %s
                version: %d
                title: For a test
                legal-reference: none
                language: en
                parties: %s
                from: 1970-01-01
                articles:
                  - {number: "1", title: Test, text: Only for a test.}
                terms:
                %s""".formatted(id, version, parties, terms);
    }

    /** Ends what was granted of that. */
    public void revoke(Party party, String database, Set<Operation> operations) {
        granted.stream()
                .filter(one -> one.party().equals(party)
                        && one.database().equals(database)
                        && !Collections.disjoint(one.operations(), operations))
                .forEach(one -> jdbi.useHandle(
                        handle -> handle.execute("update agreement set state = 'ENDED' where id = ?", one.id())));
        access.reload();
    }

    /** Puts a document in force, signed by the secretariat and these parties. */
    public void sign(String text, Party... signers) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        var document = AgreementDocument.read(bytes);
        Agreements.vocabulary(Definitions.standard(), Optional.empty()).require(document);
        var secretariat = secretariat();
        jdbi.useTransaction(handle -> {
            handle.execute(
                    "insert into agreement (id, state, proposed_by) values (?, 'OPEN', ?) on conflict do nothing",
                    document.id(),
                    secretariat.number());
            handle.execute("""
                    insert into agreement_version (agreement, version, document, party, actor, proposed_at)
                    values (?, ?, ?, ?, 'test', ?)""", document.id(), document.version(), bytes, secretariat.number(), now());
            Stream.concat(Stream.of(secretariat), Stream.of(signers))
                    .forEach(party -> handle.execute(
                            """
                            insert into agreement_signature (agreement, version, party, jws, actor, taken_at)
                            values (?, ?, ?, ?, 'test', ?)""",
                            document.id(),
                            document.version(),
                            party.number(),
                            key(party).sign(bytes, Clock.systemUTC().instant()),
                            now()));
        });
        access.reload();
    }

    /** The party's key, registered at the first call. */
    public SigningKey key(Party party) {
        return keys.computeIfAbsent(party.number(), _ -> {
            var key = SigningKey.generate();
            jdbi.useHandle(handle -> handle.execute(
                    "insert into party_key (kid, party, jwk, label, actor, added_at) values (?, ?, ?, '', 'test', ?)",
                    key.verification().thumbprint(),
                    party.number(),
                    key.verification().jwk(),
                    now()));
            return key;
        });
    }

    /** The hub's secretariat; made when there is none. */
    public Party secretariat() {
        return parties.list().stream()
                .filter(party -> party.kind() == Party.Kind.SECRETARIAT)
                .findFirst()
                .orElseGet(() -> parties.create("TEST-SEC", "Secretariat of tests", Party.Kind.SECRETARIAT));
    }

    private static OffsetDateTime now() {
        return Clock.systemUTC().instant().atOffset(ZoneOffset.UTC);
    }
}
