package org.liaisonhub.matching.names;

/**
 * One name of a person as its source writes it, in any script. Either {@code full} or one of the parts is not empty;
 * an absent part is the empty string, never null.
 *
 * @param full the whole name where the source does not divide it
 * @param family family name, surname, primary identifier
 * @param given given names, secondary identifier
 * @param quality how far the source trusts it
 */
public record PersonName(String full, String family, String given, Quality quality) {
    /** How far the source trusts a name. UN list: an alias of quality "Low" is {@link #WEAK}. */
    public enum Quality {
        PRIMARY,
        ALIAS,
        WEAK
    }

    public static PersonName of(String full) {
        return new PersonName(full, "", "", Quality.PRIMARY);
    }

    /** The whole name in the order given, family; {@code full} when the source does not divide it. */
    public String whole() {
        return full.isEmpty() ? (given + " " + family).strip() : full;
    }
}
