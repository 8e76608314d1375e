package org.liaisonhub.app.world;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.liaisonhub.app.world.InventedPersons.Traveller;
import org.liaisonhub.standards.InvalidValue;
import org.liaisonhub.standards.mrz.MrzDate;
import org.liaisonhub.standards.mrz.MrzFields;
import org.liaisonhub.standards.mrz.MrzFormat;
import org.liaisonhub.standards.mrz.MrzSex;
import org.liaisonhub.standards.mrz.MrzWriter;

/**
 * A world that is the same for the same seed, on every machine and every day: a dozen real countries, two invented
 * organisations, invented persons and documents. Streams are made as they are read and need no memory. Thread-safe.
 */
public final class World {
    private static final int ZONES = 3;
    /** Zones expire around this day, which is none of the present: see the class. */
    private static final LocalDate FIRST_EXPIRY = LocalDate.of(2027, 1, 1);

    private final long seed;
    private final InventedPersons persons;
    private final InventedDocuments documents;

    public World(long seed) {
        this.seed = seed;
        Map<String, Culture> cultures = Culture.byCountry();
        persons = new InventedPersons(seed, cultures);
        documents = new InventedDocuments(seed, countryCodes());
    }

    /** The member countries, then the partner organisations. */
    public List<Member> members() {
        return Stream.concat(Member.COUNTRIES.stream(), Member.PARTNERS.stream())
                .toList();
    }

    private static List<String> countryCodes() {
        return Member.COUNTRIES.stream().map(Member::code).toList();
    }

    /**
     * Persons for {@code nominal}, recorded by one member country.
     *
     * @throws InvalidValue if it is none of the members
     */
    public Stream<InventedRecord> persons(String owner, long count) {
        requireMember(owner);
        return LongStream.range(0, count).mapToObj(index -> persons.person(owner, index));
    }

    /**
     * Documents for {@code stolen-travel-documents}, all issued and so recorded by one member country.
     *
     * @throws InvalidValue if it is none of the members
     */
    public Stream<InventedRecord> documents(String country, long count) {
        requireMember(country);
        return LongStream.range(0, count).mapToObj(index -> documents.document(country, index));
    }

    private static void requireMember(String country) {
        if (!countryCodes().contains(country)) {
            throw new InvalidValue("country", "one of " + String.join(", ", countryCodes()));
        }
    }

    /** Valid machine-readable zones of travellers who are in no database, as lines: passports, cards, old cards. */
    public Stream<List<String>> zones(long count) {
        return LongStream.range(0, count).mapToObj(index -> {
            var draws = new Draws(seed, ZONES, index);
            String country = draws.of(countryCodes());
            var form = NumberForm.passport(country);
            String number = form.number(draws.next() >>> 1);
            int kind = draws.below(10);
            var format = kind < 7 ? MrzFormat.TD3 : kind < 9 ? MrzFormat.TD1 : MrzFormat.TD2;
            return zone(format, persons.traveller(draws, country), number, FIRST_EXPIRY.plusDays(draws.below(3000)));
        });
    }

    private static List<String> zone(MrzFormat format, Traveller traveller, String number, LocalDate expiry) {
        return MrzWriter.write(
                format,
                new MrzFields(
                        format == MrzFormat.TD3 ? "P" : "I",
                        traveller.country(),
                        number,
                        traveller.family().latin(),
                        traveller.given().latin(),
                        traveller.country(),
                        MrzDate.of(traveller.born()),
                        traveller.female() ? MrzSex.FEMALE : MrzSex.MALE,
                        MrzDate.of(expiry),
                        "",
                        ""));
    }

    /** The passport zone of somebody who travels on the first stolen passport of {@code country}. */
    List<String> zoneOfStolenPassport(String country) {
        var stolen = documents(country, 1_000)
                .filter(record ->
                        record.content().path("document-type").asString("").equals("P"))
                .filter(record -> !record.content().has("last-number"))
                .findFirst()
                .orElseThrow();
        var draws = new Draws(seed, ZONES, -1);
        return zone(
                MrzFormat.TD3,
                persons.traveller(draws, country),
                stolen.content().path("document-number").asString(""),
                LocalDate.parse(stolen.content().path("expiry-date").asString("")));
    }

    /** Three questions, one for each way a check can end. */
    public List<DemoCase> demoCases() {
        return new ArrayList<>(DemoCases.of(this));
    }

    /** Seed and kind of generator, so that a run can be repeated. */
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "world of seed %d", seed);
    }
}
