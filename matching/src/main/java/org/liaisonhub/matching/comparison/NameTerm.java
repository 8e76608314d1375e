package org.liaisonhub.matching.comparison;

/**
 * What counts in comparing two names: each is a number of 0 or more, and weighs as {@code name-weights.tsv} says. Terms
 * that speak against have a negative sign.
 */
public enum NameTerm {
    /** Always 1. */
    BASE(1),
    /** Nats of all pairs of words that belong together, until there are enough to be sure. */
    MATCHED(1),
    /** Nats beyond that. */
    MATCHED_MORE(1),
    /** One family name each, and they belong together. */
    FAMILY_MATCHED(1),
    /** The leading given names belong together: up to 1, the rarer the more. */
    LEADING_MATCHED(1),
    /** Words that differ: how much, in nats. */
    DIFFERENCE(-1),
    /** Number of words that both sides have and that differ. */
    CONTRADICTIONS(-1),
    /** Family names that differ. */
    FAMILY_CONTRADICTED(-1),
    /** Leading given names that differ, or syllables of a Korean or Chinese one: brothers and sisters. */
    LEADING_CONTRADICTED(-1),
    /** Names made of the father's that differ: the fathers do. */
    PATRONYMIC_CONTRADICTED(-1),
    /** The leading given name of one is an ancestor's of the other, who has one of his own: father and child. */
    SHIFTED(-1),
    /** The family name of one is another part of the other, who has one of his own: up to 1, the commoner the more. */
    FAMILY_ELSEWHERE(-1),
    /** Number of words that one side lacks. */
    OMISSIONS(-1),
    /** A family name that one side lacks. */
    FAMILY_OMITTED(-1),
    /** One word alone belongs together, and there are more. */
    ONLY_ONE(-1),
    /** One word alone belongs together, and another is contradicted. */
    ONLY_ONE_CONTRADICTED(-1),
    /** Given names in another order: reversed fathers. */
    REORDERED(-1),
    /** Number of pairs that are not equal but spelt as one name usually is. */
    VARIANTS(-1),
    /** Number of pairs that differ by a slip, or are another form of the name. */
    SLIPS(-1),
    /** Number of pairs that are initials. */
    INITIALS(-1),
    /** Words that were divided in one name and joined in the other. */
    JOINS(-1);

    private final int sign;

    NameTerm(int sign) {
        this.sign = sign;
    }

    /** 1 when more of it speaks for the same name, -1 when against; weights are 0 or more. */
    public int sign() {
        return sign;
    }
}
