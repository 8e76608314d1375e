package org.liaisonhub.app;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.matching.persons.Preset;
import org.liaisonhub.standards.InvalidValue;
import picocli.CommandLine.Option;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** One question, put together from options of the command line. */
final class QuestionOptions {
    private static final int MAX_ZONE_BYTES = 10_000;

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description =
                    "Name of a person, in any script and order; may be repeated for other names of the same person.")
    private List<String> names = List.of();

    @Option(
            names = "--born",
            paramLabel = "DATE",
            description = {
                "Date of birth, as far as it is known: 1971-03-02, 1971-03, 1971, 1971~ (about), 1958/1963,",
                "34@2019-03-01 (aged 34 on that day), jalali:1365-05-12 (also hijri, buddhist, minguo)."
            })
    private @Nullable String born;

    @Option(names = "--sex", paramLabel = "F|M|X", description = "Sex as the document states it.")
    private @Nullable String sex;

    @Option(names = "--nationality", paramLabel = "CODE", description = "Three-letter code; may be repeated.")
    private List<String> nationalities = List.of();

    @Option(names = "--document", paramLabel = "NUMBER", description = "Number of a travel document.")
    private @Nullable String document;

    @Option(names = "--issuer", paramLabel = "CODE", description = "Three-letter code of the country that issued it.")
    private @Nullable String issuer;

    @Option(
            names = "--document-type",
            paramLabel = "TYPE",
            description = "P passport, I identity card, V visa, R residence permit, O other.")
    private @Nullable String documentType;

    @Option(
            names = "--mrz",
            paramLabel = "FILE",
            description = "File with the lines of one machine-readable zone; - for standard input.")
    private @Nullable Path zone;

    @Option(
            names = "--purpose",
            paramLabel = "PURPOSE",
            defaultValue = "border-check",
            description = "Why: border-check (default), police-check, visa, investigation.")
    private String purpose = "border-check";

    @Option(
            names = "--preset",
            paramLabel = "PRESET",
            description = "How probable a person must be to be shown: high-recall, balanced (default), high-precision.")
    private @Nullable String preset;

    @Option(names = "--reference", paramLabel = "TEXT", description = "Your own reference, kept with the audit entry.")
    private @Nullable String reference;

    boolean empty() {
        return names.isEmpty() && document == null && zone == null;
    }

    /**
     * The question as the API takes it.
     *
     * @throws InvalidValue naming the option and its rule
     */
    ObjectNode question() {
        if (names.isEmpty() && (born != null || sex != null || !nationalities.isEmpty())) {
            throw new InvalidValue("--name", "must be given with --born, --sex or --nationality");
        }
        if (document == null && (issuer != null || documentType != null)) {
            throw new InvalidValue("--document", "must be given with --issuer or --document-type");
        }
        var question = JsonNodeFactory.instance.objectNode().put("purpose", purpose);
        if (reference != null) {
            question.put("reference", reference);
        }
        if (preset != null && Preset.ofCode(preset).isEmpty()) {
            throw new InvalidValue("--preset", "must be high-recall, balanced or high-precision");
        }
        putIfGiven(question, "preset", preset);
        if (!names.isEmpty()) {
            person(question.putArray("persons").addObject());
        }
        if (document != null) {
            var asked = question.putArray("travelDocuments").addObject().put("number", document);
            putIfGiven(asked, "country", issuer);
            putIfGiven(asked, "type", documentType);
        }
        if (zone != null) {
            question.put("mrz", zoneText(zone));
        }
        return question;
    }

    private void person(ObjectNode person) {
        var written = person.putArray("names");
        names.forEach(name -> written.addObject().put("full", name));
        putIfGiven(person, "dateOfBirth", born);
        putIfGiven(person, "sex", sex);
        if (!nationalities.isEmpty()) {
            var codes = person.putArray("nationalities");
            nationalities.forEach(codes::add);
        }
    }

    private static void putIfGiven(ObjectNode node, String member, @Nullable String value) {
        if (value != null) {
            node.put(member, value);
        }
    }

    private static String zoneText(Path file) {
        try (var in = file.toString().equals("-") ? System.in : Files.newInputStream(file)) {
            return new String(in.readNBytes(MAX_ZONE_BYTES), StandardCharsets.US_ASCII).strip();
        } catch (IOException e) {
            throw new InvalidValue("--mrz", "must be a file that can be read");
        }
    }
}
