package org.liaisonhub.hub.hits;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.liaisonhub.standards.InvalidValue;

/** How far a hit has come. All but the first are verdicts of the owner: of a person, with evidence, never of a score. */
public enum HitState {
    /** The owner has said nothing yet. */
    UNDER_VERIFICATION,
    /** The record is about the one who was checked. */
    POSITIVE_ID,
    /** The record is about somebody or something else. */
    NEGATIVE_ID,
    /** The record should not have been there any longer. */
    RECORD_INVALID;

    /** What an owner can say. */
    public static List<HitState> verdicts() {
        return Arrays.stream(values()).filter(HitState::isVerdict).toList();
    }

    /**
     * The verdict of a word.
     *
     * @throws InvalidValue naming the field {@code verdict} when it is none
     */
    public static HitState verdict(String word) {
        return verdicts().stream()
                .filter(one -> one.name().equals(word))
                .findFirst()
                .orElseThrow(() -> new InvalidValue(
                        "verdict",
                        "one of " + verdicts().stream().map(HitState::name).collect(Collectors.joining(", "))));
    }

    public boolean isVerdict() {
        return this != UNDER_VERIFICATION;
    }
}
