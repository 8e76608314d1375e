package org.liaisonhub.standards.mrz;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.liaisonhub.standards.InvalidValue;
import org.liaisonhub.standards.codes.Countries;
import org.liaisonhub.standards.codes.Country;

/** One zone while it is read: collects its faults on the way. Used once, by one thread. */
final class ZoneReading {
    private final MrzFormat format;
    private final ZoneLayout layout;
    private final String zone;
    private final Confusions confusions;
    private final ZoneFindings found;
    private final List<String> optionalData = new ArrayList<>();

    /**
     * Begins to read.
     *
     * @param zone the lines one after the other, of A-Z, 0-9 and fillers only
     * @param faults those found so far
     */
    ZoneReading(MrzFormat format, String zone, List<Fault> faults) {
        this.format = format;
        this.layout = format.layout();
        this.zone = zone;
        this.confusions = new Confusions(zone, layout.lineLength());
        this.found = new ZoneFindings(zone, confusions, faults);
    }

    MachineReadableZone zone() {
        String code = documentCode();
        String issuer = country("issuer", ZoneLayout.ISSUER);
        String nationality = layout.nationality().width() == 0 ? "" : country("nationality", layout.nationality());
        String number = documentNumber();
        MrzDate birth = date("birth", layout.birth());
        MrzSex sex = sex();
        MrzDate expiry = layout.expiry().width() == 0 ? MrzDate.UNKNOWN : date("expiry", layout.expiry());
        optionalData();
        composite();
        MrzName name = name();
        return new MachineReadableZone(
                format,
                code,
                issuer,
                number,
                name.primary(),
                name.secondary(),
                truncated(),
                nationality,
                birth,
                sex,
                expiry,
                optionalData,
                found.digits(),
                found.faults(),
                found.warnings(),
                confusions.suggestions());
    }

    private String documentCode() {
        String code = ZoneLayout.DOCUMENT_CODE.of(zone);
        if (!isLetter(code.charAt(0)) || isDigit(code.charAt(1))) {
            found.fault("documentCode", "document-code-not-letters", "a letter, then a letter or a filler");
            confusions.suggestLetters("documentCode", ZoneLayout.DOCUMENT_CODE, letters -> true);
        } else if (!format.usual(code.charAt(0))) {
            found.warning("documentCode", "unusual-document-code", "not a code of documents of this format");
        }
        return code.replace("<", "");
    }

    private String country(String field, Slot slot) {
        String written = slot.of(zone);
        String code = withoutTrailingFillers(written);
        Optional<Country> country = Countries.byZoneCode(code);
        if (country.isEmpty()) {
            found.fault(field, "unknown-country-code", "a code of ICAO Doc 9303-3, section 5");
            confusions.suggestLetters(
                    field,
                    slot,
                    letters -> Countries.byZoneCode(withoutTrailingFillers(letters))
                            .isPresent());
            return code;
        }
        switch (country.get().kind()) {
            case SPECIMEN -> found.warning(field, "specimen", "Utopia stands only in specimens");
            case FORMER -> found.warning(field, "former-country-code", "a code that is no longer issued");
            case COUNTRY, BRITISH_STATUS, ORGANISATION, STATUS -> {}
        }
        return country.get().alpha3();
    }

    private String documentNumber() {
        Slot slot = layout.documentNumber();
        String number = slot.of(zone);
        String written = number;
        boolean isLong = layout.overflow() && zone.charAt(slot.to()) == '<' && number.charAt(8) != '<';
        int rest = isLong ? overflowLength() : 0;
        if (rest >= 2) {
            int from = layout.optional().from();
            Slot remainder = new Slot(from, from + rest - 1);
            written = number + remainder.of(zone);
            checkLongNumber(number, remainder);
            addOptional(new Slot(from + rest, layout.optional().to()));
        } else {
            found.check("documentNumber", number, slot.to(), false, List.of(slot));
            addOptional(layout.optional());
        }
        String plain = written.replace("<", "");
        if (plain.isEmpty()) {
            found.fault("documentNumber", "empty-document-number", "at least one letter or digit");
        }
        return plain;
    }

