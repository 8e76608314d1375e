package org.liaisonhub.hub.postgres;

import java.nio.file.Path;
import java.sql.SQLException;

/** A hub in a process of its own, to be killed: commits a row, prints the number of its server's process, waits. */
final class KilledHub {
    private KilledHub() {}

    public static void main(String[] arguments) throws SQLException, InterruptedException {
        var cluster = Cluster.open(Path.of(arguments[0]), TestPostgres.programHome(), EmbeddedSettings.SAFE);
        var server = EmbeddedServer.start(cluster, EmbeddedSettings.SAFE);
        var postgres = Postgres.open(Postgres.hubAddress(cluster, server), 3, () -> {});
        try (var connection = postgres.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute("insert into party (code, name, kind) values ('UTO', 'Utopia', 'COUNTRY')");
        }
        System.out.println(server.pid());
        Thread.currentThread().join();
    }
}
