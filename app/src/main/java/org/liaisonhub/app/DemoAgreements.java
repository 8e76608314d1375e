package org.liaisonhub.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.Objects;
import org.liaisonhub.hub.Hub;
import org.liaisonhub.hub.access.documents.AgreementDocument;
import org.liaisonhub.hub.access.documents.SigningKey;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Caller.Role;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.agreements.KeyFile;
import org.liaisonhub.hub.agreements.Membership;

/**
 * What the parties of the made-up world sign: the members the membership, each partner an agreement of its own. Their
 * keys and the documents are kept in the folder of the demo, so that the commands can be tried on them.
 */
final class DemoAgreements {
    private static final String ACTOR = "demo";

    private final Hub hub;
    private final Path folder;
    private final Clock clock = Clock.systemUTC();

    DemoAgreements(Hub hub, Path folder) {
        this.hub = hub;
        this.folder = folder;
    }

    /** Makes the party's key and signs; of a partner's agreement both sides. */
    void sign(Party party) {
        var key = KeyFile.create(made("keys").resolve(party.code() + ".jwk"));
        var caller = caller(party);
        hub.agreements().keys().add(caller, party, key.verification().jwk(), "of the demo");
        if (party.kind() == Party.Kind.COUNTRY) {
            sign(caller, key, Membership.document());
        } else {
            var document = partnerDocument(party);
            var secretariat = caller(hub.parties().find("SEC").orElseThrow());
            hub.agreements().agreements().propose(secretariat, document);
            sign(secretariat, KeyFile.read(folder.resolve(Membership.KEY_FILE)), document);
            sign(caller, key, document);
        }
    }

    private void sign(Caller caller, SigningKey key, byte[] bytes) {
        var document = AgreementDocument.read(bytes);
        hub.agreements().agreements().sign(caller, document.id(), document.version(), key.sign(bytes, clock.instant()));
    }

    private static Caller caller(Party party) {
        return new Caller(party, ACTOR, Caller.Kind.SYSTEM, EnumSet.of(Role.ADMINISTRATOR));
    }

    private byte[] partnerDocument(Party party) {
        var name = party.code() + ".yaml";
        try (var file = Objects.requireNonNull(getClass().getResourceAsStream("agreements/" + name), name)) {
            var bytes = file.readAllBytes();
            Files.write(made("agreements").resolve(name), bytes);
            return bytes;
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot read the agreement of " + party.code(), broken);
        }
    }

    private Path made(String name) {
        try {
            return Files.createDirectories(folder.resolve(name));
        } catch (IOException broken) {
            throw new UncheckedIOException("cannot make " + name, broken);
        }
    }
}
