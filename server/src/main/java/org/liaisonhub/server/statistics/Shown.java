package org.liaisonhub.server.statistics;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.liaisonhub.hub.statistics.Dimension;
import org.liaisonhub.hub.statistics.Figures;
import org.liaisonhub.hub.statistics.Filter;
import org.liaisonhub.server.statistics.StatisticsPage.Bar;
import org.liaisonhub.server.statistics.StatisticsPage.Day;
import org.liaisonhub.server.statistics.StatisticsPage.Days;

/** Figures as the page draws and writes them. */
final class Shown {
    private static final int LONGEST_BAR = 1_000;
    private static final int WIDTH = 1_000;
    private static final int HEIGHT = 200;
    /** Space above the highest point, so that its line is not cut. */
    private static final int TOP = 8;

    private Shown() {}

    static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    static String share(double share) {
        return String.format(Locale.ROOT, "%.1f", 100 * share) + " %";
    }

    /** Microseconds as milliseconds with two digits; empty when unknown. */
    static String time(long micros) {
        if (micros == 0) {
            return "";
        }
        double millis = micros / 1_000.0;
        return millis < 10 ? String.format(Locale.ROOT, "%.1f", millis) : number(Math.round(millis));
    }

    /** One bar for each line, the most consultations first, at most {@code most}. */
    static List<Bar> bars(List<Figures> lines, Function<Figures, String> name, int most) {
        long longest = lines.stream().mapToLong(Figures::consultations).max().orElse(1);
        return lines.stream()
                .limit(most)
                .map(line ->
                        new Bar(line.rank(), name.apply(line), number(line.consultations()), share(line.share()), (int)
                                Math.max(1, line.consultations() * LONGEST_BAR / longest)))
                .toList();
    }

    /** Every day of the filter, also those without a consultation. */
    static Days days(List<Figures> lines, Filter filter) {
        var counts = lines.stream()
                .collect(Collectors.toMap(
                        line -> line.key(Dimension.DAY), Figures::consultations, Long::sum, HashMap::new));
        var all = filter.from().datesUntil(filter.to().plusDays(1)).toList();
        long most = Math.max(
                1, counts.values().stream().mapToLong(Long::longValue).max().orElse(1));
        var points = new ArrayList<String>();
        var days = new ArrayList<Day>();
        for (int i = 0; i < all.size(); i++) {
            long count = counts.getOrDefault(all.get(i).toString(), 0L);
            points.add(x(i, all) + "," + y(count, most));
            days.add(new Day(all.get(i).toString(), number(count)));
        }
        if (points.size() == 1) {
            points.add(WIDTH + points.getFirst().substring(1));
        }
        var line = String.join(" ", points);
        return new Days(line, "0," + HEIGHT + " " + line + " " + WIDTH + "," + HEIGHT, number(most), days);
    }

    private static int x(int place, List<LocalDate> all) {
        return all.size() == 1 ? 0 : Math.round((float) WIDTH * place / (all.size() - 1));
    }

    private static long y(long count, long most) {
        return HEIGHT - Math.round((double) (HEIGHT - TOP) * count / most);
    }
}
