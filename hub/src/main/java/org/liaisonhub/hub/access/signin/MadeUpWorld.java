package org.liaisonhub.hub.access.signin;

import org.jdbi.v3.core.Jdbi;
import org.liaisonhub.hub.postgres.Postgres;

/** Whether a database holds the world of the demo, whose passwords and tokens are printed for everybody. */
public final class MadeUpWorld {
    private final Jdbi jdbi;

    public MadeUpWorld(Postgres postgres) {
        this.jdbi = Jdbi.create(postgres.dataSource());
    }

    /** Marks the database for ever. */
    public void mark() {
        jdbi.useHandle(handle -> handle.execute("insert into made_up_world default values on conflict do nothing"));
    }

    /** Whether the database is marked. */
    public boolean isMarked() {
        return jdbi.withHandle(handle -> handle.select("select exists (select 1 from made_up_world)")
                .mapTo(Boolean.class)
                .one());
    }
}
