package org.liaisonhub.app.agreements;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.liaisonhub.hub.access.PurposeFile;
import org.liaisonhub.hub.access.documents.AgreementDocument;
import org.liaisonhub.hub.access.documents.Opened;
import org.liaisonhub.hub.access.policy.Disclosure;

/** What a document opens, as a table for a terminal. */
final class MatrixText {
    private static final List<String> HEAD =
            List.of("Database", "Operation", "To", "Purposes", "Up to", "Tells", "Pass on", "Keep", "Article");

    /** Operations that tell something of records. */
    private static final Set<String> SHOWS = Set.of("check", "read", "subscribe", "export");

    private MatrixText() {}

    static String of(AgreementDocument document) {
        var rows = new ArrayList<List<String>>();
        rows.add(HEAD);
        Opened.of(document, PurposeFile.STANDARD).forEach(line -> rows.add(row(line)));
        var widths = new int[HEAD.size()];
        for (var row : rows) {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        }
        var text = new StringBuilder();
        for (var row : rows) {
            var line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(row.get(i)).append(" ".repeat(widths[i] - row.get(i).length() + 2));
            }
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private static List<String> row(Opened line) {
        boolean shows = SHOWS.contains(line.operation());
        return List.of(
                line.database().isEmpty() ? "-" : line.database(),
                line.operation(),
                String.join(" ", line.to()),
                line.purposes().isEmpty() ? "-" : String.join(" ", line.purposes()),
                line.ceiling().word(),
                !shows
                        ? "-"
                        : switch (line.disclosure()) {
                            case Disclosure.Full() -> "all";
                            case Disclosure.HitOnly() -> "hit only";
                            case Disclosure.Fields(var fields) ->
                                String.join(" ", fields.stream().sorted().toList());
                        },
                !shows ? "-" : line.onwardTransfer() ? "yes" : "no",
                line.retention() == null ? "-" : line.retention().toString(),
                line.article());
    }
}
