package org.liaisonhub.bench.running;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets Ctrl-C end a long run in order: {@link #asked} turns true, and the program waits until the run has closed this
 * before it goes.
 */
public final class Interrupt implements AutoCloseable {
    private static final int PATIENCE_SECONDS = 20;

    private final CountDownLatch finished = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop);
    private volatile boolean asked;

    private Interrupt() {}

    /** Listens from now until {@link #close}. */
    public static Interrupt listening() {
        var interrupt = new Interrupt();
        Runtime.getRuntime().addShutdownHook(interrupt.hook);
        return interrupt;
    }

    private void stop() {
        asked = true;
        try {
            var _ = finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Whether the run is to stop at its next opportunity. */
    public boolean asked() {
        return asked;
    }

    @Override
    public void close() {
        finished.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException e) {
            // the program is ending already, by the interrupt that the hook waits for
        }
    }
}
