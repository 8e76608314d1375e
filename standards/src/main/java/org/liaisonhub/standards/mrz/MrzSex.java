package org.liaisonhub.standards.mrz;

/** The sex as a zone writes it. */
public enum MrzSex {
    FEMALE('F'),
    MALE('M'),
    /** {@code <}; the {@code X} of the printed page is read as the same. */
    UNSPECIFIED('<');

    private final char code;

    MrzSex(char code) {
        this.code = code;
    }

    public char code() {
        return code;
    }

    static boolean known(char code) {
        return code == 'F' || code == 'M' || code == '<' || code == 'X';
    }

    static MrzSex of(char code) {
        return switch (code) {
            case 'F' -> FEMALE;
            case 'M' -> MALE;
            default -> UNSPECIFIED;
        };
    }
}
