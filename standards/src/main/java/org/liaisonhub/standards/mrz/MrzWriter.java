package org.liaisonhub.standards.mrz;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.liaisonhub.standards.InvalidValue;
import org.liaisonhub.standards.codes.Countries;
import org.liaisonhub.standards.codes.Country;
import org.liaisonhub.standards.transliteration.MrzTransliteration;

/** Writes correct machine-readable zones, all check digits included. */
public final class MrzWriter {
    private MrzWriter() {}

    /**
     * The lines of a zone. Names are transliterated and, where too long, truncated by ICAO Doc 9303 parts 4 to 7.
     *
     * @throws InvalidValue if a field cannot stand in this format
     */
    public static List<String> write(MrzFormat format, MrzFields fields) {
        ZoneLayout layout = format.layout();
        var zone = new StringBuilder("<".repeat(layout.lines() * layout.lineLength()));
        put(zone, ZoneLayout.DOCUMENT_CODE, letters("documentCode", fields.documentCode(), 2));
        if (format != formatByCode(format, fields)) {
            throw new InvalidValue(
                    "documentCode", "V for visas only, ID of FRA in two lines for the old French card only");
        }
        put(zone, ZoneLayout.ISSUER, country("issuer", fields.issuer()));
        putNames(zone, layout, fields);
        putNumber(zone, layout, fields);
        if (layout.nationality().width() > 0) {
            put(zone, layout.nationality(), country("nationality", fields.nationality()));
        }
        putChecked(zone, layout.birth(), fields.birth().zoneText());
        zone.setCharAt(layout.sex(), fields.sex().code());
        if (layout.expiry().width() > 0) {
            putChecked(zone, layout.expiry(), fields.expiry().zoneText());
        }
        put(
                zone,
                layout.secondOptional(),
                data("secondOptionalData", fields.secondOptionalData(), layout.secondOptional()));
        if (layout.optionalChecked()) {
            Slot slot = layout.optional();
            zone.setCharAt(slot.to(), CheckDigit.over(slot.of(zone.toString())));
        }
        if (layout.compositeAt() >= 0) {
            var checked = new StringBuilder();
            layout.composite().forEach(slot -> checked.append(zone, slot.from(), slot.to()));
            zone.setCharAt(layout.compositeAt(), CheckDigit.over(checked));
        }
        var lines = new ArrayList<String>();
        for (int from = 0; from < zone.length(); from += layout.lineLength()) {
            lines.add(zone.substring(from, from + layout.lineLength()));
        }
        return lines;
    }

    // How the zone will be read again: a reader tells visas and the old French card by the first characters.
    private static MrzFormat formatByCode(MrzFormat format, MrzFields fields) {
        boolean visa = fields.documentCode().startsWith("V");
        boolean french = fields.documentCode().equals("ID") && fields.issuer().equals("FRA");
        return switch (format) {
            case TD1 -> MrzFormat.TD1;
            case TD3, MRV_A -> visa ? MrzFormat.MRV_A : MrzFormat.TD3;
            case TD2, MRV_B, FRENCH_ID -> visa ? MrzFormat.MRV_B : (french ? MrzFormat.FRENCH_ID : MrzFormat.TD2);
        };
    }

    private static void putNames(StringBuilder zone, ZoneLayout layout, MrzFields fields) {
        String primary = MrzTransliteration.toMrz(fields.primaryIdentifier());
        String secondary = MrzTransliteration.toMrz(fields.secondaryIdentifier());
        if (primary.isEmpty()) {
            throw new InvalidValue("primaryIdentifier", "at least one letter; a single name stands here");
        }
        if (layout.givenNames().width() == 0) {
            put(
                    zone,
                    layout.names(),
                    NameTruncation.fit(primary, secondary, layout.names().width()));
        } else {
            put(zone, layout.names(), NameTruncation.fit(primary, layout.names().width()));
            put(
                    zone,
                    layout.givenNames(),
                    NameTruncation.fit(secondary, layout.givenNames().width()));
        }
    }

    private static void putNumber(StringBuilder zone, ZoneLayout layout, MrzFields fields) {
        String number = fields.documentNumber().toUpperCase(Locale.ROOT);
        Slot slot = layout.documentNumber();
        Slot optional = layout.optional();
        boolean known = !number.isEmpty() && number.chars().allMatch(MrzWriter::letterOrDigit);
        int room = slot.width() + (layout.overflow() ? optional.width() - 1 : 0);
        if (!known || number.length() > room) {
            throw new InvalidValue("documentNumber", "1 to " + room + " letters and digits");
        }
        String rest = "";
        if (number.length() > slot.width()) {
            put(zone, slot, number.substring(0, slot.width()));
            rest = number.substring(slot.width()) + CheckDigit.over(number) + "<";
        } else {
            putChecked(zone, slot, number);
        }
        String data = data("optionalData", fields.optionalData(), optional);
        String text = rest + data;
        if (data.isEmpty() && text.length() > optional.width()) {
            text = text.substring(0, optional.width());
        }
        if (text.length() > optional.width()) {
            throw new InvalidValue("optionalData", "less, beside the rest of a long document number");
        }
        put(zone, optional, text);
    }

    private static void putChecked(StringBuilder zone, Slot slot, String text) {
        put(zone, slot, text);
        zone.setCharAt(slot.to(), CheckDigit.over(slot.of(zone.toString())));
    }

    private static void put(StringBuilder zone, Slot slot, String text) {
        zone.replace(slot.from(), slot.from() + text.length(), text);
    }

    private static String country(String field, String code) {
        Country country = Countries.byCode(code)
                .orElseThrow(() -> new InvalidValue(field, "a code of ICAO Doc 9303-3, section 5"));
        return country.alpha3().equals("DEU") ? "D" : country.alpha3();
    }

    private static String letters(String field, String code, int longest) {
        if (code.isEmpty() || code.length() > longest || !code.chars().allMatch(c -> c >= 'A' && c <= 'Z')) {
            throw new InvalidValue(field, "1 to " + longest + " letters A-Z");
        }
        return code;
    }

    private static String data(String field, String text, Slot slot) {
        String data = text.strip().toUpperCase(Locale.ROOT).replace(' ', '<');
        if (data.length() > slot.width() || !data.chars().allMatch(c -> c == '<' || letterOrDigit(c))) {
            throw new InvalidValue(field, "at most " + slot.width() + " letters, digits and spaces");
        }
        return data;
    }

    private static boolean letterOrDigit(int c) {
        return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
