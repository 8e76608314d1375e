package org.liaisonhub.app.audit;

import java.time.Clock;
import org.liaisonhub.app.running.DataOptions;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.audit.AuditUnavailable;
import org.liaisonhub.hub.audit.log.AuditLog;
import org.liaisonhub.hub.audit.log.Checkpoints;
import org.liaisonhub.hub.audit.log.LogKeyFile;
import org.liaisonhub.hub.audit.log.Witness;
import org.liaisonhub.hub.audit.notes.SignedNote;
import org.liaisonhub.hub.postgres.Postgres;

/** The log of a data directory with its key, beside a running hub or without one. */
record SigningLog(Postgres postgres, AuditTrail trail, AuditLog log, Checkpoints checkpoints, Witness witness)
        implements AutoCloseable {
    static SigningLog open(DataOptions data) {
        var postgres = data.openBesideHub();
        try {
            var signer = LogKeyFile.open(data.directory(), "");
            var clock = Clock.systemUTC();
            var database = postgres.dataSource();
            var trail = new AuditTrail(database);
            var checkpoints = new Checkpoints(database, signer, trail, clock);
            var witness = new Witness(database, signer, trail, clock);
            return new SigningLog(postgres, trail, new AuditLog(database), checkpoints, witness);
        } catch (RuntimeException failed) {
            postgres.close();
            throw failed;
        }
    }

    /** A checkpoint of the log as it stands; its key is entered first when it is new. */
    SignedNote newest() {
        checkpoints.introduceKey();
        checkpoints.publish();
        return checkpoints.latest().orElseThrow(() -> new AuditUnavailable("the log has no checkpoint", null));
    }

    @Override
    public void close() {
        trail.close();
        postgres.close();
    }
}
