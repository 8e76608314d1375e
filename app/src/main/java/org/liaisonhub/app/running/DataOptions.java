package org.liaisonhub.app.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.postgres.Postgres;
import org.liaisonhub.hub.postgres.ServerAddress;
import org.liaisonhub.standards.InvalidValue;
import picocli.CommandLine.Option;

/**
 * Where the data is: the options that every command shares which opens the hub's store. Either a data directory, with
 * the PostgreSQL that the hub starts itself, or the URL of a server that somebody runs.
 */
public final class DataOptions {
    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data directory of the hub (default: $$LIAISON_DATA, else ./.liaison).")
    private @Nullable Path data;

    @Option(
            names = "--database-url",
            paramLabel = "URL",
            description =
                    "A PostgreSQL that somebody runs, jdbc:postgresql://HOST/NAME or postgresql://HOST/NAME (default: the hub's own).")
    private @Nullable String databaseUrl;

    @Option(names = "--database-user", paramLabel = "NAME", description = "User on the server of --database-url.")
    private @Nullable String databaseUser;

    @Option(
            names = "--database-password-file",
            paramLabel = "FILE",
            description = "File whose first line is the password on the server of --database-url.")
    private @Nullable Path databasePasswordFile;

    /** The hub's own store in this folder. */
    public static DataOptions in(Path folder) {
        var options = new DataOptions();
        options.data = folder;
        return options;
    }

    /** The data directory, absolute; it need not exist yet. */
    public Path directory() {
        if (data != null) {
            return data.toAbsolutePath().normalize();
        }
        String configured = System.getenv("LIAISON_DATA");
        return Path.of(configured == null || configured.isBlank() ? ".liaison" : configured)
                .toAbsolutePath()
                .normalize();
    }

    /** Whether a server that somebody runs is used instead of the hub's own. */
    public boolean external() {
        return databaseUrl != null;
    }

    /**
     * Opens the store as the hub: connects to the given server, or starts the hub's own in {@link #directory}.
     *
     * @throws InvalidValue if the options contradict each other or the URL is none of PostgreSQL
     */
    public Postgres open() {
        return open(Postgres::embedded);
    }

    /** The same for a command that may work beside a running hub: joins that hub's own store. */
    public Postgres openBesideHub() {
        return open(Postgres::embeddedOrJoined);
    }

    private Postgres open(Function<Path, Postgres> own) {
        if (databaseUrl == null) {
            if (databaseUser != null || databasePasswordFile != null) {
                throw new InvalidValue(
                        "--database-url", "must be given with --database-user, --database-password-file");
            }
            return own.apply(directory());
        }
        var address = ServerAddress.of(databaseUrl, System.getenv());
        return Postgres.at(new ServerAddress(
                address.url(),
                databaseUser == null ? address.user() : databaseUser,
                databasePasswordFile == null ? address.password() : firstLine(databasePasswordFile)));
    }

    private static String firstLine(Path file) {
        try (var lines = Files.lines(file)) {
            return lines.findFirst()
                    .filter(line -> !line.isEmpty())
                    .orElseThrow(
                            () -> new InvalidValue("--database-password-file", "holds the password in its first line"));
        } catch (IOException | UncheckedIOException e) {
            throw new InvalidValue("--database-password-file", "must be a text file that can be read");
        }
    }
}
