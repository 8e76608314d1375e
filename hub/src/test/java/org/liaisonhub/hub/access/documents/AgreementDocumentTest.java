package org.liaisonhub.hub.access.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.Period;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.liaisonhub.hub.access.PurposeFile;
import org.liaisonhub.hub.access.policy.Confidentiality;
import org.liaisonhub.hub.access.policy.Disclosure;
import org.liaisonhub.hub.access.policy.Operation;
import org.liaisonhub.hub.access.policy.Party;
import org.liaisonhub.hub.access.policy.Term;
import org.liaisonhub.standards.InvalidValue;

class AgreementDocumentTest {
    private static final Vocabulary VOCABULARY = new Vocabulary(
            Map.of("nominal", Set.of("names", "date-of-birth"), "documents", Set.of("number")),
            Set.of("investigation", "border-check"),
            Optional.of(Map.of(
                    "FRA", Party.Kind.COUNTRY,
                    "ORWA", Party.Kind.ORGANISATION,
                    "AIR1", Party.Kind.CHECKER,
                    "SEC", Party.Kind.SECRETARIAT)));

    private static void refused(String text, String field) {
        assertThatThrownBy(() -> VOCABULARY.require(SampleDocument.read(text)))
                .isInstanceOfSatisfying(InvalidValue.class, fault -> {
                    assertThat(fault.field()).as(fault.getMessage()).isEqualTo(field);
                });
    }

    @Test
    void saysWhatItsBytesSay() {
        var document = SampleDocument.read(SampleDocument.TEXT);

        VOCABULARY.require(document);
        assertThat(document.name()).isEqualTo("RIVERS@2");
        assertThat(document.parties()).isEqualTo(new Bound.Named(Set.of("FRA", "ORWA")));
        assertThat(document.from()).isEqualTo(LocalDate.of(2026, 5, 1));
        assertThat(document.keepsPrevious()).isFalse();
        assertThat(document.articles())
                .extracting(AgreementDocument.Article::number)
                .containsExactly("7", "1.10");
        assertThat(document.provisions().getFirst())
                .isEqualTo(new Provision(
                        new Term(
                                "7",
                                Set.of("ORWA"),
                                Set.of("nominal"),
                                Set.of(Operation.CHECK),
                                Set.of("investigation"),
                                Confidentiality.OFFICIAL_USE,
                                new Disclosure.HitOnly(),
                                Set.of(Term.PERSONS)),
                        false,
                        Period.ofDays(30)));
        assertThat(document.terms().getLast().subjects()).isEqualTo(Term.ALL_SUBJECTS);
        assertThat(document.provisions().getLast().onwardTransfer()).isTrue();
    }

