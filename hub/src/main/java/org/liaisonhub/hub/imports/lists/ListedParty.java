package org.liaisonhub.hub.imports.lists;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A person or an entity of a sanctions list, being put together. The one place that knows the fields of the sanctions
 * databases. What has no field is kept as a remark, in the words of the list; what has no code is kept in words and
 * told to {@link #unmapped}.
 */
final class ListedParty {
    /** How far the list trusts a name. */
    enum Quality {
        PRIMARY,
        ALIAS,
        WEAK
    }

    private static final int LONGEST_TEXT = 20_000;
    private static final int LONGEST_NAME = 500;
    private static final int LONGEST_PLACE = 1_000;
    private static final int LONGEST_NOTE = 2_000;

    private final String subject;
    private final Nations nations;
    private final Map<String, ObjectNode> names = new LinkedHashMap<>();
    private final Map<String, ObjectNode> documents = new LinkedHashMap<>();
    private final Set<String> datesOfBirth = new LinkedHashSet<>();
    private final Set<String> birthplaces = new LinkedHashSet<>();
    private final Set<String> nationalities = new LinkedHashSet<>();
    private final Set<String> titles = new LinkedHashSet<>();
    private final Set<String> designations = new LinkedHashSet<>();
    private final Set<String> addresses = new LinkedHashSet<>();
    private final Set<String> updates = new LinkedHashSet<>();
    private final Set<String> comments = new LinkedHashSet<>();
    private final Set<String> remarks = new LinkedHashSet<>();
    private final Map<String, String> texts = new LinkedHashMap<>();
    private final List<String> unmapped = new ArrayList<>();

    ListedParty(String subject, Nations nations) {
        this.subject = subject;
        this.nations = nations;
    }

    private static JsonNodeFactory nodes() {
        return JsonNodeFactory.instance;
    }

    /** A name that its list does not divide. The first of equal ones stays. */
    void name(String full, Quality quality, String note) {
        name(full, "", "", quality, note);
    }

    void name(String full, String family, String given, Quality quality, String note) {
        String key = full + "\n" + family + "\n" + given;
        if (key.isBlank() || names.containsKey(key)) {
            return;
        }
        if (key.length() > LONGEST_NAME) {
            remark("name " + key.replace('\n', ' ').strip());
            unmapped("name longer than " + LONGEST_NAME + " characters");
            return;
        }
        var name = nodes().objectNode();
        put(name, "full", full);
        put(name, "family", family);
        put(name, "given", given);
        name.put("quality", quality.name().toLowerCase(java.util.Locale.ROOT));
        names.put(key, name);
        if (!note.isEmpty() && !note.equals("a.k.a.") && !note.equals("aka")) {
            remark("name " + (full.isEmpty() ? given + " " + family : full).strip() + ": " + note);
        }
    }

    /** An alias as the list types it, which may hold several names and words around them. */
    void alias(String text, Quality quality, String note) {
        if (text.isEmpty()) {
            return;
        }
        var read = AliasText.read(text);
        for (var name : read.names()) {
            name(name.full(), name.family(), name.given(), quality, note);
        }
        read.remarks().forEach(rest -> remark("alias " + text + ": " + rest));
    }

    /** What the list notes of an alias: names in another script are names too, the rest is kept as it stands. */
    void aliasNote(String alias, String note, Quality quality) {
        AliasText.namesInNote(note).forEach(name -> name(name, quality, ""));
        remark("alias " + alias + ": " + note);
    }

    /** A date of birth in ISO 8601-2. */
    void dateOfBirth(String date) {
        datesOfBirth.add(date);
    }

    void birthplace(Stream<String> parts, String country, Nations countries) {
        String place = Stream.concat(parts, Stream.of(country))
                .filter(part -> !part.isEmpty())
                .distinct()
                .collect(Collectors.joining(", "));
        if (!place.isEmpty()) {
            birthplaces.add(cut(place, LONGEST_PLACE));
        }
        if (!country.isEmpty() && countries.code(country).isEmpty()) {
            unmapped("country of birth: " + country);
        }
    }

    void nationality(String name) {
        nations.code(name).ifPresentOrElse(nationalities::add, () -> {
            remark("nationality: " + name);
            unmapped("nationality: " + name);
        });
    }

    void sex(String word) {
        switch (word) {
            case "Male" -> texts.put("sex", "M");
            case "Female" -> texts.put("sex", "F");
            default -> {
                remark("sex: " + word);
                unmapped("sex: " + word);
            }
        }
    }

    void document(ListedDocument document) {
        String words = document.words();
        if (words.isEmpty()) {
            return;
        }
        if (document.cleanNumber().isEmpty()) {
            remark("document: " + words);
            unmapped("document without a number");
            return;
        }
        documents.put(words, document.content(nations, this::unmapped));
    }

    void address(Stream<String> parts, String country, String note) {
        String address = Stream.concat(parts, Stream.of(country))
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(", "));
        if (!address.isEmpty() || !note.isEmpty()) {
            addresses.add(cut(note.isEmpty() ? address : (address + " (" + note + ")").strip(), LONGEST_NOTE));
        }
    }

    void title(String title) {
        titles.add(title);
    }

    void designation(String designation) {
        designations.add(designation);
    }

    void updatedOn(String text) {
        date("updated-on", text).ifPresent(updates::add);
    }

    /** A date of the listing; what is none is kept in words. */
    void dateField(String field, String text) {
        date(field, text).ifPresent(date -> texts.put(field, date));
    }

    private Optional<String> date(String field, String text) {
        var read = ListedDates.read(text);
        if (read.unread()) {
            remark(field + ": " + text);
            unmapped(field);
        }
        return read.date();
    }

    void comment(String comment) {
        comments.add(comment);
    }

    void remark(String remark) {
        remarks.add(remark);
    }

    /** A simple field; an empty value is none. */
    void text(String field, String value) {
        if (!value.isEmpty()) {
            texts.put(field, value);
        }
    }

    void unmapped(String what) {
        unmapped.add(what);
    }

    List<String> unmapped() {
        return List.copyOf(unmapped);
    }

    /** The content by the definition of the sanctions databases. */
    ObjectNode content() {
        var content = nodes().objectNode();
        content.put("subject", subject);
        content.putArray("names").addAll(names.values());
        add(content, "dates-of-birth", datesOfBirth);
        add(content, "birthplaces", birthplaces);
        add(content, "nationalities", nationalities);
        if (!documents.isEmpty()) {
            content.putArray("documents").addAll(documents.values());
        }
        add(content, "titles", titles);
        add(content, "designations", designations);
        add(content, "addresses", addresses);
        texts.forEach((field, value) -> content.put(field, cut(value, LONGEST_TEXT)));
        add(content, "updated-on", updates);
        add(content, "comments", comments);
        add(content, "remarks", remarks);
        return content;
    }

    private static void add(ObjectNode content, String field, Set<String> values) {
        if (!values.isEmpty()) {
            ArrayNode list = content.putArray(field);
            values.forEach(value -> list.add(cut(value, LONGEST_TEXT)));
        }
    }

    private static void put(ObjectNode node, String field, String value) {
        if (!value.isEmpty()) {
            node.put(field, value);
        }
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
