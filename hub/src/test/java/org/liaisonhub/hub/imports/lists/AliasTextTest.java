package org.liaisonhub.hub.imports.lists;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liaisonhub.matching.names.PersonName;

final class AliasTextTest {
    @Test
    void separatesNamesAtSemicolons() {
        assertThat(wholes("Azim Ornek; Azeem Ornek; Asim Ornek"))
                .containsExactly("Azim Ornek", "Azeem Ornek", "Asim Ornek");
    }

    @Test
    void takesAnotherScriptOutOfBrackets() {
        assertThat(wholes("Ana Primer (Ана Пример)")).containsExactly("Ana Primer", "Ана Пример");
        assertThat(wholes("Ana (original script: Ана)")).containsExactly("Ana", "Ана");
    }

    @Test
    void readsFamilyAndGivenNames() {
        var names = AliasText.read("ORNEK, Colonel AZIM").names();

        assertThat(names).containsExactly(new PersonName("", "ORNEK", "Colonel AZIM", PersonName.Quality.ALIAS));
    }

    @Test
    void leavesAnOrdinalWithItsName() {
        assertThat(wholes("Hilario Ejemplo, III")).containsExactly("Hilario Ejemplo, III");
    }

    @Test
    void keepsTheWordsBehindANameAsRemarks() {
        var read = AliasText.read("Ana Primer, born 1 Jan. 1953 (passport no.0123)");

        assertThat(read.names()).extracting(PersonName::whole).containsExactly("Ana Primer");
        assertThat(read.remarks()).containsExactly("passport no.0123", "born 1 Jan. 1953");
    }

    @Test
    void findsNamesOfOtherScriptsInNotes() {
        assertThat(AliasText.namesInNote("original script: Ана Пример")).containsExactly("Ана Пример");
        assertThat(AliasText.namesInNote("previously listed as")).isEmpty();
    }

    private static List<String> wholes(String text) {
        return AliasText.read(text).names().stream().map(PersonName::whole).toList();
    }
}
