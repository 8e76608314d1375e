package org.liaisonhub.server.console.agreements;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.documents.AgreementDocument;
import org.liaisonhub.server.console.Fault;
import org.liaisonhub.server.console.Frame;

/**
 * A draft of an agreement: to be written, looked at, and then proposed.
 *
 * @param text of the document, as it is typed
 * @param bytes that were looked at and can be proposed; none when something is wrong, or nothing was looked at yet
 * @param document what the bytes say
 * @param databases titles by code
 */
@SuppressWarnings("ArrayRecordComponent") // the exact bytes that will be signed
public record ProposalPage(
        Frame frame,
        String text,
        byte[] bytes,
        @Nullable AgreementDocument document,
        Map<String, String> databases,
        List<Fault> faults) {
    public ProposalPage {
        faults = List.copyOf(faults);
    }

    /** Whether it was looked at and found right. */
    public boolean right() {
        return document != null && faults.isEmpty();
    }

    public Matrix matrix() {
        return document == null ? new Matrix(List.of(), Map.of(), Map.of()) : Matrix.of(document);
    }

    /** The bytes, to be sent back unchanged. */
    public String carried() {
        return Base64.getUrlEncoder().encodeToString(bytes);
    }

    public SignedBytes exact() {
        return new SignedBytes(bytes);
    }

    public String parties() {
        return document == null ? "" : AgreementPage.parties(document, frame.words());
    }
}
