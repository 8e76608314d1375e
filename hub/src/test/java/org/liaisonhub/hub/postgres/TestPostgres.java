package org.liaisonhub.hub.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Databases for tests: one embedded server per test JVM, and from {@link #fresh} an empty, migrated database, copied
 * from a template in a few milliseconds. Close what {@link #fresh} gives when the test class is done:
 *
 * <pre>{@code
 * private static final Postgres POSTGRES = TestPostgres.fresh();
 *
 * @AfterAll
 * static void close() {
 *     POSTGRES.close();
 * }
 * }</pre>
 */
public final class TestPostgres {
    /** Nothing here outlives the test run, so nothing is flushed to disk. */
    static final EmbeddedSettings THROW_AWAY = new EmbeddedSettings(
            List.of(
                    "fsync=off",
                    "synchronous_commit=off",
                    "full_page_writes=off",
                    "shared_buffers=64MB",
                    "wal_level=minimal",
                    "max_wal_senders=0",
                    "autovacuum=off",
                    "max_connections=100"),
            false);

    private static final String TEMPLATE = "template_migrated";
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static @Nullable TestPostgres single;

    private final Cluster cluster;
    private final EmbeddedServer server;

    private TestPostgres(Cluster cluster, EmbeddedServer server) {
        this.cluster = cluster;
        this.server = server;
    }

    /** An empty database with all migrations, and a small pool on it. */
    public static Postgres fresh() {
        return Postgres.open(freshAddress(), 6, () -> {});
    }

    /** Where such a database is, for what opens it by itself. */
    public static ServerAddress freshAddress() {
        return single().database(TEMPLATE);
    }

    /** An empty database without any table. */
    static ServerAddress bareAddress() {
        return single().database("template1");
    }

    /** Where programs of the embedded server are unpacked once for all tests of this user. */
    static Path programHome() {
        return Path.of(System.getProperty("java.io.tmpdir"), "liaison-test-" + System.getProperty("user.name"));
    }

    private static synchronized TestPostgres single() {
        if (single == null) {
            single = start();
        }
        return single;
    }

    private static TestPostgres start() {
        try {
            var folder = Files.createTempDirectory("liaison-test-postgres-");
            var cluster = Cluster.open(folder, programHome(), THROW_AWAY);
            var started = new TestPostgres(cluster, EmbeddedServer.start(cluster, THROW_AWAY));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> started.remove(folder)));
            Postgres.hubAddress(cluster, started.server);
            Postgres.open(started.database(TEMPLATE, "template1"), 3, () -> {}).close();
            return started;
        } catch (IOException e) {
            throw new PostgresUnavailable("no folder for the test database", e);
        }
    }

    private ServerAddress database(String template) {
        return database("test_" + NEXT.incrementAndGet(), template);
    }

    private ServerAddress database(String name, String template) {
        var keeper = new Properties();
        keeper.setProperty("user", Cluster.KEEPER);
        keeper.setProperty("password", cluster.secret("keeper-password"));
        var base = "jdbc:postgresql://127.0.0.1:" + server.port() + "/";
        try (var connection = DriverManager.getConnection(base + "postgres", keeper);
                var statement = connection.createStatement()) {
            statement.execute("create database " + name + " owner liaison template " + template);
        } catch (SQLException e) {
            throw new PostgresUnavailable("cannot create a test database", e);
        }
        return new ServerAddress(base + name, "liaison", cluster.secret("password"));
    }

    private void remove(Path folder) {
        server.close();
        cluster.close();
        try {
            Binaries.delete(folder);
        } catch (IOException e) {
            System.err.println("left behind: " + folder);
        }
    }
}
