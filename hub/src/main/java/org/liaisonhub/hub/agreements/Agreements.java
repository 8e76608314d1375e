package org.liaisonhub.hub.agreements;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.AgreementRows;
import org.liaisonhub.hub.access.PurposeFile;
import org.liaisonhub.hub.access.SignedVersion;
import org.liaisonhub.hub.access.documents.AgreementDocument;
import org.liaisonhub.hub.access.documents.Bound;
import org.liaisonhub.hub.access.documents.DetachedSignature;
import org.liaisonhub.hub.access.documents.Vocabulary;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.agreements.AgreementEvent.Kind;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.records.databases.DatabaseDefinition;
import org.liaisonhub.hub.records.databases.Definitions;
import org.liaisonhub.hub.records.databases.FieldDefinition;
import org.liaisonhub.standards.InvalidValue;

/**
 * The agreements of a hub: who proposed, signed and acknowledged which. What was signed by all holds at once on this
 * node and within a second on the others. Thread-safe.
 */
public final class Agreements {
    /** How far a signer's clock may be ahead. */
    private static final Duration AHEAD = Duration.ofMinutes(5);

    private final Jdbi jdbi;
    private final Definitions definitions;
    private final Access access;
    private final FiledAgreements filed;
    private final Authority authority;
    private final Clock clock;

    public Agreements(DataSource database, Definitions definitions, Access access, AuditTrail audit, Clock clock) {
        this.jdbi = Jdbi.create(database);
        this.definitions = definitions;
        this.access = access;
        this.authority = new Authority(access, audit, clock);
        this.filed = new FiledAgreements(database, access, authority, clock);
        this.clock = clock;
    }

    /** What is on file, for reading. */
    public FiledAgreements filed() {
        return filed;
    }

    /** What an agreement can name on this hub. */
    public Vocabulary vocabulary() {
        return vocabulary(
                definitions,
                Optional.of(access.world().parties().stream().collect(Collectors.toMap(Party::code, Party::kind))));
    }

    /** The same for other databases, or without parties. */
    public static Vocabulary vocabulary(Definitions definitions, Optional<Map<String, Party.Kind>> parties) {
        var fields = definitions.all().stream()
                .collect(Collectors.toMap(
                        DatabaseDefinition::code,
                        database -> database.fields().stream()
                                .map(FieldDefinition::name)
                                .collect(Collectors.toSet())));
        return new Vocabulary(fields, PurposeFile.STANDARD.purposes(), parties);
    }

    /**
     * Everything that would be refused of a draft, by place; none when {@link #propose} would take it. Nothing is stored.
     *
     * @param document what was read; empty when it cannot be read for its faults
     */
    public record Preview(Optional<AgreementDocument> document, List<InvalidValue> faults) {
        public Preview {
            faults = List.copyOf(faults);
        }
    }

    /** Looks at a draft as {@link #propose} does. */
    public Preview preview(Caller caller, byte[] bytes) {
        authority.require(authority.drafts(caller), caller, "AGREEMENT_PREVIEW", "");
        var reading = AgreementDocument.readAll(bytes);
        if (reading.document().isEmpty()) {
            return new Preview(Optional.empty(), reading.faults());
        }
        var document = reading.document().get();
        var faults = new ArrayList<>(vocabulary().faults(document));
        if (document.until() != null && document.until().isBefore(today())) {
            faults.add(new InvalidValue("until", "not past"));
        }
        if (!mayPropose(caller, document)) {
            faults.add(new InvalidValue("parties", "yours among them, by its code; all else the secretariat proposes"));
        } else if (!filed.versions(document.id()).isEmpty()) {
            try {
                jdbi.useHandle(handle -> AgreementTable.requireNext(handle, document.id(), document.version()));
            } catch (InvalidValue taken) {
                faults.add(taken);
            }
        }
        return new Preview(Optional.of(document), faults);
    }

    /** Of somebody who drafts for its own party. */
    private boolean mayPropose(Caller caller, AgreementDocument document) {
        return authority.administers(caller)
                || (document.parties() instanceof Bound.Named
                        && document.parties().takes(caller.party())
                        && filed.versions(document.id()).stream().allMatch(view -> view.takes(caller.party())));
    }

    /**
     * Takes in a draft. The secretariat proposes anything; another party what names it. A draft that is refused leaves an
     * entry with the place of its fault.
     *
     * @throws InvalidValue naming the place of what is unknown or contradicts itself
     */
    public AgreementDocument propose(Caller caller, byte[] bytes) {
        authority.require(authority.drafts(caller), caller, "AGREEMENT_PROPOSE", "");
        var name = "";
        try {
            var document = AgreementDocument.read(bytes);
            name = document.name();
            return takeIn(caller, document, bytes);
        } catch (InvalidValue fault) {
            authority.audit(caller, "AGREEMENT_PROPOSE", name, "REFUSED", "{\"place\":\"" + place(fault) + "\"}");
            throw fault;
        }
    }

