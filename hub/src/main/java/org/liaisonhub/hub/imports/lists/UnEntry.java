package org.liaisonhub.hub.imports.lists;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.liaisonhub.hub.imports.lists.ListedParty.Quality;

/** Reads one entry of the UN list, with everything that stands in it. */
final class UnEntry {
    /** Elements of an entry that are read, or that number the rows of the list's own database. */
    private static final Set<String> ELEMENTS = Set.of(
            ("DATAID VERSIONNUM FIRST_NAME SECOND_NAME THIRD_NAME FOURTH_NAME UN_LIST_TYPE REFERENCE_NUMBER LISTED_ON"
                            + " DELISTED_ON GENDER SUBMITTED_BY NAME_ORIGINAL_SCRIPT COMMENTS1 TITLE DESIGNATION NATIONALITY"
                            + " LIST_TYPE LAST_DAY_UPDATED INDIVIDUAL_ALIAS INDIVIDUAL_ADDRESS INDIVIDUAL_DATE_OF_BIRTH"
                            + " INDIVIDUAL_PLACE_OF_BIRTH INDIVIDUAL_DOCUMENT ENTITY_ALIAS ENTITY_ADDRESS SORT_KEY"
                            + " SORT_KEY_LAST_MOD")
                    .split(" ", -1));

    /** Elements inside those. */
    private static final Set<String> PARTS = Set.of(
            ("VALUE QUALITY ALIAS_NAME DATE_OF_BIRTH CITY_OF_BIRTH COUNTRY_OF_BIRTH NOTE STREET CITY STATE_PROVINCE"
                            + " ZIP_CODE COUNTRY TYPE_OF_DATE DATE YEAR FROM_YEAR TO_YEAR TYPE_OF_DOCUMENT"
                            + " TYPE_OF_DOCUMENT2 NUMBER ISSUING_COUNTRY DATE_OF_ISSUE CITY_OF_ISSUE COUNTRY_OF_ISSUE")
                    .split(" ", -1));

    private UnEntry() {}

    /** An INDIVIDUAL. */
    static ListedParty individual(XmlEntry entry, Nations nations) {
        var party = new ListedParty("person", nations);
        names(entry, party, "INDIVIDUAL_ALIAS");
        entry.all("INDIVIDUAL_ALIAS").forEach(alias -> {
            var date = ListedDates.read(alias.text("DATE_OF_BIRTH"));
            date.date().ifPresent(party::dateOfBirth);
            party.birthplace(Stream.of(alias.text("CITY_OF_BIRTH")), alias.text("COUNTRY_OF_BIRTH"), nations);
        });
        entry.all("INDIVIDUAL_DATE_OF_BIRTH").forEach(date -> dateOfBirth(date, party));
        entry.all("INDIVIDUAL_PLACE_OF_BIRTH").forEach(place -> {
            party.birthplace(
                    Stream.of(place.text("STREET"), place.text("CITY"), place.text("STATE_PROVINCE")),
                    place.text("COUNTRY"),
                    nations);
            place.texts("NOTE").forEach(note -> party.remark("birthplace: " + note));
        });
        entry.all("NATIONALITY").flatMap(values -> values.texts("VALUE")).forEach(party::nationality);
        entry.texts("GENDER").forEach(party::sex);
        entry.all("INDIVIDUAL_DOCUMENT").forEach(document -> document(document, party));
        entry.all("INDIVIDUAL_ADDRESS").forEach(address -> address(address, party));
        entry.all("TITLE").flatMap(values -> values.texts("VALUE")).forEach(party::title);
        entry.all("DESIGNATION").flatMap(values -> values.texts("VALUE")).forEach(party::designation);
        listing(entry, party);
        return party;
    }

    /** An ENTITY. */
    static ListedParty entity(XmlEntry entry, Nations nations) {
        var party = new ListedParty("entity", nations);
        names(entry, party, "ENTITY_ALIAS");
        entry.all("ENTITY_ADDRESS").forEach(address -> address(address, party));
        listing(entry, party);
        return party;
    }

