package org.liaisonhub.hub.statistics;

import java.util.Map;

/**
 * One line of the statistics.
 *
 * @param keys what it is about, by dimension; none for a total
 * @param automated whether systems asked; officers when not
 * @param consultations checks, each counted once in every database that it asked
 * @param actors distinct officers, or systems, over all of the period
 * @param verified consultations whose hit, or possible hit, an owner verified as positive
 * @param median microseconds that half of the consultations did not exceed; 0 when unknown
 * @param p99 microseconds that 99 of 100 consultations did not exceed; 0 when unknown
 * @param rank 1 for the most consultations among the lines with the same {@code automated}; equals share a rank
 * @param share of the consultations of those lines, 0 to 1
 */
public record Figures(
        Map<Dimension, String> keys,
        boolean automated,
        long consultations,
        long actors,
        long hits,
        long possible,
        long unavailable,
        long verified,
        long median,
        long p99,
        int rank,
        double share) {
    public Figures {
        keys = Map.copyOf(keys);
    }

    /** What it is about in one dimension; empty when it is not grouped by that. */
    public String key(Dimension dimension) {
        return keys.getOrDefault(dimension, "");
    }
}
