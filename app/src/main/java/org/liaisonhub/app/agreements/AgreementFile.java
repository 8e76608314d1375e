package org.liaisonhub.app.agreements;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.liaisonhub.hub.access.documents.AgreementDocument;
import org.liaisonhub.hub.agreements.Agreements;
import org.liaisonhub.hub.records.databases.Definitions;
import org.liaisonhub.standards.InvalidValue;

/** A document in a file: its exact bytes and what they say, checked as far as it can be without a hub. */
@SuppressWarnings("ArrayRecordComponent") // the exact bytes that are signed
record AgreementFile(byte[] bytes, AgreementDocument document) {
    private static final long LARGEST = 1 << 20;

    static AgreementFile read(Path file) {
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                throw new InvalidValue("FILE", "a document that can be read");
            }
            var bytes = Files.readAllBytes(file);
            var document = AgreementDocument.read(bytes);
            Agreements.vocabulary(Definitions.standard(), Optional.empty()).require(document);
            return new AgreementFile(bytes, document);
        } catch (IOException broken) {
            throw new InvalidValue("FILE", "a document that can be read");
        }
    }
}
