package org.liaisonhub.server.console.agreements;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liaisonhub.hub.access.documents.AgreementDocument;
import org.liaisonhub.hub.access.documents.Bound;
import org.liaisonhub.hub.agreements.AgreementEvent;
import org.liaisonhub.hub.agreements.AgreementView;
import org.liaisonhub.server.console.Fault;
import org.liaisonhub.server.console.Frame;
import org.liaisonhub.server.console.Words;

/**
 * One version of an agreement.
 *
 * @param document null when what is stored is none any more
 * @param versions numbers of all versions that the officer may see
 * @param databases titles by code
 * @param party code of the officer's party
 * @param secretariat whether the officer may change the life of agreements
 * @param mine whether the officer's party is one of those that sign it
 * @param notice what became of a change just made; empty for none
 */
public record AgreementPage(
        Frame frame,
        AgreementView view,
        @Nullable AgreementDocument document,
        List<Integer> versions,
        List<AgreementEvent> events,
        Map<String, String> databases,
        String party,
        boolean secretariat,
        boolean mine,
        String notice,
        List<Fault> faults) {
    private static final Set<AgreementView.Status> SIGNABLE =
            Set.of(AgreementView.Status.DRAFT, AgreementView.Status.SIGNED, AgreementView.Status.IN_FORCE);

    public AgreementPage {
        versions = List.copyOf(versions);
        events = List.copyOf(events);
        faults = List.copyOf(faults);
    }

    /** The text of an article as it is to be set: line ends inside of a paragraph are the typist's. */
    public static List<String> paragraphs(String text) {
        return List.of(text.strip().split("\\R\\h*\\R"));
    }

    public Matrix matrix() {
        return document == null ? new Matrix(List.of(), Map.of(), Map.of()) : Matrix.of(document);
    }

    /** Codes of the named parties, in order; the word of a kind for those that join. */
    public String parties() {
        return document == null ? "" : parties(document, frame.words());
    }

    static String parties(AgreementDocument document, Words words) {
        return switch (document.parties()) {
            case Bound.Named(var codes) ->
                String.join(", ", codes.stream().sorted().toList());
            case Bound.Acceding(var kind) ->
                words.text("agreement.joining", words.code("agreement-party", kind.word()));
        };
    }

    /** The bytes that are signed. */
    public SignedBytes exact() {
        return new SignedBytes(view.stored().document());
    }

    /** Whether the officer's party can sign this version now. */
    public boolean toSign() {
        return view.document().isPresent()
                && SIGNABLE.contains(view.status())
                && mine
                && view.signatures().stream()
                        .noneMatch(signature -> signature.party().code().equals(party));
    }

    /** Name of a file with the document. */
    public String fileName() {
        return view.id() + "-" + view.version() + ".yaml";
    }

    public String title() {
        return view.title().isEmpty() ? view.id() : view.title();
    }

    public String status() {
        return view.status().name();
    }

    /** Whether the officer's party has something to acknowledge. */
    public boolean toAcknowledge() {
        return events.stream().anyMatch(event -> event.open().contains(party));
    }
}
