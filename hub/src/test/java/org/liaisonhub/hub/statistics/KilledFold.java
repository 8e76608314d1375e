package org.liaisonhub.hub.statistics;

import java.util.Objects;
import java.util.concurrent.locks.LockSupport;
import org.liaisonhub.hub.postgres.Postgres;
import org.liaisonhub.hub.postgres.ServerAddress;

/** A process that folds, says so before it commits, and waits to be killed. */
final class KilledFold {
    private KilledFold() {}

    public static void main(String[] arguments) {
        var postgres = Postgres.at(new ServerAddress(variable("URL"), variable("NAME"), variable("WORD")));
        new StatisticsTables(postgres.dataSource()).fold(1_000, () -> {
            System.out.println("written, not committed");
            while (true) {
                LockSupport.park();
            }
        });
    }

    private static String variable(String name) {
        return Objects.requireNonNull(System.getenv(name));
    }
}
