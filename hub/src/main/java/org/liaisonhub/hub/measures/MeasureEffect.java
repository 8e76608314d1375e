package org.liaisonhub.hub.measures;

import java.util.List;

/**
 * A measure after it was taken or lifted, and how far that has come.
 *
 * @param behind names of the nodes alive that do not decide by it yet; none when it holds everywhere
 */
public record MeasureEffect(InterimMeasure measure, List<String> behind) {
    public MeasureEffect {
        behind = List.copyOf(behind);
    }
}
