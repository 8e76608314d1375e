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

    /** Names a server to test on instead of the embedded one: a URL with a user who may create databases. */
    private static final String OTHER_SERVER = "LIAISON_TEST_DATABASE_URL";

    private static final AtomicInteger NEXT = new AtomicInteger();
    private static @Nullable TestPostgres single;

    private final ServerAddress keeper;
    private final ServerAddress hub;
    private final String prefix;

    private TestPostgres(ServerAddress keeper, ServerAddress hub) {
        this.keeper = keeper;
        this.hub = hub;
        this.prefix = "liaison_test_" + ProcessHandle.current().pid() + "_";
        create(template(), "template1");
        Postgres.open(address(template()), 3, () -> {}).close();
    }

    /** An empty database with all migrations, and a small pool on it. */
    public static Postgres fresh() {
        return Postgres.open(freshAddress(), 6, () -> {});
    }

    /** Where such a database is, for what opens it by itself. */
    public static ServerAddress freshAddress() {
        return single().database(single().template());
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
        var url = System.getenv(OTHER_SERVER);
        if (url != null) {
            var address = ServerAddress.of(url, System.getenv());
            return new TestPostgres(address, address);
        }
        try {
            var folder = Files.createTempDirectory("liaison-test-postgres-");
            var cluster = Cluster.open(folder, programHome(), THROW_AWAY);
            var server = EmbeddedServer.start(cluster, THROW_AWAY);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> remove(folder, cluster, server)));
            var hub = Postgres.hubAddress(cluster, server);
            var keeper = new ServerAddress(
                    "jdbc:postgresql://127.0.0.1:" + server.port() + "/postgres",
                    Cluster.KEEPER,
                    cluster.secrets().read(Secrets.KEEPER));
            return new TestPostgres(keeper, hub);
        } catch (IOException e) {
            throw new PostgresUnavailable("no folder for the test database", e);
        }
    }

    private String template() {
        return prefix + "template";
    }

    private ServerAddress database(String template) {
        var name = prefix + NEXT.incrementAndGet();
        create(name, template);
        return address(name);
    }

    private ServerAddress address(String name) {
        return new ServerAddress(hub.url().replaceFirst("(//[^/]*/)[^?]*", "$1" + name), hub.user(), hub.password());
    }

    private void create(String name, String template) {
        var properties = new Properties();
        if (!keeper.user().isEmpty()) {
            properties.setProperty("user", keeper.user());
            properties.setProperty("password", keeper.password());
        }
        try (var connection = DriverManager.getConnection(keeper.url(), properties);
                var statement = connection.createStatement()) {
            var owner = hub.user().isEmpty() ? "current_user" : '"' + hub.user() + '"';
            statement.execute("create database " + name + " owner " + owner + " template " + template);
        } catch (SQLException e) {
            throw new PostgresUnavailable("cannot create a test database", e);
        }
    }

    private static void remove(Path folder, Cluster cluster, EmbeddedServer server) {
        server.close();
        cluster.close();
        try {
            Binaries.delete(folder);
        } catch (IOException e) {
            System.err.println("left behind: " + folder);
        }
    }
}
