package org.liaisonhub.hub.agreements;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.policy.Caller;
import org.liaisonhub.hub.agreements.AgreementEvent.Kind;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.standards.InvalidValue;
import org.liaisonhub.standards.PlainText;

/**
 * Ends agreements; they are suspended by interim measures. A change returns when every node alive decides by it.
 * Thread-safe.
 */
public final class AgreementLife {
    /** How long a change waits for the nodes; then it names those that have not followed. The answer is there in 2 s. */
    public static final Duration EVERYWHERE = Duration.ofMillis(1_800);

    private static final int REASON = 300;

    private final Jdbi jdbi;
    private final Access access;
    private final Authority authority;
    private final Clock clock;

    public AgreementLife(DataSource database, Access access, AuditTrail audit, Clock clock) {
        this.jdbi = Jdbi.create(database);
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

    /** For good: another agreement needs another id. */
    public Effect end(Caller caller, String id, String reason) {
        authority.require(authority.administers(caller), caller, "AGREEMENT_END", subject(id));
        PlainText.requireSome("reason", reason, REASON);
        jdbi.useTransaction(handle -> {
            if (AgreementTable.lock(handle, id).ended()) {
                throw new InvalidValue("id", "an agreement that has not ended");
            }
            AgreementTable.end(handle, id);
            AgreementHistory.happened(handle, caller, id, Kind.ENDED, clock.instant(), reason);
            authority.audit(handle, caller, "AGREEMENT_END", id, "ENDED", "{}");
        });
        return new Effect("ENDED", false, access.reloadEverywhere(EVERYWHERE));
    }

    /** What a stranger wrote where an id belongs is not kept. */
    private static String subject(String id) {
        return id.replaceAll("[^A-Z0-9-]", "");
    }
}
