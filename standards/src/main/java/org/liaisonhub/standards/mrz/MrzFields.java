package org.liaisonhub.standards.mrz;

/**
 * What a zone shall say; {@link MrzWriter} puts it into a format. Names and optional data may be in any case.
 *
 * @param documentCode one or two letters
 * @param issuer alpha-3 code
 * @param documentNumber letters and digits
 * @param primaryIdentifier surname, in Latin, Cyrillic or Arabic letters
 * @param secondaryIdentifier given names; empty when there are none
 * @param nationality alpha-3 code; not written where the format has none
 * @param expiry not written where the format has none
 * @param optionalData letters, digits and spaces; empty when there is none
 * @param secondOptionalData as before; only TD1 has room for it
 */
public record MrzFields(
        String documentCode,
        String issuer,
        String documentNumber,
        String primaryIdentifier,
        String secondaryIdentifier,
        String nationality,
        MrzDate birth,
        MrzSex sex,
        MrzDate expiry,
        String optionalData,
        String secondOptionalData) {}
