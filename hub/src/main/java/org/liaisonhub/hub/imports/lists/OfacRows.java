package org.liaisonhub.hub.imports.lists;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.imports.lists.ListedParty.Quality;
import org.liaisonhub.hub.imports.rows.CsvReader;
import org.liaisonhub.hub.imports.rows.CsvRow;
import org.liaisonhub.hub.imports.rows.RefusedForm;
import org.liaisonhub.hub.imports.rows.Row;
import org.liaisonhub.hub.imports.rows.RowBytes;
import org.liaisonhub.hub.imports.rows.RowSource;
import org.liaisonhub.standards.InvalidValue;

/**
 * The parties of the OFAC SDN list, from its three CSV files without headers: names and remarks, aliases, addresses.
 * Persons and entities are taken; vessels and aircraft are told as foreign. The whole set is read once before the first
 * row is given, so that a truncated one changes nothing.
 *
 * <p>Source: OFAC, "SDN list data specification": {@code -0-} is an absent value, a byte 0x1A may end a file.
 */
public final class OfacRows implements RowSource {
    private static final int SDN_COLUMNS = 12;
    private static final int ALT_COLUMNS = 5;
    private static final int ADD_COLUMNS = 6;
    /** The aliases and the addresses are held in memory; the true ones have about 2 MB. */
    private static final long LARGEST = 64L << 20;

    private final Map<String, List<List<String>>> aliases;
    private final Map<String, List<List<String>>> addresses;
    private final Nations nations = new Nations();
    private final InputStream in;
    private final CsvReader reader;
    private final long total;

    /**
     * Verifies the set and opens it.
     *
     * @throws InvalidValue if a file is missing, too large or not of its form
     */
    public OfacRows(Path folder) throws IOException {
        Path sdn = find(folder, "sdn.csv");
        aliases = held(find(folder, "alt.csv"), ALT_COLUMNS);
        addresses = held(find(folder, "add.csv"), ADD_COLUMNS);
        total = Files.size(sdn);
        try (var all = new BufferedInputStream(Files.newInputStream(sdn))) {
            var verified = new CsvReader(all);
            long rows = 0;
            for (var row = verified.next(); row != null; row = verified.next()) {
                rows += values(row, SDN_COLUMNS, "sdn.csv").isEmpty() ? 0 : 1;
            }
            if (rows == 0) {
                throw new InvalidValue("sdn.csv", "at least one row");
            }
        }
        in = Files.newInputStream(sdn);
        reader = new CsvReader(in);
    }

    private static Path find(Path folder, String name) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new InvalidValue("folder", "must hold sdn.csv, alt.csv and add.csv");
        }
        try (var files = Files.list(folder)) {
            return files.filter(file -> {
                        String lower = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
                        return lower.equals(name) || lower.equals("ofac_" + name);
                    })
                    .min(Path::compareTo)
                    .orElseThrow(() -> new InvalidValue(name, "must be in the folder, also as ofac_" + name));
        }
    }

    private static Map<String, List<List<String>>> held(Path file, int columns) throws IOException {
        String name = String.valueOf(file.getFileName());
        if (Files.size(file) > LARGEST) {
            throw new InvalidValue(name, "at most " + LARGEST + " bytes");
        }
        Map<String, List<List<String>>> held = new HashMap<>();
        try (var in = new BufferedInputStream(Files.newInputStream(file))) {
            var reader = new CsvReader(in);
            for (var row = reader.next(); row != null; row = reader.next()) {
                var values = values(row, columns, name);
                if (!values.isEmpty()) {
                    held.computeIfAbsent(values.getFirst(), key -> new ArrayList<>())
                            .add(values);
                }
            }
        }
        return held;
    }

    /** The values of a row, absent ones empty; an empty list for the byte that ends a file. */
    private static List<String> values(CsvRow row, int columns, String file) {
        if (row.original().length() == 1 && row.original().at(0) == 0x1A) {
            return List.of();
        }
        if (!row.sound()) {
            throw new InvalidValue(file + " line " + row.line(), row.fault());
        }
        if (row.fields().size() != columns) {
            throw new InvalidValue(file + " line " + row.line(), "a row has " + columns + " values");
        }
        var values = row.fields().stream()
                .map(String::strip)
                .map(value -> value.equals("-0-") ? "" : value)
                .toList();
        if (values.getFirst().isEmpty() || !values.getFirst().chars().allMatch(Character::isDigit)) {
            throw new InvalidValue(file + " line " + row.line(), "the first value is the number of a party");
        }
        return values;
    }

    @Override
    public @Nullable Row next() throws IOException {
        var row = reader.next();
        if (row == null) {
            return null;
        }
        var values = values(row, SDN_COLUMNS, "sdn.csv");
        if (values.isEmpty()) {
            return next();
        }
        return switch (values.get(2)) {
            case "vessel", "aircraft" -> new Row.Foreign(row.line(), row.original(), values.get(2));
            case "individual" -> read(row, values, "person");
            case "" -> read(row, values, "entity");
            default ->
                new Row.Faulty(
                        row.line(), row.original(), values.getFirst(), "type", "individual, vessel, aircraft or none");
        };
    }

    private Row read(CsvRow row, List<String> values, String kind) {
        String key = values.getFirst();
        var party = new ListedParty(kind, nations);
        name(party, kind, values.get(1), Quality.PRIMARY, "");
        for (var alias : aliases.getOrDefault(key, List.of())) {
            name(party, kind, alias.get(3), Quality.ALIAS, alias.get(2));
            if (!alias.get(4).isEmpty()) {
                party.remark("alias " + alias.get(3) + ": " + alias.get(4));
            }
        }
        for (var address : addresses.getOrDefault(key, List.of())) {
            party.address(Stream.of(address.get(2), address.get(3)), address.get(4), address.get(5));
        }
        party.text("list", values.get(3).replace("] [", ", "));
        party.text("reference-number", key);
        if (!values.get(4).isEmpty()) {
            party.designation(values.get(4));
        }
        OfacRemarks.read(values.get(11), party, nations);
        return new Row.Read(row.line(), row.original(), key, party.content(), party.unmapped());
    }

    /** "AL-EXAMPLE, Anna" is a family name and given names; the name of an entity stays whole. */
    private static void name(ListedParty party, String kind, String name, Quality quality, String note) {
        int comma = name.indexOf(", ");
        if (kind.equals("person") && comma > 0) {
            party.name("", name.substring(0, comma), name.substring(comma + 2), quality, note);
        } else {
            party.name(name, quality, note);
        }
    }

    @Override
    public long consumed() {
        return reader.consumed();
    }

    @Override
    public long total() {
        return total;
    }

    @Override
    public RefusedForm refusedForm() {
        String header = "number,name,type,program,title,call-sign,vessel-type,tonnage,grt,flag,vessel-owner,remarks";
        return new RefusedForm.Csv(RowBytes.of(header));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
