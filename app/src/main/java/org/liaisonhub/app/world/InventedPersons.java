package org.liaisonhub.app.world;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Invents persons for the database {@code nominal}: names in two scripts, dates known in part, aliases, warnings. */
final class InventedPersons {
    private static final int STREAM = 1;
    private static final LocalDate FIRST_BIRTH = LocalDate.of(1946, 1, 1);
    private static final int BIRTH_DAYS = 22_280;

    /** Why a person is recorded and what follows from it; about as often as such records are in the world. */
    private record Reason(String status, String purpose, String action, List<String> offences) {}

    private static final List<Reason> REASONS = List.of(
            new Reason(
                    "WANTED", "ARREST-SEARCH", "ARREST", List.of("fraud", "robbery", "trafficking in drugs", "murder")),
            new Reason("WANTED", "ARREST-SEARCH", "ARREST", List.of("smuggling", "forgery", "theft of vehicles")),
            new Reason("SUSPECTED", "INFORMATION", "COLLECT-INFORMATION", List.of("money laundering", "corruption")),
            new Reason("WARNED-OF", "WARNING", "WARN", List.of("theft", "burglary", "fraud")),
            new Reason("MISSING", "IDENTIFICATION", "PROTECT", List.of()),
            new Reason("DEAD", "IDENTIFICATION", "IDENTIFY", List.of()));
    private static final List<String> WARNINGS = List.of("ARMED", "VIOLENT", "ESCAPE_RISK", "SUICIDAL");
    private static final List<Word> NICKNAMES = List.of(
            Word.read("El Rubio"),
            Word.read("Doc"),
            Word.read("The Accountant"),
            Word.read("Kurt"),
            Word.read("Zorro"));

    private final long seed;
    private final Map<String, Culture> cultures;
    private final List<String> countries;

    InventedPersons(long seed, Map<String, Culture> cultures) {
        this.seed = seed;
        this.cultures = cultures;
        this.countries = cultures.keySet().stream().sorted().toList();
    }

    /** What a name, a birth and a country make of a person, before it becomes a record. */
    record Traveller(Word given, Word family, boolean familyFirst, boolean female, LocalDate born, String country) {}

    Traveller traveller(Draws draws, String country) {
        var culture = Objects.requireNonNull(cultures.get(country));
        boolean female = draws.chance(0.35);
        return new Traveller(
                culture.given(draws, female),
                culture.family(draws, female),
                culture.familyFirst(),
                female,
                FIRST_BIRTH.plusDays(draws.below(BIRTH_DAYS)),
                country);
    }

    InventedRecord person(String owner, long index) {
        var draws = new Draws(seed, STREAM + 16L * owner.hashCode(), index);
        String country = draws.chance(0.7) ? owner : draws.of(countries);
        var traveller = traveller(draws, country);
        var reason = REASONS.get(draws.rank(REASONS.size()));
        var content = JsonNodeFactory.instance.objectNode();
        content.put("person-status", reason.status());
        names(content.putArray("names"), traveller, draws);
        if (draws.chance(0.96)) {
            content.putArray("dates-of-birth").add(date(traveller.born(), draws));
        }
        if (draws.chance(0.97)) {
            content.put("sex", traveller.female() ? "F" : "M");
        }
        if (draws.chance(0.6)) {
            content.putArray("birthplaces").add(town(draws, country));
        }
        var nationalities = content.putArray("nationalities").add(country);
        if (draws.chance(0.04)) {
            nationalities.add(draws.of(countries));
        }
        content.put("requested-action", reason.action());
        content.put("purpose", reason.purpose());
        if (!reason.offences().isEmpty() && draws.chance(0.15)) {
            content.putArray("warnings").add(draws.of(WARNINGS));
        }
        if (draws.chance(0.35)) {
            document(content.putArray("identity-documents").addObject(), country, index);
        }
        if (!reason.offences().isEmpty()) {
            content.putArray("offences").add(draws.of(reason.offences()));
        }
        content.put("national-reference", owner + "/" + (2020 + draws.below(6)) + "/" + index);
        return new InventedRecord("P-" + index, content);
    }

    private static void names(ArrayNode names, Traveller traveller, Draws draws) {
        var family = traveller.family();
        var given = traveller.given();
        names.addObject().put("family", family.latin()).put("given", given.latin());
        if (family.hasOtherScript() || given.hasOtherScript()) {
            names.addObject()
                    .put(
                            "full",
                            traveller.familyFirst()
                                    ? family.original() + given.original()
                                    : given.original() + " " + family.original());
        }
        if (draws.chance(0.12)) {
            names.addObject()
                    .put("family", misspelt(family.latin(), draws))
                    .put("given", given.latin())
                    .put("quality", "alias");
        }
        if (draws.chance(0.04)) {
            names.addObject().put("full", draws.of(NICKNAMES).latin()).put("quality", "weak");
        }
    }

    private static String date(LocalDate born, Draws draws) {
        double kind = draws.fraction();
        if (kind < 0.88) {
            return born.toString();
        }
        if (kind < 0.93) {
            return String.valueOf(born.getYear());
        }
        if (kind < 0.96) {
            return born.toString().substring(0, 7);
        }
        return kind < 0.98 ? born.getYear() + "~" : (born.getYear() - 2) + "/" + (born.getYear() + 1);
    }

    private String town(Draws draws, String country) {
        return Objects.requireNonNull(cultures.get(country)).town(draws).latin();
    }

    private void document(ObjectNode document, String country, long index) {
        var form = NumberForm.passport(country);
        // From the other end of the numbers than those of stolen documents, which count up from the start.
        document.put("number", form.number(form.scattered(seed, form.space() - 1 - index)));
        document.put("country", country);
        document.put("type", "P");
    }

    /** One letter doubled, left out or exchanged with its neighbour, as a clerk does. */
    static String misspelt(String name, Draws draws) {
        if (name.length() < 4) {
            return name + name.charAt(name.length() - 1);
        }
        int at = 1 + draws.below(name.length() - 2);
        return switch (draws.below(3)) {
            case 0 -> name.substring(0, at) + name.substring(at + 1);
            case 1 -> name.substring(0, at) + name.charAt(at) + name.substring(at);
            default -> name.substring(0, at) + name.charAt(at + 1) + name.charAt(at) + name.substring(at + 2);
        };
    }
}
