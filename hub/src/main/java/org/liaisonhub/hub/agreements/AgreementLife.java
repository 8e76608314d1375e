package org.liaisonhub.hub.agreements;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.agreements.AgreementEvent.Kind;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.standards.InvalidValue;
import org.liaisonhub.standards.PlainText;

/**
 * Suspends and ends agreements: the secretariat at once, each by one person; to lift a suspension it takes two officers.
 * Each change returns when every node alive decides by it. Thread-safe.
 */
public final class AgreementLife {
    /** How long a change waits for the nodes; then it names those that have not followed. */
    public static final Duration EVERYWHERE = Duration.ofSeconds(2);

    private static final int REASON = 300;

    private final Jdbi jdbi;
    private final Agreements agreements;
    private final Access access;
    private final Authority authority;
    private final Clock clock;

    public AgreementLife(DataSource database, Agreements agreements, Access access, AuditTrail audit, Clock clock) {
        this.jdbi = Jdbi.create(database);
        this.agreements = agreements;
        this.access = access;
        this.authority = new Authority(access, audit, clock);
        this.clock = clock;
    }

    /**
     * What a change came to.
     *
     * @param state of the agreement now: OPEN, SUSPENDED or ENDED
     * @param waitsForSecond whether a second person must still agree
     * @param behind nodes alive that do not decide by it yet; none when it holds everywhere
     */
    public record Effect(String state, boolean waitsForSecond, List<String> behind) {}

    /** From now on no version of it grants anything, anywhere. */
    public Effect suspend(Caller caller, String id, String reason) {
        return change(caller, id, "AGREEMENT_SUSPEND", reason, (handle, before, version) -> {
            require(before.is("OPEN"), "an agreement that is open");
            return set(handle, caller, id, version, "SUSPENDED", "", Kind.SUSPENDED, reason);
        });
    }

    /** Asks to lift a suspension, or agrees to what another officer has asked. */
    public Effect lift(Caller caller, String id, String reason) {
        return change(caller, id, "AGREEMENT_LIFT", reason, (handle, before, version) -> {
            require(before.is("SUSPENDED"), "an agreement that is suspended");
            if (caller.kind() != Caller.Kind.OFFICER) {
                throw new InvalidValue("caller", "an officer: two persons lift a suspension, no system");
            }
            if (before.liftAsked().isEmpty()) {
                return set(handle, caller, id, version, "SUSPENDED", caller.actor(), Kind.LIFT_ASKED, reason);
            }
            if (before.liftAsked().equals(caller.actor())) {
                throw new InvalidValue("caller", "another officer than the one who asked first");
            }
            return set(handle, caller, id, version, "OPEN", "", Kind.LIFTED, reason);
        });
    }

    /** For good: another agreement needs another id. */
    public Effect end(Caller caller, String id, String reason) {
        return change(caller, id, "AGREEMENT_END", reason, (handle, before, version) -> {
            require(!before.is("ENDED"), "an agreement that has not ended");
            return set(handle, caller, id, version, "ENDED", "", Kind.ENDED, reason);
        });
    }

    private interface Change {
        Effect apply(Handle handle, AgreementTable.State before, int version);
    }

    private Effect change(Caller caller, String id, String operation, String reason, Change change) {
        authority.require(authority.administers(caller), caller, operation, subject(id));
        PlainText.require("reason", reason, REASON);
        if (reason.isBlank()) {
            throw new InvalidValue("reason", "1 to " + REASON + " characters");
        }
        var versions = agreements.filed().versions(id);
        var effect = jdbi.inTransaction(handle -> {
            var before = AgreementTable.lock(handle, id);
            var done = change.apply(handle, before, versions.getLast().version());
            authority.audit(caller, operation, id, done.waitsForSecond() ? "ASKED" : done.state(), "{}");
            return done;
        });
        return new Effect(effect.state(), effect.waitsForSecond(), access.reloadEverywhere(EVERYWHERE));
    }

    /** What a stranger wrote where an id belongs is not kept. */
    private static String subject(String id) {
        return id.replaceAll("[^A-Z0-9-]", "");
    }

    private Effect set(
            Handle handle,
            Caller caller,
            String id,
            int version,
            String state,
            String liftAsked,
            Kind kind,
            String reason) {
        AgreementTable.state(handle, id, state, liftAsked);
        AgreementTable.happened(handle, caller, id, version, kind, clock.instant(), reason);
        return new Effect(state, kind == Kind.LIFT_ASKED, List.of());
    }

    private static void require(boolean holds, String rule) {
        if (!holds) {
            throw new InvalidValue("id", rule);
        }
    }
}
