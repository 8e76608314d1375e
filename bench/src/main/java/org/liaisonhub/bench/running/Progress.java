package org.liaisonhub.bench.running;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Locale;
import java.util.Optional;

/** Says on standard error how far a long run is: drawn again on a terminal, a line every ten seconds otherwise. */
public final class Progress {
    private static final long TERMINAL_NANOS = 200_000_000L;
    private static final long LINE_NANOS = 10_000_000_000L;

    private final PrintWriter err;
    private final String unit;
    private final boolean terminal;
    private final long started = System.nanoTime();
    private long shown = started;
    private boolean drawn;

    /** Counts {@code unit}s: "rows", "persons". */
    public Progress(PrintWriter err, String unit) {
        this.err = err;
        this.unit = unit;
        terminal = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .isPresent();
    }

    /** Tells how far it is; {@code share} of the whole from 0 to 1. Cheap enough to be called often. */
    public void at(long count, double share) {
        long now = System.nanoTime();
        if (now - shown < (terminal ? TERMINAL_NANOS : LINE_NANOS)) {
            return;
        }
        shown = now;
        double seconds = (now - started) / 1e9;
        String words = String.format(
                Locale.ROOT,
                "%3.0f %%  %,d %s, %,.0f/s, about %,.0f s left",
                share * 100,
                count,
                unit,
                count / seconds,
                share <= 0 ? 0 : seconds * (1 - share) / share);
        if (terminal) {
            err.print("\r" + words + "   ");
            drawn = true;
        } else {
            err.println(words);
        }
        err.flush();
    }

    /** Leaves the line. */
    public void end() {
        if (drawn) {
            err.println();
            err.flush();
            drawn = false;
        }
    }

    /** Seconds since the run began. */
    public double seconds() {
        return (System.nanoTime() - started) / 1e9;
    }
}
