package org.liaisonhub.hub.access;

import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.documents.AgreementDocument;
import org.liaisonhub.hub.access.documents.DetachedSignature;
import org.liaisonhub.hub.access.documents.VerificationKey;
import org.liaisonhub.standards.InvalidValue;

/**
 * Verifies what the tables hold, every time it is loaded. Remembers what it has read and verified by digests of the
 * bytes, so that a load after a small change costs little and a changed byte is never taken from memory. Thread-safe.
 */
public final class SignatureProofs {
    /** More than 50 agreements of 200 parties; an entry has about 700 bytes. */
    private static final int REMEMBERED = 20_000;

    private final Map<String, AgreementDocument> documents = new ConcurrentHashMap<>();
    private final Map<String, Boolean> verified = new ConcurrentHashMap<>();

    /** What a signature is worth. */
    public enum Verdict {
        VALID,
        /** Not by a key of that party, or not over these bytes: the row is not what the hub took. */
        INVALID,
        /** Made after its key was revoked. */
        KEY_REVOKED
    }

    /**
     * The document of these bytes.
     *
     * @throws InvalidValue when they are no document, or one of another name than the tables say
     */
    public AgreementDocument document(SignedVersion version) {
        var bytes = version.document();
        var digest = digest(bytes);
        var known = documents.get(digest);
        if (known == null) {
            known = AgreementDocument.read(bytes);
            keep(documents, digest, known);
        }
        if (!known.name().equals(version.name())) {
            throw new InvalidValue("id", "the agreement and version that it is kept under");
        }
        return known;
    }

    /** What that signature under that version is worth. */
    public Verdict verdict(
            SignedVersion version, SignedVersion.Signature signature, Map<String, SignedVersion.Key> keys) {
        try {
            var read = DetachedSignature.read(signature.jws());
            var key = keys.get(read.kid());
            if (key == null
                    || key.party().number() != signature.party().number()
                    || !verified(version.document(), read, key)) {
                return Verdict.INVALID;
            }
            return revoked(key, signature, read) ? Verdict.KEY_REVOKED : Verdict.VALID;
        } catch (InvalidValue malformed) {
            return Verdict.INVALID;
        }
    }

    private static boolean revoked(SignedVersion.Key key, SignedVersion.Signature signature, DetachedSignature read) {
        var from = key.revokedFrom();
        return from != null && !(signature.takenAt().isBefore(from) && read.at().isBefore(from));
    }

    private boolean verified(byte[] document, DetachedSignature signature, SignedVersion.Key key) {
        var what = digest(document) + ' ' + signature.header() + '.' + signature.value() + ' ' + key.jwk();
        @Nullable Boolean before = verified.get(what);
        if (before != null) {
            return before;
        }
        boolean valid = signature.isBy(VerificationKey.read(key.jwk()), document);
        keep(verified, what, valid);
        return valid;
    }

    private static <T> void keep(Map<String, T> memory, String key, T value) {
        if (memory.size() >= REMEMBERED) {
            memory.clear();
        }
        memory.put(key, value);
    }

    private static String digest(byte[] bytes) {
        return HexFormat.of().formatHex(Secret.sha256(bytes));
    }
}
