package org.liaisonhub.hub.postgres;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.pool.HikariPool;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Properties;
import java.util.logging.Level;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.configuration.FluentConfiguration;

/**
 * The database server that the hub works with, embedded or given, migrated and pooled. Closing it closes the pool and
 * ends the server if this started it.
 */
public final class Postgres implements AutoCloseable {
    private static final String ROLE = "liaison";
    private static final int POOL = 16;

    /** Libraries that tell at INFO what nobody asked; held here because the logging system forgets loggers. */
    private static final List<java.util.logging.Logger> QUIET = List.of(
            java.util.logging.Logger.getLogger("org.flywaydb"),
            java.util.logging.Logger.getLogger("com.zaxxer.hikari"));

    static {
        QUIET.forEach(logger -> logger.setLevel(Level.WARNING));
    }

    private final HikariDataSource dataSource;
    private final Runnable server;

    private Postgres(HikariDataSource dataSource, Runnable server) {
        this.dataSource = dataSource;
        this.server = server;
    }

    /**
     * Starts the embedded server on {@code directory}, migrates, opens the pool. The folder is made when it is not
     * there. What a killed hub left running there is ended first.
     *
     * @throws PostgresUnavailable if another hub works on the folder or the server does not start; says why
     */
    public static Postgres embedded(Path directory) {
        return embedded(directory, directory, EmbeddedSettings.SAFE);
    }

    static Postgres embedded(Path directory, Path programHome, EmbeddedSettings settings) {
        return start(Cluster.open(directory, programHome, settings), settings);
    }

    /**
     * The same when nobody works on {@code directory}; beside a hub that does, connects to the server of that hub, which
     * must be of this version and goes on when this closes.
     *
     * @throws PostgresUnavailable if the server does not start or cannot be joined; says why
     */
    public static Postgres embeddedOrJoined(Path directory) {
        return embeddedOrJoined(directory, directory, EmbeddedSettings.SAFE, Neighbour.PATIENCE);
    }

    static Postgres embeddedOrJoined(Path directory, Path programHome, EmbeddedSettings settings, Duration patience) {
        var neighbour = new Neighbour(directory, patience);
        while (true) {
            var cluster = Cluster.openUnlessInUse(directory, programHome, settings);
            if (cluster.isPresent()) {
                return start(cluster.get(), settings);
            }
            try {
                return join(neighbour.address());
            } catch (PostgresUnavailable notYet) {
                neighbour.waitAfter(notYet);
            }
        }
    }

    private static Postgres join(ServerAddress address) {
        var dataSource = pool(address, POOL);
        try {
            // The hub that runs reads what this writes: only the tables that it knows will do.
            flyway(dataSource).ignoreMigrationPatterns(new String[0]).load().validate();
            return new Postgres(dataSource, () -> {});
        } catch (FlywayException e) {
            dataSource.close();
            throw new PostgresUnavailable("it has not the tables of this version", e);
        }
    }

    private static Postgres start(Cluster cluster, EmbeddedSettings settings) {
        try {
            var server = EmbeddedServer.start(cluster, settings);
            try {
                return open(hubAddress(cluster, server), POOL, () -> {
                    server.close();
                    cluster.close();
                });
            } catch (RuntimeException e) {
                server.close();
                throw e;
            }
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    /**
     * Connects to a server that somebody runs, migrates, opens the pool.
     *
     * @throws PostgresUnavailable if it cannot be reached or migrated
     * @throws org.liaisonhub.standards.InvalidValue if the URL has not the form of one
     */
    public static Postgres at(String jdbcUrl) {
        return at(ServerAddress.of(jdbcUrl, System.getenv()));
    }

    /** The same, with user and password apart from the URL. */
    public static Postgres at(ServerAddress address) {
        return open(address, POOL, () -> {});
    }

    static Postgres open(ServerAddress address, int poolSize, Runnable server) {
        var dataSource = pool(address, poolSize);
        try {
            migrate(dataSource);
            return new Postgres(dataSource, server);
        } catch (RuntimeException e) {
            dataSource.close();
            throw e;
        }
    }

    private static HikariDataSource pool(ServerAddress address, int size) {
        var config = new HikariConfig();
        config.setJdbcUrl(address.url());
        if (!address.user().isEmpty()) {
            config.setUsername(address.user());
        }
        if (!address.password().isEmpty()) {
            config.setPassword(address.password());
        }
        config.setPoolName(ROLE);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(1);
        config.setConnectionTimeout(Duration.ofSeconds(10).toMillis());
        config.addDataSourceProperty("ApplicationName", ROLE);
        config.addDataSourceProperty("tcpKeepAlive", "true");
        config.addDataSourceProperty("reWriteBatchedInserts", "true");
        // "Key (...)=(...) already exists" would carry values of records into messages and logs.
        config.addDataSourceProperty("logServerErrorDetail", "false");
        try {
            return new HikariDataSource(config);
        } catch (HikariPool.PoolInitializationException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            throw new PostgresUnavailable("cannot connect to PostgreSQL at " + address + ": " + cause.getMessage(), e);
        } catch (RuntimeException e) {
            // The driver repeats the URL it cannot read, which may hold a password.
            throw new PostgresUnavailable("cannot read the database URL of " + address);
        }
    }

    private static void migrate(DataSource dataSource) {
        try {
            flyway(dataSource).load().migrate();
        } catch (FlywayException e) {
            throw new PostgresUnavailable("cannot migrate the database: " + e.getMessage(), e);
        }
    }

    private static FluentConfiguration flyway(DataSource dataSource) {
        return Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:org/liaisonhub/hub/migrations")
                .failOnMissingLocations(true);
    }

    /** Makes the hub's own role and database when the cluster is new; they can do less than the superuser. */
    static ServerAddress hubAddress(Cluster cluster, EmbeddedServer server) {
        var base = "jdbc:postgresql://127.0.0.1:" + server.port() + "/";
        var known = cluster.secrets().read(Secrets.HUB);
        if (!known.isEmpty()) {
            return hubAddress(server.port(), known);
        }
        var password = Secrets.newPassword();
        var keeper = new Properties();
        keeper.setProperty("user", Cluster.KEEPER);
        keeper.setProperty("password", cluster.secrets().read(Secrets.KEEPER));
        try (var connection = DriverManager.getConnection(base + "postgres", keeper);
                var statement = connection.createStatement()) {
            // A crash may have come between these lines: each can be done again.
            statement.execute(
                    "do $$ begin create role liaison login; exception when duplicate_object then null; end $$");
            statement.execute("alter role liaison password '" + password + "'");
            try (var found = statement.executeQuery("select 1 from pg_database where datname = 'liaison'")) {
                if (!found.next()) {
                    statement.execute("create database liaison owner liaison");
                }
            }
            cluster.secrets().write(Secrets.HUB, password);
            return hubAddress(server.port(), password);
        } catch (SQLException | IOException e) {
            throw new PostgresUnavailable("cannot set up the new database in " + cluster.directory(), e);
        }
    }

    /** The hub's own role and database on the embedded server that listens on {@code port}. */
    static ServerAddress hubAddress(int port, String password) {
        return new ServerAddress("jdbc:postgresql://127.0.0.1:" + port + "/" + ROLE, ROLE, password);
    }

    /** Pooled connections; thread-safe. Taking one fails after 10 s while the server is away. */
    public DataSource dataSource() {
        return dataSource;
    }

    @Override
    public void close() {
        dataSource.close();
        server.run();
    }
}
