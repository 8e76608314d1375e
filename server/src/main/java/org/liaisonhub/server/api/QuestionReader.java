package org.liaisonhub.server.api;

import java.util.ArrayList;
import java.util.List;
import org.liaisonhub.hub.checks.Question;
import org.liaisonhub.matching.dates.InvalidDate;
import org.liaisonhub.matching.dates.PartialDate;
import org.liaisonhub.matching.names.PersonName;
import org.liaisonhub.matching.persons.IdentityDocument;
import org.liaisonhub.matching.persons.Person;
import org.liaisonhub.matching.persons.Preset;
import org.liaisonhub.matching.persons.Sex;
import org.liaisonhub.search.TravelDocument;

/** Reads the schema {@code Question} of openapi.yaml. What a question may hold is for {@code hub.checks} to judge. */
final class QuestionReader {
    private final JsonInput in;
    private String purpose = "";
    private String place = "";
    private String reference = "";
    private List<Person> persons = List.of();
    private List<TravelDocument> travelDocuments = List.of();
    private List<String> mrz = List.of();
    private Preset preset = Preset.BALANCED;

    private QuestionReader(JsonInput in) {
        this.in = in;
    }

    static Question read(byte[] json) {
        return JsonInput.read(json, in -> new QuestionReader(in).question());
    }

    private Question question() {
        in.object(this::member);
        return new Question(purpose, place, reference, persons, travelDocuments, mrz, preset);
    }

    private boolean member(String name) {
        switch (name) {
            case "purpose" -> purpose = in.text();
            case "place" -> place = in.text();
            case "reference" -> reference = in.text();
            case "persons" -> persons = in.list(() -> new PersonReader(in).person());
            case "travelDocuments" -> travelDocuments = in.list(() -> new DocumentReader(in, true).document());
            case "preset" -> preset = preset(in.text());
            case "mrz" -> mrz = in.isText() ? List.of(in.text()) : in.texts();
            default -> {
                return false;
            }
        }
        return true;
    }

    private Preset preset(String code) {
        return Preset.ofCode(code).orElseThrow(() -> in.invalid("high-recall, balanced or high-precision"));
    }

    private static final class PersonReader {
        private final JsonInput in;
        private final List<PersonName> names = new ArrayList<>(1);
        private List<PartialDate> dates = List.of();
        private Sex sex = Sex.UNSPECIFIED;
        private List<String> nationalities = List.of();
        private List<String> birthplaces = List.of();
        private List<IdentityDocument> documents = List.of();

        PersonReader(JsonInput in) {
            this.in = in;
        }

        Person person() {
            in.object(this::member);
            return new Person(names, dates, sex, nationalities, birthplaces, documents);
        }

        private boolean member(String name) {
            switch (name) {
                case "names" -> names.addAll(in.list(() -> new NameReader(in).name(names.isEmpty())));
                case "dateOfBirth" -> dates = onlyDates(List.of(date()));
                case "datesOfBirth" -> dates = onlyDates(in.list(this::date));
                case "sex" -> sex = sex(in.text());
                case "nationalities" -> nationalities = in.texts();
                case "birthplaces" -> birthplaces = in.texts();
                case "documents" -> documents = in.list(this::document);
                default -> {
                    return false;
                }
            }
            return true;
        }

        private IdentityDocument document() {
            var held = new DocumentReader(in, false).document();
            return held.identity().orElseThrow(() -> in.invalid("a number with at least one letter or digit"));
        }

        private List<PartialDate> onlyDates(List<PartialDate> read) {
            if (!dates.isEmpty()) {
                throw in.invalid("either dateOfBirth or datesOfBirth");
            }
            return read;
        }

        private PartialDate date() {
            var text = in.text();
            try {
                return PartialDate.parse(text);
            } catch (InvalidDate e) {
                throw in.invalid(e.getMessage() == null ? "a date as 1971-03-02, 1971-03 or 1971" : e.getMessage());
            }
        }

        private Sex sex(String code) {
            return switch (code) {
                case "F" -> Sex.FEMALE;
                case "M" -> Sex.MALE;
                case "X" -> Sex.UNSPECIFIED;
                default -> throw in.invalid("F, M or X");
            };
        }
    }

    private static final class NameReader {
        private final JsonInput in;
        private String full = "";
        private String family = "";
        private String given = "";

        NameReader(JsonInput in) {
            this.in = in;
        }

        PersonName name(boolean first) {
            in.object(this::member);
            if (!full.isEmpty() && !(family.isEmpty() && given.isEmpty())) {
                throw in.invalid("either full, or family and given");
            }
            var quality = first ? PersonName.Quality.PRIMARY : PersonName.Quality.ALIAS;
            return new PersonName(full, family, given, quality);
        }

        private boolean member(String name) {
            switch (name) {
                case "full" -> full = in.text();
                case "family" -> family = in.text();
                case "given" -> given = in.text();
                default -> {
                    return false;
                }
            }
            return true;
        }
    }

    private static final class DocumentReader {
        private final JsonInput in;
        private final boolean typed;
        private String number = "";
        private String country = "";
        private String type = "";

        DocumentReader(JsonInput in, boolean typed) {
            this.in = in;
            this.typed = typed;
        }

        TravelDocument document() {
            in.object(this::member);
            return new TravelDocument(number, "", country, type);
        }

        private boolean member(String name) {
            switch (name) {
                case "number" -> number = in.text();
                case "country" -> country = in.text();
                case "type" -> {
                    type = in.text();
                    return typed;
                }
                default -> {
                    return false;
                }
            }
            return true;
        }
    }
}
