package org.liaisonhub.app.imports;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;
import org.liaisonhub.hub.imports.Progress;
import org.liaisonhub.hub.imports.ProgressListener;

/** Shows how far an import is: a bar that is drawn again on a terminal, a line now and then otherwise. */
final class ProgressLine implements ProgressListener {
    private static final int WIDTH = 30;
    private static final long BAR_NANOS = 200_000_000L;
    private static final long LINE_NANOS = 10_000_000_000L;

    private final PrintWriter err;
    private final boolean terminal;
    private final long started = System.nanoTime();
    private long shown = started;
    private boolean drawn;
    private volatile boolean cancelled;

    ProgressLine(PrintWriter err) {
        this(
                err,
                Optional.ofNullable(System.console())
                        .filter(Console::isTerminal)
                        .isPresent());
    }

    ProgressLine(PrintWriter err, boolean terminal) {
        this.err = err;
        this.terminal = terminal;
    }

    /** Asks the import to stop after its batch. Any thread may call it. */
    void cancel() {
        cancelled = true;
    }

    @Override
    public boolean cancelled() {
        return cancelled;
    }

    @Override
    public void progressed(Progress progress) {
        long now = System.nanoTime();
        if (now - shown < (terminal ? BAR_NANOS : LINE_NANOS)) {
            return;
        }
        shown = now;
        double share = progress.totalBytes() == 0 ? 1 : Math.min(1, (double) progress.bytes() / progress.totalBytes());
        double seconds = (now - started) / 1e9;
        String words = String.format(
                Locale.ROOT,
                "%3.0f %%  %,d rows, %,d refused, %,.0f rows/s",
                share * 100,
                progress.recorded(),
                progress.refused(),
                progress.recorded() / seconds);
        if (terminal) {
            int full = (int) (share * WIDTH);
            err.print("\r[" + "#".repeat(full) + " ".repeat(WIDTH - full) + "] " + words + "   ");
            drawn = true;
        } else {
            err.println(words);
        }
        err.flush();
    }

    /** Leaves the line of the bar. */
    void end() {
        if (drawn) {
            err.println();
            err.flush();
        }
    }
}
