package org.liaisonhub.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.app.world.InventedRecord;
import org.liaisonhub.app.world.RecordCsv;
import org.liaisonhub.app.world.World;
import org.liaisonhub.standards.InvalidValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/** {@code liaison generate}: persons, documents and zones of the made-up world, in the form that import and inspect take. */
@Command(
        name = "generate",
        mixinStandardHelpOptions = true,
        description = {
            "Write synthetic persons, stolen documents or machine-readable zones from a seed.",
            "The same seed gives the same data. Persons and documents are of one member country, which owns them:",
            "import them with --owner of the same code, into nominal and stolen-travel-documents."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:written", "2:wrong usage", "3:the file cannot be written"})
final class GenerateCommand implements Callable<Integer> {
    private static final int FAILED = 3;
    private static final int CHUNK = 1 << 16;
    private static final JsonMapper JSON = new JsonMapper();

    enum Kind {
        persons,
        documents,
        zones
    }

    enum Format {
        csv,
        ndjson
    }

    @Parameters(paramLabel = "KIND", description = "${COMPLETION-CANDIDATES}")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private Kind kind;

    @Option(names = "--count", paramLabel = "N", defaultValue = "1000", description = "How many (default: 1000).")
    private long count;

    @Option(names = "--seed", paramLabel = "S", defaultValue = "1", description = "Seed (default: 1).")
    private long seed;

    @Option(names = "--country", paramLabel = "CODE", defaultValue = "FRA", description = "Owner (default: FRA).")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private String country;

    @Option(
            names = "--format",
            defaultValue = "csv",
            description = "${COMPLETION-CANDIDATES} (default: csv); zones are plain lines.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private Format format;

    @Option(names = "--out", paramLabel = "FILE", description = "Where to (default: standard output).")
    private @Nullable Path out;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (count < 0) {
            throw new ParameterException(spec.commandLine(), "--count: 0 or more");
        }
        var world = new World(seed);
        try {
            Path file = out;
            if (file == null) {
                var standard = spec.commandLine().getOut();
                write(world, standard);
                standard.flush();
            } else {
                try (var writer = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                    write(world, writer);
                }
            }
            return 0;
        } catch (InvalidValue e) {
            throw new ParameterException(spec.commandLine(), "--" + e.getMessage(), e);
        } catch (IOException | UncheckedIOException e) {
            spec.commandLine().getErr().println("generate: the file cannot be written");
            return FAILED;
        }
    }

    private void write(World world, Writer writer) throws IOException {
        switch (kind) {
            case persons -> records(writer, RecordCsv.PERSONS, world.persons(country, count));
            case documents -> records(writer, RecordCsv.DOCUMENTS, world.documents(country, count));
            case zones -> {
                for (var zone : (Iterable<java.util.List<String>>) world.zones(count)::iterator) {
                    for (String line : zone) {
                        writer.write(line);
                        writer.write('\n');
                    }
                    writer.write('\n');
                }
            }
        }
    }

    private void records(Writer writer, RecordCsv csv, Stream<InventedRecord> records) throws IOException {
        var chunk = new StringBuilder(CHUNK + 1024);
        if (format == Format.csv) {
            chunk.append(csv.header()).append('\n');
        }
        for (var record : (Iterable<InventedRecord>) records::iterator) {
            if (format == Format.csv) {
                csv.append(chunk, record);
            } else {
                var line = JsonNodeFactory.instance.objectNode().put("source-key", record.sourceKey());
                line.setAll(record.content());
                chunk.append(JSON.writeValueAsString(line)).append('\n');
            }
            if (chunk.length() >= CHUNK) {
                writer.append(chunk);
                chunk.setLength(0);
            }
        }
        writer.append(chunk);
    }
}