    private AgreementDocument takeIn(Caller caller, AgreementDocument document, byte[] bytes) {
        requireSound(document);
        authority.require(mayPropose(caller, document), caller, "AGREEMENT_PROPOSE", document.name());
        jdbi.useTransaction(handle -> {
            var now = clock.instant();
            AgreementTable.propose(handle, caller, document.id(), document.version(), bytes, now);
            AgreementTable.happened(handle, caller, document.id(), document.version(), Kind.PROPOSED, now, "");
            authority.audit(handle, caller, "AGREEMENT_PROPOSE", document.name(), "PROPOSED", "{}");
        });
        access.reload();
        return document;
    }

    /**
     * Takes the signature of the caller's party under a version.
     *
     * @param token detached JWS
     * @throws InvalidValue naming what of the token, or of the document, is wrong
     */
    public AgreementView sign(Caller caller, String id, int version, String token) {
        var name = id + "@" + version;
        var view = filed.versions(id).stream()
                .filter(one -> one.version() == version && one.takes(caller.party()))
                .findFirst();
        authority.require(
                view.isPresent() && authority.administers(caller, caller.party()), caller, "AGREEMENT_SIGN", name);
        try {
            take(caller, view.orElseThrow(), token);
        } catch (InvalidValue fault) {
            authority.audit(caller, "AGREEMENT_SIGN", name, "REFUSED", "{\"place\":\"" + place(fault) + "\"}");
            throw fault;
        }
        access.reload();
        return filed.find(caller, id, version).orElseThrow();
    }

    /** Places are names of members; what a stranger may have put there is not kept. */
    private static String place(InvalidValue fault) {
        return fault.field().replaceAll("[^a-zA-Z0-9.\\[\\]-]", "");
    }

    private void take(Caller caller, AgreementView view, String token) {
        var signature = DetachedSignature.read(token);
        var now = clock.instant();
        var document =
                view.document().orElseThrow(() -> new InvalidValue("document", "unchanged since it was proposed"));
        requireSound(document);
        if (signature.at().isAfter(now.plus(AHEAD))) {
            throw new InvalidValue("signature.header.iat", "not ahead of the hub's clock");
        }
        jdbi.useTransaction(handle -> {
            if (!AgreementTable.lock(handle, view.id()).isOpen()) {
                throw new InvalidValue("id", "an agreement that is neither suspended nor ended");
            }
            verify(handle, caller, view, token, now);
            AgreementTable.sign(handle, caller, view.id(), view.version(), token, now);
            AgreementTable.happened(handle, caller, view.id(), view.version(), Kind.SIGNED, now, "");
            conclude(handle, caller, view, document, now);
            authority.audit(handle, caller, "AGREEMENT_SIGN", view.stored().name(), "SIGNED", "{}");
        });
    }

    private void verify(Handle handle, Caller caller, AgreementView view, String token, Instant now) {
        var keys = AgreementRows.keys(handle, filed.parties());
        var candidate = new SignedVersion.Signature(caller.party(), caller.actor(), token, now);
        switch (access.proofs().verdict(view.stored(), candidate, keys)) {
            case VALID -> {}
            case KEY_REVOKED -> throw new InvalidValue("signature.header.kid", "a key that is not revoked");
            case INVALID ->
                throw new InvalidValue("signature", "by a registered key of the party, over the exact bytes");
        }
    }

    /** Inside the transaction that holds the agreement, so that of two last signatures one concludes it. */
    private void conclude(Handle handle, Caller caller, AgreementView view, AgreementDocument document, Instant now) {
        var signed = filed.versions(handle, view.id()).stream()
                .filter(one -> one.version() == view.version())
                .flatMap(one -> one.signed().stream())
                .collect(Collectors.toSet());
        boolean concluded = document.parties().concludedBy(signed);
        signed.remove(caller.party());
        if (concluded && !document.parties().concludedBy(signed)) {
            AgreementTable.happened(handle, caller, view.id(), view.version(), Kind.CONCLUDED, now, "");
        }
    }

    private void requireSound(AgreementDocument document) {
        vocabulary().require(document);
        if (document.until() != null && document.until().isBefore(today())) {
            throw new InvalidValue("until", "not past");
        }
    }

    /** Says for the caller's party that it knows what it can read so far; returns how much of it was new. */
    public int acknowledge(Caller caller, String id) {
        authority.require(!filed.find(caller, id).isEmpty(), caller, "AGREEMENT_ACKNOWLEDGE", id);
        var read = filed.changes(caller, id);
        return jdbi.inTransaction(handle -> {
            AgreementTable.lock(handle, id);
            int known = AgreementTable.acknowledge(handle, caller, read, clock.instant());
            authority.audit(handle, caller, "AGREEMENT_ACKNOWLEDGE", id, "ACKNOWLEDGED", "{\"events\":" + known + "}");
            return known;
        });
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
