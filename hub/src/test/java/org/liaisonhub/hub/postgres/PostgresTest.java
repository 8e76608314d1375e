package org.liaisonhub.hub.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PostgresTest {
    @TempDir
    Path folder;

    @Test
    void dataSurviveARestartEvenInAFolderThatOnlyItsOwnerMayEnter() throws SQLException, IOException {
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
        try (var postgres = open()) {
            execute(postgres, "insert into party (code, name, kind) values ('UTO', 'Utopia', 'COUNTRY')");
        }

        try (var postgres = open()) {
            assertThat(number(postgres, "select count(*) from party where code = 'UTO'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void newClusterIsChecksummedLoopbackOnlyAndKeepsItsPasswordsSecret() throws SQLException, IOException {
        try (var postgres = open()) {
            assertThat(text(postgres, "show data_checksums")).isEqualTo("on");
            assertThat(text(postgres, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(text(postgres, "show password_encryption")).isEqualTo("scram-sha-256");
            assertThat(text(postgres, "show server_version")).isEqualTo(Binaries.VERSION);
            assertThat(text(postgres, "select usesuper::text from pg_user where usename = current_user"))
                    .isEqualTo("false");
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("db/password"))))
                    .isEqualTo("rw-------");
            assertThat(Files.readString(folder.resolve("db/data/pg_hba.conf")))
                    .doesNotContainPattern("(?m)^[^#]*trust");
        }
    }

    @Test
    void defaultSettingsLoseNothingWhenThePowerFails() {
        assertThat(EmbeddedSettings.SAFE.parameters())
                .contains("fsync=on", "synchronous_commit=on", "full_page_writes=on");
    }

    @Test
    void secondHubOnTheSameFolderIsRefusedByName() {
        try (var first = open()) {
            assertThat(first.dataSource()).isNotNull();

            assertThatThrownBy(this::open)
                    .isInstanceOf(PostgresUnavailable.class)
                    .hasMessageContaining("another hub already works on")
                    .hasMessageContaining("--data");
        }
    }

    @Test
    void whoeverJoinsTheServerOfARunningHubLeavesItRunning() throws SQLException {
        try (var hub = open()) {
            try (var joined = join(Duration.ofSeconds(10))) {
                execute(joined, "insert into party (code, name, kind) values ('UTO', 'Utopia', 'COUNTRY')");
            }

            assertThat(number(hub, "select count(*) from party where code = 'UTO'"))
                    .isEqualTo(1);
        }
        try (var alone = join(Duration.ZERO)) {
            assertThat(number(alone, "select count(*) from party where code = 'UTO'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void hubThatCannotBeJoinedIsNamedWithTheReason() throws SQLException {
        try (var _ = Cluster.open(folder.resolve("db"), TestPostgres.programHome(), TestPostgres.THROW_AWAY)) {
            assertThatThrownBy(() -> join(Duration.ofMillis(50)))
                    .isInstanceOf(PostgresUnavailable.class)
                    .hasMessageContaining("cannot be joined: it announces no PostgreSQL that is ready");
        }
        try (var hub = open()) {
            execute(hub, "update flyway_schema_history set version = '999' where version = '22'");

            assertThatThrownBy(() -> join(Duration.ofMillis(50)))
                    .isInstanceOf(PostgresUnavailable.class)
                    .hasMessageContaining("cannot be joined: it has not the tables of this version");
        }
    }

    private Postgres join(Duration patience) {
        return Postgres.embeddedOrJoined(
                folder.resolve("db"), TestPostgres.programHome(), TestPostgres.THROW_AWAY, patience);
    }

    @Test
    void staleAnnouncementOfAProcessNumberThatAnotherProgramHasNowIsIgnored() throws IOException {
        open().close();
        Files.writeString(
                folder.resolve("db/data/postmaster.pid"),
                ProcessHandle.current().pid() + "\n/elsewhere\n0\n5432\n\n\n\nready\n");

        try (var postgres = open()) {
            assertThat(number(postgres, "select 1")).isEqualTo(1);
        }
    }

    @Test
    void serverThatAKilledHubLeftRunningIsEndedFirst() throws IOException, InterruptedException {
        open().close();
        Process orphan;
        try (var cluster = Cluster.open(folder.resolve("db"), TestPostgres.programHome(), TestPostgres.THROW_AWAY)) {
            orphan = cluster.process(cluster.user()
                            .command(List.of(
                                    cluster.program("postgres"),
                                    "-D",
                                    Cluster.HERE,
                                    "-p",
                                    freePort(),
                                    "-c",
                                    "unix_socket_directories=")))
                    .start();
            while (orphan.isAlive()
                    && cluster.postmaster()
                            .announcement()
                            .filter(said -> said.ready())
                            .isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
        }

        try (var postgres = open()) {
            assertThat(orphan.isAlive()).isFalse();
            assertThat(number(postgres, "select 1")).isEqualTo(1);
        }
    }

    private static String freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        }
    }

    @Test
    void serverEndsByItselfWhenItsHubIsKilledAndKeepsWhatWasCommitted() throws IOException, InterruptedException {
        var hub = startAnotherHub();
        ProcessHandle server;
        try (var output = hub.inputReader()) {
            server = ProcessHandle.of(Long.parseLong(output.readLine())).orElseThrow();
            hub.destroyForcibly().waitFor();
        }

        assertThat(server.onExit()).succeedsWithin(30, TimeUnit.SECONDS);
        try (var postgres = open()) {
            assertThat(number(postgres, "select count(*) from party where code = 'UTO'"))
                    .isEqualTo(1);
        }
    }

    @Test
    void serverThatDiesIsStartedAgain() throws IOException, InterruptedException, SQLException {
        try (var cluster = Cluster.open(folder.resolve("db"), TestPostgres.programHome(), TestPostgres.THROW_AWAY);
                var server = EmbeddedServer.start(cluster, TestPostgres.THROW_AWAY)) {
            var address = Postgres.hubAddress(cluster, server);
            long before = server.pid();

            ProcessHandle.of(before).orElseThrow().destroyForcibly();

            while (cluster.postmaster()
                    .announcement()
                    .filter(said -> said.ready() && said.pid() != before)
                    .isEmpty()) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            try (var postgres = Postgres.open(address, 3, () -> {})) {
                assertThat(number(postgres, "select 1")).isEqualTo(1);
            }
        }
    }

    @Test
    void dataOfAnotherMajorVersionAreRefusedByName() throws IOException {
        open().close();
        Files.writeString(folder.resolve("db/data/PG_VERSION"), "15\n");

        assertThatThrownBy(this::open).isInstanceOf(PostgresUnavailable.class).hasMessageContaining("PostgreSQL 15");
    }

    @Test
    void serverThatIsNotThereIsNamedWithoutItsPassword() {
        assertThatThrownBy(() -> Postgres.at("jdbc:postgresql://127.0.0.1:1/hub?user=clerk&password=opensesame"))
                .isInstanceOf(PostgresUnavailable.class)
                .hasMessageContaining("127.0.0.1:1/hub")
                .hasMessageNotContaining("opensesame");
    }

    @Test
    void migratesAnEmptyDatabaseOfAnotherServerAndFindsItMigratedTheNextTime() {
        var address = TestPostgres.bareAddress();
        Postgres.at(address).close();

        try (var postgres = Postgres.at(address)) {
            assertThat(number(postgres, "select count(*) from record")).isZero();
        }
    }

    private Postgres open() {
        return Postgres.embedded(folder.resolve("db"), TestPostgres.programHome(), TestPostgres.THROW_AWAY);
    }

    private Process startAnotherHub() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledHub.class.getName(),
                        folder.resolve("db").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static void execute(Postgres postgres, String sql) throws SQLException {
        try (var connection = postgres.dataSource().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static long number(Postgres postgres, String sql) {
        return Long.parseLong(text(postgres, sql));
    }

    private static String text(Postgres postgres, String sql) {
        try (var connection = postgres.dataSource().getConnection();
                var statement = connection.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return String.valueOf(result.getString(1));
        } catch (SQLException e) {
            throw new UncheckedIOException(new IOException(e));
        }
    }
}
