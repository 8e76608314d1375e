package org.liaisonhub.app.imports;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.app.running.DataOptions;
import org.liaisonhub.hub.access.Access;
import org.liaisonhub.hub.access.Admissions;
import org.liaisonhub.hub.access.Newcomer;
import org.liaisonhub.hub.access.Parties;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.audit.AuditTrail;
import org.liaisonhub.hub.audit.AuditUnavailable;
import org.liaisonhub.hub.imports.ImportFailed;
import org.liaisonhub.hub.imports.ImportRequest;
import org.liaisonhub.hub.imports.ImportSummary;
import org.liaisonhub.hub.imports.ImportSummary.Ending;
import org.liaisonhub.hub.imports.ImportSummary.Withdrawals;
import org.liaisonhub.hub.imports.Imports;
import org.liaisonhub.hub.postgres.PostgresUnavailable;
import org.liaisonhub.hub.records.BulkRecording;
import org.liaisonhub.hub.records.RecordsUnavailable;
import org.liaisonhub.hub.records.databases.Definitions;
import org.liaisonhub.standards.InvalidValue;

/** Runs one import from the command line: opens the store, shows progress, ends in order on an interrupt, sums up. */
final class FileImport {
    /** Whoever works on the machine of the hub; the audit knows no more of an import from there. */
    static final String ACTOR = "command-line";

    private static final int DONE = 0;
    private static final int DONE_WITH_REFUSALS = 1;
    private static final int USAGE = 2;
    private static final int FAILED = 3;
    /** Faults of the request; any other is a fault of the file. */
    private static final Set<String> OF_THE_REQUEST = Set.of("database", "owner", "code", "name", "file", "folder");

    private static final int PATIENCE_SECONDS = 30;

    private final PrintWriter out;
    private final PrintWriter err;

    FileImport(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    /** An owner that is made when the hub does not have it yet. */
    record NewOwner(String code, String name, Party.Kind kind) {
        static NewOwner named(String code, String name) {
            return new NewOwner(code, name, Newcomer.isCountry(code) ? Party.Kind.COUNTRY : Party.Kind.ORGANISATION);
        }
    }

    int run(DataOptions data, ImportRequest request, @Nullable NewOwner newcomer) {
        var line = new ProgressLine(err);
        var finished = new CountDownLatch(1);
        var interrupt = new Thread(() -> {
            line.cancel();
            try {
                var _ = finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        Runtime.getRuntime().addShutdownHook(interrupt);
        try {
            long started = System.nanoTime();
            var summary = open(data, request, newcomer, line);
            line.end();
            new ImportReport(out).print(summary, (System.nanoTime() - started) / 1e9);
            return exitCode(summary);
        } catch (InvalidValue e) {
            line.end();
            err.println("import: " + e.getMessage());
            return OF_THE_REQUEST.contains(e.field()) || e.field().startsWith("--") ? USAGE : FAILED;
        } catch (ImportFailed | PostgresUnavailable | RecordsUnavailable | AuditUnavailable e) {
            line.end();
            err.println("import: " + e.getMessage());
            err.println("What was committed stays; importing the same again finishes the job.");
            return FAILED;
        } finally {
            out.flush();
            err.flush();
            finished.countDown();
            forget(interrupt);
        }
    }

    private static void forget(Thread hook) {
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the program is ending already, by the interrupt that the hook waits for
        }
    }

    private static ImportSummary open(
            DataOptions data, ImportRequest request, @Nullable NewOwner newcomer, ProgressLine line) {
        var definitions = Definitions.standard();
        definitions.require(request.database());
        var clock = Clock.systemUTC();
        try (var postgres = data.openBesideHub();
                var access = new Access(postgres.dataSource(), definitions.numbers(), clock);
                var audit = new AuditTrail(postgres.dataSource())) {
            var parties = new Parties(postgres.dataSource(), access);
            if (newcomer != null
                    && newcomer.code().equals(request.owner())
                    && parties.find(newcomer.code()).isEmpty()) {
                new Admissions(postgres.dataSource(), access, audit, clock)
                        .establish(ACTOR, newcomer.code(), newcomer.name(), newcomer.kind());
            }
            var recording = new BulkRecording(postgres.dataSource(), clock);
            return new Imports(definitions, parties, recording, audit, clock).run(request, line);
        }
    }

    private static int exitCode(ImportSummary summary) {
        if (summary.ending() == Ending.CANCELLED) {
            return FAILED;
        }
        boolean heldBack =
                switch (summary.withdrawals()) {
                    case Withdrawals.TooMany _, Withdrawals.RowsUnknown _ -> true;
                    case Withdrawals.NotConsidered _, Withdrawals.Withdrawn _ -> false;
                };
        return summary.counts().refused() > 0 || heldBack ? DONE_WITH_REFUSALS : DONE;
    }
}
