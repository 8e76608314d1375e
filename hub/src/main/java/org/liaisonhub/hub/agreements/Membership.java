package org.liaisonhub.hub.agreements;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Objects;
import org.liaisonhub.hub.access.documents.SigningKey;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Party;

/**
 * The first agreement of every hub: the membership, which comes with Liaison, signed by the secretariat at the first
 * start. A member has its rights when it has signed too.
 */
public final class Membership {
    public static final String ID = "MEMBERSHIP";

    /** Where the secretariat keeps its key, in the data directory of the hub. */
    public static final String KEY_FILE = "secretariat-key.jwk";

    private static final String ACTOR = "first-start";

    private final Agreements agreements;
    private final PartyKeys keys;
    private final Clock clock;

    public Membership(AgreementOffice office, Clock clock) {
        this.agreements = office.agreements();
        this.keys = office.keys();
        this.clock = clock;
    }

    /** The bytes that are signed. */
    public static byte[] document() {
        try (var file = Objects.requireNonNull(Membership.class.getResourceAsStream("membership.yaml"))) {
            return file.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException("the membership cannot be read", broken);
        }
    }

    /**
     * Makes the key of the secretariat in the data directory and signs the membership with it, unless the hub has one
     * already: a second node, or a later start, changes nothing.
     *
     * @return whether something was made
     */
    public boolean establish(Party secretariat, Path directory) {
        var caller = new Caller(secretariat, ACTOR, Caller.Kind.SYSTEM, EnumSet.of(Caller.Role.ADMINISTRATOR));
        var versions = agreements.filed().find(caller, ID);
        if (versions.stream().anyMatch(view -> view.signed().contains(secretariat))) {
            return false;
        }
        var file = directory.resolve(KEY_FILE);
        var key = Files.exists(file) ? KeyFile.read(file) : KeyFile.create(file);
        establish(caller, key);
        return true;
    }

    /** The same with a key that is at hand. */
    void establish(Caller secretariat, SigningKey key) {
        keys.add(secretariat, secretariat.party(), key.verification().jwk(), "of the secretariat");
        var document = document();
        if (agreements.filed().find(secretariat, ID).isEmpty()) {
            agreements.propose(secretariat, document);
        }
        agreements.sign(secretariat, ID, 1, key.sign(document, clock.instant()));
    }
}
