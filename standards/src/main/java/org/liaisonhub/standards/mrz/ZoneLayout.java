package org.liaisonhub.standards.mrz;

import static org.liaisonhub.standards.mrz.Slot.NONE;

import java.util.List;

/**
 * Where the data elements of a format stand. A check digit stands right behind its element; -1 where there is none.
 *
 * @param overflow whether the remainder of a long document number may open the optional data
 * @param composite the elements under the composite check digit; empty without one
 * @param compositeAt where the composite check digit stands
 */
record ZoneLayout(
        int lines,
        int lineLength,
        Slot names,
        Slot givenNames,
        Slot documentNumber,
        Slot nationality,
        Slot birth,
        int sex,
        Slot expiry,
        Slot optional,
        Slot secondOptional,
        boolean overflow,
        boolean optionalChecked,
        List<Slot> composite,
        int compositeAt) {
    static final Slot DOCUMENT_CODE = new Slot(0, 2);
    static final Slot ISSUER = new Slot(2, 5);

    /** ICAO Doc 9303-5, section 4.2.2. */
    static final ZoneLayout TD1 = new ZoneLayout(
            3,
            30,
            new Slot(60, 90),
            NONE,
            new Slot(5, 14),
            new Slot(45, 48),
            new Slot(30, 36),
            37,
            new Slot(38, 44),
            new Slot(15, 30),
            new Slot(48, 59),
            true,
            false,
            List.of(new Slot(5, 30), new Slot(30, 37), new Slot(38, 45), new Slot(48, 59)),
            59);

    /** ICAO Doc 9303-6, section 4.2.2. */
    static final ZoneLayout TD2 = twoLines(36, new Slot(64, 71), true, false, 71);

    /** ICAO Doc 9303-4, section 4.2.2. */
    static final ZoneLayout TD3 = twoLines(44, new Slot(72, 86), false, true, 87);

    /** ICAO Doc 9303-7, section 4: the long visa has no composite check digit. */
    static final ZoneLayout MRV_A = twoLines(44, new Slot(72, 88), false, false, -1);

    /** ICAO Doc 9303-7, section 5: the short visa. */
    static final ZoneLayout MRV_B = twoLines(36, new Slot(64, 72), false, false, -1);

    /** The French national identity card of 1988 to 2021: a layout of its own, without nationality and expiry. */
    static final ZoneLayout FRENCH_ID = new ZoneLayout(
            2,
            36,
            new Slot(5, 30),
            new Slot(49, 63),
            new Slot(36, 48),
            NONE,
            new Slot(63, 69),
            70,
            NONE,
            new Slot(30, 36),
            NONE,
            false,
            false,
            List.of(new Slot(0, 71)),
            71);

    private static ZoneLayout twoLines(
            int length, Slot optional, boolean overflow, boolean optionalChecked, int compositeAt) {
        var composite = compositeAt < 0
                ? List.<Slot>of()
                : List.of(
                        new Slot(length, length + 10),
                        new Slot(length + 13, length + 20),
                        new Slot(length + 21, compositeAt));
        return new ZoneLayout(
                2,
                length,
                new Slot(5, length),
                NONE,
                new Slot(length, length + 9),
                new Slot(length + 10, length + 13),
                new Slot(length + 13, length + 19),
                length + 20,
                new Slot(length + 21, length + 27),
                optional,
                NONE,
                overflow,
                optionalChecked,
                composite,
                compositeAt);
    }
}
