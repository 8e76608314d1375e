package org.liaisonhub.hub.audit.log;

import java.time.Clock;
import javax.sql.DataSource;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.audit.notes.NoteSigner;

/**
 * The log of a running hub as it is shown to others: signed by this hub, and witnessed. Close it before the trail.
 *
 * @param log what may be read
 * @param checkpoints of this log
 * @param witness which this hub is for the logs of others
 */
public record PublishedLog(AuditLog log, Checkpoints checkpoints, Witness witness, CheckpointPublisher publisher)
        implements AutoCloseable {
    /** Introduces the key if it is new, and signs checkpoints from now on. */
    public static PublishedLog open(DataSource database, NoteSigner signer, AuditTrail audit, Clock clock) {
        var checkpoints = new Checkpoints(database, signer, audit, clock);
        checkpoints.introduceKey();
        return new PublishedLog(
                new AuditLog(database),
                checkpoints,
                new Witness(database, signer, audit, clock),
                CheckpointPublisher.start(checkpoints));
    }

    @Override
    public void close() {
        publisher.close();
    }
}
