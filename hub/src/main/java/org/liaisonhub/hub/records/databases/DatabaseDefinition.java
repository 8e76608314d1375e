package org.liaisonhub.hub.records.databases;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.liaisonhub.hub.access.policy.Confidentiality;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.standards.InvalidValue;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A database as its YAML file defines it: fields, search, recorders, words of a hit, retention. Immutable. */
public final class DatabaseDefinition {
    private final int number;
    private final String code;
    private final String title;
    private final String holds;
    private final Recorders recorders;
    private final List<String> sourceKey;
    private final Map<String, FieldDefinition> fields;
    private final SearchedFields search;
    private final RecordPurpose purpose;
    private final Shown shown;
    private final Retention retention;
    private final Duration verifyWithin;
    private final Headline headline;

    DatabaseDefinition(
            Identity identity,
            Recorders recorders,
            List<String> sourceKey,
            List<FieldDefinition> fields,
            SearchedFields search,
            RecordPurpose purpose,
            Shown shown,
            Retention retention,
            Duration verifyWithin) {
        this.number = identity.number();
        this.code = identity.code();
        this.title = identity.title();
        this.holds = identity.holds();
        this.recorders = recorders;
        this.sourceKey = List.copyOf(sourceKey);
        this.fields = new LinkedHashMap<>();
        fields.forEach(field -> this.fields.put(field.name(), field));
        this.search = search;
        this.purpose = purpose;
        this.shown = shown;
        this.retention = retention;
        this.verifyWithin = verifyWithin;
        this.headline = Headline.of(shown.headline(), this.fields);
    }

    /** What names a database. */
    record Identity(int number, String code, String title, String holds) {}

    /** Interned in indexes and tables; 0 to 32767, never used again for another database. */
    public int number() {
        return number;
    }

    /** As in URLs and files: {@code stolen-travel-documents}. */
    public String code() {
        return code;
    }

    public String title() {
        return title;
    }

    /** What it holds, in one or two sentences. */
    public String holds() {
        return holds;
    }

    public Recorders recorders() {
        return recorders;
    }

    /** Fields that make up the owner's key where the source gives none; empty when the source must give one. */
    public List<String> sourceKey() {
        return sourceKey;
    }

    /** In the order of the file, which is the order in which they are shown. */
    public List<FieldDefinition> fields() {
        return List.copyOf(fields.values());
    }

    public Optional<FieldDefinition> field(String name) {
        return Optional.ofNullable(fields.get(name));
    }

    boolean has(String name) {
        return fields.containsKey(name);
    }

    Set<String> fieldNames() {
        return fields.keySet();
    }

    public SearchedFields search() {
        return search;
    }

    /** What its records are kept for. */
    public RecordPurpose purpose() {
        return purpose;
    }

    public Shown shown() {
        return shown;
    }

    public Retention retention() {
        return retention;
    }

    /** How soon the owner answers when it is asked to verify a hit. */
    public Duration verifyWithin() {
        return verifyWithin;
    }

    /**
     * The content in the one form in which equal contents are equal: fields in the order of the definition, values
     * normalised by their kinds, empty ones gone. Normalising twice changes nothing.
     *
     * @throws InvalidValue naming the first field and the rule that it breaks; an unknown field counts
     */
    public ObjectNode normalise(ObjectNode raw) {
        return Normaliser.normalise(this, raw);
    }

    /** The confidentiality of a record: as its field of that name says, else for official use. */
    public Confidentiality level(ObjectNode content) {
        var word = content.path("confidentiality").asString("");
        return switch (word) {
            case "", "OFFICIAL_USE" -> Confidentiality.OFFICIAL_USE;
            case "RESTRICTED" -> Confidentiality.RESTRICTED;
            // What is not known is kept closest.
            default -> Confidentiality.CONFIDENTIAL;
        };
    }

    /**
     * Checks that {@code owner} may own this record here.
     *
     * @param content normalised
     * @throws InvalidValue naming the rule
     */
    public void checkOwner(Party owner, ObjectNode content) {
        switch (recorders) {
            case ANY_MEMBER -> require(owner.kind() == Party.Kind.COUNTRY, "owner", "a member country");
            case ISSUING_COUNTRY -> {
                require(owner.kind() == Party.Kind.COUNTRY, "owner", "a member country");
                var issuer = search.travelDocument()
                        .map(SearchedFields.TravelDocumentFields::country)
                        .orElseThrow();
                require(
                        content.path(issuer).asString("").equals(owner.code()),
                        issuer,
                        "must be the recording country itself: only the issuing country records its documents");
            }
            case ADMINISTRATOR ->
                require(owner.kind() != Party.Kind.COUNTRY, "owner", "the secretariat or an organisation");
        }
    }

    private static void require(boolean holds, String field, String rule) {
        if (!holds) {
            throw new InvalidValue(field, rule);
        }
    }

    /** The owner's key made of the fields that {@link #sourceKey} names; empty when it names none or one is empty. */
    public Optional<String> sourceKeyOf(ObjectNode content) {
        var parts =
                sourceKey.stream().map(name -> content.path(name).asString("")).toList();
        return parts.isEmpty() || parts.contains("") ? Optional.empty() : Optional.of(String.join("-", parts));
    }

    /** The line that names a record to an officer. */
    public String headline(ObjectNode content) {
        return headline.of(content);
    }

    /** What the owner asks for, in words; empty when neither the record nor the definition says it. */
    public String requestedAction(ObjectNode content) {
        var discreet = shown.discreet()
                .filter(discretion -> discretion
                        .codes()
                        .contains(content.path(discretion.field()).asString("")));
        if (discreet.isPresent()) {
            return discreet.get().action();
        }
        return field(shown.requestedAction()).stream()
                .flatMap(field -> field.texts(content).stream())
                .findFirst()
                .orElse(shown.otherwise());
    }

    /** Officer-safety warnings, as codes. */
    public List<String> warnings(ObjectNode content) {
        return field(shown.warnings()).stream()
                .flatMap(field -> field.values(content).stream())
                .map(warning -> warning.asString(""))
                .toList();
    }

    /** The fields that an officer at the first line may see of a record, as {@link FieldDefinition#texts} gives them. */
    public Map<FieldDefinition, List<String>> firstLine(ObjectNode content) {
        var visible = new LinkedHashMap<FieldDefinition, List<String>>();
        shown.firstLine()
                .forEach(name -> field(name).ifPresent(field -> {
                    var texts = field.texts(content);
                    if (!texts.isEmpty()) {
                        visible.put(field, texts);
                    }
                }));
        return visible;
    }

    /** A JSON Schema of normalised contents, for the API. */
    public ObjectNode schema() {
        var schema = JsonNodeFactory.instance.objectNode().put("type", "object").put("title", title);
        schema.put("additionalProperties", false);
        var properties = schema.putObject("properties");
        fields.values().forEach(field -> properties.set(field.name(), field.schema()));
        var required = schema.putArray("required");
        fields.values().stream().filter(FieldDefinition::required).forEach(field -> required.add(field.name()));
        return schema;
    }

    @Override
    public String toString() {
        return code;
    }
}
