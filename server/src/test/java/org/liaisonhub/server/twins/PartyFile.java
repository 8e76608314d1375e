package org.liaisonhub.server.twins;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.liaisonhub.hub.access.documents.SigningKey;
import org.liaisonhub.hub.access.policy.Agreement;
import org.liaisonhub.hub.access.policy.Confidentiality;
import org.liaisonhub.hub.access.policy.Disclosure;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.policy.Term;
import org.liaisonhub.hub.agreements.TestAgreements;

/**
 * What one party has on file in one world: a draft, an agreement in force and one that is suspended, keys, people,
 * systems, mandates, restrictions and measures. Both hubs get the same bytes: keys and signatures are made once.
 *
 * @param name begins the ids of its agreements and its labels
 * @param base begins its numbers
 * @param with the other party of its agreements
 * @param secretariat that signs them; without one they stay drafts
 * @param keptFrom from whom it keeps its records
 * @param session account of which it has a session
 */
record PartyFile(
        String name, int base, Party of, Party with, Optional<Party> secretariat, List<Party> keptFrom, long session) {
    static final String DRAFT = "-DRAFT";
    static final String FORCE = "-FORCE";
    static final String HELD = "-HELD";

    /** All of it happened then, so that no world differs by the time at which it ran. */
    static final Instant SINCE = Instant.parse("2026-06-01T09:00:00Z");

    private static final Map<String, SigningKey> KEYS = new ConcurrentHashMap<>();
    private static final Map<String, String> SIGNATURES = new ConcurrentHashMap<>();

    /** One version that is on file, with the parties that have signed it. */
    record Version(String agreement, int version, String text, Party by, List<Party> signers) {
        byte[] bytes() {
            return text.getBytes(StandardCharsets.UTF_8);
        }
    }

    /** Of an officer, a token, a certificate and a measure of it. */
    long number() {
        return base + 1L;
    }

    /** Its agreements, each in its first version. */
    List<String> ids() {
        return List.of(name + DRAFT, name + FORCE, name + HELD);
    }

    List<Version> versions() {
        var all = new ArrayList<Version>();
        all.add(new Version(name + DRAFT, 1, document(name + DRAFT, 1), of, List.of()));
        for (var id : List.of(name + FORCE, name + HELD)) {
            all.add(new Version(id, 1, document(id, 1), of, signers()));
        }
        return all;
    }

    /** A draft of the parties of this file that would take the place of a version of another file's agreement. */
    Version next(String agreement) {
        return new Version(agreement, 2, document(agreement, 2), secretariat.orElse(of), List.of());
    }

    private String document(String id, int version) {
        var terms = """
                  - article: "1"
                    to: [%s]
                    databases: [nominal]
                    operations: [check, read]
                    purposes: [border-check]
                    ceiling: official-use
                    disclosure: full
                """.formatted(with.code());
        return TestAgreements.document(id, version, "[" + of.code() + ", " + with.code() + "]", terms);
    }

    private List<Party> signers() {
        var signers = new LinkedHashSet<Party>(List.of(of, with));
        secretariat.ifPresent(signers::add);
        return List.copyOf(signers);
    }

    /** Parties whose keys this file needs. */
    List<Party> keyHolders() {
        return signers();
    }

    SigningKey key(Party party) {
        return KEYS.computeIfAbsent(name + " " + party.code(), _ -> SigningKey.generate());
    }

    /** Made once, for signatures of the same bytes differ. */
    String signature(Version version, Party party) {
        return SIGNATURES.computeIfAbsent(
                name + " " + party.code() + " " + version.text(),
                _ -> key(party).sign(version.bytes(), SINCE));
    }

    /** What of it the rules know: the agreements that are signed by all. */
    List<Agreement> signed() {
        var signatories = new LinkedHashSet<Integer>();
        signers().forEach(party -> signatories.add(party.number()));
        var term = new Term(
                "1",
                Set.of(with.code()),
                Set.of("nominal"),
                Set.of(Operation.CHECK, Operation.READ_RECORD),
                Set.of("border-check"),
                Confidentiality.OFFICIAL_USE,
                new Disclosure.Full(),
                Term.ALL_SUBJECTS);
        return secretariat.isEmpty()
                ? List.of()
                : List.of(name + FORCE, name + HELD).stream()
                        .map(id -> new Agreement(
                                id,
                                1,
                                Agreement.State.SIGNED,
                                signatories,
                                LocalDate.ofInstant(SINCE, ZoneOffset.UTC),
                                null,
                                List.of(term)))
                        .toList();
    }
}
