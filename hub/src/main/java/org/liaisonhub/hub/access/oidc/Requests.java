package org.liaisonhub.hub.access.oidc;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.liaisonhub.hub.access.ClockGoneBack;
import org.liaisonhub.hub.access.Secret;

/** Sign-ins that have left for the provider: each comes back once, in time, and in the browser that it left from. */
final class Requests {
    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Jdbi jdbi;
    private final Clock clock;

    Requests(DataSource database, Clock clock) {
        this.jdbi = Jdbi.create(database);
        this.clock = clock;
    }

    /** Notes a sign-in that leaves; returns its {@code state}. */
    String begin(String browser) {
        var state = Secret.make();
        var now = clock.instant();
        jdbi.useTransaction(handle -> {
            handle.execute(
                    "delete from provider_request where begun_at < ?",
                    now.minus(LIFE).atOffset(ZoneOffset.UTC));
            handle.execute(
                    "insert into provider_request (state_hash, browser_hash, begun_at) values (?, ?, ?)",
                    Secret.hash(state),
                    Secret.hash(browser),
                    now.atOffset(ZoneOffset.UTC));
        });
        return state;
    }

    /** Takes a sign-in that comes back; false when there is none such, or no longer, or it left another browser. */
    boolean end(String state, String browser) {
        var now = clock.instant();
        return jdbi.withHandle(handle -> handle.execute(
                        """
                delete from provider_request
                where state_hash = ? and browser_hash = ? and begun_at > ? and begun_at <= ?""",
                        Secret.hash(state),
                        Secret.hash(browser),
                        now.minus(LIFE).atOffset(ZoneOffset.UTC),
                        ClockGoneBack.latest(now).atOffset(ZoneOffset.UTC)))
                == 1;
    }
}
