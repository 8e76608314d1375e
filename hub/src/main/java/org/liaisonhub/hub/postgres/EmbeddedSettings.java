package org.liaisonhub.hub.postgres;

import java.util.List;

/**
 * What the embedded server runs with.
 *
 * @param parameters {@code name=value}, given on the command line, so that they win over any file
 * @param durable whether the new cluster is flushed to disk; only throw-away clusters are not
 */
record EmbeddedSettings(List<String> parameters, boolean durable) {
    /** Safe on a lost power supply, sized for two cores and 24 GiB shared with the hub. */
    static final EmbeddedSettings SAFE = new EmbeddedSettings(
            List.of(
                    "fsync=on",
                    "synchronous_commit=on",
                    "full_page_writes=on",
                    "shared_buffers=512MB",
                    "max_wal_size=4GB",
                    "min_wal_size=256MB",
                    "wal_compression=on",
                    "wal_level=minimal",
                    "max_wal_senders=0",
                    "checkpoint_timeout=15min",
                    "maintenance_work_mem=256MB",
                    "work_mem=16MB",
                    "effective_cache_size=4GB",
                    "random_page_cost=1.1",
                    "max_connections=60",
                    // Containers often have 64 MB of /dev/shm, which parallel plans would use; ours are short.
                    "max_parallel_workers_per_gather=0",
                    "max_parallel_maintenance_workers=0"),
            true);

    EmbeddedSettings {
        parameters = List.copyOf(parameters);
    }
}
