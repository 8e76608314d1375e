package org.liaisonhub.hub.postgres;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.audit.Entries;

/**
 * A hub in a process of its own, to be killed while it appends: prints the number of its server's process, then a line for
 * every entry when it is durable.
 */
final class KilledAuditor {
    private static final int WRITERS = 16;

    private KilledAuditor() {}

    public static void main(String[] arguments) throws SQLException {
        var cluster = Cluster.open(Path.of(arguments[0]), TestPostgres.programHome(), EmbeddedSettings.SAFE);
        var server = EmbeddedServer.start(cluster, EmbeddedSettings.SAFE);
        var postgres = Postgres.open(Postgres.hubAddress(cluster, server), 6, () -> {});
        var trail = new AuditTrail(postgres.dataSource());
        System.out.println(server.pid());
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            IntStream.range(0, WRITERS)
                    .forEach(writer -> threads.execute(() -> {
                        for (int i = 0; true; i++) {
                            var id = arguments[1] + "-" + writer + "-" + i;
                            trail.append(Entries.entry(id));
                            System.out.println(id);
                        }
                    }));
        }
    }
}