    /** The UN numbers the parts of a name and does not say which is the family's: they stay whole and in order. */
    private static void names(XmlEntry entry, ListedParty party, String aliases) {
        party.name(
                Stream.of("FIRST_NAME", "SECOND_NAME", "THIRD_NAME", "FOURTH_NAME")
                        .map(entry::text)
                        .filter(part -> !part.isEmpty())
                        .collect(Collectors.joining(" ")),
                Quality.PRIMARY,
                "");
        entry.texts("NAME_ORIGINAL_SCRIPT").forEach(name -> party.name(name, Quality.PRIMARY, ""));
        entry.all(aliases).forEach(alias -> {
            String quality = alias.text("QUALITY");
            boolean weak = quality.equalsIgnoreCase("Low");
            String kind = quality.endsWith("k.a.") ? quality : "";
            String note = alias.text("NOTE");
            party.alias(alias.text("ALIAS_NAME"), weak ? Quality.WEAK : Quality.ALIAS, kind);
            if (!note.isEmpty()) {
                party.aliasNote(alias.text("ALIAS_NAME"), note, weak ? Quality.WEAK : Quality.ALIAS);
            }
        });
    }

    private static void dateOfBirth(XmlEntry date, ListedParty party) {
        String type = date.text("TYPE_OF_DATE");
        String note = date.text("NOTE");
        var read = ListedDates.un(
                type,
                List.of(date.text("DATE"), date.text("YEAR"), date.text("FROM_YEAR"), date.text("TO_YEAR")),
                note);
        read.date().ifPresent(party::dateOfBirth);
        if (!note.isEmpty()) {
            party.remark("date of birth: " + note);
        }
        if (read.unread()) {
            party.unmapped("date of birth");
        }
    }

    private static void document(XmlEntry document, ListedParty party) {
        String type = document.text("TYPE_OF_DOCUMENT");
        String further = document.text("TYPE_OF_DOCUMENT2");
        String country = document.text("ISSUING_COUNTRY");
        party.document(new ListedDocument(
                type,
                further,
                document.text("NUMBER"),
                country.isEmpty() ? document.text("COUNTRY_OF_ISSUE") : country,
                document.text("DATE_OF_ISSUE"),
                "",
                document.text("CITY_OF_ISSUE"),
                document.text("COUNTRY_OF_ISSUE"),
                document.text("NOTE")));
    }

    private static void address(XmlEntry address, ListedParty party) {
        party.address(
                Stream.of("STREET", "CITY", "STATE_PROVINCE", "ZIP_CODE").map(address::text),
                address.text("COUNTRY"),
                address.text("NOTE"));
    }

    private static void listing(XmlEntry entry, ListedParty party) {
        party.text("list", entry.text("UN_LIST_TYPE"));
        party.text("reference-number", entry.text("REFERENCE_NUMBER"));
        party.dateField("listed-on", entry.text("LISTED_ON"));
        party.dateField("delisted-on", entry.text("DELISTED_ON"));
        party.text("submitted-by", entry.text("SUBMITTED_BY"));
        entry.texts("COMMENTS1").forEach(party::comment);
        entry.all("LAST_DAY_UPDATED").flatMap(days -> days.texts("VALUE")).forEach(party::updatedOn);
        entry.children().forEach(child -> keepUnknown(child, ELEMENTS, "", party));
        entry.children().stream()
                .filter(child -> !child.children().isEmpty())
                .forEach(child ->
                        child.children().forEach(part -> keepUnknown(part, PARTS, child.name() + " ", party)));
    }

    /** An element that a newer form of the list may bring is kept in words and told. */
    private static void keepUnknown(XmlEntry element, Set<String> known, String where, ListedParty party) {
        String words = element.allText();
        if (!known.contains(element.name()) && !words.isEmpty()) {
            party.remark(where + element.name() + ": " + words);
            party.unmapped("element " + where + element.name());
        }
    }
}
