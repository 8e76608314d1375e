package org.liaisonhub.bench.fit;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Isotonic regression (pool adjacent violators), drawn as a line through few points that rises everywhere. */
final class Calibration {
    private static final int POINTS = 24;
    private static final double LEAST_RISE = 0.02;

    private Calibration() {}

    private static final class Pool {
        private double sum;
        private double same;
        private double all;

        private void add(Pool other) {
            sum += other.sum;
            same += other.same;
            all += other.all;
        }

        private double logit() {
            return Math.log((same + 0.5) / (all - same + 0.5));
        }
    }

    /** Points of sum and logit; {@code same} and {@code others} are how often each sum is one person and two. */
    static List<double[]> points(double[] sums, double[] same, double[] others) {
        List<Integer> order = new ArrayList<>();
        double everything = 0;
        for (int i = 0; i < sums.length; i++) {
            order.add(i);
            everything += others[i];
        }
        order.sort(Comparator.comparingDouble(i -> sums[i]));
        // Equal numbers of others in each pool: where they are, the line needs its bends.
        var pools = new ArrayList<Pool>();
        var pool = new Pool();
        double held = 0;
        for (int i : order) {
            pool.sum += sums[i] * (same[i] + others[i]);
            pool.same += same[i];
            pool.all += same[i] + others[i];
            held += others[i];
            if (held >= everything / POINTS) {
                pools.add(pool);
                pool = new Pool();
                held = 0;
            }
        }
        if (pool.all > 0) {
            pools.add(pool);
        }
        var rising = new ArrayList<Pool>();
        for (Pool next : pools) {
            rising.add(next);
            while (rising.size() > 1
                    && rising.get(rising.size() - 2).logit() >= rising.getLast().logit()) {
                Pool last = rising.removeLast();
                rising.getLast().add(last);
            }
        }
        var points = new ArrayList<double[]>();
        for (Pool each : rising) {
            double at = each.sum / each.all;
            double logit = each.logit();
            if (!points.isEmpty()) {
                logit = Math.max(logit, points.getLast()[1] + LEAST_RISE);
            }
            points.add(new double[] {at, logit});
        }
        return points;
    }
}
