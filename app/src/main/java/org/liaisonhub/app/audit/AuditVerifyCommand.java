package org.liaisonhub.app.audit;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.app.running.DataOptions;
import org.liaisonhub.hub.audit.notes.NoteKey;
import org.liaisonhub.hub.audit.verify.ExportedLog;
import org.liaisonhub.hub.audit.verify.LogCheck;
import org.liaisonhub.hub.audit.verify.LogCopy;
import org.liaisonhub.hub.audit.verify.Report;
import org.liaisonhub.hub.audit.verify.StoredLog;
import org.liaisonhub.standards.InvalidValue;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
        name = "verify",
        mixinStandardHelpOptions = true,
        description = {
            "Check the whole log: every entry, every tile, the head, every checkpoint and its signature.",
            "Reads the hub's database, or without a hub the FOLDER that 'audit export' wrote. Changes nothing."
        },
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:the log is in order", "1:something is wrong, and named", "2:wrong usage", "3:failed"})
final class AuditVerifyCommand implements Callable<Integer> {
    private static final int WRONG = 1;

    @Mixin
    private DataOptions data = new DataOptions();

    @Parameters(arity = "0..1", paramLabel = "FOLDER", description = "An exported log to verify offline.")
    private @Nullable Path folder;

    @Option(
            names = "--from",
            paramLabel = "FILE",
            description = "A checkpoint that you saved earlier: the log must have grown from it. May be repeated.")
    private List<Path> saved = new ArrayList<>();

    @Option(
            names = "--key",
            paramLabel = "VKEY",
            description = "Believe checkpoints of this key only (default: that of the data directory and, in the"
                    + " database, those that the log names). May be repeated.")
    private List<String> named = new ArrayList<>();

    @Option(
            names = "--witness",
            paramLabel = "VKEY",
            description = "The newest checkpoint must have a valid cosignature of this witness. May be repeated.")
    private List<String> witnesses = new ArrayList<>();

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli sets it before the call
    private CommandSpec spec;

    @Override
    public Integer call() {
        var report = folder == null ? stored() : exported(folder);
        var out = spec.commandLine().getOut();
        report.findings().forEach(finding -> out.println("WRONG  " + finding.kind() + ": " + finding.what()));
        out.printf(
                "%,d entries, %,d checkpoints held against them, head %s%n",
                report.size(), report.checkpoints(), report.head().base64());
        out.println(report.findings().isEmpty() ? "The log is in order." : "The log is NOT in order.");
        out.flush();
        return report.findings().isEmpty() ? 0 : WRONG;
    }

    private Report stored() {
        try (var postgres = data.openBesideHub();
                var log = StoredLog.open(postgres.dataSource())) {
            var keys = new LinkedHashSet<>(Keys.trusted(named, data.directory()));
            if (named.isEmpty()) {
                keys.addAll(log.signers());
            }
            return check(log, keys);
        }
    }

    private Report exported(Path from) {
        if (!Files.isDirectory(from)) {
            throw new InvalidValue("FOLDER", "must be a folder that 'audit export' wrote");
        }
        var keys = Keys.trusted(named, data.directory());
        if (keys.isEmpty()) {
            throw new InvalidValue("--key", "must be given: the verifier key of the log, which the hub tells");
        }
        return check(new ExportedLog(from), keys);
    }

    private Report check(LogCopy log, Set<NoteKey> keys) {
        var err = spec.commandLine().getErr();
        return new LogCheck(keys, entries -> {
                    err.printf("verified %,d of %,d entries%n", entries, log.size());
                    err.flush();
                })
                .check(log, Keys.checkpoints(saved), Keys.witnesses(witnesses));
    }
}
