package org.liaisonhub.hub.indexing;

import java.time.Duration;

/**
 * How the index follows the change feed.
 *
 * @param batch changes applied at once
 * @param lookUp how often an index that is up to date asks for changes
 * @param commitEvery how much work a crash may cost at most; it is done again from the feed
 * @param permittedLag how old the knowledge of "nothing new" may be before answers must say that they may miss changes
 */
public record IndexingSettings(int batch, Duration lookUp, Duration commitEvery, Duration permittedLag) {
    public static final IndexingSettings DEFAULT =
            new IndexingSettings(20_000, Duration.ofMillis(100), Duration.ofSeconds(5), Duration.ofSeconds(5));
}
