package org.liaisonhub.hub.checks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.liaisonhub.hub.access.policy.Term;
import org.liaisonhub.matching.dates.PartialDate;
import org.liaisonhub.matching.names.PersonName;
import org.liaisonhub.matching.persons.IdentityDocument;
import org.liaisonhub.matching.persons.Person;
import org.liaisonhub.matching.persons.Sex;
import org.liaisonhub.search.TravelDocument;
import org.liaisonhub.standards.InvalidValue;
import org.liaisonhub.standards.codes.Countries;
import org.liaisonhub.standards.codes.Country;
import org.liaisonhub.standards.mrz.MachineReadableZone;
import org.liaisonhub.standards.mrz.MrzDate;
import org.liaisonhub.standards.mrz.MrzParser;
import org.liaisonhub.standards.mrz.Suggestion;

/**
 * Everything that a question asks for, each under its name in the question: its persons and documents, and those that
 * its machine-readable zones yield.
 *
 * @param faults of the zones; they do not stop the check
 * @param suggestions characters of the zones that a reader may have confused; what is asked stays as it was read
 */
record Subjects(
        List<Named<Person>> persons,
        List<Named<TravelDocument>> documents,
        List<Answer.ZoneFault> faults,
        List<Answer.ZoneSuggestion> suggestions) {
    /** A person or document and its name in the question: {@code persons[0]}, {@code mrz[1]}. */
    record Named<T>(String name, T subject) {}

    /**
     * Reads the subjects of a question that keeps to {@link QuestionRules}.
     *
     * @param today decides the century of the years of birth in the zones
     * @throws InvalidValue when a zone fits no format, or yields nothing to ask for
     */
    static Subjects of(Question question, LocalDate today) {
        var subjects = new Subjects(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < question.persons().size(); i++) {
            var person = withAlpha3(question.persons().get(i));
            var subject = "persons[" + i + "]";
            subjects.persons.add(new Named<>(subject, person));
            // Each is asked for itself too: a record of the document may know nothing of its holder.
            person.documents()
                    .forEach(one -> subjects.documents.add(
                            new Named<>(subject, new TravelDocument(one.number(), "", one.country(), ""))));
        }
        for (int i = 0; i < question.travelDocuments().size(); i++) {
            var document = question.travelDocuments().get(i);
            subjects.documents.add(new Named<>("travelDocuments[" + i + "]", withAlpha3(document)));
        }
        for (int i = 0; i < question.mrz().size(); i++) {
            try {
                subjects.addZone(i, question.mrz().get(i), today);
            } catch (InvalidValue invalid) {
                throw invalid.within("mrz[" + i + "]");
            }
        }
        return subjects;
    }

    /**
     * The same without what the caller's agreements let nobody ask about. What a zone yields beside is not asked; what
     * the question names itself is refused, since nothing may be dropped silently.
     *
     * @throws InvalidValue when the question itself names a subject that is not allowed
     */
    Subjects allowed(Set<String> kinds) {
        return new Subjects(
                kinds.contains(Term.PERSONS)
                        ? persons
                        : onlyOfZones(persons, "no persons: your agreements do not open them"),
                kinds.contains(Term.TRAVEL_DOCUMENTS)
                        ? documents
                        : onlyOfZones(documents, "no documents: your agreements do not open them"),
                faults,
                suggestions);
    }

    private static <T> List<Named<T>> onlyOfZones(List<Named<T>> subjects, String rule) {
        subjects.stream()
                .filter(one -> !one.name.startsWith("mrz["))
                .findFirst()
                .ifPresent(one -> {
                    throw new InvalidValue(one.name, rule);
                });
        return List.of();
    }

    private void addZone(int number, String text, LocalDate today) {
        var zone = MrzParser.parse(text.strip().lines().toList());
        var before = persons.size() + documents.size();
        var subject = "mrz[" + number + "]";
        var name = new PersonName("", zone.primaryIdentifier(), zone.secondaryIdentifier(), PersonName.Quality.PRIMARY);
        Optional<TravelDocument> document = zone.documentNumber().isEmpty()
                ? Optional.empty()
                : Optional.of(new TravelDocument(
                        zone.documentNumber(), "", known(zone.issuer()), String.valueOf(zone.documentType())));
        if (name.whole().codePoints().anyMatch(Character::isLetter)) {
            var held = document.flatMap(TravelDocument::identity).stream().toList();
            persons.add(new Named<>(subject, person(zone, name, held, today)));
        }
        document.ifPresent(one -> documents.add(new Named<>(subject, one)));
        if (persons.size() + documents.size() == before) {
            throw new InvalidValue("", "a zone with a name or a document number");
        }
        zone.faults().forEach(fault -> faults.add(new Answer.ZoneFault(number, fault.field(), fault.rule())));
        zone.suggestions().forEach(one -> suggestions.add(suggestion(number, one)));
    }

    private static Answer.ZoneSuggestion suggestion(int number, Suggestion one) {
        return new Answer.ZoneSuggestion(
                number,
                one.field(),
                one.line(),
                one.position(),
                String.valueOf(one.found()),
                String.valueOf(one.suggested()));
    }

    private static Person person(
            MachineReadableZone zone, PersonName name, List<IdentityDocument> documents, LocalDate today) {
        var sex =
                switch (zone.sex()) {
                    case FEMALE -> Sex.FEMALE;
                    case MALE -> Sex.MALE;
                    case UNSPECIFIED -> Sex.UNSPECIFIED;
                };
        var nationality = known(zone.nationality());
        return new Person(
                List.of(name),
                born(zone.birth(), today),
                sex,
                nationality.isEmpty() ? List.of() : List.of(nationality),
                List.of(),
                documents);
    }

    private static List<PartialDate> born(MrzDate birth, LocalDate today) {
        OptionalInt year = birth.birthYear(today);
        if (year.isEmpty()) {
            return List.of();
        }
        var month = birth.month().orElse(0);
        // A day that the month does not have in that year says nothing; nor does a day without its month.
        var day = birth.in(year.getAsInt()).map(LocalDate::getDayOfMonth).orElse(0);
        return List.of(new PartialDate(year.getAsInt(), year.getAsInt(), month, day, false));
    }

    /** The code when it is one; else empty: an unknown country must not make a known document another one. */
    private static String known(String code) {
        return Countries.byZoneCode(code).map(Country::alpha3).orElse("");
    }

    private static Person withAlpha3(Person person) {
        var nationalities = person.nationalities().stream().map(Subjects::known).toList();
        var documents = person.documents().stream()
                .map(one -> new IdentityDocument(one.number(), one.folded(), known(one.country())))
                .toList();
        return new Person(
                person.names(), person.datesOfBirth(), person.sex(), nationalities, person.birthplaces(), documents);
    }

    private static TravelDocument withAlpha3(TravelDocument document) {
        return new TravelDocument(document.number(), document.lastNumber(), known(document.country()), document.type());
    }
}