    // Doc 9303-5 leaves the filler between the two parts out of the sum; some Belgian cards count it, and are genuine.
    private void checkLongNumber(String number, Slot remainder) {
        String rest = remainder.of(zone);
        String withFiller = number + '<' + rest;
        char digit = zone.charAt(remainder.to());
        if (digit != CheckDigit.over(number + rest) && digit == CheckDigit.over(withFiller)) {
            found.rightDigit("documentNumber", digit);
            found.warning("documentNumber", "filler-counted", "the check digit counts the filler in the number");
        } else {
            found.check(
                    "documentNumber",
                    number + rest,
                    remainder.to(),
                    false,
                    List.of(layout.documentNumber(), remainder));
        }
    }

    // How many characters stand at the start of the optional data before the first filler.
    private int overflowLength() {
        String optional = layout.optional().of(zone);
        int filler = optional.indexOf('<');
        return filler < 0 ? optional.length() : filler;
    }

    private MrzDate date(String field, Slot slot) {
        found.check(field, slot.of(zone), slot.to(), true, List.of(slot));
        try {
            return MrzDate.parse(slot.of(zone));
        } catch (InvalidValue noDate) {
            found.fault(
                    field,
                    noDate.field().isEmpty() ? "date-not-digits" : "impossible-date",
                    "a day that exists, as YYMMDD, two fillers for an unknown part");
            return MrzDate.UNKNOWN;
        }
    }

    private MrzSex sex() {
        char code = zone.charAt(layout.sex());
        if (!MrzSex.known(code)) {
            found.fault("sex", "unknown-sex-code", "M, F or a filler");
        }
        return MrzSex.of(code);
    }

    private void optionalData() {
        if (layout.optionalChecked()) {
            Slot slot = layout.optional();
            found.check("optionalData", slot.of(zone), slot.to(), true, List.of(slot));
        }
        addOptional(layout.secondOptional());
    }

    private void addOptional(Slot slot) {
        String data = MrzName.spaced(slot.of(zone));
        if (!data.isEmpty()) {
            optionalData.add(data);
        }
    }

    private void composite() {
        if (layout.compositeAt() < 0) {
            return;
        }
        var data = new StringBuilder();
        layout.composite().forEach(slot -> data.append(slot.of(zone)));
        found.check("composite", data.toString(), layout.compositeAt(), false, List.of());
    }

    private MrzName name() {
        MrzName name = MrzName.of(layout.names().of(zone));
        if (format == MrzFormat.FRENCH_ID) {
            name = new MrzName(
                    MrzName.spaced(layout.names().of(zone)),
                    MrzName.spaced(layout.givenNames().of(zone)),
                    false);
        }
        checkLetters("primaryIdentifier", name.primary());
        checkLetters("secondaryIdentifier", name.secondary());
        confusions.suggestLetters("name", layout.names(), letters -> true);
        confusions.suggestLetters("name", layout.givenNames(), letters -> true);
        if (name.primary().isEmpty() && name.secondary().isEmpty()) {
            found.fault("primaryIdentifier", "empty-name", "at least one letter");
        } else if (name.primary().isEmpty()) {
            found.warning("primaryIdentifier", "no-primary-identifier", "a single name stands first");
        }
        if (name.inner()) {
            found.warning("secondaryIdentifier", "filler-inside-name", "one filler between two parts of a name");
        }
        return name;
    }

    private void checkLetters(String field, String words) {
        if (words.chars().anyMatch(c -> isDigit((char) c))) {
            found.fault(field, "digit-in-name", "letters and fillers only");
        }
    }

    private boolean truncated() {
        return Stream.of(layout.names(), layout.givenNames())
                .anyMatch(slot -> slot.width() > 0 && !slot.of(zone).endsWith("<"));
    }

    private static String withoutTrailingFillers(String text) {
        int end = text.length();
        while (end > 0 && text.charAt(end - 1) == '<') {
            end--;
        }
        return text.substring(0, end);
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static boolean isLetter(char c) {
        return c >= 'A' && c <= 'Z';
    }
}
