package org.liaisonhub.app.running;

import java.io.PrintStream;
import java.time.Duration;
import org.liaisonhub.hub.indexing.IndexProgress;

/** Tells the operator how far an index that is being built has come; says nothing of the small steps of every day. */
final class IndexingWords implements IndexProgress {
    private static final long WORTH_TELLING = 200_000;
    private static final Duration EVERY = Duration.ofSeconds(5);

    private final PrintStream out;
    private long toldAt = System.nanoTime();
    private boolean building;

    IndexingWords(PrintStream out) {
        this.out = out;
    }

    @Override
    public void at(long position, long last) {
        if (last - position >= WORTH_TELLING) {
            building = true;
        }
        boolean done = position >= last;
        if (building && (done || System.nanoTime() - toldAt > EVERY.toNanos())) {
            toldAt = System.nanoTime();
            out.printf("Building the index: %,d of %,d changes.%n", position, last);
        }
        building &= !done;
    }
}
