package org.liaisonhub.hub.imports.lists;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ListedDocumentTest {
    @ParameterizedTest
    @CsvSource({
        "K754050, K754050",
        "B/011641, B/011641",
        "TR-P 614 166, TR-P 614 166",
        "UTO diplomatic passport no. D00000001, D00000001",
        "Utopia 428720, 428720",
        "Utopian Passport No. 96/184442, 96/184442",
        "Provisional passport No.: 28642163, 28642163",
        "No34409/129, 34409/129",
        "'381110042 (Expired 25 Jan. 2016)', 381110042",
        "'R00012098, Utopia', R00012098",
        "'Utopian passport number L723315, issued on 5 May 1998', L723315",
        "SSN 156-92-0000 (Utopia), 156-92-0000",
        "issued in 1974, ''"
    })
    void takesTheNumberOutOfItsWords(String words, String number) {
        var document = new ListedDocument("Passport", "", words, "", "", "", "", "", "");

        assertThat(document.cleanNumber()).isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource({
        "Passport,P",
        "Número de pasaporte,P",
        "National Identification Number,I",
        "D.N.I.,I",
        "Driver's Permit,O"
    })
    void knowsKindsOfDocuments(String type, String code) {
        assertThat(new ListedDocument(type, "", "1", "", "", "", "", "", "").typeCode())
                .isEqualTo(code);
    }
}
