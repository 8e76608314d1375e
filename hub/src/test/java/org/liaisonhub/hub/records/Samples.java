package org.liaisonhub.hub.records;

import java.sql.SQLException;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.records.BulkRecording.SourceRecord;
import org.liaisonhub.hub.records.databases.DatabaseDefinition;
import org.liaisonhub.hub.records.databases.Definitions;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Made-up parties and documents. */
public final class Samples {
    public static final Definitions DEFINITIONS = Definitions.standard();
    public static final DatabaseDefinition DOCUMENTS = DEFINITIONS.require("stolen-travel-documents");
    public static final DatabaseDefinition NOMINAL = DEFINITIONS.require("nominal");
    public static final DatabaseDefinition SANCTIONS = DEFINITIONS.require("un-sanctions");

    private Samples() {}

    /** Puts a party into the table and gives it with its number. */
    public static Party party(DataSource database, String code, Party.Kind kind) {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into party (code, name, kind) values (?, ?, ?) returning number")) {
            insert.setString(1, code);
            insert.setString(2, "Party " + code);
            insert.setString(3, kind.name());
            try (var row = insert.executeQuery()) {
                row.next();
                return new Party(row.getInt(1), code, "Party " + code, kind);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A lost passport of Utopia. */
    public static ObjectNode passport(String number) {
        return DOCUMENTS.normalise(json("{\"document-number\":\"" + number
                + "\",\"issuing-country\":\"UTO\",\"document-type\":\"P\",\"fraud-type\":\"LOST\"}"));
    }

    /** Such passports from {@code first} on, {@code count} of them, under their numbers. */
    public static List<SourceRecord> passports(int first, int count) {
        return IntStream.range(first, first + count)
                .mapToObj(number -> new SourceRecord("key-" + number, passport("A" + number)))
                .toList();
    }

    public static ObjectNode person(String family, String given, String born) {
        return NOMINAL.normalise(
                json("{\"person-status\":\"WANTED\",\"purpose\":\"ARREST_SEARCH\",\"names\":[{\"family\":\"" + family
                        + "\",\"given\":\"" + given + "\"}],\"dates-of-birth\":[\"" + born + "\"]}"));
    }

    public static ObjectNode json(String text) {
        return (ObjectNode) new JsonMapper().readTree(text);
    }
}
