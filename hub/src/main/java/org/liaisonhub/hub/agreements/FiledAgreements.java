package org.liaisonhub.hub.agreements;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.AgreementRows;
import org.liaisonhub.hub.access.SignedVersion;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.rules.Measure;
import org.liaisonhub.standards.InvalidValue;

/**
 * The agreements on file, for those who may see them: the secretariat all, a party's administrators those that take it.
 * What others have agreed is not there for them, not even by name. Thread-safe.
 */
public final class FiledAgreements {
    private final Jdbi jdbi;
    private final Access access;
    private final Authority authority;
    private final Clock clock;

    FiledAgreements(DataSource database, Access access, Authority authority, Clock clock) {
        this.jdbi = Jdbi.create(database);
        this.access = access;
        this.authority = authority;
        this.clock = clock;
    }

    /** The newest version of each agreement that the caller may see, by id. */
    public List<AgreementView> list(Caller caller) {
        return visible(caller, all()).stream()
                .collect(Collectors.toMap(AgreementView::id, Function.identity(), (_, newer) -> newer))
                .values()
                .stream()
                .sorted(Comparator.comparing(AgreementView::id))
                .toList();
    }

    /** The versions of an agreement that the caller may see, oldest first; none when there is none for it. */
    public List<AgreementView> find(Caller caller, String id) {
        return visible(caller, versions(id));
    }

    public Optional<AgreementView> find(Caller caller, String id, int version) {
        return find(caller, id).stream()
                .filter(view -> view.version() == version)
                .findFirst();
    }

    /** What happened to it, oldest first; empty when the caller may not see it. */
    public List<AgreementEvent> history(Caller caller, String id) {
        var versions = find(caller, id);
        if (versions.isEmpty()) {
            return List.of();
        }
        var affected = versions.stream()
                .flatMap(view -> view.signatures().stream())
                .map(AgreementView.Signature::party)
                .collect(Collectors.toSet());
        var parties = parties();
        var events = jdbi.withHandle(handle -> AgreementTable.history(handle, id, parties, affected));
        if (authority.administers(caller)) {
            return events;
        }
        var theirs = parties.values().stream()
                .filter(party -> versions.stream().anyMatch(view -> view.takes(party)))
                .map(Party::code)
                .collect(Collectors.toSet());
        return events.stream()
                .flatMap(event -> event.seenIn(versions, theirs).stream())
                .toList();
    }

    /** Numbers of what the caller can read in the history and is to acknowledge. */
    List<Long> changes(Caller caller, String id) {
        return history(caller, id).stream()
                .filter(event -> event.kind().changesRights())
                .map(AgreementEvent::number)
                .toList();
    }

    private List<AgreementView> visible(Caller caller, List<AgreementView> views) {
        boolean all = authority.administers(caller);
        return all || authority.administers(caller, caller.party())
                ? views.stream()
                        .filter(view -> all || view.takes(caller.party()))
                        .toList()
                : List.of();
    }

    List<AgreementView> versions(String id) {
        return jdbi.withHandle(handle -> versions(handle, id));
    }

    /** As the transaction of the handle sees them. */
    List<AgreementView> versions(Handle handle, String id) {
        return all(handle).stream().filter(view -> view.id().equals(id)).toList();
    }

    private List<AgreementView> all() {
        return jdbi.withHandle(this::all);
    }

    private List<AgreementView> all(Handle handle) {
        var rows = AgreementRows.all(handle, parties());
        return rows.versions().stream().map(row -> view(row, rows.keys())).toList();
    }

    private AgreementView view(SignedVersion row, Map<String, SignedVersion.Key> keys) {
        var signatures = row.signatures().stream()
                .map(signature -> new AgreementView.Signature(
                        signature.party(),
                        signature.actor(),
                        signature.takenAt(),
                        access.proofs().verdict(row, signature, keys)))
                .toList();
        try {
            var document = access.proofs().document(row);
            var world = access.world();
            boolean suspended = world.measures().contains(new Measure.AgreementSuspended(row.agreement()));
            var status = AgreementView.status(row, document, signatures, world.agreements(), suspended, today());
            return new AgreementView(row, Optional.of(document), status, signatures);
        } catch (InvalidValue changed) {
            return new AgreementView(row, Optional.empty(), AgreementView.Status.INVALID, signatures);
        }
    }

    Map<Integer, Party> parties() {
        return access.world().parties().stream().collect(Collectors.toMap(Party::number, Function.identity()));
    }

    /** Today, UTC: agreements begin, end and are reviewed by days. */
    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
