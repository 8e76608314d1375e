package org.liaisonhub.app;

import java.io.BufferedReader;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.liaisonhub.standards.InvalidValue;
import org.liaisonhub.standards.mrz.MachineReadableZone;
import org.liaisonhub.standards.mrz.MrzParser;
import org.liaisonhub.standards.mrz.MrzReader;
import org.liaisonhub.standards.mrz.ZoneText;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;

/** {@code liaison inspect mrz}: what machine-readable zones say and what is wrong with them, one JSON object per zone. */
@Command(
        name = "mrz",
        mixinStandardHelpOptions = true,
        description = {
            "Read machine-readable zones (ICAO Doc 9303: passports, visas, identity cards) and print one JSON object per zone:"
                    + " its fields, each check digit, its faults by name, and characters that may have been misread.",
            "Zones follow each other, with or without blank lines between them."
        },
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:every zone is valid",
            "1:a zone is not valid, or there is none",
            "2:wrong usage",
            "3:the file cannot be read"
        })
final class InspectMrzCommand implements Callable<Integer> {
    private static final int VALID = 0;
    private static final int NOT_VALID = 1;
    private static final int UNREADABLE = 3;

    private static final JsonMapper JSON = new JsonMapper();

    @Parameters(paramLabel = "FILE", description = "Text file with zones; - reads standard input.")
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private Path file;

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private CommandSpec spec;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        try (var lines = new BufferedReader(new InputStreamReader(open(), StandardCharsets.UTF_8))) {
            return inspect(new BoundedLines(lines), out);
        } catch (IOException | UncheckedIOException e) {
            spec.commandLine().getErr().println("inspect mrz: the file cannot be read: " + reason(e));
            return UNREADABLE;
        } finally {
            out.flush();
        }
    }

    private InputStream open() throws IOException {
        return file.toString().equals("-") ? new Unclosed(System.in) : Files.newInputStream(file);
    }

    private static int inspect(BoundedLines lines, PrintWriter out) {
        var zones = new MrzReader(lines);
        boolean any = false;
        boolean allValid = true;
        while (zones.hasNext()) {
            any = true;
            ZoneText text = zones.next();
            Map<String, Object> report = report(text);
            allValid &= Boolean.TRUE.equals(report.get("valid"));
            out.println(JSON.writeValueAsString(report));
        }
        if (!any) {
            out.println(JSON.writeValueAsString(
                    ZoneReport.unreadable(1, "zone", "no-zone", "at least one zone of 2 or 3 lines")));
        }
        return any && allValid ? VALID : NOT_VALID;
    }

    private static Map<String, Object> report(ZoneText text) {
        List<String> lines = text.lines();
        for (int i = 0; i < lines.size(); i++) {
            if (BoundedLines.tooLong(lines.get(i))) {
                return ZoneReport.unreadable(
                        text.firstLine(),
                        "line " + (i + 1),
                        "line-too-long",
                        "at most " + BoundedLines.LONGEST + " characters");
            }
        }
        try {
            MachineReadableZone zone = MrzParser.parse(lines);
            return ZoneReport.of(text.firstLine(), zone);
        } catch (InvalidValue e) {
            String rule = e.field().equals("zone") ? "wrong-number-of-lines" : "wrong-line-length";
            return ZoneReport.unreadable(text.firstLine(), e.field(), rule, e.rule());
        }
    }

    // The message of most file errors is the bare path; the kind of the error says more.
    private static String reason(Exception e) {
        return switch (e) {
            case NoSuchFileException _ -> "it does not exist";
            case AccessDeniedException _ -> "no permission";
            default -> e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
        };
    }

    /** Standard input belongs to the whole program. */
    private static final class Unclosed extends FilterInputStream {
        Unclosed(InputStream in) {
            super(in);
        }

        @Override
        public void close() {}
    }
}
