package org.liaisonhub.server.http.listener;

import java.text.MessageFormat;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** What the server writes into the log of the hub. */
final class ServerLog {
    /** Held, so that it is not collected with its handler. */
    private final Logger logger = Logger.getLogger("org.liaisonhub.server");

    /** Something that makes the server write. */
    @FunctionalInterface
    interface Doing {
        void run() throws Exception;
    }

    /** Level and text of all that was written until it had run. */
    List<String> during(Doing doing) throws Exception {
        var lines = new CopyOnWriteArrayList<String>();
        var handler = new Handler() {
            @Override
            public void publish(LogRecord written) {
                var values = written.getParameters();
                var text = values == null ? written.getMessage() : MessageFormat.format(written.getMessage(), values);
                lines.add(written.getLevel() + " " + text);
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        logger.addHandler(handler);
        try {
            doing.run();
        } finally {
            logger.removeHandler(handler);
        }
        return List.copyOf(lines);
    }
}
