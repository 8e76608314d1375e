package org.liaisonhub.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What the figures were measured on, in one line. */
final class Machine {
    private Machine() {}

    static String describe() {
        var runtime = Runtime.getRuntime();
        return LocalDate.now(ZoneOffset.UTC) + ", " + runtime.availableProcessors() + " processors (" + processor()
                + "), "
                + (runtime.maxMemory() >> 20) + " MiB heap, Java " + Runtime.version() + ", "
                + System.getProperty("os.name") + " " + System.getProperty("os.version");
    }

    private static String processor() {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown processor");
        } catch (IOException e) {
            return "unknown processor";
        }
    }
}
