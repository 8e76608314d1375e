package org.liaisonhub.bench.fit;

import java.util.Arrays;
import java.util.List;

/** Logistic regression by Newton's method with a small ridge; weights but the first are kept at 0 or above. */
final class LogisticFit {
    private static final int ROUNDS = 60;
    private static final double RIDGE = 1;
    private static final int STEPS = 200;
    private static final double LEAST_GAIN = 1;

    private LogisticFit() {}

    /** Weights of the columns of {@code amounts}, each row counted {@code times}; a column that would weigh less than 0 weighs 0. */
    static double[] weights(List<double[]> amounts, List<Boolean> truth, double[] times) {
        int width = amounts.getFirst().length;
        var used = new boolean[width];
        Arrays.fill(used, true);
        double[] weights = fit(amounts, truth, times, used);
        for (int step = 0; step < STEPS; step++) {
            int changed = lowest(weights);
            if (changed == 0) {
                // What another column stood in for may come back.
                changed = steepest(slope(amounts, truth, times, weights), used);
            }
            if (changed == 0) {
                break;
            }
            used[changed] = !used[changed];
            weights = fit(amounts, truth, times, used);
        }
        for (int i = 1; i < width; i++) {
            weights[i] = Math.max(0, weights[i]);
        }
        return weights;
    }

    /** The column with the lowest weight below 0; 0 when none is. */
    private static int lowest(double[] weights) {
        int lowest = 0;
        for (int i = 1; i < weights.length; i++) {
            if (weights[i] < 0 && (lowest == 0 || weights[i] < weights[lowest])) {
                lowest = i;
            }
        }
        return lowest;
    }

    /** The column left out that would gain the most by a weight above 0; 0 when none would. */
    private static int steepest(double[] slope, boolean[] used) {
        int steepest = 0;
        for (int i = 1; i < used.length; i++) {
            if (!used[i] && slope[i] > LEAST_GAIN && (steepest == 0 || slope[i] > slope[steepest])) {
                steepest = i;
            }
        }
        return steepest;
    }

    private static double[] slope(List<double[]> amounts, List<Boolean> truth, double[] times, double[] weights) {
        var slope = new double[weights.length];
        for (int row = 0; row < amounts.size(); row++) {
            double[] x = amounts.get(row);
            double rest = times[row] * ((truth.get(row) ? 1 : 0) - 1 / (1 + Math.exp(-dot(weights, x))));
            for (int i = 0; i < slope.length; i++) {
                slope[i] += rest * x[i];
            }
        }
        return slope;
    }

    private static double[] fit(List<double[]> amounts, List<Boolean> truth, double[] times, boolean[] used) {
        int width = used.length;
        var weights = new double[width];
        for (int round = 0; round < ROUNDS; round++) {
            var curvature = new double[width][width];
            var slope = new double[width];
            for (int row = 0; row < amounts.size(); row++) {
                double[] x = amounts.get(row);
                double p = 1 / (1 + Math.exp(-dot(weights, x)));
                double rest = times[row] * ((truth.get(row) ? 1 : 0) - p);
                double spread = times[row] * Math.max(p * (1 - p), 1e-6);
                for (int i = 0; i < width; i++) {
                    slope[i] += used[i] ? rest * x[i] : 0;
                    for (int j = 0; j < width; j++) {
                        curvature[i][j] += used[i] && used[j] ? spread * x[i] * x[j] : 0;
                    }
                }
            }
            for (int i = 0; i < width; i++) {
                slope[i] -= RIDGE * weights[i];
                curvature[i][i] += RIDGE;
            }
            double[] step = solved(curvature, slope);
            double longest = 0;
            for (int i = 0; i < width; i++) {
                weights[i] += used[i] ? step[i] : 0;
                longest = Math.max(longest, Math.abs(step[i]));
            }
            if (longest < 1e-7) {
                break;
            }
        }
        return weights;
    }

    static double dot(double[] weights, double[] x) {
        double sum = 0;
        for (int i = 0; i < x.length; i++) {
            sum += weights[i] * x[i];
        }
        return sum;
    }

    /** Gauss-Jordan elimination with pivoting. */
    private static double[] solved(double[][] matrix, double[] right) {
        int width = right.length;
        for (int column = 0; column < width; column++) {
            int pivot = column;
            for (int row = column; row < width; row++) {
                if (Math.abs(matrix[row][column]) > Math.abs(matrix[pivot][column])) {
                    pivot = row;
                }
            }
            double[] line = matrix[column];
            matrix[column] = matrix[pivot];
            matrix[pivot] = line;
            double value = right[column];
            right[column] = right[pivot];
            right[pivot] = value;
            for (int row = 0; row < width; row++) {
                if (row != column) {
                    double factor = matrix[row][column] / matrix[column][column];
                    for (int i = column; i < width; i++) {
                        matrix[row][i] -= factor * matrix[column][i];
                    }
                    right[row] -= factor * right[column];
                }
            }
        }
        var solution = new double[width];
        for (int i = 0; i < width; i++) {
            solution[i] = right[i] / matrix[i][i];
        }
        return solution;
    }
}
