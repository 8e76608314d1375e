package org.liaisonhub.bench.lists;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A UN list of invented persons, for tests. */
public final class InventedList {
    private InventedList() {}

    /** Writes it into a folder. */
    public static Path in(Path folder) throws IOException {
        return Files.writeString(folder.resolve("list.xml"), """
                <CONSOLIDATED_LIST><INDIVIDUALS>
                <INDIVIDUAL><REFERENCE_NUMBER>EXi.001</REFERENCE_NUMBER><FIRST_NAME>ANNA</FIRST_NAME>
                <SECOND_NAME>MARIA </SECOND_NAME><THIRD_NAME>VON PRIMER</THIRD_NAME>
                <NAME_ORIGINAL_SCRIPT>Анна Мария фон Пример</NAME_ORIGINAL_SCRIPT>
                <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><DATE>1970-02-05</DATE></INDIVIDUAL_DATE_OF_BIRTH>
                </INDIVIDUAL>
                <INDIVIDUAL><REFERENCE_NUMBER>EXi.002</REFERENCE_NUMBER><FIRST_NAME>BORIS</FIRST_NAME>
                <SECOND_NAME>BEISPIELOV</SECOND_NAME>
                <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>1961</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
                </INDIVIDUAL>
                <INDIVIDUAL><REFERENCE_NUMBER>EXi.003</REFERENCE_NUMBER><FIRST_NAME>BORIS</FIRST_NAME>
                <SECOND_NAME>BEISPIELOV</SECOND_NAME>
                <INDIVIDUAL_DATE_OF_BIRTH><TYPE_OF_DATE>EXACT</TYPE_OF_DATE><YEAR>1961</YEAR></INDIVIDUAL_DATE_OF_BIRTH>
                </INDIVIDUAL>
                </INDIVIDUALS><ENTITIES>
                <ENTITY><REFERENCE_NUMBER>EXe.001</REFERENCE_NUMBER><FIRST_NAME>EXAMPLE TRADING</FIRST_NAME></ENTITY>
                </ENTITIES></CONSOLIDATED_LIST>
                """);
    }
}
