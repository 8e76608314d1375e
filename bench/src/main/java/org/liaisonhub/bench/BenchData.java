package org.liaisonhub.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import org.liaisonhub.app.Main;
import org.liaisonhub.app.world.Member;

/** Fills the store of a hub by the program's own commands, as an operator would: generate, then import. */
final class BenchData {
    static final long SEED = 2_026;

    private final Path folder;

    BenchData(Path folder) {
        this.folder = folder;
    }

    /** Loads what is not there yet; the rate of the import is a figure only when it was done now. */
    void load(long persons, long documents, Figures figures) throws IOException {
        var filled = folder.resolve("filled-" + persons + "-" + documents);
        if (Files.exists(filled)) {
            System.err.println("Using the hub in " + folder + " as it was filled before.");
            return;
        }
        double seconds = 0;
        for (int i = 0; i < Member.COUNTRIES.size(); i++) {
            load("persons", "nominal", i, persons);
            seconds += load("documents", "stolen-travel-documents", i, documents);
        }
        // Twelve runs of the program, so twelve starts of PostgreSQL are in it.
        figures.reach("documents imported from CSV", documents / seconds, "/s", Figures.Better.MORE, 50_000);
        Files.createFile(filled);
    }

    void forgetIndex() throws IOException {
        var index = folder.resolve("index");
        if (Files.exists(index)) {
            try (var walk = Files.walk(index)) {
                for (var each : walk.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
    }

    /** Seconds that the import of one country's share took. */
    private double load(String kind, String database, int country, long whole) throws IOException {
        int parts = Member.COUNTRIES.size();
        long count = whole * (country + 1) / parts - whole * country / parts;
        var member = Member.COUNTRIES.get(country);
        var file = folder.resolve(kind + "-" + member.code() + ".csv");
        succeed(
                "generate",
                kind,
                "--count",
                Long.toString(count),
                "--seed",
                Long.toString(SEED),
                "--country",
                member.code(),
                "--format",
                "csv",
                "--out",
                file.toString());
        long started = System.nanoTime();
        succeed(
                "import",
                "csv",
                "--database",
                database,
                "--owner",
                member.code(),
                "--create-owner",
                member.name(),
                "--data",
                folder.toString(),
                file.toString());
        double seconds = (System.nanoTime() - started) / 1e9;
        Files.delete(file);
        return seconds;
    }

    private static void succeed(String... arguments) {
        int exitCode = Main.run(arguments);
        if (exitCode != 0) {
            throw new IllegalStateException(arguments[0] + " " + arguments[1] + " ended with " + exitCode);
        }
    }
}
