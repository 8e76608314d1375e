package org.liaisonhub.standards.mrz;

import java.util.List;

/**
 * What a machine-readable zone says and what is wrong with it. Read it with {@link MrzParser}.
 *
 * @param documentCode one or two letters: {@code P}, {@code ID}, {@code PO}
 * @param issuer alpha-3 code ({@code DEU} for {@code D}); as written when no such code is known
 * @param documentNumber the whole number, also of a long one, without fillers
 * @param primaryIdentifier surname, parts separated by a space; empty when the zone has none
 * @param secondaryIdentifier given names, parts separated by a space; empty when the zone has none
 * @param truncatedName whether the name reaches the end of its field, so that more of it may exist
 * @param nationality alpha-3 code as of the issuer; empty where the format has none
 * @param expiry unknown where the format has none
 * @param optionalData what the issuer added, without fillers at the end; only elements that are not empty
 * @param checkDigits in the order of the zone, the composite one last
 * @param faults what breaks Doc 9303
 * @param warnings what is unusual but allowed, or common in valid documents
 * @param suggestions characters that may have been misread
 */
public record MachineReadableZone(
        MrzFormat format,
        String documentCode,
        String issuer,
        String documentNumber,
        String primaryIdentifier,
        String secondaryIdentifier,
        boolean truncatedName,
        String nationality,
        MrzDate birth,
        MrzSex sex,
        MrzDate expiry,
        List<String> optionalData,
        List<CheckDigit> checkDigits,
        List<Fault> faults,
        List<Fault> warnings,
        List<Suggestion> suggestions) {
    /** Copies the lists. */
    public MachineReadableZone {
        optionalData = List.copyOf(optionalData);
        checkDigits = List.copyOf(checkDigits);
        faults = List.copyOf(faults);
        warnings = List.copyOf(warnings);
        suggestions = List.copyOf(suggestions);
    }

    /** Whether the zone breaks no rule. */
    public boolean valid() {
        return faults.isEmpty();
    }

    /** Whether every check digit is right, whatever else may be wrong. */
    public boolean checkDigitsValid() {
        return checkDigits.stream().allMatch(CheckDigit::right);
    }

    /** Whether Utopia issued it: a specimen, never a real document. */
    public boolean specimen() {
        return issuer.equals("UTO");
    }

    /**
     * The kind of document as databases of stolen documents name it: {@code P} passport, {@code V} visa, {@code I}
     * identity card, {@code R} residence permit, {@code O} other.
     */
    public char documentType() {
        if (documentCode.isEmpty()) {
            return 'O';
        }
        char second = documentCode.length() > 1 ? documentCode.charAt(1) : '<';
        return switch (documentCode.charAt(0)) {
            case 'P' -> 'P';
            case 'V' -> 'V';
            case 'R' -> 'R';
            // AC is the certificate of a crew member; IR, AR and CR are residence permits.
            case 'A', 'C', 'I' -> second == 'R' ? 'R' : documentCode.equals("AC") ? 'O' : 'I';
            default -> 'O';
        };
    }

    /** Names the format and the number of faults only: a zone is personal data. */
    @Override
    public String toString() {
        return "MachineReadableZone[" + format + ", " + faults.size() + " faults]";
    }
}
