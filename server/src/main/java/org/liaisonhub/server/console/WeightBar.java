package org.liaisonhub.server.console;

import java.util.Locale;

/**
 * A weight as a bar and in words.
 *
 * @param nats natural log of the likelihood ratio
 * @param length of the bar, 0 to 50: half of the drawing's width
 * @param strength key of its words: {@code strong}, {@code fair}, {@code slight}, {@code none}
 */
public record WeightBar(double nats, int length, String strength) {
    /** Natural log of the likelihood ratio at which the bar is full: odds of about 22,000 to 1. */
    private static final double FULL = 10;

    static WeightBar of(double nats) {
        double size = Math.abs(nats);
        var strength = size < 0.1 ? "none" : size < 1 ? "slight" : size < 3 ? "fair" : "strong";
        return new WeightBar(nats, (int) Math.round(Math.min(1, size / FULL) * 50), strength);
    }

    /** Whether it speaks for "the same person". */
    public boolean supports() {
        return nats >= 0;
    }

    /** The weight with its sign, one decimal. */
    public String text() {
        return String.format(Locale.ROOT, "%+.1f", nats).replace('-', '−');
    }

    public String side() {
        return strength.equals("none") ? "none" : strength + (supports() ? ".for" : ".against");
    }
}
