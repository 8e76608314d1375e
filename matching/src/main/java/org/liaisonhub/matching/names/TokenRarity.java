package org.liaisonhub.matching.names;

/** How much a word of a name tells of who it is. */
@FunctionalInterface
public interface TokenRarity {
    /** Information in nats, 0 or more: -ln of the share of people who bear the word {@code text}, written with a-z. */
    double information(String text);

    /** Without any list to count in: a small table of common names, and the length of all others. */
    static TokenRarity byTableAndLength() {
        return NameWords::information;
    }
}
