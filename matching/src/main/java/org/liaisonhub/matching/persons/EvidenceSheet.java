package org.liaisonhub.matching.persons;

import java.util.ArrayList;
import java.util.List;

/** Evidence as it is gathered: pieces that add up with the prior, each in turn left out to see what it decides. */
final class EvidenceSheet {
    private static final int NONE = -1;

    private final List<Evidence> pieces = new ArrayList<>(6);

    void add(String field, String relation, String asked, String recorded, double weight) {
        pieces.add(new Evidence(field, relation, asked, recorded, weight, 0));
    }

    Comparison comparison() {
        var evidence = new ArrayList<Evidence>(pieces.size());
        for (int i = 0; i < pieces.size(); i++) {
            evidence.add(pieces.get(i).withWithout(probabilityBut(i)));
        }
        return new Comparison(probabilityBut(NONE), evidence);
    }

    /** Summed in the same order as without an evidence sheet, so that both give the same to the last bit. */
    private double probabilityBut(int leftOut) {
        double logit = PersonMatcher.PRIOR_LOGIT;
        for (int i = 0; i < pieces.size(); i++) {
            logit += i == leftOut ? 0 : pieces.get(i).weight();
        }
        return PersonMatcher.probability(logit);
    }
}