    @Test
    void jsonIsADocumentToo() {
        var document = SampleDocument.read("""
                {"liaison-agreement": 1, "id": "JSON", "version": 1, "title": "T", "legal-reference": "L",
                 "language": "ar", "parties": {"accession": "members"}, "from": "2026-01-01",
                 "articles": [{"number": "1", "title": "T", "text": "T"}],
                 "terms": [{"article": "1", "to": ["members", "secretariat"], "operations": ["message"],
                            "ceiling": "confidential"}]}""");

        assertThat(document.parties()).isEqualTo(new Bound.Acceding(Party.Kind.COUNTRY));
        assertThat(document.terms().getFirst().operations()).containsExactly(Operation.MESSAGE);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "liaison-agreement: 1     | liaison-agreement: 2                      | liaison-agreement",
                "version: 2               | version: 2\\nnotes: free                  | notes",
                "id: RIVERS               | id: rivers                                | id",
                "version: 2               | version: 0                                | version",
                "language: en             | language: english                         | language",
                "from: 2026-05-01         | from: 2026-02-30                          | from",
                "from: 2026-05-01         | from: 2031-05-01                          | until",
                "review: 2028-05-01       | review: 2032-05-01                        | review",
                "parties: [FRA, ORWA]     | parties: []                               | parties",
                "parties: [FRA, ORWA]     | parties: [FRA, FRA]                       | parties[1]",
                "parties: [FRA, ORWA]     | parties: {accession: everyone}            | parties.accession",
                "parties: [FRA, ORWA]     | parties: [FRA, ORWA, XXX]                 | parties",
                "parties: [FRA, ORWA]     | parties: [FRA, ORWA, SEC]                 | parties",
                "to: [ORWA]               | to: [DEU]                                 | terms[0].to[0]",
                "to: [ORWA]               | to: [members]                             | terms[0].to[0]",
                "to: [ORWA]               | to: []                                    | terms[0].to",
                "article: \"7\"           | article: \"8\"                            | terms[0].article",
                "operations: [check]      | operations: [chek]                        | terms[0].operations[0]",
                "operations: [check]      | operations: [administer]                  | terms[0].operations[0]",
                "operations: [check]      | operations: []                            | terms[0].operations",
                "operations: [check]      | operations: [check, message]              | terms[0].operations",
                "databases: [nominal]\\n    operations: [check]\\n | operations: [check]\\n | terms[0].databases",
                "databases: [nominal]     | databases: [nominals]                     | terms[0].databases",
                "purposes: [investigation]| purposes: [curiosity]                     | terms[0].purposes",
                "purposes: [investigation]| ''                                       | terms[0].purposes",
                "ceiling: official-use    | ceiling: secret                           | terms[0].ceiling",
                "disclosure: hit-only     | disclosure: some                          | terms[0].disclosure",
                "disclosure: hit-only     | disclosure: [shoe-size]                   | terms[0].disclosure",
                "subjects: [persons]      | subjects: [vessels]                       | terms[0].subjects[0]",
                "retention: P30D          | retention: thirty days                    | terms[0].retention",
                "retention: P30D          | retention: P-30D                          | terms[0].retention",
                "retention: P30D          | retain: P30D                              | terms[0].retain",
                "operations: [check]      | operations: [check, read]                 | terms[0].disclosure",
                "operations: [check, read]| operations: [export]                      | terms[1].retention",
                "number: \"1.10\"         | number: \"7\"                             | articles[1].number",
                "onward-transfer: true    | onward-transfer: maybe                    | terms[1].onward-transfer",
                "title: Rivers            | title: Rivers\\ntitle: Lakes              | title",
                "title: Rivers            | title: &t Rivers                          | title",
                "title: Rivers            | title: !!str Rivers                       | title",
            })
    void whatIsUnknownOrContradictsItselfIsRefusedByItsPlace(String piece, String other, String field) {
        refused(SampleDocument.with(piece.replace("\\n", "\n"), other.replace("\\n", "\n")), field);
    }

    @Test
    void twoTermsThatSayDifferentThingsOfTheSameAreRefused() {
        var both = SampleDocument.with("to: [FRA]", "to: [FRA, ORWA]");

        assertThatThrownBy(() -> SampleDocument.read(both))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("terms[1].disclosure: contradicts terms[0]");
        var otherPurpose = both.replace("purposes: [investigation, border-check]", "purposes: [border-check]");
        assertThat(SampleDocument.read(otherPurpose).provisions()).hasSize(2);
        var same = both.replace("disclosure: [names, date-of-birth]", "disclosure: hit-only")
                .replace("operations: [check, read]", "operations: [check]");
        assertThatThrownBy(() -> SampleDocument.read(same))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("terms[1].ceiling: contradicts terms[0]");
    }

    @Test
    void whoJoinsMeetsTheCodeOfOneOfThem() {
        var joining = SampleDocument.with("parties: [FRA, ORWA]", "parties: {accession: members}")
                .replace("to: [ORWA]", "to: [members]");

        assertThatThrownBy(() -> SampleDocument.read(joining))
                .isInstanceOf(InvalidValue.class)
                .hasMessageStartingWith("terms[1].disclosure: contradicts terms[0]");
        refused(
                joining.replace("to: [FRA]", "to: [ORWA]").replace("[investigation, border-check]", "[border-check]"),
                "terms[1].to");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "operations: [check] | operations: [check, read] | terms[0].operations",
                "hit-only            | full                      | terms[0].disclosure",
                "[travel-documents]  | [persons]                 | terms[0].subjects",
                "official-use        | restricted                | terms[0].ceiling"
            })
    void aPrivateCheckerHasNoMoreThanYesOrNoToADocument(String piece, String other, String field) {
        var right = SampleDocument.TEXT
                .replace("parties: [FRA, ORWA]", "parties: [FRA, AIR1]")
                .replace("to: [ORWA]", "to: [AIR1]")
                .replace("subjects: [persons]", "subjects: [travel-documents]");
        VOCABULARY.require(SampleDocument.read(right));

        int terms = right.indexOf("terms:");
        var spoiled = right.substring(0, terms)
                + right.substring(terms).replaceFirst(java.util.regex.Pattern.quote(piece), other);
        refused(
                field.endsWith("operations") ? spoiled.replace("disclosure: hit-only", "disclosure: full") : spoiled,
                field);
    }

    @Test
    void withoutAHubPartiesAreNotChecked() {
        var document = SampleDocument.read(SampleDocument.with("[FRA, ORWA]", "[FRA, ORWA, XXX]"));

        new Vocabulary(VOCABULARY.databases(), VOCABULARY.purposes(), Optional.empty()).require(document);
    }

    @Test
    void whatHidesOrGrowsIsRefused() {
        refused(SampleDocument.with("Each may ask.", "Each may \u202eksa ton."), "");
        refused(SampleDocument.with("Each may ask.", "\"Each may \\u202eksa ton.\""), "articles[0].text");
        refused("\ufeff" + SampleDocument.TEXT, "");
        refused(SampleDocument.TEXT + "---\nid: OTHER\n", "");
        refused(SampleDocument.TEXT + "# " + "x".repeat(256 << 10), "");
        refused("[".repeat(10_000), "[0][0][0][0][0][0][0][0][0]");
        refused("a: &a [b]\nc: *a\n", "a");
        refused("", "");
        assertThatThrownBy(() -> AgreementDocument.read(new byte[] {(byte) 0xc3, 0x28}))
                .hasMessageContaining("UTF-8");
    }

    @Test
    void theMatrixShowsWhatThePurposesLeave() {
        var opened = Opened.of(SampleDocument.read(SampleDocument.TEXT), PurposeFile.STANDARD);

        assertThat(opened)
                .extracting(line -> line.database() + " " + line.operation() + " " + line.to() + " " + line.purposes())
                .containsExactly(
                        "nominal check [ORWA] [investigation]",
                        "nominal check [FRA] [border-check, investigation]",
                        "nominal read [FRA] [border-check, investigation]");
    }

    @Test
    void everyFaultIsGathered() {
        var text = SampleDocument.with("operations: [check, read]", "operations: [check, guess, dream]")
                .replace("language: en", "language: English")
                .replace("purposes: [investigation]", "purposes: [Holiday]");

        var reading = AgreementDocument.readAll(SampleDocument.bytes(text));

        assertThat(reading.document()).isEmpty();
        assertThat(reading.faults())
                .extracting(InvalidValue::field)
                .containsExactly(
                        "language", "terms[0].purposes[0]", "terms[1].operations[1]", "terms[1].operations[2]");
    }

    @Test
    void everyUnknownWordIsGathered() {
        var document = SampleDocument.read(SampleDocument.TEXT
                .replace("[nominal]", "[nominal, dragons]")
                .replace("[FRA, ORWA]", "[FRA, ORWA, XXX]")
                .replace("[names, date-of-birth]", "[names, shoe-size]")
                .replace("purposes: [investigation]", "purposes: [holiday]"));

        assertThat(VOCABULARY.faults(document))
                .extracting(InvalidValue::field)
                .containsExactly(
                        "parties",
                        "terms[0].databases",
                        "terms[0].purposes",
                        "terms[1].databases",
                        "terms[1].disclosure");
    }
}
